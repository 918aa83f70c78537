"""Clauses that share a subject become sentences: *u belt ons en brengt een attest* -> *U belt ons. U brengt een attest.*

In Dutch the place of its verb tells that such a clause is no part of another one; in French no other verb may stand before it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from readability_gpmi.parsing import Parsed, Text, feature, is_finite, subjects
from readability_gpmi.rewriting.meaning import Facet
from readability_gpmi.rewriting.structural.candidate import Candidate, Edit, capital, from_edits, with_words
from readability_gpmi.rewriting.structural.participle_clause import CLITICS
from readability_gpmi.rewriting.structural.phrases import (
    finite_of,
    has,
    in_the_middle,
    is_known,
    last_word,
    main_verb,
    subject_of,
    subtree,
    text_of,
)

_CHECKS = ("several-ideas", "long-sentence")
_FEWEST_WORDS = 4
_LONGEST_SUBJECT = 5


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    root = main_verb(parsed)
    subject = subject_of(root) if root is not None else None
    if root is None or subject is None or "?" in parsed.passage.quote:
        return
    # "…, meent de dienst": what somebody says would only half be his
    if has(root, "parataxis") or any(has(child, "parataxis") for child in root.children):
        return
    name = _name(parsed, subject)
    clauses = [child for child in root.children if child.dep_ == "conj"]
    if name is None or not clauses or any(mark in parsed.passage.quote for mark in ";:"):
        return
    starts = [start for clause in clauses if (start := _start(parsed, clause)) is not None]
    if len(starts) < len(clauses) or not _stand_alone(parsed, root, clauses, starts):
        return
    edits, brought = [], []
    for number, start in enumerate(starts):
        joint = start.nbor(-1)
        kept = joint.dep_ == "cc" and joint.lower_ not in parsed.pack.words("dropped_joints")
        if joint.dep_ != "cc" and number == len(starts) - 1:
            return
        before = joint.nbor(-1) if joint.dep_ == "cc" else joint
        first = before if before.text == "," else joint
        begin = first.nbor(-1).idx + len(first.nbor(-1).text)
        opening = f"{capital(joint.text)} {name}" if kept else capital(name)
        edits.append(Edit(begin, start.idx, f". {opening} "))
        brought.append(opening)
    # Who acts is the same; a parse counts the subject once for all clauses, or once for each.
    candidate = replace(from_edits(_CHECKS, parsed.passage.quote, edits), proved=frozenset({Facet.AGENTS}))
    yield with_words(candidate, parsed.pack.words("dropped_joints"), brought)


def _name(parsed: Parsed, subject: Token) -> str | None:
    """The subject as it can be said again; None for *iemand* or *een persoon*, who would be another one."""
    phrase = subtree(subject)
    if phrase is None or phrase[0].i or len(phrase) > _LONGEST_SUBJECT or any(token.is_punct for token in phrase):
        return None
    text = in_the_middle(text_of(parsed, phrase), phrase[0])
    if subject.pos_ == "PRON":
        return text if feature(subject, "PronType") == "Prs" and subject.lower_ != "het" else None
    known = subject.pos_ == "PROPN" or parsed.is_one_of(subject, "persons") or is_known(subject)
    return text if known and not any(is_finite(token) for token in phrase) else None


def _start(parsed: Parsed, clause: Token) -> Token | None:
    """The finite verb of a clause without a subject, or the pronouns before it, right behind the word that joins it.

    None where it is not there.
    """
    finite = finite_of(clause)
    if finite is None or list(subjects(clause)) or has(clause, "mark", "conj") or finite.i == 0:
        return None
    start = finite
    while start.i and start.nbor(-1).lower_ in CLITICS and not parsed.pack.profile.get("verb_last"):
        start = start.nbor(-1)
    joint = start.nbor(-1) if start.i else start
    joined = joint.dep_ == "cc" and joint.lower_ in parsed.pack.words("clause_joints")
    return start if joined or joint.text == "," else None


def _stand_alone(parsed: Parsed, root: Token, clauses: Sequence[Token], starts: Sequence[Token]) -> bool:
    """Whether each clause is whole and says that something is so, on no condition that another clause may share."""
    first = finite_of(root)
    if first is None:
        return False
    verbs = [first, *starts]
    # "Vous voyez …, mais n'oubliez pas": an order has no subject, and may look as if it had
    you = parsed.pack.words("second_formal") | parsed.pack.words("second_informal")
    told = parsed.pack.profile.get("verb_last") or not any(subject.lower_ in you for subject in subjects(root))
    if not told and any(start.nbor(-1).lower_ not in parsed.pack.words("dropped_joints") for start in starts):
        return False
    # "tot" before a noun is a plain preposition, and "als werkzoekende" sets no condition
    marks = [token for token in parsed.doc if token.lower_ in parsed.pack.condition_words and token.pos_ in ("SCONJ", "ADV")]
    if any(token.pos_ == "ADV" or finite_of(token.head) is not None for token in marks):
        return False
    ends = [*(verb.i for verb in verbs[1:]), last_word(parsed) + 1]
    parts = [parsed.doc[start : end - 1] for start, end in zip((0, *ends[:-1]), ends, strict=True)]
    if any(len(part) < _FEWEST_WORDS for part in parts) or len({feature(verb, "Number") for verb in verbs} - {""}) > 1:
        return False
    if any(sum(is_finite(token) for token in part) != 1 for part in parts[:-1]) or any(
        token.text in "()" for token in parsed.doc
    ):
        return False
    # "vult het formulier in en bezorgt aan …": the second clause would lose what it acts on
    objects = ("obj", "ccomp", "xcomp", "cop", "obl:arg", "expl")
    return not has(root, "obj") or all(has(clause, *objects) for clause in clauses)
