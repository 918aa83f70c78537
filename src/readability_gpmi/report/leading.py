"""What a report says first: few findings, the gravest, and in one block what the text does not say."""

from bisect import bisect_right
from collections.abc import Sequence

from readability_gpmi.model import Finding, FindingKind, JudgedPassage, Severity

# A list of twenty alarms is read by nobody.
MOST = 5
# Of equal weight, what may cost a right comes before what is hard to read.
_BEFORE = (FindingKind.FAIRNESS, FindingKind.CONTENTS)


def leading(findings: Sequence[Finding], passages: Sequence[JudgedPassage]) -> tuple[Finding, ...]:
    """At most five findings, the gravest first, of each passage only the gravest, and the same advice only once.

    What is only told leads nothing.
    """
    starts = [passage.start for passage in passages]
    ranked = sorted(
        (finding for finding in findings if finding.belongs is None and finding.severity is not Severity.INFO),
        key=lambda finding: (
            finding.severity.rank,
            finding.kind not in _BEFORE,
            -_difficulty(finding, passages, starts),
            finding.start,
        ),
    )
    kept: dict[object, Finding] = {}
    for finding in ranked:
        kept.setdefault(_number(finding, starts) if finding.end else finding.check, finding)
    once = {(finding.check, finding.message): finding for finding in reversed(kept.values())}
    return tuple(reversed(once.values()))[:MOST]


def unsaid(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """What the text does not say, the gravest first."""
    return tuple(
        sorted((finding for finding in findings if finding.belongs is not None), key=lambda finding: finding.severity.rank)
    )


def _number(finding: Finding, starts: Sequence[int]) -> int:
    return max(bisect_right(starts, finding.start) - 1, 0)


def _difficulty(finding: Finding, passages: Sequence[JudgedPassage], starts: Sequence[int]) -> float:
    return passages[_number(finding, starts)].difficulty if finding.end and passages else 0.0
