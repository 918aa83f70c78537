"""Applying the safe rewrites: only they change the text."""

import pytest

import readability_gpmi as rg


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("nl", "Indien u niet akkoord gaat, belt u ons. Wij lezen deze overeenkomst samen."),
        ("fr", "Vous effectuez trois visites et vous venez au sein du foyer."),
    ],
)
def test_what_is_not_replaced_stays(code: str, text: str) -> None:
    result = rg.simplify(text, lang=code)
    assert result.applied
    rest, at = [], 0
    for rewrite in result.applied:
        assert text[rewrite.start : rewrite.end] == rewrite.original
        rest += [text[at : rewrite.start], rewrite.replacement or ""]
        at = rewrite.end
    assert "".join([*rest, text[at:]]) == result.text


def test_an_easy_text_stays_as_it_is() -> None:
    text = "U belt ons als u ziek bent."
    assert rg.simplify(text, lang="nl") == rg.simplify(text)
    assert rg.simplify(text, lang="nl").text == text
