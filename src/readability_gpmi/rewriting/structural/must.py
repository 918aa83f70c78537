"""Duties in one plain word: *dient … te*, *is gehouden om … te* -> *moet*; *est tenu de* -> *doit*."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from spacy.tokens import Token

from readability_gpmi.inflection import Inflector
from readability_gpmi.parsing import Parsed, Text, feature, is_finite, relation, subjects
from readability_gpmi.rewriting.meaning import Facet
from readability_gpmi.rewriting.structural.candidate import Candidate, Edit, from_edits, with_words
from readability_gpmi.rewriting.structural.phrases import finite_of

_CHECKS = ("contract-formula", "hard-term", "passive-voice", "wide-bracket", "long-sentence", "several-ideas")


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    inflector = parsed.pack.inflector
    duties = parsed.pack.profile.get("duties", {})
    if inflector is None or not duties:
        return
    for token in parsed.doc:
        phrase = next((phrase for phrase in (token.lower_, token.lemma_.lower()) if phrase in duties["phrases"]), None)
        if phrase is None:
            if token.lower_ in duties.get("expected", ()):
                yield from _expected(parsed, token, duties, inflector)
            continue
        finite = token if is_finite(token) else finite_of(token)
        # "gehouden om te horen" may be a meeting: there the infinitive must be what the duty is about
        about = ("xcomp", "ccomp", "advcl") if phrase in duties["certain"] else ("xcomp", "ccomp")
        clauses = [child for child in token.children if relation(child) in about and child.i > token.i]
        # "on a été obligé de" is past: a modal verb would need a tense of its own
        past = sum(relation(child) in ("aux", "cop") for child in token.children) > 1
        # "verplicht wordt om": somebody makes it a duty
        if finite is None or past or finite.lemma_.lower() == "worden" or len(clauses) != 1:
            continue
        # "is wettelijk verplicht": the word would lose what it belongs to
        if _is_negated(parsed, token, clauses[0]) or any(word.dep_ == "amod" or _is_manner(word) for word in token.lefts):
            continue
        candidate = _candidate(parsed, token, finite, clauses[0], duties, inflector)
        if candidate:
            yield candidate


def _is_manner(word: Token) -> bool:
    return relation(word) == "advmod" and word.pos_ == "ADJ"


def _expected(parsed: Parsed, token: Token, duties: dict[str, Any], inflector: Inflector) -> Iterator[Candidate]:
    """*Wordt geacht te* of somebody who signs: asked, for the law knows a duty and an expectation."""
    finite = finite_of(token)
    clauses = [child for child in token.children if relation(child) == "xcomp" and child.i > token.i]
    subject = next(subjects(token), None)
    if finite is None or finite.lemma_.lower() != "worden" or len(clauses) != 1 or subject is None:
        return
    # "wordt geacht te zijn kwijtgescholden" takes something for true
    perfect = any(relation(child) in ("aux", "cop") for child in clauses[0].children)
    person = any(parsed.is_one_of(subject, name) for name in ("persons", "second_formal", "second_informal"))
    if perfect or not person or _is_negated(parsed, token, clauses[0]):
        return
    candidate = _candidate(parsed, token, finite, clauses[0], duties, inflector)
    if candidate:
        yield replace(candidate, sure=False, proved=candidate.proved | {Facet.MODALITY})


def _is_negated(parsed: Parsed, duty: Token, clause: Token) -> bool:
    """*Dient niet te* and *n'est pas tenu de* may mean "need not": never touched."""
    near = [*duty.children, *clause.children, *(word for child in clause.children for word in child.children)]
    return any(parsed.is_one_of(word, "negators") or word.lower_ in parsed.pack.words("negation_clitics") for word in near)


