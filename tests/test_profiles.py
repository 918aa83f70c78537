"""From which difficulty on a passage is flagged."""

from pathlib import Path

import pytest

import readability_gpmi as rg
from readability_gpmi.errors import UsageError
from readability_gpmi.profiles import load_profile

MIDDLING = {
    "nl": "De partijen evalueren dit project uiterlijk in de loop van het tweede kwartaal en maken er samen een verslag van.",
    "fr": "Les parties évaluent ce projet au plus tard au cours du deuxième trimestre et en font ensemble un rapport écrit.",
}


def _local(folder: Path, text: str) -> str:
    path = folder / "local-profile.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("code", ["nl", "fr"])
def test_a_local_profile_moves_the_limit_of_its_language(tmp_path: Path, code: str) -> None:
    difficulty = rg.analyze(MIDDLING[code], code).passages[0].difficulty
    for limit, flagged in ((difficulty - 1, True), (difficulty, True), (difficulty + 1, False)):
        report = rg.analyze(MIDDLING[code], code, profile=_local(tmp_path, f"[{code}]\nflag_above = {limit}\n"))
        assert report.passages[0].flagged is flagged
        assert report.passages[0].difficulty == difficulty
        assert report.profile == "local-profile"


def test_another_language_keeps_the_limit_of_low_literacy(tmp_path: Path) -> None:
    local = load_profile(_local(tmp_path, "[nl]\nflag_above = 5\n"))
    assert local.flags(10, 1, "nl")
    assert not local.flags(10, 1, "fr")
    assert local.flags(60, 3, "fr")
    assert not load_profile("b1").flags(60, 3, "fr")


@pytest.mark.parametrize(
    "text", ["", "flag_above = 5", "[nl]\nflag = 5", "[nl]\nflag_above = 500", "[nl]\nflag_above = 'a'", "["]
)
def test_what_is_no_local_profile(tmp_path: Path, text: str) -> None:
    with pytest.raises(UsageError) as error:
        load_profile(_local(tmp_path, text))
    assert error.value.key == "broken-profile"


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(UsageError) as error:
        rg.analyze("U belt ons.", profile="b2")
    assert "low-literacy" in str(error.value)
