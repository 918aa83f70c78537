"""Dutch conjugation from the tables of ``lexicons/nl/inflection.toml``: weak by rule, strong by list, separable by first part."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from readability_gpmi.inflection.dutch_spelling import closed_stem, open_stem, syllables_with_vowel, with_ge
from readability_gpmi.inflection.form import Form, form

_ONSET = re.compile(r"(?:[bcdfghjklmnpqrstvwz]|sch?[rl]?|[bcdfgkptvw][rlnhw]|s[plmntkw][rl]?|ch[rl]?|kn|zw|th|ps)?[aeiouyéëïöü]")
# A verb this long is found as the last part of a longer one: "brandschilderen".
_LONG_ENOUGH = 8
_ENDS_HARD = re.compile(r"(?:[tkfspxq]|ch|sh|c)$")


@dataclass(frozen=True)
class _Finite:
    """The finite forms of a verb without its particle: three persons, the past, the participle."""

    first: str
    second: str
    third: str
    past: tuple[str, str]
    participle: str


class Conjugation:
    """All forms of a verb, from its infinitive."""

    def __init__(self, tables: Mapping[str, Any]) -> None:
        self._particles = sorted(tables["particles"].split(), key=len, reverse=True)
        self._fixed = sorted(tables["fixed"].split(), key=len, reverse=True)
        # "over" and "voor" may leave their verb, "be" and "her" never do.
        self._never_apart = [prefix for prefix in self._fixed if prefix not in self._particles]
        self._not_separable = frozenset(tables["not_separable"].split())
        self._weak_anyway = frozenset(tables["weak_anyway"].split())
        self._without_ge = frozenset(tables["without_ge"].split())
        self._with_ge = frozenset(tables["with_ge"].split())
        self._light, self._heavy = (frozenset(tables[name].split()) for name in ("light", "heavy"))
        self._strong = {row.split()[0]: row.split()[1:] for row in tables["strong"].replace("\n", "|").split("|") if row.strip()}
        self._present = {verb: row.split() for verb, row in tables["present"].items()}
        self._also = {verb: row.split() for verb, row in tables["also"].items()}

    def split(self, verb: str) -> tuple[str, str] | None:
        """The particle and the rest of a separable verb, None for others."""
        if self._is_whole(verb):
            return None
        for particle in self._particles:
            rest = verb[len(particle) :]
            if verb.startswith(particle) and (
                rest in self._present or (len(rest) > 3 and rest.endswith("n") and _ONSET.match(rest))
            ):
                return particle, rest
        return None

    def _is_whole(self, verb: str) -> bool:
        """Whether a verb stands in the list of those that do not separate, itself or behind a fixed first part."""
        if verb.startswith("inter"):
            return True
        return verb in self._not_separable or any(
            verb.startswith(prefix) and verb[len(prefix) :] in self._not_separable for prefix in self._never_apart
        )

    def forms(self, infinitive: str) -> Iterator[Form]:
        """The forms with their features; those of a separable verb as they are written in one word."""
        particle, base = self.split(infinitive) or ("", infinitive)
        finite = self._finite(base)
        yield form(infinitive, VerbForm="Inf")
        for text, person in ((finite.first, "1"), (finite.second, "2"), (finite.third, "3")):
            yield form(particle + text, Mood="Ind", Number="Sing", Person=person, Tense="Pres", VerbForm="Fin")
        yield form(infinitive, Mood="Ind", Number="Plur", Tense="Pres", VerbForm="Fin")
        pasts = [finite.past]
        if base in self._also:
            pasts.append((self._also[base][0], self._also[base][1]))
        for singular, plural in pasts:
            yield form(particle + singular, Mood="Ind", Number="Sing", Tense="Past", VerbForm="Fin")
            yield form(particle + plural, Mood="Ind", Number="Plur", Tense="Past", VerbForm="Fin")
        if finite.participle != "-":
            participle = particle + finite.participle
            yield form(participle, Tense="Past", VerbForm="Part")
            inflected = participle if participle.endswith("en") else f"{open_stem(participle, light=False)}e"
            yield form(inflected, Inflected="Yes", Tense="Past", VerbForm="Part")
            yield form(f"{inflected.removesuffix('n')}n", Inflected="Yes", Number="Plur", Tense="Past", VerbForm="Part")
        present = f"{infinitive}d" if infinitive.endswith("n") else ""
        if present:
            yield form(present, Tense="Pres", VerbForm="Part")
            yield form(f"{present}e", Inflected="Yes", Tense="Pres", VerbForm="Part")

    def _finite(self, base: str) -> _Finite:
        root, prefix = self._root(base)
        strong = self._strong.get(root)
        if root in self._present:
            first, second, third = (prefix + text for text in self._present[root])
        else:
            first = self._first(base)
            second = third = first if first.endswith("t") else f"{first}t"
        if strong:
            participle = strong[2]
            if prefix and participle.startswith("ge") and root not in ("genezen", "genieten"):
                participle = participle[2:]
                participle = participle.replace("ë", "e", 1) if participle.startswith("ë") else participle
            return _Finite(first, second, third, (prefix + strong[0], prefix + strong[1]), prefix + participle)
        hard = _ENDS_HARD.search(_open_stem(base)) is not None
        past = first + ("te" if hard else "de")
        end = "" if first.endswith(("t", "d")) else "t" if hard else "d"
        body = first if self._has_fixed_prefix(base) else with_ge(first)
        return _Finite(first, second, third, (past, f"{past}n"), body + end)

    def _root(self, base: str) -> tuple[str, str]:
        """The strong or irregular verb that a verb ends in and the fixed first part before it."""
        if base in self._strong or base in self._present:
            return base, ""
        if base in self._weak_anyway:
            return base, ""
        for prefix in self._fixed:
            rest = base[len(prefix) :]
            if base.startswith(prefix) and (rest in self._strong or rest in self._present) and rest not in self._weak_anyway:
                return rest, prefix
        return base, ""

    def _has_fixed_prefix(self, base: str) -> bool:
        """Whether the participle of a weak verb goes without *ge*: *betalen*, *verhuizen*, *onderzoeken*."""
        if base in self._without_ge or base in self._with_ge:
            return base in self._without_ge
        return any(
            _stands_before(prefix, base) and len(base) > len(prefix) + 3
            for prefix in self._fixed
            if prefix not in ("ge", "aan", "achter")
        )

    def _first(self, base: str) -> str:
        """The stem as it is written: *werk*, *maak*, *lever*."""
        stem = _open_stem(base)
        if stem.endswith(("iër", "eër")):
            return f"{stem[:-3]}{stem[-3]}eer" if stem[-3] == "i" else f"{stem[:-2]}ëer"
        return closed_stem(stem, self._is_light(base))

    def _is_light(self, base: str) -> bool:
        """Whether the last syllable of the stem bears no stress: *lever(en)*, *wandel(en)*, *open(en)*."""
        core = base
        for prefix in self._fixed:
            if _stands_before(prefix, base) and syllables_with_vowel(base[len(prefix) :]) >= 2:
                core = base[len(prefix) :]
                break
        if self._light & {base, core} or any(base.endswith(verb) for verb in self._light if len(verb) >= _LONG_ENOUGH):
            return True
        if re.search(r"e[lnm]en$", base) and syllables_with_vowel(core) >= 3:
            return not self._heavy & {base, core}
        return base.endswith(("iken", "igen"))


def _stands_before(prefix: str, base: str) -> bool:
    """Whether a verb begins with this first part: *be-antwoorden* and *be-ijveren*, but not *beeld-en*."""
    rest = base[len(prefix) :]
    return (
        base.startswith(prefix)
        and _ONSET.match(rest) is not None
        and not (prefix.endswith("e") and re.match(r"[eu]|i(?!j)", rest))
    )


def _open_stem(base: str) -> str:
    if base.endswith("en"):
        return base[:-2]
    return base.removesuffix("n")
