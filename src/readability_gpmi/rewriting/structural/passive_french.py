"""French passives turned round: *le revenu est versé par le CPAS* -> *le CPAS verse le revenu*. The verb keeps its tense."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from readability_gpmi.frequency import RAREST_VERB, listed_zipf
from readability_gpmi.inflection import Inflector
from readability_gpmi.parsing import Parsed, Text, feature, is_finite, passive_auxiliary, relation
from readability_gpmi.rewriting.meaning import Facet
from readability_gpmi.rewriting.structural.agents import Agent, agent_of, centre_by_law
from readability_gpmi.rewriting.structural.candidate import Candidate, capital, in_typography_of, tidy, with_words
from readability_gpmi.rewriting.structural.phrases import (
    between,
    finite_of,
    has,
    in_the_middle,
    last_word,
    main_verb,
    subject_of,
    subtree,
    text_of,
)

_CHECKS = ("passive-voice", "wide-bracket", "long-sentence", "several-ideas")
# A longer object with a clause of its own would part the verb from what follows it.
_LONGEST_OBJECT = 7
_IN_FULL = {"s'": "si", "s’": "si"}
# To whom something is given, before the verb, and without elision.
_DATIVES = {word: word for word in ("lui", "leur", "vous", "nous", "te", "me")} | {"t'": "te", "m'": "me"}


@dataclass(frozen=True)
class _Clause:
    """A passive with who acts; ``start`` and ``end`` are the numbers of its first word and of the word after its last one.

    In a subordinate clause the first word is the conjunction or the *qui* right before the rest.
    """

    parsed: Parsed
    finite: Token
    auxiliary: Token
    participle: Token
    subject: Token
    agent: Agent
    start: int
    end: int
    subordinate: bool


def french_passives(parsed: Parsed, text: Text, inflector: Inflector) -> Iterator[Candidate]:
    """The clauses of a passage in the active, one candidate each; those whose parts are not sure are left out."""
    if "?" in parsed.passage.quote:
        return
    for token in parsed.doc:
        clause = _clause(parsed, text, token)
        candidate = _turned(clause, inflector) if clause else None
        if candidate is not None:
            yield candidate


def _turned(clause: _Clause, inflector: Inflector) -> Candidate | None:
    parsed, participle, agent = clause.parsed, clause.participle, clause.agent
    verbs = _active(clause, inflector)
    subject = subtree(clause.subject, without=[child for child in clause.subject.children if child.lower_ == "dont"])
    if verbs is None or subject is None or subject[-1].i >= clause.finite.i:
        return None
    # "après deux rappels, l'accès …": what has a preposition is no subject
    if has(clause.subject, "case"):
        return None
    clitics = between(parsed, subject[-1].i + 1, clause.finite.i)
    inner = [token for token in between(parsed, clause.finite.i + 1, participle.i) if token != clause.auxiliary]
    after = [token for token in between(parsed, participle.i + 1, clause.end) if token not in agent.phrase]
    near, rest = _beside_the_verb(parsed, after)
    if not _keeps_its_parts(clause, clitics, inner, after) or _is_too_long(subject, rest):
        return None
    front = between(parsed, clause.start, subject[0].i)
    opening = _opening(clause, front, inflector)
    pronoun = parsed.pack.profile.get("object_forms", {}).get(clause.subject.lower_)
    alone = clause.subject.pos_ == "PRON"
    relative = clause.subject.lower_ == "qui"
    if opening is None or (alone and pronoun is None and not relative):
        return None
    finite, closing = verbs
    before_verb = [*_clitics_in_full(clitics), *([pronoun] if pronoun else [])]
    verb = _elided(before_verb, finite, inflector)
    if verb is None:
        return None
    if alone and closing and closing != clause.participle.lemma_.lower():
        # "elle a été invitée par le CPAS" -> "le CPAS l'a invitée": an object before the verb
        closing = participle.lower_
    if pronoun and closing == clause.participle.lemma_.lower():
        # "il doit être entendu par le comité" -> "le comité doit l'entendre"
        verb = _elided(_clitics_in_full(clitics), finite, inflector) or finite
        closing = _elided([pronoun], closing, inflector) or closing
    object_text = "" if alone else _object_text(parsed, subject)
    inside = text_of(parsed, inner) if inner else ""
    new = tidy(f"{opening} {verb} {inside} {closing} {_text(near)} {object_text} {_text(rest)}")
    tokens = between(parsed, clause.start, clause.end)
    new = in_typography_of(parsed.passage.quote, new)
    candidate = Candidate(_CHECKS, tokens[0].idx, tokens[-1].idx + len(tokens[-1].text), new)
    return _with_its_words(clause, candidate, [verb, closing, opening.split()[0]], [*clitics, *front], alone)


def _with_its_words(clause: _Clause, candidate: Candidate, verbs: Sequence[str], gone: Sequence[Token], alone: bool) -> Candidate:
    agent = clause.agent
    by_law = not agent.phrase
    used = [clause.finite, clause.auxiliary, clause.participle, *gone, *agent.phrase[:1], *([clause.subject] if alone else [])]
    old = [token.text for token in used]
    if agent.phrase and agent.phrase[1].pos_ == "PRON":
        old.append(agent.phrase[1].text)
    new = [
        *(word.replace("'", sign) for word in verbs for sign in ("' ", " ")),
        *verbs,
        agent.text if by_law or agent.person != "3" else "",
    ]
    expected = (("nsubj", agent.head), *(() if alone else (("obj", clause.subject.lower_),)))
    proved = frozenset({Facet.AGENTS, Facet.PARTIES, Facet.NAMES} if by_law else ())
    return replace(with_words(candidate, old, new), expected=expected, proved=proved)


# ------------------------------------------------------------------------------------------------ the parts of a clause


def _clause(parsed: Parsed, text: Text, participle: Token) -> _Clause | None:
    auxiliary = passive_auxiliary(participle, parsed.pack)
    if auxiliary is None or feature(participle, "VerbForm") != "Part":
        return None
    modal = participle.head if relation(participle) == "xcomp" and _is_modal(parsed, participle.head) else None
    top = modal or participle
    subject = subject_of(participle) or (subject_of(modal) if modal is not None else None)
    finite = modal or next((child for child in participle.children if is_finite(child) and relation(child) == "aux"), None)
    joined = any(has(verb, "cc", "parataxis", "expl", "ccomp", "csubj") for verb in {top, participle})
    others = [child for verb in {top, participle} for child in verb.children if relation(child) == "conj"]
    if subject is None or finite is None or joined or subject.dep_.startswith("csubj"):
        return None
    if not all(subject_of(other) and finite_of(other) for other in others):
        return None
    # "vous pouvez être entendu par le comité" is a right of yours, "le comité peut vous entendre" is none
    if modal is not None and _is_somebody(parsed, subject, participle):
        return None
    if top == main_verb(parsed):
        start, end, subordinate = 0, last_word(parsed), False
    else:
        words = subtree(top)
        # of "dont le respect est contrôlé par …" the first word hangs on the subject
        start = subject.left_edge.i - int(subject.lower_ != "qui" and subject.left_edge.lower_ != "dont")
        if words is None or top.dep_ not in ("advcl", "ccomp", "acl:relcl") or start < words[0].i:
            return None
        end, subordinate = words[-1].i + 1, True
    end = min([end, *(other.left_edge.i for other in others)])
    agent = agent_of(parsed, participle)
    if agent is None and not subordinate:
        agent = centre_by_law(parsed, text, participle, subject)
    if agent is None or _leans_on_the_rest(parsed, participle, agent):
        return None
    return _Clause(parsed, finite, auxiliary, participle, subject, agent, start, end, subordinate)


def _leans_on_the_rest(parsed: Parsed, participle: Token, agent: Agent) -> bool:
    """Whether another participle shares the subject (*utilisé par A, puis repris par B*), or *son agent* looks back at it."""
    shared = any(
        token.i > participle.i and feature(token, "VerbForm") == "Part" and token.dep_ == "conj" and subject_of(token) is None
        for token in participle.sent
    )
    return shared or any(parsed.is_one_of(token, "agreeing_possessives") for token in agent.phrase)


def _is_somebody(parsed: Parsed, subject: Token, participle: Token) -> bool:
    """Whether the subject of a passive is a person or a party, to whom a duty or a right may belong."""
    meant = next((one.head for one in (participle, *participle.ancestors) if one.dep_ == "acl:relcl"), subject)
    token = meant if subject.lower_ == "qui" else subject
    named = token.pos_ in ("PRON", "PROPN") or token.lower_ in _titles(parsed)
    return named or any(parsed.is_one_of(token, words) for words in ("actors", "persons", "humans"))


def _titles(parsed: Parsed) -> frozenset[str]:
    return frozenset(title.lower() for title in parsed.pack.profile["personal"]["titles"])


def _object_text(parsed: Parsed, subject: Sequence[Token]) -> str:
    text = text_of(parsed, subject)
    return text if subject[0].lower_ in _titles(parsed) else in_the_middle(text, subject[0])


def _is_modal(parsed: Parsed, verb: Token) -> bool:
    return is_finite(verb) and verb.lemma_.lower() in parsed.pack.words("modals")


def _keeps_its_parts(clause: _Clause, clitics: Sequence[Token], inner: Sequence[Token], after: Sequence[Token]) -> bool:
    """Whether each word around the verb has its place in the active too."""
    parsed = clause.parsed
    negations = [token for token in clitics if token.lower_ in parsed.pack.words("negation_clitics")]
    # "une aide lui est offerte" -> "le service lui offre une aide"
    given = [token for token in clitics if token.pos_ == "PRON" and token.lower_ in _DATIVES]
    if len(negations) + len(given) != len(clitics) or (given and clause.subject.pos_ == "PRON"):
        return False
    if any(token.pos_ != "ADV" or token.lower_ in ("que", "qu'") for token in inner):
        return False
    # "des dettes ne sont pas payées" -> "ne paie pas de dettes"
    if negations and clause.subject.left_edge.lower_ in ("des", "du", "un", "une"):
        return False
    # "ne … que" is no negation; "avant que … ne" needs none
    negated = any(parsed.is_one_of(token, "negators") for token in inner)
    if negations and not negated and (not clause.subordinate or any(token.lower_ in ("que", "qu'") for token in after)):
        return False
    # "a été publié en 1999, puis en 2000 par X": the one who acts may belong to the second only
    to_agent = between(parsed, clause.participle.i + 1, clause.agent.phrase[0].i) if clause.agent.phrase else ()
    if any(token.is_punct or token.pos_ == "CCONJ" for token in to_agent):
        return False
    # ", introduite par …": what is said of the old subject would hang in the air
    return not any(token.text == "," and feature(token.nbor(1), "VerbForm") == "Part" for token in after[:-1])


def _is_too_long(subject: Sequence[Token], after: Sequence[Token]) -> bool:
    clause = any(relation(token) == "acl" or is_finite(token) for token in subject)
    return bool(after) and not after[0].is_punct and clause and len(subject) > _LONGEST_OBJECT


def _opening(clause: _Clause, front: Sequence[Token], inflector: Inflector) -> str | None:
    """What stands before the verb in the active: the conjunction or what opened the sentence, and the one who acts."""
    agent = clause.agent.text
    if not clause.subordinate:
        text = text_of(clause.parsed, front)
        if text and not (text.endswith(",") or front[-1].pos_ == "ADV"):
            return None
        return f"{text} {agent}" if text else capital(agent)
    if clause.subject.lower_ == "qui":
        return inflector.join("que", agent)
    word = front[0].lower_
    if len(front) == 1 and word == "dont":
        return f"{word} {agent}"
    if len(front) != 1 or front[0].dep_ not in ("mark", "fixed") or front[0].pos_ != "SCONJ":
        return None
    opening = f"{_IN_FULL[word]} {agent}" if word in _IN_FULL else inflector.join(word, agent)
    return capital(opening) if opening and front[0].text[0].isupper() else opening


def _beside_the_verb(parsed: Parsed, after: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """What stays right behind the verb (*prend en charge les frais*, *rembourse directement la somme*), and the rest."""
    size = 0
    while size < len(after) and after[size].pos_ == "ADV" and after[size].lower_.endswith("ment"):
        size += 1
    # "conformément à l'article 3" stays together
    if size and size < len(after) and after[size].lower_ in ("à", "au", "aux", "de", "du", "des", "d'"):
        size = 0
    idioms = parsed.pack.words("verb_complements")
    if " ".join(token.lower_ for token in after[size : size + 2]) in idioms:
        size += 2
    return after[:size], after[size:]


def _active(clause: _Clause, inflector: Inflector) -> tuple[str, str] | None:
    """The finite verb, and the infinitive or participle that follows it."""
    lemma, written = clause.participle.lemma_.lower(), clause.participle.lower_
    forms = inflector.forms(lemma, "VERB")
    if not any(form.text == written and ("VerbForm", "Part") in form.feats for form in forms):
        return None
    present = inflector.inflect(
        lemma, "VERB", {"VerbForm": "Fin", "Mood": "Ind", "Tense": "Pres", "Number": "Sing", "Person": "3"}
    )
    if present is None or listed_zipf(present, clause.parsed.pack) < RAREST_VERB:
        return None
    names = ("Mood", "Tense")
    feats = {name: feature(clause.finite, name) for name in names if feature(clause.finite, name)}
    feats |= {"VerbForm": "Fin", "Number": clause.agent.number, "Person": clause.agent.person}
    if _is_modal(clause.parsed, clause.finite):
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


def _clitics_in_full(clitics: Sequence[Token]) -> list[str]:
    return [_DATIVES.get(token.lower_, "ne") for token in clitics]


def _elided(before: Sequence[str], verb: str, inflector: Inflector) -> str | None:
    text: str | None = verb
    for word in reversed(before):
        text = inflector.join(word, text) if text else None
    return text


def _text(tokens: Sequence[Token]) -> str:
    return "".join(token.text_with_ws for token in tokens).strip()
