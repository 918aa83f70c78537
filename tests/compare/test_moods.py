"""Must, may, must not: by word forms."""

import pytest

from readability_gpmi.comparison.moods import Mood, find_moods


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("nl", "U moet komen.", {Mood.MUST: 1}),
        ("nl", "U mag niet komen.", {Mood.MUST_NOT: 1}),
        ("nl", "Dat is niet toegelaten.", {Mood.MUST_NOT: 1}),
        ("nl", "U moet niet komen.", {Mood.NEED_NOT: 1}),
        ("nl", "U hoeft niet te komen.", {Mood.NEED_NOT: 1, Mood.DENIED: 1}),
        ("nl", "Roken is verboden.", {Mood.MUST_NOT: 1}),
        ("nl", "U krijgt geen straf.", {Mood.DENIED: 1}),
        ("nl", "U komt elke week.", {}),
        ("nl", "alle gegevens, al dan niet op papier", {}),
        ("fr", "Vous devez venir.", {Mood.MUST: 1}),
        ("fr", "Vous ne pouvez pas venir.", {Mood.MUST_NOT: 1}),
        ("fr", "Vous ne devez pas fumer.", {Mood.MUST_NOT: 1}),
        ("fr", "Vous pouvez venir.", {Mood.MAY: 1}),
        ("fr", "C’est interdit.", {Mood.MUST_NOT: 1}),
        ("fr", "Vous n’avez pas de punition.", {Mood.DENIED: 1}),
        ("fr", "à moins que cela ne soit impossible", {Mood.IMPLIED: 1}),
        ("fr", "n’importe quand", {}),
    ],
)
def test_moods(code: str, text: str, wanted: dict[Mood, int]) -> None:
    assert find_moods(text, code) == wanted
