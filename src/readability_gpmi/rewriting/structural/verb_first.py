"""A Dutch verb at the end of its clause in the form that it takes before its subject: *als je terugkomt* -> *kom je terug*."""

from spacy.tokens import Token

from readability_gpmi.inflection import Inflector
from readability_gpmi.parsing import Parsed, feature


def fronted(parsed: Parsed, finite: Token, last: Token, subject: str, inflector: Inflector) -> tuple[str, str] | None:
    """The verb and the particle that it leaves behind, "" where it has none; None where a parse does not tell.

    Args:
        last: the last word of the clause; a particle is told apart only where the verb stands there.
        subject: the word that follows the verb; before *je* the bare stem stands.
    """
    verb, particle, lemma = finite.text, "", finite.lemma_.lower()
    apart = inflector.split(lemma)
    if apart is None and finite.lower_.startswith(tuple(parsed.pack.words("doubtful_particles"))):
        return None
    if apart and finite.lower_.startswith(apart[0]):
        if finite != last:
            return None
        verb, particle, lemma = finite.text[len(apart[0]) :], *apart
    if subject.lower() not in parsed.pack.words("bare_stem_before"):
        return verb, particle
    bare = inflector.inflect(lemma, "VERB", {"VerbForm": "Fin", "Tense": "Pres", "Number": "Sing", "Person": "1"})
    return (bare, particle) if bare is not None and feature(finite, "Tense") != "Past" else None
