"""The commitments of a contract: every duty, promise, right and prohibition, and whose it is."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from readability_gpmi.contract.entry import Entry, entry
from readability_gpmi.contract.labels import labelled
from readability_gpmi.contract.lines import is_kept, is_listed, of_fragments, of_labels, of_row
from readability_gpmi.contract.parties import party_of_word
from readability_gpmi.contract.passages import PassageReading, Passages
from readability_gpmi.contract.setting import Section, Topic
from readability_gpmi.contract.statements import BARE, Frame, Statement
from readability_gpmi.contract.tables import Column, rows
from readability_gpmi.model import Modality, Party, PassageKind

# What a lead-in says by itself: *verbindt zich ertoe:* holds no action.
_LEADING = ("binding", "must", "may", "bound", "rights", "allowed")
# A consequence stands in the same sentence as what it is for, or in the next.
_NEXT = 1
_LONG = 9


def entries(reading: Passages) -> tuple[Entry, ...]:
    """The commitments of a document, in the order of the text, with their passages."""
    in_rows = {passage.number: (number, row) for number, row in enumerate(rows(reading)) for passage in row.passages}
    found: list[Entry] = []
    done: set[int] = set()
    for group in labelled(reading):
        done.update(part.passage.number for part in group)
        found += of_labels(group, reading)
    for passage in reading.passages:
        if passage.number in done or passage.is_title or passage.parsed.passage.kind is PassageKind.HEADING:
            continue
        number, row = in_rows.get(passage.number, (None, None))
        if row is None or number is None:
            found += _of_passage(passage, reading, None)
        elif row.cell(Column.WHAT) is not None:
            done.update(one.number for one in row.passages)
            found += of_row(row, reading, number)
        else:
            title = row.titles.get(next(column for column, cell in row.cells if cell is passage))
            section = title if isinstance(title, Section) else None
            found += (replace(one, row=number) for one in _of_passage(passage, reading, section))
    found.sort(key=lambda one: (one.commitment.start, one.commitment.end))
    return tuple(_with_consequences(found))


def _of_passage(passage: PassageReading, reading: Passages, column: Section | None) -> Iterator[Entry]:
    said = [one for one in passage.statements if one.frame is Frame.SAID and one.mood != BARE]
    kept = [one for one in said if is_kept(one)]
    if passage.parsed.passage.quote.rstrip().endswith(":") and all(one.mood in _LEADING for one in kept):
        return
    for one in kept:
        modality = one.modality or Modality.MUST
        promised = column is not None or _is_promised(one, passage)
        yield entry(passage, reading, (one.start, one.end), one.party, modality, one.verb, one, promised)
    if not said or (not kept and is_listed(passage)):
        yield from of_fragments(passage, reading, column)


def _is_promised(statement: Statement, passage: PassageReading) -> bool:
    """Whether the words or the title present it as a commitment, and not as a piece of information."""
    section = passage.setting.section
    titled = section.topic is Topic.DUTIES and section.party is statement.party
    return titled or statement.mood in ("binding", "bound", "must", "will") or passage.setting.lead is not None


def _with_consequences(found: Sequence[Entry]) -> Iterator[Entry]:
    """Each duty of the person with what the same sentence or the next says happens to the money if it is not done."""
    for number, one in enumerate(found):
        duty = one.commitment.party is Party.BENEFICIARY and one.commitment.modality in (Modality.MUST, Modality.MUST_NOT)
        effect = (
            next((other for other in found[number + 1 :] if _is_near(one, other) and is_threat(other)), None) if duty else None
        )
        yield replace(one, commitment=replace(one.commitment, consequence=effect.commitment.quote)) if effect else one


def _is_near(one: Entry, other: Entry) -> bool:
    """The same sentence, the next one of the same part, or one that names the same thing: *de sollicitatieclub*."""
    same = one.passage.setting.section == other.passage.setting.section
    if same and 0 <= other.passage.number - one.passage.number <= _NEXT:
        return True
    conditional = not set((other.commitment.quote or "").lower().split()).isdisjoint(
        one.passage.parsed.pack.cues("acts")["breaches"]
    )
    return conditional and not _things(one).isdisjoint(_things(other))


def _things(one: Entry) -> set[str]:
    """The long nouns that an entry names; short ones are too common to tie two sentences together."""
    start, end = one.hits
    nouns = (token for token in one.passage.parsed.doc if start <= token.idx < end and token.pos_ == "NOUN")
    names = {
        token.lemma_.lower()
        for token in nouns
        if len(token.text) >= _LONG and party_of_word(token, one.passage.parsed) is Party.UNKNOWN
    }
    return names - one.passage.parsed.pack.cues("acts")["money"]


def is_threat(one: Entry) -> bool:
    """Whether it says what the centre does to the money or the right: *wordt geschorst*, *kan gevolgen hebben*."""
    if one.commitment.party is not Party.CENTRE or one.commitment.modality is not Modality.MAY:
        return False
    pack = one.passage.parsed.pack
    acts, modals = pack.cues("acts"), pack.modals
    words = (one.commitment.quote or "").lower().split()
    named = any(word.strip(".,;:") in acts["effects"] for word in words)
    return named or one.lemma in acts["harm"] | modals["losing"] | modals["ending"]
