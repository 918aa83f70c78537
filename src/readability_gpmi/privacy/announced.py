"""Names of persons by what announces them: a title, a label, a function, a greeting, the place in a letter."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from readability_gpmi.privacy.capitals import Run, Words
from readability_gpmi.privacy.cues import as_written, listed, one_of
from readability_gpmi.privacy.first_names import has_given_name, has_ordinary, is_personal

# What may follow the words of a label: (MW)*
_MARK = r"(?:[^\S\n]?\([^)\n]{1,6}\))?[^\S\n]?\*?"
_AND = re.compile(r"\s*(?:,|(?<=\s)(?:en|et|&))\s+")
# A line with words and a number behind them, such as the second line of an address.
_STREET_LINE = re.compile(r"[^\W\d_][^\d,:;]{2,40},?\s\d{1,4}\s?[A-Za-z]?(?:\W|$)")


def find_announced(words: Words, proper: Collection[int]) -> Iterator[Run]:
    """Names after a title, a label, a function or a greeting.

    Args:
        proper: where the words stand that the parse takes for names.
    """
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
    if (in_a_name or cue["owner"]) and not has_given_name(run):
        # "Huis van het Kind Merelgem", "de rechter van Zelzate"
        return False
    beside = not set(cue.group()) & set(",(\n")
    return is_personal(run, proper) or (beside and not has_ordinary(run) and not run.is_shouted)


def _with_others(run: Run, words: Words, proper: Collection[int]) -> Iterator[Run]:
    """A name and those that follow it in a list: *Adam en Ilyas*."""
    yield run
    while joined := _AND.match(words.text, run.end):
        following = words.run_at(joined.end())
        if following is None or following.stopped or not is_personal(following, proper):
            return
        run = following
        yield run


def _with_first_name(run: Run, words: Words) -> Run:
    """A surname with the first name after a comma: *VANDERKELEN, Ruben*, where nothing else stands on the line."""
    first = words.run_at(run.end + 2) if words.text[run.end : run.end + 2] == ", " else None
    if first is None or first.stopped or words.text[first.end : first.end + 1] not in ("\n", ""):
        return run
    return Run((*run.words, *first.words), stopped=False)


def _is_value(text: str, run: Run) -> bool:
    """Whether what follows a label is a name, and not the beginning of a sentence."""
    after = text[run.end : run.end + 2]
    if run.stopped and after[:1] == " " and not (len(run.names) > 1 and not has_ordinary(run)):
        # "Cliënt: Agnieszka Nowak Dossier: 12", but "Contact: Sociale Dienst"
        return False
    return len(run.names) > 1 or not (after[:1] == " " and after[1:].islower()) or has_given_name(run)


def find_alone_on_a_line(words: Words) -> Iterator[Run]:
    """Names that fill a line after a closing formula or a comma, or above an address."""
    lines = [(found.start(), found.group().rstrip()) for found in re.finditer(r"(?<![^\n])[^\S\n]*\S[^\n]*", words.text)]
    for number, (start, line) in enumerate(lines):
        run = words.run_at(start + len(line) - len(line.lstrip()))
        if run is None or run.end != start + len(line) or not (len(run.names) > 1 or has_given_name(run)):
            continue
        before = lines[number - 1][1] if number else ""
        after = lines[number + 1][1].lstrip() if number + 1 < len(lines) else ""
        if before.endswith(",") or _closings().search(before) or _STREET_LINE.match(after):
            yield run


@cache
def _titles() -> re.Pattern[str]:
    # Case matters: "Me" is a title, "me" is a pronoun; "de heer" begins a sentence as "De heer".
    forms = {
        form for title in as_written("titles") for form in (title, title[0].upper() + title[1:], title.upper(), title.title())
    }
    title = rf"{one_of(forms)}(?!\w)"
    return re.compile(rf"(?<![\w-]){title}[^\S\n]+(?:{title}[^\S\n]+)*")


@cache
def _labels() -> re.Pattern[str]:
    """*Naam:*, *Nom et prénom :*, *Naam van de begeleider:*, *Cliënt:*; the first three also alone on the line before."""
    owner = rf"(?:[^\S\n]+(?:{one_of(listed('label_links'))}[^\S\n]*)?{one_of(listed('roles'))})?"
    name = rf"{one_of(listed('name_labels'))}{owner}"
    person = rf"(?:{one_of(listed('roles') | listed('person_labels') | listed('person_links'))}|{_compounds()})"
    return re.compile(
        rf"(?<![\w-])(?:{name}{_MARK}(?:[^\S\n]*[:|]\s*|[^\S\n]*\n\s*|\t\s*)|{person}{_MARK}[^\S\n]*[:|]\s*)", re.IGNORECASE
    )


@cache
def _cues() -> re.Pattern[str]:
    """*Uw begeleider is*, *de eigenaar,*, *haar dochter*, *vader van* and *opgemaakt door* before a name, also a line before."""
    said = rf"(?-i:{one_of(listed('role_links'))})[^\S\n]+|(?P<owner>(?-i:{one_of(listed('role_owners'))})(?:[^\S\n]+|(?<=['’])))"
    links = rf"(?:[^\S\n]*,\s*|[^\S\n]+\(|[^\S\n]+(?:{said})?|{_MARK}[^\S\n]*\n\s*)"
    persons = one_of(listed("roles") | listed("functions") | listed("person_links"))
    return re.compile(rf"(?<![\w-])(?:{persons}|{_compounds()}){links}", re.IGNORECASE)


@cache
def _compounds() -> str:
    return rf"\w*{one_of(listed('role_endings'))}"


@cache
def _greetings() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){one_of(listed('greetings'))}[^\S\n]+", re.IGNORECASE)


@cache
def _closings() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){one_of(listed('closings'))}\s*[,.:]?$", re.IGNORECASE)
