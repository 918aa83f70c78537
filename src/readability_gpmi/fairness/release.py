"""Where a concept is named without being asked: the person is free, or the sentence speaks of something else."""

from spacy.tokens import Token

from readability_gpmi.contract.reading import PassageReading
from readability_gpmi.contract.statements import Frame
from readability_gpmi.model import PassageKind
from readability_gpmi.parsing import Parsed, TermMatch, is_finite, relation

# Concepts that say that the person chooses; the second also when they stand in the next sentence.
_FREE, _FREE_AFTERWARDS = "free-choice", "free-afterwards"


def is_left_free(passage: PassageReading, after: PassageReading | None) -> bool:
    """Whether the passage, or the one after it, leaves the person free."""
    here = [match for name in (_FREE, _FREE_AFTERWARDS) for match in passage.concepts.get(name, ())]
    # "ne peut refuser", "niet vrijwillig"
    if any(not _follows_negation(match, passage.parsed) for match in here):
        return True
    return after is not None and _FREE_AFTERWARDS in after.concepts


def _follows_negation(match: TermMatch, parsed: Parsed) -> bool:
    token = parsed.token_at(match.start)
    return (
        token is not None
        and token.i > 0
        and (token.nbor(-1).lower_ in ("ne", "n'", "n’") or parsed.is_one_of(token.nbor(-1), "negators"))
    )


def is_beside_the_point(match: TermMatch, token: Token, passage: PassageReading) -> bool:
    """In a title, a question, a condition, a reason (*want u brengt uw kinderen naar school*) or a time (*na de scheiding*)."""
    parsed = passage.parsed
    quote = parsed.passage.quote
    if parsed.passage.kind is PassageKind.HEADING or quote.rstrip().endswith("?"):
        return True
    inside = [one for one in passage.statements if one.start <= match.start < one.end]
    innermost = min(inside, key=lambda one: one.end - one.start, default=None)
    if innermost is not None and innermost.frame is Frame.SUPPOSED:
        return True
    opening = quote[: match.start]
    if _opens_as_question(parsed) and "," not in opening:
        return True
    if any(
        one.end <= match.start and not set(";:") & set(quote[one.end : match.start])
        for one in passage.concepts.get("because", ())
    ):
        return True
    times = {one.start for one in passage.concepts.get("time-word", ())}
    return any(child.idx in times for child in token.children if relation(child) == "case")


def _opens_as_question(parsed: Parsed) -> bool:
    """*Hebt u vragen, bel dan*: a verb with its pronoun after it, at the head of a sentence with a comma."""
    if len(parsed.doc) < 2 or "," not in parsed.passage.quote:
        return False
    first, second = parsed.doc[0], parsed.doc[1]
    return is_finite(first) and second.pos_ == "PRON" and second.lower_.strip("-") in parsed.pack.parties["beneficiary"]
