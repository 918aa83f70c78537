"""One word or phrase for another, in the form that the sentence needs.

Where the tables do not know the form, or the swap would reach further than the article before it, nothing is offered.
"""

import re

from readability_gpmi.lexicon import Match, PartOfSpeech
from readability_gpmi.parsing import Parsed, TermMatch, is_finite, key_of
from readability_gpmi.rewriting.nouns import adjective, noun
from readability_gpmi.rewriting.place import Substitution, placed, stands_without
from readability_gpmi.rewriting.verbs import verb

_BY_CLASS = {PartOfSpeech.VERB: verb, PartOfSpeech.ADJ: adjective}
_INFLECTED = (PartOfSpeech.NOUN, *_BY_CLASS)


def substitute(parsed: Parsed, match: TermMatch, plain: str, following: Parsed | None = None) -> Substitution | None:
    """The plain wording in the place of a term, inflected; None where that cannot be done safely.

    Args:
        following: the next passage of the text.
    """
    entry = match.entry
    if entry.pos is PartOfSpeech.ADV and not _can_be_adverb(parsed, match, plain):
        return None
    if entry.pos is PartOfSpeech.PREP and (_lacks_object(parsed, match) or _loses_preposition(parsed, match, plain)):
        return None
    if entry.pos not in _INFLECTED or entry.match is not Match.INFLECTED:
        return placed(parsed, match.start, match.end, plain)
    inflector = parsed.pack.inflector
    if inflector is None:
        return None
    if entry.pos is PartOfSpeech.NOUN:
        return noun(parsed, match, plain, inflector, following)
    return _BY_CLASS[entry.pos](parsed, match, plain, inflector)


def _lacks_object(parsed: Parsed, match: TermMatch) -> bool:
    """Whether a preposition has its object inside (*ter staving waarvan*) or none (*alle kosten inclusief*)."""
    last = parsed.words[match.words[-1]]
    if re.match(r"\s*[,;.:)]", parsed.passage.quote[last.end :]):
        # "les vendredis exceptés, où …"
        return True
    token = parsed.token_at(last.start)
    if token is not None and token.pos_ == "ADV" and key_of(last.text) != match.entry.term.split()[-1]:
        return True
    following = parsed.token_at(parsed.words[match.words[-1] + 1].start) if match.words[-1] + 1 < len(parsed.words) else None
    return following is None or is_finite(following) or following.pos_ in ("CCONJ", "SCONJ", "ADP")


def _can_be_adverb(parsed: Parsed, match: TermMatch, plain: str) -> bool:
    """Whether no noun is written like the adverb (*het uiterlijk*), nothing makes it stronger, and the plain word may open
    a sentence (*maar* may not).
    """
    token = parsed.token_at(match.start)
    before = key_of(parsed.words[match.words[0] - 1].text) if match.words[0] else ""
    if before in parsed.pack.words("degree_adverbs"):
        # "très progressivement" is not "très petit à petit"
        return False
    first = not parsed.passage.quote[: match.start].strip()
    if first and plain in parsed.pack.words("not_first"):
        return False
    # A parse takes a rare adverb for a noun; an article or an adjective before it makes sure.
    return token is None or not any(child.i < token.i and child.dep_ in ("det", "amod", "nmod:poss") for child in token.children)


def _loses_preposition(parsed: Parsed, match: TermMatch, plain: str) -> bool:
    """Whether the last word of a preposition is lost where its object needs it: *à l'encontre de personnes*."""
    last = match.entry.term.split()[-1]
    return last in ("de", "à") and plain.split()[-1] != last and not stands_without(parsed, match.words[-1])
