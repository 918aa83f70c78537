"""Syllables counted by hand."""

import pytest

from readability_gpmi.language import load_pack
from readability_gpmi.measures.syllables import count_syllables


@pytest.mark.parametrize(
    ("code", "word", "syllables"),
    [
        ("nl", "over", 2),
        ("nl", "leefloon", 2),
        ("nl", "uitbetaling", 4),
        ("nl", "geëvalueerd", 5),
        ("nl", "zeeën", 2),
        ("nl", "familie", 3),
        ("nl", "mooie", 2),
        ("nl", "OCMW", 4),
        ("nl", "i.v.m.", 3),
        ("nl", "2026", 0),
        ("nl", "kind", 1),
        ("fr", "école", 2),
        ("fr", "idée", 2),
        ("fr", "évaluation", 5),
        ("fr", "table", 1),
        ("fr", "revenu", 3),
        ("fr", "de", 1),
        ("fr", "CPAS", 4),
        ("fr", "eau", 1),
        ("fr", "parlent", 1),
        ("fr", "maladie", 3),
        ("fr", "l'", 1),
        ("fr", "travail", 2),
    ],
)
def test_syllables(code: str, word: str, syllables: int) -> None:
    assert count_syllables(word, load_pack(code)) == syllables
