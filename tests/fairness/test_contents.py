"""What a contract should say: sentences that say it and sentences that only look so, and what the checks make of it."""

import csv
import json
from pathlib import Path

import pytest

from readability_gpmi import analyze, analyze_many
from readability_gpmi.fairness.contents.expected import load_expected
from readability_gpmi.fairness.rules import load_rules
from readability_gpmi.model import Content, Finding
from readability_gpmi.report import Report
from readability_gpmi.report.html import page
from readability_gpmi.report.text import summary
from readability_gpmi.wording import load_wording
from tests.fairness.sentences import pairs, wrong

HERE = Path(__file__).parent
IDS = (
    "right-to-be-heard",
    "appeal",
    "evaluation-dates",
    "three-evaluations",
    "contact-person",
    "help-of-person-of-choice",
    "reflection-time",
    "change-on-request",
    "centre-consequences",
    "duration",
    "absence-rule",
    "copy",
    "signatures",
    "third-party-role",
    "independent-help",
    "health-equity-exemption",
)


def read(text: str, language: str, kind: str = "contract") -> Report:
    return analyze(text, lang=language, kind=kind, rewrites=False)


def content(report: Report, name: str) -> Content:
    return next(one for one in report.contents if one.id == name)


def found(report: Report, check: str) -> list[Finding]:
    return [finding for finding in report.findings if finding.check == check]


def test_the_table_holds_the_sixteen_contents_in_order() -> None:
    assert tuple(load_expected()) == IDS
    assert tuple(one.id for one in read("Dag.", "nl").contents) == IDS


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_every_sentence_is_read_right(language: str) -> None:
    with (HERE / "contents.tsv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row["language"] == language]
    texts = [row["text"].replace("\\n", "\n").replace("\\t", "\t") for row in rows]
    reports = analyze_many(texts, lang=language, kind="contract", rewrites=False)
    mistakes = []
    for row, report in zip(rows, reports, strict=True):
        assert isinstance(report, Report)
        if (content(report, row["content"]).status != "missing") != (row["expected"] == "said"):
            mistakes.append(f"{row['content']} {row['expected']}: {row['text']}")
    assert mistakes == []
    assert {(name, said) for name in IDS for said in ("said", "not-said")} == {(r["content"], r["expected"]) for r in rows}


@pytest.mark.parametrize(("check", "language"), pairs("contents_checks"))
def test_checks_on_sentences(check: str, language: str) -> None:
    assert wrong("contents_checks", check, language) == []


@pytest.mark.parametrize(
    ("text", "language", "name", "quote"),
    [
        ("Dag. U mag een vriend meebrengen naar het gesprek.", "nl", "help-of-person-of-choice", "U mag een vriend"),
        ("Dag. Niet akkoord? Dan kunt u naar de arbeidsrechtbank.", "nl", "appeal", "Dan kunt u naar"),
        ("Bonjour. Vous recevez un exemplaire signé.", "fr", "copy", "Vous recevez un exemplaire"),
        ("Bonjour. Ce contrat dure six mois.", "fr", "duration", "Ce contrat dure"),
    ],
)
def test_the_place_is_that_of_the_sentence(text: str, language: str, name: str, quote: str) -> None:
    one = content(read(text, language), name)
    assert one.start is not None
    assert text[one.start : one.end].startswith(quote)


def test_what_is_missing_has_no_place() -> None:
    one = content(read("Dag.", "nl"), "appeal")
    assert (one.status, one.start, one.end) == ("missing", None, None)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Preliminair aan iedere beslissing dienaangaande kan de begunstigde, mits uitdrukkelijk verzoek zijnentwege, door "
            "het bijzonder comité worden gehoord omtrent de hem ten laste gelegde tekortkomingen, conform voormelde wetgeving.",
            "nl",
        ),
        (
            "Préalablement à toute décision visée à l'article précité, l'intéressé est, s'il en formule la demande expresse, "
            "entendu par l'organe compétent quant aux manquements qui lui sont reprochés, selon les modalités prévues.",
            "fr",
        ),
    ],
)
def test_a_right_in_a_sentence_too_hard_to_read_is_hard(text: str, language: str) -> None:
    assert content(read(text, language), "right-to-be-heard").status == "hard"
    easy = {"nl": "U mag uw verhaal doen bij het comité.", "fr": "Vous pouvez vous expliquer devant le comité."}[language]
    both = content(read(f"{text}\n\n{easy}", language), "right-to-be-heard")
    assert both.status == "found"
    assert both.start == len(text) + 2


