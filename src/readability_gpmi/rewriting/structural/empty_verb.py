"""Acts behind an empty verb: *procède à l'examen de la demande* -> *examine la demande*."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from readability_gpmi.inflection import Inflector
from readability_gpmi.parsing import Parsed, Text, feature, relation
from readability_gpmi.rewriting.meaning import Facet
from readability_gpmi.rewriting.structural.candidate import Candidate, in_typography_of, tidy, with_words
from readability_gpmi.rewriting.structural.nominal import object_of
from readability_gpmi.rewriting.structural.phrases import between, is_plural, subject_of, subtree

_CHECKS = (
    "nominal-style",
    "stacked-prepositions",
    "hard-term",
    "contract-formula",
    "passive-voice",
    "long-sentence",
    "several-ideas",
    "rare-word",
    "hard-number",
)


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    table = parsed.pack.profile.get("empty_verbs")
    inflector = parsed.pack.inflector
    if not table or inflector is None:
        return
    verbs: dict[str, str] = parsed.pack.profile["acts"]["verbs"] | table["verbs"]
    for token in parsed.doc:
        made = None
        if token.lemma_.lower() == table["does"]:
            made = _done(parsed, token, verbs, inflector)
        elif token.lower_ == table["object"] and token.head.lemma_.lower() == table["undergoes"]:
            made = _undergone(parsed, token, verbs, inflector)
        if made is not None:
            yield made


def _done(parsed: Parsed, verb: Token, verbs: dict[str, str], inflector: Inflector) -> Candidate | None:
    """*procéder à la vérification des revenus* -> *vérifier les revenus*."""
    following = parsed.doc[verb.i + 1 : verb.i + 4]
    if len(following) < 3 or following[0].lower_ not in ("à", "au"):
        return None
    act = following[1] if following[0].lower_ == "au" else following[2]
    if act.lower_ not in verbs or (act == following[2] and following[1].lower_ not in ("la", "l'", "le")):
        return None
    phrase = subtree(act)
    found = object_of(parsed, act, phrase) if phrase is not None and phrase[-1].i > act.i + 1 else None
    names = ("VerbForm", "Mood", "Tense", "Number", "Person")
    feats = {name: feature(verb, name) for name in names if feature(verb, name)}
    if found is None or phrase is None or feats.get("VerbForm") not in ("Fin", "Inf"):
        return None
    new_verb = inflector.inflect(verbs[act.lower_], "VERB", feats)
    before = verb.nbor(-1) if verb.i else None
    # "d'examiner" after "de procéder": the seam before the verb would change as well
    if new_verb is None or (before is not None and _joins(before, new_verb, inflector)):
        return None
    thing, dropped, brought = found
    new = in_typography_of(parsed.passage.quote, tidy(f"{new_verb} {thing}"))
    end = phrase[-1].idx + len(phrase[-1].text)
    candidate = Candidate(_CHECKS, verb.idx, end, new)
    gone = [token.text for token in between(parsed, verb.i, act.i + 1)]
    return with_words(candidate, [*gone, *dropped], [new_verb, *brought])


def _joins(before: Token, verb: str, inflector: Inflector) -> bool:
    """Whether the word before is written otherwise before this verb."""
    if before.lower_ not in ("de", "d'", "ne", "n'", "se", "s'", "le", "la", "que", "qu'", "je", "te", "me"):
        return False
    return inflector.join(before.lower_, verb) != f"{before.lower_}{before.whitespace_}{verb}"


def _undergone(parsed: Parsed, word: Token, verbs: dict[str, str], inflector: Inflector) -> Candidate | None:
    """*font l'objet d'une évaluation* -> *sont évalués*: only of an act that nothing more is said about."""
    finite = word.head
    words = parsed.doc[finite.i + 1 : word.i + 4]
    if [token.lower_ for token in words[:2]] != ["l'", "objet"] or len(words) < 5 or words[3].lower_ not in ("un", "une"):
        return None
    act, subject = words[4], subject_of(finite)
    said = [child for child in act.children if relation(child) not in ("det", "case", "punct") and child.i == act.i + 1]
    if (
        act.lower_ not in verbs
        or subject is None
        or subject.pos_ != "NOUN"
        or said
        or act.nbor(1).lower_ in ("de", "d'", "du", "des")
    ):
        return None
    gender = inflector.gender(subject.lemma_) or feature(subject, "Gender")
    number = "Plur" if is_plural(subject) else "Sing"
    participle = inflector.inflect(
        verbs[act.lower_], "VERB", {"VerbForm": "Part", "Tense": "Past", "Gender": gender, "Number": number}
    )
    names = ("Mood", "Tense", "Number", "Person")
    feats = {name: feature(finite, name) for name in names if feature(finite, name)} | {"VerbForm": "Fin"}
    to_be = inflector.inflect("être", "VERB", feats)
    if participle is None or to_be is None or not gender or len(list(subject.conjuncts)) > 0:
        return None
    end = act.idx + len(act.text)
    candidate = Candidate(_CHECKS, finite.idx, end, f"{to_be} {participle}")
    gone = [token.text for token in between(parsed, finite.i, act.i + 1)]
    return replace(with_words(candidate, gone, [to_be, participle]), proved=frozenset({Facet.AGENTS}))
