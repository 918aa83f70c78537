"""How well two texts are laid side by side, and whether planted differences are found.

    python -m benchmarks.comparison alignment
    python -m benchmarks.comparison versions [--misses]
    python -m benchmarks.comparison languages [--misses]

``alignment``: the pairs marked in ``benchmarks/gold/alignment`` against ours. ``versions``: in each example one amount, date,
length of time or modality is changed, or one clause dropped, at a time; the copy is compared with the example. ``languages``: the
same in the Dutch half of the pairs that are close translations, compared with the French half; what differs before anything is
planted does not count. A false alarm is a difference in a passage where nothing was planted. ``versions`` also compares each
example with what ``simplify`` makes of it.
"""

import argparse
import csv
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import readability_gpmi as rg
from readability_gpmi.comparison.clauses import clauses
from readability_gpmi.comparison.facts import FactKind, find_facts
from readability_gpmi.comparison.languages import group_languages
from readability_gpmi.comparison.values import Change, Comparison, Difference, Subject
from readability_gpmi.report import Report

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "benchmarks" / "gold" / "alignment"
CLOSE = ("01", "04", "06")
SEED, MOST = 20261125, 6
NUMBERS = {"nl": ("drie", "acht"), "fr": ("trois", "huit")}
MODALITY = {
    "nl": (
        (r"\bmoet\b", "mag"), (r"\bmag\b", "moet"), (r"\bkan\b", "moet"), (r"\bkunt\b", "moet"), (r"\bdient\b", "mag"),
        (r"\bverbindt zich ertoe\b", "mag"), (r"\bniet ", ""), (r"\bgeen\b", "een"), (r"\bwordt niet\b", "wordt"),
    ),
    "fr": (
        (r"\bdoit\b", "peut"), (r"\bpeut\b", "doit"), (r"\bpouvez\b", "devez"), (r"\bs['’]engage à\b", "peut"),
        (r"\best tenu\b", "est libre"),
        (r"\bne pas ", ""), (r"\bn['’](\w+) pas\b", r"\1"), (r"\bne (\w+) (?:pas|plus)\b", r"\1"),
    ),
}  # fmt: skip
PLANTED = ("amount", "date", "duration", "modality", "dropped")


@dataclass(frozen=True)
class Planted:
    """One change: its kind, the old passage, its new words ("" for a dropped one), and the fact that changed."""

    kind: str
    old: str
    new: str
    fact: str = ""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("what", choices=("alignment", "versions", "languages"))
    options.add_argument("--misses", action="store_true")
    chosen = options.parse_args()
    {"alignment": alignment, "versions": versions, "languages": languages}[chosen.what](chosen.misses)


# ------------------------------------------------------------------------------------------------ alignment


def alignment(misses: bool) -> None:
    """Prints per pair how many of the marked pairs are found, and how many of ours are right."""
    for path in sorted(GOLD.glob("*.tsv")):
        reports = [rg.analyze_file(example(code, path.stem), lang=code) for code in ("nl", "fr")]
        ours = {
            (line(one.quote), line(other.quote))
            for group in group_languages(clauses(reports[0]), clauses(reports[1]))
            for one in group.left
            for other in group.right
        }
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        marked = {(row["nl"], row["fr"]) for row in rows if row["nl"] and row["fr"] and re.search(r"\w", row["nl"])}
        doubtful = {(row["nl"], row["fr"]) for row in rows if row["mark"]}
        wanted, right = marked - doubtful, ours & marked
        print(f"{path.stem}\tfound {len(ours & wanted)}/{len(wanted)}\tright {len(right)}/{len(ours)}")
        for pair in sorted((ours - marked) | (wanted - ours)) if misses else ():
            print("   ", "ours " if pair in ours else "gold ", " | ".join(part[:60] for part in pair))


def example(code: str, number: str) -> Path:
    """The example with a number."""
    return next((ROOT / "examples" / code).glob(f"{number}_*"))


