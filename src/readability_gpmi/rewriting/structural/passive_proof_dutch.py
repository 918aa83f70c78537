"""What must be sure before a Dutch passive is turned round: its verb exists, its agent acts, things keep their owner."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from readability_gpmi.checks.nominal_style import is_act
from readability_gpmi.frequency import RAREST_VERB, listed_zipf
from readability_gpmi.inflection import Inflector
from readability_gpmi.parsing import Parsed, feature, relation
from readability_gpmi.rewriting.structural.agents import Agent

_STRONG_VOWELS = ("ij", "ie", "e", "i", "ui", "a", "o")


def looks_like_participle(verb: Token) -> bool:
    """Whether a parse takes a verb for a participle, or does not know it (*nagekeken* as an infinitive of that name)."""
    return feature(verb, "VerbForm") == "Part" or (verb.lemma_.lower() == verb.lower_ and "ge" in verb.lower_)


def active_verb(parsed: Parsed, participle: Token, inflector: Inflector) -> str | None:
    """The infinitive of a participle, None where the lemma is no verb: a parse makes *afgezegd* a form of *afzegden*."""
    present = {"VerbForm": "Fin", "Tense": "Pres", "Number": "Sing", "Person": "3"}
    for lemma in _infinitives(participle):
        apart = inflector.split(lemma)
        verb = inflector.inflect(apart[1] if apart else lemma, "VERB", present)
        participles = [form.text for form in inflector.forms(lemma, "VERB") if ("VerbForm", "Part") in form.feats]
        if verb is not None and listed_zipf(verb, parsed.pack) >= RAREST_VERB and participle.lower_ in participles:
            return lemma
    return None


def _infinitives(participle: Token) -> Iterator[str]:
    """The lemma, and what a strong verb may be where the parse gives its participle back: *nagekeken* of *nakijken*."""
    lemma = participle.lemma_.lower()
    yield re.sub("^ï", "i", lemma)
    stem = re.sub(r"(?<=[a-z])ge(?=.+en$)", "", participle.lower_, count=1)
    if lemma == participle.lower_ and stem != lemma:
        yield from (re.sub(r"[aeiou]+(?=[^aeiou]+en$)", vowel, stem) for vowel in _STRONG_VOWELS)


def agent_is_sure(parsed: Parsed, agent: Agent, first_verb: Token, opener: Token) -> bool:
    """Whether the agent acts in the clause, and not in a noun before it (*na ondertekening door de cliënt*).

    Nor does a focus (*alleen door het OCMW*) allow that it comes first, nor a clause that describes it.
    """
    start, end = agent.phrase[0], agent.phrase[-1]
    before = start.nbor(-1) if start.i else opener
    following = parsed.doc[end.i + 1 : end.i + 3]
    if len(following) > 1 and following[0].text == "," and feature(following[1], "PronType") == "Rel":
        return False
    if parsed.is_one_of(before, "focus_words") or before.text in ",(" or any(token.text.endswith(".") for token in agent.phrase):
        return False
    if before in (opener, first_verb) or before.pos_ in ("VERB", "AUX", "PRON"):
        return True
    nouns = [one for one in (before, *before.ancestors) if opener.i < one.i < start.i and one.pos_ in ("NOUN", "PROPN", "NUM")]
    if start.i > first_verb.i:
        return bool(nouns) and all(parsed.is_one_of(one, "units") for one in nouns)
    acts = parsed.pack.profile.get("acts", {}).get("verbs", {})
    return not any(
        is_act(one, parsed) or one.lemma_.lower() in acts or parsed.is_one_of(one, "nouns_with_agent")
        for one in nouns
        if relation(one) != "nsubj"
    )


def changes_owner(parsed: Parsed, agent: Agent, subject: Token) -> bool:
    """Whether *zijn* would seem to mean somebody else: *zijn begeleider helpt hem*, *de werkgever stort … op zijn rekening*."""
    third = ("zijn", "haar", "hun", "hem", "zich")
    inside = [token for token in agent.phrase if token.lower_ in third]
    if agent.head in parsed.pack.words("named_bodies") or not agent.phrase:
        return bool(inside)
    own = {*agent.phrase, *subject.subtree}
    outside = [token for token in parsed.doc if token.lower_ in third and token.pos_ != "AUX" and token not in own]
    return bool(inside or outside)
