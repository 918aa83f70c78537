"""Dutch word forms: plural, diminutive, the -e of adjectives, conjugation and the gender of nouns. The tables are data."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from readability_gpmi.inflection.dutch_spelling import open_stem, syllables_with_vowel
from readability_gpmi.inflection.dutch_verbs import Conjugation
from readability_gpmi.inflection.form import Form, best, form

# Last syllables without stress: their consonant stays single before an ending.
_LIGHT = re.compile(r"[^aeiou](?:e[lmnr]|i[gk]|ing|lijk|erik)$")
_LIGHT_ADJECTIVE = re.compile(r"(?:[^aeiou]e[lmr]|[iu]e[lr]|ig|lijk)$(?<!snel)(?<!fel)")
_PLURAL_S = re.compile(r"(?:[^aeiouy]e(?:[lmnr]|rd)|[iu]e[lmnr]|aa?rd|ier|eur|é|[aeiou]on|eau|ën|ion|foon)$")
_KEEPS_EN = re.compile(r"(?:ier|oon)$")


class Dutch:
    """The inflector of Dutch over the tables of ``lexicons/nl/inflection.toml``."""

    def __init__(self, tables: Mapping[str, Any]) -> None:
        self._conjugation = Conjugation(tables["verbs"])
        plural = tables["plural"]
        self._irregular_plural: Mapping[str, str] = plural["irregular"]
        self._irregular_small: Mapping[str, str] = tables["small"]
        self._plurals = {name: frozenset(plural[name].split()) for name in ("s", "en", "n", "none", "ieen", "sharp")}
        adjectives = tables["adjectives"]
        self._invariable = frozenset(adjectives["invariable"].split())
        self._without_degrees = frozenset(adjectives["without_degrees"].split())
        self._soft = tuple(adjectives["soft"].split())
        self._inflected: Mapping[str, str] = adjectives["inflected"]
        self._degrees = {word: row.split() for word, row in adjectives["degrees"].items()}
        self._determiners = tables["determiners"]
        self._genders: dict[str, str] = {ending: gender for gender, words in tables["gender"].items() for ending in words.split()}
        self._cached = lru_cache(maxsize=20_000)(self._all_forms)

    # ------------------------------------------------------------------------------------------------ forms

    def forms(self, lemma: str, upos: str) -> tuple[Form, ...]:
        """All forms of a word; a separable verb gives its joined forms only."""
        return self._cached(lemma.lower(), upos)

    def inflect(self, lemma: str, upos: str, feats: Mapping[str, str]) -> str | None:
        """The form that agrees with ``feats``, or None where the tables do not know it."""
        return best(self.forms(lemma, upos), feats)

    def split(self, verb: str) -> tuple[str, str] | None:
        """The parts of a separable verb (``stop``, ``zetten``), None for others."""
        return self._conjugation.split(verb)

    def _all_forms(self, lemma: str, upos: str) -> tuple[Form, ...]:
        if upos in ("VERB", "AUX"):
            return tuple(self._conjugation.forms(lemma)) if lemma.endswith("n") else ()
        if upos == "ADJ":
            return tuple(self._adjective(lemma))
        return tuple(self._noun(lemma)) if upos == "NOUN" else ()

    # ------------------------------------------------------------------------------------------------ nouns

    def _noun(self, lemma: str) -> Iterator[Form]:
        yield form(lemma, Number="Sing")
        for plural in self.plurals(lemma):
            yield form(plural, Number="Plur")
        if small := self._listed(lemma, self._irregular_small) or _diminutive(lemma):
            yield form(small, Degree="Dim", Number="Sing")
            yield form(f"{small}s", Degree="Dim", Number="Plur")

    def plurals(self, noun: str) -> tuple[str, ...]:
        """The plurals of a noun, the usual one first."""
        if listed := self._listed(noun, self._irregular_plural):
            return tuple(listed.split())
        if noun.endswith("heid"):
            return (f"{noun[:-4]}heden",)
        if noun.endswith("man") and noun != "roman":
            return (f"{noun}nen",)
        if noun in self._plurals["none"]:
            return (noun,)
        if noun.endswith(("icus", "ium")):
            return (f"{noun[:-2]}{'a' if noun.endswith('um') else 'i'}",)
        if re.search(r"[aeiou][^aeiou]+or$", noun):
            return (f"{noun[:-2]}oren", f"{noun}s")
        if self._ends_in(noun, "s"):
            return (_with_s(noun),)
        if self._ends_in(noun, "en"):
            return (self._with_en(noun),)
        if noun.endswith("ie") and not noun.endswith("ieie"):
            stressed = self._ends_in(noun, "ieen") or noun.endswith(
                ("logie", "grafie", "sofie", "nomie", "tomie", "metrie", "pathie")
            )
            return (f"{noun}ën", f"{noun}s") if stressed else (f"{noun}s",)
        if noun.endswith("ee"):
            return (f"{noun}ën", f"{noun}s")
        if noun[-1] == "e":
            usual_n = self._ends_in(noun, "n") or noun.endswith(("nde", "gde"))
            return (f"{noun}n", f"{noun}s") if usual_n else (f"{noun}s", f"{noun}n")
        if noun[-1] in "aoiuyé" and not re.search(r"(?:[ei]u|ui|[aeo]i|[ao]u|oe)$", noun):
            return (_with_s(noun),)
        if noun.endswith("aar"):
            return (f"{noun}s", f"{noun[:-3]}aren")
        if _PLURAL_S.search(noun) and syllables_with_vowel(noun) > 1:
            return (self._with_en(noun), _with_s(noun)) if _KEEPS_EN.search(noun) else (_with_s(noun), self._with_en(noun))
        return (self._with_en(noun),)

    @staticmethod
    def _listed(noun: str, table: Mapping[str, str]) -> str | None:
        """The row of a noun in a table, also as the last part of a compound: *gezinslid* and *gezinsleden*."""
        for start in range(len(noun) - 1):
            if (end := noun[start:]) in table and (start == 0 or (start > 1 and len(end) > 2)):
                return " ".join(noun[:start] + form for form in table[end].split())
        return None

    def _ends_in(self, noun: str, name: str) -> bool:
        listed = self._plurals[name]
        return noun in listed or any(noun[start:] in listed for start in range(3, len(noun) - 3))

    def _with_en(self, noun: str) -> str:
        light = bool(_LIGHT.search(noun)) and syllables_with_vowel(noun) > 1
        return open_stem(noun, light, self._ends_in(noun, "sharp") or noun.endswith(("graaf", "soof"))) + "en"

    def gender(self, noun: str) -> str | None:
        """``Com`` (de) or ``Neut`` (het), by the word, the last part of a compound, or its ending; None when not known."""
        words = noun.lower().split()
        if not words:
            return None
        word = words[0] if len(words) > 2 else words[-1]
        for start in range(len(word) - 1):
            rest = word[start:]
            if (start == 0 or (start > 1 and len(rest) > 2)) and rest in self._genders:
                return self._genders[rest]
            if start > 1 and f"-{rest}" in self._genders:
                return self._genders[f"-{rest}"]
        return None

    # ------------------------------------------------------------------------------------------------ adjectives

    def _adjective(self, lemma: str) -> Iterator[Form]:
        inflected = self.with_e(lemma)
        yield form(lemma, Definite="Ind", Degree="Pos")
        yield form(inflected, Definite="Def", Degree="Pos")
        yield form(f"{inflected.removesuffix('n')}n", Degree="Pos", Number="Plur")
        if lemma in self._without_degrees:
            degree = "Cmp" if lemma.endswith("r") else "Sup"
            yield form(lemma, Definite="Ind", Degree=degree)
            yield form(inflected, Definite="Def", Degree=degree)
            return
        more, most = self._degrees.get(lemma) or self._compared(lemma, inflected)
        for degree, text in (("Cmp", more), ("Sup", most)):
            yield form(text, Definite="Ind", Degree=degree)
            yield form(f"{text}e", Definite="Def", Degree=degree)
        yield form(lemma if lemma.endswith("s") else f"{lemma}s", Case="Gen", Degree="Pos")

    def with_e(self, adjective: str) -> str:
        """The adjective as it stands before most nouns: *groot* -> *grote*."""
        if listed := self._inflected.get(adjective):
            return str(listed)
        if adjective in self._invariable or re.search(r"[^aeiou]en$|[aoyé]$|[^aeo]e$", adjective):
            return adjective
        if adjective.endswith(("ee", "oe")):
            return f"{adjective}ë"
        if adjective.endswith("ieel"):
            return f"{adjective[:-3]}ële"
        if adjective[-1] in "iu" and not re.search(r"(?:[aeo]i|ui|[aoe]u)$", adjective):
            return adjective
        light = bool(_LIGHT_ADJECTIVE.search(adjective)) and syllables_with_vowel(adjective) > 1
        sharp = adjective[-1] == "s" and not adjective.endswith(self._soft)
        return open_stem(adjective, light, sharp) + "e"

    @staticmethod
    def _compared(lemma: str, inflected: str) -> tuple[str, str]:
        stem = inflected.removesuffix("e")
        more = f"{lemma}der" if lemma.endswith("r") else f"{stem}er"
        return more, f"{lemma}t" if lemma.endswith(("s", "sch")) else f"{lemma}st"

    # ------------------------------------------------------------------------------------------------ joining

    def agree(self, determiner: str, gender: str) -> str | None:
        """An article, demonstrative or possessive before a singular noun of this gender, None where the word is none."""
        found = self._determiners.get(determiner.lower())
        return str(found[gender]) if found and gender in found else None

    def join(self, before: str, text: str) -> str | None:
        """A word and the text after it; Dutch changes neither."""
        return f"{before} {text}"

    def close(self, text: str, replaced: str, following: str, article: bool) -> tuple[str, bool]:
        """The text itself; Dutch changes nothing."""
        del replaced, following, article
        return text, False


def _with_s(noun: str) -> str:
    """*foto* -> *foto's*, *café* -> *cafés*, *cv* -> *cv's*, *niveau* -> *niveaus*."""
    if noun[-1] in "aiouy" and not re.search(r"(?:eau|ieu|oe|ui|[aeo]i|ou|[aeo]y|ie)$", noun):
        return f"{noun}'s"
    if not re.search(r"[aeiouyé]", noun) or noun in ("gsm", "cv", "ocmw", "vzw", "kmo"):
        return f"{noun}'s"
    return f"{noun}s"


def _diminutive(noun: str) -> str | None:
    """*huis* -> *huisje*, *plan* -> *plannetje*, *kamer* -> *kamertje*; None for what takes none."""
    if not noun.isalpha() or noun.endswith(("je", "heid")):
        return None
    if noun.endswith("ing"):
        return f"{noun}etje" if syllables_with_vowel(noun) > 2 else f"{noun[:-1]}kje"
    if re.search(r"(?:aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|l|r)m$|[^aeiou]em$", noun):
        return f"{noun}pje"
    if re.search(r"(?:aa|ee|oo|uu|ie|oe|eu|ui|ij|[aeo]i|ou|au|[^aeiou]e)[lnr]$|[aeiou]w$", noun):
        return f"{noun}tje"
    if re.search(r"(?:^|[^aeiou])[aeiou][lmnr]$", noun):
        return f"{noun}{noun[-1]}etje"
    if noun[-1] in "aou":
        return f"{noun}{noun[-1]}tje"
    return f"{noun}tje" if noun[-1] in "eijwyé" else f"{noun}je"
