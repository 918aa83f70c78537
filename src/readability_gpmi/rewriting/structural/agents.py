"""Who acts in a passive: named in the sentence, or the centre because the law leaves nobody else."""

from dataclasses import dataclass

from spacy.tokens import Token

from readability_gpmi.model import PassageKind
from readability_gpmi.parsing import Parsed, Text, feature, relation
from readability_gpmi.rewriting.structural.phrases import is_plural, subtree, text_of


@dataclass(frozen=True)
class Agent:
    """The new subject: its words, and the person and number that the verb takes."""

    text: str
    head: str
    number: str
    person: str
    phrase: tuple[Token, ...]


def agent_of(parsed: Parsed, verb: Token) -> Agent | None:
    """The agent of a passive that names one who can act by will: *door het OCMW*, not *door ziekte*."""
    found = [child for child in verb.children if child.dep_ == "obl:agent" or _follows_agent_preposition(parsed, child)]
    if len(found) != 1:
        return None
    head = found[0]
    phrase = _without_strangers(parsed, head)
    if phrase is None or not parsed.is_one_of(phrase[0], "agent_prepositions") or len(phrase) < 2:
        return None
    subject_forms = parsed.pack.profile.get("subject_forms", {})
    if head.pos_ == "PRON":
        row = subject_forms.get(head.lower_)
        return Agent(row[0], row[0], row[1], row[2], phrase) if row and len(phrase) == 2 else None
    # "par le Forem ou par le CPAS"
    twice = any(parsed.is_one_of(token, "agent_prepositions") for token in phrase[1:])
    if twice or not could_act(parsed, head):
        return None
    return Agent(text_of(parsed, phrase[1:]), head.lower_, "Plur" if is_plural(head) else "Sing", "3", phrase)


def _without_strangers(parsed: Parsed, head: Token) -> tuple[Token, ...] | None:
    """The agent up to the first phrase that more probably belongs to the verb: *par le comité* | *dans le délai*.

    None where a clause belongs to the agent: it cannot be moved.
    """
    phrase = subtree(head)
    if phrase is None:
        return None
    own = parsed.pack.words("possessive_prepositions")
    # "het bijzonder comité voor de sociale dienst": a name, unlike "door het OCMW voor 1 mei"
    naming = parsed.pack.words("naming_prepositions") if head.lower_ in parsed.pack.words("named_bodies") else frozenset()
    for child in head.children:
        if child.i > head.i and child.dep_ == "advcl" and child.left_edge.pos_ == "SCONJ":
            phrase = tuple(token for token in phrase if token.i < child.left_edge.i)
        if (
            child.i > head.i
            and relation(child) in ("nmod", "obl", "advmod")
            and (child.left_edge.lower_ not in own | naming or child.left_edge.nbor(1).lower_ == "een")
        ):
            phrase = tuple(token for token in phrase if token.i < child.left_edge.i)
    following = parsed.doc[phrase[-1].i + 1 : phrase[-1].i + 2]
    named = any(token.text == "(" or token.pos_ == "PROPN" or token.text[0].isupper() for token in following)
    # "de dienst schuldbemiddeling" is one name; what a comma sets apart is not
    loose = [token for token in phrase if token.dep_ != "appos" or token.i != head.i + 1]
    fixed = named or any(token.dep_ in ("acl", "acl:relcl", "appos", "advcl") or token.text in ",;:(" for token in loose)
    return None if fixed else phrase


def _follows_agent_preposition(parsed: Parsed, token: Token) -> bool:
    return token.dep_.startswith("obl") and any(
        case.dep_ == "case" and parsed.is_one_of(case, "agent_prepositions") for case in token.children
    )


def could_act(parsed: Parsed, head: Token) -> bool:
    """Whether a noun is the name of somebody, or of a body, that acts by will."""
    actors = parsed.pack.words("actors")
    if parsed.is_one_of(head, "actors"):
        return True
    if parsed.pack.profile.get("compounds") and any(len(word) > 3 and head.lower_.endswith(word) for word in actors):
        return True
    # A name of a person: more than one word in capitals, and no article (*het Ebola virus*)
    named = any(child.dep_.startswith("flat") for child in head.children)
    return head.pos_ == "PROPN" and named and not any(child.dep_ == "det" for child in head.children)


def centre_by_law(parsed: Parsed, text: Text, verb: Token, subject: Token) -> Agent | None:
    """The centre, where it pays what only a centre pays and the text calls it by its name."""
    pack = parsed.pack
    if verb.lemma_.lower() not in pack.words("centre_acts") or subject.lemma_.lower() not in pack.words("centre_goods"):
        return None
    named = pack.profile.get("centre_name")
    if not named or (pack.code, named.split()[-1].lower()) not in text.words:
        return None
    if "Plur" in feature(subject, "Number"):
        return None
    return Agent(named, named.split()[-1].lower(), "Sing", "3", ())


def centre_by_heading(parsed: Parsed, text: Text) -> Agent | None:
    """The centre, where the heading above says that the lines below are its duties: likely, not sure."""
    pack = parsed.pack
    headings = [
        one for one in text.passages if one.passage.kind is PassageKind.HEADING and one.passage.start < parsed.passage.start
    ]
    named = pack.profile.get("centre_name")
    if not named or not headings or headings[-1].pack.code != pack.code:
        return None
    heading = headings[-1].doc
    others = ("persons", "second_formal", "second_informal", "first")
    if not any(headings[-1].is_one_of(token, "centre") for token in heading):
        return None
    if any(headings[-1].is_one_of(token, name) for token in heading for name in others):
        return None
    return Agent(named, named.split()[-1].lower(), "Sing", "3", ())
