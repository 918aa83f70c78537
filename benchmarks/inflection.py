"""How often the inflector makes the form that people write.

    python benchmarks/inflection.py nl path/to/nld.tsv path/to/treebank.conllu…

Reads lists of lemma, form and UniMorph features (UniMorph, also packed with xz) and treebanks in CoNLL-U. Each combination of
lemma and features counts once, with the form that is written most often in the treebank: slips (*berschermen*) and old spellings
(*boomen*) are its other forms. A form is right when it is among those that the tables give for these features.
Shows the share for all, for the commonest words (wordfreq, Zipf frequency of the dictionary form), and for the words of
the lexicon: its terms and its plain alternatives.
"""

import argparse
import lzma
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from readability_gpmi.frequency import listed_zipf, zipf
from readability_gpmi.inflection import Inflector
from readability_gpmi.language import load_pack

UPOS = ("VERB", "NOUN", "ADJ")
# Features that the written form shows; others of a treebank (Voice, NumType) say nothing about it.
SHOWN = ("Number", "Gender", "Person", "Tense", "Mood", "VerbForm", "Degree", "Definite")
# The Dutch treebanks do not mark diminutives.
SMALL = re.compile(r"(?:je|jes)$")
Triple = tuple[str, str, tuple[tuple[str, str], ...], str]


def treebank(path: Path) -> Iterator[Triple]:
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) == 10 and cells[0].isdigit() and cells[3] in UPOS and "Typo=Yes" not in cells[5] and cells[1].isalpha():
            feats = tuple(pair.split("=")[0:2] for pair in cells[5].split("|") if "=" in pair)
            shown = tuple(sorted((name, value) for name, value in feats if name in SHOWN))
            if cells[3] == "NOUN" and SMALL.search(cells[1]) and not SMALL.search(cells[2]):
                shown = tuple(sorted({**dict(shown), "Degree": "Dim"}.items()))
            yield cells[2].lower(), cells[3], shown, cells[1].lower()


def unimorph(path: Path) -> Iterator[Triple]:
    data = path.read_bytes()
    text = (lzma.decompress(data) if path.suffix == ".xz" else data).decode()
    for line in text.splitlines():
        lemma, form, features = line.split("\t")
        upos = "VERB" if features.startswith("V") else "ADJ"
        feats = _verb(features) if upos == "VERB" else _adjective(features)
        if feats and " " not in form:
            yield lemma.lower(), upos, tuple(sorted(feats.items())), form.lower()


def _verb(features: str) -> dict[str, str]:
    parts = features.split(";")
    if "NFIN" in parts:
        return {"VerbForm": "Inf"}
    if parts[0] == "V.PTCP":
        return {"VerbForm": "Part"} | ({"Tense": "Past"} if "PST" in parts else {"Tense": "Pres"})
    if "SBJV" in parts or "IMP" in parts:
        return {}
    feats = {"VerbForm": "Fin", "Tense": "Past" if "PST" in parts else "Pres", "Number": "Plur" if "PL" in parts else "Sing"}
    person = next((part for part in parts if part in "123"), None)
    return feats | ({"Person": person} if person else {})


def _adjective(features: str) -> dict[str, str]:
    degree = {"CMPR": "Cmp", "SPRL": "Sup"}.get(features.split(";")[-1], "Pos")
    # The comparative and superlative rows of the list are shifted against each other: only the positive can be used.
    if degree != "Pos":
        return {}
    return {"Degree": degree, "Definite": "Ind" if "NEUT" in features else "Def"}


def usual(counts: Counter[Triple]) -> Counter[Triple]:
    """The form written most often for each lemma and its features, and all forms that are written as often as that one."""
    most: Counter[tuple[str, str, object]] = Counter()
    for triple, count in counts.items():
        most[triple[:3]] = max(most[triple[:3]], count)
    return Counter({triple: count for triple, count in counts.items() if count == most[triple[:3]]})


def says_something(triple: Triple, language: str) -> bool:
    """Whether a row is about the form of a word.

    The Dutch treebanks hold ordinals as forms of numbers (*drie*, *derde*: no features), participles as forms of themselves
    (*geboren*) and old cases as singulars without gender (*gronde*, from *te gronde*).
    """
    lemma, upos, feats, form = triple
    if not lemma.isalpha() or not feats:
        return False
    if language != "nl":
        return True
    if upos == "VERB":
        return lemma.endswith("n") and not (form == lemma and ("VerbForm", "Part") in feats)
    return upos != "NOUN" or feats != (("Number", "Sing"),)


