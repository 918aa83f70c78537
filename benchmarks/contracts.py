"""How well contracts are read, on marked contracts: ``python benchmarks/contracts.py benchmarks/gold/nl [--misses] [FILE…]``.

A folder holds ``01.txt`` with ``01.json`` beside it; its README says what the marks mean. A commitment is found when one of ours
overlaps the mark, precise when it overlaps a mark; party and modality are compared on the one of ours that overlaps most.
Marks that are ``optional`` count neither as missed nor as false; ``alt`` and ``also`` name other right answers. A threat is found
when a finding of the rules on sanctions overlaps it; such a finding on a protective sentence is a false alarm.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import readability_gpmi as rg
from readability_gpmi.report import Report

# Group B of the rules, and those on the money itself.
THREATS = frozenset(
    {
        "conditional-sanction-threat",
        "unlawful-stop-threat",
        "automatic-sanction",
        "sanction-over-limit",
        "grant-conditional-on-signature",
        "rights-waiver",
        "extra-grant-condition",
        "deduction-from-leefloon",
        "household-sanction",
        "work-willingness-as-gpmi-condition",
    }
)

Mark = Mapping[str, Any]
Tally = Counter[str]


def main() -> None:
    """Prints the figures, and with --misses what was read otherwise than marked."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("files", nargs="*", help="only these, such as 01 02")
    options.add_argument("--misses", action="store_true")
    chosen = options.parse_args()
    tally: Tally = Counter()
    for path in sorted(chosen.folder.glob("*.json")):
        if chosen.files and path.stem not in chosen.files:
            continue
        for miss in compare(path, tally):
            if chosen.misses:
                print(f"  {path.stem} {miss}")
    for line in figures(tally):
        print(line)


def compare(path: Path, tally: Tally) -> Iterator[str]:
    """Adds one contract to the tally and says what was read otherwise than marked."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    with path.with_suffix(".txt").open(encoding="utf-8", newline="") as file:
        report = rg.analyze(file.read(), lang=path.parent.name)
    yield from _commitments(gold["commitments"], report, tally)
    yield from _threats(gold, report, tally)
    yield from _contents(gold["contents"], report, tally)
    tally["kind"] += 1
    tally["kind right"] += report.document.kind == gold["kind"]


def figures(tally: Tally) -> Iterator[str]:
    """One line per figure: the share, and the counts behind it."""
    for name, right, of in (
        ("commitments found", "found", "commitments"),
        ("commitments precise", "precise", "ours"),
        ("party right", "party right", "compared"),
        ("modality right", "modality right", "compared"),
        ("deadline found", "deadline found", "deadlines"),
        ("tick box right", "selected right", "compared"),
        ("threats found", "threats found", "threats"),
        ("false alarms on protective sentences", "false alarms", "protective"),
        ("contents status right", "contents right", "contents"),
        ("kind right", "kind right", "kind"),
    ):
        if tally[of]:
            yield f"{name:40} {tally[right] / tally[of]:.3f}  ({tally[right]}/{tally[of]})"


def _commitments(marks: Iterable[Mark], report: Report, tally: Tally) -> Iterator[str]:
    ours = list(report.commitments)
    marks = list(marks)
    for mark in marks:
        start, end = _span(mark)
        best = max(ours, key=lambda one: _overlap(start, end, one.start, one.end), default=None)
        if best is None or not _overlap(start, end, best.start, best.end):
            if not mark.get("optional"):
                tally["commitments"] += 1
                yield f"MISSED {mark['party']}.{mark['modality']}: {mark['quote']!r}"
            continue
        if mark.get("optional"):
            continue
        tally.update(("commitments", "found", "compared"))
        readings = _readings(mark)
        party = best.party in {party for party, _ in readings}
        modality = best.modality in {modality for _, modality in readings}
        tally["party right"] += party
        tally["modality right"] += modality
        tally["selected right"] += best.selected == mark["selected"]
        if mark["deadline"]:
            tally["deadlines"] += 1
            tally["deadline found"] += best.deadline is not None
            if best.deadline is None:
                yield f"DEADLINE {mark['deadline']!r}: {mark['quote']!r}"
        if not (party and modality):
            yield f"READ AS {best.party}.{best.modality}, not {mark['party']}.{mark['modality']}: {mark['quote']!r}"
    for one in ours:
        precise = any(_overlap(*_span(mark), one.start, one.end) for mark in marks)
        tally["ours"] += 1
        tally["precise"] += precise
        if not precise:
            yield f"FALSE {one.party}.{one.modality}: {one.quote!r}"


def _threats(gold: Mapping[str, Any], report: Report, tally: Tally) -> Iterator[str]:
    found = [finding for finding in report.findings if finding.check in THREATS]
    for mark in gold["threats"]:
        hit = any(_overlap(*_span(mark), one.start, one.end) for one in found)
        tally["threats"] += 1
        tally["threats found"] += hit
        if not hit:
            yield f"THREAT {mark['check']}: {mark['quote']!r}"
    for mark in gold["protective"]:
        alarm = next((one for one in found if _overlap(*_span(mark), one.start, one.end)), None)
        tally["protective"] += 1
        tally["false alarms"] += alarm is not None
        if alarm:
            yield f"ALARM {alarm.check}: {mark['quote']!r}"


def _contents(marks: Mapping[str, Mark], report: Report, tally: Tally) -> Iterator[str]:
    status = {content.id: content.status for content in report.contents}
    for name, mark in marks.items() if status else ():
        right = status.get(name) in (mark["status"], mark.get("alt_status"))
        tally["contents"] += 1
        tally["contents right"] += right
        if not right:
            yield f"CONTENT {name} {status.get(name)}, not {mark['status']}: {mark.get('quote')!r}"


def _span(mark: Mark) -> tuple[int, int]:
    return mark["start"], mark["start"] + len(mark["quote"])


def _overlap(start: int, end: int, other_start: int, other_end: int) -> int:
    return max(0, min(end, other_end) - max(start, other_start))


def _readings(mark: Mark) -> list[tuple[str, str]]:
    """The party and modality of a mark, and the other right answers."""
    others = [(one["party"], one["modality"]) for one in mark.get("alt") or ()]
    others += [(party, modality) for party, _, modality in (one.partition(".") for one in mark.get("also") or ())]
    return [(mark["party"], mark["modality"]), *others]


if __name__ == "__main__":
    main()
