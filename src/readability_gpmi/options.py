"""What the user chose for an analysis."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from readability_gpmi.errors import UsageError
from readability_gpmi.language import codes
from readability_gpmi.model import DocumentKind
from readability_gpmi.profiles import load_profile


@dataclass(frozen=True)
class Options:
    """What the user chose. ``pipelines`` names the user's own spaCy pipeline per language.

    ``redact`` masks personal data in the report; ``no_text`` leaves out every string taken from the document, and masks its
    name. ``personal_findings``: whether personal data is reported as findings. ``named`` gives the name of a document from its
    path.
    """

    lang: str | None = None
    profile: str = "low-literacy"
    report_language: str | None = None
    kind: str | None = None
    pipelines: Mapping[str, str] = field(default_factory=dict)
    rewrites: bool = True
    redact: bool = False
    no_text: bool = False
    personal_findings: bool = True
    named: Callable[[Path], str] = lambda path: path.name

    def __post_init__(self) -> None:
        load_profile(self.profile)
        _choose("kind", self.kind, DocumentKind)
        _choose("lang", self.lang, codes())
        for code in self.pipelines:
            _choose("pipeline", code, codes())


def _choose(name: str, value: str | None, choices: Iterable[str]) -> None:
    if value is not None and value not in list(choices):
        raise UsageError(f"{name}={value!r}", "there is no such choice.", f"Choose: {', '.join(choices)}.")
