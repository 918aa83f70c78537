"""A participle clause told with a finite verb, and its subject said again."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from readability_gpmi.frequency import RAREST_VERB, listed_zipf
from readability_gpmi.inflection import Inflector
from readability_gpmi.parsing import Parsed, feature, is_finite
from readability_gpmi.rewriting.structural.candidate import tidy
from readability_gpmi.rewriting.structural.phrases import in_the_middle, is_plural, text_of

CLITICS = ("n'", "ne", "s'", "se", "m'", "me", "l'", "le", "la", "les", "lui", "leur", "en", "y", "nous", "vous")
_PERSONS = {"je": ("Sing", "1"), "tu": ("Sing", "2"), "nous": ("Plur", "1"), "vous": ("Plur", "2")}
_LONGEST_NAME = 3
_TITLES = {"m.": "Masc", "monsieur": "Masc", "mme": "Fem", "madame": "Fem", "mademoiselle": "Fem"}
_ARTICLES = {"le": "Masc", "un": "Masc", "ce": "Masc", "la": "Fem", "une": "Fem", "cette": "Fem"}


@dataclass(frozen=True)
class Clause:
    """A participle clause beside its main clause: ``part`` is the word in *-ant*, or a participle that says what somebody is."""

    parsed: Parsed
    verb: Token
    part: Token
    words: tuple[Token, ...]
    root: Token
    finite: Token
    subject: Token
    phrase: tuple[Token, ...]
    inflector: Inflector


def is_titled(phrase: Sequence[Token]) -> bool:
    """Whether a title opens the words for a person: *Mme Lambert*."""
    return bool(phrase) and phrase[0].lower_ in _TITLES


def told(clause: Clause, words: Sequence[Token]) -> str | None:
    """The clause with a finite verb, without its subject: *n'ayant pas répondu* -> *n'a pas répondu*."""
    part = clause.part
    at = part.i - words[0].i
    if part.lower_ == "qui":
        one = sum(is_finite(token) for token in words) == 1 and not at
        return text_of(clause.parsed, words[1:]) if one and feature(clause.verb, "Mood") in ("Ind", "") else None
    if any(token.dep_ == "conj" and (feature(token, "VerbForm"), feature(token, "Tense")) == ("Part", "Pres") for token in words):
        # "ayant obtenu … et ne disposant de …": the second would stay a participle
        return None
    number, person = _PERSONS.get(clause.subject.lower_, ("Plur" if is_plural(clause.subject) else "Sing", "3"))
    lemma = "être" if part.lower_ in clause.parsed.pack.profile["participles"]["states"] else part.lemma_.lower()
    feats = {"VerbForm": "Fin", "Mood": "Ind", "Tense": "Pres", "Number": number, "Person": person}
    text = clause.inflector.inflect(lemma, "VERB", feats)
    if text is None or listed_zipf(text, clause.parsed.pack) < RAREST_VERB:
        return None
    if at < 0 or any(token.lower_ not in CLITICS for token in words[:at]):
        return None
    for clitic in reversed(words[:at]):
        text = clause.inflector.join(clitic.lower_, text) if text else None
    if text is None:
        return None
    stated = words[at:] if lemma == "être" and part.lower_ != "étant" else words[at + 1 :]
    return tidy(f"{text} {text_of(clause.parsed, stated)}")


def said_again(clause: Clause) -> str | None:
    """The subject said again: a pronoun where it can mean nobody else, otherwise the same words."""
    subject, phrase = clause.subject, clause.phrase
    if subject.pos_ == "PRON":
        return subject.lower_ if subject.lower_ in ("je", "tu", "il", "elle", "nous", "vous", "ils", "elles") else None
    text = text_of(clause.parsed, phrase)
    gender = _gender(clause)
    people = [token for token in clause.words if token.pos_ in ("NOUN", "PROPN") and _may_act(clause.parsed, token)]
    if gender is None or people:
        short = len(phrase) <= _LONGEST_NAME and phrase[0].pos_ in ("DET", "PROPN")
        return in_the_middle(text, phrase[0]) if short else None
    pronoun = "il" if gender == "Masc" else "elle"
    return f"{pronoun}s" if is_plural(subject) else pronoun


def _may_act(parsed: Parsed, token: Token) -> bool:
    people = ("actors", "persons", "humans", "centre")
    return token.lower_ in _TITLES or any(parsed.is_one_of(token, name) for name in people)


def _gender(clause: Clause) -> str | None:
    """The gender of the subject as its article, title or form shows it."""
    first, subject = clause.phrase[0].lower_, clause.subject
    if gender := (_TITLES | _ARTICLES).get(first):
        return gender
    if first == "l'" and clause.parsed.is_one_of(subject, "persons"):
        return "Fem" if subject.lower_.endswith("ée") else "Masc" if subject.lower_.endswith("é") else None
    return None if subject.pos_ == "PROPN" else clause.inflector.gender(subject.lemma_)
