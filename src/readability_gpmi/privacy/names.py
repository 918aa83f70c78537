"""Names of persons: by what announces them, by a first name, and by the parse."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from readability_gpmi.frequency import common_verb_forms, listed_zipf
from readability_gpmi.language import codes, load_pack
from readability_gpmi.privacy.capitals import Run, Words
from readability_gpmi.privacy.cues import as_written, listed, one_of
from readability_gpmi.privacy.kinds import PersonalData, PersonalKind

# What may follow the words of a label: (MW)*
_MARK = r"(?:[^\S\n]?\([^)\n]{1,6}\))?[^\S\n]?\*?"
# Zipf frequency from which a word with a capital is taken for an ordinary word, unless it is a first name.
_ORDINARY = 4.0
_AND = re.compile(r"\s*(?:,|(?<=\s)(?:en|et|&))\s+")


def find_names(text: str, proper: Collection[int]) -> list[PersonalData]:
    """Names, in no order.

    Args:
        proper: where the words stand that the parse takes for names.
    """
    words = Words(text)
    runs = [*_announced(words, proper), *_alone_on_a_line(words), *_unannounced(words, proper)]
    return [PersonalData(PersonalKind.NAME, run.start, run.end) for run in runs]


# ------------------------------------------------------------------------------------------------ with a cue


def _announced(words: Words, proper: Collection[int]) -> Iterator[Run]:
    for found in _titles().finditer(words.text):
        if run := words.run_at(found.end(), titled=True):
            yield run
    for found in _labels().finditer(words.text):
        if (run := words.run_at(found.end())) and _is_value(words.text, run):
            yield from _with_others(_with_first_name(run, words), words, proper)
    for found in _cues().finditer(words.text):
        run = words.run_at(found.end())
        if run and not run.stopped and _fits(found, run, words, proper):
            yield from _with_others(run, words, proper)
    for found in _greetings().finditer(words.text):
        if (run := words.run_at(found.end())) and words.text[run.end : run.end + 1] in (",", "!", "\n", ""):
            yield run


def _fits(cue: re.Match[str], run: Run, words: Words, proper: Collection[int]) -> bool:
    """Whether a run is the name of the person that a cue speaks of."""
    in_a_name = cue.group()[0].isupper() and not words.begins_sentence(cue.start())
    if in_a_name and not _has_given_name(run):
        # "Huis van het Kind Merelgem"
        return False
    beside = not set(cue.group()) & set(",(\n")
    return _is_personal(run, proper) or (beside and not _has_ordinary(run) and not _is_shouted(run))


def _with_others(run: Run, words: Words, proper: Collection[int]) -> Iterator[Run]:
    """A name and those that follow it in a list: *Adam en Ilyas*."""
    yield run
    while joined := _AND.match(words.text, run.end):
        following = words.run_at(joined.end())
        if following is None or following.stopped or not _is_personal(following, proper):
            return
        run = following
        yield run


def _with_first_name(run: Run, words: Words) -> Run:
    """A surname with the first name after a comma: *VANDERKELEN, Ruben*, where nothing else stands on the line."""
    if words.text[run.end : run.end + 2] == ", " and (first := words.run_at(run.end + 2)):
        if words.text[first.end : first.end + 1] in ("\n", "") and not first.stopped:
            return Run((*run.words, *first.words), first.stopped)
    return run


def _is_value(text: str, run: Run) -> bool:
    """Whether what follows a label is a name, and not the beginning of a sentence."""
    after = text[run.end : run.end + 2]
    if run.stopped and after[:1] == " ":
        return False
    return len(run.names) > 1 or not (after[:1] == " " and after[1:].islower()) or _has_given_name(run)


def _is_personal(run: Run, proper: Collection[int]) -> bool:
    """Whether a run holds a known first name, or the parse takes all of it for names."""
    return _has_given_name(run) or all(word.start in proper for word in run.names)


def _has_given_name(run: Run) -> bool:
    return any(_is_given(word.lower) for word in run.names)


def _is_given(lower: str) -> bool:
    return lower in listed("given_names")


@cache
def _titles() -> re.Pattern[str]:
    # Case matters: "Me" is a title, "me" is a pronoun; "de heer" begins a sentence as "De heer".
    forms = {form for title in as_written("titles") for form in (title, title[0].upper() + title[1:], title.upper(), title.title())}
    title = rf"{one_of(forms)}(?!\w)"
    return re.compile(rf"(?<![\w-]){title}[^\S\n]+(?:{title}[^\S\n]+)*")


@cache
def _labels() -> re.Pattern[str]:
    """*Naam:*, *Nom et prénom :*, *Naam van de begeleider:*, *Cliënt:*; the first three also alone on the line before."""
    owner = rf"(?:[^\S\n]+(?:(?:van|de|du)[^\S\n]+)?(?:(?:de|het|uw|la|le|votre)[^\S\n]+|(?:du/)?de[^\S\n]+la[^\S\n]+|l['’])?{one_of(listed('roles'))})?"
    name = rf"{one_of(listed('name_labels'))}{owner}"
    person = one_of(listed("roles") | listed("person_labels"))
    return re.compile(rf"(?<![\w-])(?:{name}{_MARK}(?:[^\S\n]*:\s*|[^\S\n]*\n\s*)|{person}{_MARK}[^\S\n]*:\s*)", re.IGNORECASE)


@cache
def _cues() -> re.Pattern[str]:
    """*Uw begeleider is*, *de eigenaar,*, *haar dochter*, *vader van* and *opgemaakt door* before a name, also a line before."""
    links = rf"(?:[^\S\n]*,\s*|[^\S\n]+\(|[^\S\n]+(?:(?-i:{one_of(listed('role_links'))})[^\S\n]+)?|{_MARK}[^\S\n]*\n\s*)"
    return re.compile(rf"(?<![\w-])(?:{one_of(listed('roles') | listed('functions') | listed('person_labels'))}){links}", re.IGNORECASE)


@cache
def _greetings() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){one_of(listed('greetings'))}[^\S\n]+", re.IGNORECASE)


# ------------------------------------------------------------------------------------------------ on a line of its own


def _alone_on_a_line(words: Words) -> Iterator[Run]:
    """Two to five words with capitals on a line after a closing formula or a comma, or before an address."""
    lines = [(found.start(), found.end()) for found in re.finditer(r"[^\n]*\S[^\n]*", words.text)]
    for number, (start, end) in enumerate(lines):
        line = words.text[start:end].strip()
        run = words.run_at(start)
        if run is None or words.text[start:end].strip() != words.text[run.start : run.end] or run.stopped:
            continue
        before = words.text[slice(*lines[number - 1])].strip().lower() if number else ""
        after = words.text[slice(*lines[number + 1])].strip() if number + 1 < len(lines) else ""
        closed = bool(_closings().search(before)) or before.endswith(",")
        if (closed or _STREET_LINE.match(after)) and (len(run.names) > 1 or _has_given_name(run)) and line:
            yield run


# A line with words and a number behind them, such as the second line of an address.
_STREET_LINE = re.compile(r"[^\W\d_][^\d,:;]{2,40},?\s\d{1,4}\s?[A-Za-z]?(?:\W|$)")


@cache
def _closings() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){one_of(listed('closings'))}\s*[,.:]?$", re.IGNORECASE)


# ------------------------------------------------------------------------------------------------ without a cue


def _unannounced(words: Words, proper: Collection[int]) -> Iterator[Run]:
    number = 0
    while number < len(words.all):
        word = words.all[number]
        run = words.run_at(word.start) if word.is_capital else None
        if run is None:
            number = _after_thing(words, number) if word.is_capital and word.is_thing else number + 1
            continue
        if len(run.names) > 1 and not run.stopped and not _is_shouted(run) and _before_role().match(words.text, run.end):
            yield run
        person = run.without_first() if _begins_with_another_word(run, words) else run
        if person and not run.stopped and _is_a_person(person, words, proper):
            yield person
        number += max(1, len(run.words) + run.stopped)


def _begins_with_another_word(run: Run, words: Words) -> bool:
    """*Bel Katrien*, *Contacteer Jeroen Wuyts*: the first word has its capital from the sentence."""
    if run.words[0].is_particle or _is_given(run.names[0].lower):
        return False
    if _is_ordinary(run.names[0].lower):
        return True
    return len(run.names) > 2 and _is_given(run.names[1].lower) and words.begins_sentence(run.start)


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
    if _is_given(run.names[0].lower) or (len(run.names) > 1 and _is_given(run.names[-1].lower)):
        return True
    if _is_shouted(run) or before in listed("thing_links"):
        return False
    # "A. Inleiding" numbers a heading; elsewhere an initial makes a name.
    initial = run.words[0].is_initial and words.text[run.start - 1 : run.start] not in ("\n", "")
    if _has_ordinary(run) or (len(run.names) < 2 and not initial):
        return False
    return all(word.start in proper for word in run.names)


@cache
def _before_role() -> re.Pattern[str]:
    """What follows a person: *, voorzitter*, *est l'assistante sociale*."""
    article = r"(?:(?:de|uw|een|la|le|votre|une?)[^\S\n]+|l['’])?"
    return re.compile(rf"(?:,[^\S\n]+|[^\S\n]+(?:is|est)[^\S\n]+){article}{one_of(listed('roles'))}(?!\w)", re.IGNORECASE)


def _is_shouted(run: Run) -> bool:
    return all(word.text.isupper() for word in run.names)


def _has_ordinary(run: Run) -> bool:
    return any(_is_ordinary(word.lower) for word in run.names)


def _is_ordinary(lower: str) -> bool:
    """Whether a word is so common that with a capital it begins a sentence (*Bel Katrien*) or names a thing (*Taal Vooruit*)."""
    packs = [load_pack(code) for code in codes()]
    return not _is_given(lower) and any(listed_zipf(lower, pack) >= _ORDINARY or lower in common_verb_forms(pack) for pack in packs)
