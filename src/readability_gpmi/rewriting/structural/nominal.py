"""Acts said with verbs: *door het indienen van een aanvraag* -> *door een aanvraag in te dienen*."""

import re
from collections.abc import Iterator
from typing import Any

from spacy.tokens import Token

from readability_gpmi.inflection import Inflector
from readability_gpmi.parsing import Parsed, Text, feature, passive_auxiliary, relation
from readability_gpmi.rewriting.meaning import Facet
from readability_gpmi.rewriting.structural.candidate import Candidate, capital, in_typography_of, tidy, with_words
from readability_gpmi.rewriting.structural.phrases import between, has, main_verb, subtree, text_of

_CHECKS = ("nominal-style", "stacked-prepositions", "hard-term", "long-sentence", "several-ideas")


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    inflector = parsed.pack.inflector
    table = parsed.pack.profile.get("acts", {})
    root = main_verb(parsed)
    # An infinitive has the subject of the sentence, and in a passive that is not the one who acts.
    if inflector is None or not table or root is None or passive_auxiliary(root, parsed.pack) is not None:
        return
    for token in parsed.doc:
        verb = _verb(token, table["verbs"])
        phrase = subtree(token) if verb else None
        if verb is None or phrase is None:
            continue
        candidate = _candidate(parsed, token, verb, phrase, table, inflector)
        if candidate is not None:
            yield candidate


def _verb(token: Token, verbs: dict[str, str]) -> str | None:
    """The verb of an act: listed for nouns, the word itself for an infinitive with an article."""
    if token.pos_ == "NOUN" and feature(token, "Number") != "Plur" and token.lower_ in verbs:
        return verbs[token.lower_]
    with_article = any(child.dep_ == "det" and child.lower_ == "het" and child.i == token.i - 1 for child in token.children)
    # "het uitblijven van een fooi": only of a verb with an object is what follows "van" that object
    return token.lower_ if with_article and token.lower_ in verbs.values() and feature(token, "VerbForm") == "Inf" else None


def _candidate(
    parsed: Parsed, act: Token, verb: str, phrase: tuple[Token, ...], table: dict[str, Any], inflector: Inflector
) -> Candidate | None:
    """The preposition, article and act replaced; what is acted on keeps its words."""
    if act.i + 1 >= len(parsed.doc) or phrase[-1].i <= act.i + 1:
        return None
    article = [child for child in act.children if child.i < act.i and relation(child) == "det"]
    others = [child for child in act.children if child.i < act.i and relation(child) not in ("det", "case", "fixed")]
    introduced = _introduced(parsed, act, table["introductions"]) or _helped(parsed, act, table)
    object_ = object_of(parsed, act, phrase) or _linked(parsed, act, phrase, table)
    if others or introduced is None or object_ is None or len(article) > 1:
        return None
    start, opening = introduced
    thing, dropped, brought = object_
    if parsed.pack.profile.get("verb_last"):
        apart = inflector.split(verb)
        infinitive = f"{apart[0]} te {apart[1]}" if apart else f"te {verb}"
        new = f"{opening} {thing} {infinitive}"
    else:
        infinitive = verb
        new = f"{opening} {verb} {thing}"
    end = phrase[-1].idx + len(phrase[-1].text)
    quote = parsed.passage.quote
    new = in_typography_of(quote, tidy(new))
    new = capital(new) if quote[start].isupper() else new
    old = re.findall(r"[\w'’-]+", quote[start : act.idx + len(act.text)])
    # The "als" of "met als doel" sets no condition.
    candidate = Candidate(_CHECKS, start, end, new, proved=frozenset({Facet.CONDITIONS}))
    return with_words(candidate, [*old, *dropped], [opening, infinitive, *brought])


def _introduced(parsed: Parsed, act: Token, introductions: dict[str, str]) -> tuple[int, str] | None:
    """Where the words before the act begin, and what stands there for an infinitive: *met het oog op het* -> *om*."""
    before = parsed.passage.quote[: act.idx].lower()
    for words in sorted(introductions, key=len, reverse=True):
        pattern = re.escape(words).replace(r"\ ", r"\s+")
        found = re.search(rf"(?<!\w){pattern}\s*$", before.replace("’", "'"))
        if found:
            return found.start(), introductions[words]
    return None


def _helped(parsed: Parsed, act: Token, table: dict[str, Any]) -> tuple[int, str] | None:
    """*Bij het* becomes *om* after *helpen* and *hulp*, *tot het* after *aanvraag*: the one who is helped or asks acts."""
    helped = table.get("helped", {})
    for words, nouns in helped.get("nouns", {}).items():
        introduced = _introduced(parsed, act, {words: "om"})
        before = next((token for token in reversed(parsed.doc[: act.i]) if introduced and token.idx < introduced[0]), None)
        if before is not None and before.lower_ in nouns and not has(act, "conj"):
            return introduced
    introduced = _introduced(parsed, act, {helped["by"]: "om"}) if helped else None
    if introduced is None or has(act, "conj") or act.head.i > act.i:
        return None
    verb = act.head.lemma_.lower() in helped["verbs"]
    return introduced if verb and any(relation(child) in ("obj", "iobj") for child in act.head.children) else None


def _linked(
    parsed: Parsed, act: Token, phrase: tuple[Token, ...], table: dict[str, Any]
) -> tuple[str, list[str], list[str]] | None:
    """What is acted on with its own preposition: *zoeken naar een woning*."""
    link = parsed.doc[act.i + 1]
    if link.lower_ not in table.get("helped", {}).get("links", ()) or link.head not in list(act.children) or has(act, "conj"):
        return None
    return text_of(parsed, between(parsed, link.i, phrase[-1].i + 1)), [], []


def object_of(parsed: Parsed, act: Token, phrase: tuple[Token, ...]) -> tuple[str, list[str], list[str]] | None:
    """What is acted on, without its preposition; None where it has no article and needs one."""
    link = parsed.doc[act.i + 1]
    own = parsed.pack.words("possessive_prepositions")
    things = [child for child in act.children if relation(child) in ("nmod", "obl") and child.left_edge == link]
    # "de X et de Y": the second preposition would remain
    if link.lower_ not in own or len(things) != 1 or any(has(word, "conj") for word in (act, *things)):
        return None
    # "de betaling van de huur door het OCMW": the one who acts is named, and is not the subject
    if any(parsed.is_one_of(token, "agent_prepositions") for token in phrase if token.i > act.i):
        return None
    rest = text_of(parsed, between(parsed, link.i + 1, phrase[-1].i + 1))
    if parsed.pack.profile.get("verb_last"):
        return rest, [link.text], []
    contracted = {"du": "le", "des": "les"}
    if link.lower_ in contracted:
        return f"{contracted[link.lower_]} {rest}", [link.text], [contracted[link.lower_]]
    following = parsed.doc[link.i + 1]
    if following.pos_ == "DET" or following.dep_ == "det":
        return rest, [link.text], []
    return None
