"""An enumeration with semicolons behind a colon becomes a list, one line per item."""

import re
from collections.abc import Iterator

from readability_gpmi.model import PassageKind
from readability_gpmi.parsing import Parsed, Text
from readability_gpmi.rewriting.structural.candidate import Candidate, with_words

_CHECKS = ("several-ideas", "long-sentence")
_FEWEST_ITEMS = 3


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    quote = parsed.passage.quote
    intro, colon, rest = quote.partition(":")
    items = [item.strip() for item in rest.split(";")]
    if not colon or ":" in rest or len(items) < _FEWEST_ITEMS or parsed.passage.kind is not PassageKind.SENTENCE:
        return
    joints = parsed.pack.words("dropped_joints")
    # "…; Jeanne Fosse et M. Roseman": the last two would share a line
    if re.search(rf"\S\s+(?:{'|'.join(joints)})\s", items[-1], re.IGNORECASE):
        return
    # "of" and "ou" give a choice: what they join stays together.
    choices = parsed.pack.words("choices")
    first_words = [re.match(r"\w+", item) for item in items]
    if any(word is None or word.group().lower() in choices for word in first_words) or "\n" in rest:
        return
    kept = [re.sub(rf"^(?:{'|'.join(joints)})\s+", "", item, flags=re.IGNORECASE) for item in items]
    dropped = [word for word in joints if kept != items]
    lines = "".join(f"\n- {item}" for item in kept)
    start = len(intro) + 1
    yield with_words(Candidate(_CHECKS, start, len(quote), lines), dropped)
