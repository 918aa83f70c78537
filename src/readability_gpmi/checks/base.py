"""What a check is: a name, a kind, a severity, and a function that finds its hits in one passage."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from readability_gpmi.model import Belongs, FindingKind, Hit, Severity
from readability_gpmi.parsing import Parsed, Text


@dataclass(frozen=True)
class Check:
    """``find`` looks at one passage; the whole text is there for what was said before (explained, defined, addressed).

    ``source`` names the guide behind the check. ``limit`` is the limit of the language profile that it applies, if any.
    """

    id: str
    kind: FindingKind
    severity: Severity
    source: str
    find: Callable[[Parsed, Text], Iterator[Hit]]
    limit: str = ""
    belongs: Belongs | None = None
