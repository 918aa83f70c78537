"""Two negations that the reader must turn into a yes: *niet … zonder*, *ne … pas … sans*, *niet onmogelijk*."""

from collections.abc import Iterator

from readability_gpmi.checks.base import Check
from readability_gpmi.model import FindingKind, Hit, Severity
from readability_gpmi.parsing import Parsed, Text, span_of

# Negations further apart than this are two thoughts, not one.
_REACH = 12


def _find(parsed: Parsed, text: Text) -> Iterator[Hit]:
    negators = [token for token in parsed.doc if parsed.is_one_of(token, "negators") and token.pos_ not in ("NOUN", "PROPN")]
    seconds = [token for token in parsed.doc if parsed.is_one_of(token, "second_negations") and token not in negators]
    if parsed.pack.words("negation_clitics") and not any(parsed.is_one_of(token, "negation_clitics") for token in parsed.doc):
        return
    for second in seconds:
        near = [negator for negator in negators if abs(negator.i - second.i) <= _REACH]
        if near:
            first = min(near, key=lambda negator: abs(negator.i - second.i))
            start, end = span_of((first, second))
            yield Hit(start, end, {"first": first.text, "second": second.text})
            return


CHECK = Check(
    "double-negation",
    FindingKind.COMPLEXITY,
    Severity.MEDIUM,
    "Heerlijk Helder; FALC: no double negation",
    _find,
)
