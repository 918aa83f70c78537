"""How well two texts are laid side by side, and whether planted differences are found.

    python -m benchmarks.comparison alignment
    python -m benchmarks.comparison versions [--misses] [--most N]
    python -m benchmarks.comparison languages [--misses] [--most N]
    python -m benchmarks.comparison simplified [--misses]

``alignment``: the pairs marked in ``benchmarks/gold/alignment`` against ours. ``versions``: in each example and gold contract one
thing at a time is changed (``benchmarks/planted.py``); the copy is compared with the original. ``languages``: the same in each
half of the examples that are close translations, compared with the other half; what differs before anything is planted does not
count. A false alarm is a difference where nothing was planted, or any difference after a harmless edit. ``simplified``: each
text against what ``simplify`` makes of it.
"""

import argparse
import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import readability_gpmi as rg
from benchmarks.planted import HARMFUL, HARMLESS, Planted, plant
from readability_gpmi.comparison.clauses import clauses
from readability_gpmi.comparison.languages import group_languages
from readability_gpmi.comparison.values import Change, Comparison, Difference, LanguageComparison, Subject
from readability_gpmi.report import Report

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "benchmarks" / "gold" / "alignment"
CLOSE = ("01", "04", "06")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("what", choices=("alignment", "versions", "languages", "simplified"))
    options.add_argument("--misses", action="store_true")
    options.add_argument("--most", type=int, default=2, help="how many changes of a kind in one text")
    chosen = options.parse_args()
    if chosen.what in ("versions", "languages"):
        {"versions": versions, "languages": languages}[chosen.what](chosen.misses, chosen.most)
    else:
        {"alignment": alignment, "simplified": simplified}[chosen.what](chosen.misses)


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


def texts() -> Iterator[tuple[str, str, str]]:
    """Name, language and text of the examples and of the gold contracts."""
    for path in sorted((ROOT / "examples").glob("*/*")):
        yield path.name, path.parent.name, rg.analyze_file(path, lang=path.parent.name, rewrites=False).document.text or ""
    for path in sorted((ROOT / "benchmarks" / "gold").glob("*/*.txt")):
        yield f"{path.parent.name}/{path.name}", path.parent.name, path.read_text(encoding="utf-8")


def copies(planted: Sequence[Planted], code: str) -> Iterator[tuple[Planted, Report]]:
    """Each change with the report on its text."""
    for one, report in zip(planted, rg.analyze_many([one.text for one in planted], lang=code, rewrites=False), strict=True):
        if isinstance(report, Report):
            yield one, report


def versions(misses: bool, most: int) -> None:
    """Prints per kind how many planted differences are found between two versions, and the false alarms."""
    found: Counter[str] = Counter()
    for name, code, text in texts():
        base = rg.analyze(text, lang=code, rewrites=False)
        for planted, report in copies(list(plant(base, code, most)), code):
            compared = rg.compare(base, report)
            hits = [one for one in compared.differences if is_in(one, planted)]
            alarms = [one for one in compared.differences if one not in hits]
            if planted.kind == "modality" and planted.old.rstrip().endswith(":"):
                # The items under it inherit it.
                alarms = [one for one in alarms if one.subject.rank > Subject.MODALITY.rank]
            tally(
                found, planted, is_named(planted, hits, compared), alarms if planted.is_harmful else hits + alarms, misses, name
            )
    figures(found)


def languages(misses: bool, most: int) -> None:
    """The same between two languages."""
    found: Counter[str] = Counter()
    for number in CLOSE:
        reports = [rg.analyze_file(example(code, number), lang=code, rewrites=False) for code in ("nl", "fr")]
        reports = [rg.analyze(one.document.text or "", lang=one.document.language, rewrites=False) for one in reports]
        base = rg.compare_languages(*reports)
        known = Counter(map(identity, base.differences))
        alone = Counter(extract.quote for extract in (*base.missing_left, *base.missing_right))
        for side, code in enumerate(("nl", "fr")):
            for planted, report in copies(list(plant(reports[side], code, most)), code):
                if any(has_subject(one, planted) and is_in(one, planted) for one in base.differences):
                    # It differs as it is: a change there may even take the difference away.
                    continue
                compared = rg.compare_languages(*((report, reports[1]) if side == 0 else (reports[0], report)))
                fresh = [one for one in compared.differences if not known[identity(one)]]
                hits = [one for one in fresh if is_in(one, planted)]
                strange = Counter(extract.quote for extract in (*compared.missing_left, *compared.missing_right)) - alone
                alarms: list[object] = [one for one in fresh if one not in hits or not planted.is_harmful]
                alarms += [quote for quote in strange.elements() if not planted.is_harmful]
                named = bool(strange) if planted.kind in ("dropped", "right", "duty", "threat") else False
                tally(found, planted, named or is_named(planted, hits, compared), alarms, misses, f"{number} {code}")
    figures(found)


