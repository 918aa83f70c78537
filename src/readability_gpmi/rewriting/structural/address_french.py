"""The person of a French sentence as *vous* or *tu*: articles, verbs, clitics, possessives and pronouns."""

from collections.abc import Sequence

from spacy.tokens import Token

from readability_gpmi.inflection import Inflector
from readability_gpmi.parsing import Parsed, feature, relation, subjects
from readability_gpmi.rewriting.structural.candidate import Edit, capital
from readability_gpmi.rewriting.structural.phrases import has, has_loose_verb, verbs_of

_SUBJECT, _OBJECT, _AFTER, _OWN, _OWN_MANY = "subject", "object", "after", "own", "own_many"
_POSSESSIVES = ("son", "sa", "ses")
_CONTRACTED = {"du": "de ", "des": "de ", "au": "à ", "aux": "à "}


def french_edits(parsed: Parsed, persons: Sequence[Token], form: str) -> list[Edit] | None:
    """All edits of a sentence, None where one of them is not sure."""
    forms: dict[str, str] = parsed.pack.profile["reader"][form]
    inflector = parsed.pack.inflector
    if inflector is None:
        return None
    edits: list[Edit] = []
    acting = [person for person in persons if relation(person) == "nsubj"]
    for person in persons:
        made = _of_person(parsed, person, forms, inflector)
        if made is None:
            return None
        edits += made
    for token in parsed.doc:
        if not _is_third_person(token):
            continue
        if not _means(parsed, token, persons):
            return None
        new = _pronoun(parsed, token, forms, inflector)
        if new is None:
            return None
        edits.append(new)
        if relation(token) == "nsubj":
            acting.append(token)
    verbs = [verb for subject in acting for verb in verbs_of(subject)]
    if has_loose_verb(parsed, verbs) or any(not verbs_of(subject) for subject in acting):
        return None
    for subject in acting:
        for verb in verbs_of(subject):
            made = _agreeing(verb, form, forms, inflector)
            if made is None:
                return None
            edits += made
    return edits + _reflexives(parsed, [*acting, *persons], verbs, forms, inflector)


def _reflexives(
    parsed: Parsed, meant: Sequence[Token], finite: Sequence[Token], forms: dict[str, str], inflector: Inflector
) -> list[Edit]:
    """*doit se présenter* -> *devez vous présenter*: the pronoun of an infinitive that the person does."""
    edits = []
    for token in parsed.doc:
        if token.lower_ not in ("se", "s'") or token.pos_ != "PRON" or feature(token.head, "VerbForm") != "Inf":
            continue
        if token.i + 1 < len(parsed.doc) and token.nbor(1) in finite:
            continue
        verb = token.head
        while verb.head != verb and (verb.dep_ == "conj" or feature(verb, "VerbForm") == "Inf"):
            objects = [child for child in verb.head.children if relation(child) in ("obj", "iobj", "obl") and child != verb]
            verb = verb.head
            if any(child in meant for child in objects):
                break
            # "Le bénéficiaire autorise le CPAS à s'adresser à …": the other one does it
            if relation(token.head) == "xcomp" and any(relation(child) in ("obj", "iobj") for child in objects):
                verb = token.head
                break
        acts = any(subject in meant for subject in subjects(verb)) or any(child in meant for child in verb.children)
        if acts and verb != token.head:
            joined = inflector.join(forms[_OBJECT], token.nbor(1).text)
            if joined is not None:
                edits.append(Edit(token.idx, token.nbor(1).idx + len(token.nbor(1).text), joined))
    return edits


def _of_person(parsed: Parsed, person: Token, forms: dict[str, str], inflector: Inflector) -> list[Edit] | None:
    article = person.nbor(-1) if person.i else None
    if article is None or article.head != person or article.lower_ not in ("le", "la", "l'", "du", "au"):
        return None
    first = article
    case = article if article.lower_ in _CONTRACTED else None
    if case is None and article.i and relation(article.nbor(-1)) == "case" and article.nbor(-1).head == person:
        case = article.nbor(-1)
        first = case if case.lower_ in ("de", "à") else article
    end = person.idx + len(person.text)
    if relation(person) == "nsubj" and case is None:
        return [Edit(first.idx, end, _cased(first, forms[_SUBJECT]))]
    if case is None and relation(person) == "obj":
        return _clitic(parsed, person.head, first.idx, end, forms, inflector)
    if case is None:
        return None
    if case.lower_ in ("du", "de"):
        return _possessive(person.head, first, end, forms) if relation(person) == "nmod" else None
    if case.lower_ in ("au", "à"):
        giving = person.head.lemma_.lower() in parsed.pack.words("giving_verbs")
        if not giving or relation(person) not in ("obl", "iobj"):
            return None
        return _clitic(parsed, person.head, first.idx, end, forms, inflector)
    if case.lower_ in ("par", "avec", "pour", "chez", "sans", "contre"):
        return [Edit(article.idx, end, forms[_AFTER])]
    return None


def _clitic(parsed: Parsed, verb: Token, start: int, end: int, forms: dict[str, str], inflector: Inflector) -> list[Edit] | None:
    """*verse la prime au bénéficiaire* -> *vous verse la prime*: the pronoun stands before the verb or its auxiliary."""
    auxiliaries = [child for child in verb.children if relation(child) == "aux"]
    clitics = [
        child
        for child in verb.children
        if child.pos_ == "PRON" and child.i < verb.i and relation(child) in ("obj", "iobj", "expl")
    ]
    if clitics or verb.pos_ != "VERB" or feature(verb, "Mood") == "Imp" or any(a.dep_ == "aux:pass" for a in auxiliaries):
        return None
    place = min((verb, *auxiliaries), key=lambda token: token.i)
    if place.i and place.nbor(-1).lower_ in ("d'", "n'", "l'", "s'", "qu'"):
        return None
    quote = parsed.passage.quote
    start -= int(quote[start - 1] == " ")
    joined = inflector.join(forms[_OBJECT], place.text)
    return [Edit(place.idx, place.idx, joined.removesuffix(place.text)), Edit(start, end, "")] if joined else None


