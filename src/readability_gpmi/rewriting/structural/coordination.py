"""Two main clauses become two sentences: *u komt langs en wij lezen de brief* -> *U komt langs. Wij lezen de brief.*"""

import re
from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Span, Token

from readability_gpmi.parsing import Parsed, Text, feature, is_finite
from readability_gpmi.rewriting.structural.candidate import Candidate, capital, with_words
from readability_gpmi.rewriting.structural.phrases import finite_of, has, last_word, main_verb, subject_of, text_of

_CHECKS = ("several-ideas", "long-sentence")
_FEWEST_WORDS = 4


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    root = main_verb(parsed)
    if root is None or "?" in parsed.passage.quote:
        return
    yield from _at_semicolons(parsed)
    joints = parsed.pack.words("clause_joints")
    for verb in _clauses(root):
        joint = next((child for child in verb.children if child.dep_ == "cc" and child.i < verb.i), None)
        if joint is None or joint.lower_ not in joints or not _stand_alone(parsed, root, verb, joint):
            continue
        openers: dict[str, str] = parsed.pack.profile.get("joint_openers", {})
        opener = openers.get(joint.lower_, capital(joint.text))
        kept = "" if joint.lower_ in parsed.pack.words("dropped_joints") else f"{opener} "
        following = joint.nbor(1)
        before = joint.nbor(-1)
        start = before.idx if before.text in ",;" else before.idx + len(before.text)
        word = following.text if kept else capital(following.text)
        candidate = Candidate(_CHECKS, start, following.idx + len(following.text), f". {kept}{word}")
        yield with_words(candidate, [joint.text], re.findall(r"\w+", opener))


def _clauses(root: Token) -> Iterator[Token]:
    """The predicates that are joined to the main one, and those joined to them."""
    for child in root.children:
        if child.dep_ in ("conj", "parataxis") and child.i > root.i:
            yield child
            yield from _clauses(child)


def _stand_alone(parsed: Parsed, root: Token, verb: Token, joint: Token) -> bool:
    """Whether both clauses are whole, the second with its own subject and verb, and nothing in the first governs the second."""
    following = joint.nbor(1)
    asks = feature(following, "PronType") in ("Rel", "Int")
    # what stands before a colon holds for both; a sentence does not open with digits
    if asks or following.text[0].isdigit() or any(token.text == ":" for token in parsed.doc[: joint.i]):
        return False
    if joint.nbor(-1).text.endswith(".") or _ends_a_list(root, joint):
        return False
    first, subject, finite = subject_of(root), subject_of(verb), finite_of(verb)
    if first is None or subject is None or finite is None or finite_of(root) is None:
        return False
    before, after = parsed.doc[: joint.i], parsed.doc[joint.i + 1 : last_word(parsed)]
    if len(before) < _FEWEST_WORDS or len(after) < _FEWEST_WORDS or not (_holds_its_verbs(before) and _holds_its_verbs(after)):
        return False
    # "Daarna komt u langs en …", "Als u ziek bent, belt u en …": what comes first holds for both
    if parsed.doc[0] not in first.subtree or subject.left_edge.i != joint.i + 1 or finite.i <= subject.i:
        return False
    if parsed.pack.profile.get("verb_last") and finite.i != subject.right_edge.i + 1:
        return False
    return not any(parsed.sets_condition(token) for token in before) and not has(verb, "mark")


def _holds_its_verbs(words: Span) -> bool:
    """Whether there is a finite verb for the clause itself and one for each relative clause: not in *…, dont l'œuvre* | *et*."""
    relatives = sum(feature(token, "PronType") == "Rel" for token in words)
    return sum(is_finite(token) for token in words) > relatives


def _ends_a_list(root: Token, joint: Token) -> bool:
    """Whether a comma joins what stands before: of *A, B en C* nothing may be cut off."""
    beside = ("conj", "parataxis")
    joined = [token for token in root.subtree if token.dep_ in beside and token.i < joint.i and not has(token, "cc")]
    return any(one.head == root or one.head.dep_ == "conj" for one in joined)


def _says_something(parsed: Parsed, part: Span) -> bool:
    """Whether a part has a finite verb outside of subordinate clauses: not *zulks in tegenstelling tot wat men zegt*."""
    questions = parsed.pack.words("question_words")
    openers = sum(
        token.pos_ == "SCONJ" or token.lower_ in questions or feature(token, "PronType") in ("Rel", "Int") for token in part
    )
    return sum(is_finite(token) for token in part) > openers


def _at_semicolons(parsed: Parsed) -> Iterator[Candidate]:
    """A semicolon between two clauses with a verb each becomes a full stop."""
    quote = parsed.passage.quote
    marks = [token for token in parsed.doc if token.text == ";"]
    root = main_verb(parsed)
    if not marks or ":" in quote or root is None or finite_of(root) is None:
        return
    bounds = [-1, *(mark.i for mark in marks), last_word(parsed)]
    parts = [parsed.doc[start + 1 : end] for start, end in pairwise(bounds)]
    if any(len(part) < _FEWEST_WORDS or not any(is_finite(token) for token in part) for part in parts):
        return
    openers = parsed.pack.words("subordinators") | parsed.pack.words("clause_openers")
    if not all(_says_something(parsed, part) for part in parts):
        return
    if any(part[0].lower_ in openers or feature(part[0], "PronType") in ("Int", "Rel") for part in parts[1:]):
        return
    # "; peut se porter caution toute personne …": nobody begins a sentence like that
    if any(is_finite(part[0]) for part in parts[1:]):
        return
    if any(part.text.lower().startswith(tuple(parsed.pack.words("explaining_openers"))) for part in parts[1:]):
        return
    start, end = marks[0].nbor(-1).idx + len(marks[0].nbor(-1).text), parts[-1][0].idx + len(parts[-1][0].text)
    pieces = [". " + capital(text_of(parsed, tuple(part))) for part in parts[1:-1]]
    pieces.append(f". {capital(parts[-1][0].text)}")
    yield Candidate(_CHECKS, start, end, "".join(pieces))
