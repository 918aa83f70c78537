"""How a clause stands in its sentence: said, supposed or embedded, told by the word that opens it and by its word order."""

from enum import StrEnum

from spacy.tokens import Doc, Token

from readability_gpmi.parsing import Parsed, feature, is_finite, relation

_QUOTES = frozenset('"«»“”„')


class Frame(StrEnum):
    """How a clause stands in its sentence: said, supposed (*als u niet komt*), or embedded: told, described or quoted."""

    SAID = "said"
    SUPPOSED = "supposed"
    EMBEDDED = "embedded"


def frame_of(finite: Token, subject: Token | None, opening: Token | None, shared: Frame | None, parsed: Parsed) -> Frame:
    text = parsed.passage.quote.rstrip()
    if _is_quoted(finite):
        return Frame.EMBEDDED
    if text.endswith("?") and not any(token.text in (".", ":") for token in finite.doc[finite.i :]):
        return Frame.SUPPOSED
    if opening is not None:
        return Frame.SUPPOSED if opening.lower_ in parsed.pack.modals["condition_marks"] else Frame.EMBEDDED
    if _comes_first(finite, subject, parsed):
        return Frame.SUPPOSED
    return shared or Frame.SAID


def opening_of(head: Token, finite: Token, subject: Token | None, parsed: Parsed) -> Token | None:
    """The word that makes a clause a subordinate one: a conjunction, a relative or an asking word in front of it."""
    modals = parsed.pack.modals
    words = modals["condition_marks"] | modals["embedding"]
    doc: Doc = finite.doc
    before = subject is not None and subject.i < finite.i
    left = subject.left_edge.i if subject is not None and before else finite.i
    children: list[Token] = [*head.children, *(finite.children if finite != head else ())]
    for child in children:
        if (
            child.lower_ in words
            and child.i <= left
            and relation(child) in ("mark", "advmod", "nsubj", "obj", "obl", "det", "case")
        ):
            loose = child.lower_ in modals["ambiguous"] and relation(child) in ("advmod", "obl", "case")
            if _reaches(child, finite) and not _is_preposition(child, parsed) and not loose:
                return child
    # The opening word right before the subject, whatever the parse makes of it: "si vous", "als u", "qui doit"
    near: list[Token] = [doc[at] for at in (left - 1, left) if 0 <= at < finite.i]
    for token in near:
        opens = token.lower_ in words and relation(token) != "det" and not _is_preposition(token, parsed)
        if opens and (before or token.lower_ not in modals["ambiguous"]):
            return token
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


def _is_preposition(word: Token, parsed: Parsed) -> bool:
    """*Ingeval van verhindering*, *dès le 1er mai*: no clause is opened."""
    grammar = parsed.pack.cues("grammar")
    after = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else None
    if after is None or word.lower_ not in grammar["also_prepositions"]:
        return False
    return after.lower_ in grammar["of"] or after.pos_ == "NUM"


def _comes_first(finite: Token, subject: Token | None, parsed: Parsed) -> bool:
    """A Dutch verb before its subject at the start of a sentence: *Komt u niet, dan …*."""
    if not parsed.pack.profile.get("verb_last"):
        return False
    doc = finite.doc
    if finite.i == 0:
        return True
    if doc[finite.i - 1].text in (";", "?", "!"):
        return subject is None or subject.i > finite.i
    joined = doc[finite.i - 1].pos_ == "CCONJ" and subject is not None and subject.i == finite.i + 1
    return joined and is_finite(doc[0])


def _is_quoted(token: Token) -> bool:
    """Whether a word stands between quotation marks, those left open included."""
    before = [one.text for one in token.doc[: token.i] if one.text in _QUOTES]
    straight = sum(text == '"' for text in before)
    opened = sum(text in "«“„" for text in before) - sum(text in "»”" for text in before)
    return straight % 2 == 1 or opened > 0
