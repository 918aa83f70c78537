"""A pack for a reading session: from a document to what its readers are asked."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from readability_gpmi import reading
from readability_gpmi.audit.choice import Candidate, candidates, choose
from readability_gpmi.audit.excerpts import FEWEST_WORDS, excerpts
from readability_gpmi.audit.manifest import KnownWord, Manifest, TestedPassage
from readability_gpmi.audit.neutral import Neutral
from readability_gpmi.audit.pack_wording import PackWording, load_pack_wording
from readability_gpmi.audit.prediction import predict
from readability_gpmi.audit.questions import teach_back, with_searches
from readability_gpmi.matching import with_terms
from readability_gpmi.model import PassageKind
from readability_gpmi.parsing import Text, parse
from readability_gpmi.passages import cut
from readability_gpmi.pipeline import analyze_document
from readability_gpmi.privacy import find_personal_data
from readability_gpmi.reading.failure import failure

DEFAULT_SEED = 1


@dataclass(frozen=True)
class Line:
    """A line of a reading sheet: a paragraph, heading or item, without persons.

    A line with ``is_lead`` stands above the passage to say where it belongs, and is not part of it.
    """

    kind: PassageKind
    text: str
    is_lead: bool = False


@dataclass(frozen=True)
class Pack:
    """What a pack is made of. ``lines`` holds the lines of each passage of the manifest, ``findings`` how often each check
    found something in the whole document."""

    manifest: Manifest
    lines: Mapping[str, tuple[Line, ...]]
    findings: Mapping[str, int]
    wording: PackWording


def make_pack(path: Path, lang: str | None = None, profile: str = "low-literacy", seed: int = DEFAULT_SEED) -> Pack:
    """The pack for a document.

    Args:
        lang: ``nl`` or ``fr`` for every passage; None tells it per passage.
        profile: for whom the passages are judged; a bundled profile or a file of ``gpmi audit calibrate``.
        seed: of the only choice made by chance, that of the control passage.

    Raises:
        ReadingError: the file cannot be read, or holds no passage of 40 words.
        LanguageError: it is in a language that is not supported.
    """
    document = reading.read(path)
    report = analyze_document(document, lang, profile=profile)
    language = report.document.language
    text = Text(tuple(with_terms(one) for one in parse(cut(document, lang).passages, {})))
    wording = load_pack_wording(language)
    neutral = Neutral(document.text, find_personal_data(document.text, text), wording.tables["person"])
    found = candidates(excerpts(report.passages, document, language), report, neutral, wording)
    if not found:
        raise failure(str(path), "audit-too-short", words=FEWEST_WORDS)
    chosen = choose(found, seed)
    neutral = neutral.numbered((one.excerpt.start, one.excerpt.end) for one in chosen.candidates)
    asked = [teach_back(number, one, neutral, wording) for number, one in enumerate(chosen.candidates, 1)]
    asked = with_searches(asked, chosen.candidates, report.contents, wording)
    passages = []
    lines = {}
    for number, (one, questions) in enumerate(zip(chosen.candidates, asked, strict=True), 1):
        shown = tuple(_lines(one, neutral))
        quote = "\n".join(line.text for line in shown if not line.is_lead)
        passage = TestedPassage(
            id=f"P{number}",
            start=one.excerpt.start,
            end=one.excerpt.end,
            quote=quote,
            theme=one.theme,
            control=one is chosen.control,
            prediction=predict(quote, language, profile),
            questions=questions,
            words=_words(one, text, neutral),
        )
        passages.append(passage)
        lines[passage.id] = shown
    return Pack(
        manifest=Manifest(language, report.profile, seed, report.versions.library, report.versions.lexicon, tuple(passages)),
        lines=lines,
        findings=Counter(finding.check for finding in report.findings),
        wording=wording,
    )


def _lines(candidate: Candidate, neutral: Neutral) -> Iterator[Line]:
    for unit in candidate.excerpt.lead:
        yield Line(unit.passage.kind, neutral.quote(unit.start, unit.end), is_lead=True)
    for kind, start, end in candidate.excerpt.lines():
        yield Line(kind, neutral.quote(start, end))


def _words(candidate: Candidate, text: Text, neutral: Neutral) -> tuple[KnownWord, ...]:
    """The words of a passage that the lexicon explains, each once, in the order of the text."""
    found: dict[str, KnownWord] = {}
    for parsed in text.passages:
        offset = parsed.passage.start
        for term in parsed.terms:
            start, end = offset + term.start, offset + term.end
            inside = candidate.excerpt.start <= start and end <= candidate.excerpt.end
            if inside and term.entry.explain and not neutral.share(start, end):
                # "van … de kosten dragen": the words of a term need not stand side by side.
                together = len(term.words) == term.words[-1] - term.words[0] + 1
                word = " ".join(neutral.text[start:end].split()) if together else term.entry.term
                found.setdefault(term.entry.key, KnownWord(word, term.entry.key, term.entry.explain))
    return tuple(found.values())