def _possessive(owned: Token, first: Token, end: int, forms: dict[str, str]) -> list[Edit] | None:
    """*le compte du bénéficiaire* -> *votre compte*."""
    between_ = owned.doc[owned.i + 1 : first.i]
    if owned.dep_ == "conj" or has(owned, "conj") or any(word.head != owned or word.dep_ != "amod" for word in between_):
        return None
    determiners = [
        child for child in owned.children if child.i < owned.i and child.lower_ in ("le", "la", "l'", "les", *_CONTRACTED)
    ]
    if len(determiners) != 1:
        return None
    article = determiners[0]
    own = forms[_OWN_MANY] if article.lower_ in ("les", "des", "aux") else forms[_OWN]
    new = _CONTRACTED.get(article.lower_, "") + own
    before = first.nbor(-1)
    space = " " if article.text.endswith(("'", "’")) else ""
    return [
        Edit(article.idx, article.idx + len(article.text), _cased(article, new) + space),
        Edit(before.idx + len(before.text), end, ""),
    ]


def _is_third_person(token: Token) -> bool:
    if token.lower_ in ("il", "elle", "lui", "celui-ci", "celle-ci", "ce dernier") and token.pos_ == "PRON":
        return not (token.dep_.startswith("expl") or relation(token.head) == "expl")
    if token.lower_ in ("le", "la", "l'") and token.pos_ == "PRON":
        return True
    return token.lower_ in _POSSESSIVES and token.pos_ in ("DET", "PRON", "ADJ")


def _means(parsed: Parsed, token: Token, persons: Sequence[Token]) -> bool:
    """Whether a pronoun can mean nobody but the person, who was named before it.

    What somebody has is that of the one who acts.
    """
    if persons[0].i > token.i:
        return False
    if token.lower_ in _POSSESSIVES:
        verb = next((one for one in token.ancestors if list(subjects(one))), None)
        subject = next(iter(subjects(verb)), None) if verb is not None else None
        helped = verb is not None and parsed.is_one_of(verb, "helping_verbs") and any(one in persons for one in verb.children)
        return helped or (subject is not None and (subject in persons or subject.lower_ in ("il", "elle")))
    others = [one for one in parsed.doc[: token.i] if one.pos_ in ("NOUN", "PROPN") and one not in persons]
    return not any(parsed.is_one_of(one, "actors") for one in others)


def _pronoun(parsed: Parsed, token: Token, forms: dict[str, str], inflector: Inflector) -> Edit | None:
    end = token.idx + len(token.text)
    if token.lower_ in _POSSESSIVES:
        return Edit(token.idx, end, forms[_OWN_MANY if token.lower_ == "ses" else _OWN])
    if relation(token) == "nsubj" and token.lower_ in ("il", "elle"):
        # "qu'il" -> "que vous"
        if token.i and token.nbor(-1).text.endswith(("'", "’")):
            before = token.nbor(-1)
            vowel = "i" if before.text[0].lower() == "s" else "e"
            return Edit(before.idx + len(before.text) - 1, end, f"{vowel} {forms[_SUBJECT]}")
        return Edit(token.idx, end, _cased(token, forms[_SUBJECT]))
    giving = token.lower_ == "lui" and relation(token) in ("iobj", "obl")
    helping = token.lower_ in ("le", "la", "l'") and relation(token) == "obj" and parsed.is_one_of(token.head, "helping_verbs")
    if (giving or helping) and token.i < token.head.i:
        following = token.nbor(1)
        joined = inflector.join(forms[_OBJECT], following.text)
        return Edit(token.idx, following.idx, joined.removesuffix(following.text)) if joined else None
    return None


def _agreeing(verb: Token, form: str, forms: dict[str, str], inflector: Inflector) -> list[Edit] | None:
    """The verb in the second person, with its reflexive pronoun; None where its forms are not known."""
    lemma = verb.lemma_.lower()
    # A parse may mistake the number of "prévient"; the person is one.
    told = {"VerbForm": "Fin", "Number": "Sing", "Person": "3"}
    moods = ((feature(verb, "Mood"), feature(verb, "Tense")), ("Ind", "Pres"), ("Ind", "Fut"))
    found = ({**told, "Mood": mood, "Tense": tense} for mood, tense in moods)
    feats = next((feats for feats in found if inflector.inflect(lemma, "VERB", feats) == verb.lower_), None)
    if feats is None:
        return None
    number = "Plur" if form == "second_formal" else "Sing"
    new = inflector.inflect(lemma, "VERB", {**feats, "Person": "2", "Number": number})
    if new is None:
        return None
    edits = [Edit(verb.idx, verb.idx + len(verb.text), new)]
    for token in verb.doc[max(0, verb.i - 2) : verb.i]:
        if token.lower_ in ("se", "s'", "s’"):
            joined = inflector.join(forms[_OBJECT], new) if token.i == verb.i - 1 else None
            if joined is None:
                return None
            return [Edit(token.idx, verb.idx + len(verb.text), joined)]
    return edits


def _cased(token: Token, text: str) -> str:
    return capital(text) if token.i == 0 else text
