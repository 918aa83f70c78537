"""Passives that name who acts, in the active."""

from collections.abc import Callable, Iterator, Mapping

from readability_gpmi.inflection import Inflector
from readability_gpmi.parsing import Parsed, Text
from readability_gpmi.rewriting.structural.candidate import Candidate
from readability_gpmi.rewriting.structural.passive_clause_dutch import subordinate_passives
from readability_gpmi.rewriting.structural.passive_dutch import dutch_passive
from readability_gpmi.rewriting.structural.passive_french import french_passives

# Word order and clitics differ so much that nothing of the two can be shared but the agent.
_BY_LANGUAGE: Mapping[str, Callable[[Parsed, Text, Inflector], Candidate | None]] = {"nl": dutch_passive}


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    turned = _BY_LANGUAGE.get(parsed.pack.code)
    if turned and parsed.pack.inflector and (candidate := turned(parsed, text, parsed.pack.inflector)):
        yield candidate
    if parsed.pack.code == "nl" and parsed.pack.inflector:
        yield from subordinate_passives(parsed, parsed.pack.inflector)
    if parsed.pack.code == "fr" and parsed.pack.inflector:
        yield from french_passives(parsed, text, parsed.pack.inflector)
