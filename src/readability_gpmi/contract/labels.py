"""Lines with a label before each part: *Qui : Marc*, *Quoi : téléphoner à l'école*, *Quand : avant le 15 septembre*."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from readability_gpmi.contract.passages import PassageReading, Passages
from readability_gpmi.contract.tables import Column
from readability_gpmi.language import LanguagePack


@dataclass(frozen=True)
class Part:
    """What stands behind a label. ``start`` and ``end`` are characters of the passage."""

    column: Column
    passage: PassageReading
    start: int
    end: int

    @property
    def quote(self) -> str:
        """The words behind the label."""
        return self.passage.parsed.passage.quote[self.start : self.end]


def labelled(reading: Passages) -> Iterator[tuple[Part, ...]]:
    """The groups of labelled parts: who, what, by when. A group begins where a label comes back."""
    group: list[Part] = []
    for passage in reading.passages:
        parts = list(_parts(passage))
        if not parts and group:
            yield from _whole(group)
            group = []
        for part in parts:
            if any(one.column is part.column for one in group):
                yield from _whole(group)
                group = []
            group.append(part)
    yield from _whole(group)


def _whole(group: list[Part]) -> Iterator[tuple[Part, ...]]:
    """A group of several parts that says what is done."""
    if len(group) > 1 and any(part.column is Column.WHAT for part in group):
        yield tuple(group)


def _parts(passage: PassageReading) -> Iterator[Part]:
    quote = passage.parsed.passage.quote
    found = list(_labels(passage.parsed.pack).finditer(quote))
    if not found or quote[: found[0].start()].strip():
        return
    for number, label in enumerate(found):
        end = found[number + 1].start() if number + 1 < len(found) else len(quote)
        text = quote[label.end() : end].rstrip(" \n\t;,–-|")
        start = label.end() + len(text) - len(text.lstrip())
        yield Part(Column(str(label.lastgroup)), passage, start, label.end() + len(text))


@cache
def _labels(pack: LanguagePack) -> re.Pattern[str]:
    """A label at the start of a line or behind a full stop, comma or dash, with its colon."""
    cues = pack.cues("columns")
    groups = (
        f"(?P<{column}>{'|'.join(re.escape(word) for word in sorted(cues[column.value], key=len, reverse=True)) or '(?!)'})"
        for column in Column
    )
    return re.compile(rf"(?:(?<=^)|(?<=[\n.;,–|])\s*|(?<=\s))(?:{'|'.join(groups)})\s*:", re.IGNORECASE)
