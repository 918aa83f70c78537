"""Acts written as nouns (*het indienen van een aanvraag*, *la réalisation du projet*) that hide who does what."""

from collections.abc import Iterator

from spacy.tokens import Token

from readability_gpmi.checks.base import Check
from readability_gpmi.model import FindingKind, Hit, Severity
from readability_gpmi.parsing import Parsed, Text, feature, relation, span_of

_LONGEST_PLAIN = 6


def _find(parsed: Parsed, text: Text) -> Iterator[Hit]:
    found = [(token, complement) for token in parsed.doc if (complement := _complement(token, parsed)) is not None]
    infinitive = any(feature(token, "VerbForm") == "Inf" for token, _ in found)
    # One is normal language; two in a sentence make a style. An infinitive with an article is always formal.
    if len(found) >= 2 or infinitive:
        for token, complement in found:
            start, end = span_of((token, complement))
            yield Hit(start, end, {"noun": token.text})


def _complement(token: Token, parsed: Parsed) -> Token | None:
    """What an act noun acts on, None where the token is no act noun or acts on nothing."""
    if token.i == 0 and token.pos_ not in ("NOUN", "VERB"):
        return None
    noun = token.pos_ == "NOUN" and is_act(token, parsed)
    with_article = feature(token, "VerbForm") == "Inf" and any(child.dep_ == "det" for child in token.children)
    if not (noun or with_article):
        return None
    return next(
        (child for child in token.children if relation(child) in ("nmod", "obl") and child.i > token.i and child.pos_ == "NOUN"),
        None,
    )


def is_act(token: Token, parsed: Parsed) -> bool:
    """Whether a noun names an act by its ending: *goedkeuring*, *réalisation*."""
    lemma = token.lemma_.lower()
    stop = parsed.pack.words("nominal_stop")
    compound_of_plain = parsed.pack.profile.get("compounds") and any(lemma.endswith(word) for word in stop if len(word) > 5)
    if len(lemma) <= _LONGEST_PLAIN or lemma in stop or compound_of_plain:
        return False
    return lemma.endswith(tuple(parsed.pack.words("nominal_suffixes")))


CHECK = Check(
    "nominal-style",
    FindingKind.COMPLEXITY,
    Severity.LOW,
    "Wablieft; FALC; Heerlijk Helder: verbs instead of nouns",
    _find,
)
