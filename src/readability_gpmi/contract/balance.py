"""Who has to do how much, and which steps of the person stand alone."""

from collections import Counter
from collections.abc import Sequence

from readability_gpmi.contract.entry import Entry
from readability_gpmi.contract.promises import Promise, promise_of
from readability_gpmi.model import Balance, Modality, Party

# A step of the centre within this many commitments of a step of the person belongs to it.
_NEAR = 2
_DUTIES = (Modality.MUST, Modality.MUST_NOT, Modality.COMMITS)
_HELPERS = (Party.CENTRE, Party.BOTH, Party.THIRD)


def balance(entries: Sequence[Entry]) -> Balance:
    """The balance of a contract: duties per party, and the duties of the person without a step of another party near them.

    Of the centre only steps that can be checked count: not what the law asks anyway, control, or vague help. What both do
    counts for both sides. A tick box that is left open counts for nobody, unless no box is ticked at all (a template).
    """
    chosen = _chosen(entries)
    counts: Counter[Party] = Counter()
    for one in chosen:
        party = one.commitment.party
        if party in (Party.CENTRE, Party.BOTH):
            counts[party] += promise_of(one) is Promise.STEP
        elif one.commitment.modality in _DUTIES:
            counts[party] += 1
    return Balance(
        beneficiary=counts[Party.BENEFICIARY] + counts[Party.BOTH],
        centre=counts[Party.CENTRE] + counts[Party.BOTH],
        third=counts[Party.THIRD],
        unknown=counts[Party.UNKNOWN],
        unmatched=tuple(number for number, one in enumerate(entries) if one in chosen and is_unmatched(one, chosen)),
    )


def is_unmatched(one: Entry, chosen: Sequence[Entry]) -> bool:
    """Whether a step of the person has no step of another party: in its row, near it, or on the same theme."""
    if one.commitment.party is not Party.BENEFICIARY or one.commitment.modality is not Modality.MUST or not _asks_help(one):
        return False
    helpers = [other for other in chosen if _helps(other)]
    themes = _themes(one)
    at = chosen.index(one)
    near = {id(other) for other in chosen[max(0, at - _NEAR) : at + _NEAR + 1]}
    for other in helpers:
        same_row = one.row is not None and other.row == one.row
        if same_row or (id(other) in near and _in_one_block(one, other)) or not themes.isdisjoint(_themes(other)):
            return False
    return True


def _chosen(entries: Sequence[Entry]) -> list[Entry]:
    """The commitments that hold: those behind a ticked box, and all where no box is ticked."""
    any_ticked = any(one.commitment.selected for one in entries)
    return [one for one in entries if not (any_ticked and one.commitment.selected is False)]


def _helps(other: Entry) -> bool:
    if other.commitment.party not in _HELPERS or other.commitment.modality not in (Modality.COMMITS, Modality.MUST):
        return False
    return other.commitment.party is Party.THIRD or promise_of(other) is Promise.STEP


def _in_one_block(one: Entry, other: Entry) -> bool:
    """Neighbours belong together, unless each stands in the part of its own party."""
    return one.passage.setting.section == other.passage.setting.section


def _asks_help(one: Entry) -> bool:
    """Telling, signing and calling need no step beside them."""
    return one.lemma not in one.passage.parsed.pack.cues("acts")["alone"]


def _themes(one: Entry) -> set[str]:
    return {name for name in one.concepts if name.startswith("theme-")}
