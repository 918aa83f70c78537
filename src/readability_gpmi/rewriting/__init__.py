"""Proposals for what a check found: other words, an explanation, or a question for the writer."""

from readability_gpmi.lexicon import Group
from readability_gpmi.model import Hit, Rewrite, RewriteKind
from readability_gpmi.parsing import Parsed, TermMatch
from readability_gpmi.rewriting.place import Substitution
from readability_gpmi.rewriting.protection import is_fixed, is_protected
from readability_gpmi.rewriting.substitute import substitute

_GROUPS = frozenset(group.value for group in Group)


def rewrites_for(parsed: Parsed, check: str, hit: Hit) -> tuple[Rewrite, ...]:
    """The rewrites of a hit, best first; offsets count from the start of the passage."""
    if check not in _GROUPS:
        return ()
    match = next((match for match in parsed.terms if (match.start, match.end) == (hit.start, hit.end)), None)
    return _of_term(parsed, match) if match else ()


def _of_term(parsed: Parsed, match: TermMatch) -> tuple[Rewrite, ...]:
    quote = parsed.passage.quote
    original = quote[match.start : match.end]
    entry = match.entry
    if entry.use is RewriteKind.EXPLAIN or match.compound:
        return (Rewrite(match.start, match.end, original, None, RewriteKind.EXPLAIN, entry.explain),)
    asked = tuple(Rewrite(match.start, match.end, original, None, RewriteKind.ASK, plain) for plain in entry.plain)
    if entry.use is RewriteKind.ASK or is_protected(parsed, match) or is_fixed(parsed, match):
        return asked
    made = [substitute(parsed, match, plain) for plain in entry.plain]
    # Only the best word is proved to fit everywhere; where it has no form here, people choose.
    return tuple(_rewrite(quote, found) for found in made if found is not None) if made[0] is not None else asked


def _rewrite(quote: str, found: Substitution) -> Rewrite:
    return Rewrite(found.start, found.end, quote[found.start : found.end], found.text, RewriteKind.REPLACE)
