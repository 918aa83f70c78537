"""Rewrites in the sentence: the form that fits, or nothing."""

import pytest

import readability_gpmi as rg
from readability_gpmi.model import RewriteKind


def _simplified(sentence: str, code: str) -> str:
    return rg.simplify(sentence, lang=code).text


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("nl", "Indien u verhuist, belt u ons.", "Als u verhuist, belt u ons."),
        ("nl", "Wij lezen deze overeenkomst samen.", "Wij lezen dit contract samen."),
        ("nl", "Wij lezen de overeenkomst samen.", "Wij lezen het contract samen."),
        ("nl", "BETREFFENDE UW DOSSIER", "OVER UW DOSSIER"),
        ("fr", "Je vais au sein du foyer.", "Je vais dans le foyer."),
        ("fr", "Attendu qu’il travaille, il paie.", "Parce qu’il travaille, il paie."),
        ("fr", "Vous effectuez trois visites.", "Vous faites trois visites."),
        ("fr", "Le CPAS fournit un plan.", "Le CPAS donne un plan."),
        ("fr", "Les objectifs sont clairs.", "Les buts sont clairs."),
    ],
)
def test_the_new_words_fit(code: str, before: str, after: str) -> None:
    assert _simplified(before, code) == after


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        # A swap in a sanction or beside an amount is asked, not made.
        ("nl", "Het OCMW kan de betaling schorsen tot de begunstigde de stukken voorlegt."),
        ("fr", "Le CPAS peut suspendre le paiement si vous ne fournissez pas la preuve."),
    ],
)
def test_a_sanction_is_left_alone(code: str, sentence: str) -> None:
    assert _simplified(sentence, code) == sentence


@pytest.mark.parametrize(
    ("code", "sentence", "term"),
    [("nl", "De sanctie duurt een maand.", "sanctie"), ("fr", "La sanction dure un mois.", "sanction")],
)
def test_a_term_that_must_stay_is_explained(code: str, sentence: str, term: str) -> None:
    (finding,) = [finding for finding in rg.analyze(sentence, lang=code).findings if finding.quote == term]
    assert [rewrite.kind for rewrite in finding.rewrites] == [RewriteKind.EXPLAIN]
    assert finding.rewrites[0].replacement is None
    assert finding.rewrites[0].note


@pytest.mark.parametrize(
    ("code", "sentence", "quote"),
    [
        # An adverb cannot stand for an adjective, nor a preposition for one with its object inside.
        ("nl", "Bij onmiddellijke sluiting van de school belt u ons.", "onmiddellijke"),
        ("nl", "Hij is ziek, ter staving waarvan hij een brief toont.", "ter staving waarvan"),
        ("fr", "Vous devez en attester chaque mois.", "attester"),
    ],
)
def test_what_does_not_fit_is_not_replaced(code: str, sentence: str, quote: str) -> None:
    found = [finding for finding in rg.analyze(sentence, lang=code).findings if quote in finding.quote]
    assert not any(rewrite.kind is RewriteKind.REPLACE for finding in found for rewrite in finding.rewrites)
    assert quote in _simplified(sentence, code)
