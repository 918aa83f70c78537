"""Names of persons in a text: those that something announces, and those that stand by themselves."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from readability_gpmi.privacy.acting import find_acting
from readability_gpmi.privacy.announced import find_alone_on_a_line, find_announced
from readability_gpmi.privacy.capitals import Run, Words
from readability_gpmi.privacy.cues import listed, one_of
from readability_gpmi.privacy.first_names import has_ordinary, is_given, is_ordinary
from readability_gpmi.privacy.kinds import PersonalData, PersonalKind


def find_names(text: str, proper: Collection[int], acting: Collection[int]) -> list[PersonalData]:
    """Names, in the order of their ends; the same place may come twice.

    Args:
        proper: where the words stand that the parse takes for names.
        acting: where those stand that it takes for who does something or is met with.
    """
    words = Words(text)
    runs = [
        *find_announced(words, proper),
        *find_alone_on_a_line(words),
        *_unannounced(words, proper),
        *find_acting(words, proper, acting),
    ]
    return [PersonalData(PersonalKind.NAME, run.start, run.end) for run in sorted(runs, key=lambda run: run.end)]


def _unannounced(words: Words, proper: Collection[int]) -> Iterator[Run]:
    number = 0
    while number < len(words.all):
        word = words.all[number]
        run = words.run_at(word.start) if word.is_capital else None
        if run is None:
            number = _after_thing(words, number) if word.is_capital and word.is_thing else number + 1
            continue
        if not run.stopped and _is_told_after(run, words):
            yield run
        person = run.without_first() if _begins_with_another_word(run, words) else run
        if person and not run.stopped and _is_a_person(person, words, proper):
            yield person
        number += max(1, len(run.words) + run.stopped)


def _is_told_after(run: Run, words: Words) -> bool:
    """Whether what follows is only said of persons: *, voorzitter*, *est l'assistante sociale*, *(° 2.2.2016)*."""
    if run.is_shouted or run.has_acronym:
        return False
    return bool(_born().match(words.text, run.end)) or (len(run.names) > 1 and bool(_before_role().match(words.text, run.end)))


def _begins_with_another_word(run: Run, words: Words) -> bool:
    """*Bel Katrien*, *Contacteer Jeroen Wuyts*: the first word has its capital from the sentence."""
    if run.words[0].is_particle or is_given(run.names[0].lower) or run.names[0].lower in listed("given_words"):
        return False
    if is_ordinary(run.names[0].lower):
        return True
    return len(run.names) > 2 and is_given(run.names[1].lower) and words.begins_sentence(run.start)


def _after_thing(words: Words, number: int) -> int:
    """The number of the first word that is no longer part of the name of a thing: *Saint-Vincent de Paul*."""
    number += 1
    while number < len(words.all) and words.follows(number) and (words.all[number].is_capital or words.all[number].is_particle):
        number += 1
    return number


def _is_a_person(run: Run, words: Words, proper: Collection[int]) -> bool:
    number = words.at(run.start)
    before = words.all[number - 1].lower if words.follows(number) else ""
    # The word before says what bears the name: "zaal Peter Benoit", "Institut Marie Haps".
    if before in listed("not_names") | listed("street_words"):
        return False
    if is_given(run.names[0].lower) or (len(run.names) > 1 and is_given(run.names[-1].lower)):
        return True
    if run.is_shouted or before in listed("thing_links"):
        return False
    if run.names[0].lower in listed("given_words"):
        # "Elke maand", but "Bel Elke".
        return len(run.names) > 1 or not words.begins_sentence(run.start)
    # "A. Inleiding" numbers a heading; elsewhere an initial makes a name.
    initial = run.ends_in_initial or (run.words[0].is_initial and words.text[run.start - 1 : run.start] not in ("\n", ""))
    if run.has_acronym or has_ordinary(run) or (len(run.names) < 2 and not initial):
        return False
    return run.ends_in_initial or all(word.start in proper for word in run.names)


@cache
def _born() -> re.Pattern[str]:
    """What follows the name of somebody whose date of birth or national number is given."""
    told = one_of(listed("birth") | listed("national_number"))
    return re.compile(rf"[^\S\n]*[,(–-]?[^\S\n]*(?:°|\(°|{told}(?!\w))", re.IGNORECASE)


@cache
def _before_role() -> re.Pattern[str]:
    """What follows a person: *, voorzitter*, *est l'assistante sociale*."""
    link = rf"(?:,[^\S\n]+|[^\S\n]+{one_of(listed('role_links'))}[^\S\n]+)(?:{one_of(listed('articles'))}[^\S\n]*)?"
    return re.compile(rf"{link}{one_of(listed('roles'))}(?!\w)", re.IGNORECASE)
