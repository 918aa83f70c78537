"""From a text or a file to a report: read, cut, parse, check, measure, rewrite."""

import os
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from statistics import quantiles

from readability_gpmi import checks, fairness, reading
from readability_gpmi.contract.kind import kind_of
from readability_gpmi.contract.reading import Reading, read_contract
from readability_gpmi.errors import GpmiError, LanguageError, UsageError
from readability_gpmi.language import LanguagePack, codes, load_pack
from readability_gpmi.matching import with_terms
from readability_gpmi.measures import scores
from readability_gpmi.measures.counts import Counts, count, total
from readability_gpmi.measures.formulas import measures
from readability_gpmi.model import (
    Content,
    Document,
    DocumentInfo,
    DocumentKind,
    Finding,
    Hit,
    JudgedPassage,
    Passage,
    Place,
    Rewrite,
    Scores,
    Severity,
    Skipped,
    Spread,
    Versions,
)
from readability_gpmi.parsing import Parsed, Text, parse
from readability_gpmi.passages import LONGEST_PASSAGE, LONGEST_TEXT, Cut, cut
from readability_gpmi.privacy import PersonalData, find_personal_data
from readability_gpmi.profiles import load_profile
from readability_gpmi.report import Report
from readability_gpmi.report.identity import Identities
from readability_gpmi.report.redaction import redacted, without_text
from readability_gpmi.rewriting import rewrites_of
from readability_gpmi.version import __version__
from readability_gpmi.wording import Wording, load_wording

# How much is parsed together: enough to keep the pipeline busy, little enough to stay lazy.
_BATCH_CHARACTERS = 200_000
_BATCH_ITEMS = 64

Item = str | os.PathLike[str]


@dataclass(frozen=True)
class Options:
    """What the user chose. ``pipelines`` names the user's own spaCy pipeline per language.

    ``redact`` masks personal data in the report; ``no_text`` leaves out every string taken from the document, and masks its
    name. ``personal_findings``: whether personal data is reported as findings. ``named`` gives the name of a document from its
    path.
    """

    lang: str | None = None
    profile: str = "low-literacy"
    report_language: str | None = None
    kind: str | None = None
    pipelines: Mapping[str, str] = field(default_factory=dict)
    rewrites: bool = True
    redact: bool = False
    no_text: bool = False
    personal_findings: bool = True
    named: Callable[[Path], str] = lambda path: path.name

    def __post_init__(self) -> None:
        load_profile(self.profile)
        _choose("kind", self.kind, DocumentKind)
        _choose("lang", self.lang, codes())
        for code in self.pipelines:
            _choose("pipeline", code, codes())


def _choose(name: str, value: str | None, choices: Iterable[str]) -> None:
    if value is not None and value not in list(choices):
        raise UsageError(f"{name}={value!r}", "there is no such choice.", f"Choose: {', '.join(choices)}.")


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
            yield _report(document, found, Text(tuple(islice(parsed, len(ours)))), options)


def _refuse_foreign(document: Document, found: Cut) -> None:
    languages = _language_shares(found.passages)
    main = max(languages, key=lambda code: languages[code], default=None)
    if main is not None and main not in codes():
        facts = {"language": main}
        raise LanguageError(document.name, *load_wording("en").error("foreign", facts), "foreign", facts)


def _language_shares(passages: Iterable[Passage]) -> Mapping[str, int]:
    shares: dict[str, int] = defaultdict(int)
    for passage in passages:
        shares[passage.language] += len(passage.quote)
    return shares


# ------------------------------------------------------------------------------------------------ one document


