"""Which form of its verb a term stands in: its person, tense and mood, from the letters and from the parse."""

from collections.abc import Mapping

from readability_gpmi.inflection import Form
from readability_gpmi.parsing import Parsed, TermMatch, feature, key_of, relation
from readability_gpmi.rewriting.place import forms_of


def features_of_head(parsed: Parsed, match: TermMatch, verb: str) -> dict[str, str] | None:
    """The features of the conjugated word of a term; None where the tables do not know its form."""
    inflector = parsed.pack.inflector
    forms = forms_of(parsed, match, inflector, verb, "VERB") if inflector else ()
    return dict(_for_person(parsed, match, forms).feats) if forms else None


def is_told(parsed: Parsed, match: TermMatch, feats: Mapping[str, str]) -> bool:
    """Whether the sentence confirms that a Dutch plural is finite or an infinitive: *zij sluiten uit*, *zij willen uitsluiten*.

    Both are written alike, and a parse takes rare verbs for the one where they are the other.
    """
    token = parsed.token_at(parsed.words[match.head].start)
    if token is None or not parsed.pack.profile.get("verb_last") or not token.lower_.endswith("n"):
        return True
    led = token.dep_ in ("xcomp", "csubj", "conj") or any(relation(child) in ("aux", "mark") for child in token.children)
    finite = any(relation(child) == "nsubj" for child in token.children) and not led
    if feats.get("VerbForm") == "Fin":
        return finite or any(child.dep_ == "mark" for child in token.children)
    return feats.get("VerbForm") != "Inf" or led or token.i == 0


def _for_person(parsed: Parsed, match: TermMatch, forms: tuple[Form, ...]) -> Form:
    """The form for the subject, where several persons are written alike: *ik tracht* and *u tracht*.

    A Dutch parse knows no persons of verbs. *Ik*, and *je* right after the verb, take the bare stem.
    """
    word = parsed.words[match.head]
    token = parsed.token_at(word.start)
    first, told = forms[0], token is not None and feature(token, "Person")
    if told or dict(first.feats).get("VerbForm") != "Fin" or "Person" not in dict(first.feats):
        return first
    subject = next((child for child in token.children if child.dep_.startswith("nsubj")), None) if token is not None else None
    after = key_of(parsed.words[match.head + 1].text) if match.head + 1 < len(parsed.words) else ""
    spoken_by_reader = subject is not None and subject.lower_ in parsed.pack.words("first")
    bare = spoken_by_reader or after in parsed.pack.words("bare_stem_before")
    wanted = ("Person", "1" if bare else "3")
    return next((one for one in forms if wanted in one.feats and ("Tense", "Pres") in one.feats), first)
