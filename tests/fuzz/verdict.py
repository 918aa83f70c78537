"""Whether a reader did its duty on a file."""

from pathlib import Path

from readability_gpmi.errors import ReadingError
from readability_gpmi.model import Document
from readability_gpmi.reading import in_zip, read


def check(path: Path) -> bool:
    """True when the file was read, False when it was refused with a reason.

    Raises:
        AssertionError: a mistake of our own stands behind the refusal, or the blocks do not fit the text.
    """
    try:
        documents = [read(one) for one in (in_zip(path) if path.suffix == ".zip" else (path,))]
    except ReadingError as error:
        assert not _is_ours(error), repr(error.__cause__)
        return False
    for document in documents:
        _check_blocks(document)
    return True


def _check_blocks(document: Document) -> None:
    at = 0
    for block in document.blocks:
        assert at <= block.start < block.end <= len(document.text)
        at = block.end
    # No half of a pair of surrogates: such a text cannot be written.
    document.text.encode("utf-8")


def _is_ours(error: BaseException) -> bool:
    """Whether the error that a reader caught was raised by our own code, not by a library."""
    cause = error.__cause__
    while isinstance(cause, ReadingError):
        cause = cause.__cause__
    if cause is None or isinstance(cause, OSError | UnicodeError):
        return False
    trace = cause.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace is not None and "readability_gpmi" in trace.tb_frame.f_code.co_filename
