"""Word forms: from a dictionary form to the written form that a sentence needs.

One module per language, each with a class that follows :class:`Inflector`. The features are those of Universal
Dependencies (``Number``, ``Gender``, ``Tense``, ``Mood``, ``Person``, ``VerbForm``, ``Degree``, ``Definite``), the same
that the pipelines give to the words of a text.
"""

from collections.abc import Mapping
from typing import Any, Protocol

from readability_gpmi.inflection.form import Form

__all__ = ["Form", "Inflector", "for_language"]


class Inflector(Protocol):
    """What a language offers. Words are lower case dictionary forms; ``upos`` is NOUN, VERB or ADJ."""

    def forms(self, lemma: str, upos: str) -> tuple[Form, ...]:
        """All forms of a word, for finding it in a text; a separable Dutch verb gives its joined forms only."""

    def inflect(self, lemma: str, upos: str, feats: Mapping[str, str]) -> str | None:
        """The form that agrees with ``feats`` (unknown features are ignored), or None where the tables do not know it."""

    def gender(self, noun: str) -> str | None:
        """``Com`` or ``Neut`` (Dutch), ``Masc`` or ``Fem`` (French), None when not known."""

    def agree(self, determiner: str, gender: str) -> str | None:
        """An article, demonstrative or possessive before a singular noun of this gender, None where the word is none."""

    def join(self, before: str, text: str) -> str | None:
        """A word and the text after it as they are written together, None where that cannot be told."""

    def close(self, text: str, replaced: str, following: str, article: bool) -> tuple[str, bool]:
        """The end of a text as it stands before the word that follows, and whether the text now holds that word.

        ``replaced`` is what stood there: *en vue du* holds an article that *pour* does not. ``article`` says that the word
        that follows is one.
        """

    def split(self, verb: str) -> tuple[str, str] | None:
        """The parts of a separable verb (``stop``, ``zetten``), None for others."""


def for_language(code: str, tables: Mapping[str, Any]) -> Inflector | None:
    """The inflector of a language over its tables (``lexicons/<code>/inflection.toml``), None when there is none."""
    if code == "nl":
        from readability_gpmi.inflection.dutch import Dutch

        return Dutch(tables)
    if code == "fr":
        from readability_gpmi.inflection.french import French

        return French(tables)
    return None
