"""Duties and permissions in one verb: *il incombe au bénéficiaire de payer* -> *le bénéficiaire doit payer*."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from readability_gpmi.inflection import Inflector
from readability_gpmi.parsing import Parsed, Text, feature, is_finite
from readability_gpmi.rewriting.meaning import Facet
from readability_gpmi.rewriting.structural.candidate import Candidate, Edit, capital, from_edits, in_typography_of, with_words
from readability_gpmi.rewriting.structural.must import goes_on, mark_of, without
from readability_gpmi.rewriting.structural.phrases import between, is_plural, subject_of, subtree, text_of

_CHECKS = (
    "contract-formula",
    "hard-term",
    "passive-voice",
    "wide-bracket",
    "long-sentence",
    "several-ideas",
    "nominal-style",
    "stacked-prepositions",
    "rare-word",
    "hard-number",
)
# The rule itself keeps who must or may: only its words differ.
_PROVED = frozenset({Facet.MODALITY, Facet.AGENTS, Facet.NEGATION})


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    table = parsed.pack.profile.get("duty_phrases")
    inflector = parsed.pack.inflector
    if not table or inflector is None:
        return
    for token in parsed.doc:
        if not is_finite(token):
            continue
        made = (
            _with_noun(parsed, token, table["with_noun"], inflector)
            or _impersonal(parsed, token, table, inflector)
            or _cannot(parsed, token, table["cannot"], inflector)
        )
        if made is not None:
            yield made


def _with_noun(parsed: Parsed, finite: Token, phrases: dict[str, str], inflector: Inflector) -> Candidate | None:
    """*est dans l'obligation de payer* -> *doit payer*."""
    verb, last = _phrase_at(parsed, finite, phrases)
    if not verb or last + 1 >= len(parsed.doc) or _is_negated(parsed, finite, last):
        return None
    names = ("Mood", "Tense", "Number", "Person")
    feats = {name: feature(finite, name) for name in names if feature(finite, name)} | {"VerbForm": "Fin"}
    # a parse that mistakes the mood of "ait" gives no form to follow
    known = inflector.inflect(finite.lemma_.lower(), "VERB", feats) == finite.lower_
    modal = inflector.inflect(verb, "VERB", feats) if known else None
    infinitives = _infinitives(parsed, last)
    if modal is None or infinitives is None or feats.get("Tense") not in ("Pres", "Fut"):
        return None
    edits = [_replaced(parsed, finite.i, last, modal), *_without_marks(parsed, infinitives[1:])]
    gone = [token.text for token in between(parsed, finite.i, last + 1)]
    marks = [mark.text for verb_ in infinitives[1:] if (mark := mark_of(verb_))]
    candidate = with_words(from_edits(_CHECKS, parsed.passage.quote, edits), [*gone, *marks], [modal])
    return replace(candidate, proved=_PROVED)


def _impersonal(parsed: Parsed, finite: Token, table: dict[str, dict[str, str]], inflector: Inflector) -> Candidate | None:
    """*Il incombe au bénéficiaire de payer* -> *Le bénéficiaire doit payer*; *il y a lieu de* -> *il faut*."""
    doc = parsed.doc
    start = next((i for i in range(finite.i - 1, max(-1, finite.i - 3), -1) if doc[i].lower_ == "il"), None)
    # "s'il y a lieu de" asks whether there is a reason
    if start is None or feature(finite, "Tense") != "Pres" or (start and doc[start - 1].lower_ in ("s'", "si")):
        return None
    said = table["impersonal"]
    between_ = [token.lower_ for token in doc[start + 1 : finite.i]]
    if not between_ or between_ == ["y"]:
        verb, last = _phrase_at(parsed, finite, table["nobody"])
        if verb:
            return _for_nobody(parsed, start, finite, last, verb, inflector)
    if between_ and between_ not in (["vous"], ["nous"]):
        return None
    verb, last = _phrase_at(parsed, finite, said)
    if not verb:
        return None
    person = doc[start + 1] if between_ else None
    if person is None:
        found = _addressed(parsed, last + 1, inflector)
        if found is None:
            return None
        who, number, at, last = found
        feats = {"Number": number, "Person": "3"}
    else:
        who, at = person.lower_, person
        feats = {"Number": "Plur", "Person": "2" if who == "vous" else "1"}
    if last + 1 >= len(doc) or doc[last + 1].lower_ not in ("de", "d'"):
        return None
    infinitives = _infinitives(parsed, last + 1)
    negative = verb.startswith("ne ")
    modal = inflector.inflect(verb.removeprefix("ne "), "VERB", {**feats, "VerbForm": "Fin", "Mood": "Ind", "Tense": "Pres"})
    # "il n'incombe pas", and what may not be done "and" not left undone, are said in other ways
    if infinitives is None or modal is None or (negative and (len(infinitives) > 1 or _has_indefinite_object(infinitives[0]))):
        return None
    phrase = f"{who} ne {modal} pas" if negative else f"{who} {modal}"
    opening = capital(phrase) if doc[start].text[0].isupper() else phrase
    edits = [_replaced(parsed, start, last + 1, opening), *_without_marks(parsed, infinitives[1:])]
    gone = [token.text for token in between(parsed, start, last + 2)]
    brought = [*phrase.replace("'", "' ").split(), *phrase.replace("'", " ").split()]
    candidate = with_words(from_edits(_CHECKS, parsed.passage.quote, edits), [*gone, "de", "d'"], brought)
    expected = (("nsubj", at.lower_),)
    sure = " ".join(token.lower_ for token in doc[finite.i : finite.i + 1]) not in table["doubtful"]
    return replace(candidate, proved=_PROVED, expected=expected, sure=sure)


