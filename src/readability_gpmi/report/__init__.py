"""The report as a value, and the forms it is written in."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cached_property
from typing import Any

from readability_gpmi.model import (
    Balance,
    Belongs,
    Commitment,
    Content,
    DocumentInfo,
    Finding,
    Form,
    JudgedPassage,
    Measure,
    Scores,
    Skipped,
    Spread,
    Versions,
)
from readability_gpmi.report.leading import leading, unsaid

SCHEMA = "readability-gpmi/report/1"


@dataclass(frozen=True)
class Report:
    """All that was found about one text. Attributes are named like the keys of :meth:`to_dict`.

    ``language`` is the language of the report's own wording. ``level`` is 1 (very easy) to 4 (complex), None with
    ``level_reason`` for a text too short to judge; ``level_label`` says it in words. Offsets count characters of
    ``document.text``, end exclusive, and ``text[start:end] == quote`` always holds; a finding on the whole document has
    ``start == end == 0`` and an empty quote.
    """

    language: str
    document: DocumentInfo
    profile: str
    scores: Scores
    level: int | None
    level_label: str
    level_reason: str
    spread: Spread | None
    passages: tuple[JudgedPassage, ...]
    findings: tuple[Finding, ...]
    measures: tuple[Measure, ...]
    skipped: tuple[Skipped, ...]
    versions: Versions
    commitments: tuple[Commitment, ...] = ()
    contents: tuple[Content, ...] = ()
    balance: Balance | None = None
    form: Form | None = None

    @cached_property
    def first(self) -> tuple[Finding, ...]:
        """What to look at first: at most five findings, the gravest, one for a passage."""
        return leading(self.findings, self.passages)

    @property
    def not_said_by_place(self) -> tuple[tuple[Belongs, tuple[Finding, ...]], ...]:
        """What the text does not say, by the place where it must be written: first what belongs in the contract."""
        groups = ((place, tuple(one for one in self.not_said if one.belongs is place)) for place in Belongs)
        return tuple((place, found) for place, found in groups if found)

    @cached_property
    def not_said(self) -> tuple[Finding, ...]:
        """The findings on what the text does not say, the gravest first."""
        return unsaid(self.findings)

    def to_dict(self) -> dict[str, Any]:
        """The report as plain values, by the schema ``readability_gpmi/report/schema.json``."""
        values: dict[str, Any] = plain_values(self)
        leads = {"first": [one.id for one in self.first], "not_said": [one.id for one in self.not_said]}
        return {"schema": SCHEMA} | values | leads

    def to_json(self, indent: int | None = 2) -> str:
        """The report as JSON, in the order of the schema: the same text gives the same bytes."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def _repr_html_(self) -> str:
        """For notebooks: the page in a frame of its own, so that its style stays inside."""
        from readability_gpmi.report.html import framed

        return framed(self)


def plain_values(value: Any) -> Any:
    """Dataclasses as dictionaries and tuples as lists, all the way down, as JSON writes them."""
    if isinstance(value, tuple):
        return [plain_values(item) for item in value]
    if isinstance(value, Mapping):
        return {key: plain_values(item) for key, item in value.items()}
    if is_dataclass(value):
        return {field.name: plain_values(getattr(value, field.name)) for field in fields(value)}
    return value
