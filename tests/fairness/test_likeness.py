"""Contracts whose goals are nearly the same."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from readability_gpmi import analyze
from readability_gpmi.batch import write_report
from readability_gpmi.fairness.likeness import alike, goal_texts, likeness, shingles

EXPLAINED = "UITLEG\n\n" + "U krijgt vijf dagen om na te denken en u mag iemand meebrengen naar elk gesprek. " * 4
GOALS = (
    "\n\nDOELEN\n\nDoel 1: {name} zoekt een woning met drie kamers in de buurt van de school. "
    "Doel 2: {name} volgt vanaf september een cursus koken in het centrum van de stad."
)
OTHER = (
    "\n\nDOELEN\n\nDoel 1: Samira herstelt fietsen met de buren op zaterdag. "
    "Doel 2: zij leert zwemmen en gaat met haar dochter naar het koor."
)


def goals_of(text: str) -> frozenset[int]:
    return shingles(goal_texts(analyze(text, lang="nl", rewrites=False).passages))


def test_only_the_name_differs() -> None:
    one, other = (goals_of(EXPLAINED + GOALS.format(name=name)) for name in ("Karim", "Annelies"))
    assert alike([one, other]) == ((0, 1, 1.0),)


def test_the_same_explanation_with_other_goals_is_fine() -> None:
    assert alike([goals_of(EXPLAINED + GOALS.format(name="Karim")), goals_of(EXPLAINED + OTHER)]) == ()


def test_a_text_without_a_title_on_goals_is_not_compared() -> None:
    assert alike([goals_of("U komt op dinsdag."), goals_of("U komt op dinsdag.")]) == ()


@given(st.lists(st.sampled_from(["u", "komt", "elke", "week", "naar", "les"]), max_size=30))
def test_a_text_is_like_itself(words: list[str]) -> None:
    runs = shingles([" ".join(words)])
    assert likeness(runs, runs) == (1.0 if len(words) >= 5 else 0.0)


def test_the_overview_names_the_pair(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("Karim", "Annelies"):
        (folder / f"{name}.txt").write_text(EXPLAINED + GOALS.format(name=name), encoding="utf-8")
    write_report(folder, tmp_path / "out", str, language="fr")
    overview = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert "Contrats presque identiques" in overview
    assert "100 %" in overview
