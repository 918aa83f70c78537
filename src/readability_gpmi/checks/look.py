"""What a check on the look of a document is, and where it finds something: one hit per run of blocks that look alike."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from readability_gpmi.model import Belongs, Block, BlockKind, Document, FindingKind, Hit, Look, Severity
from readability_gpmi.parsing import Parsed, Text
from readability_gpmi.words import find_words

# From this share of its words on, what is said is said of the whole document.
_MOST = 2 / 3


@dataclass(frozen=True)
class Stretch:
    """A part of a block that looks alike. ``number`` counts the blocks of the running text that have words."""

    look: Look
    block: Block
    number: int
    text: str

    @cached_property
    def words(self) -> int:
        """How many words it holds."""
        return len(find_words(self.text))

    @property
    def is_heading(self) -> bool:
        """Whether it stands in a heading."""
        return self.block.kind is BlockKind.HEADING


@dataclass(frozen=True)
class LookCheck:
    """``find`` gives the stretches that are hard to read, ``fact`` the number for the message.

    ``source`` names the guide behind the check. ``headings`` says that it looks at headings too.
    """

    id: str
    severity: Severity
    source: str
    find: Callable[[Sequence[Stretch]], Iterator[Stretch]]
    fact: Callable[[Look], str | int] = lambda _: ""
    headings: bool = False
    kind: FindingKind = FindingKind.LAYOUT
    limit: str = ""
    belongs: Belongs | None = None

    def hits(self, stretches: Sequence[Stretch], text: Text) -> Iterator[tuple[Parsed | None, Hit]]:
        """The hits, each with its passage; None for one on the whole document."""
        looked_at = [stretch for stretch in stretches if self.headings or not stretch.is_heading]
        hard = list(self.find(looked_at))
        if not hard:
            return
        if sum(one.words for one in hard) >= _MOST * sum(one.words for one in looked_at):
            yield None, Hit(0, 0, self._facts(hard, "all"))
            return
        for run in _runs(hard):
            use = "one" if run[0].number == run[-1].number else "many"
            first = run[0].look
            at = bisect_right(text.passages, first.start, key=lambda one: one.passage.end)
            parsed = text.passages[at] if at < len(text.passages) else None
            if parsed is not None and parsed.passage.start < first.end:
                start = max(first.start - parsed.passage.start, 0)
                end = min(first.end, parsed.passage.end) - parsed.passage.start
                yield parsed, Hit(start, end, self._facts(run, use))

    def _facts(self, run: Sequence[Stretch], use: str) -> Mapping[str, str | int]:
        blocks = len({one.number for one in run})
        return {"use": use, "blocks": blocks, "words": sum(one.words for one in run), "value": self.fact(run[0].look)}


def each(is_hard: Callable[[Look], bool]) -> Callable[[Sequence[Stretch]], Iterator[Stretch]]:
    """Finds the stretches with a look."""
    return lambda stretches: (stretch for stretch in stretches if is_hard(stretch.look))


def stretches_of(document: Document) -> tuple[Stretch, ...]:
    """The running text of a document, by look. Headers, footers and notes are no part of it, nor are blanks and numbers."""
    found: list[Stretch] = []
    looks = document.looks
    number = 0
    at = 0
    for block in document.blocks:
        if block.apart:
            continue
        before = len(found)
        while at < len(looks) and looks[at].end <= block.start:
            at += 1
        for look in looks[at : bisect_left(looks, block.end, lo=at, key=lambda one: one.start)]:
            stretch = Stretch(look, block, number, document.text[max(look.start, block.start) : min(look.end, block.end)])
            if any(character.isalpha() for character in stretch.text) and stretch.words:
                found.append(stretch)
        number += len(found) > before
    return tuple(found)


def _runs(hard: Sequence[Stretch]) -> Iterator[Sequence[Stretch]]:
    """The stretches of blocks that follow on each other."""
    numbers = sorted({stretch.number for stretch in hard})
    rank = {number: number - place for place, number in enumerate(numbers)}
    for _, run in groupby(hard, key=lambda stretch: rank[stretch.number]):
        yield list(run)
