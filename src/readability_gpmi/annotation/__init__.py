"""Back into Word: a copy of the file with a comment on each finding and, if asked for, safe rewrites as tracked changes."""

import io
from dataclasses import dataclass
from pathlib import Path

from docx.opc.oxml import serialize_part_xml
from docx.opc.part import XmlPart

from readability_gpmi import reading
from readability_gpmi.annotation.anchoring import Runs
from readability_gpmi.annotation.comments import add_comments
from readability_gpmi.annotation.removal import remove_comments
from readability_gpmi.annotation.suggestions import suggest_rewrites
from readability_gpmi.errors import UsageError
from readability_gpmi.pipeline import analyze_document
from readability_gpmi.reading import docx
from readability_gpmi.report import Report
from readability_gpmi.simplification import apply
from readability_gpmi.wording import load_wording
from readability_gpmi.writing import undated, write_whole

__all__ = ["Annotated", "annotate"]

_SUFFIX = ".docx"


@dataclass(frozen=True)
class Annotated:
    """The report, and how many comments and tracked changes were written."""

    report: Report
    comments: int
    suggestions: int


def annotate(source: Path, out: Path, suggest: bool = False, **options: object) -> Annotated:
    """Writes a copy of a Word file with a comment on each finding; the text and how it looks stay as they are.

    Comments of an earlier run are replaced, those of people stay.

    Args:
        suggest: also write the rewrites that :func:`readability_gpmi.simplify` would make, as tracked changes.
        options: as for :func:`readability_gpmi.analyze`.

    Raises:
        UsageError: ``source`` or ``out`` is no ``.docx``, or they are one file.
        ReadingError: ``source`` cannot be read.
        WritingError: ``out`` is open in Word.
    """
    _refuse(source, out)
    # This says what is wrong with a file that is no sound Word file.
    reading.read(source)
    file = docx.load(source.read_bytes(), source.name)
    # Who opens the copy reads the personal data in it anyway: a comment on every name would hide the others.
    report = analyze_document(file.document, personal_findings=False, **options)  # type: ignore[arg-type]
    remove_comments(file)
    runs = Runs(file.anchors)
    comments = add_comments(file, runs, report)
    suggestions = suggest_rewrites(file, runs, apply(report, file.document.text).applied) if suggest else 0
    write_whole(out, _bytes(file))
    return Annotated(report, comments, suggestions)


def _refuse(source: Path, out: Path) -> None:
    for path, key in ((source, "annotate-only-docx"), (out, "out-not-docx")):
        if path.suffix.lower() != _SUFFIX:
            raise _usage_error(path, key)
    if out.exists() and source.exists() and out.samefile(source):
        raise _usage_error(out, "out-is-source")


def _usage_error(path: Path, key: str) -> UsageError:
    return UsageError(str(path), *load_wording("en").error(key, {}), key)


def _bytes(file: docx.WordFile) -> bytes:
    for story in file.stories:
        if not isinstance(story.file, XmlPart):
            # python-docx keeps the notes as they were read, and has no name for putting others in their place.
            story.file._blob = serialize_part_xml(story.root)
    saved = io.BytesIO()
    file.word.save(saved)
    return undated(saved.getvalue())
