"""What a Dutch clause says of a thing, told first: *Het plan, dat elk jaar wijzigt, telt* -> *Het plan wijzigt elk jaar. …*."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from readability_gpmi.parsing import Parsed, Text, feature, is_finite
from readability_gpmi.rewriting.meaning import Facet
from readability_gpmi.rewriting.structural.candidate import Candidate, in_typography_of, tidy, with_words
from readability_gpmi.rewriting.structural.phrases import between, finite_of, is_known, last_word, main_verb, subject_of, text_of
from readability_gpmi.rewriting.structural.relative import verb_second

_CHECKS = ("wide-bracket", "long-sentence", "several-ideas")
_LONGEST_SUBJECT = 5
_FEWEST_WORDS = 3


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    root, inflector = main_verb(parsed), parsed.pack.inflector
    subject = subject_of(root) if root is not None else None
    finite = finite_of(root) if root is not None else None
    if not parsed.pack.profile.get("verb_last") or inflector is None or subject is None or finite is None:
        return
    # "zodoende" looks back at the sentence before, and would look at the clause
    apart = parsed.pack.words("conditionals") | parsed.pack.words("looking_back")
    if "?" in parsed.passage.quote or any(token.lower_ in apart for token in parsed.doc):
        return
    first = next((token.i for token in parsed.doc if token.text == ","), 0)
    phrase, clause = between(parsed, 0, first), between(parsed, first + 1, finite.i - 1)
    if (
        subject not in phrase
        or phrase[0].pos_ != "DET"
        or len(phrase) > _LONGEST_SUBJECT
        or not _is_certain_thing(parsed, subject)
    ):
        return
    if len(clause) < _FEWEST_WORDS or finite.nbor(-1).text != "," or not _describes(clause, subject):
        return
    verbs = [token for token in clause if is_finite(token)]
    told = verb_second(parsed, clause, verbs[0], inflector) if len(verbs) == 1 else None
    if told is None:
        return
    name, rest = text_of(parsed, phrase), between(parsed, finite.i, last_word(parsed))
    if len(rest) < _FEWEST_WORDS:
        return
    new = tidy(f"{name} {' '.join(part for part in told if part)}. {name} {text_of(parsed, rest)}")
    candidate = Candidate(_CHECKS, 0, rest[-1].idx + len(rest[-1].text), in_typography_of(parsed.passage.quote, new))
    # The thing that is named twice does no more than it did.
    candidate = replace(candidate, proved=frozenset({Facet.AGENTS}))
    yield with_words(candidate, [clause[0].text, verbs[0].text], [name, told[0], told[2]])


def _is_certain_thing(parsed: Parsed, subject: Token) -> bool:
    """Whether it is one thing that everybody knows: of a person, or of some things, the clause may say which one."""
    person = any(parsed.is_one_of(subject, name) for name in ("actors", "persons", "centre"))
    return subject.pos_ == "NOUN" and feature(subject, "Number") == "Sing" and is_known(subject) and not person


def _describes(clause: tuple[Token, ...], subject: Token) -> bool:
    """Whether *die* or *dat* opens the clause, as its subject, and it hangs on the thing."""
    opens = clause[0].lower_ in ("die", "dat") and clause[0].dep_ in ("nsubj", "nsubj:pass")
    about = any(one.dep_ in ("acl", "acl:relcl") and one.head == subject for one in (clause[0], *clause[0].ancestors))
    return opens and about and not any(token.text in ",;:()" for token in clause)
