"""One document: from its parsed passages to the report."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import quantiles

from readability_gpmi import fairness
from readability_gpmi.contract.kind import kind_of
from readability_gpmi.contract.reading import read_contract
from readability_gpmi.findings import findings_of, placed
from readability_gpmi.language import LanguagePack, codes, load_pack
from readability_gpmi.measures import scores
from readability_gpmi.measures.counts import Counts, count, total
from readability_gpmi.measures.formulas import measures
from readability_gpmi.measures.parts import form
from readability_gpmi.model import (
    Document,
    DocumentInfo,
    DocumentKind,
    JudgedPassage,
    Passage,
    Scores,
    Skipped,
    Spread,
    Versions,
)
from readability_gpmi.options import Options
from readability_gpmi.parsing import Text
from readability_gpmi.passages import LONGEST_PASSAGE, LONGEST_TEXT, Cut
from readability_gpmi.privacy import PersonalData, find_personal_data
from readability_gpmi.profiles import load_profile
from readability_gpmi.report import Report
from readability_gpmi.report.redaction import redacted, without_text
from readability_gpmi.version import __version__
from readability_gpmi.wording import Wording, load_wording


def assess(document: Document, found: Cut, text: Text, options: Options) -> Report:
    """The report on a document.

    Args:
        found: its passages, as they were cut.
        text: those of them that are in a supported language, parsed.
    """
    shares = language_shares(found.passages)
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
        findings=findings_of(document, text, contract, kind, asked, personal, messages, options),
        measures=measures(all_counts, pack),
        skipped=_skipped(packs, options, messages),
        versions=_versions(packs, options, messages),
        commitments=contract.commitments,
        balance=contract.balance,
        contents=asked,
        form=form(document, text, counted, scored, placed(fairness.open_fields(contract), document)),
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


def language_shares(passages: Iterable[Passage]) -> Mapping[str, int]:
    """How many characters of the passages are in each language."""
    shares: dict[str, int] = defaultdict(int)
    for passage in passages:
        shares[passage.language] += len(passage.quote)
    return shares
