"""A reference to a law leaves the sentence and follows it in brackets."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from readability_gpmi.checks.legal_reference import reference_pattern
from readability_gpmi.parsing import Parsed, Text, feature, is_finite
from readability_gpmi.rewriting.structural.candidate import Candidate, capital, whole, with_words
from readability_gpmi.rewriting.structural.phrases import (
    between,
    final_mark,
    finite_of,
    last_word,
    main_verb,
    subject_of,
    subtree,
    text_of,
)

_CHECKS = ("legal-reference",)
_LONGEST = 20


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    quote = parsed.passage.quote
    if "(" in final_mark(parsed) or ")" in final_mark(parsed):
        return
    for reference in reference_pattern(parsed.pack).finditer(quote):
        place = _place(parsed, reference)
        if place is None:
            continue
        start, begin, end = place
        new = _moved(parsed, start, begin, end)
        if new is not None:
            yield with_words(whole(_CHECKS, quote, new), quote[start:begin].split())
            return


def _place(parsed: Parsed, reference: re.Match[str]) -> tuple[int, int, int] | None:
    """Where the phrase starts, where its reference begins, and where both end; None where it is woven into the sentence."""
    quote = parsed.passage.quote
    introduced = _intro_before(parsed, reference.start())
    token = parsed.token_at(reference.start())
    phrase = subtree(token) if token is not None else None
    if introduced is None or phrase is None or token is None or len(phrase) > _LONGEST:
        return None
    end = max(phrase[-1].idx + len(phrase[-1].text), reference.end())
    if phrase[0].idx > reference.start() or any(is_finite(word) or word.pos_ == "VERB" for word in phrase):
        return None
    start, begin = introduced
    if _goes_on(parsed, phrase, end) or _is_joined(parsed, start) or _sets_a_standard(parsed, start, begin, end):
        return None
    if any(mark in quote[begin:end] for mark in "();"):
        return None
    return start, begin, end


def _goes_on(parsed: Parsed, phrase: tuple[Token, ...], end: int) -> bool:
    """Whether the next words still belong to the reference: *de wet van 26 mei 2002 betreffende het recht*."""
    following = next((token for token in parsed.doc if token.idx >= end), None)
    if following is None:
        return False
    if following.is_punct:
        # "la loi relative à l'assurance, coordonnée le 14 juillet 1994"
        return following.text == "," and following.i + 1 < len(parsed.doc) and feature(following.nbor(), "VerbForm") == "Part"
    own = parsed.pack.words("possessive_prepositions") | parsed.pack.words("reference_titles")
    if following.lower_ in own:
        return True
    return not is_finite(following) and (following.head in phrase or following.head.head in phrase)


def _sets_a_standard(parsed: Parsed, start: int, begin: int, end: int) -> bool:
    """Whether something must be done as a whole text says (*conformément à l'arrêté du 7 mai*): an article is a legal basis."""
    quote = parsed.passage.quote.lower()
    conforms = quote[start:begin].startswith(tuple(parsed.pack.words("conforming")))
    return conforms and not quote[begin:end].startswith(("art", "§"))


def _is_joined(parsed: Parsed, start: int) -> bool:
    """Whether *and* joins the reference to what stands before it."""
    before = [token for token in parsed.doc if token.idx < start]
    return bool(before) and before[-1].pos_ == "CCONJ"


def _intro_before(parsed: Parsed, start: int) -> tuple[int, int] | None:
    """Where *overeenkomstig* or *en vertu de* begins, and where the reference after it begins, with its article."""
    intros = sorted(parsed.pack.words("reference_intros"), key=len, reverse=True)
    forms = [re.escape(intro).replace(r"\ ", r"\s+") for intro in intros]
    contracted = [
        re.sub(r"(?:de|à)$", lambda found: {"de": "(?:de|du|des|d['’])", "à": "(?:à|au|aux)"}[found.group()], form)
        for form in forms
    ]
    found = re.search(
        rf"\b(?:{'|'.join(contracted)})\s*((?:het|de|l['’]|la|le|les)?\s*)$", parsed.passage.quote[:start], re.IGNORECASE
    )
    return (found.start(), start) if found else None


def _moved(parsed: Parsed, start: int, begin: int, end: int) -> str | None:
    """The passage without the phrase, with the reference in brackets before the final mark."""
    quote, mark = parsed.passage.quote, final_mark(parsed)
    reference = quote[begin:end]
    before, after = quote[:start].rstrip(), quote[end : len(quote) - len(mark)].lstrip()
    if before.endswith(",") and after.startswith(","):
        # "het werk, geraamd op 11.400 euro, krachtens …, is": the comma also closes what it stands behind
        if "," in before[:-1]:
            return None
        before, after = before[:-1], after[1:].lstrip()
    elif before.endswith(",") and not after:
        before = before[:-1]
    elif after.startswith(",") and before:
        return None
    if not before:
        opened = _opened(parsed, end)
        if opened is None:
            return None
        after = opened
    elif re.search(r"[(\"“«]$", before):
        return None
    return f"{before} {after}".strip() + f" ({reference}){mark}"


def _opened(parsed: Parsed, end: int) -> str | None:
    """What follows a reference that opened the sentence: in Dutch the subject comes back before the verb."""
    tokens = [token for token in parsed.doc[: last_word(parsed)] if token.idx >= end]
    if not tokens:
        return None
    if not parsed.pack.profile.get("verb_last"):
        rest = tokens[1:] if tokens[0].text == "," else tokens
        return capital(text_of(parsed, rest)) if rest else None
    root = main_verb(parsed)
    finite = finite_of(root) if root is not None else None
    subject = _subject(root)
    phrase = subtree(subject) if subject is not None else None
    if finite is None or phrase is None or tokens[0] != finite or phrase[0].i != finite.i + 1:
        return None
    behind = between(parsed, phrase[-1].i + 1, last_word(parsed))
    return capital(f"{text_of(parsed, phrase)} {finite.text} {text_of(parsed, behind)}".strip())


def _subject(root: Token | None) -> Token | None:
    """The subject of the main clause, which may hang on the infinitive of a modal verb."""
    if root is None:
        return None
    return subject_of(root) or next(
        (found for child in root.children if child.dep_ == "xcomp" and (found := subject_of(child))), None
    )
