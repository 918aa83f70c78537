"""Where a frame of a rule is met in a passage."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Token

from readability_gpmi.contract.omissions import begins_clause, clause_of, negated_clause
from readability_gpmi.contract.reading import OMISSION, PassageReading, Reading
from readability_gpmi.contract.statements import Statement
from readability_gpmi.fairness.asking import is_asked, is_forbidden
from readability_gpmi.fairness.release import is_beside_the_point
from readability_gpmi.fairness.rules import Frame, Rule, Scope
from readability_gpmi.model import Hit, Modality, PassageKind
from readability_gpmi.parsing import Parsed, TermMatch, relation

# What a check in Python gives: the passage (None: the whole document) and the place in it.
Found = Iterator[tuple[Parsed | None, Hit]]

# Words this close with no mark between them belong together, whatever the parse of a long sentence makes of it.
_CLOSE = 3
# The concepts for what would go wrong.
_REASONS = frozenset({"breach", "named-breach", "bad-result"})
_HOW = frozenset({"possible"})


def hits(rule: Rule, passage: PassageReading, reading: Reading) -> list[Hit]:
    """Where the frames of a rule are met in a passage."""
    before = reading.passages[passage.number - 1] if passage.number else None
    after = reading.passages[passage.number + 1] if passage.number + 1 < len(reading.passages) else None
    # What nobody ticked is not said.
    section = [one for one in reading.section(passage) if one is passage or not reading.is_left_open(one)]
    return [
        Hit(start, end, severity=frame.severity)
        for frame in rule.frames
        for start, end in met(frame, passage, before, section, after)
    ]


def met(
    frame: Frame,
    passage: PassageReading,
    before: PassageReading | None,
    section: Sequence[PassageReading] = (),
    after: PassageReading | None = None,
) -> Iterator[tuple[int, int]]:
    """The characters of the passage from the first to the last concept of a frame that is met there.

    Args:
        before: the passage before, which a frame of scope ``pair`` or ``lead`` looks at as well.
        section: the passages under the same heading, with the heading.
        after: the passage that follows, which ``not_around`` looks at as well.
    """
    nearby = _nearby(frame.scope, passage, before, section)
    here = passage.concepts.keys()
    if _any_named(frame.without, here if frame.scope is Scope.LEAD else {*here, *nearby}):
        return
    if frame.unless_section and _any_named(frame.unless_section, _named_in_section(section, passage)):
        return
    if any(not frame.not_around.isdisjoint(one.concepts) for one in (before, passage, after) if one is not None):
        return
    for match in _named(frame.need[0], passage.concepts):
        statement = passage.statement_at(match.start)
        if not _in_mood(frame, match, statement, passage, after):
            continue
        beside = [_beside(group, match, passage) for group in frame.near]
        if any(one is None for one in beside) or any(_beside(group, match, passage) for group in frame.not_near):
            continue
        others = [_nearest(group, match, passage, statement, frame.scope) for group in frame.need[1:]]
        missing = [group for group, other in zip(frame.need[1:], others, strict=True) if other is None]
        if any(group.isdisjoint(nearby) for group in missing):
            continue
        if missing and _any_named(frame.without, {*here, *nearby}):
            continue
        found = [match, *(other for other in (*beside, *others) if other is not None)]
        yield min(one.start for one in found), max(one.end for one in found)


def _nearby(
    scope: Scope, passage: PassageReading, before: PassageReading | None, section: Sequence[PassageReading]
) -> frozenset[str]:
    """The concepts of the passages around that count for a scope."""
    around = [before] if before is not None and scope in (Scope.PAIR, Scope.LEAD) else []
    if scope is Scope.LEAD:
        around += _leads(passage, section)
    return frozenset(name for one in around for name in one.concepts)


def _leads(passage: PassageReading, section: Sequence[PassageReading]) -> Iterator[PassageReading]:
    """The heading above a passage, and the words that open the list it is an item of (*Bij niet-naleving:*)."""
    if section and section[0].parsed.passage.kind is PassageKind.HEADING and section[0] != passage:
        yield section[0]
    for one in reversed([one for one in section if one.number < passage.number]):
        if one.parsed.passage.quote.rstrip().endswith(":"):
            yield one
        if one.parsed.passage.kind is not PassageKind.ITEM:
            return


def _named_in_section(section: Sequence[PassageReading], passage: PassageReading) -> Iterator[str]:
    """What a section names; how something is said counts only where it is said, or in the same list."""
    listed = passage.parsed.passage.kind is PassageKind.ITEM
    for one in section:
        beside = one is passage or (listed and one.parsed.passage.kind is PassageKind.ITEM)
        yield from (name for name in one.concepts if beside or name not in _HOW)


def _any_named(groups: Iterable[frozenset[str]], names: Iterable[str]) -> bool:
    names = frozenset(names)
    return any(group <= names for group in groups)


def _named(group: frozenset[str], concepts: Mapping[str, tuple[TermMatch, ...]]) -> list[TermMatch]:
    return sorted((match for name in group for match in concepts.get(name, ())), key=lambda match: match.start)


def _nearest(
    group: frozenset[str], match: TermMatch, passage: PassageReading, statement: Statement | None, scope: Scope
) -> TermMatch | None:
    inside = [
        one
        for one in _named(group, passage.concepts)
        if scope is not Scope.CLAUSE or (statement is not None and statement.start <= one.start < statement.end)
    ]
    # What is left out is another clause than what follows from it.
    inside = [one for one in inside if one.entry.key != OMISSION or _is_apart(one, match, passage.parsed)]
    # One word is not both what is done and why: "Vous pouvez refuser l'aide."
    inside = [one for one in inside if one.entry.key not in _REASONS or set(match.words).isdisjoint(one.words)]
    return min(inside, key=lambda one: abs(one.start - match.start), default=None)


def _in_mood(
    frame: Frame, match: TermMatch, statement: Statement | None, passage: PassageReading, after: PassageReading | None
) -> bool:
    if frame.asked and frame.parties and (statement is None or statement.party not in frame.parties):
        return False
    if frame.asked and frame.modalities == {Modality.MUST_NOT}:
        return is_forbidden(match, passage)
    if frame.asked:
        return is_asked(match, passage, after, frame.denied)
    if is_match_denied(match, passage.parsed) is not frame.denied:
        return False
    if frame.said and not _is_said(match, passage):
        return False
    if frame.parties and (statement is None or statement.party not in frame.parties):
        return False
    return not frame.modalities or (statement is not None and statement.modality in frame.modalities)


def _is_said(match: TermMatch, passage: PassageReading) -> bool:
    token = head_of(match, passage.parsed)
    return token is not None and not is_beside_the_point(match, token, passage)


# ------------------------------------------------------------------------------------------------ one clause


def head_of(match: TermMatch, parsed: Parsed) -> Token | None:
    """The token that carries a concept."""
    return parsed.token_at(parsed.words[match.head].start)


def _is_apart(omission: TermMatch, other: TermMatch, parsed: Parsed) -> bool:
    """Whether a concept stands before an omission, or in another clause."""
    if other.end <= omission.start:
        return True
    first, second = head_of(omission, parsed), head_of(other, parsed)
    return first is None or second is None or clause_of(first) != clause_of(second)


def is_match_denied(match: TermMatch, parsed: Parsed) -> bool:
    """Whether a negation has a concept in its scope. One that denies by itself (*niet nodig hebben*) is not denied by that."""
    places = [parsed.words[number].start for number in {match.head, *match.words}]
    tokens = [token for token in map(parsed.token_at, places) if token is not None]
    if any(parsed.is_one_of(token, "negators") for token in tokens):
        return False
    return any(_is_denied(token, parsed) for token in tokens)


def _is_denied(token: Token, parsed: Parsed) -> bool:
    """Whether a negation hangs on a word, on a word above it up to its clause, or opens what goes with one of these.

    *wordt niet om die reden geschorst*, *uw leefloon stopt niet door ziekte*: the negation opens the adjunct.
    """
    clause = clause_of(token)
    for one in (token, *token.ancestors):
        for child in one.children:
            if _is_negator(child, parsed) and negated_clause(child, parsed) == clause:
                return True
            if (
                one == token
                and relation(child) in ("nsubj", "obj")
                and any(_is_determiner_of_none(one, parsed) for one in child.children)
            ):
                return True
            first = child.left_edge
            opens = relation(child) in ("advmod", "obl", "advcl", "xcomp") and token not in child.subtree and first.head == child
            if opens and first != child and _is_negator(first, parsed):
                return True
        if one == clause:
            return False
    return False


def _is_determiner_of_none(token: Token, parsed: Parsed) -> bool:
    """*Aucune somme n'est retenue*, *er wordt geen bedrag ingehouden*: a subject or object of none denies the verb."""
    return relation(token) == "det" and _is_negator(token, parsed)


