"""French conjugation from the tables of ``lexicons/fr/inflection.toml``: one row of stems per model, endings for the rest."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from readability_gpmi.inflection.form import Form, form

_PERSONS = (("Sing", "1"), ("Sing", "2"), ("Sing", "3"), ("Plur", "1"), ("Plur", "2"), ("Plur", "3"))
_IMPERATIVE = (("Sing", "2"), ("Plur", "1"), ("Plur", "2"))
_CIRCUMFLEX = str.maketrans("aiu", "âîû")
_MUTE = ("e", "es", "ent")


class Conjugation:
    """All forms of a verb, from its infinitive."""

    def __init__(self, tables: Mapping[str, Any]) -> None:
        self._models: Mapping[str, Mapping[str, Any]] = tables["models"]
        self._endings = {name: tuple(row.split()) for name, row in tables["endings"].items()}
        self._grave = frozenset(tables["grave"].split())
        self._before_mute_e = tables["before_mute_e"]

    def forms(self, infinitive: str) -> Iterator[Form]:
        """The forms with their features, the usual spelling first."""
        yield form(infinitive, VerbForm="Inf")
        for row in self._rows(infinitive):
            yield from self._of_row(row)

    def _rows(self, infinitive: str) -> Iterator[dict[str, Any]]:
        """The stems of a verb; a second row where a second spelling is correct."""
        key = self._key(infinitive)
        if key is None:
            if infinitive.endswith("er"):
                yield from self._first_group(infinitive)
            return
        model = dict(self._models[key])
        while "like" in model:
            key = model.pop("like")
            model = {**self._models[key], **model}
        other_spelling = model.pop("also", None)
        stem = infinitive[: len(infinitive) - len(key.removeprefix("="))]
        for found in (model, {**model, **other_spelling}) if other_spelling else (model,):
            yield {name: _prefixed(stem, value) for name, value in found.items()}

    def _key(self, infinitive: str) -> str | None:
        if f"={infinitive}" in self._models:
            return f"={infinitive}"
        fitting = [key for key in self._models if not key.startswith("=") and infinitive.endswith(key)]
        return max(fitting, key=len, default=None)

    def _first_group(self, infinitive: str) -> Iterator[dict[str, Any]]:
        stem = infinitive[:-2]
        weak, future = self._mute_stems(stem)
        for mute, before_r in zip(weak, future, strict=True):
            yield {
                "present": " ".join(
                    _spelled(mute if ending in _MUTE else stem, ending) for ending in ("e", "es", "e", "ons", "ez", "ent")
                ),
                "imperfect": stem,
                "future": f"{before_r}er",
                "past": _spelled(stem, "ai"),
                "participle": f"{stem}é",
            }

    def _mute_stems(self, stem: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The stem before a mute e in the present, and in the future; two where both spellings are correct."""
        for rule in self._before_mute_e:
            found = re.search(rule["stem"], stem)
            if not found or (rule.get("doubles") and stem in self._grave):
                continue
            mute = re.sub(rule["stem"], rule["becomes"], stem)
            also = re.sub(rule["stem"], rule["also"], stem) if "also" in rule else mute
            if rule.get("future") == "weak":
                return (mute, mute), (stem, also)
            return ((mute, also), (mute, also)) if also != mute else ((mute,), (mute,))
        return (stem,), (stem,)

    def _of_row(self, row: Mapping[str, str]) -> Iterator[Form]:
        present = row["present"].split()
        we = present[3].removesuffix("ons") if present[3] != "-" else ""
        imperfect = row.get("imperfect", we)
        finite = {
            ("Ind", "Pres"): present,
            ("Ind", "Imp"): self._ended(imperfect, "imperfect"),
            ("Ind", "Fut"): self._ended(row["future"], "future"),
            ("Cnd", "Pres"): self._ended(row["future"], "imperfect"),
            ("Sub", "Pres"): self._subjunctive(row, present, imperfect),
            **self._past(row["past"]),
        }
        for (mood, tense), forms in finite.items():
            for (number, person), text in zip(_PERSONS, forms, strict=True):
                # A verb without persons ("il faut") has its present listed form by form.
                shown = (mood, tense) == ("Ind", "Pres") or "impersonal" not in row or (number, person) == ("Sing", "3")
                if text != "-" and shown:
                    yield form(text, Mood=mood, Tense=tense, Number=number, Person=person, VerbForm="Fin")
        yield from self._imperative(row, present)
        yield from self._participles(row, we)

    def _ended(self, stem: str, name: str) -> list[str]:
        return [_spelled(stem, ending) if stem not in ("-", "") else "-" for ending in self._endings[name]]

    def _subjunctive(self, row: Mapping[str, str], present: list[str], imperfect: str) -> list[str]:
        given = row.get("subjunctive", "").split()
        if len(given) == 6:
            return given
        if not given:
            they = present[5]
            given = [re.sub(r"(?:ent|nt)$", "", they), imperfect]
        strong, weak = given[0], given[-1]
        return [
            _spelled(strong if ending in _MUTE else weak, ending) if "-" not in (strong, weak) else "-"
            for ending in self._endings["subjunctive"]
        ]

    def _past(self, first: str) -> dict[tuple[str, str], list[str]]:
        if first == "-":
            return {}
        if first.endswith("ai"):
            stem, endings = first[:-2], self._endings["past_a"]
            soft = stem.removesuffix("e") if stem.endswith("ge") else stem.removesuffix("ç") + "c" * stem.endswith("ç")
            simple = [_spelled(soft, ending) for ending in endings]
            stem += "a"
        else:
            stem = first[:-1]
            simple = [_hatted(stem, ending) for ending in self._endings["past"]]
        return {("Ind", "Past"): simple, ("Sub", "Imp"): [_hatted(stem, ending) for ending in self._endings["past_subjunctive"]]}

    def _imperative(self, row: Mapping[str, str], present: list[str]) -> Iterator[Form]:
        you = re.sub(r"(?<=e)s$|(?<=va)s$", "", present[1])
        forms = row["imperative"].split() if "imperative" in row else [you, present[3], present[4]]
        if "impersonal" not in row:
            for (number, person), text in zip(_IMPERATIVE, forms, strict=True):
                if text != "-":
                    yield form(text, Mood="Imp", Tense="Pres", Number=number, Person=person, VerbForm="Fin")

    def _participles(self, row: Mapping[str, str], we: str) -> Iterator[Form]:
        gerund = row.get("gerund", _spelled(we, "ant") if we else "-")
        if gerund != "-":
            yield form(gerund, Tense="Pres", VerbForm="Part")
        masculine, *given = row["participle"].split()
        yield form(masculine, Gender="Masc", Number="Sing", Tense="Past", VerbForm="Part")
        if given == ["-"]:
            return
        feminine = given[0] if given else re.sub("û$", "u", masculine) + "e"
        plural = masculine if masculine.endswith("s") else re.sub("û$", "u", masculine) + "s"
        yield form(plural, Gender="Masc", Number="Plur", Tense="Past", VerbForm="Part")
        yield form(feminine, Gender="Fem", Number="Sing", Tense="Past", VerbForm="Part")
        yield form(f"{feminine}s", Gender="Fem", Number="Plur", Tense="Past", VerbForm="Part")


def _prefixed(stem: str, value: str) -> str:
    return " ".join(part if part in ("-", "x") else stem + part for part in value.split())


def _spelled(stem: str, ending: str) -> str:
    """The stem with the letter that keeps its sound: *mange* + *ons*, *commenç* + *ons*."""
    if ending[0] in "aâoôuû":
        if stem.endswith("g"):
            stem += "e"
        elif stem.endswith("c"):
            stem = stem[:-1] + "ç"
    return stem + ending


def _hatted(stem: str, ending: str) -> str:
    """``^`` in an ending puts a circumflex on the last vowel before it, unless it bears a sign already."""
    if ending[0] != "^":
        return stem + ending
    found = re.search(r"[aiu](?=n?$)", stem)
    return (stem[: found.start()] + found.group().translate(_CIRCUMFLEX) + stem[found.end() :] if found else stem) + ending[1:]
