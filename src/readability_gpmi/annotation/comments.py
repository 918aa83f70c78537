"""A Word comment on each finding: on the exact words, or as near to them as Word allows."""

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.run import Run

from readability_gpmi.annotation.anchoring import Ends, Runs
from readability_gpmi.model import Finding, Part, Severity
from readability_gpmi.reading.docx import WordFile
from readability_gpmi.report import Report
from readability_gpmi.wording import Wording, load_wording

AUTHOR = "readability-gpmi"
_MARKS = {"w:footnote": "w:footnoteReference", "w:endnote": "w:endnoteReference"}


def add_comments(file: WordFile, runs: Runs, report: Report) -> int:
    """Adds the comments and says how many. Findings on the whole document share one, at the top."""
    messages = load_wording(report.language)
    top = _top(file, runs)
    count = 0
    if whole := [finding for finding in report.findings if not finding.end]:
        gravest = min((finding.severity for finding in whole), key=lambda severity: severity.rank)
        _add(file, top, "\n\n".join(_text(finding, messages) for finding in whole), gravest, messages)
        count += 1
    for finding in report.findings:
        ends = runs.between(finding.start, finding.end) if finding.end else None
        if ends is not None:
            allowed = _is_allowed(ends[0], file)
            where = ends if allowed else _near(ends[0], file) or top
            _add(file, where, _text(finding, messages, quoted=not allowed), finding.severity, messages)
            count += 1
    return count


def _add(file: WordFile, ends: Ends, text: str, severity: Severity, messages: Wording) -> None:
    first, last = (Run(run, file.word) for run in ends)
    comment = file.word.add_comment((first, last), text, AUTHOR, messages.choice("initials", severity))
    # The same document gives the same bytes; Word shows no time for a comment without one.
    comment._comment_elm.attrib.pop(qn("w:date"))
    # python-docx puts the end of the range after the run, and after that the run that refers to the comment.
    _move_behind_field(ends[1].getnext().getnext())


def _move_behind_field(reference: Any) -> None:
    """Word throws away what stands in the result of a field when it renews it, and LibreOffice reads it as text."""
    behind = next(reference.iterancestors(qn("w:fldSimple")), None)
    depth = 0
    for sibling in reference.itersiblings():
        for mark in sibling.iter(qn("w:fldChar")):
            kind = mark.get(qn("w:fldCharType"))
            if kind == "end" and depth == 0:
                behind = sibling
            else:
                depth += {"begin": 1, "end": -1}.get(kind, 0)
    if behind is not None:
        behind.addnext(reference)


def _text(finding: Finding, messages: Wording, quoted: bool = False) -> str:
    """What a comment says, in lines; ``quoted`` where it cannot stand on the words themselves."""
    lines = []
    if quoted:
        part = messages.choice("part", finding.place.part if finding.place else Part.BODY)
        lines.append(messages.ui("labelled", label=part, text=messages.ui("quoted", text=finding.quote)))
    severity = messages.choice("severity", finding.severity)
    lines += [messages.ui("labelled", label=messages.title(finding.check), text=severity), finding.message]
    for kind, wordings in (("replace", finding.replacements), ("ask", finding.questions)):
        if wordings:
            lines.append(messages.offered(kind, wordings))
    lines.append(finding.why)
    if finding.source:
        lines.append(messages.ui("labelled", label=messages.ui("source"), text=finding.source))
    return "\n".join(lines)


def _top(file: WordFile, runs: Runs) -> Ends:
    """The first text that a comment can stand on; in a file without any, an empty run at the top."""
    for anchor in file.anchors:
        if _is_allowed(anchor.piece.first, file) and (ends := runs.between(anchor.start, anchor.end)):
            return ends
    paragraph = next(file.word.element.body.iter(qn("w:p")), None)
    paragraph = file.word.add_paragraph()._p if paragraph is None else paragraph
    run = OxmlElement("w:r")
    paragraph.append(run)
    return run, run


def _is_allowed(node: Any, file: WordFile) -> bool:
    """Word takes comments in its body, and not in the text boxes there."""
    around = list(node.iterancestors(qn("w:body"), qn("w:txbxContent")))
    return len(around) == 1 and around[0] is file.word.element.body


def _near(node: Any, file: WordFile) -> Ends | None:
    """What stands in the body for a place without comments: the mark of a note, the run that a text box hangs on."""
    body = file.word.element.body
    note = next(node.iterancestors(*map(qn, _MARKS)), None)
    if note is not None:
        mark = qn(_MARKS[f"w:{note.tag.rpartition('}')[2]}"])
        node = next(found for found in body.iter(mark) if found.get(qn("w:id")) == note.get(qn("w:id")))
    runs = [run for run in node.iterancestors(qn("w:r")) if body in run.iterancestors()]
    return (runs[-1], runs[-1]) if runs else None
