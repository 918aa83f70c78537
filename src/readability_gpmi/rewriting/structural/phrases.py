"""Stretches of a passage: what a word of the parse stands for together with the words that hang on it."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from readability_gpmi.parsing import Parsed, feature, is_finite, relation, subjects


def subtree(token: Token, without: Iterable[Token] = ()) -> tuple[Token, ...] | None:
    """The words that hang on a word, with the word itself, in order; None where other words stand between them."""
    left_out = {word.i for other in without for word in other.subtree}
    words = [word for word in token.subtree if word.i not in left_out]
    while words and words[-1].is_punct and words[-1].text not in ")»”\"'":
        words.pop()
    while words and words[0].is_punct and words[0].text not in "(«“\"'":
        words.pop(0)
    return tuple(words) if words and words[-1].i - words[0].i + 1 == len(words) else None


def text_of(parsed: Parsed, tokens: Sequence[Token]) -> str:
    """Some neighbouring words as they are written."""
    return parsed.passage.quote[tokens[0].idx : tokens[-1].idx + len(tokens[-1].text)] if tokens else ""


def words_of(parsed: Parsed, tokens: Sequence[Token]) -> str:
    """Words that need not be neighbours, with the marks between them."""
    pieces: list[str] = []
    for token in tokens:
        pieces.append(parsed.passage.quote[token.idx : token.idx + len(token.text)] + token.whitespace_)
    return "".join(pieces).strip()


def between(parsed: Parsed, start: int, end: int) -> tuple[Token, ...]:
    """The words from number ``start`` up to ``end``, which is left out."""
    return tuple(parsed.doc[start:end])


def in_the_middle(text: str, first: Token) -> str:
    """A phrase as it stands inside a sentence: without the capital that the beginning gave it."""
    name = first.pos_ == "PROPN" or (first.text.isupper() and sum(letter.isalpha() for letter in first.text) > 1)
    return text if first.i or name else text[:1].lower() + text[1:]


def main_verb(parsed: Parsed) -> Token | None:
    """The predicate of the passage."""
    return next((token for token in parsed.doc if token.head == token), None)


def finite_of(verb: Token) -> Token | None:
    """The finite word of a predicate: itself, an auxiliary, or the copula."""
    if is_finite(verb):
        return verb
    found = [child for child in verb.children if relation(child) in ("aux", "cop") and is_finite(child)]
    return found[0] if len(found) == 1 else None


def subject_of(verb: Token) -> Token | None:
    """The only subject of a predicate, None where there is none or more than one."""
    found = list(subjects(verb))
    return found[0] if len(found) == 1 else None


def verbs_of(subject: Token) -> list[Token]:
    """The finite verbs of a subject: of its clause, and of those joined to it without a subject of their own."""
    clauses = [subject.head]
    found = []
    while clauses:
        clause = clauses.pop()
        finite = clause if is_finite(clause) else finite_of(clause)
        if finite is not None:
            found.append(finite)
        clauses += [child for child in clause.children if child.dep_ == "conj" and not list(subjects(child))]
    return found


def has_loose_verb(parsed: Parsed, known: Iterable[Token]) -> bool:
    """Whether a finite verb without a subject is none of some verbs: a parse may have missed whose it is."""
    known = tuple(known)
    for token in parsed.doc:
        clause = token.head if relation(token) in ("aux", "cop") else token
        if is_finite(token) and token not in known and not list(subjects(clause)) and not list(subjects(token)):
            return True
    return False


def has(token: Token, *relations: str) -> bool:
    """Whether some word hangs on a word in one of these relations."""
    return any(relation(child) in relations or child.dep_ in relations for child in token.children)


def is_known(noun: Token) -> bool:
    """Whether an article, a demonstrative or a possessive before a noun says that everybody knows which one."""
    pointing = ("deze", "dit")
    return any(
        child.i < noun.i
        and (
            feature(child, "Definite") == "Def"
            or child.lower_ in pointing
            or "poss" in child.dep_
            or feature(child, "Poss") == "Yes"
            or feature(child, "PronType") == "Dem"
        )
        for child in noun.children
    )


def is_plural(token: Token) -> bool:
    """Whether a noun phrase is plural: by its form, or because *and* joins two."""
    return feature(token, "Number") == "Plur" or any(
        child.dep_ == "conj" and any(cc.dep_ == "cc" and cc.lower_ in ("en", "et") for cc in child.children)
        for child in token.children
    )


def last_word(parsed: Parsed) -> int:
    """The number of the word after the last one before the final mark."""
    end = len(parsed.doc)
    while end and parsed.doc[end - 1].is_punct:
        end -= 1
    return end


def final_mark(parsed: Parsed) -> str:
    """What stands after the last word, mostly a full stop."""
    end = last_word(parsed)
    return parsed.passage.quote[parsed.doc[end - 1].idx + len(parsed.doc[end - 1].text) :] if end else ""
