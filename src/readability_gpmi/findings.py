"""What the checks and rules find, with rewrites, wording, severity and place: the findings of a report."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from readability_gpmi import checks, fairness
from readability_gpmi.contract.reading import Reading
from readability_gpmi.model import (
    Content,
    Document,
    DocumentKind,
    Finding,
    Hit,
    OpenField,
    Place,
    Rewrite,
)
from readability_gpmi.options import Options
from readability_gpmi.parsing import Parsed, Text
from readability_gpmi.privacy import PersonalData
from readability_gpmi.report.identity import Identities
from readability_gpmi.rewriting import rewrites_of
from readability_gpmi.wording import Wording

_Located = TypeVar("_Located", Finding, OpenField)
# A hit of a check or of a fairness rule; the passage is None where it is about the whole document.
_Found = tuple[Parsed | None, checks.Check | checks.LookCheck | fairness.Rule, Hit]


def findings_of(
    document: Document,
    text: Text,
    contract: Reading,
    kind: DocumentKind,
    contents: Sequence[Content],
    personal: Sequence[PersonalData],
    messages: Wording,
    options: Options,
) -> tuple[Finding, ...]:
    """The findings of a document in the order of the text; those on the document as a whole come first.

    Args:
        contents: what such a document must say; empty for a document that is no contract.
        personal: the personal data found in it.
    """
    reported = personal if options.personal_findings else ()
    of_persons = checks.personal_data(reported, document.text)
    found: list[_Found] = list(checks.text_hits(text))
    found += [(parsed, of_persons, hit) for parsed in text.passages for hit in of_persons.find(parsed, text)]
    found += checks.look_hits(document, text)
    found += [(signal.parsed, signal.rule, signal.hit) for signal in fairness.signals(contract, kind, contents)]
    found.sort(key=lambda one: (_offset(one[0]) + one[2].start, _offset(one[0]) + one[2].end, one[1].id))
    hits = [(parsed, check.id, hit) for parsed, check, hit in found]
    rewrites = rewrites_of(text, hits, options.pipelines) if options.rewrites else [()] * len(found)
    identities = Identities()
    made = [_finding(*one, offered, identities, messages) for one, offered in zip(found, rewrites, strict=True)]
    return placed(made, document)


def _offset(parsed: Parsed | None) -> int:
    return parsed.passage.start if parsed is not None else 0


def _finding(
    parsed: Parsed | None,
    check: checks.Check | checks.LookCheck | fairness.Rule,
    hit: Hit,
    rewrites: Iterable[Rewrite],
    identities: Identities,
    messages: Wording,
) -> Finding:
    quote = parsed.passage.quote[hit.start : hit.end] if parsed is not None else ""
    limit = parsed.pack.limit_source(check.limit) if parsed is not None and check.limit else ""
    return Finding(
        id=identities.next(check.id, quote),
        check=check.id,
        kind=check.kind,
        severity=hit.severity or check.severity,
        start=_offset(parsed) + hit.start,
        end=_offset(parsed) + hit.end,
        quote=quote,
        message=messages.message(check.id, hit.facts),
        why=messages.why(check.id),
        source=limit or check.source,
        rewrites=tuple(_in_document(rewrite, _offset(parsed)) for rewrite in rewrites),
        ask=messages.ask(check.id),
        belongs=check.belongs,
    )


def placed(found: Iterable[_Located], document: Document) -> tuple[_Located, ...]:
    """Findings or fields with their place in the source; what is about the whole document has none."""
    starts = [block.start for block in document.blocks]
    with_place = []
    for one in found:
        block = document.blocks[max(bisect_right(starts, one.start) - 1, 0)] if starts and one.end else None
        place = block.place or (Place(page=block.page) if block.page else None) if block else None
        with_place.append(replace(one, place=place))
    return tuple(with_place)


def _in_document(rewrite: Rewrite, offset: int) -> Rewrite:
    """A rewrite of a passage with the offsets of the document."""
    return replace(rewrite, start=rewrite.start + offset, end=rewrite.end + offset)
