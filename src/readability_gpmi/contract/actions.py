"""What is to be done, in a few words: the clause without its subject, its modal verb and its condition."""

from spacy.tokens import Token

from readability_gpmi.contract.statements import Statement
from readability_gpmi.contract.verbs import infinitive_of, particles
from readability_gpmi.parsing import Parsed, feature, is_finite, relation

_LOOSE = ("PUNCT", "CCONJ", "SPACE")
# "L'" and "U" are capitals at the start of a sentence, "OCMW" is a name.
_SHORTEST_NAME = 3


def action_of(parsed: Parsed, start: int, end: int, verb: Token | None, statement: Statement | None) -> str:
    """The words of an action, its verb in the infinitive where that can be told.

    Args:
        start: the first character of the passage that states it.
        end: the character behind the last one.
        verb: what is done; None for a noun (*Paiement du loyer*), which stays as it is.
        statement: the sentence that says it, None for a line that is no sentence.
    """
    quote = parsed.passage.quote[start:end].strip()
    if verb is None:
        return quote
    left_out = _left_out(verb, statement, parsed)
    own = {token.i for token in statement.own} if statement else set()
    words = [
        token for token in parsed.doc if start <= token.idx < end and token.i not in left_out and (not own or token.i in own)
    ]
    if feature(verb, "VerbForm") == "Part":
        return _with_infinitive([token for token in words if token != verb], verb, parsed)
    if not is_finite(verb):
        return _joined(_led(words, verb, parsed)) or quote
    if verb.lemma_.lower() in parsed.pack.modals["may"] | parsed.pack.modals["must"]:
        return _joined([token for token in words if token != verb]) or quote
    if not infinitive_of(verb, parsed.pack):
        return _joined(words) or quote
    if parsed.pack.profile.get("verb_last"):
        return _with_infinitive([token for token in words if token not in (verb, *particles(verb))], verb, parsed)
    before = _joined([token for token in words if token.i < verb.i])
    clitic = before if before.endswith("'") or not before else f"{before} "
    return f"{clitic}{infinitive_of(verb, parsed.pack)} {_joined([token for token in words if token.i > verb.i])}".strip()


def _with_infinitive(words: list[Token], verb: Token, parsed: Parsed) -> str:
    """The other words with the infinitive where the language has it: at the end in Dutch, in front in French."""
    parts = [_joined(words), infinitive_of(verb, parsed.pack) or verb.text]
    return " ".join(part for part in (parts if parsed.pack.profile.get("verb_last") else reversed(parts)) if part)


def _led(words: list[Token], verb: Token, parsed: Parsed) -> list[Token]:
    """In French what stands before an infinitive only leads to it, its own clitics apart."""
    if parsed.pack.profile.get("verb_last") or feature(verb, "VerbForm") != "Inf":
        return words
    clitics = {child.i for child in verb.children if child.pos_ == "PRON" and child.i < verb.i}
    return [token for token in words if token.i >= verb.i or token.i in clitics]


def _left_out(verb: Token, statement: Statement | None, parsed: Parsed) -> set[int]:
    """The subject, the modal verbs, the negation, the conditions, and what only joins the clause to others."""
    pack, modals = parsed.pack, parsed.pack.modals
    above = {verb, *verb.ancestors}
    out: set[int] = set()
    if statement is not None and statement.subject is not None and not statement.passive:
        subject = statement.subject
        out = {token.i for token in subject.subtree} if verb not in list(subject.subtree) else {subject.i}
    leading = modals["must"] | modals["may"] | modals["will"] | modals["need_not"] | modals["binding"] | modals["being"]
    negators = pack.words("negators") | pack.words("negation_clitics")
    for token in parsed.doc:
        if token == verb:
            continue
        helps = (token in above and token.lemma_.lower() in leading) or (
            relation(token) in ("aux", "cop") and token.head in above
        )
        marks = relation(token) == "mark" and token.head == verb
        empty = token.lower_ in pack.parties["impersonal"] and relation(token) in ("expl", "nsubj")
        denies = token.lower_ in negators and not (token.i and token.nbor(-1).pos_ == "CCONJ")
        if helps or marks or empty or denies or token.lower_ in modals["fillers"]:
            out.add(token.i)
        elif (
            relation(token) == "advcl"
            and token not in above
            and any(one.lower_ in modals["condition_marks"] for one in token.children)
        ):
            out.update(one.i for one in token.subtree)
    return out


def _joined(words: list[Token]) -> str:
    """The words as a text again, without the punctuation at its ends, separated verbs put together (*over te maken*)."""
    while words and words[0].pos_ in _LOOSE:
        words = words[1:]
    while words and words[-1].pos_ in _LOOSE:
        words = words[:-1]
    parts = []
    for token, following in zip(words, [*words[1:], None], strict=False):
        gap = token.whitespace_ if following is not None and following.i == token.i + 1 else " "
        joins = token.text.endswith("'") or (following is not None and token.dep_ == "compound:prt" and following == token.head)
        parts.append(token.text + ("" if joins else gap))
    text = "".join(parts).strip()
    plain = bool(words) and words[0].pos_ != "PROPN" and not (words[0].text.isupper() and len(words[0].text) >= _SHORTEST_NAME)
    return text[:1].lower() + text[1:] if plain else text
