"""Applying the safe rewrites: only they change the text."""

import pytest

import readability_gpmi as rg

_TEXTS = [
    ("nl", "Indien u niet akkoord gaat, belt u ons. Wij lezen deze overeenkomst samen."),
    ("fr", "Vous effectuez trois visites et vous venez au sein du foyer."),
    # Two rounds: the duty first, then the passive.
    ("nl", "De stukken dienen door de cliënt binnen veertien (14) dagen te worden afgegeven."),
    ("fr", "Les frais de la formation sont payés par le CPAS conformément à l'article 3 du règlement du 2 mai 2020."),
]


@pytest.mark.parametrize(("code", "text"), _TEXTS)
def test_what_is_not_replaced_stays(code: str, text: str) -> None:
    result = rg.simplify(text, lang=code)
    assert result.applied
    rest, at = [], 0
    for rewrite in result.applied:
        assert text[rewrite.start : rewrite.end] == rewrite.original
        rest += [text[at : rewrite.start], rewrite.replacement or ""]
        at = rewrite.end
    assert "".join([*rest, text[at:]]) == result.text


@pytest.mark.parametrize(("code", "text"), _TEXTS)
def test_once_is_enough(code: str, text: str) -> None:
    once = rg.simplify(text, lang=code).text
    again = rg.simplify(once, lang=code)
    assert again.text == once
    assert again.applied == ()


def test_an_easy_text_stays_as_it_is() -> None:
    text = "U belt ons als u ziek bent."
    assert rg.simplify(text, lang="nl") == rg.simplify(text)
    assert rg.simplify(text, lang="nl").text == text
