"""From a text or a file to a report: read, cut, parse, check, measure, rewrite."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from readability_gpmi import reading
from readability_gpmi.assessment import assess, language_shares
from readability_gpmi.errors import GpmiError, LanguageError
from readability_gpmi.language import codes
from readability_gpmi.matching import with_terms
from readability_gpmi.measures.parts import as_form
from readability_gpmi.model import Document
from readability_gpmi.options import Options
from readability_gpmi.parsing import Text, parse
from readability_gpmi.passages import Cut, cut
from readability_gpmi.report import Report
from readability_gpmi.wording import load_wording

# How much is parsed together: enough to keep the pipeline busy, little enough to stay lazy.
_BATCH_CHARACTERS = 200_000
_BATCH_ITEMS = 64

Item = str | os.PathLike[str]


def analyze(
    text: str,
    lang: str | None = None,
    profile: str = "low-literacy",
    report_language: str | None = None,
    kind: str | None = None,
    redact: bool = False,
    no_text: bool = False,
    **options: object,
) -> Report:
    """The report on a text.

    Args:
        text: plain text; ``report.document.text`` is identical to it.
        lang: ``nl`` or ``fr`` for every passage; None tells it per passage.
        profile: ``low-literacy`` flags what is harder than easy, ``b1`` what is harder than plain; or a file of
            ``gpmi audit calibrate``.
        report_language: ``nl``, ``fr`` or ``en``; None is the language of the text.
        kind: ``contract``, ``template`` or ``other``; None tells it from the text.
        redact: mask names, numbers, addresses and dates of birth with as many █; offsets hold.
        no_text: leave out every string taken from the text.
        options: the other fields of :class:`Options`.

    Raises:
        LanguageError: the text is in a language that is not supported, or its language cannot be told.
        UsageError: a choice that does not exist.
    """
    chosen = Options(lang, profile, report_language, kind, redact=redact, no_text=no_text, **options)  # type: ignore[arg-type]
    return _one(text, chosen)


def analyze_file(path: os.PathLike[str] | str, lang: str | None = None, **options: object) -> Report:
    """The report on a file, in any format that :mod:`readability_gpmi.reading` knows. Arguments as for :func:`analyze`.

    Raises:
        ReadingError: the file cannot be read; the message says what is wrong with it and what to do.
    """
    return _one(Path(path), Options(lang, **options))  # type: ignore[arg-type]


def analyze_document(document: Document, lang: str | None = None, **options: object) -> Report:
    """The report on a document that was read before. Arguments as for :func:`analyze`."""
    return _one(document, Options(lang, **options))  # type: ignore[arg-type]


def analyze_many(items: Iterable[Item], lang: str | None = None, **options: object) -> Iterator[Report | GpmiError]:
    """The reports on many texts (``str``) and files (paths), lazily and in order.

    An item that cannot be read or judged yields its error instead of a report; the others go on.
    """
    chosen = Options(lang, **options)  # type: ignore[arg-type]
    return _many(items, chosen)


def _one(item: Item | Document, options: Options) -> Report:
    result = next(_many([item], options))
    if isinstance(result, GpmiError):
        raise result
    return result


def _many(items: Iterable[Item | Document], options: Options) -> Iterator[Report | GpmiError]:
    iterator = iter(items)
    while batch := list(islice(iterator, _BATCH_ITEMS)):
        opened = [_open(item, options) for item in batch]
        for group in _groups(opened):
            yield from _reports(group, options)


def _open(item: Item | Document, options: Options) -> tuple[Document, Cut] | GpmiError:
    try:
        document = item if isinstance(item, Document) else _read(item, options)
        found = cut(document, options.lang)
        _refuse_foreign(document, found)
    except GpmiError as error:
        return error
    return document, found


def _read(item: Item, options: Options) -> Document:
    if isinstance(item, str):
        return reading.from_text(item)
    return replace(reading.read(item), name=options.named(Path(item)))


def _groups(opened: Sequence[tuple[Document, Cut] | GpmiError]) -> Iterator[Sequence[tuple[Document, Cut] | GpmiError]]:
    group: list[tuple[Document, Cut] | GpmiError] = []
    size = 0
    for item in opened:
        group.append(item)
        size += 0 if isinstance(item, GpmiError) else len(item[0].text)
        if size > _BATCH_CHARACTERS:
            yield group
            group, size = [], 0
    if group:
        yield group


def _reports(group: Sequence[tuple[Document, Cut] | GpmiError], options: Options) -> Iterator[Report | GpmiError]:
    """One pass of each pipeline over the passages of several documents."""
    passages = [passage for item in group if not isinstance(item, GpmiError) for passage in item[1].passages]
    try:
        parsed = iter([with_terms(one) for one in parse(passages, options.pipelines)])
    except GpmiError as error:
        yield from (item if isinstance(item, GpmiError) else error for item in group)
        return
    for item in group:
        if isinstance(item, GpmiError):
            yield item
        else:
            document, found = item
            ours = [passage for passage in found.passages if passage.language in codes()]
            text = Text(tuple(as_form(one, document) for one in islice(parsed, len(ours))))
            yield assess(document, found, text, options)


def _refuse_foreign(document: Document, found: Cut) -> None:
    languages = language_shares(found.passages)
    main = max(languages, key=lambda code: languages[code], default=None)
    if main is not None and main not in codes():
        facts = {"language": main}
        raise LanguageError(document.name, *load_wording("en").error("foreign", facts), "foreign", facts)


__all__ = ["Item", "Options", "analyze", "analyze_document", "analyze_file", "analyze_many"]
