"""A condition that opens the sentence becomes a question: *Als u ziek bent, belt u ons.* -> *Bent u ziek? Dan belt u ons.*

So does one that opens with its verb, where *dan* takes it up: *Bent u ziek, dan belt u ons.*
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from readability_gpmi.inflection import Inflector
from readability_gpmi.parsing import Parsed, Text, feature, is_finite, subjects
from readability_gpmi.rewriting.meaning import Facet
from readability_gpmi.rewriting.structural.candidate import Candidate, capital, in_typography_of, tidy, with_words
from readability_gpmi.rewriting.structural.phrases import between, last_word, main_verb, subject_of, subtree, text_of
from readability_gpmi.rewriting.structural.verb_first import fronted

_CHECKS = ("long-sentence", "several-ideas", "wide-bracket")
_FEWEST_WORDS = 3
# A question about a thing that is longer is no question that anybody would ask.
_LONGEST_QUESTION = 14


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    opening = parsed.pack.profile.get("condition_question")
    inflector = parsed.pack.inflector
    root = main_verb(parsed)
    if not opening or root is None or inflector is None or "?" in parsed.passage.quote:
        return
    word = parsed.doc[0]
    if parsed.pack.profile.get("verb_last") and is_finite(word):
        yield from _asked_already(parsed, word)
        return
    if word.lower_ not in opening["words"] or sum(parsed.is_one_of(token, "conditionals") for token in parsed.doc) != 1:
        return
    clause = next((child for child in root.children if child.dep_ == "advcl" and child.left_edge == word), None)
    phrase = subtree(clause) if clause is not None else None
    if clause is None or phrase is None or len(phrase) <= _FEWEST_WORDS:
        return
    finites = [token for token in phrase if is_finite(token)]
    subject = subject_of(clause)
    # "als het aan ons ligt" asks nothing
    if len(finites) != 1 or subject is None or subject.lower_ == "het" or feature(finites[0], "Tense") == "Past":
        return
    # Behind the verb that comes first a noun may wait, a pronoun may not: "Wordt binnen de week een antwoord gegeven?"
    if subject.left_edge.i != 1 and not (parsed.pack.profile.get("verb_last") and subject.pos_ == "NOUN"):
        return
    start = phrase[-1].i + 1
    start += int(parsed.doc[start].text == ",")
    start += int(parsed.doc[start].lower_ in (opening["then"], "alors"))
    then = between(parsed, start, last_word(parsed))
    said_again = any(token.lower_ in (opening["then"], "dan") for token in then)
    if len(then) < _FEWEST_WORDS or said_again or subject.lower_ in parsed.pack.words("first"):
        return
    if parsed.pack.profile.get("verb_last"):
        asked = _dutch(parsed, phrase, finites[0], subject, inflector) if is_finite(then[0]) else None
    else:
        asked = _french(parsed, phrase, finites[0], subject, then)
    if asked is None:
        return
    question, brought = asked
    space = parsed.pack.profile.get("space_before_marks", "")
    first = then[0].lower_ if then[0].pos_ in ("VERB", "AUX") else then[0].text
    end = then[0].idx + len(then[0].text)
    new = in_typography_of(parsed.passage.quote, tidy(f"{question}{space}? {capital(opening['then'])} {first}"))
    # Only the verb moves: what a "no" belongs to stays, whatever the parse makes of the question.
    candidate = Candidate(_CHECKS, 0, end, new, proved=frozenset({Facet.NEGATION}))
    yield with_words(candidate, [word.text, finites[0].text], [opening["then"], *brought])


def _asked_already(parsed: Parsed, verb: Token) -> Iterator[Candidate]:
    """Only the marks change: *Bent u ziek, dan belt u ons* -> *Bent u ziek? Dan belt u ons*."""
    taken_up = [
        token for token in parsed.doc[2:-2] if token.lower_ == "dan" and token.nbor(-1).text == "," and is_finite(token.nbor(1))
    ]
    subject = next((one for clause in (verb, verb.head) for one in subjects(clause) if one.i > 0), None)
    if len(taken_up) != 1 or subject is None or feature(verb, "Tense") == "Past" or subject.i > taken_up[0].i:
        return
    # "Meld je ziek, dan …" tells the reader to do it.
    orders = subject.lower_ in ("je", "jij") and verb.pos_ != "AUX" and verb.lemma_.lower() not in parsed.pack.words("modals")
    if orders or (subject.lower_ == "u" and not verb.lower_.endswith(("t", "n"))):
        return
    comma, then = taken_up[0].nbor(-1), taken_up[0]
    # "wat enkel kan wegens …" tells, and does not ask
    tells = any(token.lower_ == "wat" and token.nbor(-1).text == "," for token in parsed.doc[1 : comma.i])
    if comma.i < _FEWEST_WORDS or subject.lower_ in parsed.pack.words("first") or tells:
        return
    if any(parsed.is_one_of(token, "conditionals") for token in parsed.doc[: comma.i]):
        return
    # The condition has no word of its own that could be counted before and after.
    proved = frozenset({Facet.NEGATION, Facet.CONDITIONS})
    yield Candidate(_CHECKS, comma.idx, then.idx + len(then.text), f"? {capital(then.text)}", proved=proved)


def _dutch(
    parsed: Parsed, phrase: tuple[Token, ...], finite: Token, subject: Token, inflector: Inflector
) -> tuple[str, list[str]] | None:
    """The verb comes first: *Als u niet kunt komen* -> *Kunt u niet komen*."""
    told = fronted(parsed, finite, phrase[-1], subject.text, inflector)
    if told is None:
        return None
    verb, particle = told
    words = [text_of(parsed, between(parsed, 1, finite.i)), text_of(parsed, between(parsed, finite.i + 1, phrase[-1].i + 1))]
    return " ".join(part for part in (capital(verb), *words, particle) if part), [verb, particle]


def _french(
    parsed: Parsed, phrase: tuple[Token, ...], finite: Token, subject: Token, then: Sequence[Token]
) -> tuple[str, list[str]] | None:
    """Only the word of the condition goes: *Si vous êtes malade* -> *Vous êtes malade*; never before *il* or *elle*: who is that?

    *Si le tableau est à New York, le modèle est resté ici* sets no condition: what follows a thing must be due or to come.
    """
    asked = parsed.pack.words("second_formal") | parsed.pack.words("second_informal")
    duties = parsed.pack.words("modals") | {"falloir"}
    due = any(
        is_finite(token)
        and (feature(token, "Tense") == "Fut" or feature(token, "Mood") == "Imp" or token.lemma_.lower() in duties)
        for token in then
    )
    short = len(phrase) <= _LONGEST_QUESTION and not any(token.is_punct for token in phrase)
    known = subject.pos_ == "NOUN" and due and short
    if subject.lower_ not in asked and not known:
        return None
    if feature(finite, "Tense") != "Pres" or feature(finite, "Mood") not in ("Ind", ""):
        return None
    return capital(text_of(parsed, phrase[1:])), []
