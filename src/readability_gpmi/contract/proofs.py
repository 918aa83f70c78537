"""What has to be shown: the paper that a clause asks for."""

import re
from functools import cache

from readability_gpmi.language import LanguagePack
from readability_gpmi.nlp import plain_text


def proof_in(text: str, pack: LanguagePack) -> str | None:
    """The first paper that a text names, as written; None where there is none."""
    found = _papers(pack).search(plain_text(text))
    return text[found.start() : found.end()] if found else None


@cache
def _papers(pack: LanguagePack) -> re.Pattern[str]:
    words = sorted(pack.cues("proof")["nouns"], key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words)) or '(?!)'})(?!\w)", re.IGNORECASE)
