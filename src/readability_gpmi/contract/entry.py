"""A commitment with what the rules on balance ask of it beside its own words."""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from readability_gpmi.contract.actions import action_of
from readability_gpmi.contract.deadlines import deadline_in
from readability_gpmi.contract.passages import PassageReading, Passages
from readability_gpmi.contract.proofs import proof_in
from readability_gpmi.contract.statements import Statement
from readability_gpmi.contract.verbs import lemma_of
from readability_gpmi.model import Commitment, Modality, Party
from readability_gpmi.tick_boxes import selected_at


@dataclass(frozen=True)
class Entry:
    """A commitment, the passage that says it, and the lemma of its verb ("" for a noun).

    ``promised`` says that the text presents it as a commitment: by its verb (*verbindt zich*), its title or its list. ``row``
    numbers the table row it stands in.
    """

    commitment: Commitment
    passage: PassageReading
    lemma: str
    promised: bool = False
    row: int | None = None

    @property
    def concepts(self) -> frozenset[str]:
        """The concepts that its own words name."""
        offset = self.passage.parsed.passage.start
        start, end = self.commitment.start - offset, self.commitment.end - offset
        return frozenset(name for name, found in self.passage.concepts.items() if any(start <= one.start < end for one in found))

    @property
    def hits(self) -> tuple[int, int]:
        """Where it stands, in characters of its passage."""
        offset, length = self.passage.parsed.passage.start, len(self.passage.parsed.passage.quote)
        return max(self.commitment.start - offset, 0), min(self.commitment.end - offset, length)


def entry(
    passage: PassageReading,
    reading: Passages,
    span: tuple[int, int],
    party: Party,
    modality: Modality,
    verb: Token | None,
    statement: Statement | None = None,
    promised: bool = False,
) -> Entry:
    """The entry for some words of a passage.

    Args:
        span: the characters of the passage that state it.
        verb: what is done; None for a noun.
        statement: the sentence that says it, None for a line that is no sentence.
    """
    parsed, (start, end) = passage.parsed, span
    quote, offset = parsed.passage.quote[start:end], parsed.passage.start
    commitment = Commitment(
        start=offset + start,
        end=offset + end,
        quote=quote,
        party=party,
        modality=modality,
        action=action_of(parsed, start, end, verb, statement),
        deadline=deadline_in(quote, parsed.pack),
        selected=selected_at(reading.document.text, offset + start) if reading.document else None,
        proof=proof_in(quote, parsed.pack),
    )
    return Entry(commitment, passage, lemma_of(verb, parsed.pack) if verb is not None else "", promised)


def with_deadline(one: Entry, deadline: str) -> Entry:
    """The entry with the deadline of its own column or label, if that is filled."""
    filled = any(character.isalnum() for character in deadline)
    return replace(one, commitment=replace(one.commitment, deadline=deadline.strip())) if filled else one
