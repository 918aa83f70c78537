"""What several sessions say together: known parameters are found back, and too little data is said to be too little."""

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from readability_gpmi.audit.calibration import (
    Calibration,
    Estimate,
    Lack,
    Session,
    calibrate,
    crossing,
    log_odds,
    score_of,
)
from readability_gpmi.audit.calibration_report import calibration_files, calibration_lines
from readability_gpmi.audit.manifest import Manifest, Prediction
from readability_gpmi.audit.rasch import Answers, Fit, fit
from readability_gpmi.audit.results import read_session
from readability_gpmi.audit.sheet import Answer, Row
from readability_gpmi.audit.unknown_words import unknown_words
from readability_gpmi.wording import load_wording
from tests.audit.conftest import HERE, SHEETS

CONSTANT, SLOPE, READERS, REST = 0.9, 0.8, 1.0, 0.5


def _answers(sessions: int, passages: int, readers: int, seed: int) -> tuple[Answers, np.ndarray]:
    """Drawn answers of a known Rasch model, and the ease of the passages."""
    rng = np.random.default_rng(seed)
    odds = rng.normal(0, 1.2, (sessions * passages, 1))
    ease = CONSTANT - SLOPE * odds[:, 0] + rng.normal(0, REST, len(odds))
    ability = rng.normal(0, READERS, sessions * readers)
    reader = np.repeat(np.arange(len(ability)), passages)
    passage = np.concatenate([np.arange(s * passages, (s + 1) * passages) for s in range(sessions) for _ in range(readers)])
    chance = 1 / (1 + np.exp(-ability[reader] - ease[passage]))
    return Answers(reader, passage, rng.random(len(chance)) < chance, odds), ease


def test_known_parameters_are_found_back() -> None:
    inside: list[bool] = []
    slopes = []
    for seed in range(12):
        answers, ease = _answers(4, 8, 6, seed)
        found = fit(answers)
        inside += list(np.abs(found.ease - ease) < 1.96 * found.error)
        slopes.append(found.coefficients[1])
    # 384 passages: the share inside an honest 95 % interval lies between these with near certainty.
    assert 0.90 < np.mean(inside) < 0.99
    assert np.mean(slopes) == pytest.approx(-SLOPE, abs=0.15)


def test_more_answers_make_narrower_intervals() -> None:
    few, many = (fit(_answers(sessions, 8, 6, 3)[0]) for sessions in (2, 6))
    assert many.covariance[1, 1] < few.covariance[1, 1]


def test_the_scale_of_a_predictor_does_not_matter() -> None:
    answers, _ = _answers(3, 8, 6, 1)
    one = fit(answers)
    other = fit(replace(answers, predictors=answers.predictors * 10 + 5))
    assert other.coefficients[1] * 10 == pytest.approx(one.coefficients[1])
    assert other.ease == pytest.approx(one.ease)
    assert other.error == pytest.approx(one.error)


def test_the_same_answers_give_the_same_numbers() -> None:
    answers, _ = _answers(2, 6, 5, 1)
    assert np.array_equal(fit(answers).ease, fit(answers).ease)


def test_an_easy_passage_is_called_easier_than_a_hard_one() -> None:
    understood = np.array([True] * 5 + [False] * 5 + [True, False, True, False, True])
    answers = Answers(np.tile(np.arange(5), 3), np.repeat(np.arange(3), 5), understood, np.array([[0.0], [1.0], [0.5]]))
    ease = fit(answers).ease
    assert ease[0] > ease[2] > ease[1]
    assert np.isfinite(ease).all()


def _fitted(constant: float, slope: float, error: float) -> Fit:
    return Fit(np.array([constant, slope]), np.eye(2) * error**2, np.array([]), np.array([]))


def test_where_seven_in_ten_understand() -> None:
    found = crossing(_fitted(2.0, -1.0, 0.1), 40)
    assert isinstance(found, Estimate)
    # 2 - x = log(7/3), so x = 1.1527, and 100 / (1 + exp(-x)) = 76.0.
    assert found.value == pytest.approx(76.0, abs=0.05)
    assert found.low < found.value < found.high


@pytest.mark.parametrize(
    ("slope", "error", "lack"),
    [(0.5, 0.1, Lack.NO_SLOPE), (-0.2, 0.3, Lack.NO_SLOPE), (-0.9, 0.42, Lack.TOO_WIDE)],
)
def test_no_threshold_where_the_answers_do_not_tell(slope: float, error: float, lack: Lack) -> None:
    assert crossing(_fitted(0.9, slope, error), 30) is lack


def test_log_odds_and_back() -> None:
    assert score_of(log_odds(37.5)) == pytest.approx(37.5)
    assert log_odds(50) == 0
    assert np.isfinite([log_odds(0), log_odds(100)]).all()


