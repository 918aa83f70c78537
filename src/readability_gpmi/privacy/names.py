"""Names of persons: by what announces them, by a first name, and by the parse."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from readability_gpmi.frequency import listed_zipf
from readability_gpmi.language import codes, load_pack
from readability_gpmi.privacy.capitals import Run, Words
from readability_gpmi.privacy.cues import as_written, listed, one_of
from readability_gpmi.privacy.kinds import PersonalData, PersonalKind

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
        if run := words.run_from(found.end()):
            if run.start == found.end():
                yield run
    for found in _labels().finditer(words.text):
        run = words.run_from(found.end())
        if run and run.start == found.end() and _ends_like_a_value(words.text, run):
            yield from _with_others(run, words, proper)
    for found in _roles().finditer(words.text):
        run = words.run_from(found.end())
        if run and run.start == found.end() and not run.stopped and _is_personal(run, proper):
            yield from _with_others(run, words, proper)
    for found in _greetings().finditer(words.text):
        run = words.run_from(found.end())
        if run and run.start == found.end() and words.text[run.end : run.end + 1] in (",", "!", "\n", ""):
            yield run


def _with_others(run: Run, words: Words, proper: Collection[int]) -> Iterator[Run]:
    """A name and those that follow it in a list: *Adam en Ilyas*."""
    yield run
    while joined := _AND.match(words.text, run.end):
        following = words.run_from(joined.end())
        if following is None or following.start != joined.end() or following.stopped or not _is_personal(following, proper):
            return
        run = following
        yield run


def _ends_like_a_value(text: str, run: Run) -> bool:
    """Whether what follows a label is a name, and not the beginning of a sentence."""
    if run.stopped and text[run.end : run.end + 1] == " ":
        return False
    after = text[run.end : run.end + 2]
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
    """*Naam:*, *Nom et prénom :*, *Naam van de begeleider:*, or one of these alone on the line before."""
    owner = rf"(?:[^\S\n]+(?:van|de|du|der)?[^\S\n]*(?:de|het|uw|la|le|l['’]|l'|votre)?[^\S\n]*{one_of(listed('roles'))})?"
    label = rf"(?<![\w-])(?:{one_of(listed('name_labels'))}{owner}|{one_of(listed('roles'))})"
    return re.compile(rf"{label}(?:[^\S\n]*:\s*|[^\S\n]*\n\s*)", re.IGNORECASE)


@cache
def _roles() -> re.Pattern[str]:
    """*Uw begeleider is*, *de eigenaar,* and *haar dochter* before a name, and *opgemaakt door*."""
    links = rf"(?:[^\S\n]*,\s*|[^\S\n]+(?:{one_of(listed('role_links'))}[^\S\n]+)?)"
    return re.compile(rf"(?<![\w-])(?:{one_of(listed('roles') | listed('name_labels'))}){links}", re.IGNORECASE)


@cache
def _greetings() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){one_of(listed('greetings'))}[^\S\n]+", re.IGNORECASE)


# ------------------------------------------------------------------------------------------------ on a line of its own


def _alone_on_a_line(words: Words) -> Iterator[Run]:
    """Two to five words with capitals on a line after a closing formula or a comma, or before an address."""
    lines = [(found.start(), found.end()) for found in re.finditer(r"[^\n]*\S[^\n]*", words.text)]
    for number, (start, end) in enumerate(lines):
        line = words.text[start:end].strip()
        run = words.run_from(start)
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
        run = words.run_from(word.start) if word.is_capital else None
        if run is None or run.start != word.start:
            number += 1
            continue
        person = run.without_first() if _is_ordinary(run.names[0].lower) and not run.words[0].is_particle else run
        if person and not run.stopped and not _after_a_thing(words, number) and _is_a_person(person, proper):
            yield person
        number += max(1, len(run.words) + run.stopped)


def _after_a_thing(words: Words, number: int) -> bool:
    """Whether the word before says what the name belongs to: *zaal Peter Benoit*, *Institut Marie Haps*."""
    return words.follows(number) and words.all[number - 1].lower in listed("not_names") | listed("street_words")


def _is_a_person(run: Run, proper: Collection[int]) -> bool:
    if _is_given(run.names[0].lower) or (len(run.names) > 1 and _is_given(run.names[-1].lower)):
        return True
    shouted = all(word.text.isupper() for word in run.names)
    ordinary = any(_is_ordinary(word.lower) for word in run.names)
    return len(run.names) > 1 and not shouted and not ordinary and all(word.start in proper for word in run.names)


def _is_ordinary(lower: str) -> bool:
    """Whether a word is so common that with a capital it begins a sentence (*Bel Katrien*) or names a thing (*Taal Vooruit*)."""
    return not _is_given(lower) and max(listed_zipf(lower, load_pack(code)) for code in codes()) >= _ORDINARY