def test_a_line_for_a_signature_is_never_too_hard() -> None:
    text = "Handtekening van de leefloongerechtigde aanvrager: ………\nHandtekening van het OCMW: ………"
    assert content(read(text, "nl"), "signatures").status == "found"


@pytest.mark.parametrize(
    ("text", "language", "severity"),
    [
        ("Het project wordt regelmatig geëvalueerd.", "nl", "high"),
        ("Het project wordt driemaal per jaar geëvalueerd.", "nl", "medium"),
        ("Les évaluations auront lieu régulièrement.", "fr", "high"),
        ("Le projet est évalué le 5 mai 2026 et le 8 septembre 2026.", "fr", "medium"),
    ],
)
def test_how_grave_a_missing_plan_for_evaluations_is(text: str, language: str, severity: str) -> None:
    assert [finding.severity for finding in found(read(text, language), "missing-evaluation-plan")] == [severity]


def test_a_template_is_filled_in_later() -> None:
    text = "Maatschappelijk werker: ………………"
    assert [one.severity for one in found(read(text, "nl"), "missing-contact-person")] == ["high"]
    assert [one.severity for one in found(read(text, "nl", "template"), "missing-contact-person")] == ["medium"]


@pytest.mark.parametrize(
    ("text", "language", "severity"),
    [
        ("Gaat de student op kot, dan wordt zijn dossier doorgestuurd naar het OCMW van die stad.", "nl", "high"),
        ("De student verhuist naar een kot.", "nl", "medium"),
        ("Si l’étudiante va en kot, son dossier est transmis au CPAS de cette ville.", "fr", "high"),
        ("L’étudiant déménage en kot.", "fr", "medium"),
    ],
)
def test_how_grave_a_move_of_a_student_is(text: str, language: str, severity: str) -> None:
    assert [one.severity for one in found(read(text, language), "student-competence-rule")] == [severity]


def test_only_contracts_and_templates_are_asked_for_their_contents() -> None:
    report = read("Het OCMW betaalt het leefloon.", "nl", "other")
    assert report.contents == ()
    assert not [finding for finding in report.findings if finding.belongs is not None]


def test_every_missing_thing_says_where_it_belongs() -> None:
    report = read("Dag.", "nl")
    missing = [finding for finding in report.findings if finding.check.startswith("missing-") and finding.kind == "contents"]
    assert len(missing) > 10
    assert all(finding.belongs is not None and finding.quote == "" and finding.end == 0 for finding in missing)
    places = {finding.check: finding.belongs for finding in missing}
    assert places["missing-duration"] == "contract"
    assert places["missing-reflection-time"] == "told"
    assert places["missing-appeal-info"] == "decision"
    assert places["missing-absence-rule"] == "practice"


def test_what_stands_in_a_sentence_is_not_missing() -> None:
    text = "Gaat de student op kot, dan wordt zijn dossier doorgestuurd naar het OCMW van die stad."
    (finding,) = found(read(text, "nl"), "student-competence-rule")
    assert finding.quote
    assert finding.belongs is None


@pytest.mark.parametrize(
    ("language", "title", "place"),
    [
        ("nl", "Wat de persoon hier niet vindt", "Hoort in het contract"),
        ("fr", "Ce que la personne ne trouve pas ici", "Doit être dans le contrat"),
        ("en", "What the person does not find here", "Belongs in the contract"),
    ],
)
def test_a_report_shows_what_is_missing_in_one_block_with_its_place(language: str, title: str, place: str) -> None:
    report = analyze("Dag.", lang="nl", kind="contract", report_language=language)
    for shown in (page(report), summary(report)):
        words = " ".join(shown.split())
        assert words.count(title) == 1
        assert words.index(title) < words.index(place)


def test_the_contents_in_json_say_where_they_belong() -> None:
    values = json.loads(read("Dit contract duurt zes maanden.", "nl").to_json())["contents"]
    duration = next(one for one in values if one["id"] == "duration")
    assert duration == {"id": "duration", "status": "found", "start": 0, "end": 31, "belongs": "contract"}


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_no_wording_says_that_something_is_illegal_or_sure(language: str) -> None:
    wording = load_wording(language)
    checks = [rule.id for rule in load_rules().values() if rule.contents] + ["evaluation-as-control", "outdated-legal-reference"]
    text = " ".join(f"{wording.message(check, {})} {wording.why(check)} {wording.ask(check)}" for check in checks).lower()
    for word in ("illegaal", "onwettig", "verboden", "illégal", "interdit", "illegal", "forbidden", "altijd recht", "nietig"):
        assert word not in text