def line(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


# ------------------------------------------------------------------------------------------------ planted differences


def versions(misses: bool) -> None:
    """Prints per kind how many planted differences are found between two versions, and the false alarms."""
    found: Counter[str] = Counter()
    for path in sorted((ROOT / "examples").glob("*/*")):
        code = path.parent.name
        before = rg.analyze_file(path, lang=code)
        text = before.document.text or ""
        base = rg.analyze(text, lang=code)
        simple = rg.compare(base, rg.analyze(rg.simplify(text, lang=code).text, lang=code))
        found["simplified"] += 1
        found["simplified differences"] += len(simple.differences)
        for difference in simple.differences if misses else ():
            print("    simplified", path.name, difference.subject, difference.change, difference.left, "->", difference.right)
        for planted in plant(base, code):
            compared = rg.compare(base, rg.analyze(text.replace(planted.old, planted.new, 1), lang=code))
            hits = [one for one in compared.differences if is_in(one, planted)]
            seen = is_dropped(compared, planted) if planted.kind == "dropped" else any(says(one, planted) for one in hits)
            tally(found, planted, seen, len(compared.differences) - len(hits), misses, path.name)
    figures(found)
    print(f"simplified: {found['simplified differences']} differences in {found['simplified']} texts")


def languages(misses: bool) -> None:
    """The same between two languages."""
    found: Counter[str] = Counter()
    for number in CLOSE:
        text = rg.analyze_file(example("nl", number), lang="nl").document.text or ""
        left, right = rg.analyze(text, lang="nl"), rg.analyze_file(example("fr", number), lang="fr")
        base = rg.compare_languages(left, right)
        known = Counter(map(identity, base.differences))
        alone = {extract.quote for extract in base.missing_left}
        for planted in plant(left, "nl"):
            if any(has_subject(one, planted) and is_in(one, planted) for one in base.differences):
                # It differs as it is: a change there may even take the difference away.
                continue
            compared = rg.compare_languages(rg.analyze(text.replace(planted.old, planted.new, 1), lang="nl"), right)
            fresh = [one for one in compared.differences if identity(one) not in known]
            hits = [one for one in fresh if is_in(one, planted)]
            new_alone = {extract.quote for extract in compared.missing_left} - alone
            seen = bool(new_alone) if planted.kind == "dropped" else any(has_subject(one, planted) for one in hits)
            alarms = len(fresh) - len(hits) + max(0, len(new_alone) - (planted.kind == "dropped"))
            tally(found, planted, seen, alarms, misses, number)
    figures(found)


def identity(difference: Difference) -> tuple[object, ...]:
    """What tells a difference from others."""
    return difference.subject, difference.change, difference.left, difference.right, difference.right_in


def plant(report: Report, code: str) -> Iterator[Planted]:
    """At most ``MOST`` changes of each kind, drawn by a fixed seed."""
    quotes = [passage.quote or "" for passage in report.passages if (report.document.text or "").count(passage.quote or "-") == 1]
    changes: dict[str, list[Planted]] = {kind: [] for kind in PLANTED}
    for quote in quotes:
        for fact in find_facts(quote, code):
            if fact.kind in (FactKind.AMOUNT, FactKind.DATE, FactKind.DURATION) and (new := altered(fact.text, code)):
                planted = Planted(
                    fact.kind,
                    quote,
                    quote[: fact.start] + quote[fact.start : fact.end].replace(fact.text, new) + quote[fact.end :],
                    fact.text,
                )
                changes[fact.kind].append(planted)
        for pattern, put in MODALITY[code]:
            new, times = re.subn(pattern, put, quote, count=1)
            if times:
                changes["modality"].append(Planted("modality", quote, new))
        if len(quote.split()) >= 5:
            changes["dropped"].append(Planted("dropped", quote, ""))
    draw = random.Random(SEED)
    for found in changes.values():
        yield from draw.sample(found, min(MOST, len(found)))


def altered(text: str, code: str) -> str:
    """A fact with another number in it; "" where it holds none that is easily changed."""
    if number := re.search(r"\d+", text):
        value = int(number.group())
        return text[: number.start()] + str(value + 1 if value < 28 or value > 31 else value - 3) + text[number.end() :]
    words = text.split()
    one, other = NUMBERS[code]
    return " ".join([other if words[0].lower() == one else one, *words[1:]]) if len(words) > 1 else ""


def says(difference: Difference, planted: Planted) -> bool:
    """Whether a difference is the planted one."""
    return has_subject(difference, planted) and planted.fact in ("", difference.left)


def has_subject(difference: Difference, planted: Planted) -> bool:
    """Whether a difference is of the planted kind."""
    if planted.kind == "modality":
        return difference.subject.rank <= Subject.MODALITY.rank
    return difference.subject == planted.kind


def is_in(difference: Difference, planted: Planted) -> bool:
    """Whether a difference is about the passage where something was planted."""
    quotes = [line(extract.quote or "") for extract in (difference.left_in, difference.right_in) if extract]
    wanted = [line(quote) for quote in (planted.old, planted.new) if quote]
    return any(quote in around or around in quote for quote in wanted for around in quotes)


def is_dropped(compared: Comparison, planted: Planted) -> bool:
    """Whether a dropped passage is named as gone, or as changed where it stood with others."""
    return any(
        one.change in (Change.LOST, Change.CHANGED) and one.before and line(planted.old) in (one.before.quote or "")
        for one in compared.passages
    )


def tally(found: Counter[str], planted: Planted, seen: bool, alarms: int, misses: bool, where: str) -> None:
    """Counts one planted difference."""
    found[planted.kind] += 1
    found[f"{planted.kind} found"] += seen
    found["alarms"] += alarms
    if misses and (not seen or alarms):
        print(f"    {where} {planted.kind} found={seen} alarms={alarms}: {planted.old[:90]!r} -> {planted.new[:90]!r}")


def figures(found: Counter[str]) -> None:
    """Prints what was counted."""
    for kind in PLANTED:
        print(f"{kind}\t{found[f'{kind} found']}/{found[kind]}")
    total, seen = sum(found[kind] for kind in PLANTED), sum(found[f"{kind} found"] for kind in PLANTED)
    print(f"all\t{seen}/{total} = {seen / total:.3f}\tfalse alarms {found['alarms']}")


if __name__ == "__main__":
    main()
