"""Where a frame of a rule is met in a passage."""

from collections.abc import Iterator, Mapping

from readability_gpmi.contract.reading import PassageReading
from readability_gpmi.contract.statements import Statement, is_denied
from readability_gpmi.fairness.rules import Frame, Scope
from readability_gpmi.parsing import TermMatch


def met(frame: Frame, passage: PassageReading, before: PassageReading | None) -> Iterator[tuple[int, int]]:
    """The characters of the passage from the first to the last concept of a frame that is met there.

    Args:
        before: the passage before, which a frame of scope ``pair`` looks at as well.
    """
    nearby = before.concepts if before is not None and frame.scope is Scope.PAIR else {}
    if not frame.without.isdisjoint({*passage.concepts, *nearby}):
        return
    for match in _named(frame.need[0], passage.concepts):
        statement = passage.statement_at(match.start)
        if not _in_mood(frame, match, statement, passage):
            continue
        others = [_nearest(group, match, passage, statement, frame.scope) for group in frame.need[1:]]
        missing = [group for group, other in zip(frame.need[1:], others, strict=True) if other is None]
        if any(group.isdisjoint(nearby) for group in missing):
            continue
        found = [match, *(other for other in others if other is not None)]
        yield min(one.start for one in found), max(one.end for one in found)


def _named(group: frozenset[str], concepts: Mapping[str, tuple[TermMatch, ...]]) -> list[TermMatch]:
    return sorted((match for name in group for match in concepts.get(name, ())), key=lambda match: match.start)


def _nearest(
    group: frozenset[str], match: TermMatch, passage: PassageReading, statement: Statement | None, scope: Scope
) -> TermMatch | None:
    inside = [
        one
        for one in _named(group, passage.concepts)
        if scope is not Scope.CLAUSE or (statement is not None and statement.start <= one.start < statement.end)
    ]
    return min(inside, key=lambda one: abs(one.start - match.start), default=None)


def _in_mood(frame: Frame, match: TermMatch, statement: Statement | None, passage: PassageReading) -> bool:
    token = passage.parsed.token_at(passage.parsed.words[match.head].start)
    denied = token is not None and is_denied(token, passage.parsed)
    if denied is not frame.denied:
        return False
    if frame.parties and (statement is None or statement.party not in frame.parties):
        return False
    return not frame.modalities or (statement is not None and statement.modality in frame.modalities)
