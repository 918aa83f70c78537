"""Syllables counted by hand: one line per number of syllables in ``syllables_<language>.txt``."""

from pathlib import Path

import pytest

from readability_gpmi.language import load_pack
from readability_gpmi.measures.syllables import count_syllables

FEWEST = 300


def counted_by_hand(code: str) -> dict[str, int]:
    lines = Path(__file__).with_name(f"syllables_{code}.txt").read_text(encoding="utf-8").splitlines()
    by_number = (line.split(":", 1) for line in lines if not line.startswith("#"))
    return {word: int(number) for number, words in by_number for word in words.split()}


@pytest.mark.parametrize("code", ["nl", "fr"])
def test_every_word_has_the_syllables_that_were_counted_by_hand(code: str) -> None:
    expected = counted_by_hand(code)
    assert len(expected) >= FEWEST
    found = {word: count_syllables(word, load_pack(code)) for word in expected}
    assert {word: number for word, number in found.items() if number != expected[word]} == {}


@pytest.mark.parametrize(
    ("code", "word", "syllables"),
    [
        ("nl", "OCMW", 4),
        ("nl", "i.v.m.", 3),
        ("nl", "2026", 0),
        ("fr", "de", 1),
        ("fr", "CPAS", 4),
        ("fr", "l'", 1),
        ("fr", "l’", 1),
    ],
)
def test_what_is_no_common_word(code: str, word: str, syllables: int) -> None:
    assert count_syllables(word, load_pack(code)) == syllables
