"""A document cut into excerpts of 40 to 120 words, at the ends of sentences and by preference between themes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from readability_gpmi.model import Block, BlockKind, Document, JudgedPassage, PassageKind
from readability_gpmi.words import find_words

FEWEST_WORDS = 40
MOST_WORDS = 120
_BEST_WORDS = 75
# What a cut costs: nothing before a heading, little between paragraphs, most behind what announces the next words.
_BETWEEN_PARAGRAPHS = 0.5
_BETWEEN_ITEMS = 1.0
_WITHIN_PARAGRAPH = 2.0
_BEHIND_ANNOUNCEMENT = 20.0
_MOST_HEADING_WORDS = 8
_MOST_LABEL_WORDS = 16
# Not the dots of a blank to fill in.
_SENTENCE_END = re.compile(r"(?<![.…])[.!?:;][\"”»)]*\s*$")
_CLOSING = re.compile(r"\s*[»”]")
# What an excerpt costs that is too short, too long, or goes on over a heading.
_OUT_OF_BOUNDS = 8.0
_OVER_HEADING = 1.5


@dataclass(frozen=True)
class Unit:
    """A sentence, heading or item that is never cut.

    ``start`` is where it begins with its dash or number, ``end`` where it ends with its closing quotation mark;
    ``paragraph`` is the number of its block, ``page`` None without pages. ``is_heading``: also a short line without an end, which
    plain texts have above a section. ``is_first``: of its paragraph.
    """

    passage: JudgedPassage
    start: int
    end: int
    words: int
    paragraph: int
    page: int | None
    is_heading: bool
    is_first: bool


@dataclass(frozen=True)
class Excerpt:
    """Units that follow each other. ``start`` and ``end`` count characters of the document, end exclusive.

    ``lead`` is the heading and the words that announce its first items, where those stand in the excerpt before it.
    """

    units: tuple[Unit, ...]
    lead: tuple[Unit, ...] = ()

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.units[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.units[-1].end

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(unit.words for unit in self.units)

    @property
    def is_readable(self) -> bool:
        """Whether it holds enough words; one sentence may be longer than an excerpt should be."""
        return self.words >= FEWEST_WORDS and not all(unit.is_heading for unit in self.units)

    @property
    def hardest(self) -> JudgedPassage:
        """The hardest sentence."""
        return max((unit.passage for unit in self.units), key=lambda passage: passage.difficulty)

    @property
    def page(self) -> int | None:
        """The page it begins on, None where the format has no pages."""
        return self.units[0].page

    def lines(self) -> Iterator[tuple[PassageKind, int, int]]:
        """Its lines on paper: the kind, and where each begins and ends. The sentences of a paragraph are one line.

        What is left of an item that began in the excerpt before is no item.
        """
        begin = self.units[0]
        for unit, after in pairwise((*self.units, None)):
            assert unit is not None
            if after is None or after.paragraph != unit.paragraph:
                yield (begin.passage.kind if begin.is_first else PassageKind.SENTENCE), begin.start, unit.end
                begin = after or begin


def excerpts(passages: Iterable[JudgedPassage], document: Document, language: str) -> tuple[Excerpt, ...]:
    """All excerpts of a document, in order; together they hold its running text in that language.

    Tables, headers, footers and notes are left out: read aloud without their lines they are another text.
    """
    return tuple(found for run in _runs(passages, document, language) for found in _cut(run))


def _runs(passages: Iterable[JudgedPassage], document: Document, language: str) -> Iterator[list[Unit]]:
    blocks = iter(enumerate(document.blocks))
    number, block = next(blocks)
    run: list[Unit] = []
    for passage in passages:
        while passage.start >= block.end:
            number, block = next(blocks)
        if block.apart or block.kind is BlockKind.CELL or passage.language != language:
            yield from _ended(run)
            run = []
            continue
        run.append(_unit(passage, document.text, number, block))
    yield from _ended(run)


def _unit(passage: JudgedPassage, text: str, number: int, block: Block) -> Unit:
    quote = text[passage.start : passage.end]
    words = len(find_words(quote))
    start = _with_mark(passage.start, text)
    before, behind = _CLOSING.match(text, start), _CLOSING.match(text, passage.end)
    alone = text[block.start : block.end].strip() == quote.strip() and passage.kind is not PassageKind.ITEM
    return Unit(
        passage,
        start=before.end() if before else start,
        end=behind.end() if behind else passage.end,
        words=words,
        paragraph=number,
        page=block.page,
        is_heading=passage.kind is PassageKind.HEADING
        or (alone and words <= _MOST_HEADING_WORDS and not _SENTENCE_END.search(quote)),
        is_first=not any(sign.isalpha() for sign in text[block.start : passage.start]),
    )


def _ended(run: list[Unit]) -> Iterator[list[Unit]]:
    """A run without the headings at its end, which announce what is left out, and the lines to sign on."""
    while run and (run[-1].is_heading or _is_label(run[-1])):
        run = run[:-1]
    if run:
        yield run


def _is_label(unit: Unit) -> bool:
    """*De cliënt,* and *Handtekening: ……*, not the last item of a list."""
    ends = _SENTENCE_END.search(unit.passage.quote or "")
    return unit.passage.kind is not PassageKind.ITEM and not ends and unit.words <= _MOST_LABEL_WORDS


def _with_mark(start: int, text: str) -> int:
    line = text.rfind("\n", 0, start) + 1
    return start if any(sign.isalpha() for sign in text[line:start]) else line


def _cut(run: Sequence[Unit]) -> Iterator[Excerpt]:
    """The cheapest way to cut a run (dynamic programming over the place of the last cut)."""
    costs = [0.0]
    begins = [0]
    for end in range(1, len(run) + 1):
        words = 0
        best, chosen = float("inf"), end - 1
        for begin in range(end - 1, -1, -1):
            words += run[begin].words
            if words > 2 * MOST_WORDS and begin < end - 1:
                break
            cost = costs[begin] + _cost(run[begin:end], words)
            if cost < best:
                best, chosen = cost, begin
        costs.append(best + _cost_of_cut(run, end))
        begins.append(chosen)
    ends = [len(run)]
    while ends[-1] > 0:
        ends.append(begins[ends[-1]])
    for end, begin in reversed(list(pairwise(ends))):
        yield Excerpt(tuple(run[begin:end]), _lead(run, begin))


def _lead(run: Sequence[Unit], begin: int) -> tuple[Unit, ...]:
    """What announces the items that an excerpt begins with: *De begunstigde verbindt zich ertoe:*, with its heading."""
    at = begin
    # "3.2 De cliënt verbindt zich ertoe:" is an item too.
    while at > 0 and run[at].passage.kind is PassageKind.ITEM and not (at < begin and _announces(run[at])):
        at -= 1
    if at == begin or not _announces(run[at]):
        return ()
    return tuple(run[at - 1 : at + 1]) if at and run[at - 1].is_heading else (run[at],)


def _announces(unit: Unit) -> bool:
    return (unit.passage.quote or "").rstrip().endswith(":")


def _cost(units: Sequence[Unit], words: int) -> float:
    outside = _OUT_OF_BOUNDS if not FEWEST_WORDS <= words <= MOST_WORDS else 0.0
    # A group of headings, such as a title over two lines, begins a section once.
    over = sum(unit.is_heading and not before.is_heading for before, unit in pairwise(units))
    return ((words - _BEST_WORDS) / _BEST_WORDS) ** 2 + outside + _OVER_HEADING * over


def _cost_of_cut(run: Sequence[Unit], end: int) -> float:
    if end == len(run):
        return 0.0
    before, after = run[end - 1], run[end]
    if before.is_heading or _announces(before):
        return _BEHIND_ANNOUNCEMENT
    if after.is_heading:
        return 0.0
    if before.paragraph == after.paragraph:
        return _WITHIN_PARAGRAPH
    return _BETWEEN_ITEMS if after.passage.kind is PassageKind.ITEM else _BETWEEN_PARAGRAPHS
