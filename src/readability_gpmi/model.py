"""The values that flow through the library. All are frozen; every offset counts characters, end exclusive."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class PassageKind(StrEnum):
    """What a passage is on the page."""

    SENTENCE = "sentence"
    HEADING = "heading"
    ITEM = "item"
    CELL = "cell"


class BlockKind(StrEnum):
    """What a block of a document is on the page, before it is cut into sentences."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    CELL = "cell"


class DocumentKind(StrEnum):
    """Whether a text is a filled contract, a template for one, or something else."""

    CONTRACT = "contract"
    TEMPLATE = "template"
    OTHER = "other"


class FindingKind(StrEnum):
    """The group a finding belongs to."""

    JARGON = "jargon"
    COMPLEXITY = "complexity"
    CONTRACTUAL = "contractual"
    FAIRNESS = "fairness"
    CONTENTS = "contents"
    LAYOUT = "layout"
    PRIVACY = "privacy"


class Severity(StrEnum):
    """How much a finding matters to the person who signs, gravest first."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for high, 3 for info."""
        return list(Severity).index(self)


class RewriteKind(StrEnum):
    """What to do with a passage: apply, explain, or ask somebody."""

    REPLACE = "replace"
    EXPLAIN = "explain"
    ASK = "ask"


class Direction(StrEnum):
    """Which way a measure points."""

    HIGHER_IS_HARDER = "higher_is_harder"
    HIGHER_IS_EASIER = "higher_is_easier"


class Party(StrEnum):
    """Whose a duty, promise or right is; ``unknown`` only where neither a heading nor the act tells."""

    BENEFICIARY = "beneficiary"
    CENTRE = "centre"
    BOTH = "both"
    THIRD = "third"
    UNKNOWN = "unknown"


class Modality(StrEnum):
    """What kind of commitment it is: a duty, a prohibition, a right (or "need not"), a promise."""

    MUST = "must"
    MUST_NOT = "must-not"
    MAY = "may"
    COMMITS = "commits"


class ContentStatus(StrEnum):
    """Whether a contract says what it should: ``hard`` is said, but too hard to read."""

    FOUND = "found"
    HARD = "hard"
    MISSING = "missing"


class FieldKind(StrEnum):
    """What a place to fill in looks like: a row of dots, words in their place, a label with nothing behind it, boxes, choices."""

    BLANK = "blank"
    PLACEHOLDER = "placeholder"
    LABEL = "label"
    BOXES = "boxes"
    CHOICE = "choice"


class Belongs(StrEnum):
    """Where something must be written: in the contract by law, told before signing, in a decision letter, or good practice."""

    CONTRACT = "contract"
    TOLD = "told"
    DECISION = "decision"
    PRACTICE = "practice"


class Part(StrEnum):
    """The part of a page that a text stands in."""

    BODY = "body"
    TEXT_BOX = "text-box"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"


@dataclass(frozen=True)
class Cell:
    """A cell of a table. Tables, rows and columns count from 1; a cell over several columns has the first of them."""

    table: int
    row: int
    column: int


@dataclass(frozen=True)
class Place:
    """Where a text stands in its source. Pages and the paragraphs of a part count from 1; None where the format has none.

    ``line`` is the line of the document text, given where a report leaves that text out.
    """

    part: Part = Part.BODY
    page: int | None = None
    paragraph: int | None = None
    cell: Cell | None = None
    line: int | None = None


@dataclass(frozen=True)
class Block:
    """A paragraph, heading, list item or table cell of a document.

    ``level`` is the depth of a heading (1 = title) or of a list item (1 = outermost), 0 elsewhere. ``page`` counts from 1,
    None where the format has no pages. ``apart`` marks headers, footers and notes: read, but not part of the running text.
    """

    start: int
    end: int
    kind: BlockKind
    level: int = 0
    page: int | None = None
    apart: bool = False
    place: Place | None = None


@dataclass(frozen=True)
class Look:
    """How a stretch of the running text looks on the page. None where the file does not say.

    ``size`` and ``gap``, the white above the paragraph, are in points, as is ``width``, the room for a line; ``spacing`` is
    in lines. Colours are written ``rrggbb``; a ``colour`` of None is the one that the program takes to be readable.
    ``underlined`` leaves out links. ``capitals`` are those that the file shows for small letters.
    """

    start: int
    end: int
    font: str | None = None
    size: float | None = None
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    capitals: bool = False
    struck: bool = False
    colour: str | None = None
    background: str = "ffffff"
    justified: bool = False
    spacing: float | None = None
    gap: float | None = None
    width: float | None = None
    columns: int = 1
    merged: bool = False


@dataclass(frozen=True)
class Document:
    """A text with its blocks. ``text`` is never rewritten: every offset of a report points into it.

    ``warnings`` are sentences for the user about what was read only in part. ``looks`` is empty where the format does not
    tell how the text looks. ``prompts`` are the places of words that ask to fill in a field, ``filled`` those of what was
    filled in: both only where the format tells, as Word does.
    """

    name: str
    text: str
    blocks: tuple[Block, ...]
    warnings: tuple[str, ...] = ()
    looks: tuple[Look, ...] = ()
    prompts: tuple[tuple[int, int], ...] = ()
    filled: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Passage:
    """What is judged as one piece: a sentence, a heading, a list item or a table cell, with its language."""

    start: int
    end: int
    quote: str
    kind: PassageKind
    language: str


