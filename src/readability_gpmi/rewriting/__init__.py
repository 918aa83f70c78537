"""Proposals for what a check found: other words, an explanation, or a question for the writer."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from readability_gpmi.lexicon import Group
from readability_gpmi.model import Hit, Rewrite, RewriteKind
from readability_gpmi.parsing import Parsed, TermMatch, Text
from readability_gpmi.rewriting.guard import Proposal, proved
from readability_gpmi.rewriting.place import Substitution
from readability_gpmi.rewriting.protection import is_fixed, is_protected
from readability_gpmi.rewriting.structural import ALL
from readability_gpmi.rewriting.structural.candidate import Candidate
from readability_gpmi.rewriting.substitute import substitute

_GROUPS = frozenset(group.value for group in Group)


# A passage (None for the whole document), the check, and what it found there.
Found = tuple[Parsed | None, str, Hit]


def rewrites_of(text: Text, found: Iterable[Found], pipelines: Mapping[str, str]) -> tuple[tuple[Rewrite, ...], ...]:
    """The rewrites of each hit of a text, best first; offsets count from the start of the passage.

    What is sure comes first: other structure, then other words; then what only a person can decide.
    """
    found = tuple(found)
    structural = _structural(text, found, pipelines)
    following = {id(one): after for one, after in pairwise(text.passages)}
    rewrites = []
    for (parsed, check, hit), proposals in zip(found, structural, strict=True):
        ready = [one.rewrite for one in proposals if one.rewrite.kind is RewriteKind.REPLACE]
        asked = [one.rewrite for one in proposals if one.rewrite.kind is not RewriteKind.REPLACE]
        words = _lexical(parsed, check, hit, following.get(id(parsed))) if parsed is not None else ()
        rewrites.append((*ready, *words, *asked))
    return tuple(rewrites)


def _structural(text: Text, found: tuple[Found, ...], pipelines: Mapping[str, str]) -> list[list[Proposal]]:
    """The proposals for each hit: those for its check that touch it. Each is made once, for the first check that it answers."""
    hits: dict[int, list[int]] = defaultdict(list)
    for number, (parsed, _, _) in enumerate(found):
        if parsed is not None:
            hits[id(parsed)].append(number)
    wanted: list[tuple[Parsed, Candidate]] = []
    places: list[int] = []
    for parsed in text.passages:
        for candidate in (one for find in ALL for one in find(parsed, text)) if hits[id(parsed)] else ():
            place = _place(candidate, found, hits[id(parsed)])
            if place is not None:
                wanted.append((parsed, candidate))
                places.append(place)
    rewrites: list[list[Proposal]] = [[] for _ in found]
    for place, proposal in zip(places, proved(wanted, pipelines), strict=True):
        if proposal:
            rewrites[place].append(proposal)
    return [sorted(one, key=lambda proposal: -proposal.gain) for one in rewrites]


def _place(candidate: Candidate, found: tuple[Found, ...], numbers: Iterable[int]) -> int | None:
    """The hit that a candidate answers; None where no check found anything to change."""
    touched = [n for n in numbers if found[n][2].start < candidate.end and candidate.start < found[n][2].end]
    fitting = [n for n in touched if found[n][1] in candidate.checks]
    return min(fitting, key=lambda n: candidate.checks.index(found[n][1]), default=None)


def _lexical(parsed: Parsed, check: str, hit: Hit, following: Parsed | None) -> tuple[Rewrite, ...]:
    if check not in _GROUPS:
        return ()
    match = next((match for match in parsed.terms if (match.start, match.end) == (hit.start, hit.end)), None)
    return _of_term(parsed, match, following) if match else ()


def _of_term(parsed: Parsed, match: TermMatch, following: Parsed | None) -> tuple[Rewrite, ...]:
    quote = parsed.passage.quote
    original = quote[match.start : match.end]
    entry = match.entry
    if entry.use is RewriteKind.EXPLAIN or match.compound:
        return (Rewrite(match.start, match.end, original, None, RewriteKind.EXPLAIN, entry.explain),)
    asked = tuple(Rewrite(match.start, match.end, original, None, RewriteKind.ASK, plain) for plain in entry.plain)
    if entry.use is RewriteKind.ASK or is_protected(parsed, match) or is_fixed(parsed, match):
        return asked
    made = [substitute(parsed, match, plain, following) for plain in entry.plain]
    # Only the best word is proved to fit everywhere; where it has no form here, people choose.
    return tuple(_rewrite(quote, found) for found in made if found is not None) if made[0] is not None else asked


def _rewrite(quote: str, found: Substitution) -> Rewrite:
    return Rewrite(found.start, found.end, quote[found.start : found.end], found.text, RewriteKind.REPLACE)
