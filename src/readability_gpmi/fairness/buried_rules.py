"""Rules that can cost money or a right, where nobody looks for them."""

from readability_gpmi.contract.reading import PassageReading, Reading
from readability_gpmi.fairness.frames import Found
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.fairness.surroundings import block_of, paragraph
from readability_gpmi.model import Hit, PassageKind

# A rule is an effect on the money with a cause, or on an absence or a holiday with a duty.
_EFFECTS = ("cut", "stop", "lose", "sanction", "blocked", "withhold")
_CAUSES = ("breach", "named-breach", "omission", "otherwise", "bad-result", "signing")


def buried_rule(reading: Reading, rule: Rule) -> Found:
    """One signal per paragraph, on the first rule in it: in a long paragraph, an annex or a note, or behind the signatures."""
    signed = _end_of_signatures(reading)
    seen: set[int] = set()
    for passage in reading.passages:
        use = _hiding_place(passage, reading, rule, signed) if _is_rule(passage) else ""
        block = block_of(passage, reading)
        place = block.start if block is not None else passage.parsed.passage.start
        if use and place not in seen:
            seen.add(place)
            yield passage.parsed, Hit(0, len(passage.parsed.passage.quote), {"use": use})


def _is_rule(passage: PassageReading) -> bool:
    names = set(passage.concepts)
    if passage.parsed.passage.kind is PassageKind.HEADING:
        return False
    money = "sanction" in names or (not names.isdisjoint(("money", "right-to-money")) and not names.isdisjoint(_EFFECTS))
    return (money and not names.isdisjoint(_CAUSES)) or ("holiday" in names and not names.isdisjoint(("permission", "at-most")))


def _hiding_place(passage: PassageReading, reading: Reading, rule: Rule, signed: int) -> str:
    block = block_of(passage, reading)
    if block is not None and block.apart:
        return "note"
    if _is_annex(reading.section(passage)[0]):
        return "annex"
    if passage.number > signed:
        return "behind"
    words = sum(len(one.parsed.words) for one in paragraph(passage, reading))
    return "long" if words > rule.limits["words"] else ""


def _is_annex(title: PassageReading) -> bool:
    """*Bijlage 2: afspraken*: a title, or a short line without a verb."""
    opens = any(match.start == 0 for match in title.concepts.get("attached", ()))
    return opens and (title.parsed.passage.kind is PassageKind.HEADING or not title.parsed.finite_verbs)


def _end_of_signatures(reading: Reading) -> int:
    """The number of the last line on signing; that of the last passage where there is none. An annex may follow it."""
    last = len(reading.passages)
    places = [one.number for one in reading.passages if "signature-place" in one.concepts and not _is_rule(one)]
    return max((number for number in places if number >= last / 2), default=last)
