"""How long a session takes: two parts with a break, and twelve minutes for a passage."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readability_gpmi.audit.choice import RISK
from readability_gpmi.audit.manifest import Manifest, QuestionKind, TestedPassage
from readability_gpmi.audit.pack_wording import PackWording

# Minutes.
_WELCOME, _IMPRESSION, _PASSAGE, _BREAK, _SEEK, _FEELING, _CLOSE = 10, 5, 12, 15, 10, 10, 7


@dataclass(frozen=True)
class Timetable:
    """Rows of part, what is done, and minutes; ``longest`` is the length of the longer part."""

    rows: tuple[tuple[str, str, int], ...]
    longest: int


def timetable(manifest: Manifest, wording: PackWording) -> Timetable:
    """The timetable for a pack. The first part has more to begin with, the second more to end with: each reads half."""
    guide = wording.tables["guide"]
    half = (len(manifest.passages) + 1) // 2
    first = [
        (guide["step-welcome"], _WELCOME),
        (guide["step-impression"], _IMPRESSION),
        *_reading(manifest.passages[:half], wording),
    ]
    second = [*_reading(manifest.passages[half:], wording)]
    if any(question.kind is QuestionKind.SEEK for one in manifest.passages for question in one.questions):
        second.append((guide["step-seek"], _SEEK))
    second += [(guide["step-feeling"], _FEELING), (guide["step-close"], _CLOSE)]
    rows = [
        *((guide["part-one"], *step) for step in first),
        ("", guide["break"], _BREAK),
        *((guide["part-two"], *step) for step in second),
    ]
    return Timetable(tuple(rows), max(sum(minutes for _, minutes in part) for part in (first, second)))


def skippable(manifest: Manifest) -> Sequence[TestedPassage]:
    """The passages to leave out first when time runs short: those with least at stake; the control stays, to compare with."""
    return sorted((one for one in manifest.passages if not one.control), key=lambda one: RISK[one.theme])[:3]


def _reading(passages: Sequence[TestedPassage], wording: PackWording) -> Iterator[tuple[str, int]]:
    if passages:
        ids = ", ".join(one.id for one in passages)
        yield wording.say("guide", "step-passages", ids=ids), _PASSAGE * len(passages)
