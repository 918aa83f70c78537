"""Which form of its verb a term stands in: its person, tense and mood, from the letters and from the parse."""

from readability_gpmi.inflection import Form
from readability_gpmi.parsing import Parsed, TermMatch, feature, key_of
from readability_gpmi.rewriting.place import forms_of


def features_of_head(parsed: Parsed, match: TermMatch, verb: str) -> dict[str, str] | None:
    """The features of the conjugated word of a term; None where the tables do not know its form."""
    inflector = parsed.pack.inflector
    forms = forms_of(parsed, match, inflector, verb, "VERB") if inflector else ()
    return dict(_for_person(parsed, match, forms).feats) if forms else None


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
