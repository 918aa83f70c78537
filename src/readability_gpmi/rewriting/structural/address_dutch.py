"""The person of a Dutch sentence as *u* or *je*: articles, verbs, possessives and pronouns."""

from collections.abc import Sequence

from spacy.tokens import Token

from readability_gpmi.parsing import Parsed, feature, relation, subjects
from readability_gpmi.rewriting.structural.candidate import Edit, capital
from readability_gpmi.rewriting.structural.phrases import has, has_loose_verb, verbs_of

_SUBJECT, _OBJECT, _AFTER, _OWN, _SELF = "subject", "object", "after", "own", "self"


def dutch_edits(parsed: Parsed, persons: Sequence[Token], form: str) -> list[Edit] | None:
    """All edits of a sentence, None where one of them is not sure."""
    forms: dict[str, str] = parsed.pack.profile["reader"][form]
    edits: list[Edit] = []
    subjects_: list[Token] = []
    for person in persons:
        made = _of_person(parsed, person, forms)
        if made is None:
            return None
        edits += made
        if relation(person) == "nsubj":
            subjects_.append(person)
    for token in parsed.doc:
        kind = _third_person(token)
        if kind is None:
            continue
        if not _means(parsed, token, kind, persons):
            return None
        if kind == _SUBJECT:
            subjects_.append(token)
        edits.append(_edit(token, token, forms[kind] if kind != _SELF or forms[_SELF] else token.text))
    left = [token for token in parsed.doc if token.lower_ in ("zijn", "haar", "hem", "diens") and _third_person(token) is None]
    if any(token.pos_ not in ("AUX", "VERB") for token in left):
        return None
    verbs = {verb.i: verb for subject in subjects_ for verb in verbs_of(subject)}
    if has_loose_verb(parsed, verbs.values()) or any(not verbs_of(subject) for subject in subjects_):
        return None
    for verb in verbs.values():
        new = _agreeing(parsed, verb, subjects_, form)
        if new is None:
            return None
        if new != verb.text:
            edits.append(_edit(verb, verb, new))
    return edits


def _of_person(parsed: Parsed, person: Token, forms: dict[str, str]) -> list[Edit] | None:
    article = person.nbor(-1) if person.i and relation(person.nbor(-1)) == "det" else None
    first = article or person
    case = first.nbor(-1) if first.i and relation(first.nbor(-1)) == "case" and first.nbor(-1).head == person else None
    if person.lower_ != "betrokkene" and article is None:
        return None
    if case is not None and case.lower_ == "van" and relation(person) == "nmod":
        return _possessive(person.head, case, person, forms)
    if case is None and relation(person) == "nsubj":
        # "het centrum staat betrokkene bij", "het is betrokkene niet toegelaten": a verb has one subject
        alone = len(list(subjects(person.head))) == 1 and not any(
            child.dep_ in ("expl", "csubj") for child in person.head.children
        )
        return [_edit(first, person, forms[_SUBJECT])] if alone else None
    if relation(person) in ("obj", "iobj", "obl", "nmod"):
        return [_edit(first, person, forms[_AFTER if case is not None else _OBJECT])]
    return None


def _possessive(owned: Token, case: Token, person: Token, forms: dict[str, str]) -> list[Edit] | None:
    """*de rekening van de begunstigde* -> *uw rekening*."""
    start = owned.left_edge
    if (
        owned.dep_ == "conj"
        or has(owned, "conj")
        or owned.i + 1 != case.i
        or relation(start) != "det"
        or start.lower_ not in ("de", "het")
        or start.head != owned
    ):
        return None
    before = case.nbor(-1)
    end = before.idx + len(before.text)
    return [_edit(start, start, forms[_OWN]), Edit(end, person.idx + len(person.text), "")]


def _third_person(token: Token) -> str | None:
    """What a pronoun of the third person is here, None for other words."""
    word = token.lower_
    if word == "zijn/haar":
        return _OWN
    if word in ("hij", "hij/zij", "zij/hij") or (word in ("zij", "ze") and relation(token) == "nsubj"):
        return _SUBJECT
    if word in ("zijn", "haar") and (token.dep_ == "nmod:poss" or feature(token, "Poss") == "Yes"):
        return _OWN
    if word in ("hem", "haar", "hem/haar") and token.pos_ == "PRON":
        return _OBJECT
    return _SELF if word in ("zich", "zichzelf") else None


def _means(parsed: Parsed, token: Token, kind: str, persons: Sequence[Token]) -> bool:
    """Whether a pronoun can mean nobody but the person, who was named before it.

    What somebody has is that of the one who acts. *Hij* is nobody of neuter gender (*het OCMW*).
    """
    if persons[0].i > token.i:
        return False
    if kind in (_SELF, _OWN):
        verb = next((one for one in token.ancestors if list(subjects(one))), None)
        subject = next(iter(subjects(verb)), None) if verb is not None else None
        return subject is not None and (subject in persons or _third_person(subject) == _SUBJECT)
    if kind == _SUBJECT and any(feature(verb, "Number") == "Plur" for verb in verbs_of(token)):
        return False
    others = [one for one in parsed.doc[: token.i] if one.pos_ in ("NOUN", "PROPN") and one not in persons]
    if token.lower_ in ("zij", "ze") and any(feature(one, "Gender") == "Com" for one in others):
        # "de beslissing …, zodra ze ondertekend is": a thing may be meant
        return False
    return not any(_could_act(parsed, one) and feature(one, "Gender") != "Neut" for one in others)


def _could_act(parsed: Parsed, token: Token) -> bool:
    return parsed.is_one_of(token, "actors") or any(token.lower_.endswith(word) for word in parsed.pack.words("actors"))


def _agreeing(parsed: Parsed, verb: Token, subjects_: Sequence[Token], form: str) -> str | None:
    """A verb with *u* or *je* as its subject; before *je* it loses its -t."""
    irregular: dict[str, str] = parsed.pack.profile["reader"]["verbs"]
    if feature(verb, "Tense") == "Past":
        return verb.text
    if form == "second_informal" and any(subject.left_edge.i == verb.i + 1 for subject in subjects_):
        inflector = parsed.pack.inflector
        feats = {"VerbForm": "Fin", "Tense": "Pres", "Number": "Sing", "Person": "1"}
        bare = inflector.inflect(verb.lemma_.lower(), "VERB", feats) if inflector else None
        return bare and (capital(bare) if verb.text[0].isupper() else bare)
    new = irregular.get(verb.lower_, verb.lower_)
    return capital(new) if verb.text[0].isupper() else new


def _edit(first: Token, last: Token, text: str) -> Edit:
    written = capital(text) if first.i == 0 or first.text[0].isupper() else text
    return Edit(first.idx, last.idx + len(last.text), written)
