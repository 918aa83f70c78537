"""Finds personal data in a text, as the library does."""

from collections.abc import Callable

import pytest

from readability_gpmi.parsing import Text, parse
from readability_gpmi.passages import cut
from readability_gpmi.privacy import PersonalData, find_personal_data
from readability_gpmi.reading import from_text

Find = Callable[[str, str], list[tuple[str, str]]]


def personal_data_of(code: str, text: str) -> tuple[PersonalData, ...]:
    """What is found in a text."""
    return find_personal_data(text, Text(parse(cut(from_text(text), code).passages, {})))


@pytest.fixture(scope="session")
def find() -> Find:
    """The kinds and words of the personal data in a text of a language."""

    def find_in(code: str, text: str) -> list[tuple[str, str]]:
        return [(one.kind.value, text[one.start : one.end]) for one in personal_data_of(code, text)]

    return find_in
