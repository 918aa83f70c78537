"""Whether the text speaks to the person or about the person."""

from collections.abc import Iterator

from readability_gpmi.contract.reading import PassageReading, Reading
from readability_gpmi.fairness.frames import Found
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.model import Hit
from readability_gpmi.parsing import Parsed, key_of

_SPOKEN_TO = ("second_formal", "second_informal", "first")


def third_person_address(reading: Reading, rule: Rule) -> Found:
    """The person is spoken to in less than ``share`` of the places. The parties at the head and the signatures do not count."""
    to = about = 0
    for passage in _body(reading):
        parsed = passage.parsed
        to += sum(key_of(word.text) in _spoken_to(parsed) for word in parsed.words)
        about += sum(_is_person(token.lemma_.lower(), token.lower_, parsed) for token in parsed.doc if token.pos_ == "NOUN")
    if about and to < rule.limits["share"] * (to + about):
        yield None, Hit(0, 0, {"about": about, "to": to})


def _body(reading: Reading) -> Iterator[PassageReading]:
    for passage in reading.passages:
        names = passage.concepts
        if "contracting" in names and "signs-for-centre" in names:
            continue  # the parties at the head
        if "signature-place" not in names:
            yield passage


def _spoken_to(parsed: Parsed) -> frozenset[str]:
    return frozenset().union(*(parsed.pack.words(name) for name in _SPOKEN_TO))


def _is_person(lemma: str, word: str, parsed: Parsed) -> bool:
    persons = parsed.pack.words("persons")
    return word in persons or lemma in persons
