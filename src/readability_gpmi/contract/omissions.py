"""What the person is supposed not to do: *als u niet komt*, *wie niet tekent*, *si vous ne venez pas*, *Komt u niet?*

Told from the negations of a sentence and the clause that each belongs to, so that any verb counts.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from readability_gpmi.contract.parties import party_of
from readability_gpmi.model import Party
from readability_gpmi.parsing import Parsed, is_finite, relation, subjects

_CLAUSES = ("advcl", "acl:relcl", "ccomp", "csubj", "parataxis", "list")


def begins_clause(token: Token) -> bool:
    """Whether a word leads a clause of its own below another."""
    if token.dep_ in ("conj", "acl"):
        # "l'étudiant qui échoue perdra …": the parse hangs what is said on a word before it
        return is_finite(token) or any(is_finite(child) for child in token.children if relation(child) in ("aux", "cop"))
    return token.dep_ in _CLAUSES


def clause_of(token: Token) -> Token:
    """The word that leads the clause around a word."""
    return next((one for one in (token, *token.ancestors) if begins_clause(one) or one.dep_ == "ROOT"), token)


def negated_clause(negator: Token, parsed: Parsed) -> Token:
    """The clause that a negation belongs to.

    A parse may hang *pas* on the verb behind it (*celui qui ne vient pas perd …*): it goes with the *ne* before it.
    """
    clitics = parsed.pack.modals["negative_clitics"]
    before = [one for one in negator.doc[max(0, negator.i - 6) : negator.i] if one.lower_ in clitics]
    return clause_of(before[-1].head if before else negator.head)


def omissions(parsed: Parsed) -> Iterator[tuple[Token, Token, Token]]:
    """What the person is supposed not to do: the condition (or the negation), the negation, the word that leads the clause."""
    for token in parsed.doc:
        if not parsed.is_one_of(token, "negators") or token.pos_ in ("NOUN", "PROPN"):
            continue
        clause, opening = negated_clause(token, parsed), _opening(token, parsed)
        if opening is not None and not _is_about_centre(opening, token, parsed):
            yield opening, token, clause if clause.i > opening.i else token
        elif opening is None and _is_supposed(clause, parsed) and _may_be_the_person(clause, parsed):
            yield token, token, clause


def _opening(negator: Token, parsed: Parsed) -> Token | None:
    """The word of condition before a negation with no other finite verb in between, whatever the parse makes of the clause."""
    marks, clitics = parsed.pack.modals["condition_marks"], parsed.pack.modals["negative_clitics"]
    verbs = 0
    for one in reversed(list(negator.doc[: negator.i])):
        if one.lower_ in marks and one.pos_ != "PRON":
            return one
        # "n'est pas": one verb stands inside a negation of two words
        verbs += is_finite(one) and not any(before.lower_ in clitics for before in one.doc[max(0, one.i - 3) : one.i])
        if one.text in ",;:.?!" or verbs:
            return None
    return None


def _is_about_centre(opening: Token, negator: Token, parsed: Parsed) -> bool:
    between = negator.doc[opening.i + 1 : negator.i]
    return any(party_of(one, parsed) is Party.CENTRE for one in between if one.pos_ in ("NOUN", "PROPN", "PRON"))


def _is_supposed(clause: Token, parsed: Parsed) -> bool:
    marks = parsed.pack.modals["condition_marks"]
    inside = [clause, *(child for child in clause.children if not begins_clause(child))]
    below = [one for child in inside for one in child.children if not begins_clause(one)]
    if any(one.lower_ in marks and relation(one) in ("mark", "advmod", "nsubj", "fixed") for one in (*inside, *below)):
        return True
    if clause.dep_ == "acl:relcl":
        return True
    if clause.dep_ in ("ccomp", "csubj") and clause.head != clause:
        # "Als blijkt dat u niet meewerkt"
        return _is_supposed(clause_of(clause.head), parsed)
    if clause.doc[-1].text == "?" and clause.dep_ == "ROOT":
        return True
    # "Komt u niet, dan …": the verb opens a clause that hangs on another
    first = clause.left_edge
    return begins_clause(clause) and is_finite(first) and first in (clause, *clause.children)


def _may_be_the_person(clause: Token, parsed: Parsed) -> bool:
    if clause.dep_ == "acl:relcl":
        return clause.head.pos_ == "PRON" or party_of(clause.head, parsed) is Party.BENEFICIARY
    return all(party_of(subject, parsed) is not Party.CENTRE for subject in subjects(clause))
