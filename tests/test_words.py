"""Words as people count them, against hand-made counts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readability_gpmi.words import find_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'aide du CPAS", ["L'", "aide", "du", "CPAS"]),
        ("L’aide du CPAS", ["L’", "aide", "du", "CPAS"]),
        ("qu'il n'est pas d'accord aujourd'hui", ["qu'", "il", "n'", "est", "pas", "d'accord", "aujourd'hui"]),
        ("OCMW's en foto’s", ["OCMW's", "en", "foto’s"]),
        ("i.v.m. art. 3 §2", ["i.v.m.", "art", "3", "2"]),
        ("op 1.2.2026 om 14:30", ["op", "1.2.2026", "om", "14:30"]),
        ("750,50 euro en 1.250 euro", ["750,50", "euro", "en", "1.250", "euro"]),
        ("☐ ja □ nee …… ____", ["ja", "nee"]),
        ("een co-ouder of hij/zij", ["een", "co-ouder", "of", "hij/zij"]),
        ("Voulez-vous un rendez-vous ?", ["Voulez-vous", "un", "rendez-vous"]),
        ("c'est-à-dire le 1er mai", ["c'", "est-à-dire", "le", "1er", "mai"]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert [word.text for word in find_words(text)] == expected


@given(st.text())
def test_places_are_exact_and_in_order(text: str) -> None:
    words = find_words(text)
    assert all(text[word.start : word.end] == word.text for word in words)
    assert all(one.end <= other.start for one, other in pairwise(words))
