"""French word forms: plural, feminine, conjugation, gender, elision and contraction. The tables are data."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from readability_gpmi.inflection.form import Form, best, form
from readability_gpmi.inflection.french_verbs import Conjugation

_VOWELS = "aàâäeéèêëiîïoôöuùûüyœæh"


class French:
    """The inflector of French over the tables of ``lexicons/fr/inflection.toml``."""

    def __init__(self, tables: Mapping[str, Any]) -> None:
        self._conjugation = Conjugation(tables["verbs"])
        self._invariable = frozenset(tables["invariable"].split())
        self._persons = frozenset(tables["persons"].split())
        self._plural, self._feminine = tables["plural"], tables["feminine"]
        self._fixed_first = frozenset(self._plural["fixed_first"].split())
        self._regular_plurals = {name: frozenset(self._plural[name].split()) for name in ("nouns", "adjectives")}
        self._feminine_listed: dict[str, list[str]] = {
            word: change.split(">") for change, words in self._feminine["listed"].items() for word in words.split()
        }
        self._genders = {name: frozenset(tables["gender"][name].split()) for name in ("both", "Masc", "Fem")}
        self._gender_endings = {
            ending: gender for gender, endings in tables["gender"]["endings"].items() for ending in endings.split()
        }
        self._joining = tables["joining"]
        self._elide = frozenset(self._joining["elide"].split())
        self._no_elision = frozenset(self._joining["no_elision"].split())
        self._elision_anyway = frozenset(self._joining["elision_anyway"].split())
        self._determiners = self._joining["determiners"]
        self._cached = lru_cache(maxsize=20_000)(self._all_forms)

    # ------------------------------------------------------------------------------------------------ forms

    def forms(self, lemma: str, upos: str) -> tuple[Form, ...]:
        """All forms of a word."""
        return self._cached(lemma.lower(), upos)

    def inflect(self, lemma: str, upos: str, feats: Mapping[str, str]) -> str | None:
        """The form that agrees with ``feats``, or None where the tables do not know it."""
        return best(self.forms(lemma, upos), feats)

    def _all_forms(self, lemma: str, upos: str) -> tuple[Form, ...]:
        if upos in ("VERB", "AUX"):
            return tuple(self._conjugation.forms(lemma))
        if upos == "ADJ":
            return tuple(self._adjective(lemma))
        return tuple(self._noun(lemma)) if upos == "NOUN" else ()

    def _adjective(self, lemma: str) -> Iterator[Form]:
        feminine = self.feminine(lemma)
        yield form(lemma, Gender="Masc", Number="Sing")
        if before_vowel := self._joining["before_vowel"].get(lemma):
            yield form(before_vowel, Gender="Masc", Number="Sing")
        yield form(self.plural(lemma, "adjectives"), Gender="Masc", Number="Plur")
        yield form(feminine, Gender="Fem", Number="Sing")
        yield form(self.plural(feminine, "adjectives"), Gender="Fem", Number="Plur")

    def _noun(self, lemma: str) -> Iterator[Form]:
        if lemma not in self._persons:
            yield form(lemma, Number="Sing")
            yield form(self.plural(lemma, "nouns"), Number="Plur")
            return
        feminine = self.feminine(lemma)
        for gender, singular in (("Masc", lemma), ("Fem", feminine)):
            yield form(singular, Gender=gender, Number="Sing")
            yield form(self.plural(singular, "nouns"), Gender=gender, Number="Plur")

    def plural(self, word: str, kind: str = "nouns") -> str:
        """The plural of a noun (``kind`` is ``nouns``) or of an adjective (``adjectives``)."""
        if word in self._invariable:
            return word
        if irregular := self._plural["irregular"].get(word):
            return str(irregular)
        first, hyphen, rest = word.partition("-")
        if hyphen:
            if "-" in rest:
                return f"{self.plural(first, kind)}-{rest}"
            fixed = first in self._fixed_first or first.endswith("o")
            return f"{first if fixed else self.plural(first, kind)}-{self.plural(rest, kind)}"
        if word in self._regular_plurals[kind]:
            return f"{word}s"
        return _changed(word, self._plural["endings"]) or f"{word}s"

    def feminine(self, word: str) -> str:
        """The feminine of an adjective or of the name of a person."""
        if word in self._invariable:
            return word
        if irregular := self._feminine["irregular"].get(word):
            return str(irregular)
        if change := self._feminine_listed.get(word):
            return word[: len(word) - len(change[0])] + change[1]
        if word.endswith("e"):
            return word
        return _changed(word, self._feminine["endings"]) or f"{word}e"

    def gender(self, noun: str) -> str | None:
        """``Masc`` or ``Fem``; None where the word fits both, or where its ending does not tell."""
        word = noun.lower().split()[0] if noun.strip() else ""
        for part in (word, word.split("-")[0]):
            for gender in ("Masc", "Fem"):
                if part in self._genders[gender]:
                    return gender
            if part in self._genders["both"] or part.endswith("iste"):
                return None
            if part in self._persons:
                return "Masc"
        fitting = [ending for ending in self._gender_endings if word.endswith(ending)]
        return self._gender_endings[max(fitting, key=len)] if fitting else None

    # ------------------------------------------------------------------------------------------------ joining

    def agree(self, determiner: str, gender: str) -> str | None:
        """A determiner in the singular of this gender, not elided: ``l'`` -> ``la``, ``du`` -> ``de la``. None: no determiner."""
        found = self._determiners.get(determiner.lower().replace("’", "'"))
        return str(found[gender]) if found and gender in found else None

    def join(self, before: str, text: str) -> str | None:
        """A word and the text after it as they are written together: elision, contraction, and *cet* or *mon* before a vowel.

        None where the word before is elided and its full form cannot be told: *l'* before a consonant is *le* or *la*.
        """
        words = before.lower().replace("’", "'").split()
        before_vowel = self._starts_with_vowel(text)
        last = self._joining["expand"].get(words[-1], words[-1])
        if before_vowel:
            if last == "l'" or (last in self._elide and self._elides(last, text)):
                last = re.sub("[aeo]$", "'", last.removesuffix("'")) if last != "l'" else last
                last = last if last.endswith("'") else f"{last}'"
            elif last in ("du", "au"):
                last = {"du": "de l'", "au": "à l'"}[last]
            last = self._joining["before_vowel"].get(last, last)
        elif last == "l'":
            return None
        else:
            last = self._joining["before_consonant"].get(last, last)
        if len(words) > 1 and (short := self._joining["contract"].get(words[-2], {}).get(last)):
            words, last = words[:-1], short
        joined = " ".join([*words[:-1], last])
        return f"{joined}{'' if joined.endswith(chr(39)) else ' '}{text}"

    def close(self, text: str, replaced: str, following: str, article: bool) -> tuple[str, bool]:
        """The end of a text as it stands before the word that follows, and whether the text now holds that word.

        *parce que* before *il*, *en plus de* before *le*; ``replaced`` may end in an article: *en vue du*.
        A pronoun is not contracted: *de le faire*.
        """
        contract = self._joining["contract"]
        if inside := self._joining["article_in"].get(replaced.lower().split()[-1]):
            *start, last = text.split()
            short = contract.get(last, {}).get(inside)
            text = " ".join([*start, short] if short else [text, inside])
        *start, last = text.split()
        if article and (short := contract.get(last, {}).get(following.lower())):
            return " ".join([*start, short]), True
        if last in ("ce", "je") or last not in self._elide or not self._starts_with_vowel(following):
            return text, False
        return (" ".join([*start, f"{last[:-1]}'{following}"]), True) if self._elides(last, following) else (text, False)

    def split(self, verb: str) -> tuple[str, str] | None:
        """None: French verbs do not separate."""
        del verb
        return None

    def _elides(self, word: str, text: str) -> bool:
        if word == "ce":
            return text.lower().split()[0] in self._joining["ce_elides_before"].split()
        return not (word in ("jusque", "lorsque", "puisque", "quoique") and text[:1].lower() == "y")

    def _starts_with_vowel(self, text: str) -> bool:
        """Whether a word before this text is elided: it begins with a vowel or a mute h."""
        word = re.split(r"[\s'’]", text.lower().strip(), maxsplit=1)[0]
        if not word or word[0] not in _VOWELS:
            return False
        if word in self._elision_anyway:
            return True
        if word[0] == "y" or word in self._no_elision or word.removesuffix("s") in self._no_elision:
            return False
        return not any(word.startswith(start[:-1]) for start in self._no_elision if start.endswith("*"))


def _changed(word: str, endings: Mapping[str, str]) -> str | None:
    """The word with its ending changed by the longest ending of the table that fits."""
    fitting: Iterable[str] = (ending for ending in endings if word.endswith(ending))
    ending = max(fitting, key=len, default="")
    return word[: len(word) - len(ending)] + endings[ending] if ending else None
