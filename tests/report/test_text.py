"""The forms other than HTML point the same way."""

from pathlib import Path

import pytest

import readability_gpmi as rg
from readability_gpmi.report import sarif
from readability_gpmi.report.text import problems, summary
from readability_gpmi.wording import load_wording, report_languages

HARD = (
    "Onverminderd de toepassing van artikel 30 van de wet van 26 mei 2002 betreffende het recht op maatschappelijke integratie "
    "verbindt de begunstigde zich ertoe "
    "onverwijld elke wijziging die een weerslag kan hebben op de toekenning ter kennis te brengen."
)


@pytest.mark.parametrize("language", report_languages())
def test_the_summary_names_the_document_and_its_level(language: str) -> None:
    report = rg.analyze(HARD, report_language=language)
    text = summary(report, styled=False)
    assert report.level == 3
    assert load_wording(language).ui("level-3") in text
    assert "\x1b" not in text


def test_sarif_points_at_the_line() -> None:
    report = rg.analyze("U belt ons.\n\nIndien u verhuist, belt u ons.", lang="nl")
    found = problems(report, None, "medium")
    log = sarif.log([(Path("a.txt"), found)])
    result = log["runs"][0]["results"][0]
    assert result["ruleId"] == "hard-term"
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == 3
    assert sarif.github_line(Path("a.txt"), found[0]).startswith("::")


def test_wordings_hold_the_same_keys_in_every_language() -> None:
    def keys(tables: object, at: str = "") -> set[str]:
        if not isinstance(tables, dict):
            return {at}
        return {key for name, inner in tables.items() for key in keys(inner, f"{at}.{name}")}

    first, *others = (keys(dict(load_wording(code).tables)) for code in report_languages())
    assert all(other == first for other in others)