def _has_indefinite_object(verb: Token) -> bool:
    """Whether the object would change behind a "no": *donner des noms* -> *ne pas donner de noms*."""
    objects = [child for child in verb.children if child.dep_ == "obj"]
    return any(one.left_edge.lower_ in ("des", "du", "de", "d'", "un", "une") for one in objects)


def _for_nobody(parsed: Parsed, start: int, finite: Token, last: int, verb: str, inflector: Inflector) -> Candidate | None:
    feats = {"Number": "Sing", "Person": "3", "VerbForm": "Fin", "Mood": "Ind", "Tense": "Pres"}
    infinitives, form = _infinitives(parsed, last), inflector.inflect(verb, "VERB", feats)
    if infinitives is None or form is None:
        return None
    il = parsed.doc[start].text
    edits = [_replaced(parsed, start, last, f"{il} {form}"), *_without_marks(parsed, infinitives[1:])]
    gone = [token.text for token in between(parsed, start + 1, last + 1)]
    candidate = with_words(from_edits(_CHECKS, parsed.passage.quote, edits), [*gone, "de", "d'"], [form])
    return replace(candidate, proved=_PROVED)


def _cannot(parsed: Parsed, finite: Token, cannot: dict[str, str], inflector: Inflector) -> Candidate | None:
    """*ne saurait dépasser* -> *ne peut pas dépasser*."""
    verb = cannot.get(finite.lower_)
    ne = next((token for token in parsed.doc[max(0, finite.i - 2) : finite.i] if token.lower_ in ("ne", "n'")), None)
    following = parsed.doc[finite.i + 1] if finite.i + 1 < len(parsed.doc) else None
    if verb is None or ne is None or following is None or feature(following, "VerbForm") != "Inf":
        return None
    feats = {"VerbForm": "Fin", "Mood": "Ind", "Tense": "Pres", "Number": feature(finite, "Number"), "Person": "3"}
    modal = inflector.inflect(verb, "VERB", feats)
    if modal is None or any(token.lower_ in ("que", "qu'", "ni") for token in parsed.doc[finite.i :]):
        return None
    negated = any(parsed.is_one_of(token, "negators") for token in parsed.doc)
    text = modal if negated else f"{modal} pas"
    candidate = Candidate(_CHECKS, finite.idx, finite.idx + len(finite.text), text)
    return replace(with_words(candidate, [finite.text], text.split()), proved=_PROVED)


# ------------------------------------------------------------------------------------------------ words


def _phrase_at(parsed: Parsed, finite: Token, phrases: dict[str, str]) -> tuple[str, int]:
    """The verb for the phrase that begins with a finite verb, and the number of its last word; "" where none begins there."""
    for phrase in sorted(phrases, key=len, reverse=True):
        words = phrase.split()
        found = parsed.doc[finite.i : finite.i + len(words)]
        heads = (finite.lemma_.lower(), finite.lower_)
        if words[0] in heads and [_plain(token) for token in found][1:] == words[1:]:
            return phrases[phrase], finite.i + len(words) - 1
    return "", finite.i


def _plain(token: Token) -> str:
    return "de" if token.lower_ == "d'" else token.lower_


def _is_negated(parsed: Parsed, finite: Token, last: int) -> bool:
    """ "N'est pas dans l'obligation de" means "need not": never touched."""
    near = parsed.doc[max(0, finite.i - 3) : last + 3]
    return any(parsed.is_one_of(token, "negators") or parsed.is_one_of(token, "negation_clitics") for token in near)


def _addressed(parsed: Parsed, start: int, inflector: Inflector) -> tuple[str, str, Token, int] | None:
    """Whom *à* names: the words for a subject, its number, its head, and the number of its last word."""
    if start >= len(parsed.doc) or parsed.doc[start].lower_ not in ("à", "au", "aux"):
        return None
    case = parsed.doc[start]
    head = case.head
    phrase = subtree(head)
    if head.pos_ not in ("NOUN", "PROPN") or phrase is None or phrase[0] != case:
        return None
    cut = next(
        (token.i for token in phrase if token.lower_ in ("de", "d'") and feature(token.nbor(1), "VerbForm") == "Inf"), None
    )
    inner = between(parsed, start + 1, cut if cut is not None else phrase[-1].i + 1)
    # the clause of the duty itself may hang on the person
    if not inner or any(is_finite(token) or token.is_punct for token in inner):
        return None
    article = {"au": "le ", "aux": "les "}.get(case.lower_, "")
    return article + text_of(parsed, inner), "Plur" if is_plural(head) or case.lower_ == "aux" else "Sing", head, inner[-1].i


def _infinitives(parsed: Parsed, mark: int) -> list[Token] | None:
    """The infinitive after a *de*, and those joined to it; None where another may hang on the same duty."""
    first = next((token for token in parsed.doc[mark + 1 : mark + 5] if feature(token, "VerbForm") == "Inf"), None)
    between_ = parsed.doc[mark + 1 : first.i] if first is not None else ()
    if first is None or any(token.pos_ not in ("PRON", "ADV") or token.lower_ in ("ne", "pas") for token in between_):
        return None
    if subject_of(first) is not None:
        return None
    found = [first, *(child for child in first.children if child.dep_ == "conj" and feature(child, "VerbForm") == "Inf")]
    return None if goes_on(parsed, found) else found


def _without_marks(parsed: Parsed, infinitives: Sequence[Token]) -> list[Edit]:
    return [without(parsed, mark) for verb in infinitives if (mark := mark_of(verb)) is not None]


def _replaced(parsed: Parsed, first: int, last: int, text: str) -> Edit:
    end = parsed.doc[last]
    closed = end.text.endswith(("'", "’"))
    text = in_typography_of(parsed.passage.quote, text)
    return Edit(parsed.doc[first].idx, end.idx + len(end.text), f"{text} " if closed else text)
