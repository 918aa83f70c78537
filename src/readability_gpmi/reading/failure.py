"""Errors and warnings of reading, worded in ``reports/messages``."""

from readability_gpmi.errors import ReadingError
from readability_gpmi.wording import load_wording


def failure(where: str, key: str, **facts: object) -> ReadingError:
    """The error with this key. It speaks English until the command line says it in the user's language."""
    what, remedy = load_wording("en").error(key, facts)
    return ReadingError(where, what, remedy, key, facts)
