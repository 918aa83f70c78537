"""The seams between French words: elision (*l'aide*), contraction (*du*), and the forms before a vowel (*cet*, *mon*)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

_VOWEL = re.compile(r"[aeiouàâäéèêëîïôöùûüœæ]|y(?![aeiouéèêë])|h")


@dataclass(frozen=True, eq=False)
class Joining:
    """The tables ``[joining]`` of ``inflection.toml``."""

    tables: Mapping[str, Any]

    @cached_property
    def _firm(self) -> re.Pattern[str]:
        """Words that look as if they elided and do not; a star stands for any end of a word."""
        words = (re.escape(word).replace(r"\*", r"\w*") for word in self.tables["no_elision"].split())
        return re.compile(rf"(?:{'|'.join(words)})s?")

    def elides(self, next_word: str) -> bool:
        """Whether the word before loses its vowel: a vowel or a mute h, not *le handicap*, *le onze*, *le 8*."""
        first = _first(next_word)
        if first in self.tables["elision_anyway"].split():
            return True
        return bool(_VOWEL.match(first)) and not self._firm.fullmatch(first)

    def contract(self, word: str, next_word: str) -> str:
        """A full word and the text after it, joined: *le* + *aide* = *l'aide*, *de* + *les frais* = *des frais*.

        *le* and *les* after *de* and *à* are taken for articles: do not call it for *de le faire*.
        """
        first = _first(next_word)
        for article, joined in self.tables["contract"].get(word, {}).items():
            if first == article and "'" not in next_word[: len(first) + 1]:
                return joined + next_word[len(article) :]
        if word == "si" and first in ("il", "ils"):
            return f"s'{next_word}"
        if not self.elides(next_word):
            return f"{self.tables['before_consonant'].get(word, word)} {next_word}"
        if word in self.tables["uncontract"]:
            return self.tables["uncontract"][word] + next_word
        if word == "ce" and first in self.tables["ce_elides_before"].split():
            return f"c'{next_word}"
        if word in self.tables["before_vowel"]:
            return f"{self.tables['before_vowel'][word]} {next_word}"
        if word in self.tables["elide"].split():
            return f"{word[:-1]}'{next_word}"
        return f"{word} {next_word}"

    def expand(self, word: str, next_word: str, gender: str | None) -> str | None:
        """The reverse: *l'* + *revenu* = *le revenu*; None where the article needs a gender that is not known."""
        word = word.replace("’", "'")
        table = self.tables["expand"]
        if word.endswith("'") and self.elides(next_word):
            return word + next_word
        if word in table:
            return self.contract(table[word], next_word)
        by_gender = self.tables["expand_by_gender"].get(word)
        if by_gender is None or (not word.endswith("'") and self.elides(next_word)):
            return self.contract(word, next_word)
        return f"{by_gender[gender]} {next_word}" if gender in by_gender else None

    def join(self, words: Sequence[str]) -> str:
        """Full words as one text: *de, le, abandon* = *de l'abandon*, *à, les, enfants* = *aux enfants*."""
        text = ""
        for word in reversed(words):
            text = self.contract(word, text) if text else word
        return text


def _first(text: str) -> str:
    found = re.match(r"[^\W_]+(?:-[^\W_]+)*", text.strip())
    return found.group().lower() if found else ""
