"""Dutch passives in a subordinate clause: *als de steun door het OCMW wordt stopgezet* -> *als het OCMW de steun stopzet*.

The word that opens the clause stays first, the one who acts comes second, and the verbs stay at the end.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from readability_gpmi.inflection import Inflector
from readability_gpmi.parsing import Parsed, feature, is_finite, passive_auxiliary, relation, subjects
from readability_gpmi.rewriting.meaning import Facet
from readability_gpmi.rewriting.structural.agents import Agent, agent_of, could_act
from readability_gpmi.rewriting.structural.candidate import Candidate, capital, tidy, whole, with_words
from readability_gpmi.rewriting.structural.passive_proof_dutch import active_verb, agent_is_sure, looks_like_participle
from readability_gpmi.rewriting.structural.phrases import has, is_plural, last_word, main_verb, words_of

_CHECKS = ("passive-voice", "wide-bracket", "long-sentence", "several-ideas")
_CLAUSES = ("advcl", "acl:relcl", "ccomp", "csubj", "acl", "csubj:pass")


@dataclass(frozen=True)
class _Clause:
    """A clause from the word that opens it to its last verb; ``verbs`` are neighbours and stand together."""

    parsed: Parsed
    opener: Token
    subject: Token
    participle: Token
    verbs: tuple[Token, ...]
    agent: Agent


def subordinate_passives(parsed: Parsed, inflector: Inflector) -> Iterator[Candidate]:
    """Each subordinate clause with a named agent in the active, and the passive that a clause is the subject of."""
    impersonal = _impersonal_passive(parsed, inflector)
    if impersonal is not None:
        yield impersonal
    for participle in parsed.doc:
        if participle.dep_ not in _CLAUSES or not looks_like_participle(participle) or "?" in parsed.passage.quote:
            continue
        clause = _clause(parsed, participle)
        candidate = _turned(clause, inflector) if clause is not None else None
        if candidate is not None:
            yield candidate


def _impersonal_passive(parsed: Parsed, inflector: Inflector) -> Candidate | None:
    """A passive whose subject is a clause: *door de dienst wordt nagegaan of …* -> *de dienst gaat na of …*."""
    root = main_verb(parsed)
    if root is None or "?" in parsed.passage.quote or passive_auxiliary(root, parsed.pack) is None:
        return None
    auxiliaries = [child for child in root.children if relation(child) == "aux"]
    clauses = [
        child for child in root.children if child.dep_ in ("ccomp", "csubj", "csubj:pass") and child.left_edge.i == root.i + 1
    ]
    nouns = [child for child in root.children if relation(child) == "nsubj"]
    agent, lemma = agent_of(parsed, root), active_verb(parsed, root, inflector)
    if len(auxiliaries) != 1 or auxiliaries[0].lower_ not in ("wordt", "werd") or len(clauses) != 1 or nouns or has(root, "conj"):
        return None
    if agent is None or lemma is None or not agent_is_sure(parsed, agent, root, auxiliaries[0]):
        return None
    finite = auxiliaries[0]
    front = [token for token in parsed.doc[: finite.i] if token not in agent.phrase]
    middle = [token for token in parsed.doc[finite.i + 1 : root.i] if token not in agent.phrase and token.dep_ != "expl"]
    front = [] if [token.lower_ for token in front] == ["er"] else front
    if any(token.is_punct for token in front) or (front and agent.phrase[0].i < finite.i):
        return None
    apart = inflector.split(lemma)
    feats = {"VerbForm": "Fin", "Number": agent.number, "Tense": feature(finite, "Tense") or "Pres", "Person": agent.person}
    verb = inflector.inflect(apart[1] if apart else lemma, "VERB", feats)
    if verb is None:
        return None
    particle = apart[0] if apart else ""
    before = f"{capital(words_of(parsed, front))} {verb} {agent.text}" if front else f"{capital(agent.text)} {verb}"
    quote = parsed.passage.quote
    tail = quote[root.idx + len(root.text) :]
    candidate = whole(_CHECKS, quote, tidy(f"{before} {words_of(parsed, middle)} {particle}{tail}"))
    old = [finite.text, root.text, agent.phrase[0].text, "er", *_pronoun(agent)]
    return with_words(candidate, old, [verb, particle, *agent.text.split()])


def _clause(parsed: Parsed, participle: Token) -> _Clause | None:
    auxiliary = passive_auxiliary(participle, parsed.pack)
    agent = agent_of(parsed, participle)
    subject = next(iter(subjects(participle)), None)
    if auxiliary is None or agent is None or subject is None or has(participle, "conj", "cc", "expl", "compound:prt"):
        return None
    auxiliaries = [child for child in participle.children if relation(child) == "aux"]
    verbs = tuple(sorted({participle, *auxiliaries}, key=lambda token: token.i))
    opener = _opener(parsed, participle)
    if opener is None or verbs[-1].i - verbs[0].i + 1 != len(verbs) or not opener.i < verbs[0].i:
        return None
    if not agent_is_sure(parsed, agent, verbs[0], opener):
        return None
    return _Clause(parsed, opener, subject, participle, verbs, agent)


def _opener(parsed: Parsed, participle: Token) -> Token | None:
    """*als*, *dat*, *waarvan*, *die*: one word, the first of its clause."""
    first = next(token for token in participle.subtree if not token.is_punct)
    relative = feature(first, "PronType") == "Rel" or first.lower_ in parsed.pack.profile["relative_starts"]
    mark = first.dep_ == "mark" and first.lower_ in parsed.pack.words("subordinators")
    return first if (relative or mark) and first.head == participle else None


def _turned(clause: _Clause, inflector: Inflector) -> Candidate | None:
    parsed, agent, verbs = clause.parsed, clause.agent, clause.verbs
    verb = _verbs(clause, inflector)
    middle = [token for token in parsed.doc[clause.opener.i + 1 : verbs[0].i] if token not in agent.phrase]
    pronouns = parsed.pack.profile.get("object_forms", {})
    moved = _tail(clause)
    if verb is None or moved is None or any(token.text in ",;:()" or is_finite(token) for token in middle):
        return None
    old, new = [token.text for token in verbs], [verb]
    if clause.subject == clause.opener:
        if agent.phrase[1].lower_ == "een" or _could_be_taken_for_subject(clause):
            return None
    elif clause.subject.pos_ == "PRON":
        form = pronouns.get(clause.subject.lower_)
        if form is None or not middle or middle[0] != clause.subject:
            return None
        old.append(clause.subject.text)
        new.append(form)
    elif not middle or not set(clause.subject.subtree) <= set(middle):
        return None
    words = words_of(parsed, middle)
    if clause.subject.pos_ == "PRON" and clause.subject != clause.opener:
        words = " ".join([new[-1], words_of(parsed, middle[1:])]).strip()
    quote = parsed.passage.quote
    before = quote[: clause.opener.idx + len(clause.opener.text)]
    sentence = tidy(f"{before} {agent.text} {words} {verb} {moved}")
    candidate = whole(_CHECKS, quote, sentence)
    # A parse may take either noun for the subject of "die het OCMW betaalt"; who acts is known from the passive.
    candidate = replace(candidate, proved=frozenset({Facet.AGENTS}))
    return with_words(candidate, [*old, agent.phrase[0].text, *_pronoun(agent)], [*new, *agent.text.split()])


def _pronoun(agent: Agent) -> list[str]:
    return [agent.phrase[1].text] if agent.person != "3" or agent.phrase[1].pos_ == "PRON" else []


def _tail(clause: _Clause) -> str | None:
    """What follows the verbs, without the agent where it stands right behind them."""
    parsed, agent, last = clause.parsed, clause.agent, clause.verbs[-1]
    quote = parsed.passage.quote
    if agent.phrase[0].i < last.i:
        return quote[last.idx + len(last.text) :].lstrip(" ")
    if agent.phrase[0].i != last.i + 1:
        return None
    end = agent.phrase[-1].idx + len(agent.phrase[-1].text)
    # "door het OCMW van Gent dat …": what follows may describe the agent
    following = parsed.doc[agent.phrase[-1].i + 1 : last_word(parsed)]
    if following and following[0].text != "," and following[0].pos_ not in ("ADP", "CCONJ"):
        return None
    return quote[end:].lstrip(" ")


def _verbs(clause: _Clause, inflector: Inflector) -> str | None:
    """The verbs at the end: *betaalt*, *moet betalen*, *heeft betaald*."""
    agent = clause.agent
    others = [token for token in clause.verbs if token != clause.participle]
    lemma = active_verb(clause.parsed, clause.participle, inflector)
    if lemma is None:
        return None
    tense = next((feature(token, "Tense") for token in others if feature(token, "Tense")), "Pres")
    if tense == "Past" and clause.opener.lower_ == "nadat":
        # "nadat … werd ondertekend" wants "ondertekend heeft", and which of the two past tenses is not told
        return None
    feats = {"VerbForm": "Fin", "Number": agent.number, "Tense": tense}
    if agent.number == "Sing" and tense == "Pres":
        feats["Person"] = agent.person
    lemmas = [token.lemma_.lower() for token in others]
    if lemmas == ["worden"]:
        return inflector.inflect(lemma, "VERB", feats)
    modal = next((one for one in lemmas if one in clause.parsed.pack.words("modals")), None)
    if modal and sorted(lemmas) == sorted([modal, "worden"]):
        finite = inflector.inflect(modal, "VERB", feats)
        return f"{finite} {lemma}" if finite else None
    if lemmas == ["zijn"] and tense == "Pres":
        have = inflector.inflect("hebben", "VERB", feats)
        first = others[0].i < clause.participle.i
        return have and (f"{have} {clause.participle.text}" if first else f"{clause.participle.text} {have}")
    return None


def _could_be_taken_for_subject(clause: _Clause) -> bool:
    """Whether *die het OCMW betaalt* could as well say that it pays the OCMW: only things with another number are safe."""
    noun = clause.participle.head
    if noun.pos_ != "NOUN" or clause.participle.dep_ not in ("acl:relcl", "acl"):
        return True
    if is_plural(noun) != (clause.agent.number == "Plur"):
        return False
    # "het CVO dat de dienst aanduidt": capitals mostly name somebody
    return noun.text.isupper() or could_act(clause.parsed, noun) or clause.parsed.is_one_of(noun, "persons")
