"""Whether a rewritten sentence may be offered: the same meaning, right grammar, easier to read.

The new sentences of a whole text are parsed together, in one pass per language. What cannot be proved is asked or dropped.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from readability_gpmi.matching import with_terms
from readability_gpmi.measures import scores
from readability_gpmi.measures.counts import count
from readability_gpmi.model import Passage, Rewrite, RewriteKind
from readability_gpmi.parsing import Parsed, feature, is_finite, key_of, parse, relation, subjects
from readability_gpmi.passages import split_sentences
from readability_gpmi.rewriting.meaning import differences
from readability_gpmi.rewriting.structural.candidate import Candidate
from readability_gpmi.rewriting.structural.phrases import finite_of, is_plural, main_verb

# A sentence of fewer words is none that an editor would write.
_FEWEST_WORDS = 3
_QUOTATION = re.compile(r"\"[^\"]+\"|«[^»]+»|[“„][^”“„]+[”“]|(?<!\w)‘[^’]{12,}’(?!\w)")


@dataclass(frozen=True)
class Proposal:
    """A candidate that passed, as a rewrite of its passage; ``gain`` is how much easier the passage gets (points of 100)."""

    rewrite: Rewrite
    gain: float


def proved(found: Iterable[tuple[Parsed, Candidate]], pipelines: Mapping[str, str]) -> tuple[Proposal | None, ...]:
    """What may be offered of each candidate for its passage, None where nothing."""
    found = tuple(found)
    groups = [_sentences(parsed, candidate) for parsed, candidate in found]
    read = iter([with_terms(one) for one in parse((passage for group in groups for passage in group), pipelines)])
    return tuple(
        _judged(parsed, candidate, [next(read) for _ in group]) for (parsed, candidate), group in zip(found, groups, strict=True)
    )


def difficulty(sentences: Sequence[Parsed]) -> float:
    """How hard some sentences are together, as a text (0-100)."""
    counted = [count(parsed) for parsed in sentences]
    scored = [(counts, scores.scores(counts, one.pack), one.pack) for counts, one in zip(counted, sentences, strict=True)]
    return scores.of_document(scored).difficulty or 0.0


def _sentences(parsed: Parsed, candidate: Candidate) -> tuple[Passage, ...]:
    """The passage with the candidate in it, cut into its sentences and lines."""
    passages = []
    for line in candidate.applied_to(parsed.passage.quote).split("\n"):
        for start, end in split_sentences(line, parsed.pack):
            text = line[start:end]
            passages.append(replace(parsed.passage, start=0, end=len(text), quote=text))
    return tuple(passages)


def _judged(parsed: Parsed, candidate: Candidate, new: Sequence[Parsed]) -> Proposal | None:
    if not new or _is_quoted(parsed, candidate) or not _keeps_words(parsed, candidate, new):
        return None
    if differences(parsed, new) - candidate.proved:
        return None
    if not _is_grammatical(parsed, candidate, new):
        return None
    gain = difficulty([parsed]) - difficulty(new)
    original = parsed.passage.quote[candidate.start : candidate.end]
    if candidate.sure and gain > 0 and not _is_protected(parsed, candidate):
        rewrite = Rewrite(candidate.start, candidate.end, original, candidate.text, RewriteKind.REPLACE)
    else:
        rewrite = Rewrite(candidate.start, candidate.end, original, None, RewriteKind.ASK, candidate.text)
    return Proposal(rewrite, gain)


def _is_quoted(parsed: Parsed, candidate: Candidate) -> bool:
    """Whether only words between quotation marks would change: what somebody wrote stays as it was written."""
    return any(
        found.start() < candidate.start and candidate.end < found.end() for found in _QUOTATION.finditer(parsed.passage.quote)
    )


def _is_protected(parsed: Parsed, candidate: Candidate) -> bool:
    """Whether the sentence speaks of a sanction or a right: there only the way a number is written is changed unasked."""
    return not candidate.exact and not parsed.keys.isdisjoint(parsed.pack.words("protected"))


def _keeps_words(parsed: Parsed, candidate: Candidate, new: Sequence[Parsed]) -> bool:
    """Whether no word is lost or brought in but those that the rule names."""
    before = Counter(key_of(word.text) for word in parsed.words)
    after = Counter(key_of(word.text) for one in new for word in one.words)
    return set(before - after) <= candidate.dropped and set(after - before) <= candidate.brought


# ------------------------------------------------------------------------------------------------ grammar


def _is_grammatical(parsed: Parsed, candidate: Candidate, new: Sequence[Parsed]) -> bool:
    if len(new) > 1 and "\n" not in candidate.text and any(len(one.words) < _FEWEST_WORDS for one in new):
        return False
    if not all(_is_balanced(one.passage.quote) for one in new) and _is_balanced(parsed.passage.quote):
        return False
    if _is_sentence(parsed) and not all(_is_sentence(one) for one in new) and "\n" not in candidate.text:
        return False
    known = {(token.lower_, subject.lower_) for token, subject in _disagreements(parsed)}
    if any((token.lower_, subject.lower_) not in known for one in new for token, subject in _disagreements(one)):
        return False
    relations = {(relation(token), token.lower_) for one in new for token in one.doc}
    return all(wanted in relations for wanted in candidate.expected)


def _is_balanced(text: str) -> bool:
    """Whether every bracket and quotation mark that opens is closed."""
    pairs = all(text.count(opening) == text.count(closing) for opening, closing in ("()", "[]", "«»", "“”"))
    return pairs and text.count('"') % 2 == 0


def _is_sentence(parsed: Parsed) -> bool:
    """Whether the main verb is finite."""
    verb = main_verb(parsed)
    return verb is not None and finite_of(verb) is not None


def _disagreements(parsed: Parsed) -> Iterable[tuple[Token, Token]]:
    """Finite verbs with a noun as subject that has another number."""
    for token in parsed.doc:
        if token.pos_ not in ("NOUN", "PROPN") or relation(token) != "nsubj" or not feature(token, "Number"):
            continue
        # A Dutch infinitive may be read as a plural: where a modal verb stands beside it, that is the finite one.
        led = next((child for child in token.head.children if relation(child) == "aux" and is_finite(child)), None)
        verb = led or finite_of(token.head)
        if verb is None or len(list(subjects(token.head))) != 1 or not feature(verb, "Number"):
            continue
        if is_plural(token) != (feature(verb, "Number") == "Plur"):
            yield verb, token
