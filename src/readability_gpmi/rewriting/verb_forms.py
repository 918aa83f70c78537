"""Which form of its verb a term stands in: its person, tense and mood, from the letters and from the parse."""

from collections.abc import Mapping

from readability_gpmi.inflection import Form
from readability_gpmi.parsing import Parsed, TermMatch, feature, key_of, relation
from readability_gpmi.rewriting.clauses import is_before_noun
from readability_gpmi.rewriting.place import forms_of


def features_of_head(parsed: Parsed, match: TermMatch, verb: str) -> dict[str, str] | None:
    """The features of the conjugated word of a term; None where the tables do not know its form."""
    inflector = parsed.pack.inflector
    forms = forms_of(parsed, match, inflector, verb, "VERB") if inflector else ()
    participle = next((form for form in forms if ("VerbForm", "Part") in form.feats), None)
    if participle is not None and is_led_as_participle(parsed, match):
        # "heeft een operatie ondergaan", "werd verwoord": a parse may take them for an infinitive or a present
        return dict(participle.feats)
    forms = _not_past(parsed, match, _of_clause(parsed, match, _finite_of_two(parsed, match, forms)))
    return dict(_for_person(parsed, match, forms).feats) if forms else None


def _of_clause(parsed: Parsed, match: TermMatch, forms: tuple[Form, ...]) -> tuple[Form, ...]:
    """The forms without those that the clause excludes: *vous faites* is no participle, *il inventorie* no subjunctive.

    None are left where the number of a participle is not sure: *transmis* is singular and plural.
    """
    token = parsed.token_at(parsed.words[match.head].start)
    if token is None or not forms:
        return forms
    before = [key_of(word.text) for word in parsed.words[: match.head]]
    if before and before[-1] in parsed.pack.words("subject_pronouns"):
        forms = tuple(form for form in forms if ("VerbForm", "Part") not in form.feats) or forms
    if parsed.pack.words("subjunctive_openers").isdisjoint(before):
        forms = tuple(form for form in forms if ("Mood", "Sub") not in form.feats) or forms
    participles = [form for form in forms if {("VerbForm", "Part"), ("Tense", "Past")} <= set(form.feats)]
    if not {"Sing", "Plur"} <= {dict(form.feats).get("Number") for form in participles}:
        return forms
    described = next((child for child in token.children if relation(child) == "nsubj"), token.head)
    number = feature(described, "Number") if is_passive(parsed, match.head) else "Sing"
    told = tuple(form for form in participles if ("Number", number) in form.feats)
    if ("VerbForm", "Part") in forms[0].feats:
        return told
    return tuple(form for form in forms if form not in participles or form in told)


def _finite_of_two(parsed: Parsed, match: TermMatch, forms: tuple[Form, ...]) -> tuple[Form, ...]:
    """The forms of *verzocht* and *verricht* that fit: with a subject and without an auxiliary they are no participles.

    None are left where neither is told.
    """
    finite = tuple(form for form in forms if ("VerbForm", "Fin") in form.feats)
    word = parsed.words[match.head]
    token = parsed.token_at(word.start)
    if not parsed.pack.profile.get("verb_last") or len(finite) in (0, len(forms)) or token is None:
        return forms
    if not any(("VerbForm", "Part") in form.feats for form in forms) or is_before_noun(parsed, word.start):
        return forms
    loose = [one for one in parsed.doc if one.lemma_.lower() in parsed.pack.words("participle_auxiliaries") and one.head == one]
    return finite if any(relation(child) == "nsubj" for child in token.children) and not loose else ()


def _not_past(parsed: Parsed, match: TermMatch, forms: tuple[Form, ...]) -> tuple[Form, ...]:
    """The forms without the wrong one of *verleende*: past tense, or a participle before its noun."""
    past = tuple(form for form in forms if {("VerbForm", "Fin"), ("Tense", "Past")} <= set(form.feats))
    inflected = tuple(form for form in forms if ("Inflected", "Yes") in form.feats)
    if not past or not inflected:
        return forms
    wrong = past if is_before_noun(parsed, parsed.words[match.head].start) else inflected
    return tuple(form for form in forms if form not in wrong)


def is_led_as_participle(parsed: Parsed, match: TermMatch) -> bool:
    """Whether an auxiliary that takes a participle leads the head of a term, and no verb that takes an infinitive."""
    token = parsed.token_at(parsed.words[match.head].start)
    led_by = [child.lemma_.lower() for child in token.children if relation(child) == "aux"] if token is not None else []
    return bool(led_by) and parsed.pack.words("participle_auxiliaries").issuperset(led_by)


def is_passive(parsed: Parsed, verb: int) -> bool:
    """Whether the participle that is word number ``verb`` is anything else than a perfect tense."""
    token = parsed.token_at(parsed.words[verb].start)
    if token is None:
        return True
    auxiliaries = [child for child in token.children if relation(child) == "aux"]
    if any(child.dep_ == "aux:pass" for child in auxiliaries):
        return True
    return not any(child.lemma_.lower() in parsed.pack.words("perfect_auxiliaries") for child in auxiliaries)


def has_its_auxiliary(parsed: Parsed, match: TermMatch, feats: Mapping[str, str], verb: str) -> bool:
    """Whether a verb can follow the auxiliary of the term: *krijgen* has no passive, *gaan* no *hebben*."""
    if feats.get("VerbForm") != "Part" or feats.get("Tense") == "Pres":
        return True
    if is_passive(parsed, match.head):
        return verb not in parsed.pack.words("without_passive") and verb not in parsed.pack.words("never_passive")
    return verb not in parsed.pack.words("never_passive") or "avoir" in parsed.pack.words("perfect_auxiliaries")


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
    you = parsed.pack.words("second_formal") | parsed.pack.words("second_informal")
    spoken_to_reader = subject is not None and subject.lower_ in you
    wanted = ("Person", "1" if bare else "2" if spoken_to_reader else "3")
    return next((one for one in forms if wanted in one.feats and ("Tense", "Pres") in one.feats), first)
