"""Three or more acts after one verb become a list: *s'engage à chercher, à suivre un cours et à venir*."""

from collections.abc import Iterator

from spacy.tokens import Token

from readability_gpmi.model import PassageKind
from readability_gpmi.parsing import Parsed, Text, feature, is_finite
from readability_gpmi.rewriting.structural.candidate import Candidate, with_words
from readability_gpmi.rewriting.structural.phrases import between, final_mark, last_word, main_verb, text_of

_CHECKS = ("several-ideas", "long-sentence", "wide-bracket", "nominal-style", "stacked-prepositions")
_FEWEST_ITEMS = 3
_FEWEST_WORDS = 2


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    root = main_verb(parsed)
    prepositions = parsed.pack.words("listed_prepositions")
    if root is None or not prepositions or parsed.passage.kind is not PassageKind.SENTENCE:
        return
    if any(token.text in ":;()?«»" for token in parsed.doc) or final_mark(parsed).strip() != ".":
        return
    first = next((token for token in parsed.doc[root.i + 1 :] if _opens(token, prepositions)), None)
    if first is None or first.head.head != root or parsed.doc[first.i - 1].is_punct:
        return
    starts = [token for token in parsed.doc[first.i + 1 :] if token.lower_ in _same(first) and _follows_joint(token)]
    # Another infinitive with the same preposition is joined to one of the items or belongs to a noun inside it.
    starts = [token for token in starts if _opens(token, prepositions) and _is_joined(token, root)]
    if len(starts) + 1 < _FEWEST_ITEMS or not _ends_with_and(parsed, starts):
        return
    end = last_word(parsed)
    bounds = [first, *starts]
    items = []
    for number, start in enumerate(bounds):
        stop = bounds[number + 1].i if number + 1 < len(bounds) else end
        words = list(between(parsed, start.i + 1, stop))
        while words and (words[-1].is_punct or words[-1].dep_ == "cc"):
            words.pop()
        items.append(text_of(parsed, words))
        if len(words) < _FEWEST_WORDS or any(is_finite(word) and word.dep_ in ("conj", "ROOT") for word in words):
            return
    before = parsed.doc[first.i - 1]
    lines = "".join(f"\n- {item}{'.' if number + 1 == len(items) else ''}" for number, item in enumerate(items))
    quote = parsed.passage.quote
    preposition = "de" if first.lower_ == "d'" else first.text
    space = parsed.pack.profile.get("space_before_marks", "")
    begin = before.idx + len(before.text)
    candidate = Candidate(_CHECKS, begin, len(quote), f" {preposition}{space}:{lines}")
    yield with_words(candidate, ["et", "de", "d'", "à"], [preposition])


def _opens(token: Token, prepositions: frozenset[str]) -> bool:
    """Whether a word is the preposition before an infinitive."""
    return token.lower_ in prepositions and token.dep_ == "mark" and feature(token.head, "VerbForm") == "Inf"


def _same(first: Token) -> tuple[str, ...]:
    return ("de", "d'") if first.lower_ in ("de", "d'") else (first.lower_,)


def _follows_joint(token: Token) -> bool:
    return token.nbor(-1).text == "," or token.nbor(-1).lower_ == "et"


def _is_joined(token: Token, root: Token) -> bool:
    """Whether the infinitive hangs on the main verb, straight or through the items before it."""
    chain = [token.head, *token.head.ancestors]
    return all(one == root or one.dep_ in ("conj", "xcomp", "advcl", "ccomp") for one in chain) and root in chain


def _ends_with_and(parsed: Parsed, starts: list[Token]) -> bool:
    """Whether only the last item follows *et*, and every other a comma: then nothing else is joined."""
    joints = [token.nbor(-1).lower_ for token in starts]
    return joints[-1] == "et" and all(joint == "," for joint in joints[:-1])
