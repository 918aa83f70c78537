"""The wordings of the languages say the same: the same keys, and the same facts to fill in."""

import string
from collections.abc import Iterator, Mapping

import pytest

from readability_gpmi.wording import load_wording, report_languages


def _facts(table: Mapping[str, object], path: str = "") -> Iterator[tuple[str, frozenset[str]]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _facts(value, f"{path}.{key}")
        else:
            yield f"{path}.{key}", frozenset(name for _, name, _, _ in string.Formatter().parse(str(value)) if name)


@pytest.mark.parametrize("language", [language for language in report_languages() if language != "nl"])
def test_every_text_has_the_same_facts_as_the_dutch_one(language: str) -> None:
    dutch = dict(_facts(load_wording("nl").tables))
    other = dict(_facts(load_wording(language).tables))
    assert other.keys() == dutch.keys()
    assert {key for key in dutch if dutch[key] != other[key]} == set()


def test_french_signs_stand_after_a_space_that_does_not_break() -> None:
    tables = load_wording("fr").tables
    texts = [str(value) for table in tables["check"].values() for value in table.values()]
    assert [text for text in texts if any(f" {sign}" in text for sign in ":;?!»")] == []
