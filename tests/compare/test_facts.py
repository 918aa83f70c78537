"""Amounts, dates, lengths of time and numbers, however they are written."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readability_gpmi.comparison.facts import FactKind, find_facts
from readability_gpmi.comparison.numerals import value_of
from readability_gpmi.language import load_pack


def _keys(code: str, text: str) -> list[tuple[str, str]]:
    return [(str(fact.kind), fact.value) for fact in find_facts(text, code)]


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("nl", "Wij betalen 1.234,50 euro.", [("amount", "1234.5")]),
        ("nl", "Wij betalen € 1234,50.", [("amount", "1234.5")]),
        ("nl", "een inhouding van vijfenveertig euro", [("amount", "45")]),
        ("nl", "binnen de 48 uur", [("duration", "2 day")]),
        ("nl", "binnen twee dagen", [("duration", "2 day")]),
        ("nl", "binnen de 5 werkdagen", [("duration", "5 workday")]),
        ("nl", "hoogstens één jaar", [("duration", "12 month")]),
        ("nl", "anderhalve maand", [("duration", "1.5 month")]),
        ("nl", "een half jaar", [("duration", "6 month")]),
        ("nl", "om de vier maanden", [("rhythm", "4 month")]),
        ("nl", "maandelijks", [("rhythm", "1 month")]),
        ("nl", "te slagen voor ten minste vijfenzeventig procent", [("percent", "75")]),
        ("nl", "op 1 maart 2026", [("date", "2026-03-01")]),
        ("nl", "op 01/03/2026", [("date", "2026-03-01")]),
        ("nl", "Van 20 april tot 30 juni 2026", [("date", "2026-04-20"), ("date", "2026-06-30")]),
        ("nl", "vóór 9 uur", [("clock", "09:00")]),
        ("nl", "om 13.30 uur", [("clock", "13:30")]),
        ("nl", "van 9 tot 12 uur", [("clock", "09:00"), ("clock", "12:00")]),
        ("nl", "tot 20 uur per week", [("duration", "20 hour"), ("rhythm", "7 day")]),
        ("nl", "Bel 011 00 00 17.", [("phone", "011000017")]),
        ("nl", "driemaal", [("number", "3")]),
        ("fr", "un montant de 1 234,50 euros", [("amount", "1234.5")]),
        ("fr", "nonante pour cent au moins", [("percent", "90")]),
        ("fr", "septante-cinq pour cent", [("percent", "75")]),
        ("fr", "dans les quarante-huit heures", [("duration", "2 day")]),
        ("fr", "pour une durée d’un mois", [("duration", "1 month")]),
        ("fr", "tous les quatre mois", [("rhythm", "4 month")]),
        ("fr", "le 1er mars 2026", [("date", "2026-03-01")]),
        ("fr", "avant 9 heures", [("clock", "09:00")]),
        ("fr", "à 14h30", [("clock", "14:30")]),
        ("fr", "vingt-huit heures par semaine", [("duration", "28 hour"), ("rhythm", "7 day")]),
        ("fr", "cinq jours ouvrables", [("duration", "5 workday")]),
        ("fr", "chaque lundi", [("weekday", "1")]),
    ],
)
def test_facts_are_normalised(code: str, text: str, wanted: list[tuple[str, str]]) -> None:
    assert _keys(code, text) == wanted


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("nl", "Een derde is iemand anders dan u."),
        ("nl", "die het voor het dossier nuttig acht"),
        ("nl", "1. Situering"),
        ("nl", "dossier 2026/1183/TW, niveau A2, te 0990 Zandhove"),
        ("nl", "de 1e evaluatie"),
        ("nl", "op 40.13.2026"),
        ("fr", "Un contrat est un accord sur papier."),
        ("fr", "L’une des parties demande un changement."),
        ("fr", "2. Objectif général"),
    ],
)
def test_what_is_no_fact_is_left_alone(code: str, text: str) -> None:
    assert [kind for kind, _ in _keys(code, text) if kind != FactKind.NUMBER or "40" not in text] == []


@pytest.mark.parametrize(
    ("code", "text"),
    [("nl", "art. 30 §2 van de wet van 26 mei 2002"), ("fr", "l’art. 30 §2 de la loi du 26 mai 2002"), ("nl", "onder punt 3.2")],
)
def test_numbers_of_laws_and_articles_are_references(code: str, text: str) -> None:
    assert {kind for kind, _ in _keys(code, text)} == {"reference"}


@given(st.integers(1, 999_999), st.integers(0, 99))
def test_every_amount_in_figures_is_read(euros: int, cents: int) -> None:
    written = f"{euros:,}".replace(",", ".") + f",{cents:02}"
    for code, currency in (("nl", "euro"), ("fr", "euros")):
        found = find_facts(f"X {written} {currency}.", code)
        assert [(fact.kind, Decimal(fact.value)) for fact in found] == [(FactKind.AMOUNT, Decimal(euros) + Decimal(cents) / 100)]


@given(st.text(max_size=80) | st.from_regex(r"(?:[0-9]{1,4}[ ./,-]|euro |dag |mars |h|§){1,12}", fullmatch=True))
def test_offsets_hold_on_any_text(text: str) -> None:
    for code in ("nl", "fr"):
        for fact in find_facts(text, code):
            assert text[fact.start : fact.end].strip() == fact.text


@pytest.mark.parametrize(
    ("code", "word", "value"),
    [
        ("nl", "eenentwintig", 21), ("nl", "tweehonderdvijftig", 250), ("nl", "duizend tweehonderd", 1200),
        ("fr", "vingt et un", 21), ("fr", "soixante-dix-sept", 77), ("fr", "quatre-vingt-seize", 96), ("fr", "trois cents", 300),
    ],
)  # fmt: skip
def test_numbers_in_words(code: str, word: str, value: int) -> None:
    assert value_of(word, load_pack(code)) == value
