"""What one transformation offers for a sentence, after the guard."""

from collections.abc import Callable

import pytest

from readability_gpmi.model import RewriteKind
from readability_gpmi.parsing import Text
from readability_gpmi.rewriting.guard import proved
from readability_gpmi.rewriting.structural.candidate import Transformation

Offered = Callable[..., tuple[str, ...]]


@pytest.fixture(scope="session")
def offered(read: Callable[..., Text]) -> Offered:
    """The first sentence of a text with each rewrite of one kind in it; the other sentences are its context."""

    def offered_by(find: Transformation, code: str, *sentences: str, kind: RewriteKind = RewriteKind.REPLACE) -> tuple[str, ...]:
        text = read(code, *sentences)
        parsed = text.passages[0]
        candidates = list(find(parsed, text))
        proposals = proved([(parsed, candidate) for candidate in candidates], {})
        return tuple(
            candidate.applied_to(parsed.passage.quote)
            for candidate, proposal in zip(candidates, proposals, strict=True)
            if proposal is not None and proposal.rewrite.kind is kind
        )

    return offered_by
