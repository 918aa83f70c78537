"""Who acts in a clause: its subject, also where a small pipeline hangs it elsewhere.

A pronoun beside the verb that agrees with it is its subject; a noun in front of a Dutch verb makes the pronoun behind an object.
"""

from collections.abc import Mapping

from spacy.tokens import Token

from readability_gpmi.contract.parties import party_of_word
from readability_gpmi.model import Party
from readability_gpmi.parsing import Parsed, feature, is_finite, relation, subjects


def subject_of(head: Token, finite: Token, parsed: Parsed) -> Token | None:
    noun = next((one for word in (head, finite) for one in subjects(word) if _can_be_subject(one, parsed)), None)
    noun = noun or _noun_right_before(finite, parsed)
    beside = _pronoun_beside(finite, parsed)
    if beside is None:
        return noun
    if beside.dep_ == "conj":
        # "Jij en wij kunnen": the whole pair
        return beside.head
    return _pair_before(beside) or beside


def _pair_before(pronoun: Token) -> Token | None:
    """*Vous et le CPAS, vous pouvez*; *Marc et toi, vous relisez*: the pair that the pronoun takes up."""
    doc = pronoun.doc
    if pronoun.i < 3 or doc[pronoun.i - 1].text != ",":
        return None
    return next((one for one in doc[: pronoun.i - 1] if one.i < 3 and any(child.dep_ == "conj" for child in one.children)), None)


def _noun_right_before(finite: Token, parsed: Parsed) -> Token | None:
    """A French noun in front of the verb that the parse hangs elsewhere: *le bénéficiaire est, s'il le demande, entendu*."""
    before = finite.doc[finite.i - 1] if finite.i else None
    if parsed.pack.profile.get("verb_last") or before is None or before.pos_ not in ("NOUN", "PROPN"):
        return None
    free = relation(before) in ("nsubj", "ROOT") and not any(relation(child) == "case" for child in before.children)
    return (
        before if (free and party_of_word(before, parsed) is not Party.UNKNOWN) or (free and _is_titled(before, parsed)) else None
    )


def _is_titled(token: Token, parsed: Parsed) -> bool:
    """*Madame*, *Monsieur Diallo*."""
    return any(one.lower_ in parsed.pack.parties["titles"] for one in (token, *token.children))


def _can_be_subject(token: Token, parsed: Parsed) -> bool:
    return (
        token.dep_ not in ("csubj", "csubj:pass")
        and token.lower_ not in parsed.pack.modals["condition_marks"]
        and token.pos_ not in ("ADJ", "VERB")
    )


def _pronoun_beside(finite: Token, parsed: Parsed) -> Token | None:
    """The subject pronoun next to the verb that agrees with it: before it in French, on either side in Dutch."""
    doc, words = finite.doc, parsed.pack.parties["nominatives"]
    if not parsed.pack.profile.get("verb_last"):
        at = finite.i - 1
        while (
            at >= 0
            and doc[at].lower_ in parsed.pack.cues("grammar")["clitics"]
            and not (doc[at].lower_ in words and _agrees(doc[at], finite, parsed))
        ):
            at -= 1
        return doc[at] if at >= 0 and doc[at].lower_ in words and _agrees(doc[at], finite, parsed) else None
    named_before = _noun_before(finite, parsed)
    for at in (finite.i - 1, finite.i + 1):
        if not 0 <= at < len(doc) or doc[at].lower_ not in words or doc[at].pos_ not in ("PRON", "DET"):
            continue
        token = doc[at]
        if (
            not _agrees(token, finite, parsed)
            or relation(token) == "det"
            or (at > finite.i and _is_other_object(token, finite, named_before, parsed))
        ):
            continue
        return token
    return None


def _noun_before(finite: Token, parsed: Parsed) -> bool:
    """Whether the Dutch clause opens with a noun that can be its subject: *Lotte belt je*, not *elke maand belt u*."""
    if finite.i == 0:
        return False
    token = finite.doc[finite.i - 1]
    # A thing seldom acts: "de borg krijgt u terug"
    if token.pos_ != "PROPN" and (token.pos_ != "NOUN" or party_of_word(token, parsed) is Party.UNKNOWN):
        return False
    top = token
    while relation(top) in ("nmod", "flat", "appos") and top.head.i < top.i:
        top = top.head
    return not any(relation(child) == "case" for child in top.children)


def _is_other_object(token: Token, finite: Token, named_before: bool, parsed: Parsed) -> bool:
    """A pronoun behind the verb is its object where a noun stands in front, or where the verb keeps its -t before *je*."""
    grammar = parsed.pack.cues("grammar")
    if token.lower_ in grammar["informal"] and finite.lower_.endswith("t") and finite.lower_ not in grammar["keep_t"]:
        return not finite.lemma_.lower().endswith("ten")
    return named_before and token.lower_ in grammar["objects_behind"]


def _agrees(pronoun: Token, finite: Token, parsed: Parsed) -> bool:
    """Whether verb and pronoun can belong together, by person in French and by number in Dutch."""
    if not is_finite(finite):
        # The parse takes the verb for another word, with the features of that.
        return True
    grammar, word, verb = parsed.pack.cues("grammar"), pronoun.lower_, finite.lower_
    wanted = next((person for name, person in _PERSONS.items() if word in grammar[name]), "")
    endings = (("second_ending", "2"), ("first_ending", "1"))
    told = next((person for name, person in endings if grammar[name] and verb.endswith(tuple(grammar[name]))), "")
    person = told or feature(finite, "Person")
    if person and wanted:
        return person == wanted
    number = feature(finite, "Number")
    if not number or word in grammar["any_number"]:
        return True
    return (number == "Plur") == (word in grammar["plural_subjects"])


_PERSONS: Mapping[str, str] = {"first_person": "1", "second_person": "2", "third_person": "3"}
