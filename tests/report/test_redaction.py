"""A redacted report holds no personal data in any form, and one without text no word of the document."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import readability_gpmi as rg
from readability_gpmi.cli import main
from readability_gpmi.report import Report, sarif
from readability_gpmi.report.html import page
from readability_gpmi.report.overview import overview_page
from readability_gpmi.report.text import problems, summary
from tests.test_pipeline import SCHEMA

CONTRACT = {
    "nl": "Tussen het OCMW van Merelgem en mevrouw {name}, geboren op {birth}, wonende te {address}, "
    "rijksregisternummer {number}, wordt onderhavige overeenkomst gesloten.\n\n"
    "Indien {name} verhuist, dient zij dit onverwijld te melden via {email} of {phone}.\n"
    "De steun wordt gestort op {iban}. {name} tekent vóór 15.06.2026.\n",
    "fr": "Entre le CPAS de Roncheval et Madame {name}, née le {birth}, domiciliée à {address}, "
    "numéro de registre national {number}, est conclue la présente convention.\n\n"
    "Lorsque {name} déménage, elle est tenue d'en aviser sans délai le service via {email} ou {phone}.\n"
    "L'aide est versée sur {iban}. {name} signe avant le 15.06.2026.\n",
}
ADDRESS = {"nl": "0970 Merelgem, Spoorwegdreef {n}", "fr": "0480 Roncheval, chemin du Terril {n}"}

surnames = st.sampled_from(["Quaghebuer", "Van den Bossche", "Delvosalle", "N'Diaye", "El Amrani", "Traoré-Maes", "D'Hondt"])
first_names = st.sampled_from(["Sandra", "Amina", "Zeynep", "Griet", "Élodie", "Jo-Ann"])


@st.composite
def persons(draw: st.DrawFn) -> dict[str, str]:
    """An invented person, with right check digits."""
    born = draw(st.dates(min_value=date(1940, 1, 1), max_value=date(2008, 12, 31)))
    nine = f"{born:%y%m%d}9{draw(st.integers(0, 99)):02d}"
    check = 97 - int(("2" if born.year >= 2000 else "") + nine) % 97
    base = f"99{draw(st.integers(0, 99_999_999)):08d}"
    account = f"{base}{int(base) % 97 or 97:02d}"
    iban = f"BE{98 - int(account + '111400') % 97:02d}{account}"
    name = f"{draw(first_names)} {draw(surnames)}"
    return {
        "name": name,
        "birth": f"{born.day}.{born.month}.{born.year}",
        "number": f"{nine[:2]}.{nine[2:4]}.{nine[4:6]}-{nine[6:]}.{check:02d}",
        "n": str(draw(st.integers(1, 400))),
        "email": f"{name.split()[0].lower().replace('é', 'e')}@post.example",
        "phone": f"04{draw(st.integers(50, 99))} 00 {draw(st.integers(10, 99))} {draw(st.integers(10, 99))}",
        "iban": " ".join(iban[i : i + 4] for i in range(0, 16, 4)),
    }


def _filled(code: str, person: dict[str, str]) -> tuple[str, list[str]]:
    facts = person | {"address": ADDRESS[code].format(n=person["n"])}
    secrets = [facts[key] for key in ("name", "birth", "number", "address", "email", "phone", "iban")]
    return CONTRACT[code].format(**facts), [*secrets, person["name"].split()[-1]]


def _forms(report: Report) -> Iterator[str]:
    """Every form that a report is written in."""
    yield report.to_json()
    yield json.dumps(report.to_dict(), ensure_ascii=False)
    yield page(report)
    yield overview_page([("a.html", report), ("b.html", report)], [], report.language)
    yield report._repr_html_()
    yield summary(report)
    yield summary(report, styled=True)
    found = problems(report, 1, "info")
    yield json.dumps(sarif.log([(Path("a.txt"), found)]), ensure_ascii=False)
    yield "\n".join(sarif.github_line(Path("a.txt"), problem) for problem in found)
    yield repr(report)


@pytest.mark.parametrize("code", ["nl", "fr"])
@given(person=persons())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_redaction_keeps_every_offset_and_leaves_no_secret(code: str, person: dict[str, str]) -> None:
    text, secrets = _filled(code, person)
    plain, masked = rg.analyze(text, lang=code), rg.analyze(text, lang=code, redact=True)
    shown = masked.document.text
    assert shown is not None
    assert len(shown) == len(text)
    assert [i for i, sign in enumerate(shown) if sign.isspace()] == [i for i, sign in enumerate(text) if sign.isspace()]
    assert [(one.start, one.end) for one in masked.passages] == [(one.start, one.end) for one in plain.passages]
    assert [(one.check, one.start, one.end) for one in masked.findings] == [
        (one.check, one.start, one.end) for one in plain.findings
    ]
    for part in (*masked.passages, *masked.findings):
        assert shown[part.start : part.end] == part.quote
    for form in _forms(masked):
        for secret in secrets:
            assert secret not in form, secret
    assert "15.06.2026" in shown
    jsonschema.validate(masked.to_dict(), SCHEMA)
    assert len({finding.id for finding in masked.findings}) == len(masked.findings)


SANDRA = {
    "name": "Sandra Quaghebuer",
    "birth": "2.11.1988",
    "number": "88.11.02-914.78",
    "n": "204",
    "email": "sandra@post.example",
    "phone": "0470 00 00 12",
    "iban": "BE44 9990 1234 5645",
}


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)


@pytest.mark.parametrize("code", ["nl", "fr"])
def test_without_text_no_string_of_the_document_is_left(code: str) -> None:
    text, _ = _filled(code, SANDRA)
    plain, silent = rg.analyze(text, lang=code), rg.analyze(text, lang=code, no_text=True)
    jsonschema.validate(silent.to_dict(), SCHEMA)
    assert silent.document.text is None
    assert {part.quote for part in (*silent.passages, *silent.findings)} == {None}
    assert {rewrite.original for finding in silent.findings for rewrite in finding.rewrites} == {None}
    quotes = {finding.quote for finding in plain.findings if finding.quote and len(finding.quote) > 6}
    assert len(quotes) > 5
    for form in _forms(silent):
        assert "None”" not in form
        assert "None »" not in form
        for quote in quotes:
            assert quote not in form, quote
    lines = [text.count("\n", 0, finding.start) + 1 for finding in silent.findings if finding.end]
    assert [finding.place.line for finding in silent.findings if finding.place and finding.end] == lines
    assert [problem.line for problem in problems(silent, None, "info")] == [
        problem.line for problem in problems(plain, None, "info")
    ]


@pytest.mark.parametrize("code", ["nl", "fr"])
def test_scores_levels_and_measures_stay_as_they_are(code: str) -> None:
    text, _ = _filled(code, SANDRA)
    plain = rg.analyze(text, lang=code)
    for options in ({"redact": True}, {"no_text": True}):
        other = rg.analyze(text, lang=code, **options)
        assert (other.scores, other.level, other.spread, other.measures) == (
            plain.scores,
            plain.level,
            plain.spread,
            plain.measures,
        )
        assert [one.difficulty for one in other.passages] == [one.difficulty for one in plain.passages]


def test_the_id_of_a_masked_finding_does_not_come_from_what_is_masked() -> None:
    def ids(birth: str) -> list[str]:
        text, _ = _filled("nl", SANDRA | {"birth": birth})
        return [finding.id for finding in rg.analyze(text, lang="nl", redact=True).findings]

    assert ids("2.11.1988") == ids("3.12.1977")


def test_personal_data_is_reported_once_and_harms_no_score() -> None:
    report = rg.analyze("Mevrouw Quaghebuer tekent. Daarna belt Quaghebuer naar 0470 00 00 12.", lang="nl")
    found = [finding for finding in report.findings if finding.kind == "privacy"]
    assert [(finding.check, finding.severity, finding.quote) for finding in found] == [
        ("personal-data", "info", "Quaghebuer"),
        ("personal-data", "info", "0470 00 00 12"),
    ]
    assert all(finding.quote not in finding.message for finding in found if finding.quote)


def test_the_name_of_the_file_is_masked_too(tmp_path: Path) -> None:
    text, _ = _filled("nl", SANDRA)
    file = tmp_path / "GPMI_quaghebuer-sandra_88110291478.txt"
    file.write_text(text, encoding="utf-8")
    assert rg.analyze_file(file).document.name == file.name
    assert rg.analyze_file(file, redact=True).document.name == "GPMI_██████████-██████_███████████.txt"
    (many,) = rg.analyze_many([file], no_text=True)
    assert isinstance(many, Report)
    assert many.document.name == "GPMI_██████████-██████_███████████.txt"


@pytest.mark.parametrize("flag", ["--redact", "--no-text"])
@pytest.mark.parametrize(
    "command",
    [
        ["analyze", "{file}", "--format", "text"],
        ["analyze", "{file}", "--format", "json"],
        ["analyze", "{file}", "--format", "html"],
        ["analyze", "{file}", "{file}", "--format", "html", "-o", "{out}"],
        ["report", "{folder}", "-o", "{out}"],
        ["check", "{folder}", "--fail-on", "info"],
        ["check", "{file}", "--fail-on", "info", "--format", "github"],
        ["check", "{file}", "--fail-on", "info", "--format", "sarif"],
    ],
)
def test_commands(flag: str, command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text, secrets = _filled("nl", SANDRA)
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    file = folder / "Sandra Quaghebuer.txt"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SystemExit) as end:
        main([*(part.format(file=file, folder=folder, out=out) for part in command), flag])
    assert end.value.code in (0, 1)
    captured = capsys.readouterr()
    written = [path for path in out.rglob("*") if path.is_file()] if out.exists() else []
    shown = [
        captured.out,
        captured.err,
        *(path.name for path in written),
        *(path.read_text(encoding="utf-8") for path in written),
    ]
    assert "".join(shown).strip()
    for secret in (*secrets, "Sandra"):
        assert all(secret not in one for one in shown), secret
    assert flag == "--redact" or all("overeenkomst gesloten" not in one for one in shown)
