"""A relative clause at the end of a sentence becomes one: *…, waardoor u tijd verliest* -> *… Daardoor verliest u tijd.*"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from readability_gpmi.inflection import Inflector
from readability_gpmi.parsing import Parsed, Text, feature, is_finite, relation
from readability_gpmi.rewriting.structural.candidate import Candidate, capital, in_typography_of, tidy, with_words
from readability_gpmi.rewriting.structural.phrases import final_mark, last_word, main_verb, text_of
from readability_gpmi.rewriting.structural.verb_first import fronted

_CHECKS = ("long-sentence", "several-ideas", "wide-bracket")
_FEWEST_WORDS = 4


@dataclass(frozen=True)
class _Relative:
    """The clause from its first word to the end of the sentence, its only finite verb, and the noun it speaks of."""

    parsed: Parsed
    tokens: Sequence[Token]
    start: str
    finite: Token
    noun: Token | None


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    inflector = parsed.pack.inflector
    relative = _relative(parsed)
    if relative is None or inflector is None:
        return
    verb_last = bool(parsed.pack.profile.get("verb_last"))
    made = _dutch(relative, inflector) if verb_last else _french(relative, inflector)
    if made is None:
        return
    sentence, dropped, brought = made
    comma = relative.tokens[0].nbor(-1)
    end = relative.tokens[-1]
    new = in_typography_of(parsed.passage.quote, tidy(f". {sentence}"))
    yield with_words(Candidate(_CHECKS, comma.idx, end.idx + len(end.text), new), dropped, brought)


def _relative(parsed: Parsed) -> _Relative | None:
    """The last clause that a comma and a relative word open; None where the sentence before it may not stand alone."""
    starts = parsed.pack.profile.get("relative_starts", {})
    end = last_word(parsed)
    root = main_verb(parsed)
    if root is None or not final_mark(parsed).startswith("."):
        return None
    opening = [token for token in parsed.doc[1:end] if token.lower_ in starts and token.nbor(-1).text == ","]
    if not opening:
        return None
    first = opening[-1]
    tokens = tuple(parsed.doc[first.i : end])
    before = tuple(parsed.doc[: first.i - 1])
    finites = [token for token in tokens if is_finite(token)]
    # "het feit, dat …" opens no relative clause, and "c'est lui qui …" cannot be cut
    if (first.pos_ != "PRON" and first.lower_ in ("die", "dat")) or first.dep_ == "mark" or before[0].lower_ in ("c'", "ce"):
        return None
    if len(finites) != 1 or len(tokens) < _FEWEST_WORDS or len(before) < _FEWEST_WORDS or root.i >= first.i:
        return None
    if any(token.text in ",;:()" for token in tokens) or not any(is_finite(token) for token in before):
        return None
    noun = None if first.lower_ in parsed.pack.words("event_relatives") else _noun(first, before)
    # "mensen, die …": without the clause, nobody knows which people
    if noun is not None and feature(noun, "Number") == "Plur" and all(child.i > noun.i for child in noun.children):
        return None
    # "Hij is de man, die …": without the clause, nobody knows which man. "Een aantal wensen, dat …": which of the two?
    if noun is not None and (noun == root or any(child.i > noun.i and _is_bare_noun(child) for child in noun.children)):
        return None
    if not _asserts(parsed, before, noun, first) or not _hangs_on(parsed, first, finites[0], noun, root):
        return None
    return _Relative(parsed, tokens, starts[first.lower_], finites[0], noun)


def _noun(first: Token, before: Sequence[Token]) -> Token | None:
    """The noun that the clause speaks of, by the parse; None for *waardoor*, which speaks of the whole sentence."""
    clause = next((one for one in (first, *first.ancestors) if one.dep_ in ("acl:relcl", "acl")), None)
    noun = clause.head if clause is not None else None
    return noun if noun is not None and noun.pos_ == "NOUN" and noun in before else None


def _is_bare_noun(token: Token) -> bool:
    return token.pos_ == "NOUN" and all(child.dep_ != "case" for child in token.children)


def _hangs_on(parsed: Parsed, first: Token, finite: Token, noun: Token | None, root: Token) -> bool:
    """Whether the clause belongs to the main clause, and not to another clause inside it, such as what somebody said."""
    inside = [one for one in (first.nbor(-2), *first.nbor(-2).ancestors) if one != root]
    if any(is_finite(one) or one.dep_ in ("ccomp", "advcl", "xcomp", "acl:relcl", "parataxis") for one in inside):
        return False
    top = noun if noun is not None else root
    clauses = [one for one in (top, *top.ancestors) if one.dep_ in ("advcl", "ccomp", "csubj", "acl", "acl:relcl", "xcomp")]
    if noun is not None and not _is_alone(parsed, noun, first, finite, root):
        return False
    return not clauses and (first in finite.subtree or finite.head in list(first.ancestors) or finite == first.head)


def _is_alone(parsed: Parsed, noun: Token, first: Token, finite: Token, root: Token) -> bool:
    """Whether no other noun could be meant: it stands before the verb, or the number of the clause or its gender rules it out."""
    if any(token.is_punct for token in parsed.doc[noun.i + 1 : first.i - 1]):
        return False
    # "die" points to the noun right before it as well as the clause did; where the noun is said again, it must be the only one.
    start = noun.i + 1 if first.lower_ in ("die", "welke") and noun.i == first.i - 2 else root.i
    acts = relation(first) == "nsubj"
    for other in parsed.doc[start : first.i - 1]:
        if other.pos_ not in ("NOUN", "PROPN") or other == noun:
            continue
        numbers = {feature(other, "Number"), feature(finite, "Number")} - {""}
        neuter = feature(other, "Gender") == "Neut" and feature(other, "Number") == "Sing"
        told_apart = (acts and len(numbers) > 1) or (first.lower_ in ("die", "dat") and neuter != (first.lower_ == "dat"))
        if not told_apart:
            return False
    return True


def _asserts(parsed: Parsed, before: Sequence[Token], noun: Token | None, first: Token) -> bool:
    """Whether the sentence before says that something is so: what hangs on a condition or a "no" may not stand alone."""
    modal = parsed.pack.words("modals")
    for token in before:
        if parsed.sets_condition(token) or parsed.is_one_of(token, "negators"):
            return False
        if token.lemma_.lower() in modal and (noun is None or not _is_definite(noun)):
            return False
    return "?" not in parsed.passage.quote and first.nbor(-1).i - 1 >= 0


def _is_definite(noun: Token) -> bool:
    return any(
        child.i < noun.i and (feature(child, "Definite") == "Def" or "poss" in child.dep_ or feature(child, "PronType") == "Dem")
        for child in noun.children
    )


# ------------------------------------------------------------------------------------------------ the new sentence


def _dutch(relative: _Relative, inflector: Inflector) -> tuple[str, list[str], list[str]] | None:
    """The verb moves from the end to the second place: *die elke week komt* -> *Die komt elke week*."""
    parsed, tokens, finite = relative.parsed, relative.tokens, relative.finite
    opening, extra = relative.start, ""
    if opening in ("die", "dat"):
        if relative.noun is None:
            return None
        if (opening == "dat") != (feature(relative.noun, "Gender") == "Neut" and feature(relative.noun, "Number") == "Sing"):
            return None
        if opening == "dat" or relative.noun.i != tokens[0].i - 2:
            extra = relative.noun.text
    told = verb_second(parsed, tokens, finite, inflector)
    if told is None:
        return None
    verb, _, particle, _ = told
    sentence = " ".join(part for part in (capital(opening), extra, *told) if part)
    return sentence, [tokens[0].text, finite.text], [opening, extra, verb, particle]


def verb_second(parsed: Parsed, tokens: Sequence[Token], finite: Token, inflector: Inflector) -> tuple[str, str, str, str] | None:
    """A Dutch clause without its first word as a main clause says it: the verb, the words before it, its particle, the rest."""
    closing = [token for token in tokens[finite.i - tokens[0].i + 1 :] if token.pos_ in ("VERB", "AUX")]
    if finite.i <= tokens[1].i or (finite.i < tokens[-1].i and not closing and tokens[finite.i - tokens[0].i + 1].pos_ != "ADP"):
        return None
    if any(token.text.lower() == "te" for token in tokens):
        return None
    # "die werken in … en zich bevinden …" read as one verb; "losliet" read as an infinitive
    joined = any(token.pos_ == "CCONJ" and token.nbor().lower_ == "zich" for token in tokens[:-1])
    if joined or (finite.lower_ == finite.lemma_.lower() and feature(finite, "Number") == "Sing"):
        return None
    told = fronted(parsed, finite, tokens[-1], tokens[1].text, inflector)
    if told is None:
        return None
    verb, particle = told
    rest = text_of(parsed, tokens[1 : finite.i - tokens[0].i])
    return verb, rest, particle, text_of(parsed, tokens[finite.i - tokens[0].i + 1 :])


def _french(relative: _Relative, inflector: Inflector) -> tuple[str, list[str], list[str]] | None:
    """*qui contient la date* -> *Cette lettre contient la date*."""
    noun, tokens = relative.noun, relative.tokens
    if noun is None:
        return None
    number = feature(noun, "Number")
    gender = inflector.gender(noun.lower_) or feature(noun, "Gender")
    if not number or (number == "Sing" and not gender):
        return None
    if number == "Plur" and feature(relative.finite, "Number") == "Sing":
        return None
    pointing = "ces" if number == "Plur" else "ce" if gender == "Masc" else "cette"
    joined = inflector.join(pointing, noun.text.lower())
    if joined is None:
        return None
    rest = text_of(relative.parsed, tokens[1:])
    return f"{capital(joined)} {rest}", [tokens[0].text], [*joined.split(), pointing]
