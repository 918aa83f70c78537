"""A second round: other readers, another version, the same questions."""

from dataclasses import replace

import pytest

from readability_gpmi.audit.calibration import Session
from readability_gpmi.audit.result_report import result_files
from readability_gpmi.audit.results import results
from readability_gpmi.audit.rounds import Change, compare
from readability_gpmi.audit.sheet import Answer, Row
from readability_gpmi.audit.student import quantile
from readability_gpmi.errors import UsageError


def _second(session: Session, **answers: Answer) -> Session:
    """A second round in which the sanction (P4) was written anew; everybody understands it, but for ``answers``."""
    passages = tuple(
        replace(one, quote="Eerst een brief.", end=one.start + 16) if one.id == "P4" else one for one in session.manifest.passages
    )
    rows = tuple(
        replace(row, answer=answers.get(row.participant, Answer.UNDERSTOOD), missing=()) if row.question == "P4.1" else row
        for row in session.rows
    )
    return Session(replace(session.manifest, passages=passages), rows)


def test_the_new_version_is_better_understood(session: Session, code: str) -> None:
    found = compare(session, _second(session, B=Answer.PARTLY))
    changes = {pair.after.passage.id: pair.change for pair in found.pairs}
    assert changes == {"P1": "same", "P2": "same", "P3": "same", "P4": Change.BETTER, "P5": "same", "P6": "same"}
    after = next(pair.after for pair in found.pairs if pair.after.passage.id == "P4")
    assert after.understood == {"nl": 4, "fr": 5}[code]
    assert found.gain is not None
    # One passage of six, by hand: (after - before) / readers / 6.
    before = {"nl": 2 * 0.5, "fr": 3 * 0.5}[code]
    now = {"nl": 4.5, "fr": 5.5}[code]
    assert found.gain.value == pytest.approx((now - before) / {"nl": 5, "fr": 6}[code] / 6)
    assert found.gain.low < found.gain.value < found.gain.high


def test_the_report_shows_both(session: Session, code: str) -> None:
    page = result_files(results(_second(session), session))["results.html"]
    assert {"nl": "P4: beter begrepen.", "fr": "P4\u00a0: mieux compris."}[code] in page


def test_worse_is_said_too(session: Session) -> None:
    found = compare(_second(session), session)
    assert next(pair.change for pair in found.pairs if pair.after.passage.id == "P4") is Change.WORSE


def test_what_a_question_quotes_may_differ(session: Session) -> None:
    def asking(text: str) -> Session:
        first = session.manifest.passages[0]
        question = replace(first.questions[0], text=text)
        passages = (replace(first, questions=(question,)), *session.manifest.passages[1:])
        return Session(replace(session.manifest, passages=passages), session.rows)

    same = compare(asking("Hier staat: “verzoek”. Wat doet u?"), asking("Hier staat: “vraag”. Wat doet u?"))
    assert same.only_before == ()
    other = compare(asking("Wat doet u?"), asking("Wie belt u?"))
    assert (other.only_before, other.only_after) == (("P1",), ("P1",))


def test_rounds_without_a_question_in_common_are_refused(session: Session) -> None:
    passages = tuple(replace(one, id=f"Q{one.id}") for one in session.manifest.passages)
    with pytest.raises(UsageError) as error:
        compare(session, Session(replace(session.manifest, passages=passages), ()))
    assert error.value.key == "rounds-differ"


def test_fewer_than_five_readers_give_no_figure_of_gain(session: Session) -> None:
    few = Session(session.manifest, tuple(row for row in session.rows if row.participant in "ABCD"))
    assert compare(few, _second(session)).gain is None


def test_all_alike_gives_no_figure_of_gain(session: Session) -> None:
    rows = tuple(Row(n, "P1", "", letter, Answer.UNDERSTOOD) for n, letter in enumerate("ABCDE"))
    alike = Session(session.manifest, rows)
    assert compare(alike, alike).gain is None


@pytest.mark.parametrize(("freedom", "table"), [(4, 2.776), (5, 2.571), (10, 2.228), (30, 2.042)])
def test_t_as_in_the_tables(freedom: int, table: float) -> None:
    assert quantile(0.975, freedom) == pytest.approx(table, abs=0.001)
