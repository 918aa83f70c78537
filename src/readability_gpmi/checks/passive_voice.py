"""Passives: who acts stands at the end of the sentence, or nowhere."""

from collections.abc import Iterator

from spacy.tokens import Token

from readability_gpmi.checks.base import Check
from readability_gpmi.model import FindingKind, Hit, Severity
from readability_gpmi.parsing import Parsed, Text, passive_auxiliary, span_of

# "Uw leefloon wordt elke maand betaald" is easy; a passive hurts when more is said.
_FEWEST_WORDS = 8


def _find(parsed: Parsed, text: Text) -> Iterator[Hit]:
    if len(parsed.words) < _FEWEST_WORDS:
        return
    for token in parsed.doc:
        auxiliary = passive_auxiliary(token, parsed.pack)
        if auxiliary is None or token.pos_ not in ("VERB", "ADJ"):
            continue
        agent = agent_of(token, parsed)
        start, end = span_of((auxiliary, token))
        facts = {"verb": token.text, "agent": agent.text if agent else ""}
        yield Hit(start, end, facts, Severity.LOW if agent else Severity.MEDIUM)


def agent_of(verb: Token, parsed: Parsed) -> Token | None:
    """The agent of a passive verb: *door het OCMW*, *par le CPAS*."""
    for child in verb.children:
        if child.dep_.startswith("obl") and any(
            case.dep_ == "case" and parsed.is_one_of(case, "agent_prepositions") for case in child.children
        ):
            return child
    return None


CHECK = Check(
    "passive-voice",
    FindingKind.COMPLEXITY,
    Severity.LOW,
    "Wablieft; FALC; Heerlijk Helder: active voice",
    _find,
)
