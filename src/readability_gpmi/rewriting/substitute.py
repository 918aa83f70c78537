"""One word or phrase for another, in the form that the sentence needs.

Where the tables do not know the form, or the swap would reach further than the article before it, nothing is offered.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from readability_gpmi.inflection import Form, Inflector
from readability_gpmi.lexicon import Match, PartOfSpeech
from readability_gpmi.parsing import Parsed, TermMatch, feature, key_of
from readability_gpmi.rewriting import junction
from readability_gpmi.words import find_words

_UPOS = {PartOfSpeech.NOUN: "NOUN", PartOfSpeech.VERB: "VERB", PartOfSpeech.ADJ: "ADJ"}
_MODIFIERS = ("amod", "acl", "det:poss", "nummod")


@dataclass(frozen=True)
class Substitution:
    """New text for the characters from ``start`` to ``end`` of a passage."""

    start: int
    end: int
    text: str


def substitute(parsed: Parsed, match: TermMatch, plain: str) -> Substitution | None:
    """The plain wording in the place of a term, inflected; None where that cannot be done safely."""
    entry = match.entry
    inflector = parsed.pack.inflector
    if entry.pos not in _UPOS or entry.match is not Match.INFLECTED:
        return _placed(parsed, match.start, match.end, plain)
    if inflector is None:
        return None
    if entry.pos is PartOfSpeech.VERB:
        return _verb(parsed, match, plain, inflector)
    if entry.pos is PartOfSpeech.NOUN:
        return _noun(parsed, match, plain, inflector)
    return _adjective(parsed, match, plain, inflector)


def _placed(parsed: Parsed, start: int, end: int, text: str) -> Substitution | None:
    """The text with the capital of what it replaces, joined to the word before and after it."""
    quote = parsed.passage.quote
    if quote[start].isupper() and (start == 0 or not quote[start:end].isupper()):
        text = text[0].upper() + text[1:]
    joined = junction.join(quote, start, end, text, parsed.pack)
    return Substitution(*joined) if joined else None


def _token(parsed: Parsed, start: int) -> Token | None:
    return next((token for token in parsed.doc if token.idx <= start < token.idx + len(token.text)), None)


def _forms_of(parsed: Parsed, match: TermMatch, inflector: Inflector, lemma: str, written: str) -> tuple[Form, ...]:
    """The forms of a lemma that are written like this, those that agree with the parse first."""
    upos = _UPOS[match.entry.pos]
    token = _token(parsed, parsed.words[match.head].start)
    read = dict(pair.split("=", 1) for pair in str(token.morph).split("|") if "=" in pair) if token is not None else {}
    forms = [form for form in inflector.forms(lemma, upos) if key_of(form.text) == key_of(written)]
    return tuple(sorted(forms, key=lambda form: -_agreement(form.feats, read)))


def _agreement(feats: Iterable[tuple[str, str]], read: Mapping[str, str]) -> int:
    return sum((read.get(name) == value) - (name in read and read[name] != value) for name, value in feats)


# ------------------------------------------------------------------------------------------------ verbs


def _verb(parsed: Parsed, match: TermMatch, plain: str, inflector: Inflector) -> Substitution | None:
    if len(find_words(match.entry.term)) > 1 or " " in plain:
        return None
    split = getattr(inflector, "split", lambda _: None)
    apart, new_apart = split(match.entry.term), split(plain)
    word = parsed.words[match.head]
    if match.particle is not None and apart:
        return _separated_verb(parsed, match, plain, apart[1], new_apart, inflector)
    forms = _forms_of(parsed, match, inflector, match.entry.term, word.text)
    if not forms:
        return None
    feats = dict(forms[0].feats)
    if new_apart and feats.get("VerbForm") == "Fin" and not _in_subordinate_clause(parsed, word.start):
        return None
    text = inflector.inflect(plain, "VERB", feats)
    if text and new_apart and "Inf" in feats.get("VerbForm", "") and _after_te(parsed, match.head):
        # "te verstrekken" -> "mee te delen": the mark goes between the parts
        mark = parsed.words[match.head - 1]
        return _placed(parsed, mark.start, word.end, f"{new_apart[0]} {mark.text} {new_apart[1]}")
    return _placed(parsed, word.start, word.end, text) if text else None


def _separated_verb(
    parsed: Parsed, match: TermMatch, plain: str, base: str, new_apart: tuple[str, str] | None, inflector: Inflector
) -> Substitution | None:
    assert match.particle is not None
    word, particle = parsed.words[match.head], parsed.words[match.particle]
    if particle.start < word.start:  # "in te dienen"
        text = f"{new_apart[0]} te {new_apart[1]}" if new_apart else f"te {plain}"
        return _placed(parsed, particle.start, word.end, text)
    forms = _forms_of(parsed, match, inflector, base, word.text)
    verb = inflector.inflect(new_apart[1] if new_apart else plain, "VERB", dict(forms[0].feats)) if forms else None
    if not verb:
        return None
    between = parsed.passage.quote[word.end : particle.start]
    tail = between + new_apart[0] if new_apart else between.rstrip()
    return _placed(parsed, word.start, particle.end, verb + tail)


def _in_subordinate_clause(parsed: Parsed, start: int) -> bool:
    """A finite verb at the end of its clause keeps its particle: *dat u het bewijs meebrengt*."""
    token = _token(parsed, start)
    return token is not None and any(child.dep_ == "mark" or feature(child, "PronType") == "Rel" for child in token.children)


def _after_te(parsed: Parsed, head: int) -> bool:
    return head > 0 and key_of(parsed.words[head - 1].text) == "te"


# ------------------------------------------------------------------------------------------------ nouns and adjectives


def _noun(parsed: Parsed, match: TermMatch, plain: str, inflector: Inflector) -> Substitution | None:
    number = _number(parsed, match, inflector)
    words = plain.split()
    lemma = match.entry.term.split()
    head = words[-1] if parsed.pack.profile.get("verb_last") and len(words) == 2 else words[0]
    old_head = lemma[-1] if parsed.pack.profile.get("verb_last") else lemma[0]
    if number == "Plur":
        plural = inflector.inflect(head, "NOUN", {"Number": "Plur"}) if len(words) == 1 or head == words[0] else None
        if plural is None:
            return None
        words[words.index(head)] = plural
    old, new = _gender(parsed, match, inflector, old_head), inflector.gender(head)
    token = _token(parsed, parsed.words[match.head].start)
    same = old is not None and old == new
    if not same:
        if new is None or (number == "Sing" and old is None) or token is None or _is_modified(token):
            return None
        if number == "Sing":
            return _with_article(parsed, match, " ".join(words), new)
        if parsed.pack.profile.get("plural_shows_gender") and _is_modified(token):
            return None
    return _placed(parsed, match.start, match.end, " ".join(words))


def _number(parsed: Parsed, match: TermMatch, inflector: Inflector) -> str:
    written = key_of(parsed.words[match.head].text)
    lemma_words = match.entry.term.split()
    lemma = lemma_words[-1] if parsed.pack.profile.get("verb_last") else lemma_words[0]
    numbers = {dict(form.feats).get("Number") for form in inflector.forms(lemma, "NOUN") if key_of(form.text) == written}
    if numbers == {"Plur"}:
        return "Plur"
    token = _token(parsed, parsed.words[match.head].start)
    return "Plur" if "Sing" not in numbers and token is not None and feature(token, "Number") == "Plur" else "Sing"


def _gender(parsed: Parsed, match: TermMatch, inflector: Inflector, lemma: str) -> str | None:
    if known := inflector.gender(lemma):
        return known
    token = _token(parsed, parsed.words[match.head].start)
    return feature(token, "Gender") or None if token is not None else None


def _is_modified(token: Token) -> bool:
    """Whether words around a noun agree with it, other than its article: then a change of gender reaches too far."""
    return any(child.dep_.split(":")[0] in _MODIFIERS and child.dep_ != "acl:relcl" for child in token.children) or any(
        child.dep_ == "acl:relcl" for child in token.children
    )


def _with_article(parsed: Parsed, match: TermMatch, text: str, gender: str) -> Substitution | None:
    """The noun with the article, demonstrative or possessive before it put into its gender."""
    if match.words[0] == 0:
        return _placed(parsed, match.start, match.end, text)
    before = parsed.words[match.words[0] - 1]
    if parsed.passage.quote[before.end : match.start].strip():
        return _placed(parsed, match.start, match.end, text)
    forms = parsed.pack.profile.get("articles", {}).get(gender, {})
    article = forms.get(key_of(before.text))
    if article is None:
        invariable = key_of(before.text) in parsed.pack.words("invariable_articles")
        noun = _token(parsed, parsed.words[match.head].start)
        free = noun is not None and not any(child.dep_.startswith("det") for child in noun.children)
        return _placed(parsed, match.start, match.end, text) if invariable or free else None
    return _placed(parsed, before.start, match.end, f"{article}{'' if article.endswith(chr(39)) else ' '}{text}")


def _adjective(parsed: Parsed, match: TermMatch, plain: str, inflector: Inflector) -> Substitution | None:
    if " " in match.entry.term or " " in plain:
        return None
    word = parsed.words[match.head]
    forms = _forms_of(parsed, match, inflector, match.entry.term, word.text)
    text = inflector.inflect(plain, "ADJ", dict(forms[0].feats)) if forms else None
    return _placed(parsed, word.start, word.end, text) if text else None
