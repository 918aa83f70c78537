"""Persons told by what they do or what is done with them: *Tesfay komt op 8 juni*, *samen met Oumar*, *le dossier de Collard*.

Only words that are rare in both languages count: a common word with a capital begins a sentence or names a thing.
"""

import re
from collections.abc import Collection, Iterator
from functools import cache

from readability_gpmi.frequency import compound_parts, zipf
from readability_gpmi.language import codes, load_pack
from readability_gpmi.privacy.capitals import Run, Words
from readability_gpmi.privacy.cues import listed, one_of
from readability_gpmi.privacy.first_names import is_given

# Zipf frequency below which a word is rare; a compound of common words is not.
_RARE, _RARER = 3.5, 2.8
_AND = re.compile(r"(?:,| (?:en|et|&))\s+")
_MANY = 8
# So far back the words are looked at that people follow.
_REACH = 40


def find_acting(words: Words, proper: Collection[int], acting: Collection[int]) -> Iterator[Run]:
    """Names before a verb for what people do, or behind words that persons follow; and those in a list with a name.

    Args:
        proper: where the words stand that the parse takes for names.
        acting: where those stand that it takes for who does something or is met with.
    """
    for number, word in enumerate(words.all):
        if not (word.is_capital or word.is_particle) or _is_named_thing(words, number):
            continue
        run = words.run_at(word.start)
        if run is None or run.stopped or not could_be_person(run):
            continue
        told = _is_told(run, words, proper) or _is_in_a_role(run, words, acting)
        known = bool(run.names) and (is_given(run.names[0].lower) or run.names[-1].lower in listed("family_names"))
        if told or known:
            yield run
            yield from _beside(run, words)


def _is_in_a_role(run: Run, words: Words, acting: Collection[int]) -> bool:
    """Whether the parse makes it the one who does something; a sentence may begin with any word: *Wijzigt de toestand*."""
    if not any(word.start in acting for word in run.names):
        return False
    limit = _RARER if words.begins_sentence(run.start) else _RARE
    return all(zipf(word.lower, load_pack(code)) < limit for word in run.names for code in codes())


def _is_named_thing(words: Words, number: int) -> bool:
    """Whether the word before says what bears the name: *loi Lejeune*, *Miroir Vagabond*, *in Ronse*, *le Condroz*."""
    if not words.follows(number):
        return False
    before = words.all[number - 1]
    if _of_a_person().search(words.text, max(0, words.all[number].start - _REACH), words.all[number].start):
        return False
    things = listed("not_names") | listed("street_words") | listed("thing_links") | listed("thing_forms")
    strange = (
        before.is_capital
        and not before.is_particle
        and not words.begins_sentence(before.start)
        and before.lower not in listed("titles")
    )
    if before.lower in things or (strange and not is_rare(before.lower)):
        return True
    # "Institut Marie Haps"
    while words.follows(number) and words.all[number - 1].is_capital:
        number -= 1
        if words.all[number].is_thing:
            return True
    return False


def could_be_person(run: Run) -> bool:
    """Whether none of the words is common, a place, a thing, or in capitals alone."""
    if run.is_shouted or run.has_acronym:
        return False
    if run.words[0].is_particle and not run.words[0].is_capital:
        return False
    return all(is_rare(word.lower) and word.lower not in listed("places") for word in run.names)


def is_rare(lower: str) -> bool:
    """Whether a word is rare in every language, as it is and as a compound, or a known name."""
    known = is_given(lower) or lower in listed("family_names")
    return known or all(zipf(lower, load_pack(code)) < _RARE for code in codes())


def _is_compound(lower: str) -> bool:
    """*Huurwaarborg* begins a sentence as a name does."""
    return any(compound_parts(lower, load_pack(code)) for code in codes())


def _is_told(run: Run, words: Words, proper: Collection[int]) -> bool:
    if _of_a_person().search(words.text, max(0, run.start - _REACH), run.start):
        return True
    named = all(word.start in proper for word in run.names)
    if named and _with_a_person().search(words.text, max(0, run.start - _REACH), run.start):
        return True
    if named and not any(_is_compound(word.lower) for word in run.names) and _does_anything().match(words.text, run.end):
        return True
    last = run
    for _ in range(_MANY):
        # "Peeters en Diallo delen een kamer"
        if _does().match(words.text, last.end):
            return True
        joined = _AND.match(words.text, last.end)
        following = words.run_at(joined.end()) if joined else None
        if following is None or following.stopped or not could_be_person(following):
            return False
        last = following
    return False


def _beside(run: Run, words: Words) -> Iterator[Run]:
    for _ in range(_MANY):
        joined = _AND.match(words.text, run.end)
        following = words.run_at(joined.end()) if joined else None
        if following is None or following.stopped or not could_be_person(following):
            return
        run = following
        yield run


@cache
def _does() -> re.Pattern[str]:
    """What only persons do follows: *belt*, *s'inscrit*, *et son épouse*."""
    return re.compile(rf"[^\S\n]+(?:n['’]|ne[^\S\n]+)?{one_of(listed('person_acts'))}(?!\w)")


@cache
def _does_anything() -> re.Pattern[str]:
    """What persons and things do follows: *moet*, *a droit*."""
    return re.compile(rf"[^\S\n]+(?:n['’]|ne[^\S\n]+)?{one_of(listed('acts'))}(?!\w)")


@cache
def _with_a_person() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){one_of(listed('before_person'))}[^\S\n]+$", re.IGNORECASE)


@cache
def _of_a_person() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])\w*{one_of(listed('belonging') | listed('roles'))}[^\S\n]+(?:van[^\S\n]+|de[^\S\n]+|d['’])$", re.IGNORECASE
    )
