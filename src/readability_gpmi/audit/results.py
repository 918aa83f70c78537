"""From a pack and its filled sheet to what the writer needs to know."""

from dataclasses import dataclass
from pathlib import Path

from readability_gpmi.audit.agreement import Agreement, agreement
from readability_gpmi.audit.calibration import Session
from readability_gpmi.audit.decision import Decision, Verdict, decide, urgency
from readability_gpmi.audit.filled import read_sheet
from readability_gpmi.audit.manifest import load_manifest
from readability_gpmi.audit.rounds import Comparison, compare
from readability_gpmi.audit.tally import Tally, tally
from readability_gpmi.audit.unknown_words import UnknownWord, unknown_words


@dataclass(frozen=True)
class Judged:
    """A passage with its answers and what to do with it."""

    tally: Tally
    decision: Decision


@dataclass(frozen=True)
class Results:
    """The results of one session. ``passages`` stand in the order of the pack; ``comparison`` is with an earlier round, if
    any."""

    language: str
    readers: int
    passages: tuple[Judged, ...]
    words: tuple[UnknownWord, ...]
    agreement: Agreement
    comparison: Comparison | None = None

    @property
    def first(self) -> tuple[Judged, ...]:
        """The passages to write anew, the most urgent first."""
        found = [one for one in self.passages if one.decision.verdict is Verdict.REWRITE]
        return tuple(sorted(found, key=lambda one: urgency(one.tally)))


def read_session(folder: Path, sheet: Path) -> Session:
    """A filled sheet with the pack in a folder.

    Raises:
        ReadingError: the folder holds no pack, or a file cannot be read.
        SheetError: the sheet has mistakes.
    """
    manifest = load_manifest(folder)
    return Session(manifest, read_sheet(sheet, manifest))


def results(session: Session, before: Session | None = None) -> Results:
    """The results of a session.

    Args:
        before: an earlier round with another version of the same text.

    Raises:
        UsageError: the two rounds have no passage in common.
    """
    tallies = [tally(passage, session.rows) for passage in session.manifest.passages]
    return Results(
        language=session.manifest.language,
        readers=len({row.participant for row in session.rows if row.answer}),
        passages=tuple(Judged(one, decide(one)) for one in tallies),
        words=unknown_words([session]),
        agreement=agreement(tallies),
        comparison=compare(before, session) if before else None,
    )
