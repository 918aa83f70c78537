"""Rewrites in the sentence: the form that fits, or nothing."""

import pytest

import readability_gpmi as rg
from readability_gpmi.model import RewriteKind
from readability_gpmi.simplification import apply


def _simplified(sentence: str, code: str) -> str:
    """After one round: what the new words bring along is rewritten in the next."""
    return apply(rg.analyze(sentence, lang=code), sentence).text


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("nl", "Indien u verhuist, belt u ons.", "Als u verhuist, belt u ons."),
        ("nl", "Wij lezen deze overeenkomst samen.", "Wij lezen dit contract samen."),
        ("nl", "Wij lezen de overeenkomst samen.", "Wij lezen het contract samen."),
        ("nl", "BETREFFENDE UW DOSSIER", "OVER UW DOSSIER"),
        ("fr", "Je vais au sein du foyer.", "Je vais dans le foyer."),
        ("fr", "Attendu qu’il travaille, il paie.", "Parce qu’il travaille, il paie."),
        ("fr", "Vous effectuez trois visites.", "Vous faites 3 visites."),
        ("fr", "Le CPAS fournit un plan.", "Le CPAS donne un plan."),
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


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        # A verb for a phrase, a phrase for a verb, and what lies between stays.
        ("nl", "Het OCMW gaat over tot de uitbetaling van de premie.", "Het OCMW betaalt de premie."),
        ("nl", "De dienst neemt de aanvraag in ontvangst.", "De dienst ontvangt de aanvraag."),
        ("nl", "Het plan wordt ten uitvoer gelegd.", "Het plan wordt uitgevoerd."),
        ("nl", "Wij brengen de ouders op de hoogte van het plan.", "Wij informeren de ouders over het plan."),
        ("nl", "Zij implementeren de regel.", "Zij voeren de regel in."),
        ("nl", "Hij belooft de begeleiding niet te beëindigen.", "Hij belooft de begeleiding niet stop te zetten."),
        ("nl", "Dit is een cruciale vraag.", "Dit is een heel belangrijke vraag."),
        ("nl", "Wij hebben een solide huis.", "Wij hebben een stevig huis."),
        ("nl", "Uw solide huis is klaar.", "Uw stevige huis is klaar."),
        ("nl", "De interessante suggesties komen later.", "De interessante voorstellen komen later."),
        ("fr", "Le CPAS ne procède pas au calcul des frais.", "Le CPAS ne calcule pas les frais."),
        ("fr", "Je m'efforce de trouver un cours.", "J'essaie de trouver un cours."),
        ("fr", "La liste est actualisée chaque mois.", "La liste est mise à jour chaque mois."),
        ("fr", "Vous n'êtes pas en mesure de suivre le cours.", "Vous ne pouvez pas suivre le cours."),
    ],
)
def test_phrases_change_in_place(code: str, before: str, after: str) -> None:
    assert _simplified(before, code) == after


@pytest.mark.parametrize(
    "sentence",
    [
        # The object would have to move, the verb has no passive, or another auxiliary: nothing is offered.
        "U hoopt kennis te nemen van het besluit.",
        "De brief werd gisteren ontvangen.",
        "De ouders hebben ingestemd met het plan.",
        "De kosten houden geen verband met het plan.",
        "De meest relevante vraag is deze.",
    ],
)
def test_where_a_word_would_have_to_move_nothing_is_offered(sentence: str) -> None:
    assert _simplified(sentence, "nl") == sentence


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        # Each is a kind of error that readers of drawn replacements found.
        ("nl", "De ramen van het huis staan open."),
        ("nl", "Het uiterlijk van het huis telt niet."),
        ("nl", "Slechts twee keer kwam hij."),
        ("nl", "Het Programma Taal en de Dienst Ondersteuning werken samen."),
        ("nl", "De film zond de omroep gisteren uit."),
        ("nl", "Kosten inclusief zijn gratis."),
        ("nl", "Deze regels marginaliseren jongeren."),
        ("fr", "Les billets des concerts coûtent cher."),
        ("fr", "La douleur diminue très progressivement."),
        ("fr", "Il vient dans le but de parler et d'écouter."),
        ("fr", "Ce cas est plus susceptible d'arriver."),
        ("fr", "Le juge agit à l'encontre de personnes."),
        ("fr", "Il est procédé au paiement de la facture."),
        # A company, an exception without a verb, a past tense that looks like a participle.
        ("nl", "Woonmaatschappij De Leiehoek bv"),
        ("nl", "Geen molen mag buiten gebruik blijven, tenzij wegens werken."),
        ("nl", "In een aanvraag van 11 april verzocht u om de toelating."),
        # What stands behind its noun, a person who has no work, a legal term, a pronoun that takes the noun up.
        ("fr", "La terrasse est ouverte, les vendredis et samedis exceptés, où elle ferme."),
        ("fr", "Vous êtes demandeuse d'emploi inoccupée."),
        ("fr", "On compte les revenus imposables globalement."),
        ("fr", "Aucune modification ne vaut tant qu'elle n'est pas signée."),
    ],
)
def test_what_drawn_replacements_got_wrong_stays(code: str, sentence: str) -> None:
    assert _simplified(sentence, code) == sentence


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("nl", "De gemeente verleende gisteren de vergunning.", "De gemeente gaf gisteren de vergunning."),
        ("nl", "Hij kwam slechts twee keer.", "Hij kwam maar twee keer."),
        ("nl", "U moet uw keuze kenbaar maken.", "U moet uw keuze laten weten."),
        ("fr", "Les documents transmis sont clairs.", "Les documents envoyés sont clairs."),
        ("fr", "DEMANDE DE L'AUTORISATION", "DEMANDE DE L'AUTORISATION"),
        ("nl", "Het OCMW verricht de betaling.", "Het OCMW doet de betaling."),
        ("fr", "Le service est ouvert chaque jour, excepté le lundi.", "Le service est ouvert chaque jour, sauf le lundi."),
    ],
)
def test_what_drawn_replacements_get_right_now(code: str, before: str, after: str) -> None:
    assert _simplified(before, code) == after