def _report(document: Document, found: Cut, text: Text, options: Options) -> Report:
    shares = _language_shares(found.passages)
    main = options.lang or max(shares, key=lambda code: (shares[code], code), default=codes()[0])
    messages = load_wording(options.report_language or main)
    counted = [count(parsed) for parsed in text.passages]
    scored = [scores.scores(counts, parsed.pack) for parsed, counts in zip(text.passages, counted, strict=True)]
    passages = _judged(text, counted, scored, options)
    all_counts = total(counted)
    packs = {parsed.pack.code: parsed.pack for parsed in text.passages} or {main: load_pack(main)}
    pack = packs.get(main, next(iter(packs.values())))
    has_words = any(character.isalpha() for character in document.text)
    judged = zip(counted, scored, (parsed.pack for parsed in text.passages), strict=True)
    document_scores = scores.of_document(judged if has_words else ())
    level, label, reason = _level(document_scores.difficulty, all_counts, pack, messages)
    kind = DocumentKind(options.kind) if options.kind else kind_of(document.text, packs.values())
    personal = find_personal_data(document.text, text)
    contract = read_contract(text, document)
    hard = {passage.start for passage in passages if passage.flagged}
    contents = fairness.contents(contract, document.text, personal, hard.__contains__)
    asked = contents if kind is not DocumentKind.OTHER else ()
    report = Report(
        language=messages.language,
        document=DocumentInfo(
            name=document.name,
            language=main,
            kind=kind,
            words=all_counts.words,
            sentences=all_counts.passages,
            text=document.text,
            warnings=_warnings(document, found, messages),
        ),
        profile=load_profile(options.profile).name,
        scores=document_scores,
        level=level,
        level_label=label,
        level_reason=reason,
        spread=_spread(passages),
        passages=passages,
        findings=_placed(_findings(document, text, contract, kind, asked, personal, messages, options), document),
        measures=measures(all_counts, pack),
        skipped=_skipped(packs, options, messages),
        versions=_versions(packs, options, messages),
        commitments=contract.commitments,
        balance=contract.balance,
        contents=asked,
    )
    return _as_shown(report, personal, options)


def _as_shown(report: Report, personal: Sequence[PersonalData], options: Options) -> Report:
    if options.redact or options.no_text:
        report = redacted(report, personal)
    return without_text(report) if options.no_text else report


def _judged(text: Text, counted: Sequence[Counts], scored: Sequence[Scores], options: Options) -> tuple[JudgedPassage, ...]:
    passages = []
    profile = load_profile(options.profile)
    for parsed, counts, score in zip(text.passages, counted, scored, strict=True):
        difficulty = score.difficulty
        if difficulty is None:
            continue
        passages.append(
            JudgedPassage(
                **vars(parsed.passage),
                difficulty=difficulty,
                flagged=profile.flags(difficulty, scores.level_of(difficulty, parsed.pack), parsed.pack.code),
                reasons=scores.reasons(counts, parsed.pack),
            )
        )
    return tuple(passages)


def _level(difficulty: float | None, counts: Counts, pack: LanguagePack, messages: Wording) -> tuple[int | None, str, str]:
    """The level, its label, and why there is none."""
    fewest = scores.fewest_words(pack)
    if difficulty is None or counts.words < fewest:
        return None, messages.ui("no-level"), messages.ui("too-short-for-level", words=fewest)
    value = scores.level_of(difficulty, pack)
    return value, messages.ui(f"level-{value}"), ""


def _spread(passages: Sequence[JudgedPassage]) -> Spread | None:
    values = sorted(passage.difficulty for passage in passages)
    if not values:
        return None
    cuts = quantiles(values, n=20, method="inclusive") if len(values) > 1 else values * 19
    worst = max(range(len(passages)), key=lambda i: passages[i].difficulty)
    return Spread(cuts[9], cuts[14], cuts[17], passages[worst].difficulty, worst)


# A hit of a check or of a fairness rule; the passage is None where it is about the whole document.
_Found = tuple[Parsed | None, checks.Check | checks.LookCheck | fairness.Rule, Hit]


