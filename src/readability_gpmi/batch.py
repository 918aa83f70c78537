"""A folder of documents: which files, in what order, and the pages that are written about them."""

import os
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from readability_gpmi.errors import GpmiError, UsageError
from readability_gpmi.fairness.likeness import alike, goal_texts, shingles
from readability_gpmi.pipeline import analyze_many
from readability_gpmi.reading import SUFFIXES, ZIP, in_zip
from readability_gpmi.report import Report
from readability_gpmi.report.html import page
from readability_gpmi.report.overview import overview_page
from readability_gpmi.writing import write_text

# A folder with this file is the pack of an audit (audit/manifest.py): made by us, no contract.
_PACK = "audit.json"


@dataclass(frozen=True)
class Outcome:
    """What became of one file: its report, or why there is none."""

    path: Path
    report: Report | None
    error: GpmiError | None


def find_documents(folder: Path) -> tuple[Path, ...]:
    """The documents in a folder and the folders in it, or in a zip, by name.

    Left out are hidden files, Word's lock files, files called README, and packs of ``gpmi audit make``.

    A document in a zip is named as if the zip were a folder. A folder that may not be opened, and a zip that cannot be, is named
    itself: reading it says why.

    Raises:
        ReadingError: the zip itself cannot be opened.
        UsageError: there is no such folder, or no document in it.
    """
    if folder.is_file() and folder.suffix.lower() == ZIP:
        found = in_zip(folder)
    elif folder.is_dir():
        found = tuple(document for path in sorted(_files(folder)) for document in _documents(path))
    else:
        raise UsageError(str(folder), "there is no such folder.", "Check the name.")
    if not found:
        raise UsageError(str(folder), "there are no documents in this folder.", f"It reads {', '.join(SUFFIXES)}.")
    return found


def expanded(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Documents as they are; of folders and zips the documents in them."""
    return tuple(document for path in paths for document in (find_documents(path) if path.is_dir() else _documents(path)))


def _files(folder: Path) -> Iterator[Path]:
    """The files that may be documents. Folders that are links are not entered: they may lead in a circle."""
    unreadable: list[OSError] = []
    for where, folders, names in os.walk(folder, onerror=unreadable.append):
        if _PACK in names:
            folders.clear()
            continue
        folders[:] = [name for name in folders if not name.startswith((".", "~$"))]
        for name in names:
            path = Path(where, name)
            if path.suffix.lower() in (*SUFFIXES, ZIP) and not name.startswith((".", "~$", "README")) and path.is_file():
                yield path
    yield from (Path(error.filename) for error in unreadable if error.filename)


def _documents(path: Path) -> tuple[Path, ...]:
    if path.suffix.lower() != ZIP or not path.is_file():
        return (path,)
    try:
        return in_zip(path)
    except GpmiError:
        return (path,)


def analyze_paths(paths: Sequence[Path], **options: object) -> Iterator[Outcome]:
    """The outcome for each file, lazily and in order. Options as for :func:`readability_gpmi.analyze`."""
    for path, result in zip(paths, analyze_many(paths, **options), strict=True):  # type: ignore[arg-type]
        if isinstance(result, GpmiError):
            yield Outcome(path, None, result)
        else:
            yield Outcome(path, result, None)


def write_report(
    folder: Path,
    out: Path,
    say: Callable[[GpmiError], str],
    language: str | None = None,
    done: Callable[[Outcome], None] = lambda _: None,
    **options: object,
) -> tuple[Outcome, ...]:
    """The batch report: ``index.html`` and one page per document in ``out``.

    Args:
        say: the sentence for a file that could not be read.
        language: the language of the overview and of every page; None takes each document's own, the commonest for the overview.
        done: called after each file, for a progress bar.
    """
    paths = find_documents(folder)
    outcomes = []
    pages: list[tuple[str, Report]] = []
    goals: list[frozenset[int]] = []
    for outcome in analyze_paths(paths, named=_from(folder), report_language=language, **options):
        if outcome.report is not None:
            address = _page_name(outcome.report.document.name, {address for address, _ in pages})
            write_text(out / address, page(outcome.report, overview="index.html"))
            pages.append((address, outcome.report))
            goals.append(shingles(goal_texts(outcome.report.passages)))
        # The pages are on disk: only what the overview needs is kept of a report.
        outcomes.append(outcome)
        done(outcome)
    failures = [say(outcome.error) for outcome in outcomes if outcome.error is not None]
    languages = [report.language for _, report in pages]
    main = language or (max(sorted(set(languages)), key=languages.count) if languages else "en")
    write_text(out / "index.html", overview_page(pages, failures, main, alike(goals)))
    return tuple(outcomes)


def _from(folder: Path) -> Callable[[Path], str]:
    """Names documents by their path from a folder, so that two files of the same name stay apart."""
    return lambda path: path.relative_to(folder).as_posix()


def _page_name(document: str, taken: Collection[str]) -> str:
    return unused_name(re.sub(r"[^\w.-]+", "-", document).strip("-"), "html", {*taken, "index.html"})


def unused_name(stem: str, ending: str, taken: Collection[str]) -> str:
    """``stem.ending``, with a number where that is taken: names that were masked may be alike."""
    name, number = f"{stem}.{ending}", 2
    while name in taken:
        name, number = f"{stem}-{number}.{ending}", number + 1
    return name