def is_right(inflector: Inflector, triple: Triple) -> bool:
    lemma, upos, feats, form = triple
    wanted = dict(feats)
    # A treebank cuts a separable verb in two: "hij dient … in" has the form "dient" of "indienen".
    parts = inflector.split(lemma) if upos == "VERB" else None
    forms = (*inflector.forms(lemma, upos), *(inflector.forms(parts[1], upos) if parts else ()))
    return any(one.text == form and all(wanted.get(name, value) == value for name, value in one.feats) for one in forms)


def show(name: str, inflector: Inflector, triples: list[Triple], misses: int) -> None:
    right = [is_right(inflector, triple) for triple in triples]
    share = 100 * sum(right) / len(right) if right else float("nan")
    print(f"{name:34} {len(triples):7} forms  {share:6.2f} %")
    for triple in [triple for triple, ok in zip(triples, right, strict=True) if not ok][:misses]:
        lemma, upos, feats, form = triple
        print(
            "      ",
            lemma,
            upos,
            "|".join("=".join(pair) for pair in feats),
            form,
            "!=",
            inflector.inflect(lemma, upos, dict(feats)),
        )


def show_genders(inflector: Inflector, counts: Counter[Triple], common: set[tuple[str, str]], misses: int) -> None:
    """The gender that a noun has most often in the treebank beside that of the tables; names of persons have none."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for (lemma, upos, feats, _), count in counts.items():
        if upos == "NOUN" and (gender := dict(feats).get("Gender")) and lemma.isalpha():
            seen[lemma][gender] += count
    for name, nouns in (("genders", set(seen)), ("genders of common nouns", {lemma for lemma, _ in common} & set(seen))):
        told = {noun: gender for noun in sorted(nouns) if (gender := inflector.gender(noun))}
        wrong = [noun for noun, gender in told.items() if gender not in seen[noun].most_common(1)[0][0].split(",")]
        print(
            f"{name:34} {len(nouns):7} nouns, {len(told)} told, of these {100 - 100 * len(wrong) / max(len(told), 1):.2f} % right"
        )
        print("       ", *wrong[:misses])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--commonest", type=int, default=2000, help="how many words count as the commonest")
    parser.add_argument("--misses", type=int, default=0, help="how many wrong forms to show")
    options = parser.parse_args()
    pack = load_pack(options.language)
    inflector = pack.inflector
    assert inflector is not None
    written: Counter[Triple] = Counter()
    listed: Counter[Triple] = Counter()
    for path in options.files:
        if path.suffix == ".conllu":
            written.update(treebank(path))
        else:
            listed.update(unimorph(path))
    counts = usual(written) | listed
    # A dictionary form that nobody writes is an artefact of the annotation: "arbeidmarkt" for "arbeidsmarkt".
    counts = Counter(
        {
            triple: count
            for triple, count in counts.items()
            if listed_zipf(triple[0], pack) > 0 and says_something(triple, options.language)
        }
    )
    triples = sorted(counts)
    for upos in UPOS:
        show(upos, inflector, [triple for triple in triples if triple[1] == upos], options.misses)
    if any(path.suffix == ".conllu" for path in options.files):
        running = sum(count * is_right(inflector, triple) for triple, count in counts.items()) / sum(counts.values())
        print(f"{'running words':34} {sum(counts.values()):7} words  {100 * running:6.2f} %")
    by_frequency = sorted({triple[:2] for triple in triples}, key=lambda word: -zipf(word[0], pack))
    common = set(by_frequency[: options.commonest])
    show(
        f"the {options.commonest} commonest words",
        inflector,
        [triple for triple in triples if triple[:2] in common],
        options.misses,
    )
    show_genders(inflector, counts, common, 5 * options.misses)
    used = {word for entry in pack.entries for text in (entry.term, *entry.plain) for word in re.findall(r"\w+", text.lower())}
    show("words of the lexicon", inflector, [triple for triple in triples if triple[0] in used], options.misses)


if __name__ == "__main__":
    main()