def _findings(
    document: Document,
    text: Text,
    contract: Reading,
    kind: DocumentKind,
    contents: Sequence[Content],
    personal: Sequence[PersonalData],
    messages: Wording,
    options: Options,
) -> tuple[Finding, ...]:
    reported = personal if options.personal_findings else ()
    all_checks = (*checks.ALL, checks.personal_data(reported, document.text))
    found: list[_Found] = [
        (parsed, check, hit) for parsed in text.passages for check in all_checks for hit in check.find(parsed, text)
    ]
    found += checks.look_hits(document, text)
    found += [(signal.parsed, signal.rule, signal.hit) for signal in fairness.signals(contract, kind, contents)]
    found.sort(key=lambda one: (_offset(one[0]) + one[2].start, _offset(one[0]) + one[2].end, one[1].id))
    hits = [(parsed, check.id, hit) for parsed, check, hit in found]
    rewrites = rewrites_of(text, hits, options.pipelines) if options.rewrites else [()] * len(found)
    identities = Identities()
    return tuple(_finding(*one, offered, identities, messages) for one, offered in zip(found, rewrites, strict=True))


def _offset(parsed: Parsed | None) -> int:
    return parsed.passage.start if parsed is not None else 0


def _finding(
    parsed: Parsed | None,
    check: checks.Check | checks.LookCheck | fairness.Rule,
    hit: Hit,
    rewrites: Iterable[Rewrite],
    identities: Identities,
    messages: Wording,
) -> Finding:
    quote = parsed.passage.quote[hit.start : hit.end] if parsed is not None else ""
    limit = parsed.pack.limit_source(check.limit) if parsed is not None and check.limit else ""
    return Finding(
        id=identities.next(check.id, quote),
        check=check.id,
        kind=check.kind,
        severity=hit.severity or check.severity,
        start=_offset(parsed) + hit.start,
        end=_offset(parsed) + hit.end,
        quote=quote,
        message=messages.message(check.id, hit.facts),
        why=messages.why(check.id),
        source=limit or check.source,
        rewrites=tuple(_in_document(rewrite, _offset(parsed)) for rewrite in rewrites),
        ask=messages.ask(check.id),
        belongs=check.belongs,
    )


def _placed(findings: Iterable[Finding], document: Document) -> tuple[Finding, ...]:
    """The findings with their place in the source; one on the whole document has none."""
    starts = [block.start for block in document.blocks]
    placed = []
    for finding in findings:
        block = document.blocks[max(bisect_right(starts, finding.start) - 1, 0)] if starts and finding.end else None
        place = block.place or (Place(page=block.page) if block.page else None) if block else None
        placed.append(replace(finding, place=place))
    return tuple(placed)


def _in_document(rewrite: Rewrite, offset: int) -> Rewrite:
    """A rewrite of a passage with the offsets of the document."""
    return replace(rewrite, start=rewrite.start + offset, end=rewrite.end + offset)


def _warnings(document: Document, found: Cut, messages: Wording) -> tuple[str, ...]:
    warnings = list(document.warnings)
    if found.overlong:
        warnings.append(messages.ui("overlong", characters=LONGEST_PASSAGE))
    if found.unread:
        warnings.append(messages.ui("unread", characters=LONGEST_TEXT))
    foreign = sum(passage.language not in codes() for passage in found.passages)
    if foreign:
        warnings.append(messages.ui("foreign-passages", count=foreign))
    if not any(character.isalpha() for character in document.text):
        warnings.append(messages.ui("no-words"))
    return tuple(warnings)


def _skipped(packs: Mapping[str, LanguagePack], options: Options, messages: Wording) -> tuple[Skipped, ...]:
    skipped = []
    for pack in packs.values():
        if pack.pipeline is None and pack.code not in options.pipelines:
            skipped.append(Skipped("sentence-structure", messages.ui("no-pipeline", language=pack.name)))
        if pack.inflector is None:
            skipped.append(Skipped("inflected-replacements", messages.ui("no-inflection", language=pack.name)))
    return tuple(skipped)


def _versions(packs: Mapping[str, LanguagePack], options: Options, messages: Wording) -> Versions:
    named = {code: options.pipelines.get(code) for code in packs}
    return Versions(
        library=__version__,
        lexicon="-".join(pack.fingerprint for _, pack in sorted(packs.items())),
        pipelines={code: name or f"bundled/{packs[code].pipeline or 'none'}" for code, name in sorted(named.items())},
        note=messages.ui("other-pipeline") if any(named.values()) else "",
    )


__all__ = ["Item", "Options", "Severity", "analyze", "analyze_document", "analyze_file", "analyze_many"]
