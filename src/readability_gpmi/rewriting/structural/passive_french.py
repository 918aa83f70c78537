"""French passives turned round: *le revenu est versé par le CPAS* -> *le CPAS verse le revenu*. The verb keeps its tense."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from readability_gpmi.inflection import Inflector
from readability_gpmi.parsing import Parsed, Text, feature, is_finite, passive_auxiliary, relation
from readability_gpmi.rewriting.meaning import Facet
from readability_gpmi.rewriting.structural.agents import Agent, agent_of, centre_by_law
from readability_gpmi.rewriting.structural.candidate import Candidate, capital, tidy, whole, with_words
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
)

_CHECKS = ("passive-voice", "wide-bracket", "long-sentence", "several-ideas")


@dataclass(frozen=True)
class _Clause:
    parsed: Parsed
    finite: Token
    auxiliary: Token
    participle: Token
    subject: Token
    agent: Agent


def french_passive(parsed: Parsed, text: Text, inflector: Inflector) -> Candidate | None:
    """The main clause of a passage in the active, None where its parts are not sure."""
    clause = _clause(parsed, text)
    verbs = _active(clause, inflector) if clause else None
    subject = subtree(clause.subject) if clause else None
    if clause is None or verbs is None or subject is None or subject[-1].i >= clause.finite.i:
        return None
    start, end = subject[0].i, subject[-1].i + 1
    clitics = between(parsed, end, clause.finite.i)
    if any(token.lower_ not in parsed.pack.words("negation_clitics") for token in clitics):
        return None
    inner = [token for token in between(parsed, clause.finite.i + 1, clause.participle.i) if token != clause.auxiliary]
    if any(token.pos_ != "ADV" for token in inner):
        return None
    # "ne … que" is no negation
    if clitics and not any(parsed.is_one_of(token, "negators") for token in inner):
        return None
    finite, closing = verbs
    front = text_of(parsed, between(parsed, 0, start))
    if front and not (front.endswith(",") or between(parsed, 0, start)[-1].pos_ == "ADV"):
        return None
    pronouns = parsed.pack.profile.get("object_forms", {})
    pronoun = pronouns.get(clause.subject.lower_) if clause.subject.pos_ == "PRON" else None
    if clause.subject.pos_ == "PRON" and (pronoun is None or closing):
        return None
    object_text = "" if pronoun else in_the_middle(text_of(parsed, subject), subject[0])
    ne = "ne " if clitics else ""
    verb = _elided(f"{ne}{pronoun + ' ' if pronoun else ''}", finite, inflector)
    if verb is None:
        return None
    after = [token for token in between(parsed, clause.participle.i + 1, last_word(parsed)) if token not in clause.agent.phrase]
    # ", introduite par …": what is said of the old subject would hang in the air
    if any(token.text == "," and feature(token.nbor(1), "VerbForm") == "Part" for token in after[:-1]):
        return None
    agent = clause.agent.text if front else capital(clause.agent.text)
    inside = text_of(parsed, inner) if inner else ""
    new = tidy(f"{front} {agent} {verb} {inside} {closing} {object_text} {_text(parsed, after)}" + final_mark(parsed))
    candidate = whole(_CHECKS, parsed.passage.quote, new)
    used = [clause.finite, clause.auxiliary, clause.participle, *clitics, *clause.agent.phrase[:1]]
    old_words = [token.text for token in used] + ([clause.subject.text] if pronoun else [])
    if clause.agent.phrase and clause.agent.phrase[1].pos_ == "PRON":
        old_words.append(clause.agent.phrase[1].text)
    by_law = not clause.agent.phrase
    brought = [*verb.replace("'", "' ").split(), closing, clause.agent.text if by_law or clause.agent.person != "3" else ""]
    candidate = with_words(candidate, old_words, brought)
    expected = (("nsubj", clause.agent.head), *(() if pronoun else (("obj", clause.subject.lower_),)))
    return replace(candidate, expected=expected, proved=frozenset({Facet.AGENTS, Facet.PARTIES, Facet.NAMES} if by_law else ()))


def _clause(parsed: Parsed, text: Text) -> _Clause | None:
    root = main_verb(parsed)
    if root is None or "?" in parsed.passage.quote:
        return None
    participle = root
    if is_finite(root) and root.lemma_.lower() in parsed.pack.words("modals"):
        verbs = [child for child in root.children if relation(child) == "xcomp" and passive_auxiliary(child, parsed.pack)]
        if len(verbs) != 1:
            return None
        participle = verbs[0]
    auxiliary = passive_auxiliary(participle, parsed.pack)
    subject = subject_of(participle) or (subject_of(root) if root != participle else None)
    if auxiliary is None or subject is None or feature(participle, "VerbForm") != "Part":
        return None
    if any(has(verb, "conj", "cc", "parataxis", "expl") for verb in {root, participle}) or subject.dep_.startswith("csubj"):
        return None
    finite = root if root != participle else next((child for child in participle.children if is_finite(child)), None)
    agent = agent_of(parsed, participle) or centre_by_law(parsed, text, participle, subject)
    if finite is None or relation(finite) not in ("aux", "ROOT") or agent is None:
        return None
    return _Clause(parsed, finite, auxiliary, participle, subject, agent)


def _active(clause: _Clause, inflector: Inflector) -> tuple[str, str] | None:
    """The finite verb, and the infinitive or participle that follows it."""
    lemma, written = clause.participle.lemma_.lower(), clause.participle.lower_
    forms = inflector.forms(lemma, "VERB")
    if not any(form.text == written and ("VerbForm", "Part") in form.feats for form in forms):
        return None
    names = ("Mood", "Tense")
    feats = {name: feature(clause.finite, name) for name in names if feature(clause.finite, name)}
    feats |= {"VerbForm": "Fin", "Number": clause.agent.number, "Person": clause.agent.person}
    if clause.finite.lemma_.lower() in clause.parsed.pack.words("modals"):
        modal = inflector.inflect(clause.finite.lemma_.lower(), "VERB", feats)
        return (modal, lemma) if modal else None
    if clause.finite == clause.auxiliary:
        verb = inflector.inflect(lemma, "VERB", feats)
        return (verb, "") if verb and feats.get("Tense") in ("Pres", "Fut", "Imp") else None
    if clause.finite.lemma_.lower() == "avoir" and clause.auxiliary.lower_ == "été":
        have = inflector.inflect("avoir", "VERB", feats)
        plain = inflector.inflect(lemma, "VERB", {"VerbForm": "Part", "Tense": "Past", "Gender": "Masc", "Number": "Sing"})
        return (have, plain) if have and plain else None
    return None


def _elided(before: str, verb: str, inflector: Inflector) -> str | None:
    words = before.split()
    text: str | None = verb
    for word in reversed(words):
        text = inflector.join(word, text) if text else None
    return text


def _text(parsed: Parsed, tokens: Sequence[Token]) -> str:
    quote = parsed.passage.quote
    return "".join(quote[token.idx : token.idx + len(token.text)] + token.whitespace_ for token in tokens).strip()
