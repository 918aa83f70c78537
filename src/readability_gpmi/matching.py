"""Finds the terms of the lexicon in a parsed passage.

Works on words, not on the tokens of a pipeline, so that every pipeline finds the same; the parse decides where a written form
is ambiguous (*avance* as noun or verb) and whether a verb and its distant parts belong together (*zet … stop*).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Token

from readability_gpmi.frequency import listed_zipf
from readability_gpmi.language import LanguagePack
from readability_gpmi.lexicon import Entry, Match, PartOfSpeech
from readability_gpmi.parsing import Parsed, TermMatch, feature, is_finite, key_of
from readability_gpmi.term_index import Index, Pattern, Slot, concept_index, term_index
from readability_gpmi.words import Word, find_words

# How many words may stand between a verb and the rest of its phrase, and between the words of that rest.
_REACH = 12
_GAP = 2
# A compound this common is a word that people know by itself (Zipf frequency).
_COMMON_COMPOUND = 3.5


@dataclass(frozen=True)
class _View:
    """A passage as the matcher sees it: words in small letters, with the token that each one starts in."""

    parsed: Parsed
    words: tuple[Word, ...]
    keys: tuple[str, ...]
    tokens: tuple[Token, ...]
    text: str


def with_terms(parsed: Parsed) -> Parsed:
    """The same passage with the terms of the lexicon that stand in it."""
    return replace(parsed, terms=find_terms(parsed))


def find_terms(parsed: Parsed) -> tuple[TermMatch, ...]:
    """The terms in a passage, the longest first where they overlap, in the order of the text."""
    index = term_index(parsed.pack)
    view = _view(parsed)
    taken: set[int] = set()
    kept = []
    for match in sorted(_all_matches(index, view), key=lambda match: _rank(match, view)):
        if taken.isdisjoint(match.words) and not _excepted(match, view):
            taken.update(match.words)
            kept.append(match)
    kept += [match for i in range(len(view.words)) if i not in taken for match in _in_compound(i, index, view)]
    return tuple(sorted(kept, key=lambda match: match.start))


def find_concepts(parsed: Parsed) -> tuple[TermMatch, ...]:
    """The words for the concepts of ``lexicons/<code>/concepts`` in a passage, also where they overlap, in the order of the text.

    The key of the entry of a match is the name of its concept.
    """
    return tuple(sorted(_all_matches(concept_index(parsed.pack), _view(parsed)), key=lambda match: (match.start, match.end)))


def _all_matches(index: Index, view: _View) -> list[TermMatch]:
    found: list[TermMatch] = []
    for i, key in enumerate(view.keys):
        lemma = view.tokens[i].lemma_.lower()
        seen: set[int] = set()
        for pattern in (*index.by_form.get(key, ()), *index.by_form.get(lemma, ())):
            if id(pattern) not in seen:
                seen.add(id(pattern))
                found += _match(pattern, i, view)
    return found


def _rank(match: TermMatch, view: _View) -> tuple[int, bool, int, int]:
    """The longest term first, then the one that stands there letter by letter: *mise en œuvre* before *mettre en œuvre*."""
    as_listed = key_of(view.parsed.passage.quote[match.start : match.end]) == key_of(match.entry.term)
    return -len(match.words), not as_listed, match.end - match.start, match.start


def _view(parsed: Parsed) -> _View:
    words = parsed.words
    tokens = []
    token = 0
    for word in words:
        while token + 1 < len(parsed.doc) and parsed.doc[token + 1].idx <= word.start:
            token += 1
        tokens.append(parsed.doc[token])
    return _View(parsed, words, tuple(key_of(word.text) for word in words), tuple(tokens), key_of(parsed.passage.quote))


# ------------------------------------------------------------------------------------------------ matching


def _match(pattern: Pattern, anchor_word: int, view: _View) -> Iterator[TermMatch]:
    if pattern.verb is None:
        match = _match_in_order(pattern, anchor_word, view)
    else:
        match = _match_around_verb(pattern, anchor_word, view)
    if match:
        yield match


def _match_in_order(pattern: Pattern, anchor_word: int, view: _View) -> TermMatch | None:
    first = anchor_word - pattern.anchor
    if first < 0 or first + len(pattern.slots) > len(view.words):
        return None
    numbers = tuple(range(first, first + len(pattern.slots)))
    if not all(_fits(slot, i, view) for slot, i in zip(pattern.slots, numbers, strict=True)):
        return None
    entry = pattern.entry
    by_letters = all(view.keys[i] in slot.forms for slot, i in zip(pattern.slots, numbers, strict=True))
    if entry.match is not Match.INFLECTED and not by_letters:
        # Its lemma is not enough: "onmiddellijke" is not the adverb "onmiddellijk".
        return None
    if entry.match is Match.CASE and [view.words[i].text for i in numbers] != [word.text for word in find_words(entry.term)]:
        return None
    if len(numbers) == 1 and entry.match is Match.INFLECTED and not _right_class(entry, view.tokens[first]):
        return None
    return _made(pattern, numbers, numbers[-1] if view.parsed.pack.profile.get("verb_last") else numbers[0], None, view)


def _match_around_verb(pattern: Pattern, anchor_word: int, view: _View) -> TermMatch | None:
    assert pattern.verb is not None
    verbs = [i for i in _near(anchor_word, view) if _fits(pattern.slots[pattern.verb], i, view)]
    for verb in verbs:
        if not pattern.particle and _is_base_of_another(verb, view):
            continue
        if not _can_be_verb(view.tokens[verb], view.keys[verb], pattern, view.parsed.pack):
            continue
        particle = _particle(pattern.particle, verb, view) if pattern.particle else None
        if pattern.particle and particle is None:
            continue
        rest = _rest(pattern, verb, anchor_word, particle, view)
        if rest is not None:
            numbers = tuple(sorted({verb, *rest, *(() if particle is None else (particle,))}))
            return _made(pattern, numbers, verb, particle, view)
    return None


def _is_base_of_another(verb: int, view: _View) -> bool:
    """Whether *te* and a particle stand before an infinitive: *in te dienen* is a form of *indienen*, and none of *dienen*.

    *Om te bekomen* is one of *bekomen*: words that are mostly no particles do not count.
    """
    pack = view.parsed.pack
    if pack.inflector is None or verb < 2 or view.keys[verb - 1] != "te":
        return False
    particle, base = view.keys[verb - 2], view.keys[verb]
    return particle not in pack.words("doubtful_particles") and pack.inflector.split(particle + base) == (particle, base)


def _near(word: int, view: _View) -> Iterable[int]:
    """The words around one, the nearest first."""
    last = len(view.words)
    return sorted(range(max(0, word - _REACH), min(last, word + _REACH + 1)), key=lambda i: abs(i - word))


def _rest(pattern: Pattern, verb: int, anchor_word: int, particle: int | None, view: _View) -> tuple[int, ...] | None:
    """The words of a verb phrase other than its verb: the firm ones close together, the loose ones anywhere near."""
    firm = [slot for i, slot in enumerate(pattern.slots) if i != pattern.verb and not slot.loose]
    loose = [slot for slot in pattern.slots if slot.loose]
    numbers: list[int] = []
    if firm:
        placed = _place(firm, anchor_word, verb, view)
        if placed is None or not _belong_together(view, verb, placed):
            return None
        numbers += placed
    elif anchor_word != verb:
        return None
    for slot in loose:
        near = [i for i in _near(verb, view) if _fits(slot, i, view) and i not in (verb, particle) and i not in numbers]
        # "Vous rendez le livre": here "vous" acts, it is no reflexive
        near = [i for i in near if not view.tokens[i].dep_.startswith("nsubj")]
        near = [i for i in near if not _crosses_stop(view, verb, i)]
        if not near:
            return None
        # Only a neighbour is part of the span to show; a preposition further on belongs to the sentence around it.
        if any(other is not None and abs(near[0] - other) == 1 for other in (verb, particle, *numbers)):
            numbers.append(near[0])
    return tuple(numbers)


def _place(firm: list[Slot], anchor_word: int, verb: int, view: _View) -> list[int] | None:
    for first in range(max(0, anchor_word - len(firm) - _GAP), min(len(view.words), anchor_word + _GAP + 1)):
        placed: list[int] = []
        at = first
        for slot in firm:
            options = [
                i for i in range(at, min(at + 1 + (_GAP if placed else 0), len(view.words))) if i != verb and _fits(slot, i, view)
            ]
            if not options:
                break
            placed.append(options[0])
            at = options[0] + 1
        if len(placed) == len(firm) and (anchor_word == verb or anchor_word in placed):
            return placed
    if anchor_word == verb:
        for start in _near(verb, view):
            if start != verb and _fits(firm[0], start, view) and (placed2 := _place(firm, start, verb, view)):
                return placed2
    return None


def _belong_together(view: _View, verb: int, rest: list[int]) -> bool:
    gap = min(abs(i - verb) for i in rest)
    if gap <= 1 + _GAP:
        return not _crosses_stop(view, verb, min(rest, key=lambda i: abs(i - verb)))
    token = view.tokens[verb]
    return any(
        token in list(other.ancestors)[:4] or other in list(token.ancestors)[:2] for other in (view.tokens[i] for i in rest)
    )


def _crosses_stop(view: _View, one: int, other: int) -> bool:
    first, last = sorted((one, other))
    between = view.parsed.passage.quote[view.words[first].end : view.words[last].start]
    return any(mark in between for mark in ".;:?!")


def _particle(particle: str, verb: int, view: _View) -> int | None:
    """Where the separated part of a verb stands: after a finite verb, or right before *te* and the infinitive."""
    if verb >= 2 and view.keys[verb - 1] == "te" and view.keys[verb - 2] == particle:
        return verb - 2
    if feature(view.tokens[verb], "VerbForm") == "Inf":
        return None
    for i in range(verb + 1, min(verb + 2 * _REACH, len(view.words))):
        # "te zenden" belongs to "toe te zenden", not to an earlier verb
        if view.keys[i] == particle and view.keys[i + 1 : i + 2] != ("te",) and not _crosses_stop(view, verb, i):
            token = view.tokens[i]
            if any(is_finite(other) or other.pos_ == "SCONJ" for other in view.tokens[verb + 1 : i]):
                # "trof, kwam echter de kritiek aan": it belongs to the second verb
                return None
            closes = i + 1 == len(view.words) or view.parsed.passage.quote[view.words[i].end] in ".,;:)"
            # "komt tussen in de kosten", "toont aan dat": a preposition before a preposition or a conjunction is a particle
            closes = closes or (token.pos_ in ("ADP", "ADV") and view.tokens[i + 1].pos_ in ("ADP", "SCONJ"))
            if token.dep_ == "compound:prt" or closes:
                return i
    return None


def _fits(slot: Slot, i: int, view: _View) -> bool:
    if view.keys[i] in slot.forms:
        return True
    token = view.tokens[i]
    if len(slot.word) <= 3 or token.lemma_.lower() != slot.word or token.idx != view.words[i].start:
        return False
    # "wijst … af" has the lemma of "afwijzen"; its parts are found as two words, and "wijst" alone is none of it
    inflector = view.parsed.pack.inflector
    parts = inflector.split(slot.word) if inflector else None
    return parts is None or view.keys[i].startswith(parts[0])


def _can_be_verb(token: Token, key: str, pattern: Pattern, pack: LanguagePack) -> bool:
    """Whether a written form of a verb is one here; in a longer phrase the other words already tell.

    A parse often takes a rare verb for a noun. It is a verb all the same where a noun cannot stand: an infinitive or participle
    without an article before it, or any form between a noun and an article (*le locataire allègue une maladie*).
    """
    if token.pos_ in ("VERB", "AUX") or len(pattern.slots) > 1:
        return True
    previous = token.nbor(-1) if token.i else None
    # "Uw bericht": the Dutch trees call a possessive a pronoun
    before = "" if previous is None else "DET" if previous.dep_ == "nmod:poss" else previous.pos_
    after = token.nbor(1).pos_ if token.i + 1 < len(token.doc) else ""
    if pack.inflector and (token.pos_ == "ADJ" or before not in ("DET", "ADJ", "NUM", "ADP")):
        forms = pack.inflector.forms(pattern.entry.term, "VERB")
        if any(
            key_of(form.text) == key and not {("VerbForm", "Part"), ("VerbForm", "Inf")}.isdisjoint(form.feats) for form in forms
        ):
            return True
    if before in ("NOUN", "PROPN", "PRON") and after in ("DET", "PRON", "NUM"):
        return True
    return token.pos_ in ("X", "PROPN") and token.dep_ not in ("nsubj", "obj")


def _right_class(entry: Entry, token: Token) -> bool:
    if entry.pos is PartOfSpeech.NOUN:
        # "Bij tekortkomingen": what follows an article or a preposition is a noun, whatever the tag says
        if token.i and token.nbor(-1).pos_ in ("DET", "ADP") and token.pos_ not in ("ADP", "PRON", "DET"):
            return True
        return feature(token, "VerbForm") != "Fin" and token.pos_ not in (
            "AUX",
            "PRON",
            "DET",
            "ADP",
            "ADV",
            "CCONJ",
            "SCONJ",
        )
    if entry.pos is PartOfSpeech.ADJ:
        return token.pos_ in ("ADJ", "VERB", "NOUN", "ADV", "X", "PROPN") and feature(token, "VerbForm") != "Fin"
    return True


def _made(pattern: Pattern, numbers: tuple[int, ...], head: int, particle: int | None, view: _View) -> TermMatch:
    start, end = view.words[numbers[0]].start, view.words[numbers[-1]].end
    if pattern.entry.term.endswith(".") and view.text[end : end + 1] == "." and view.text[end + 1 :].strip():
        # The full stop of an abbreviation belongs to it, unless it ends the sentence as well.
        end += 1
    return TermMatch(pattern.entry, start, end, numbers, head, particle)


def _excepted(match: TermMatch, view: _View) -> bool:
    return any(
        (found.start() <= match.start and match.end <= found.end()) or (match.start <= found.start() and found.end() <= match.end)
        for phrase in match.entry.exceptions
        for found in _whole(phrase).finditer(view.text)
    )


@cache
def _whole(phrase: str) -> re.Pattern[str]:
    """Finds a phrase as whole words; one that ends in an apostrophe (*au besoin d'*) goes on with the next word."""
    key = key_of(phrase)
    return re.compile(rf"(?<!\w){re.escape(key)}" + ("" if key.endswith("'") else r"(?!\w)"))


def _in_compound(i: int, index: Index, view: _View) -> Iterator[TermMatch]:
    """A term as the first or last part of a word that is no term itself; nothing in a word that readers know."""
    pack, key = view.parsed.pack, view.keys[i]
    if (
        not pack.profile.get("compounds")
        or not key.isalpha()
        or key in pack.known
        or view.tokens[i].pos_ not in ("NOUN", "PROPN")
    ):
        return
    if listed_zipf(key, pack) >= _COMMON_COMPOUND:
        return
    for at in range(len(key) - 3, 3, -1):
        if entry := index.nouns.get(key[:at].removesuffix("s")) or index.nouns.get(key[:at]) or index.nouns.get(key[-at:]):
            word = view.words[i]
            match = TermMatch(entry, word.start, word.end, (i,), i, compound=True)
            if not _excepted(match, view):
                yield match
            return
