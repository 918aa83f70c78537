"""Where a replacement goes: the characters it takes the place of, its capital, and the seams with the words beside it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from readability_gpmi.inflection import Form, Inflector
from readability_gpmi.parsing import Parsed, TermMatch, feature, key_of

# The word before, together with "de" or "à" where an article follows it: "de l'", "à la".
_BEFORE = re.compile(r"((?:\b(?:de|à)\s+)?(?:l['’]|la\s+)|(?<!-)\b[^\W\d_]+['’]|(?<!-)\b[^\W\d_]+\s+)$", re.IGNORECASE)

# No word before a term is longer; looking through the whole passage for each term would be slow.
_REACH = 40
_AFTER = re.compile(r"(\s*)([^\W_]\S*)")


@dataclass(frozen=True)
class Substitution:
    """New text for the characters from ``start`` to ``end`` of a passage."""

    start: int
    end: int
    text: str


def placed(parsed: Parsed, start: int, end: int, text: str, gender: str | None = None) -> Substitution | None:
    """The text with the capital of what it replaces, joined to the word before it.

    Args:
        gender: that of the noun in the text, where the determiner before it must agree with it.

    Returns:
        None where the word before cannot be told (*l'* may be *le* or *la*), or does not agree.
    """
    found = _placed(parsed, start, end, text, gender)
    typographic = "’" in parsed.passage.quote and "'" not in parsed.passage.quote
    return replace(found, text=found.text.replace("'", "’")) if found and typographic else found


def _placed(parsed: Parsed, start: int, end: int, text: str, gender: str | None) -> Substitution | None:
    quote, inflector = parsed.passage.quote, parsed.pack.inflector
    if inflector:
        end, text = _closed(parsed, start, end, text, inflector)
    if quote[start:end].isupper() and end - start > 1:
        text = text.upper()
    elif quote[start].isupper():
        text = text[0].upper() + text[1:]
    found = _BEFORE.search(quote, max(0, start - _REACH), start)
    if not found or inflector is None:
        return Substitution(start, end, text)
    before = re.sub(r"\s+", " ", found.group().strip())
    whole = inflector.agree(before, gender) if gender and not _is_relative(parsed, found.start()) else before
    if whole is None:
        return Substitution(start, end, text) if found.group()[-1] not in "'’" else None
    joined = inflector.join(whole, text)
    if joined is None:
        return None
    if joined.lower() == re.sub(r"\s+", " ", found.group().lower().replace("’", "'")) + text.lower():
        return Substitution(start, end, text)
    if text.isupper() and len(text) > 1 and before.isupper():
        joined = joined.upper()
    elif before[0].isupper():
        joined = joined[0].upper() + joined[1:]
    return Substitution(found.start(), end, joined)


def _closed(parsed: Parsed, start: int, end: int, text: str, inflector: Inflector) -> tuple[int, str]:
    """The end and text of a replacement as they join the word after it: *parce que* before *il*, *en plus de* before *le*."""
    quote = parsed.passage.quote
    following = _AFTER.match(quote, end)
    if not following:
        return end, text
    token = parsed.token_at(following.start(2))
    article = token is not None and token.pos_ == "DET"
    closed, holds = inflector.close(text, quote[start:end], following.group(2), article)
    if holds:
        return following.end(2), closed
    return end, closed if following.group(1) else f"{closed} "


def determiner_before(parsed: Parsed, start: int) -> str | None:
    """The article, demonstrative or possessive right before some characters, as it is written; None where there is none."""
    found = _BEFORE.search(parsed.passage.quote, max(0, start - _REACH), start)
    inflector = parsed.pack.inflector
    if not found or inflector is None:
        return None
    if _is_relative(parsed, found.start()):
        return None
    before = re.sub(r"\s+", " ", found.group().strip())
    genders = ("Masc", "Fem", "Com", "Neut")
    return before if any(inflector.agree(before, gender) for gender in genders) else None


def _is_relative(parsed: Parsed, start: int) -> bool:
    """Whether *die* belongs to what stands before it: *werken die geluidshinder veroorzaken*."""
    token = parsed.token_at(start)
    return token is not None and token.pos_ == "PRON" and feature(token, "PronType") == "Rel"


def stands_without(parsed: Parsed, preposition: int) -> bool:
    """Whether what follows a French *de* can do without it: not *de soins*, which is *de* and *des* in one.

    Nor where a second *de* is joined to it: *des frais et de la dette*.
    """
    if parsed.pack.profile.get("verb_last"):
        return True
    if preposition + 1 >= len(parsed.words):
        return False
    following = parsed.token_at(parsed.words[preposition + 1].start)
    if following is None:
        return False
    noun = following.head if following.pos_ in ("DET", "NUM") else following
    joined = (child for child in noun.children if child.dep_ == "conj")
    if any(case.dep_ in ("case", "mark") for child in joined for case in child.children):
        return False
    if key_of(parsed.words[preposition].text) not in ("de", "d'"):
        return True
    return following.pos_ in ("DET", "PROPN", "NUM", "PRON") or feature(following, "VerbForm") == "Inf"


def forms_of(parsed: Parsed, match: TermMatch, inflector: Inflector, lemma: str, upos: str) -> tuple[Form, ...]:
    """The forms of a lemma that are written like the head of the term, those that agree with the parse first."""
    written = parsed.words[match.head]
    token = parsed.token_at(written.start)
    forms = [form for form in inflector.forms(lemma, upos) if key_of(form.text) == key_of(written.text)]
    if token is None:
        return tuple(forms)
    names = {name for form in forms for name, _ in form.feats}
    read = {name: feature(token, name) for name in names}
    # "fournit", "zetten": present and past in one form. Contracts speak of now.
    past = ("Tense", "Past")
    return tuple(
        sorted(forms, key=lambda form: (past in form.feats and ("VerbForm", "Fin") in form.feats, -_agreement(form.feats, read)))
    )


def _agreement(feats: Iterable[tuple[str, str]], read: Mapping[str, str]) -> int:
    return sum((read[name] == value) - (read[name] not in ("", value)) for name, value in feats)
