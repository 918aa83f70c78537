"""The id of a finding: from its check and its words, so that it survives edits elsewhere."""

import hashlib
from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Identities:
    """Gives ids to the findings of one document, in the order of the text."""

    _seen: Counter[str] = field(default_factory=Counter)

    def next(self, check: str, quote: str) -> str:
        """The id of the next finding of a check on these words: a hash of both and of how often they came before."""
        key = f"{check}\n{' '.join(quote.lower().split())}"
        self._seen[key] += 1
        return hashlib.sha256(f"{key}\n{self._seen[key]}".encode()).hexdigest()[:12]