@dataclass(frozen=True)
class JudgedPassage:
    """A passage with its difficulty (0-100) and why. ``quote`` is None in a report without text."""

    start: int
    end: int
    quote: str | None
    kind: PassageKind
    language: str
    difficulty: float
    flagged: bool
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Hit:
    """What a check found in one passage: where (characters from the start of the passage) and the facts for its message."""

    start: int
    end: int
    facts: Mapping[str, str | int] = field(default_factory=dict)
    severity: Severity | None = None


@dataclass(frozen=True)
class Rewrite:
    """A proposal for the words between ``start`` and ``end`` (document offsets).

    ``replacement`` is the new text of a ``replace``; for ``explain`` and ``ask`` it is None and ``note`` says what to write.
    In a report without text, ``original`` and ``replacement`` are None.
    """

    start: int
    end: int
    original: str | None
    replacement: str | None
    kind: RewriteKind
    note: str = ""


@dataclass(frozen=True)
class Finding:
    """A place that a reader stumbles on, with the reason and what to write instead. ``id`` survives edits elsewhere.

    ``message`` and ``why`` speak to who writes the text; ``ask`` to the person who signs: what to ask, and whom.
    ``quote`` is None in a report without text. ``belongs`` says where a missing thing must be written, None for all else.
    """

    id: str
    check: str
    kind: FindingKind
    severity: Severity
    start: int
    end: int
    quote: str | None
    message: str
    why: str
    source: str
    rewrites: tuple[Rewrite, ...] = ()
    ask: str = ""
    place: Place | None = None
    belongs: Belongs | None = None

    @property
    def replacements(self) -> tuple[str, ...]:
        """What can be written instead, best first."""
        return tuple(rewrite.replacement for rewrite in self.rewrites if rewrite.replacement is not None)

    @property
    def questions(self) -> tuple[str, ...]:
        """What somebody has to think about."""
        return tuple(rewrite.note for rewrite in self.rewrites if rewrite.kind is RewriteKind.ASK)


@dataclass(frozen=True)
class Measure:
    """A number about a text. ``value`` is None with a ``reason`` where it cannot be measured, never a made-up 0."""

    name: str
    value: float | None
    unit: str
    direction: Direction
    source: str
    reason: str = ""


@dataclass(frozen=True)
class Scores:
    """0-100, unrounded, higher is harder. None only for a text without a single word."""

    difficulty: float | None
    jargon: float | None
    complexity: float | None
    contractual: float | None


@dataclass(frozen=True)
class Spread:
    """How the difficulty is spread over the passages (0-100): a mean hides the one clause that nobody can read."""

    median: float
    p75: float
    p90: float
    worst: float
    worst_passage: int


@dataclass(frozen=True)
class Skipped:
    """A check that did not run, and why."""

    check: str
    reason: str


@dataclass(frozen=True)
class Commitment:
    """A duty, promise, right or prohibition, and whose it is. ``selected`` is the state of a tick box, None without one.

    ``proof`` is the paper to show, ``consequence`` what the text says happens if it is not done, both as written. Every string
    is None in a report without text.
    """

    start: int
    end: int
    quote: str | None
    party: Party
    modality: Modality
    action: str | None
    deadline: str | None = None
    selected: bool | None = None
    proof: str | None = None
    consequence: str | None = None


@dataclass(frozen=True)
class Balance:
    """How many duties and promises each party has; of the centre, those that can be checked.

    ``unmatched`` are the numbers of the commitments of the person that no step of another party stands beside.
    """

    beneficiary: int
    centre: int
    third: int
    unknown: int
    unmatched: tuple[int, ...] = ()


@dataclass(frozen=True)
class Content:
    """A right or fact that such a contract should hold, and where it stands: ``start`` and ``end`` are None where it is missing.

    ``belongs`` says where it must be written.
    """

    id: str
    status: ContentStatus
    start: int | None = None
    end: int | None = None
    belongs: Belongs | None = None


@dataclass(frozen=True)
class OpenField:
    """A place that stays to be filled in. ``label`` says for what, as the text does; "" where it does not.

    ``quote`` and ``label`` are None in a report without text.
    """

    start: int
    end: int
    quote: str | None
    kind: FieldKind
    label: str | None
    place: Place | None = None


@dataclass(frozen=True)
class PartOfForm:
    """How many words a part of a form has, and its difficulty (0-100); None where it has no passage of its own."""

    words: int
    difficulty: float | None


@dataclass(frozen=True)
class Form:
    """A document as a form: what stays open, and its fixed text apart from what was filled in.

    ``filled`` is None where the file does not tell what was filled in, or nothing was.
    """

    fields: tuple[OpenField, ...]
    fixed: PartOfForm
    filled: PartOfForm | None = None


@dataclass(frozen=True)
class DocumentInfo:
    """What a report says about the document itself."""

    name: str
    language: str
    kind: DocumentKind
    words: int
    sentences: int
    text: str | None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Versions:
    """What made a report: the same versions and the same text give the same report."""

    library: str
    lexicon: str
    pipelines: Mapping[str, Any]
    note: str = ""
