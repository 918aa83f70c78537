"""Whether a step has a time or a number that makes it certain: a date, a weekday, how often, how many."""

from readability_gpmi.contract.reading import PassageReading, Reading
from readability_gpmi.fairness.dates import days_in
from readability_gpmi.fairness.duration import number_of
from readability_gpmi.fairness.surroundings import row
from readability_gpmi.model import PassageKind
from readability_gpmi.parsing import Parsed, key_of

# A short sentence after a step may give its time: "Dat is op 3 mei."
_SHORT = 8


def is_timed(passage: PassageReading, reading: Reading) -> bool:
    """Whether a passage, its row of a table, the words that open its list or a short next sentence says when or how many."""
    return any(_says_when(one) for one in (*row(passage, reading), *_leads(passage, reading), *_next(passage, reading)))


def _says_when(passage: PassageReading) -> bool:
    parsed = passage.parsed
    if "frequency" in passage.concepts or days_in(parsed):
        return True
    return has_number(parsed) or not parsed.keys.isdisjoint(_words(parsed, "weekdays"))


def has_number(parsed: Parsed) -> bool:
    """Whether a passage says how many or when in numbers; the number of an article or a list item is none."""
    before = ""
    for place, word in enumerate(parsed.words):
        key = key_of(word.text)
        number = 0.0 if place == 0 and word.is_number else number_of(key, parsed.pack)
        digits = word.is_number and place > 0
        counts = digits or (number is not None and number > 1)
        if counts and before not in _words(parsed, "reference_words"):
            return True
        before = key_of(parsed.passage.quote[word.start : word.end + 1]).rstrip()
    return False


def _words(parsed: Parsed, name: str) -> frozenset[str]:
    return frozenset(parsed.pack.contract.get("calendar", {}).get(name, ()))


def _leads(passage: PassageReading, reading: Reading) -> tuple[PassageReading, ...]:
    """*Voor 1 mei:*, *Tegen eind juni doe ik dit:*."""
    if passage.parsed.passage.kind is not PassageKind.ITEM:
        return ()
    above = [one for one in reading.section(passage) if one.number < passage.number]
    return tuple(one for one in above if one.parsed.passage.quote.rstrip().endswith(":") or one == above[0])[-1:]


def _next(passage: PassageReading, reading: Reading) -> tuple[PassageReading, ...]:
    after = reading.passages[passage.number + 1 : passage.number + 2]
    return tuple(one for one in after if one in reading.section(passage) and len(one.parsed.words) <= _SHORT)
