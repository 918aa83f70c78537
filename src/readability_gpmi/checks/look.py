"""What a check on the look of a document is, and where it finds something: one hit, however often it is so."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

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

    def hit(self, stretches: Sequence[Stretch], text: Text) -> Iterator[tuple[Parsed | None, Hit]]:
        """At most one hit: on the whole document, without a passage, or on the first place with how many there are."""
        looked_at = [stretch for stretch in stretches if self.headings or not stretch.is_heading]
        hard = list(self.find(looked_at))
        if not hard:
            return
        if sum(one.words for one in hard) >= _MOST * sum(one.words for one in looked_at):
            yield None, Hit(0, 0, self._facts(hard, "all"))
            return
        for stretch in hard:
            if place := _place(stretch.look, text):
                parsed, start, end = place
                yield parsed, Hit(start, end, self._facts(hard, "one" if _blocks(hard) == 1 else "many"))
                return

    def _facts(self, run: Sequence[Stretch], use: str) -> Mapping[str, str | int]:
        return {"use": use, "blocks": _blocks(run), "words": sum(one.words for one in run), "value": self.fact(run[0].look)}


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


def _blocks(stretches: Sequence[Stretch]) -> int:
    return len({stretch.number for stretch in stretches})


def _place(look: Look, text: Text) -> tuple[Parsed, int, int] | None:
    """The passage that a stretch begins in, and where in it the stretch begins and ends."""
    at = bisect_right(text.passages, look.start, key=lambda one: one.passage.end)
    if at == len(text.passages) or text.passages[at].passage.start >= look.end:
        return None
    passage = text.passages[at].passage
    return text.passages[at], max(look.start - passage.start, 0), min(look.end, passage.end) - passage.start
