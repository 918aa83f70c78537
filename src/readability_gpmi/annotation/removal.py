"""Takes the comments of an earlier run out of a Word file. Those of people stay."""

from docx.oxml.ns import qn

from readability_gpmi.annotation.comments import AUTHOR
from readability_gpmi.reading.docx import WordFile

_MARKS = tuple(map(qn, ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference")))


def remove_comments(file: WordFile) -> None:
    """Removes our comments, and marks in the text that have no comment: a new one could take their number."""
    kept = set()
    has_comments = any(relation.reltype.endswith("/comments") for relation in file.word.part.rels.values())
    for comment in list(file.word.comments) if has_comments else ():
        if comment.author == AUTHOR:
            comment._comment_elm.getparent().remove(comment._comment_elm)
        else:
            kept.add(str(comment.comment_id))
    for mark in list(file.word.element.iter(*_MARKS)):
        if mark.get(qn("w:id")) not in kept:
            run = mark.getparent()
            run.remove(mark)
            if run.tag == qn("w:r") and all(child.tag == qn("w:rPr") for child in run):
                run.getparent().remove(run)
