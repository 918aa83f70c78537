"""French word forms: what agrees with what, over the tables in ``lexicons/fr/inflection.toml``."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from readability_gpmi.inflection import Feats, Form
from readability_gpmi.inflection.french_joining import Joining
from readability_gpmi.inflection.french_verbs import Verbs

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_GENDERS = ("Masc", "Fem")


@dataclass(frozen=True, eq=False)
class French:
    """The inflector of French; ``tables`` is ``inflection.toml`` as read."""

    tables: Mapping[str, Any]

    def forms(self, lemma: str, upos: str) -> tuple[Form, ...]:
        """All forms of a word, the dictionary form first; empty where the word is none of this kind."""
        if upos == "VERB":
            return self._verbs.forms(lemma)
        if not _WORD.fullmatch(lemma):
            return ()
        if upos == "NOUN":
            return tuple(dict.fromkeys(self._noun(lemma)))
        return tuple(dict.fromkeys(self._adjective(lemma))) if upos == "ADJ" else ()

    def inflect(self, lemma: str, upos: str, feats: Feats) -> str | None:
        """The form that agrees with ``feats``; features that the word never shows are ignored."""
        forms = self.forms(lemma, upos)
        shown = {name for form in forms for name, _ in form.feats}
        if upos == "NOUN" and len({form.feats for form in forms}) <= 2:
            # A noun has its gender, whatever is asked of it; only names of persons have two.
            shown.discard("Gender")
        wanted = {name: value for name, value in feats.items() if name in shown}
        return _agreeing(forms, wanted, strict=True) or _agreeing(forms, wanted, strict=False)

    def gender(self, noun: str) -> str | None:
        """``Masc`` or ``Fem``; None where it is not known, or where the word has both (*une locataire*)."""
        if not _WORD.fullmatch(noun):
            return None
        words = [noun, *self._singulars(noun)]
        for word in words:
            if word in self._both:
                return None
            for gender in _GENDERS:
                if word in self._listed[gender]:
                    return gender
        # The last of the candidates is the singular, whose ending tells more.
        return self._gender_by_ending(words[-1])

    def elides(self, next_word: str) -> bool:
        """Whether *le* before this word becomes *l'*."""
        return self._joining.elides(next_word)

    def contract(self, word: str, next_word: str) -> str:
        """A full word joined to the text after it: *de* + *le contrat* = *du contrat*."""
        return self._joining.contract(word, next_word)

    def expand(self, word: str, next_word: str) -> str | None:
        """An elided word before another text: *l'* + *revenu* = *le revenu*; None where the gender is not known."""
        return self._joining.expand(word, next_word, self.gender(re.split(r"[\s'’]", next_word)[0].lower()))

    def join(self, words: Sequence[str]) -> str:
        """Full words as one text: *à, les, enfants* = *aux enfants*."""
        return self._joining.join(words)

    # -------------------------------------------------------------------------------------------- tables, read once

    @cached_property
    def _verbs(self) -> Verbs:
        return Verbs(self.tables["verbs"])

    @cached_property
    def _joining(self) -> Joining:
        return Joining(self.tables["joining"])

    @cached_property
    def _listed(self) -> Mapping[str, frozenset[str]]:
        return {gender: frozenset(self.tables["gender"][gender].split()) for gender in _GENDERS}

    @cached_property
    def _both(self) -> frozenset[str]:
        return frozenset(self.tables["gender"]["both"].split())

    @cached_property
    def _gender_endings(self) -> Mapping[str, str]:
        endings = self.tables["gender"]["endings"]
        return {ending: gender for gender in (*_GENDERS, "both") for ending in endings[gender].split()}

    @cached_property
    def _invariable(self) -> frozenset[str]:
        return frozenset(self.tables["invariable"].split())

    @cached_property
    def _persons(self) -> frozenset[str]:
        return frozenset(self.tables["persons"].split())

    # -------------------------------------------------------------------------------------------- nouns

    def _noun(self, lemma: str) -> Iterator[Form]:
        gender = self.gender(lemma)
        yield from _numbers(lemma, self._plural(lemma, "nouns"), gender)
        if lemma in self._persons:
            woman = self._feminine(lemma)
            yield from _numbers(woman, self._plural(woman, "nouns"), "Fem")

    def _plural(self, word: str, kind: str) -> str:
        """The plural of a noun or adjective by its own line in the table, else by the longest ending that fits."""
        irregular = self.tables["plural"]["irregular"]
        if word in irregular:
            return str(irregular[word])
        if word in self._invariable:
            return word
        if "-" in word:
            return self._plural_compound(word)
        if word in self.tables["plural"][kind].split():
            return word + "s"
        return _by_ending(word, self.tables["plural"]["endings"]) or word + "s"

    def _plural_compound(self, word: str) -> str:
        """Both parts of *mot-clé*, the first of *chef-d'œuvre*, the last of *sous-titre* and *porte-clé*."""
        first, _, rest = word.partition("-")
        if first in self.tables["plural"]["fixed_first"].split():
            return f"{first}-{self._plural(rest, 'nouns')}"
        if re.match(r"(?:à|de|du|des|en|d['’]\w+)-?", rest) and re.search(r"-|['’]", rest):
            return f"{self._plural(first, 'nouns')}-{rest}"
        return f"{self._plural(first, 'nouns')}-{self._plural(rest, 'nouns')}"

    def _singulars(self, noun: str) -> Iterator[str]:
        if noun.endswith("aux") and noun not in self._invariable:
            yield from (word for word in (noun[:-3] + "al", noun[:-3] + "ail") if self._plural(word, "nouns") == noun)
        elif noun.endswith(("s", "eux")) and len(noun) > 3:
            yield noun[:-1]

    def _gender_by_ending(self, word: str) -> str | None:
        last = word.rpartition("-")[2]
        found = next((last[i:] for i in range(1, len(last)) if last[i:] in self._gender_endings), None)
        gender = self._gender_endings[found] if found else None
        return gender if gender in _GENDERS else None

    # -------------------------------------------------------------------------------------------- adjectives

    def _adjective(self, lemma: str) -> Iterator[Form]:
        woman = self._feminine(lemma)
        fixed = woman == lemma and lemma in self._invariable
        if woman == lemma:
            yield from _numbers(lemma, lemma if fixed else self._plural(lemma, "adjectives"), None)
            return
        yield from _numbers(lemma, self._plural(lemma, "adjectives"), "Masc")
        yield from _numbers(woman, woman + "s", "Fem")
        before_vowel = self.tables["joining"]["before_vowel"].get(lemma)
        if before_vowel:
            yield Form(before_vowel, (("Gender", "Masc"), ("Number", "Sing")))

    def _feminine(self, word: str) -> str:
        tables = self.tables["feminine"]
        if word in tables["irregular"]:
            return str(tables["irregular"][word])
        if word in self._invariable or word.endswith("e"):
            return word
        for becomes, words in tables["listed"].items():
            if word in words.split():
                return _replaced(word, becomes)
        return _by_ending(word, tables["endings"]) or word + "e"


def _numbers(singular: str, plural: str, gender: str | None) -> Iterator[Form]:
    known = (("Gender", gender),) if gender else ()
    yield Form(singular, (*known, ("Number", "Sing")))
    yield Form(plural, (*known, ("Number", "Plur")))


def _by_ending(word: str, endings: Mapping[str, str]) -> str | None:
    found = next((word[i:] for i in range(1, len(word)) if word[i:] in endings), None)
    return word.removesuffix(found) + endings[found] if found is not None else None


def _replaced(word: str, rule: str) -> str:
    """``c>che`` on *blanc* gives *blanche*; ``>ne`` adds only."""
    old, _, new = rule.partition(">")
    return word.removesuffix(old) + new


def _agreeing(forms: Iterable[Form], wanted: Mapping[str, str], strict: bool) -> str | None:
    """The first form that has all wanted features; where not strict, a form may leave a feature open."""
    for form in forms:
        feats = dict(form.feats)
        if all(feats.get(name, None if strict else value) == value for name, value in wanted.items()):
            return form.text
    return None
