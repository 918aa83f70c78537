"""Participle clauses with a finite verb: *Le bénéficiaire, souhaitant travailler, s'engage …* -> *… souhaite travailler. Il …*

A participle leaves open whether it states a fact, a time or a condition. Only what can be nothing but a fact is told as one.
What *qui* opens between two commas is told in the same way.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from readability_gpmi.parsing import Parsed, Text, feature, is_finite, relation
from readability_gpmi.rewriting.meaning import Facet
from readability_gpmi.rewriting.structural.candidate import Candidate, capital, in_typography_of, tidy, with_words
from readability_gpmi.rewriting.structural.participle_clause import CLITICS, Clause, is_titled, said_again, told
from readability_gpmi.rewriting.structural.phrases import (
    between,
    finite_of,
    has,
    in_the_middle,
    last_word,
    main_verb,
    subject_of,
    subtree,
    text_of,
)

_CHECKS = (
    "wide-bracket",
    "insert",
    "long-sentence",
    "several-ideas",
    "contract-formula",
    "hard-term",
    "passive-voice",
    "nominal-style",
    "stacked-prepositions",
    "rare-word",
    "long-word",
    "hard-number",
)
_FEWEST_WORDS = 3


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    table = parsed.pack.profile.get("participles")
    inflector = parsed.pack.inflector
    root = main_verb(parsed)
    if not table or inflector is None or root is None or any(token.text in '?:;()«»"' for token in parsed.doc):
        return
    finite, subject = finite_of(root), subject_of(root)
    phrase = subtree(subject) if subject is not None else None
    if finite is None or subject is None or feature(finite, "Mood") != "Ind":
        return
    for token in parsed.doc:
        relative = token.lower_ == "qui" and token.dep_ == "nsubj" and token.head.dep_ == "acl:relcl"
        state = token.lower_ in table["states"] and token.dep_ == "acl" and not has(token, "aux")
        if not state and not relative and (feature(token, "VerbForm"), feature(token, "Tense")) != ("Part", "Pres"):
            continue
        verb = token.head if relative or relation(token) in ("aux", "cop") else token
        words = subtree(verb)
        # The subject of "le bénéficiaire, souhaitant …, s'engage" holds the clause itself.
        own = phrase or ()
        # "étant donné que" and "s'agissant de" only tie words together
        tied = verb.lower_ in ("donné", "agissant")
        if words is None or verb == root or tied or any(is_finite(word) for word in words if word.i < token.i):
            continue
        clause = Clause(parsed, verb, token, words, root, finite, subject, own, inflector)
        candidate = _gerund(clause) or _agreed(clause) or _absolute(clause) or _apposed(clause)
        if candidate is not None:
            yield candidate


# ------------------------------------------------------------------------------------------------ kinds of clauses


def _gerund(clause: Clause) -> Candidate | None:
    """*En signant, l'intéressé reconnaît* -> *Quand l'intéressé signe, il reconnaît*: what happens at the same time."""
    parsed, words = clause.parsed, clause.words
    rest = _main_after(clause)
    if words[0].i or words[0].lower_ != "en" or clause.part.i != 1 or not rest or has(clause.verb, "conj"):
        return None
    if clause.verb.lemma_.lower() in parsed.pack.profile["participles"]["not_when"] or feature(clause.finite, "Tense") != "Pres":
        return None
    if _negated(parsed, words) or clause.finite != clause.root or not clause.phrase:
        return None
    said = told(clause, words[1:])
    again = said_again(clause)
    if said is None or again is None:
        return None
    person = in_the_middle(text_of(parsed, clause.phrase), clause.phrase[0])
    opening = clause.inflector.join("quand", person) or f"quand {person}"
    behind = between(parsed, clause.phrase[-1].i + 1, last_word(parsed))
    new = f"{capital(opening)} {said}, {again} {text_of(parsed, behind)}"
    made = _candidate(clause, 0, last_word(parsed), new, ["en", clause.part.text], ["quand", said.split()[0], again])
    return replace(made, proved=made.proved | {Facet.CONDITIONS})


def _agreed(clause: Clause) -> Candidate | None:
    """*…, étant entendu que le montant est fixe* -> *… Il est entendu que le montant est fixe*."""
    parsed, words = clause.parsed, clause.words
    before = between(parsed, 0, words[0].i - 1)
    opens = clause.part.i == words[0].i == clause.verb.i - 1 and words[0].i and words[0].nbor(-1).text == ","
    agreed = clause.verb.lower_ in parsed.pack.profile["participles"]["agreed"] and has(clause.verb, "ccomp")
    if not (opens and agreed) or words[-1].i != last_word(parsed) - 1 or len(before) < _FEWEST_WORDS:
        return None
    new = f". Il est {text_of(parsed, words[1:])}"
    return _candidate(clause, words[0].i - 1, words[-1].i + 1, new, [clause.part.text], ["il", "est"])


def _absolute(clause: Clause) -> Candidate | None:
    """A participle with a subject of its own: *Votre dossier étant incomplet, nous …*, *…, la première étant due le 5 mai*."""
    parsed, words = clause.parsed, clause.words
    own = subject_of(clause.verb)
    own_phrase = subtree(own) if own is not None else None
    if own is None or own_phrase is None or own_phrase[0] != words[0] or own_phrase[-1].i >= clause.part.i:
        return None
    if any(token.is_punct for token in own_phrase):
        return None
    said = told(replace(clause, subject=own), words[len(own_phrase) :])
    if (
        said is None
        or _negates_or_asks(parsed, between(parsed, 0, words[0].i))
        or (clause.finite.dep_ == "aux:tense" and not _is_perfect(clause))
    ):
        return None
    if feature(clause.finite, "Tense") not in ("Pres", "Fut"):
        return None
    end = last_word(parsed)
    if words[0].i and words[0].nbor(-1).text == "," and words[-1].i == end - 1 and len(parsed.doc[: words[0].i]) > _FEWEST_WORDS:
        new = f". {capital(text_of(parsed, own_phrase))} {said}"
        return _candidate(clause, words[0].i - 1, end, new, [clause.part.text], [said.split()[0]])
    rest = _main_after(clause)
    if words[0].i or not rest or not (_is_past(clause) or clause.subject.lower_ in ("nous", "je", "j'")):
        return None
    new = f"{text_of(parsed, own_phrase)} {said}. C'est pourquoi {text_of(parsed, rest)}"
    return _candidate(clause, 0, end, new, [clause.part.text], [said.split()[0], "c c' est pourquoi"])


def _apposed(clause: Clause) -> Candidate | None:
    """A participle that says something of the subject, before or after it."""
    parsed, words = clause.parsed, clause.words
    as_it_is = clause.part.lower_ == "qui"
    if not (_is_perfect(clause) or _is_now(clause) or as_it_is):
        return None
    if (
        has(clause.verb, "mark", "case", *(() if as_it_is else ("nsubj",)))
        or not _states_a_fact(clause)
        or clause.subject.dep_ == "expl"
    ):
        return None
    said = told(clause, words)
    if said is None:
        return None
    end = last_word(parsed)
    if words[0].i == 0:
        rest = _main_after(clause)
        own = clause.phrase
        if not rest or not own or clause.verb.head not in (clause.root, clause.subject):
            return None
    else:
        first, last = words[0].i, words[-1].i
        own = between(parsed, 0, first - 1)
        inserted = words[0].nbor(-1).text == "," and parsed.doc[last + 1].text == ","
        after_subject = clause.subject in own and not own[0].i and clause.verb.head == clause.subject
        if not inserted or not after_subject or any(token.is_punct for token in own):
            return None
        rest = between(parsed, last + 2, end)
    again = said_again(replace(clause, phrase=tuple(own)))
    behind = rest[len(own) :] if words[0].i == 0 else rest
    if again is None or len(behind) < _FEWEST_WORDS or not set(behind) & {clause.finite, clause.root}:
        return None
    new = f"{capital(text_of(parsed, own))} {said}. {capital(again)} {text_of(parsed, behind)}"
    brought = [*said.split()[:2], again]
    return _candidate(clause, 0, end, new, [clause.part.text], brought)


# ------------------------------------------------------------------------------------------------ what may be told


def _states_a_fact(clause: Clause) -> bool:
    """Whether the main clause tells what is done by signing, what is past, or what holds for a person with a name."""
    table = clause.parsed.pack.profile["participles"]
    if _negates_or_asks(clause.parsed, ()):
        return False
    if _is_of_a_thing(clause):
        return True
    if clause.finite.lemma_.lower() in clause.parsed.pack.words("modals"):
        return False
    performs = clause.root.lemma_.lower() in table["performatives"] and feature(clause.finite, "Tense") == "Pres"
    named = (is_titled(clause.phrase) or clause.subject.pos_ == "PROPN") and not clause.parsed.is_one_of(clause.subject, "centre")
    return performs or _is_past(clause) or (named and feature(clause.finite, "Tense") == "Pres")


def _is_of_a_thing(clause: Clause) -> bool:
    """Whether what stands between commas describes a certain thing: of a person it may be a condition."""
    parsed, subject = clause.parsed, clause.subject
    person = any(parsed.is_one_of(subject, name) for name in ("actors", "persons", "humans", "centre"))
    first = subject.left_edge
    certain = feature(first, "Definite") == "Def" or feature(first, "Poss") == "Yes" or feature(first, "PronType") == "Dem"
    described = clause.part.lower_ == "qui" or clause.part.lower_ in parsed.pack.profile["participles"]["states"]
    return described and subject.pos_ == "NOUN" and not person and certain


def _is_past(clause: Clause) -> bool:
    """Whether the main verb is a *passé composé*: then the participle is no condition."""
    return feature(clause.finite, "Tense") == "Pres" and clause.finite.dep_ == "aux:tense"


def _is_now(clause: Clause) -> bool:
    """Whether the main verb is in the present, the time that a participle in *-ant* then tells of."""
    return feature(clause.finite, "Tense") == "Pres" and clause.finite.dep_ != "aux:tense"


def _is_perfect(clause: Clause) -> bool:
    """Whether the participle is one of the past, which keeps its place in time: *ayant constaté*."""
    return relation(clause.part) == "aux" and feature(clause.verb, "VerbForm") == "Part"


def _negates_or_asks(parsed: Parsed, tokens: Sequence[Token]) -> bool:
    """Whether a condition stands in the passage, or a "no" among some words: what hangs on them may not stand alone."""
    return any(parsed.is_one_of(token, "conditionals") for token in parsed.doc) or _negated(parsed, tokens)


def _negated(parsed: Parsed, tokens: Sequence[Token]) -> bool:
    return any(parsed.is_one_of(token, "negators") or parsed.is_one_of(token, "negation_clitics") for token in tokens)


def _main_after(clause: Clause) -> tuple[Token, ...]:
    """The main clause that follows a comma after the participle clause; nothing where its subject does not open it."""
    parsed, last = clause.parsed, clause.words[-1].i
    rest = between(parsed, last + 2, last_word(parsed))
    opens = len(rest) >= _FEWEST_WORDS and parsed.doc[last + 1].text == "," and rest[:1] == clause.phrase[:1]
    return rest if opens else ()


def _candidate(clause: Clause, start: int, end: int, text: str, dropped: Sequence[str], brought: Sequence[str]) -> Candidate:
    tokens = between(clause.parsed, start, end)
    new = in_typography_of(clause.parsed.passage.quote, tidy(text))
    candidate = Candidate(_CHECKS, tokens[0].idx, tokens[-1].idx + len(tokens[-1].text), new)
    pieces = [word.replace("'", " ") for word in brought]
    # The subject that is said again acts no second time.
    before = [token.text for token in clause.words if token.i < clause.part.i and token.lower_ in CLITICS]
    return replace(with_words(candidate, [*dropped, *before], [*brought, *pieces]), proved=frozenset({Facet.AGENTS}))
