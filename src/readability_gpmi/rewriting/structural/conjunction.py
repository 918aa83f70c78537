"""Hard conjunctions with the mood of the plain one: *à moins que le juge n'en décide* -> *sauf si le juge en décide*."""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from readability_gpmi.frequency import RAREST_VERB, listed_zipf
from readability_gpmi.inflection import Inflector
from readability_gpmi.parsing import Parsed, Text, feature, is_finite
from readability_gpmi.rewriting.meaning import Facet
from readability_gpmi.rewriting.structural.candidate import Candidate, Edit, capital, from_edits, in_typography_of, with_words
from readability_gpmi.rewriting.structural.phrases import finite_of

_CHECKS = ("hard-term", "contract-formula", "long-sentence", "several-ideas", "wide-bracket", "passive-voice", "double-negation")


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    table: dict[str, str] = parsed.pack.profile.get("conjunctions", {})
    inflector = parsed.pack.inflector
    # a second exception or condition of the same word would be one too many
    said = {"sauf", "si"} | ({"s'"} if parsed.doc[0].lower_ == "s'" else set())
    if not table or inflector is None or any(token.lower_ in said for token in parsed.doc):
        return
    for words, plain in table.items():
        pattern = re.escape(words.removesuffix("que")) + "qu(?:e|['’])"
        for found in re.finditer(rf"\b{pattern}", parsed.passage.quote, re.IGNORECASE):
            candidate = _candidate(parsed, found, plain, inflector)
            if candidate is not None:
                yield candidate


def _candidate(parsed: Parsed, found: re.Match[str], plain: str, inflector: Inflector) -> Candidate | None:
    que = parsed.token_at(found.end() - 1)
    clause = que.head if que is not None and que.dep_ == "mark" else None
    finite = finite_of(clause) if clause is not None else None
    if que is None or clause is None or finite is None or any(child.dep_ == "conj" for child in clause.children):
        return None
    # After "ont accepté" the plain word asks for another tense.
    if any(_is_past(token) for token in parsed.doc[: que.i]):
        return None
    subjunctives = [token for token in parsed.doc[que.i :] if is_finite(token) and feature(token, "Mood") == "Sub"]
    indicative = _indicative(parsed, finite, inflector)
    # Another verb in this mood may hang on the same word: it would have to change as well.
    if indicative is None or any(token != finite for token in subjunctives):
        return None
    following = que.nbor(1)
    opening, end = (f"{plain} {following.text}", following.idx + len(following.text))
    if plain.endswith("si") and following.lower_ in ("il", "ils"):
        opening = f"{plain[:-1]}'{following.text}"
    opening = capital(opening) if found.group()[0].isupper() else opening
    edits = [Edit(found.start(), end, in_typography_of(parsed.passage.quote, opening))]
    edits.append(Edit(finite.idx, finite.idx + len(finite.text), indicative))
    near = parsed.doc[max(que.i, finite.i - 3) : finite.i]
    ne = [token for token in near if token.lower_ in ("ne", "n'")]
    expletive = bool(ne) and not any(parsed.is_one_of(token, "negators") for token in clause.subtree)
    if ne and expletive:
        if finite.i - 1 != ne[0].i and ne[0].lower_ == "n'" and ne[0].nbor(1).lower_ not in ("en", "y"):
            return None
        edits.append(_without(parsed, ne[0]))
    if ne and not expletive and "sauf" in plain:
        # "à moins que … ne … pas": two negations that people must weigh
        return None
    gone = [*re.findall(r"[\w-]+['’]?", found.group()), finite.text, *(token.text for token in ne if expletive)]
    brought = [*opening.replace("'", "' ").split(), *opening.replace("'", " ").split(), indicative]
    candidate = with_words(from_edits(_CHECKS, parsed.passage.quote, edits), gone, brought)
    proved = {Facet.CONDITIONS, Facet.NEGATION} if expletive else {Facet.CONDITIONS}
    return replace(candidate, proved=frozenset(proved))


def _is_past(token: Token) -> bool:
    return token.dep_ == "aux:tense" or (is_finite(token) and feature(token, "Tense") in ("Past", "Imp"))


def _indicative(parsed: Parsed, finite: Token, inflector: Inflector) -> str | None:
    """The verb in the present of the indicative; itself where both moods are written alike."""
    feats = {name: feature(finite, name) for name in ("Number", "Person") if feature(finite, name)} | {"VerbForm": "Fin"}
    lemma = finite.lemma_.lower()
    if inflector.inflect(lemma, "VERB", {**feats, "Mood": "Sub", "Tense": "Pres"}) != finite.lower_:
        return None
    # a parse may make up a verb: "permetter"
    if listed_zipf(lemma, parsed.pack) < RAREST_VERB:
        return None
    return inflector.inflect(lemma, "VERB", {**feats, "Mood": "Ind", "Tense": "Pres"})


def _without(parsed: Parsed, ne: Token) -> Edit:
    end = ne.idx + len(ne.text)
    return Edit(ne.idx, end + int(parsed.passage.quote[end : end + 1] == " "), "")
