"""The clauses of a passage: each finite verb with its predicate, its subject, and the words that belong to it.

Rests on Universal Dependencies, and mends what small pipelines get wrong in contracts: a pronoun beside the verb is its subject,
and a verb joined by *en* or *et* keeps the subject of the verb before it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from spacy.tokens import Token

from readability_gpmi.contract.parties import party_of_word
from readability_gpmi.contract.verbs import is_finite_form
from readability_gpmi.model import Party
from readability_gpmi.parsing import Parsed, feature, is_finite, relation, subjects

_SEPARATORS = frozenset(",;:.–—")
_QUOTES = frozenset('"«»“”„')
_ENDS = frozenset(",;:.")


class Frame(StrEnum):
    """How a clause stands in its sentence: said, supposed (*als u niet komt*), or embedded: told, described or quoted."""

    SAID = "said"
    SUPPOSED = "supposed"
    EMBEDDED = "embedded"


@dataclass(frozen=True)
class Clause:
    """A finite verb, the predicate it leads to, and its subject.

    ``stretch`` are the words that it says with the conditions that hang on it, ``own`` those of the clause itself. ``shared``
    says that the subject stands in the clause before; ``opening`` is the word that makes it a subordinate clause.
    """

    head: Token
    finite: Token
    subject: Token | None
    frame: Frame
    imperative: bool = False
    shared: bool = False
    opening: Token | None = None
    stretch: tuple[Token, ...] = ()
    own: tuple[Token, ...] = ()


def clauses(parsed: Parsed) -> tuple[Clause, ...]:
    """The clauses of a passage, in the order of their finite verbs."""
    found: list[Clause] = []
    for head, finite in _predicates(parsed):
        found.append(_clause(head, finite, _before(head, found), parsed))
    said = [clause for clause in found if clause.frame is Frame.SAID]
    bounds = dict(zip((clause.finite.i for clause in said), _bounds(said, len(parsed.doc)), strict=True))
    ranges = {clause.finite.i: _range(clause, found) for clause in found if clause.frame is not Frame.SAID}
    return tuple(_filled(clause, bounds.get(clause.finite.i) or ranges[clause.finite.i], ranges) for clause in found)


def _before(head: Token, found: list[Clause]) -> Clause | None:
    """The clause that a joined one goes on: the one that the parse joins it to, else the last."""
    joined = next((one for one in found if head.dep_ == "conj" and head.head in (one.head, one.finite)), None)
    return joined or (found[-1] if found else None)


def _filled(clause: Clause, bounds: tuple[int, int], others: dict[int, tuple[int, int]]) -> Clause:
    doc = clause.head.doc
    first, last = bounds
    while last > first and (doc[last].pos_ in ("PUNCT", "CCONJ") or doc[last].is_space):
        last -= 1
    while first < last and (doc[first].pos_ in ("PUNCT", "CCONJ") or doc[first].is_space):
        first += 1
    inner = {
        i
        for finite, (start, end) in others.items()
        if finite != clause.finite.i and (start, end) != bounds
        for i in range(start, end + 1)
        if clause.frame is Frame.SAID or start > first
    }
    stretch = tuple(doc[first : last + 1])
    own = tuple(token for token in stretch if token.i not in inner or token in (clause.head, clause.finite))
    return replace(clause, stretch=stretch, own=own)


def _predicates(parsed: Parsed) -> Iterator[tuple[Token, Token]]:
    """Each finite verb with the predicate it belongs to."""
    taken: set[int] = set()
    for token in _finite_verbs(parsed):
        head = token.head if relation(token) in ("aux", "cop") and token.head.i not in taken else token
        if relation(token) == "aux" and token.head.i in taken and abs(token.i - token.head.i) <= 1:
            # "zijn genoteerd geweest": a second auxiliary belongs to the same clause
            continue
        if head.i not in taken:
            taken.add(head.i)
            yield head, token


def _finite_verbs(parsed: Parsed) -> list[Token]:
    doc = parsed.doc
    found = [
        token
        for token in doc
        if (is_finite(token) and not _is_abbreviation(token)) or _is_imperative(token, parsed) or _has_own_subject(token)
    ]
    return (
        found
        or [token for token in doc if token.i > 0 and is_finite_form(token, parsed.pack) and parsed.passage.quote[-1] in ".;"][:1]
    )


def _is_abbreviation(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.doc[token.i + 1].text == "." and token.i + 2 < len(token.doc)


def _has_own_subject(token: Token) -> bool:
    """A word with a subject before it and no verb of being is a verb, whatever the parse calls it: *Thomas la remplace*."""
    if token.pos_ not in ("NOUN", "PROPN", "ADV", "X") or token.dep_ not in ("ROOT", "conj"):
        return False
    if any(relation(child) in ("cop", "aux", "case", "det", "amod", "nummod") for child in token.children):
        return False
    return any(
        child.dep_ == "nsubj" and child.i < token.i and child.pos_ in ("NOUN", "PRON", "PROPN") for child in token.children
    )


def _is_imperative(token: Token, parsed: Parsed) -> bool:
    """A first word that asks somebody to do something, whatever the parse makes of it: *Bel Lotte*."""
    if token.i != 0 or len(parsed.doc) < 2 or token.lower_ not in parsed.pack.modals["imperatives"]:
        return False
    return token.doc[1].lower_ not in parsed.pack.parties["beneficiary"] and parsed.passage.quote.rstrip()[-1:] not in ("?", ":")


def _clause(head: Token, finite: Token, before: Clause | None, parsed: Parsed) -> Clause:
    subject = _subject(head, finite, parsed)
    if subject is None and _is_command(finite, before, parsed):
        return Clause(head, finite, None, Frame.SAID, imperative=True)
    shared = False
    if before is not None and _goes_on(finite, subject, before, bool(parsed.pack.profile.get("verb_last"))):
        if before.imperative and subject is None:
            return Clause(head, finite, None, before.frame, imperative=True)
        if before.subject is not None:
            subject, shared = before.subject, True
    opening = _opening(head, finite, None if shared else subject, parsed)
    frame = _frame(finite, subject, opening, before if shared else None, parsed)
    return Clause(head, finite, subject, frame, shared=shared, opening=opening)


def _goes_on(finite: Token, subject: Token | None, before: Clause, inverts: bool) -> bool:
    """*U komt en belt*: a verb right behind *en* or a comma keeps the subject of the clause before it; what follows is its object."""
    doc = finite.doc
    at = finite.i - 1
    while at > 0 and not inverts and doc[at].lower_ in _CLITICS:
        at -= 1
    joined = at >= 0 and (doc[at].pos_ == "CCONJ" or doc[at].text == ",")
    if not joined or before.frame is Frame.SUPPOSED and doc[at].text == ",":
        return False
    object_behind = subject is not None and subject.i > finite.i and (subject.pos_ != "PRON" or subject.lower_ in _THINGS)
    return subject is None or object_behind or subject == before.subject


_THINGS = frozenset(("het", "dit", "dat"))


def _is_command(finite: Token, before: Clause | None, parsed: Parsed) -> bool:
    """An imperative: by its mood, its place in the list, or a bare Dutch stem in front."""
    if not parsed.pack.profile.get("verb_last") and finite.i == 1 and finite.doc[0].lower_ in parsed.pack.words("negation_clitics"):
        return parsed.passage.quote.rstrip()[-1:] != "?"
    after_condition = before is not None and before.frame is Frame.SUPPOSED and finite.doc[finite.i - 1].text == ","
    if after_condition and finite.lower_ in parsed.pack.modals["imperatives"]:
        return True
    opens = finite.i == 0 or finite.doc[finite.i - 1].text in (".", "!", ";", ":", ",") or finite.doc[finite.i - 1].lower_ == "ne"
    if feature(finite, "Mood") == "Imp" and opens:
        return True
    if finite.i != 0 or parsed.passage.quote.rstrip()[-1:] in ("?", ":"):
        return False
    stem = finite.pos_ == "VERB" and not finite.lower_.endswith(("en", "t"))
    bare = bool(parsed.pack.profile.get("verb_last")) and stem and finite.lower_ not in parsed.pack.modals["no_imperatives"]
    return bare or _is_imperative(finite, parsed)


# ------------------------------------------------------------------------------------------------ subjects


def _subject(head: Token, finite: Token, parsed: Parsed) -> Token | None:
    noun = next((one for word in (head, finite) for one in subjects(word) if _can_be_subject(one, parsed)), None)
    noun = noun or _noun_right_before(finite, parsed)
    beside = _pronoun_beside(finite, noun, parsed)
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
    return before if free and party_of_word(before, parsed) is not Party.UNKNOWN or free and _is_titled(before, parsed) else None


def _is_titled(token: Token, parsed: Parsed) -> bool:
    """*Madame*, *Monsieur Diallo*."""
    return any(one.lower_ in parsed.pack.parties["titles"] for one in (token, *token.children))


def _can_be_subject(token: Token, parsed: Parsed) -> bool:
    return (
        token.dep_ not in ("csubj", "csubj:pass")
        and token.lower_ not in parsed.pack.modals["condition_marks"]
        and token.pos_ not in ("ADJ", "VERB")
    )


def _pronoun_beside(finite: Token, noun: Token | None, parsed: Parsed) -> Token | None:
    """The subject pronoun next to the verb that agrees with it: before it in French, on either side in Dutch."""
    doc, words = finite.doc, parsed.pack.parties["nominatives"]
    if not parsed.pack.profile.get("verb_last"):
        at = finite.i - 1
        while at >= 0 and doc[at].lower_ in _CLITICS and not (doc[at].lower_ in words and _agrees(doc[at], finite)):
            at -= 1
        return doc[at] if at >= 0 and doc[at].lower_ in words and _agrees(doc[at], finite) else None
    named_before = _noun_before(finite, parsed)
    for at in (finite.i - 1, finite.i + 1):
        if not 0 <= at < len(doc) or doc[at].lower_ not in words or doc[at].pos_ not in ("PRON", "DET"):
            continue
        token = doc[at]
        if (
            not _agrees(token, finite)
            or relation(token) == "det"
            or (at > finite.i and _is_other_object(token, finite, named_before))
        ):
            continue
        return token
    return None


_CLITICS = frozenset(
    ("ne", "n'", "le", "la", "les", "l'", "lui", "leur", "y", "en", "me", "m'", "te", "t'", "se", "s'", "nous", "vous")
)


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


def _is_other_object(token: Token, finite: Token, named_before: bool) -> bool:
    """A pronoun behind the verb is its object where a noun stands in front, or where the verb keeps its -t before *je*."""
    if (
        token.lower_ in ("je", "jij")
        and finite.lower_.endswith("t")
        and finite.lower_ not in ("moet", "laat", "weet", "zit", "vergeet", "gaat")
    ):
        return not finite.lemma_.lower().endswith(("ten", "tten"))
    return token.lower_ in ("je", "u", "ze", "het") and named_before


def _agrees(pronoun: Token, finite: Token) -> bool:
    """Whether verb and pronoun can belong together, by person in French and by number in Dutch."""
    # An ending tells more than a tagger: "vous nous envoyez"
    ending = next((one for end, one in (("ez", "2"), ("ons", "1")) if finite.lang_ == "fr" and finite.lower_.endswith(end)), "")
    person = ending or feature(finite, "Person")
    wanted = _PERSONS.get(pronoun.lower_)
    if person and wanted:
        return person == wanted
    number = feature(finite, "Number")
    plural = pronoun.lower_ in ("wij", "we", "jullie")
    if not number or pronoun.lower_ in ("zij", "ze"):
        return True
    return (number == "Plur") == plural


_PERSONS = {
    "je": "1",
    "j'": "1",
    "tu": "2",
    "il": "3",
    "elle": "3",
    "on": "3",
    "nous": "1",
    "vous": "2",
    "ils": "3",
    "elles": "3",
}


# ------------------------------------------------------------------------------------------------ frames


def _frame(finite: Token, subject: Token | None, opening: Token | None, shared: Clause | None, parsed: Parsed) -> Frame:
    text = parsed.passage.quote.rstrip()
    if _is_quoted(finite):
        return Frame.EMBEDDED
    if text.endswith("?") and not any(token.text in (".", ":") for token in finite.doc[finite.i :]):
        return Frame.SUPPOSED
    if opening is not None:
        return Frame.SUPPOSED if opening.lower_ in parsed.pack.modals["condition_marks"] else Frame.EMBEDDED
    if _comes_first(finite, subject, parsed):
        return Frame.SUPPOSED
    return shared.frame if shared is not None else Frame.SAID


def _opening(head: Token, finite: Token, subject: Token | None, parsed: Parsed) -> Token | None:
    """The word that makes a clause a subordinate one: a conjunction, a relative or an asking word in front of it."""
    modals = parsed.pack.modals
    words = modals["condition_marks"] | modals["embedding"]
    doc = finite.doc
    before = subject is not None and subject.i < finite.i
    left = subject.left_edge.i if subject is not None and before else finite.i
    for child in (*head.children, *(finite.children if finite != head else ())):
        if (
            child.lower_ in words
            and child.i <= left
            and relation(child) in ("mark", "advmod", "nsubj", "obj", "obl", "det", "case")
        ):
            loose = child.lower_ in modals["ambiguous"] and relation(child) in ("advmod", "obl", "case")
            if _reaches(child, finite) and not _is_preposition(child) and not loose:
                return child
    # The opening word right before the subject, whatever the parse makes of it: "si vous", "als u", "qui doit"
    for at in (left - 1, left):
        if 0 <= at < finite.i and doc[at].lower_ in words and relation(doc[at]) != "det" and not _is_preposition(doc[at]):
            if not (doc[at].lower_ in modals["ambiguous"] and not before):
                return doc[at]
    if head.dep_ in ("ccomp", "advcl") and parsed.pack.profile.get("verb_last"):
        return _far_opening(finite, words)
    return None


def _far_opening(finite: Token, words: frozenset[str]) -> Token | None:
    """The opening word of a Dutch clause whose verb stands last, as far as no mark or other verb lies between."""
    for token in reversed(list(finite.doc[: finite.i])):
        if token.pos_ == "PUNCT" or is_finite(token) or feature(token, "VerbForm") == "Inf":
            return None
        if token.lower_ in words and relation(token) != "det":
            # The word stands in front of the clause, with an infinitive or a verb before it
            before = token.nbor(-1) if token.i else None
            return token if before is None or before.pos_ in ("VERB", "AUX", "PUNCT", "CCONJ") else None
    return None


def _reaches(word: Token, finite: Token) -> bool:
    """Whether nothing but the clause itself stands between the opening word and the verb."""
    return not any(token.text in (";", ":") for token in finite.doc[word.i : finite.i])


def _is_preposition(word: Token) -> bool:
    """*Ingeval van verhindering*, *dès le 1er mai*: no clause is opened."""
    after = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else None
    if after is None or word.lower_ not in _ALSO_PREPOSITIONS:
        return False
    return after.lower_ not in ("que", "qu'") if word.lower_ == "dès" else after.lower_ == "van"


_ALSO_PREPOSITIONS = frozenset(("ingeval", "dès"))


def _comes_first(finite: Token, subject: Token | None, parsed: Parsed) -> bool:
    """A Dutch verb before its subject at the start of a sentence: *Komt u niet, dan …*."""
    if not parsed.pack.profile.get("verb_last"):
        return False
    doc = finite.doc
    if finite.i == 0:
        return True
    if doc[finite.i - 1].text in (";", "?", "!"):
        return subject is None or subject.i > finite.i
    joined = doc[finite.i - 1].lower_ in ("en", "of") and subject is not None and subject.i == finite.i + 1
    return joined and is_finite(doc[0])


def _is_quoted(token: Token) -> bool:
    """Whether a word stands between quotation marks, those left open included."""
    before = [one.text for one in token.doc[: token.i] if one.text in _QUOTES]
    straight = sum(text == '"' for text in before)
    opened = sum(text in "«“„" for text in before) - sum(text in "»”" for text in before)
    return straight % 2 == 1 or opened > 0


# ------------------------------------------------------------------------------------------------ stretches


def _bounds(said: list[Clause], length: int) -> list[tuple[int, int]]:
    """First and last token of the stretch of each clause: they end at the separator before the next one."""
    starts = [0] if said else []
    for before, clause in zip(said, said[1:], strict=False):
        left = clause.finite.i
        if clause.subject is not None and not clause.shared and before.finite.i < clause.subject.left_edge.i < left:
            left = clause.subject.left_edge.i
        doc = clause.head.doc
        at = next((i for i in range(left - 1, before.finite.i, -1) if doc[i].pos_ == "CCONJ" or doc[i].text in _SEPARATORS), None)
        starts.append(left if at is None else at + 1)
    return [(start, (starts[n + 1] if n + 1 < len(starts) else length) - 1) for n, start in enumerate(starts)]


def _range(clause: Clause, found: list[Clause]) -> tuple[int, int]:
    """First and last token of a subordinate clause: from its opening word to the next comma or the next clause."""
    doc = clause.head.doc
    left = clause.subject.left_edge.i if clause.subject is not None and clause.subject.i < clause.finite.i else clause.finite.i
    start = clause.opening.i if clause.opening is not None else left
    nearest = min((one.finite.i for one in found if one.finite.i > clause.finite.i), default=len(doc))
    end = max(clause.finite.i, clause.head.i if clause.head.i < nearest else 0)
    while end + 1 < len(doc) and end + 1 < nearest and doc[end + 1].text not in _ENDS and doc[end + 1].lower_ != "dan":
        end += 1
    return start, end
