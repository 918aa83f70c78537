"""What the tool expects of a passage, in the form in which an audit keeps it beside what readers did."""

from readability_gpmi.audit.manifest import Prediction
from readability_gpmi.model import DocumentKind
from readability_gpmi.pipeline import analyze

# "[naam]" stands where a person stood: that is no field to fill in.
_NOT_PREDICTED = frozenset({"unfilled-fields"})


def predict(quote: str, language: str, profile: str) -> Prediction:
    """The prediction for a passage of some sentences, read as a text of its own.

    Readers stop at the sentence that they cannot follow: the difficulty is that of the hardest sentence.
    """
    # What a contract must say need not stand in each of its passages.
    report = analyze(quote, language, profile, kind=DocumentKind.OTHER)
    hardest = max(report.passages, key=lambda passage: passage.difficulty)
    scores = report.scores
    return Prediction(
        difficulty=hardest.difficulty,
        jargon=scores.jargon or 0.0,
        complexity=scores.complexity or 0.0,
        contractual=scores.contractual or 0.0,
        flagged=hardest.flagged,
        reasons=hardest.reasons,
        # A finding on the whole of a text stands nowhere in it.
        checks=tuple(dict.fromkeys(one.check for one in report.findings if one.end and one.check not in _NOT_PREDICTED)),
    )
