"""The rules of the guides on plain language: which ones people check, and what the computer found against the others."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from readability_gpmi.audit.pack_wording import PackWording
from readability_gpmi.resources import folder


@dataclass(frozen=True)
class Rule:
    """A rule with the guides that give it. ``found`` says what the computer found, None for a rule that people check."""

    text: str
    sources: str
    found: str | None


def rules(findings: Mapping[str, int], wording: PackWording) -> tuple[Rule, ...]:
    """The rules of ``reports/audit/checklist.toml``.

    Args:
        findings: how often each check found something in the document.
    """
    tables = tomllib.loads((folder("reports") / "audit" / "checklist.toml").read_text(encoding="utf-8"))
    found = []
    for one in tables["rule"]:
        count = sum(findings.get(check, 0) for check in one["checks"]) if "checks" in one else None
        found.append(Rule(one[wording.language], ", ".join(one["sources"]), None if count is None else _said(count, wording)))
    return tuple(found)


def _said(count: int, wording: PackWording) -> str:
    return wording.say("checklist", "clean" if count == 0 else "once" if count == 1 else "times", n=count)
