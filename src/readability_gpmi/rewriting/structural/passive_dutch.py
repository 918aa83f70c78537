"""Dutch passives turned round: *het leefloon wordt door het OCMW gestort* -> *het OCMW stort het leefloon*.

The one who acts comes first, unless something else than the subject stood there. The verb keeps its tense.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from readability_gpmi.inflection import Inflector
from readability_gpmi.parsing import Parsed, Text, feature, is_finite, passive_auxiliary, relation, subjects
from readability_gpmi.rewriting.meaning import Facet
from readability_gpmi.rewriting.structural.agents import Agent, agent_of, centre_by_heading, centre_by_law
from readability_gpmi.rewriting.structural.candidate import Candidate, capital, tidy, whole, with_words
from readability_gpmi.rewriting.structural.passive_proof_dutch import (
    active_verb,
    agent_is_sure,
    changes_owner,
    looks_like_participle,
)
from readability_gpmi.rewriting.structural.phrases import (
    between,
    final_mark,
    has,
    in_the_middle,
    last_word,
    main_verb,
    subject_of,
    subtree,
    text_of,
    words_of,
)

_CHECKS = ("passive-voice", "wide-bracket", "long-sentence", "several-ideas")
_MOST_CLOSING = 3


@dataclass(frozen=True)
class _Clause:
    """A main clause with a passive: its finite verb, participle, subject, and the verbs that close it."""

    parsed: Parsed
    finite: Token
    participle: Token
    subject: Token
    closing: tuple[Token, ...]
    agent: Agent
    sure: bool


def dutch_passive(parsed: Parsed, text: Text, inflector: Inflector) -> Candidate | None:
    """The main clause of a passage in the active, None where its parts are not sure."""
    clause = _clause(parsed, text)
    if clause is None:
        return None
    verbs = _active(clause, inflector)
    if verbs is None:
        return None
    finite, closing = verbs
    parts = _parts(clause)
    if parts is None:
        return None
    before, after = parts
    quote = parsed.passage.quote
    tail = quote[clause.closing[-1].idx + len(clause.closing[-1].text) :] if clause.closing else final_mark(parsed)
    rest = between(parsed, clause.closing[-1].i + 1, last_word(parsed)) if clause.closing else ()
    tail = _without_agent(clause, rest, tail)
    new = tidy(f"{capital(before)} {finite} {' '.join(after)} {closing}{tail}")
    candidate = whole(_CHECKS, quote, new)
    old_words = [clause.finite.text, *(token.text for token in clause.closing), *(t.text for t in clause.agent.phrase[:1])]
    if clause.agent.phrase and clause.agent.phrase[1].pos_ == "PRON":
        old_words.append(clause.agent.phrase[1].text)
    new_words = [finite, closing, clause.agent.text if not clause.agent.phrase or clause.agent.person != "3" else ""]
    pronouns = parsed.pack.profile.get("object_forms", {})
    if clause.subject.lower_ in pronouns:
        old_words.append(clause.subject.text)
        new_words.append(pronouns[clause.subject.lower_])
    candidate = with_words(candidate, old_words, [*new_words, clause.agent.head if clause.agent.person != "3" else ""])
    by_law = frozenset() if clause.agent.phrase else frozenset({Facet.AGENTS, Facet.PARTIES, Facet.NAMES})
    # Where no other verb is near, a "no" cannot change its verb, whatever the parse makes of the new infinitive.
    by_law |= {Facet.NEGATION} if len(parsed.finite_verbs) == 1 else set()
    expected: tuple[tuple[str, str], ...] = (("nsubj", clause.agent.head), ("obj", clause.subject.lower_))
    if clause.subject.lower_ in pronouns:
        # "De arts zal u onderzoeken": the verb does not agree with "u", but a parse takes it for the subject.
        expected, by_law = (), by_law | {Facet.AGENTS}
    return replace(candidate, proved=by_law, expected=expected, sure=clause.sure)


def _clause(parsed: Parsed, text: Text) -> _Clause | None:
    root = main_verb(parsed)
    if root is None or "?" in parsed.passage.quote:
        return None
    participle = root
    finite: Token | None = None
    if is_finite(root) and root.lemma_.lower() in parsed.pack.words("modals"):
        verbs = [child for child in root.children if relation(child) == "xcomp" and passive_auxiliary(child, parsed.pack)]
        if len(verbs) != 1 or any(relation(child) == "mark" for child in verbs[0].children):
            return None
        participle, finite = verbs[0], root
    auxiliary = passive_auxiliary(participle, parsed.pack)
    if auxiliary is None or not looks_like_participle(participle):
        return None
    auxiliaries = [child for child in participle.children if relation(child) == "aux"]
    finite = finite or next((child for child in auxiliaries if is_finite(child) or _is_plural_auxiliary(child)), None)
    subject = _subject(participle, finite) or (subject_of(root) if root != participle else None)
    if finite is None or subject is None or any(has(verb, "conj", "expl", "cc", "parataxis") for verb in {root, participle}):
        return None
    closing = tuple(sorted({participle, *auxiliaries, auxiliary} - {finite}, key=lambda token: token.i))
    # "op de hoogte gebracht", "ten laste genomen": no particle
    particles = [
        child
        for child in participle.children
        if child.dep_ == "compound:prt" and child.nbor(1).pos_ != "DET" and not has(child, "fixed")
    ]
    agent = agent_of(parsed, participle) or centre_by_law(parsed, text, participle, subject)
    likely = centre_by_heading(parsed, text) if agent is None and not _names_centre(parsed) else None
    agent = agent or likely
    if agent is not None and agent.phrase and not agent_is_sure(parsed, agent, closing[0] if closing else participle, finite):
        return None
    if agent is not None and changes_owner(parsed, agent, subject):
        return None
    neighbours = closing[-1].i - closing[0].i + 1 == len(closing)
    if agent is None or particles or not neighbours or len(closing) > _MOST_CLOSING or closing[0].i < finite.i:
        return None
    return _Clause(parsed, finite, participle, subject, closing, agent, sure=likely is None)


def _names_centre(parsed: Parsed) -> bool:
    """Whether the sentence names the centre, or anybody after *door*: then it is not the one who is left out."""
    return any(parsed.is_one_of(token, "centre") or parsed.is_one_of(token, "agent_prepositions") for token in parsed.doc)


def _is_plural_auxiliary(auxiliary: Token) -> bool:
    """Whether an auxiliary is finite though a parse reads it as an infinitive: *de kosten worden gedragen*."""
    return auxiliary.lower_ in ("worden", "werden") and not any(
        relation(child) == "aux" and is_finite(child) for child in auxiliary.head.children
    )


def _subject(participle: Token, finite: Token | None) -> Token | None:
    """The subject; of *de beslissing wordt u meegedeeld* the one before the verb, though a parse gives two.

    A passive has no object: what a parse takes for one is its subject (*door het centrum worden rekeningen geopend*).
    """
    every = list(subjects(participle)) or [child for child in participle.children if child.dep_ == "obj" and child.pos_ == "NOUN"]
    found = [one for one in every if finite is None or one.i < finite.i]
    if len(found) == 1 and not any(one.pos_ != "PRON" for one in every if one not in found):
        return found[0]
    return every[0] if len(every) == 1 else None


def _active(clause: _Clause, inflector: Inflector) -> tuple[str, str] | None:
    """The finite verb, and what closes the clause: a particle, an infinitive or a participle."""
    written = clause.participle.lower_
    lemma = active_verb(clause.parsed, clause.participle, inflector)
    if lemma is None:
        return None
    finite, auxiliary = clause.finite, clause.finite.lemma_.lower()
    feats = _feats(clause)
    if auxiliary in clause.parsed.pack.words("modals"):
        modal = inflector.inflect(auxiliary, "VERB", feats)
        perfect = any(token.lemma_.lower() == "zijn" for token in clause.closing)
        return (modal, lemma) if modal and not perfect and len(clause.closing) == 2 else None
    if len(clause.closing) == 1 and auxiliary == "worden":
        apart = inflector.split(lemma)
        verb = inflector.inflect(apart[1] if apart else lemma, "VERB", feats)
        return (verb, apart[0] if apart else "") if verb else None
    if len(clause.closing) == 1 and auxiliary == "zijn" and feature(finite, "Tense") == "Pres":
        have = inflector.inflect("hebben", "VERB", feats)
        return (have, written) if have else None
    return None


def _feats(clause: _Clause) -> Mapping[str, str]:
    feats = {"VerbForm": "Fin", "Number": clause.agent.number, "Tense": feature(clause.finite, "Tense") or "Pres"}
    if clause.agent.number == "Sing" and feats["Tense"] == "Pres":
        feats["Person"] = clause.agent.person
    return feats


def _parts(clause: _Clause) -> tuple[str, list[str]] | None:
    """What stands before the finite verb, and what stands behind it up to the closing verbs."""
    parsed, agent = clause.parsed, clause.agent
    # "een verslag opgesteld met vermelding van …": what follows the verbs stays there
    behind = [child for child in clause.subject.children if child.left_edge.i > clause.closing[-1].i]
    subject = subtree(clause.subject, without=behind)
    # "binding aan de regels, ook aan nieuwe regels wordt": a comma that joins nothing would have to close
    if subject is not None and any(token.text == "," and token.head.dep_ != "conj" for token in subject):
        return None
    front = tuple(parsed.doc[: clause.finite.i])
    if (
        subject is None
        or has(clause.subject, "case")
        or not front
        or front[0].is_punct
        or (front[-1].is_punct and not _is_clause(clause, front[:-1]))
    ):
        return None
    middle = list(parsed.doc[clause.finite.i + 1 : clause.closing[0].i])
    agent_words = set(agent.phrase)
    pronouns = parsed.pack.profile.get("object_forms", {})
    if clause.subject.pos_ == "PRON" and clause.subject.lower_ not in pronouns and clause.subject.lower_ not in ("dit", "dat"):
        return None
    object_text = pronouns.get(clause.subject.lower_) or in_the_middle(text_of(parsed, subject), subject[0])
    if front == subject:
        rest = [token for token in middle if token not in agent_words]
        start = _pronouns_first(rest)
        return agent.text, [words_of(parsed, rest[:start]), object_text, words_of(parsed, rest[start:])]
    if agent.phrase and front == agent.phrase:
        return (agent.text, [words_of(parsed, middle)]) if clause.subject.pos_ != "PRON" else None
    if not set(front).isdisjoint({*subject, *agent_words}) or subject[0].i < clause.finite.i:
        return None
    ahead = [token for token in parsed.doc[clause.finite.i + 1 : subject[0].i] if token not in agent_words]
    if clause.subject.pos_ == "PRON" or any(token.is_punct for token in ahead):
        return None
    rest = [token for token in middle if token not in agent_words and token not in subject and token not in ahead]
    start = 0 if ahead else _pronouns_first(rest)
    return text_of(parsed, front), [
        agent.text,
        words_of(parsed, ahead or rest[:start]),
        text_of(parsed, subject),
        words_of(parsed, rest[start:]),
    ]


def _is_clause(clause: _Clause, front: Sequence[Token]) -> bool:
    """Whether a subordinate clause opens the sentence, before a comma: *als de brief komt, wordt …*."""
    heads = [child for child in clause.participle.children if child.dep_ == "advcl"]
    return any(subtree(head) == tuple(front) for head in heads) and clause.parsed.is_one_of(front[0], "subordinators")


def _pronouns_first(tokens: Sequence[Token]) -> int:
    """How many pronouns stand at the beginning: *u* comes before an object, never behind it."""
    number = 0
    objects = ("iobj", "obl", "obl:arg", "obj", "nsubj:pass", "nsubj")
    while number < len(tokens) and tokens[number].pos_ == "PRON" and tokens[number].dep_ in objects:
        number += 1
    return number


def _without_agent(clause: _Clause, rest: Sequence[Token], tail: str) -> str:
    """What follows the closing verbs, without the agent: *gestort door het OCMW*."""
    if not any(token in clause.agent.phrase for token in rest):
        return tail
    kept = words_of(clause.parsed, [token for token in rest if token not in clause.agent.phrase])
    return (f" {kept}" if kept else "") + final_mark(clause.parsed)
