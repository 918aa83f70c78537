"""Where a Dutch clause keeps its verb, where the second part of that verb goes, and what describes a noun."""

import re

from readability_gpmi.parsing import Parsed, feature, key_of

_LONGEST = 9
# What may stand after the second part of a verb, or opens another clause: there the place is not sure.
_STOP = re.compile(r"[,;:()]")


def ends_its_clause(parsed: Parsed, start: int) -> bool:
    """Whether a finite verb stands at the end of its clause and keeps its particle: *dat u het bewijs meebrengt*."""
    token = parsed.token_at(start)
    return token is not None and any(child.dep_ == "mark" or feature(child, "PronType") == "Rel" for child in token.children)


def clause_end(parsed: Parsed, verb: int) -> int | None:
    """Where a main clause ends whose finite verb is word number ``verb``: *zet de hulp stop*. None where that is not sure."""
    words, quote = parsed.words, parsed.passage.quote
    rest = words[verb + 1 :]
    if not 1 <= len(rest) <= _LONGEST or _STOP.search(quote, words[verb].end, rest[-1].end):
        return None
    openers = parsed.pack.words("clause_openers")
    if any(key_of(word.text) in openers for word in rest):
        return None
    tokens = [parsed.token_at(word.start) for word in rest]
    if any(token is None or token.pos_ in ("VERB", "AUX", "CCONJ", "SCONJ") for token in tokens):
        return None
    return rest[-1].end


def is_before_noun(parsed: Parsed, start: int) -> bool:
    """Whether an adjective or participle stands before the noun that it describes."""
    token = parsed.token_at(start)
    return token is not None and token.head.pos_ in ("NOUN", "PROPN") and token.dep_ in ("amod", "acl") and token.i < token.head.i
