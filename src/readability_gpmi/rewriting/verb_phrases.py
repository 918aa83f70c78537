"""One verb phrase for another: *in kennis stellen* for a verb, a verb for *een einde stellen aan*.

The words of a Dutch phrase surround what stands between them; the object may follow a preposition in one phrase and none in
the other. Where an object would have to move, nothing is offered.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from readability_gpmi.inflection import Inflector
from readability_gpmi.parsing import Parsed, TermMatch, feature, key_of, relation
from readability_gpmi.rewriting.clauses import clause_end, ends_its_clause
from readability_gpmi.rewriting.place import Substitution, placed
from readability_gpmi.rewriting.verb_forms import features_of_head, has_its_auxiliary, is_passive, is_told
from readability_gpmi.verb_phrase import VerbPhrase
from readability_gpmi.words import Word

_FEW = 2


@dataclass(frozen=True)
class _Place:
    """Which words of a passage are which part of a term (numbers of words, in order)."""

    verb: int
    bracket: tuple[int, ...]
    preposition: int | None
    reflexive: int | None


def phrase(parsed: Parsed, match: TermMatch, old: VerbPhrase, new: VerbPhrase) -> Substitution | None:
    """The new phrase in the place and form of the old one; None where words outside of them would have to change."""
    inflector = parsed.pack.inflector
    parts = inflector.split(old.verb) if inflector and match.particle is not None else None
    feats = features_of_head(parsed, match, parts[1] if parts else old.verb)
    where = _place(parsed, match, old)
    if feats is not None and not (is_told(parsed, match, feats) and has_its_auxiliary(parsed, match, feats, new.verb)):
        return None
    if inflector is None or feats is None or where is None or not _can_stand(parsed, new, feats, where):
        return None
    if parsed.pack.profile.get("verb_last"):
        first = min(where.bracket, default=where.verb)
        if first < where.verb or (not where.bracket and _is_last(parsed, where.verb, feats)):
            return _verb_last(parsed, old, new, feats, where, inflector)
        return _verb_first(parsed, old, new, feats, where, inflector)
    return _in_french_order(parsed, old, new, feats, where, inflector)


# ------------------------------------------------------------------------------------------------ the parts of the term


def _place(parsed: Parsed, match: TermMatch, old: VerbPhrase) -> _Place | None:
    """Where the parts of the term stand; None where one is missing or has another shape (*daaraan* for *aan*)."""
    variants = parsed.pack.profile.get("variants", {})
    others = [i for i in match.words if i not in (match.head, match.particle)]
    preposition = reflexive = None
    if old.preposition:
        preposition = next((i for i in reversed(others) if _is(parsed, i, old.preposition)), None)
        if preposition is None:
            return None
        others.remove(preposition)
    if old.reflexive:
        # French keeps the pronoun outside of the term: "je m'efforce"
        pronouns = {form for word in parsed.pack.words("reflexives") for form in (word, *variants.get(word, ()))}
        reflexive = next((i for i in others if key_of(parsed.words[i].text) in pronouns), None)
        if reflexive is None:
            return None
        others.remove(reflexive)
    if len(others) != len(old.rest):
        return None
    bracket = tuple(sorted((*others, *(() if match.particle is None else (match.particle,)))))
    if bracket and bracket[-1] - bracket[0] + 1 != len(bracket) and match.head not in range(bracket[0], bracket[-1]):
        return None
    return _Place(match.head, bracket, preposition, reflexive)


def _is(parsed: Parsed, number: int, preposition: str) -> bool:
    """Whether a word is the preposition itself; *du* holds *de*, but *daaraan* holds an object besides *aan*."""
    key = key_of(parsed.words[number].text)
    if key == preposition:
        return True
    return not parsed.pack.profile.get("verb_last") and key != "y" and key in parsed.pack.profile["variants"].get(preposition, ())


def _can_stand(parsed: Parsed, new: VerbPhrase, feats: Mapping[str, str], where: _Place) -> bool:
    """Whether no word of the new phrase would have to agree with a word outside of it."""
    pack = parsed.pack
    if not pack.words("agreeing_possessives").isdisjoint(new.rest):
        return False
    if new.reflexive and where.reflexive is None:
        return False
    if new.verb in pack.words("agreeing_copulas") and new.rest and new.rest[0] not in pack.words("prepositions"):
        return False
    if not pack.words("negators").isdisjoint(new.rest) and not pack.words("negators").isdisjoint(parsed.keys):
        return False
    passive = feats.get("VerbForm") == "Part" and is_passive(parsed, where.verb)
    # "wordt behartigd" has no object for "zorgen voor"; "est réglé" none for "faire un paiement"
    return not (passive and (new.preposition or (new.rest and new.rest[0] not in pack.words("prepositions"))))


def _is_last(parsed: Parsed, verb: int, feats: Mapping[str, str]) -> bool:
    return feats.get("VerbForm") != "Fin" or ends_its_clause(parsed, parsed.words[verb].start)


def _between(parsed: Parsed, first: int, last: int) -> str:
    """What stands between two words, with the spaces."""
    return parsed.passage.quote[parsed.words[first].end : parsed.words[last].start]


# ------------------------------------------------------------------------------------------------ Dutch


def _verb_last(
    parsed: Parsed, old: VerbPhrase, new: VerbPhrase, feats: Mapping[str, str], where: _Place, inflector: Inflector
) -> Substitution | None:
    """*om u in kennis te stellen*, *die in ontvangst genomen is*: the object precedes, unless it follows a preposition."""
    if old.preposition != new.preposition:
        follows = where.preposition is not None and where.preposition == where.verb + 1
        if not (old.preposition and new.preposition and follows):
            return None
    if "te" in new.rest:
        return None
    first = min((*where.bracket, *([where.reflexive] if where.reflexive is not None else []), where.verb))
    inner = parsed.words[max((*where.bracket, first)) + 1 : where.verb]
    if first < where.verb and len(inner) > _FEW:
        return None
    if where.reflexive is not None and where.bracket and where.reflexive > where.bracket[0]:
        return None
    between = [word.text for word in inner if where.reflexive is None or word != parsed.words[where.reflexive]]
    marked = "te" in (key_of(text) for text in between)
    apart = inflector.split(new.verb)
    if not where.bracket and where.verb > 0 and key_of(parsed.words[where.verb - 1].text) == "te" and not marked:
        first, between, marked = min(first, where.verb - 1), ["te"], True
    if apart and marked and feats.get("VerbForm") == "Inf":
        verb_text: str | None = f"{apart[0]} {' '.join(between)} {apart[1]}"
        between = []
    else:
        verb_text = inflector.inflect(new.verb, "VERB", feats)
    if verb_text is None:
        return None
    leads = new.verb in parsed.pack.words("infinitive_leaders")
    if leads and feats.get("VerbForm") != "Inf":
        # "kenbaar heeft gemaakt" is "heeft laten weten": two verbs would change
        return None
    pronoun = [parsed.words[where.reflexive].text] if new.reflexive and where.reflexive is not None else []
    ordered = [*between, verb_text, *new.rest] if leads else [*new.rest, *between, verb_text]
    text = " ".join([*pronoun, *ordered])
    end = parsed.words[where.verb].end
    if old.preposition != new.preposition and where.preposition is not None:
        text, end = f"{text} {new.preposition}", parsed.words[where.preposition].end
    return placed(parsed, parsed.words[first].start, end, text)


def _verb_first(
    parsed: Parsed, old: VerbPhrase, new: VerbPhrase, feats: Mapping[str, str], where: _Place, inflector: Inflector
) -> Substitution | None:
    """*Het OCMW stelt u in kennis*: the verb second, what belongs to it at the end of the clause."""
    if feats.get("VerbForm") != "Fin":
        return None
    apart = inflector.split(new.verb)
    finite = inflector.inflect(apart[1] if apart else new.verb, "VERB", feats)
    if finite is None:
        return None
    closing = [*new.rest, *(apart[:1] if apart else ())]
    words = parsed.words
    after = where.verb
    if where.reflexive is not None:
        if where.reflexive != where.verb + 1:
            return None
        after = where.reflexive
        if new.reflexive:
            finite = f"{finite} {words[where.reflexive].text}"
    if not where.bracket:
        return _opened(parsed, old, new, finite, closing, where, after)
    gap = _between(parsed, after, where.bracket[0]).strip()
    inside = words[after + 1 : where.bracket[0]]
    end = words[where.bracket[-1]].end
    tail = closing
    if any(key_of(word.text) == "geen" for word in inside):
        return None
    if old.preposition != new.preposition:
        if old.preposition:
            if where.preposition != where.bracket[-1] + 1 or (
                not new.preposition and (apart or not _only_subject(parsed, inside))
            ):
                return None
            end = words[where.preposition].end
        elif not _object_starts_at(parsed, where.verb, where.bracket[-1] + 1):
            return None
        tail = [*closing, *([new.preposition] if new.preposition else [])]
    if gap.endswith(("er", "daar", "hier")) and tail[:1] == [new.preposition]:
        # "draagt er zorg voor" -> "zorgt ervoor"
        gap, tail = f"{gap}{new.preposition}", tail[1:]
    return placed(parsed, words[where.verb].start, end, " ".join(part for part in (finite, gap, *tail) if part))


def _opened(
    parsed: Parsed, old: VerbPhrase, new: VerbPhrase, finite: str, closing: list[str], where: _Place, after: int
) -> Substitution | None:
    """A verb without other words for one that has some: *behartigt het dossier* -> *zorgt voor het dossier*."""
    words = parsed.words
    end, middle = words[after].end, ""
    preposition = [new.preposition] if new.preposition else []
    if old.preposition == new.preposition:
        preposition = []
    elif old.preposition:
        if where.preposition != after + 1:
            return None
        end = words[where.preposition].end
    elif not _object_starts_at(parsed, where.verb, after + 1):
        return None
    if closing:
        last = clause_end(parsed, where.verb)
        if last is None or last < end:
            return None
        middle, end = parsed.passage.quote[end:last].strip(), last
    return placed(
        parsed, words[where.verb].start, end, " ".join(part for part in (finite, *preposition, middle, *closing) if part)
    )


def _only_subject(parsed: Parsed, words: Sequence[Word]) -> bool:
    """Whether nothing but a subject stands there: *Dan stelt het OCMW een einde aan …*."""
    for word in words:
        token = parsed.token_at(word.start)
        if token is None or not any(relation(one) == "nsubj" for one in (token, *token.ancestors)):
            return False
    return True


def _object_starts_at(parsed: Parsed, verb: int, number: int) -> bool:
    """Whether the object of a verb begins with a word, so that a preposition may be put before it."""
    if number >= len(parsed.words):
        return False
    token, head = parsed.token_at(parsed.words[number].start), parsed.token_at(parsed.words[verb].start)
    if token is None or head is None:
        return False
    objects = [child for child in head.children if relation(child) == "obj"]
    return len(objects) == 1 and objects[0].left_edge == token and objects[0].pos_ != "PRON" and token.pos_ != "ADV"


# ------------------------------------------------------------------------------------------------ French


def _stands_alone(parsed: Parsed, where: _Place, feats: Mapping[str, str]) -> bool:
    """Whether the object can stand without its preposition: not *user de violence*, nor that of *il est procédé au paiement*."""
    assert where.preposition is not None
    if (feats.get("VerbForm"), feats.get("Tense")) == ("Part", "Past") and is_passive(parsed, where.verb):
        return False
    if key_of(parsed.words[where.preposition].text) not in ("de", "d'"):
        return True
    if where.preposition + 1 >= len(parsed.words):
        return False
    following = parsed.token_at(parsed.words[where.preposition + 1].start)
    return following is not None and (following.pos_ in ("DET", "PROPN", "NUM") or feature(following, "VerbForm") == "Inf")


def _in_french_order(
    parsed: Parsed, old: VerbPhrase, new: VerbPhrase, feats: Mapping[str, str], where: _Place, inflector: Inflector
) -> Substitution | None:
    """*procède au paiement de* -> *paie*: the verb first, the rest right behind it; adverbs may stand between."""
    words = parsed.words
    finite = inflector.inflect(new.verb, "VERB", feats)
    if finite is None or (where.bracket and where.bracket[0] < where.verb):
        return None
    start = words[where.verb].start
    if where.reflexive is not None:
        if where.reflexive != where.verb - 1 or (feats.get("VerbForm") == "Part" and feats.get("Tense") == "Past"):
            return None
        if not new.reflexive:
            start = words[where.reflexive].start
    last = where.bracket[-1] if where.bracket else where.verb
    inside = words[where.verb + 1 : where.bracket[0]] if where.bracket else ()
    if any((token := parsed.token_at(word.start)) is None or token.pos_ != "ADV" for word in inside):
        return None
    end = words[last].end
    preposition = []
    if old.preposition != new.preposition:
        if old.preposition:
            if where.preposition != last + 1 or (not new.preposition and not _stands_alone(parsed, where, feats)):
                return None
            end = words[where.preposition].end
        elif not _object_starts_at(parsed, where.verb, last + 1):
            return None
        preposition = [new.preposition] if new.preposition else []
    gap = [word.text for word in inside]
    text = " ".join([finite, *gap, *new.rest, *preposition]).replace("' ", "'")
    return placed(parsed, start, end, text)
