"""The results of a session, counted by hand from the invented sheets."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from readability_gpmi.audit.agreement import agreement, wilson
from readability_gpmi.audit.calibration import Session
from readability_gpmi.audit.decision import Decision, Reason, Verdict, decide, several_missed
from readability_gpmi.audit.manifest import Theme
from readability_gpmi.audit.result_report import result_files
from readability_gpmi.audit.results import Results, results
from readability_gpmi.audit.sheet import Answer, Feeling, Row
from readability_gpmi.audit.tally import Tally, tally
from readability_gpmi.errors import LexiconError
from readability_gpmi.lexicon import load_file

# Per passage: understood, partly, not; and what to do.
COUNTED = {
    "nl": [(4, 1, 0), (1, 3, 1), (3, 2, 0), (0, 2, 3), (5, 0, 0), (4, 1, 0)],
    "fr": [(5, 1, 0), (1, 3, 2), (3, 3, 0), (0, 3, 3), (5, 1, 0), (5, 1, 0)],
}
DECIDED = ["understood", "duty", "grave", "grave", "understood", "understood"]


@pytest.fixture
def found(session: Session) -> Results:
    return results(session)


def _tallied(session: Session, theme: Theme, answers: str) -> Tally:
    """A tally of a passage about a theme, from one letter per reader: u(nderstood), p(artly), n(ot)."""
    passage = replace(session.manifest.passages[0], theme=theme)
    given = {"u": Answer.UNDERSTOOD, "p": Answer.PARTLY, "n": Answer.NOT}
    return tally(passage, [Row(n, passage.id, "", chr(65 + n), given[letter]) for n, letter in enumerate(answers)])


def test_counts_per_passage(found: Results, code: str) -> None:
    tallies = [one.tally for one in found.passages]
    assert [(one.understood, one.partly, one.not_understood) for one in tallies] == COUNTED[code]
    assert [one.decision.reason for one in found.passages] == DECIDED


def test_the_sanction_comes_first_then_money_then_the_duty(found: Results) -> None:
    assert [one.tally.passage.theme for one in found.first] == [Theme.SANCTION, Theme.MONEY, Theme.DUTY]


def test_points_words_feelings_and_searches(found: Results, code: str) -> None:
    duty = found.passages[1].tally
    missing, words, seconds = {
        "nl": (
            [("bellen als ik niet kan komen", 4), ("de bewijzen geven", 2), ("vijf keer solliciteren", 1)],
            [("onverwijld", 3), ("verhindering", 2), ("voorafgaandelijk", 2), ("begunstigde", 1), ("te verrichten", 1)],
            (38, 75),
        ),
        "fr": (
            [("téléphoner si je ne peux pas venir", 5), ("donner les preuves", 3), ("chercher du travail cinq fois", 2)],
            [("empêchement", 3), ("préalablement", 2), ("sans délai", 2), ("démarches", 1), ("référent", 1)],
            (45, 70, 90),
        ),
    }[code]
    assert [(point.text, readers) for point, readers in duty.missing] == missing
    assert list(duty.words) == words
    assert duty.feelings == {Feeling.THREAT: 3}
    (search,) = duty.searches
    assert (search.found, search.readers, search.seconds) == (len(seconds), COUNTED[code][0][0] + 1, seconds)


def test_agreement(found: Results) -> None:
    one = found.agreement
    assert (one.both_hard, one.both_easy, one.only_tool, one.only_people) == (2, 2, 1, 1)
    # 4 of 6; by chance half: (4/6 - 1/2) / (1/2).
    assert one.kappa == pytest.approx(1 / 3)
    assert (one.low, one.high) == (pytest.approx(0.300, abs=0.001), pytest.approx(0.903, abs=0.001))


def test_pairs_in_order(session: Session) -> None:
    easy, hard = session.manifest.passages[0], session.manifest.passages[3]
    rows = [Row(n, easy.id, "", letter, Answer.UNDERSTOOD) for n, letter in enumerate("ABCD")]
    rows += [Row(n, hard.id, "", letter, Answer.NOT) for n, letter in enumerate("ABCD")]
    right = agreement([tally(easy, rows), tally(hard, rows)])
    assert (right.ordered, right.pairs) == (1.0, 1)
    swapped = [replace(row, answer=Answer.NOT if row.answer is Answer.UNDERSTOOD else Answer.UNDERSTOOD) for row in rows]
    wrong = agreement([tally(easy, swapped), tally(hard, swapped)])
    assert (wrong.ordered, wrong.pairs) == (0.0, 1)


def test_nothing_to_compare_is_said() -> None:
    nothing = agreement([])
    assert (nothing.passages, nothing.kappa, nothing.pairs) == (0, None, 0)
    assert wilson(0, 0) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("theme", "answers", "reason"),
    [
        (Theme.SANCTION, "uuuuuuup", Reason.GRAVE),
        (Theme.MONEY, "up", Reason.GRAVE),
        (Theme.SIGNING, "uuuun", Reason.GRAVE),
        (Theme.SANCTION, "uuuu", Reason.UNDERSTOOD),
        (Theme.DUTY, "uuuun", Reason.DUTY),
        (Theme.DUTY, "uuuup", Reason.UNDERSTOOD),
        (Theme.PROMISE, "uuuun", Reason.UNDERSTOOD),
        (Theme.PROMISE, "uuupp", Reason.SEVERAL),
        (Theme.PROMISE, "uuuupp", Reason.SEVERAL),
        (Theme.PROMISE, "uuuuupp", Reason.UNDERSTOOD),
        (Theme.PROMISE, "uuuuuppn", Reason.SEVERAL),
        (Theme.PROMISE, "uun", Reason.TOO_FEW),
        (Theme.PROMISE, "upn", Reason.SEVERAL),
        (Theme.SANCTION, "uuu", Reason.TOO_FEW),
        (Theme.PROMISE, "", Reason.TOO_FEW),
    ],
)
@pytest.mark.parametrize("code", ["nl"], indirect=True)
def test_the_decision_rule(session: Session, theme: Theme, answers: str, reason: Reason) -> None:
    verdicts = {Reason.UNDERSTOOD: Verdict.KEEP, Reason.TOO_FEW: Verdict.TOO_FEW}
    assert decide(_tallied(session, theme, answers)) == Decision(verdicts.get(reason, Verdict.REWRITE), reason)


@pytest.mark.parametrize("code", ["nl"], indirect=True)
def test_several_missed_does_not_look_at_the_theme(session: Session) -> None:
    assert not several_missed(_tallied(session, Theme.SANCTION, "uuuuuuup"))
    assert several_missed(_tallied(session, Theme.OTHER, "uuupp"))


@pytest.mark.parametrize("code", ["nl"], indirect=True)
def test_two_questions_of_a_passage_make_one_answer(session: Session) -> None:
    passage = session.manifest.passages[0]
    rows = [
        Row(1, "P1", "P1.1", "A", Answer.UNDERSTOOD),
        Row(2, "P1", "P1.2", "A", Answer.NOT),
        Row(3, "P1", "P1.1", "B", Answer.NOT),
        Row(4, "P1", "P1.2", "B", Answer.NOT),
        Row(5, "P1", "P1.1", "C", Answer.UNDERSTOOD),
    ]
    found = tally(passage, rows)
    assert (found.understood, found.partly, found.not_understood) == (1, 1, 1)


# ------------------------------------------------------------------------------------------------ the report


def test_the_report_does_not_depend_on_who_said_what(session: Session) -> None:
    letters = dict(zip("ABCDEF", "QXZWVU", strict=True))
    renamed = Session(session.manifest, tuple(replace(row, participant=letters[row.participant]) for row in session.rows))
    assert result_files(results(renamed)) == result_files(results(session))


def test_the_page_says_what_people_and_tool_said(found: Results, code: str) -> None:
    files = result_files(found)
    expected = {
        "nl": (
            "Alles begrepen: 0 van de 5 (0 %). Een deel: 2. Niets: 3.",
            "Verwacht: te moeilijk (moeilijkste zin: 91 op 100).",
            "Herschrijven en opnieuw testen",
            "Ze pakken mijn geld af.",
            "Over 4 van de 6 stukjes zeggen de lezers en het programma hetzelfde.",
        ),
        "fr": (
            "Tout compris\u00a0: 0 sur 6 (0\u00a0%). Une partie\u00a0: 3. Rien\u00a0: 3.",
            "Attendu\u00a0: trop difficile (phrase la plus difficile\u00a0: 88 sur 100).",
            "Réécrire et tester de nouveau",
            "On coupe tout.",
            "Sur 4 passages de 6, les lecteurs et le programme disent la même chose.",
        ),
    }[code]
    flat = " ".join(files["results.txt"].split())
    for sentence in expected:
        assert sentence in files["results.html"]
        assert " ".join(sentence.split()) in flat
    assert "://" not in files["results.html"]


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_the_report_speaks_the_language_that_was_asked(found: Results, language: str) -> None:
    title = {"nl": "Wat de lezers begrepen", "fr": "Ce que les lecteurs ont compris", "en": "What the readers understood"}
    assert f"<h1>{title[language]}</h1>" in result_files(found, language)["results.html"]


def test_fewer_than_five_readers_get_no_percentages(session: Session) -> None:
    few = Session(session.manifest, tuple(row for row in session.rows if row.participant in "ABCD"))
    files = result_files(results(few))
    per_passage = files["results.txt"].split(" = ")[0]
    assert "%)" not in per_passage.replace("\u00a0", "")
    assert "4" in per_passage


def test_what_readers_said_cannot_become_code(session: Session) -> None:
    row = replace(session.rows[0], own_words="<script>alert(1)</script>")
    page = result_files(results(Session(session.manifest, (row, *session.rows[1:]))))["results.html"]
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


# ------------------------------------------------------------------------------------------------ drafts


def test_words_that_two_readers_did_not_know_and_the_lexicon_does_not_have(found: Results, code: str) -> None:
    drafts = tomllib.loads(result_files(found)["lexicon-drafts.toml"])
    there, not_there = {"nl": ("kwartaal", "ingebrekestelling"), "fr": ("trimestre", "mise en demeure")}[code]
    assert drafts[there]["status"] == "draft"
    assert drafts[there]["use"] == "ask"
    assert there in drafts[there]["flag"][0]
    assert not_there not in drafts
    known = next(one.known for one in found.words if one.word == not_there)
    assert known is not None
    assert known.explain


def test_the_lexicon_asks_for_what_only_people_can_write(found: Results, tmp_path: Path) -> None:
    path = tmp_path / "drafts.toml"
    path.write_text(result_files(found)["lexicon-drafts.toml"], encoding="utf-8")
    with pytest.raises(LexiconError, match='"explain" is missing'):
        load_file(path)


def test_passages_where_people_and_tool_disagree(found: Results, code: str) -> None:
    cases = tomllib.loads(result_files(found)["test-cases.toml"])["passage"]
    assert [(case["people"], case["tool"], case["propose"]) for case in cases] == [
        ("hard", "not-flagged", "add-word-or-check"),
        ("clear", "flagged", "lower-weight"),
    ]
    assert [case["language"] for case in cases] == [code, code]
    assert cases[0]["quote"] == found.passages[2].tally.passage.quote


def test_a_word_is_found_as_a_word(session: Session) -> None:
    # "an" stands inside words of both passages, and nowhere as a word.
    rows = [replace(row, words=("an",)) for row in session.rows if row.passage == "P5"][:3]
    found = results(Session(session.manifest, tuple(rows)))
    assert [(one.word, one.readers, one.sentence, one.is_draft) for one in found.words] == [("an", 3, "", False)]
