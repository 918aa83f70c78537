"""One noun or adjective for another: number, gender, and the article before it."""

from collections.abc import Sequence

from spacy.tokens import Token

from readability_gpmi.inflection import Form, Inflector
from readability_gpmi.parsing import Parsed, TermMatch, feature, key_of, relation
from readability_gpmi.rewriting.clauses import is_before_noun
from readability_gpmi.rewriting.place import Substitution, determiner_before, forms_of, placed

# Words around a noun that agree with it in gender.
_AGREEING = ("amod", "acl", "nummod")


def noun(
    parsed: Parsed, match: TermMatch, plain: str, inflector: Inflector, following: Parsed | None = None
) -> Substitution | None:
    """The plain noun in the number of the term, with the article that fits; None where more words would have to change.

    Args:
        following: the next passage, which may begin with a pronoun for the noun.
    """
    token = parsed.token_at(parsed.words[match.head].start)
    if token is None or token.dep_ == "amod" or token.pos_ not in ("NOUN", "PROPN"):
        # "de omwonende gezinnen": a noun before a noun describes it
        return None
    words = plain.split()
    term = match.entry.term.split()
    head = _head(words, parsed)
    old = _gender(parsed, match, inflector, _head(term, parsed))
    plural = _is_plural(parsed, match, inflector, _head(term, parsed))
    if plural:
        form = inflector.inflect(head, "NOUN", {"Number": "Plur"})
        if form is None:
            return None
        words[words.index(head)] = form
        if words[0] == form and len(words) == 2:
            described = inflector.inflect(words[1], "ADJ", {"Gender": inflector.gender(head) or "", "Number": "Plur"})
            if described is None:
                return None
            words[1] = described
    new = inflector.gender(head)
    agrees = not plural or parsed.pack.profile.get("gender_in_plural")
    if agrees and (old is None or old != new):
        if new is None or _is_agreed_with(token) or _is_taken_up(parsed, token, old, following):
            return None
        alone = determiner_before(parsed, match.start) is None
        if not plural and alone and any(child.dep_.startswith("det") for child in token.children):
            return None
    return placed(parsed, match.start, match.end, " ".join(words), None if plural else new)


def adjective(parsed: Parsed, match: TermMatch, plain: str, inflector: Inflector) -> Substitution | None:
    """The plain adjective in the form of the term; it may have an adverb of degree: *heel belangrijk*."""
    degree, _, plain = plain.rpartition(" ")
    if " " in match.entry.term or (degree and degree not in parsed.pack.words("degree_adverbs")):
        return None
    word = parsed.words[match.head]
    forms = forms_of(parsed, match, inflector, match.entry.term, "ADJ")
    token = parsed.token_at(word.start)
    if not forms or token is None or token.pos_ not in ("ADJ", "VERB"):
        # "de prominenten": an adjective that is a noun
        return None
    if token.pos_ == "VERB" and any(relation(child) == "aux" for child in token.children):
        return None
    if match.head and key_of(parsed.words[match.head - 1].text) in parsed.pack.words("degree_words"):
        # "meest relevante" -> "belangrijkste"
        return None
    feats = dict(forms[0].feats)
    described = _described(parsed, word.start)
    if _differ(forms, "Number") and feats.get("Number") != (feature(described, "Number") if described is not None else ""):
        # "requis" is singular and plural: where the noun does not confirm the parse, nothing is sure.
        return None
    if _differ(forms, "Gender"):
        # "explicite" is masculine and feminine: the noun tells.
        gender = (inflector.gender(described.lemma_) or feature(described, "Gender")) if described is not None else ""
        if not gender:
            return None
        feats["Gender"] = gender
    if _differ(forms, "Definite"):
        # "solide" is the form of "een solide huis" and of "de solide huizen"
        definite = definiteness(parsed, word.start)
        if definite is None:
            return None
        feats["Definite"] = definite
    text = inflector.inflect(plain, "ADJ", feats)
    return placed(parsed, word.start, word.end, f"{degree} {text}".strip()) if text else None


def _differ(forms: Sequence[Form], name: str) -> bool:
    """Whether forms that are written alike differ in a feature."""
    return len({dict(form.feats).get(name) for form in forms}) > 1


def definiteness(parsed: Parsed, start: int) -> str | None:
    """``Ind`` for a Dutch adjective without -e: behind *zijn*, and before a neuter noun with *een* or no article."""
    token = parsed.token_at(start)
    if token is None:
        return None
    if not is_before_noun(parsed, start):
        return "Ind"
    inflector = parsed.pack.inflector
    gender = inflector.gender(token.head.lemma_) if inflector else None
    if feature(token.head, "Number") == "Plur" or gender == "Com":
        return "Def"
    if gender is None:
        return None
    determiners = [child for child in token.head.children if child.dep_.split(":")[0] == "det" or child.dep_ == "nmod:poss"]
    indefinite = all(child.lower_ in parsed.pack.words("indefinite_determiners") for child in determiners)
    return "Ind" if indefinite else "Def"


def _described(parsed: Parsed, start: int) -> Token | None:
    """The noun that an adjective describes, before or after *être*."""
    token = parsed.token_at(start)
    if token is None:
        return None
    return next((child for child in token.children if child.dep_.startswith("nsubj")), token.head)


def _head(words: list[str], parsed: Parsed) -> str:
    """The noun that the other words describe: the first, but in Dutch the second of two (*nieuwe aanvraag*)."""
    return words[-1] if parsed.pack.profile.get("verb_last") and len(words) == 2 else words[0]


def _is_plural(parsed: Parsed, match: TermMatch, inflector: Inflector, lemma: str) -> bool:
    written = key_of(parsed.words[match.head].text)
    numbers = {dict(form.feats).get("Number") for form in inflector.forms(lemma, "NOUN") if key_of(form.text) == written}
    if len(numbers) == 1:
        return numbers == {"Plur"}
    token = parsed.token_at(parsed.words[match.head].start)
    return token is not None and feature(token, "Number") == "Plur"


def _gender(parsed: Parsed, match: TermMatch, inflector: Inflector, lemma: str) -> str | None:
    if known := inflector.gender(lemma):
        return known
    token = parsed.token_at(parsed.words[match.head].start)
    return (feature(token, "Gender") or None) if token is not None else None


def _is_taken_up(parsed: Parsed, token: Token, gender: str | None, following: Parsed | None) -> bool:
    """Whether a pronoun of this gender stands behind a noun, or opens the next passage: *la modification …, elle …*."""
    pronouns = set(parsed.pack.profile.get("pronouns_of_gender", {}).get(gender or "", ()))
    later = list(parsed.doc[token.i + 1 :])
    if following is not None and following.pack is parsed.pack:
        later += following.doc[:1]
    return any(one.lower_ in pronouns and one.pos_ != "DET" for one in later)


def _is_agreed_with(token: Token) -> bool:
    """Whether a word other than the article agrees with a noun: an adjective, a relative clause, what is said of it."""
    if any(child.dep_.split(":")[0] in _AGREEING for child in token.children):
        return True
    predicate = token.head
    return token.dep_.startswith("nsubj") and predicate.pos_ in ("ADJ", "VERB", "NOUN") and bool(feature(predicate, "Gender"))
