"""French conjugation: a few principal parts per model, and every form follows from them.

A model is the end of an infinitive (``tenir``, ``indre``, ``ir``); the longest one that fits conjugates the verb, so that
prefixed verbs need no line of their own. Verbs in *-er* have no model but spelling rules.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from readability_gpmi.inflection import Form

_PERSONS = tuple((number, person) for number in ("Sing", "Plur") for person in ("1", "2", "3"))
_IMPERATIVE = (1, 3, 4)
_MISSING = "-"
_CIRCUMFLEX = str.maketrans("aiu", "âîû")


@dataclass(frozen=True)
class Parts:
    """The principal parts of a verb; six persons in order, an empty text for a form that does not exist."""

    present: tuple[str, ...]
    imperfect: str
    future: str
    past: str
    subjunctive: tuple[str, ...]
    imperative: tuple[str, ...]
    gerund: str
    participle: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Verbs:
    """The conjugation tables, ``[verbs]`` of ``inflection.toml``."""

    tables: Mapping[str, Any]

    def forms(self, infinitive: str) -> tuple[Form, ...]:
        """The infinitive first, then the finite forms and the participles; second spellings (*paye*) come last."""
        if not re.fullmatch(r"[^\W\d_]+(?:-[^\W\d_]+)*", infinitive):
            return ()
        found = [_form(infinitive, VerbForm="Inf")]
        for row in self._rows(infinitive):
            found += self._conjugate(self._parts(row))
        return tuple(dict.fromkeys(found)) if len(found) > 1 else ()

    def _rows(self, infinitive: str) -> Iterator[dict[str, str]]:
        """The rows of the table that conjugate a verb, written out in full: the usual spelling first."""
        models = self.tables["models"]
        ending = next((infinitive[i:] for i in range(len(infinitive)) if infinitive[i:] in models), None)
        if ending is not None:
            base = models[ending].get("like", ending)
            row = {**models[base], **models[ending]}
            also = row.pop("also", None)
            prefix = infinitive.removesuffix(base)
            for variant in (row, {**row, **also}) if also else (row,):
                yield {part: _prefixed(prefix, text) for part, text in variant.items() if part != "like"}
        elif infinitive.endswith("er") and len(infinitive) > 3:
            yield from self._er_rows(infinitive[:-2])

    def _er_rows(self, stem: str) -> Iterator[dict[str, str]]:
        rules = self.tables["before_mute_e"]
        grave = any(stem.endswith(word) for word in self.tables["grave"].split())
        fitting = [rule for rule in rules if re.search(rule["stem"], stem) and not (grave and rule.get("doubles"))]
        if not fitting:
            yield _er_row(stem, stem, stem)
            return
        rule = fitting[0]
        strong = re.sub(rule["stem"], rule["becomes"], stem)
        yield _er_row(stem, strong, stem if rule.get("future") == "weak" else strong)
        if "also" in rule:
            second = re.sub(rule["stem"], rule["also"], stem)
            yield _er_row(stem, second, second)

    def _parts(self, row: Mapping[str, str]) -> Parts:
        present = _split(row["present"])
        imperfect = row.get("imperfect") or present[3].removesuffix("ons")
        stems = _split(row.get("subjunctive", f"{present[5].removesuffix('ent')} {imperfect}"))
        if len(stems) == 6:
            subjunctive = stems
        else:
            endings = self._endings("subjunctive")
            subjunctive = tuple(_spelled(stems[-1 if i in (3, 4) else 0], ending) for i, ending in enumerate(endings))
        if "impersonal" in row:
            subjunctive = tuple(text if i == 2 else "" for i, text in enumerate(subjunctive))
        commands = tuple(re.sub(r"(?<=[ea])s$", "", present[i]) for i in _IMPERATIVE)
        return Parts(
            present,
            imperfect,
            row["future"],
            row["past"],
            subjunctive,
            _split(row.get("imperative", " ".join(text or _MISSING for text in commands))),
            row.get("gerund") or _spelled(imperfect, "ant"),
            _split(row["participle"]),
        )

    def _endings(self, name: str) -> tuple[str, ...]:
        return tuple(self.tables["endings"][name].split())

    def _conjugate(self, parts: Parts) -> Iterator[Form]:
        only = tuple(i for i, text in enumerate(parts.present) if text)
        base = parts.past.removesuffix("i").removesuffix("s")
        past = "past_a" if parts.past.endswith("ai") else "past"
        yield from _finite("Ind", "Pres", parts.present)
        yield from _finite("Ind", "Imp", self._joined(parts.imperfect, "imperfect", only))
        yield from _finite("Ind", "Fut", self._joined(parts.future, "future", only))
        yield from _finite("Cnd", "Pres", self._joined(parts.future, "imperfect", only))
        yield from _finite("Sub", "Pres", parts.subjunctive)
        for text, person in zip(parts.imperative, _IMPERATIVE, strict=True):
            yield from _finite("Imp", "Pres", tuple(text if i == person else "" for i in range(6)))
        if parts.past != _MISSING:
            yield from _finite("Ind", "Past", self._joined(base[:-1] if past == "past_a" else base, past, only))
            yield from _finite("Sub", "Imp", self._joined(base, "past_subjunctive", only))
        if parts.gerund != _MISSING:
            yield _form(parts.gerund, Tense="Pres", VerbForm="Part")
        yield from participles(parts.participle)

    def _joined(self, stem: str, name: str, only: Sequence[int]) -> tuple[str, ...]:
        if stem == _MISSING:
            return ()
        return tuple(_spelled(stem, text) if i in only else "" for i, text in enumerate(self._endings(name)))


def participles(masculine: Sequence[str]) -> Iterator[Form]:
    """The four past participles; a second text is an irregular feminine, or missing where there is none (*pu*)."""
    if not masculine[0]:
        return
    man = masculine[0]
    # The circumflex of dû keeps it apart from du; the other forms need none.
    plain = man[:-1] + "u" if man.endswith("û") else man
    woman = masculine[1] if len(masculine) > 1 else plain + "e"
    found = [(man, "Masc", "Sing"), (woman, "Fem", "Sing")]
    if woman:
        found += [(plain if plain.endswith(("s", "x")) else plain + "s", "Masc", "Plur"), (woman + "s", "Fem", "Plur")]
    for text, gender, number in found:
        if text:
            yield _form(text, Gender=gender, Number=number, Tense="Past", VerbForm="Part")


def _er_row(weak: str, strong: str, future: str) -> dict[str, str]:
    soft = _spelled(weak, "ons")
    return {
        "present": f"{strong}e {strong}es {strong}e {soft} {weak}ez {strong}ent",
        "imperfect": weak,
        "future": f"{future}er",
        "past": _spelled(weak, "ai"),
        "participle": f"{weak}é",
    }


def _prefixed(prefix: str, text: str) -> str:
    return " ".join(word if word == _MISSING else prefix + word for word in text.split())


def _split(text: str) -> tuple[str, ...]:
    return tuple("" if word == _MISSING else word for word in text.split())


def _spelled(stem: str, ending: str) -> str:
    """Stem and ending, with the spelling that keeps the sound: *commenç-ons*, *mange-ons*, *t-î-nmes*."""
    if ending.startswith("^"):
        stem = re.sub(r"[aiu](?=n?$)", lambda found: found.group().translate(_CIRCUMFLEX), stem)
        return stem + ending[1:]
    if ending[0] in "aoâ" and stem.endswith("c"):
        return stem[:-1] + "ç" + ending
    if ending[0] in "aoâ" and stem.endswith("g"):
        return stem + "e" + ending
    return stem + ending


def _finite(mood: str, tense: str, texts: Sequence[str]) -> Iterator[Form]:
    for (number, person), text in zip(_PERSONS, texts, strict=False):
        if text:
            yield _form(text, Mood=mood, Number=number, Person=person, Tense=tense, VerbForm="Fin")


def _form(text: str, **feats: str) -> Form:
    return Form(text, tuple(sorted(feats.items())))
