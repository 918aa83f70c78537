"""One verb for another: person, tense, participle, and the part that a Dutch verb leaves behind."""

from readability_gpmi.inflection import Form, Inflector
from readability_gpmi.parsing import Parsed, TermMatch, feature, key_of
from readability_gpmi.rewriting.place import Substitution, forms_of, placed
from readability_gpmi.words import find_words


def verb(parsed: Parsed, match: TermMatch, plain: str, inflector: Inflector) -> Substitution | None:
    """The plain verb in the form of the term; None for phrases, and where the form is not known."""
    if len(find_words(match.entry.term)) > 1 or " " in plain:
        return None
    apart, new_apart = inflector.split(match.entry.term), inflector.split(plain)
    if match.particle is not None and apart:
        return _separated(parsed, match, plain, apart[1], inflector)
    word = parsed.words[match.head]
    forms = forms_of(parsed, match, inflector, match.entry.term, "VERB")
    if not forms:
        return None
    feats = dict(_for_person(parsed, match, forms).feats)
    if new_apart and feats.get("VerbForm") == "Fin" and not _ends_its_clause(parsed, word.start):
        return None
    if new_apart and feats.get("VerbForm") == "Inf" and _after_te(parsed, match.head):
        # "te verstrekken" -> "mee te delen": the mark goes between the parts
        mark = parsed.words[match.head - 1]
        return placed(parsed, mark.start, word.end, f"{new_apart[0]} {mark.text} {new_apart[1]}")
    text = inflector.inflect(plain, "VERB", feats)
    return placed(parsed, word.start, word.end, text) if text else None


def _separated(parsed: Parsed, match: TermMatch, plain: str, base: str, inflector: Inflector) -> Substitution | None:
    """The term stands in two parts: *dient … in*, *in te dienen*."""
    assert match.particle is not None
    word, particle = parsed.words[match.head], parsed.words[match.particle]
    new_apart = inflector.split(plain)
    if particle.start < word.start:
        text = f"{new_apart[0]} te {new_apart[1]}" if new_apart else f"te {plain}"
        return placed(parsed, particle.start, word.end, text)
    forms = forms_of(parsed, match, inflector, base, "VERB")
    feats = dict(_for_person(parsed, match, forms).feats) if forms else {}
    finite = inflector.inflect(new_apart[1] if new_apart else plain, "VERB", feats) if forms else None
    if not finite:
        return None
    between = parsed.passage.quote[word.end : particle.start]
    tail = between + new_apart[0] if new_apart else between.rstrip()
    return placed(parsed, word.start, particle.end, finite + tail)


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


def _ends_its_clause(parsed: Parsed, start: int) -> bool:
    """A finite verb at the end of its clause keeps its particle: *dat u het bewijs meebrengt*."""
    token = parsed.token_at(start)
    return token is not None and any(child.dep_ == "mark" or feature(child, "PronType") == "Rel" for child in token.children)


def _after_te(parsed: Parsed, head: int) -> bool:
    return head > 0 and key_of(parsed.words[head - 1].text) == "te"
