"""How terms are found in sentences: forms, separable verbs, elision, longest first, compounds."""

import pytest

from readability_gpmi.matching import find_terms
from readability_gpmi.model import Passage, PassageKind
from readability_gpmi.parsing import parse


def _terms(sentence: str, code: str) -> list[tuple[str, str]]:
    (parsed,) = parse([Passage(0, len(sentence), sentence, PassageKind.SENTENCE, code)], {})
    return [(match.entry.term, sentence[match.start : match.end]) for match in find_terms(parsed)]


@pytest.mark.parametrize(
    ("code", "sentence", "term", "quote"),
    [
        ("nl", "Het OCMW zet de uitbetaling niet stop.", "stopzetten", "zet de uitbetaling niet stop"),
        ("nl", "U moet de afspraken nakomen.", "nakomen", "nakomen"),
        ("nl", "De begunstigde komt de afspraken na.", "nakomen", "komt de afspraken na"),
        ("nl", "Het is niet nodig de uitbetaling stop te zetten.", "stopzetten", "stop te zetten"),
        ("nl", "U vraagt om de papieren in te dienen.", "indienen", "in te dienen"),
        ("nl", "De begunstigde dient een attest te bezorgen.", "dienen te", "dient een attest te"),
        ("nl", "U komt om een attest te bekomen.", "bekomen", "bekomen"),
        ("nl", "U doet veel om te bekomen wat u vroeg.", "bekomen", "bekomen"),
        ("fr", "Le CPAS n’octroie pas cette aide.", "octroyer", "octroie"),
        ("fr", "Le CPAS ne prend pas en charge les frais.", "prendre en charge", "prend pas en charge"),
        ("fr", "L’usager s’engage à venir.", "s'engager à", "s’engage à"),
    ],
)
def test_found(code: str, sentence: str, term: str, quote: str) -> None:
    assert (term, quote) in _terms(sentence, code)


@pytest.mark.parametrize(
    ("code", "sentence", "term"),
    [
        ("nl", "Zet de stoel hier en stop met roken.", "stopzetten"),
        ("nl", "Ik kom na de les.", "nakomen"),
        ("nl", "U vraagt om de papieren in te dienen.", "dienen te"),
        ("fr", "Il prend le bus et il charge son téléphone.", "prendre en charge"),
    ],
)
def test_not_found(code: str, sentence: str, term: str) -> None:
    assert term not in [found for found, _ in _terms(sentence, code)]


def test_the_longest_term_wins() -> None:
    terms = [term for term, _ in _terms("U krijgt een aangetekend schrijven.", "nl")]
    assert "aangetekend schrijven" in terms
    assert "schrijven" not in terms


def test_typographic_and_straight_apostrophes_find_the_same() -> None:
    sentence = "L'intéressé s'engage à verser l'aide qu'il a reçue."
    assert [term for term, _ in _terms(sentence, "fr")] == [term for term, _ in _terms(sentence.replace("'", "’"), "fr")]
