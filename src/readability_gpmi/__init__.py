"""Makes Belgian welfare contracts (GPMI in Dutch, PIIS in French) readable.

>>> import readability_gpmi as rg
>>> report = rg.analyze("Indien u niet akkoord gaat, kunt u beroep aantekenen.", lang="nl")
>>> report.document.words
9
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from readability_gpmi.version import __version__

if TYPE_CHECKING:
    from readability_gpmi.comparison import Comparison, LanguageComparison, compare, compare_languages
    from readability_gpmi.errors import GpmiError
    from readability_gpmi.pipeline import analyze, analyze_file, analyze_many
    from readability_gpmi.report import Report
    from readability_gpmi.simplification import Simplified, simplify

# Loaded at first use: `import readability_gpmi` and `gpmi --help` do not load spaCy.
_PUBLIC = {
    "Comparison": "comparison",
    "GpmiError": "errors",
    "LanguageComparison": "comparison",
    "Report": "report",
    "Simplified": "simplification",
    "analyze": "pipeline",
    "analyze_file": "pipeline",
    "analyze_many": "pipeline",
    "compare": "comparison",
    "compare_languages": "comparison",
    "simplify": "simplification",
}

__all__ = [
    "Comparison",
    "GpmiError",
    "LanguageComparison",
    "Report",
    "Simplified",
    "__version__",
    "analyze",
    "analyze_file",
    "analyze_many",
    "compare",
    "compare_languages",
    "simplify",
]


def __getattr__(name: str) -> Any:
    if name in _PUBLIC:
        return getattr(import_module(f"readability_gpmi.{_PUBLIC[name]}"), name)
    raise AttributeError(f"module 'readability_gpmi' has no attribute {name!r}")