def _candidate(
    parsed: Parsed, duty: Token, finite: Token, clause: Token, duties: dict[str, str], inflector: Inflector
) -> Candidate | None:
    feats = {name: feature(finite, name) for name in ("Number", "Tense", "Person", "Mood") if feature(finite, name)}
    if feats.get("Tense") not in ("Pres", "Fut", None):
        return None
    if feats.get("Number") == "Sing" and "Person" not in feats:
        feats["Person"] = "1" if any(child.lower_ in parsed.pack.words("first") for child in duty.children) else "3"
    modal = inflector.inflect(duties["verb"], "VERB", {**feats, "VerbForm": "Fin"})
    infinitives = [clause, *(other for other in clause.children if other.dep_ == "conj")]
    marks = [mark_of(verb) for verb in infinitives]
    if modal is None or any(mark is None for mark in marks) or goes_on(parsed, infinitives):
        return None
    edits = [Edit(finite.idx, finite.idx + len(finite.text), modal)]
    gone = {mark for mark in marks if mark is not None}
    # "om in te gaan op … en om aanwezig te zijn"
    gone |= {child for verb in infinitives[1:] for child in verb.children if child.dep_ == "mark" and child.lower_ == "om"}
    if duty != finite:
        gone.add(duty)
        near = parsed.doc[min(finite.i, duty.i) + 1 : max(finite.i, duty.i) + 2]
        gone |= {word for word in near if word.lower_ in duties["with"].split()}
    edits += [without(parsed, token) for token in gone]
    candidate = from_edits(_CHECKS, parsed.passage.quote, edits)
    joined = [f"{mark.nbor(-1).lower_}{mark.nbor(1).lower_}" for mark in marks if mark and _is_inside_verb(parsed, mark)]
    apart = [
        word for mark in marks if mark and _is_inside_verb(parsed, mark) for word in (mark.nbor(-1).lower_, mark.nbor(1).lower_)
    ]
    # The subject of "is gehouden" is that of a passive, by its form only.
    candidate = replace(candidate, proved=frozenset({Facet.AGENTS}) if duty != finite else frozenset())
    return with_words(candidate, [finite.lower_, *(token.lower_ for token in gone), *apart], [modal, *joined])


def goes_on(parsed: Parsed, infinitives: Sequence[Token]) -> bool:
    """Whether another infinitive with *te* may hang on the same duty: *dient te komen en zich … aan te melden*."""
    known = {mark for verb in infinitives if (mark := mark_of(verb)) is not None}
    start = max(token.i for token in (infinitives[-1], *known)) + 1
    later = [token for token in parsed.doc[start:] if token.dep_ == "mark" and token.lower_ in ("te", "de", "d'")]
    return bool(later) and any(token.lower_ in ("en", "of", "et", "ou", ",") for token in parsed.doc[start : later[0].i])


def mark_of(verb: Token) -> Token | None:
    """The *te* or *de* of an infinitive; before an auxiliary it stands there: *te worden ingediend*."""
    found = [child for child in verb.children if child.dep_ == "mark" and child.lower_ in ("te", "de", "d'", "à")]
    return found[-1] if found else None


def _is_inside_verb(parsed: Parsed, mark: Token) -> bool:
    """Whether *te* stands between the parts of a verb that grow together: *in te dienen*, not *gehoor te geven*."""
    if mark.i == 0 or mark.nbor(-1).dep_ != "compound:prt" or parsed.pack.inflector is None:
        return False
    return parsed.pack.inflector.split(f"{mark.nbor(-1).lower_}{mark.nbor(1).lower_}") is not None


def without(parsed: Parsed, token: Token) -> Edit:
    """A word left out, with the space before or behind it; the parts of a verb grow together."""
    quote = parsed.passage.quote
    start, end = token.idx, token.idx + len(token.text)
    # The space before "d'" is all that stands between the words on both sides.
    start -= int(start > 0 and quote[start - 1] == " " and quote[end - 1] not in "'’")
    if (token.lower_ == "te" and _is_inside_verb(parsed, token)) or start == token.idx:
        end += int(quote[end : end + 1] == " ")
    return Edit(start, end, "")