def simplified(misses: bool) -> None:
    """Prints what differs between each text and what ``simplify`` makes of it."""
    count = differing = 0
    for name, code, text in texts():
        easier = rg.analyze(rg.simplify(text, lang=code).text, lang=code, rewrites=False)
        compared = rg.compare(rg.analyze(text, lang=code, rewrites=False), easier)
        count, differing = count + 1, differing + len(compared.differences)
        for one in compared.differences if misses else ():
            print(f"    {name} {one.subject} {one.change}: {one.left} -> {one.right}")
            print(f"        {line((one.left_in.quote if one.left_in else '') or '')}")
            print(f"        {line((one.right_in.quote if one.right_in else '') or '')}")
    print(f"{differing} differences in {count} texts")


def identity(difference: Difference) -> tuple[object, ...]:
    """What tells a difference from others."""
    return difference.subject, difference.change, difference.left, difference.right


def is_named(planted: Planted, hits: Sequence[Difference], compared: Comparison | LanguageComparison) -> bool:
    """Whether what was planted is named as what it is."""
    if planted.kind == "threat":
        return any(one.change is Change.ADDED for one in hits) or is_among(planted.new, compared, Change.ADDED)
    if planted.kind == "dropped":
        return bool(hits) or is_among(planted.old, compared, Change.LOST)
    if planted.kind in ("right", "duty"):
        wanted = (
            (Subject.RIGHT, Subject.MODALITY)
            if planted.kind == "right"
            else (Subject.DUTY, Subject.PROHIBITION, Subject.MODALITY)
        )
        return any(one.subject in wanted and one.change is not Change.ADDED for one in hits)
    is_version = isinstance(compared, Comparison)
    # Between two languages the other side holds the fact in the other language.
    return any(has_subject(one, planted) and (not is_version or planted.fact in ("", one.left)) for one in hits)


def is_among(quote: str, compared: Comparison | LanguageComparison, change: Change) -> bool:
    """Whether a passage stands among those that came, went or changed."""
    if isinstance(compared, LanguageComparison):
        return False
    sides = [
        one.before if change is Change.LOST else one.after for one in compared.passages if one.change in (change, Change.CHANGED)
    ]
    return any(line(quote) in line(one.quote or "") for one in sides if one)


def has_subject(difference: Difference, planted: Planted) -> bool:
    """Whether a difference is of the planted kind."""
    if planted.kind in ("amount", "date", "duration"):
        return difference.subject == planted.kind
    return difference.subject.rank <= Subject.MODALITY.rank


def is_in(difference: Difference, planted: Planted) -> bool:
    """Whether a difference is about the passage where something was planted."""
    quotes = [line(extract.quote or "") for extract in (difference.left_in, difference.right_in) if extract]
    wanted = [line(quote) for quote in (planted.old, planted.new) if quote]
    return any(quote in around or around in quote for quote in wanted for around in quotes)


def tally(found: Counter[str], planted: Planted, seen: bool, alarms: Sequence[object], misses: bool, where: str) -> None:
    """Counts one planted difference, or one harmless edit with its false alarms."""
    found[planted.kind] += 1
    found[f"{planted.kind} found"] += seen
    found[f"{planted.kind} alarmed"] += bool(alarms)
    if misses and (alarms or (planted.is_harmful and not seen)):
        print(f"    {where} {planted.kind} found={seen}: {line(planted.old)[:110]!r} -> {line(planted.new)[:110]!r}")
        for one in alarms:
            print("        alarm", (one.subject, one.change, one.left, one.right) if isinstance(one, Difference) else one)


def figures(found: Counter[str]) -> None:
    """Prints what was counted."""
    for kinds in (HARMFUL, HARMLESS):
        for kind in (*kinds, "all"):
            total, seen, alarmed = (
                sum(found[f"{one}{end}"] for one in (kinds if kind == "all" else (kind,))) for end in ("", " found", " alarmed")
            )
            named = f"named {seen}/{total}\t" if kinds is HARMFUL else f"edits {total}\t"
            print(f"{kind}\t{named}with a false alarm {alarmed}")


if __name__ == "__main__":
    main()
