"""From the blocks of a document to its passages: one sentence, heading, item or cell each, with its language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from readability_gpmi.language import LanguagePack, codes, detect, load_pack
from readability_gpmi.model import Block, BlockKind, Document, Passage, PassageKind
from readability_gpmi.words import find_words

# spaCy refuses more than a million characters, and the parse of a text without a full stop means little anyway.
LONGEST_PASSAGE = 5_000
# Some 300 pages: what is longer is no contract, and must not hold up a folder of contracts.
LONGEST_TEXT = 1_000_000

_KIND = {
    BlockKind.PARAGRAPH: PassageKind.SENTENCE,
    BlockKind.HEADING: PassageKind.HEADING,
    BlockKind.ITEM: PassageKind.ITEM,
    BlockKind.CELL: PassageKind.CELL,
}
# A mark that can end a sentence, closing quotes, and white space. Two dots or more in a row are a blank to fill in.
_END = re.compile(r"(?P<mark>(?<!\.)\.(?![.\w])|[!?]+|(?<!…)…(?![….]))(?P<close>[\"'”»’)\]]*)(?P<space>\s+)(?=(?P<next>\S))")
_INITIAL = re.compile(r"(?:^|[\s(])(?:[A-ZÀ-Ý])\.$")
# "de A à D." names a range of letters and may end a sentence.
_RANGE = re.compile(r"(?:^|[\s(])[A-ZÀ-Ý]\s\w{1,3}\s[A-ZÀ-Ý]\.$")
_ABBREVIATION = re.compile(r"(?:^|[\s(\[«\"“'’])(?P<word>[\w.°-]+\.)$")
# Only this much before a full stop is looked at: an abbreviation is short.
_LONGEST_ABBREVIATION = 40
_FEWEST_WORDS = 4
# A foreign text is told only on this many words: names and borrowed words look foreign in a short one.
_FEWEST_FOREIGN_WORDS = 8


@dataclass(frozen=True)
class Cut:
    """The passages of a document, how many sentences were too long for a parser, and whether the end was left unread."""

    passages: tuple[Passage, ...]
    overlong: int = 0
    unread: bool = False


def cut(document: Document, language: str | None = None) -> Cut:
    """The passages of a document, in order.

    Args:
        language: the language of every passage; None tells it per passage. A passage whose language cannot be told has
            that of the passage before it. A language without a folder (``en``) is told as such.
    """
    main = language or _main_language(document)
    passages: list[Passage] = []
    overlong = 0
    before = main
    for block in document.blocks:
        if block.start >= LONGEST_TEXT:
            break
        text = document.text[block.start : min(block.end, LONGEST_TEXT)]
        of_block = language or _told(text, before, main)
        pack = load_pack(next(code for code in (of_block, main, *codes()) if code in codes()))
        for start, end in split_sentences(text, pack):
            pieces = list(_pieces(text, start, end))
            overlong += len(pieces) > 1
            for piece_start, piece_end in pieces:
                quote = text[piece_start:piece_end]
                told = language or _told(quote, of_block, of_block)
                passages.append(Passage(block.start + piece_start, block.start + piece_end, quote, _kind(block, quote), told))
        before = of_block
    return Cut(tuple(passages), overlong, unread=bool(document.blocks) and document.blocks[-1].end > LONGEST_TEXT)


def split_sentences(text: str, pack: LanguagePack) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence of a block, without the white space around it.

    Abbreviations, initials, dates, amounts, numbering and blanks do not end a sentence.
    """
    spans = []
    start = len(text) - len(text.lstrip())
    for found in _END.finditer(text):
        if found.end() > start and _ends_sentence(text, start, found, pack):
            spans.append((start, found.end("close")))
            start = found.end()
    end = len(text.rstrip())
    if end > start:
        spans.append((start, end))
    return tuple(spans)


def _ends_sentence(text: str, start: int, found: re.Match[str], pack: LanguagePack) -> bool:
    if found["mark"][0] in "!?":
        return True
    following = found["next"]
    if following.islower():
        return False
    if found["mark"] == "…":
        return following.isupper() and text[found.start() - 1 : found.start()] not in "([ "
    before = text[start : found.end("mark")]
    near = before[-_LONGEST_ABBREVIATION:]
    if _INITIAL.search(near) and not _RANGE.search(near):
        return False
    if re.fullmatch(r"[\s(]*(?:\d+|[a-zA-Z]|[IVX]+)(?:\.\d+)*\.", before):
        return False
    if abbreviation := _ABBREVIATION.search(near):
        word = abbreviation["word"].lower()
        if word in pack.profile["abbreviations"]["final"]:
            return following.isupper() or bool(re.match(r"\d{1,2}[.)]\s", text[found.end() :]))
        if word in pack.profile["abbreviations"]["inner"] or "." in word[:-1].strip("0123456789."):
            return False
    return True


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentence itself, or pieces of it cut at white space where it is longer than a parser can use."""
    while end - start > LONGEST_PASSAGE:
        space = max(text.rfind(" ", start + 1, start + LONGEST_PASSAGE), text.rfind("\n", start + 1, start + LONGEST_PASSAGE))
        at = space if space > start else start + LONGEST_PASSAGE
        yield start, at
        start = at + (len(text[at:end]) - len(text[at:end].lstrip()) if text[at : at + 1].isspace() else 0)
    if text[start:end].strip():
        yield start, end


def _kind(block: Block, quote: str) -> PassageKind:
    """A full sentence in a list or table keeps the kind of its block: that is where the reader meets it."""
    return _KIND[block.kind] if quote else PassageKind.SENTENCE


def _told(text: str, otherwise: str, main: str) -> str:
    words = [word.text.strip("'’").lower() for word in find_words(text)]
    if len(words) < _FEWEST_WORDS:
        return otherwise
    if len(words) >= _FEWEST_FOREIGN_WORDS:
        return detect(words) or otherwise
    return detect(words, among=codes()) or (otherwise if otherwise in codes() else main)


def _main_language(document: Document) -> str:
    words = [word.text.strip("'’").lower() for word in find_words(document.text[:50_000])]
    told = detect(words) if len(words) >= _FEWEST_FOREIGN_WORDS else detect(words, among=codes())
    return told or codes()[-1]
