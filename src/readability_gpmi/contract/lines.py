"""Commitments in lines that are no sentences: items of a list, rows of a table, lines with labels."""

from collections.abc import Iterator
from dataclasses import replace

from readability_gpmi.contract.entry import Entry, entry, with_deadline
from readability_gpmi.contract.fragments import Fragment, fragments
from readability_gpmi.contract.labels import Part
from readability_gpmi.contract.passages import PassageReading, Passages
from readability_gpmi.contract.setting import Section, Topic
from readability_gpmi.contract.statements import Frame, Statement
from readability_gpmi.contract.tables import Column, Row, party_in
from readability_gpmi.contract.titles import section_of
from readability_gpmi.model import Modality, Party, PassageKind
from readability_gpmi.nlp import plain_text

_PROMISES = (Party.CENTRE, Party.THIRD, Party.BOTH)
_MOST_LABEL_WORDS = 8


def of_fragments(passage: PassageReading, reading: Passages, column: Section | None) -> Iterator[Entry]:
    """A line that is no sentence has the party of its column, its lead-in or its title."""
    setting, quote = passage.setting, passage.parsed.passage.quote
    party, lead, start = setting.party, None, 0
    if column is not None:
        if column.topic is not Topic.DUTIES:
            return
        party = column.party
    elif setting.lead is not None and is_listed(passage):
        if setting.lead.modality is None:
            return
        lead = setting.lead.modality
    elif (label := _label(passage)) is not None:
        section, start = label
        party = section.party
    elif not (is_listed(passage) and setting.section.topic is Topic.DUTIES):
        return
    if party is Party.UNKNOWN or quote.rstrip().endswith(("?", ":")):
        return
    for one in _pieces(passage, start):
        if column is not None and one.verb is None and _is_name(quote[one.start : one.end]):
            continue
        yield entry(passage, reading, (one.start, one.end), party, _modality(one, party, lead, passage), one.verb, promised=True)


def of_row(row: Row, reading: Passages, number: int) -> Iterator[Entry]:
    """*Wie | Wat | Wanneer*: one commitment over the row."""
    what, who, when = row.cell(Column.WHAT), row.cell(Column.WHO), row.cell(Column.WHEN)
    if what is None:
        return
    quote = what.parsed.passage.quote
    party = party_in(who) if who is not None else what.setting.party
    one = _asked(what, reading, party, (0, len(quote)))
    if one is None:
        return
    if when is not None:
        one = with_deadline(one, when.parsed.passage.quote)
    if reading.document is None:
        yield replace(one, row=number)
        return
    start, end = row.passages[0].parsed.passage.start, row.passages[-1].parsed.passage.end
    text = reading.document.text[start:end]
    yield replace(one, row=number, commitment=replace(one.commitment, start=start, end=end, quote=text))


def of_labels(group: tuple[Part, ...], reading: Passages) -> Iterator[Entry]:
    """*Qui :*, *Quoi :*, *Quand :*: what stands behind the label for what is done."""
    by_column = {part.column: part for part in group}
    what, who, when = by_column[Column.WHAT], by_column.get(Column.WHO), by_column.get(Column.WHEN)
    party = party_in(who.passage, who.start, who.end) if who is not None else what.passage.setting.party
    one = _asked(what.passage, reading, party, (what.start, what.end))
    if one is not None:
        yield with_deadline(one, when.quote) if when is not None else one


def is_listed(passage: PassageReading) -> bool:
    """Whether a passage is an item of a list, or written like one."""
    return passage.parsed.passage.kind is PassageKind.ITEM or passage.parsed.passage.quote.lstrip()[:1].islower()


def is_kept(statement: Statement) -> bool:
    """A modality makes a commitment; of nobody's, only what binds."""
    if statement.frame is not Frame.SAID or statement.modality is None:
        return False
    binds = statement.modality in (Modality.MUST, Modality.MUST_NOT) and statement.mood not in ("", "will")
    return statement.party is not Party.UNKNOWN or binds


# ------------------------------------------------------------------------------------------------ one line


def _asked(passage: PassageReading, reading: Passages, party: Party, span: tuple[int, int]) -> Entry | None:
    """What a cell or label asks, None where it says nothing. A sentence in it tells the party that the table leaves out."""
    start, end = span
    said = [one for one in passage.statements if one.start < end and start < one.end and is_kept(one)]
    pieces = [one for one in fragments(passage.parsed, start) if one.start < end]
    if not said and not pieces:
        return None
    if said:
        party = said[0].party if party is Party.UNKNOWN else party
        return entry(passage, reading, span, party, _fitting(said[0], party), said[0].verb, said[0], promised=True)
    verb = pieces[0].verb if len(pieces) == 1 else None
    return entry(passage, reading, span, party, _modality(pieces[0], party, None, passage), verb, promised=True)


def _fitting(statement: Statement, party: Party) -> Modality:
    """The modality of a sentence for the party that the table names: a duty of one is a promise of the other."""
    plain = statement.mood == "" and statement.modality in (Modality.MUST, Modality.COMMITS)
    if plain:
        return Modality.COMMITS if party in _PROMISES else Modality.MUST
    return statement.modality or Modality.MUST


def _pieces(passage: PassageReading, start: int) -> Iterator[Fragment]:
    """The parts of a line; behind a label the nouns between commas."""
    found = fragments(passage.parsed, start)
    if not start or len(found) != 1 or found[0].verb is not None:
        yield from found
        return
    quote, at = passage.parsed.passage.quote, found[0].start
    for part in quote[at : found[0].end].replace(";", ",").split(","):
        begin = at + len(part) - len(part.lstrip())
        if part.strip():
            yield Fragment(begin, at + len(part.rstrip()), None, denied=False)
        at += len(part) + 1


def _is_name(text: str) -> bool:
    """Whether a cell holds a name only, as under the lines to sign."""
    return not any(word[:1].islower() for word in text.split())


def _label(passage: PassageReading) -> tuple[Section, int] | None:
    """*Engagementen van het OCMW: uitbetaling …*: the title inside a line, and where what it announces begins."""
    quote, pack = passage.parsed.passage.quote, passage.parsed.pack
    colon = quote.find(":")
    if not 0 < colon < len(quote) - 2 or len(quote[:colon].split()) > _MOST_LABEL_WORDS:
        return None
    section = section_of(quote[:colon], pack)
    names_duties = any(word in pack.cues("sections")["duties"] for word in plain_text(quote[:colon]).lower().split())
    if section is None or section.topic is not Topic.DUTIES or section.party is Party.UNKNOWN or not names_duties:
        return None
    return section, colon + 1


def _modality(fragment: Fragment, party: Party, lead: Modality | None, passage: PassageReading) -> Modality:
    """The modality of a fragment: of its lead-in, else a duty of the person and a promise of the others."""
    text = plain_text(passage.parsed.passage.quote).lower()
    if fragment.denied:
        return Modality.MAY if lead is Modality.MAY else Modality.MUST_NOT
    if party is Party.BENEFICIARY and any(phrase in text for phrase in passage.parsed.pack.modals["free"]):
        return Modality.MAY
    if lead is not None:
        return lead
    return Modality.COMMITS if party in _PROMISES else Modality.MUST