# ------------------------------------------------------------------------------------------------ sheets


def _pooled(sessions: int, code: str = "nl") -> list[Session]:
    """Filled sheets of the model above; the pack is that of the example, with other passages."""
    answers, _ = _answers(sessions, 8, 6, 7)
    pattern = read_session(HERE / code, SHEETS[code]).manifest
    odds = answers.predictors[:, 0]
    return [_session(pattern, number, answers, odds) for number in range(sessions)]


def _session(pattern: Manifest, number: int, answers: Answers, odds: np.ndarray) -> Session:
    passages = []
    for place in range(8):
        quote = f"{number} {place}"
        score = score_of(odds[number * 8 + place])
        prediction = Prediction(score, score, score_of(-odds[(number * 8 + place * 3) % len(odds)]), 20.0, score > 50)
        passages.append(
            replace(
                pattern.passages[0], id=f"P{place}", start=0, end=len(quote), quote=quote, prediction=prediction, questions=()
            )
        )
    rows = [
        Row(1, f"P{passage - number * 8}", "", chr(65 + reader - number * 6), Answer.UNDERSTOOD if right else Answer.PARTLY)
        for reader, passage, right in zip(answers.reader, answers.passage, answers.understood, strict=True)
        if passage // 8 == number
    ]
    return Session(replace(pattern, passages=tuple(passages)), tuple(rows))


def _said(found: Sequence[Calibration], language: str) -> str:
    return "\n".join(calibration_lines(found, load_wording(language)))


def test_one_audit_is_too_little_and_says_so(session: Session, code: str) -> None:
    (found,) = calibrate([session])
    assert (found.threshold, found.lack, found.weights) == (None, Lack.TOO_LITTLE, {})
    assert found.amount.passages == 6
    said = _said([found], code)
    expected = {
        "nl": "Te weinig gegevens voor een voorstel. Nodig zijn minstens 4 sessies, 20 lezers, 30 verschillende stukjes",
        "fr": "Trop peu de données pour une proposition. Il faut au moins 4 séances, 20 lecteurs, 30 passages différents",
    }
    assert expected[code] in said
    assert calibration_files([found], (), load_wording(code)) == {}


def test_enough_sessions_give_a_threshold_with_its_interval(code: str) -> None:
    (found,) = calibrate(_pooled(5, code))
    assert found.amount.passages == 40
    assert found.amount.readers == 30
    assert found.threshold is not None
    truth = score_of((CONSTANT - np.log(7 / 3)) / SLOPE)
    assert found.threshold.low < truth < found.threshold.high
    # The contractual score is the same everywhere and explains nothing.
    assert set(found.weights) == {"jargon", "complexity"}
    assert found.weights["jargon"].low < SLOPE < found.weights["jargon"].high
    profile = tomllib.loads(calibration_files([found], (), load_wording(code))["local-profile.toml"])
    assert profile[code]["flag_above"] == pytest.approx(found.threshold.value, abs=0.001)
    assert profile[code]["flag_above_interval"] == pytest.approx([found.threshold.low, found.threshold.high], abs=0.001)
    assert profile[code]["answers"] == 240
    assert profile[code]["weights"]["jargon"]["value"] == pytest.approx(found.weights["jargon"].value, abs=0.001)


def test_too_few_passages_for_weights(code: str) -> None:
    (found,) = calibrate(_pooled(4, code))
    assert found.weights == {}
    assert "40" in _said([found], code)


def test_languages_are_apart() -> None:
    found = calibrate([*_pooled(3, "nl"), read_session(HERE / "fr", SHEETS["fr"])])
    assert [(one.language, one.amount.sessions) for one in found] == [("fr", 1), ("nl", 3)]


def test_a_control_passage_in_two_packs_is_one_passage(session: Session) -> None:
    (found,) = calibrate([session, session])
    once = calibrate([session])[0].amount
    assert found.amount.passages == once.passages
    assert found.amount.readers == 2 * once.readers


def test_words_of_several_sessions_become_drafts(session: Session, code: str) -> None:
    drafted = calibration_files(calibrate([session]), unknown_words([session, session]), load_wording(code))
    entries = tomllib.loads(drafted[f"lexicon-drafts-{code}.toml"])
    word = {"nl": "kwartaal", "fr": "trimestre"}[code]
    assert entries[word]["source"] == {"nl": "leesgroep; 4 lezers kenden het woord niet", "fr": entries[word]["source"]}[code]
    assert "4" in entries[word]["source"]


def test_a_sheet_is_found_beside_its_pack(tmp_path: Path, code: str) -> None:
    found = read_session(SHEETS[code].parent, SHEETS[code])
    assert found.manifest.language == code
