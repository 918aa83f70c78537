"""Two negations that make a yes: *niet … tenzij* -> *alleen … als*, *ne peut … sans accord* -> *peut … seulement avec accord*."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from readability_gpmi.parsing import Parsed, Text, feature, relation
from readability_gpmi.rewriting.meaning import Facet
from readability_gpmi.rewriting.structural.candidate import Candidate, Edit, from_edits, with_words
from readability_gpmi.rewriting.structural.phrases import main_verb

_CHECKS = ("double-negation",)


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    """Only permissions: "may not without" is "may only with"; "is not done without" says something else."""
    table = parsed.pack.profile.get("positive", {})
    root = main_verb(parsed)
    if not table or root is None:
        return
    modals = [root, *(child for child in root.children if relation(child) == "aux")]
    if not any(modal.lemma_.lower() in table["permissions"] for modal in modals):
        return
    words = [token for token in parsed.doc if parsed.is_one_of(token, "negators") and token.pos_ not in ("NOUN", "PROPN")]
    clitics = [token for token in parsed.doc if token.lower_ in parsed.pack.words("negation_clitics")]
    seconds = [token for token in parsed.doc if token.lower_ in table["seconds"]]
    if len(words) > 1 or len(clitics) > 1 or len(seconds) != 1 or not (words or clitics):
        return
    first = [*words, *clitics]
    if any(token.lower_ not in table["firsts"] for token in first) or not all(_negates(token, root) for token in first):
        return
    # "geen gast" would be "alleen een gast"
    if any(token.pos_ == "DET" and feature(token.head, "Number") != "Plur" for token in words):
        return
    second = seconds[0]
    if second.i < max(token.i for token in first) or not _holds(parsed, second, root):
        return
    candidate = _turned(parsed, words, clitics, second, table)
    if candidate is not None:
        yield replace(candidate, proved=frozenset({Facet.NEGATION, Facet.CONDITIONS}))


def _negates(token: Token, root: Token) -> bool:
    """Whether a negation belongs to the main verb or its infinitive, or to its object (*geen gasten*)."""
    verbs = (root, *(child for child in root.children if child.dep_ == "xcomp"))
    return token.head in verbs or (token.pos_ == "DET" and relation(token.head) == "obj" and token.head.head in verbs)


def _holds(parsed: Parsed, second: Token, root: Token) -> bool:
    """Whether the second part is a clause of exception, or a bare noun after *zonder*, in the same clause."""
    if second.pos_ == "SCONJ":
        clause = second.head
        return clause.dep_ == "advcl" and clause.head in (root, *(child for child in root.children if child.dep_ == "xcomp"))
    noun = second.head
    verb = noun.head
    listed = parsed.pack.profile["positive"].get("nouns")
    if listed and noun.lemma_.lower() not in listed:
        return False
    plain = noun.pos_ == "NOUN" and second.dep_ == "case" and second.i + 1 <= noun.i
    # "sans votre carte" is a thing, "sans l'accord du CPAS" an act of somebody: only acts may be turned round with their article
    determined = any(child.dep_ == "det" for child in noun.children) and noun.lower_ not in parsed.pack.words("consents")
    return plain and not determined and (verb == root or (verb.head == root and verb.dep_ == "xcomp"))


def _only(negation: Token, only: str) -> list[Edit]:
    """*Niet* becomes *alleen*; *geen nieuwe leningen* becomes *nieuwe leningen alleen*, or the loans would be the only thing."""
    end = negation.idx + len(negation.text)
    if negation.pos_ != "DET":
        return [Edit(negation.idx, end, only)]
    last = negation.head.right_edge
    behind = last.idx + len(last.text)
    return [Edit(negation.idx, end + 1, ""), Edit(behind, behind, f" {only}")]


def _turned(
    parsed: Parsed, words: list[Token], clitics: list[Token], second: Token, table: dict[str, dict[str, str]]
) -> Candidate | None:
    positive = table["seconds"][second.lower_]
    only = str(table["only"])
    quote = parsed.passage.quote
    edits = []
    if parsed.pack.profile.get("verb_last"):
        before = second.nbor(-1)
        # "…, tenzij" but "… als": what comes after "alleen" is no afterthought
        start = before.idx if before.text == "," and second.pos_ == "SCONJ" else second.idx
        edits = [*_only(words[0], only)]
        edits.append(Edit(start, second.idx + len(second.text), positive if start == second.idx else f" {positive}"))
    else:
        for token in (*clitics, *words):
            end = token.idx + len(token.text)
            edits.append(Edit(token.idx, end + int(quote[end : end + 1] == " "), ""))
        following = second.nbor(1)
        # "sauf si": the condition stays
        end = second.idx + len(second.text)
        edits.append(Edit(second.idx, end, f"{only} {positive}".strip()))
        if following.lower_ in ("que", "qu'") or feature(following, "VerbForm") == "Inf":
            return None
    if any(quote[edit.start - 1 : edit.start] == "," for edit in edits):
        return None
    candidate = from_edits(_CHECKS, quote, edits)
    return with_words(candidate, [token.text for token in (*words, *clitics, second)], [only, positive])
