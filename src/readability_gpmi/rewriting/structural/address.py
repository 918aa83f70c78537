"""The person called as the document calls the reader: *de begunstigde brengt zijn papieren mee* -> *u brengt uw papieren mee*."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from spacy.tokens import Token

from readability_gpmi.model import PassageKind
from readability_gpmi.parsing import Parsed, Text, feature, relation
from readability_gpmi.rewriting.meaning import Facet
from readability_gpmi.rewriting.structural.address_dutch import dutch_edits
from readability_gpmi.rewriting.structural.address_french import french_edits
from readability_gpmi.rewriting.structural.candidate import Candidate, from_edits, with_words

_CHECKS = ("contract-formula", "mixed-address", "hard-term")
# A form that is used less often may be a slip or a quotation.
_FEWEST_USES = 2
_BY_LANGUAGE = {"nl": dutch_edits, "fr": french_edits}


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    make = _BY_LANGUAGE.get(parsed.pack.code)
    form = _form_of_address(parsed, text)
    if make is None or form is None or parsed.passage.kind is PassageKind.HEADING:
        return
    persons = [token for token in parsed.doc if parsed.is_one_of(token, "persons")]
    if not persons or len({token.lemma_.lower() for token in persons}) > 1 or not _is_the_reader(parsed, text, persons[0]):
        return
    if _speaks_to_somebody(parsed) or _defines(parsed) or _is_form(parsed) or not all(_is_definite(token) for token in persons):
        return
    if _goes_on(parsed, text):
        return
    edits = make(parsed, persons, form)
    if not edits:
        return
    quote = parsed.passage.quote
    candidate = from_edits(_CHECKS, quote, edits)
    old = [word for edit in edits for word in re.findall(r"[\w/-]+['’]?", quote[edit.start : edit.end])]
    new = [word for edit in edits for word in re.findall(r"[\w/-]+['’]?", edit.text)]
    # "hij" and "zij" count for nobody, "u" for the person: who acts is the same.
    # A tokeniser may take "u." at the end for an abbreviation.
    yield with_words(replace(candidate, proved=frozenset({Facet.AGENTS, Facet.PARTIES})), old, new)


def _form_of_address(parsed: Parsed, text: Text) -> str | None:
    """How the document speaks to its reader: ``second_formal``, ``second_informal``, None where it does not or mixes them."""
    uses = {
        form: sum(len(text.words.get((parsed.pack.code, word), ())) for word in parsed.pack.words(form))
        for form in ("second_formal", "second_informal")
    }
    used = [form for form, number in uses.items() if number]
    return used[0] if len(used) == 1 and uses[used[0]] >= _FEWEST_USES else None


def _is_the_reader(parsed: Parsed, text: Text, person: Token) -> bool:
    """Whether this is the word for a person that the document uses most."""
    code = parsed.pack.code
    uses = {word: len(text.lemmas.get((code, word), ())) for word in parsed.pack.words("persons")}
    return uses.get(person.lemma_.lower(), 0) == max(uses.values(), default=0) > 0


def _speaks_to_somebody(parsed: Parsed) -> bool:
    """Whether the sentence says *u*, *ik* or *vous* as well: then it may be about two people."""
    spoken = parsed.pack.words("second_formal") | parsed.pack.words("second_informal") | parsed.pack.words("first")
    return any(token.lower_ in spoken for token in parsed.doc)


def _goes_on(parsed: Parsed, text: Text) -> bool:
    """Whether what follows still speaks of *him* or *her*: the next sentence, or the items of a list that the sentence opens."""
    after = [other for other in text.passages if other.passage.start > parsed.passage.start]
    opens = parsed.passage.quote.rstrip().endswith(":")
    following = list(takewhile(lambda other: other.passage.kind is PassageKind.ITEM, after)) if opens else []
    pronouns = parsed.pack.words("person_pronouns")
    for other in following or after[:1]:
        for token in other.doc:
            if parsed.is_one_of(token, "persons") and not following:
                break
            if token.lower_ in pronouns and not token.dep_.startswith("expl"):
                return True
            if following and (parsed.is_one_of(token, "persons") or token.lower_ in parsed.pack.words("reflexives")):
                return True
    return False


def _defines(parsed: Parsed) -> bool:
    """Whether the sentence says who is called so, or quotes the word."""
    return any(parsed.is_one_of(token, "defining") or token.text in '“”«»"„' for token in parsed.doc)


def _is_form(parsed: Parsed) -> bool:
    """Whether the sentence has boxes to tick or two genders to choose from: *le/la*."""
    return any(token.text in "☐☒□☑/" for token in parsed.doc)


def _is_definite(token: Token) -> bool:
    """Whether exactly one known person is meant: singular, with an article or without any, and nothing said about the word."""
    if feature(token, "Number") == "Plur":
        return False
    determiners = [child for child in token.children if relation(child) == "det"]
    others = [child for child in token.children if relation(child) not in ("det", "case", "punct", "cc", "mark")]
    known = all(child.lower_ in ("de", "het", "le", "la", "l'", "du", "au") for child in determiners)
    return known and not others and not (token.dep_ == "conj" or relation(token) in ("appos", "flat", "ROOT", "vocative"))