def _is_negator(token: Token, parsed: Parsed) -> bool:
    if not parsed.is_one_of(token, "negators") or token.pos_ in ("NOUN", "PROPN"):
        return False
    # "zo niet" denies nothing of what follows
    return not (token.i and token.nbor(-1).lower_ in parsed.pack.modals["before_otherwise"])


def _beside(group: frozenset[str], match: TermMatch, passage: PassageReading) -> TermMatch | None:
    inside = [one for one in _named(group, passage.concepts) if are_together(match, one, passage.parsed)]
    return min(inside, key=lambda one: abs(one.start - match.start), default=None)


def are_together(match: TermMatch, other: TermMatch, parsed: Parsed) -> bool:
    """Whether two concepts stand in one clause; a noun with a complement goes with that only: *stopzetting van de cursus*."""
    if match == other:
        return False
    first, last = sorted((match, other), key=lambda one: one.start)
    between = parsed.passage.quote[first.end : last.start]
    if not any(mark in between for mark in ",;:.?!") and parsed.words_between(first.end, last.start) < _CLOSE:
        return not _has_other_complement(match, other, parsed)
    one, two = head_of(match, parsed), head_of(other, parsed)
    if one is None or two is None or _has_other_complement(match, other, parsed):
        return False
    up, down = [one, *one.ancestors], [two, *two.ancestors]
    top = next((token for token in up if token in down), None)
    if top is None:
        return False
    way = [*up[: up.index(top)], *down[: down.index(top)]]
    return not any(begins_clause(token) for token in way)


def _has_other_complement(match: TermMatch, other: TermMatch, parsed: Parsed) -> bool:
    token, wanted = head_of(match, parsed), head_of(other, parsed)
    if token is None or wanted is None or token.pos_ != "NOUN":
        return False
    complements = [
        child
        for child in token.children
        if relation(child) == "nmod" and child.dep_ != "nmod:poss" and child.pos_ in ("NOUN", "PROPN")
    ]
    # An amount or a time (*van 50 euro*, *d'un mois*) is not what it is about.
    complements = [child for child in complements if not any(relation(one) == "nummod" for one in child.children)]
    return bool(complements) and wanted not in token.subtree and token not in wanted.subtree
