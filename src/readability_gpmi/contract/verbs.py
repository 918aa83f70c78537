"""The dictionary form of a verb in a contract, also where a small pipeline does not know it: *geëvalueerd*, *accompagné(e)*."""

from collections.abc import Mapping
from functools import cache

from spacy.tokens import Token

from readability_gpmi.frequency import listed_zipf
from readability_gpmi.inflection import Form
from readability_gpmi.language import LanguagePack

# The lists of ``contract.toml`` that hold verbs.
_ACTS = ("centre", "beneficiary", "giving", "harm", "paying", "hearing", "together", "leading", "judging")
_MODALS = ("states", "receiving", "binding", "bound", "allowed", "forbidden", "losing")


def lemma_of(token: Token, pack: LanguagePack) -> str:
    """The lemma of a verb with its separated part: *legt … af* is ``afleggen``."""
    lemma = token.lemma_.lower()
    text = token.lower_.split("(")[0]
    if lemma not in _known(pack) or not _is_form(text, lemma, pack):
        lemma = _by_form(pack).get(text, lemma)
    particle = next((one.lower_ for one in reversed(particles(token)) if one.i > token.i and one.pos_ != "ADJ"), "")
    return lemma if lemma.startswith(particle) else particle + lemma


def particles(token: Token) -> list[Token]:
    """The separated parts of a verb: *legt … af*."""
    return [one for one in token.children if one.dep_ == "compound:prt" and one.pos_ in ("ADP", "ADV", "ADJ")]


def infinitive_of(token: Token, pack: LanguagePack) -> str:
    """The infinitive of a verb, "" where it cannot be told: a pipeline makes up lemmas that do not exist."""
    lemma = lemma_of(token, pack)
    particle = next((one.lower_ for one in reversed(particles(token))), "")
    base = lemma.removeprefix(particle)
    exists = listed_zipf(lemma, pack) > 0 or listed_zipf(base, pack) > 0
    return lemma if exists and _is_form(token.lower_.split("(")[0], base, pack) else ""


def is_finite_form(token: Token, pack: LanguagePack) -> bool:
    """Whether a word is written like a finite form of a verb of the lists, whatever the parse makes of it."""
    return token.lower_ in _finite_forms(pack)


@cache
def _is_form(text: str, lemma: str, pack: LanguagePack) -> bool:
    """Whether a word is a form of a verb, as far as the inflection of the language knows."""
    inflector = pack.inflector
    return inflector is None or text == lemma or any(form.text == text for form in inflector.forms(lemma, "VERB"))


@cache
def _known(pack: LanguagePack) -> frozenset[str]:
    lists = [*pack.cues("acts").values(), *pack.cues("modals").values()]
    return frozenset(word for words in lists for word in words if " " not in word)


@cache
def _forms(pack: LanguagePack) -> tuple[tuple[str, Form], ...]:
    inflector = pack.inflector
    acts, modals = pack.cues("acts"), pack.cues("modals")
    verbs = sorted(
        {word for words in (*(acts[n] for n in _ACTS), *(modals[n] for n in _MODALS)) for word in words if " " not in word}
    )
    return tuple((verb, form) for verb in verbs for form in (inflector.forms(verb, "VERB") if inflector else ()))


@cache
def _by_form(pack: LanguagePack) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for verb, form in _forms(pack):
        found.setdefault(form.text, verb)
    return found


@cache
def _finite_forms(pack: LanguagePack) -> frozenset[str]:
    return frozenset(form.text for _, form in _forms(pack) if ("VerbForm", "Fin") in form.feats)
