"""Whether something is asked of the person, or offered, wished, told, or only supposed.

Contracts ask in many ways without a word of duty: *De begunstigde legt het rapport voor*, *is akkoord met budgetbeheer*,
*Uittreksels voorleggen*, *Er wordt een rekening geopend*. The concepts of ``concepts/asking.toml`` tell the rest.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from readability_gpmi.contract.parties import party_of
from readability_gpmi.contract.reading import PassageReading
from readability_gpmi.contract.statements import Frame, Statement, is_denied
from readability_gpmi.contract.verbs import lemma_of
from readability_gpmi.fairness.release import is_beside_the_point, is_left_free
from readability_gpmi.model import Modality, Party
from readability_gpmi.parsing import Parsed, TermMatch, feature, is_finite, passive_auxiliary, relation, subjects


def is_asked(match: TermMatch, passage: PassageReading, after: PassageReading | None = None, denied: bool = False) -> bool:
    """Whether the passage asks of the person what a concept in it stands for.

    Args:
        after: the passage that follows, which can leave the person free.
        denied: what is asked is to do without (*u drinkt niet meer*) instead of to do.
    """
    parsed = passage.parsed
    token = parsed.token_at(parsed.words[match.head].start)
    if token is None or is_left_free(passage, after) or is_beside_the_point(match, token, passage):
        return False
    around = list(_around(match, token, passage))
    if not around or any(_is_wished(one, passage) or _is_refused(one) for one in around):
        return False
    if any(_forbids(one, parsed) for one in around):
        return True
    if is_denied(token, parsed) is not denied:
        return False
    binds = any(_binds(one, match, passage) for one in around)
    return binds or _is_demanded(token, passage) or _is_duty_word_near(match, around[0], passage)


def is_forbidden(match: TermMatch, passage: PassageReading) -> bool:
    """Whether the passage forbids what a concept in it stands for."""
    token = passage.parsed.token_at(passage.parsed.words[match.head].start)
    if token is None or is_beside_the_point(match, token, passage):
        return False
    return any(_forbids(one, passage.parsed) for one in _around(match, token, passage))


def _around(match: TermMatch, token: Token, passage: PassageReading) -> Iterator[Statement]:
    """The statement that a concept stands in, then those that it hangs on."""
    inside = [one for one in passage.statements if one.start <= match.start < one.end]
    above = [one for one in passage.statements if one not in inside and one.verb in token.ancestors]
    yield from sorted(inside, key=lambda one: one.end - one.start)
    yield from sorted(above, key=lambda one: -one.start)


def _is_refused(statement: Statement) -> bool:
    """*Het OCMW mag niet eisen dat …*, *De VDAB vraagt dat …*: not this contract asks it."""
    if statement.named_party is Party.CENTRE:
        return statement.denied or statement.named_modality is Modality.MUST_NOT
    return statement.named_party is Party.THIRD


def _is_demanded(token: Token, passage: PassageReading) -> bool:
    """*Er wordt verwacht dat …*, *il est demandé de …*, *le CPAS attend que …*."""
    parsed = passage.parsed
    for one in passage.concepts.get("demand", ()):
        head = parsed.token_at(parsed.words[one.head].start)
        if head is None or head not in token.ancestors or is_denied(head, parsed):
            continue
        by_centre = any(party_of(subject, parsed) is Party.CENTRE for subject in subjects(head))
        if by_centre or passive_auxiliary(head, parsed.pack) is not None:
            return True
    return False


def _binds(statement: Statement, match: TermMatch, passage: PassageReading) -> bool:
    if statement.frame is Frame.SUPPOSED:
        return False
    party, modality = statement.named_party, statement.named_modality
    if modality is Modality.MAY and _is_result(statement, match, passage.parsed):
        return True
    if party is Party.CENTRE:
        return modality is not Modality.MAY and _is_named(statement, "demand", passage, verb=True)
    if party is Party.THIRD:
        return False
    if modality is Modality.MUST:
        return not _is_past(statement)
    if party is Party.BOTH or modality is not None:
        return False
    if _is_to_be_done(statement):
        return True
    if _is_person(statement, passage):
        return _is_named(statement, "agrees", passage) or _acts(statement, passage.parsed)
    return party is Party.UNKNOWN and _is_bare_or_passive(statement, match, passage.parsed)


def _is_person(statement: Statement, passage: PassageReading) -> bool:
    """The person who signs, also as *hij*, and the people and things that are his or hers: *de moeder*, *de woning*."""
    subject = statement.subject
    if statement.named_party is Party.BENEFICIARY:
        return True
    if subject is None:
        return False
    if passage.parsed.is_one_of(subject, "person_pronouns"):
        # "Hij helpt u met de papieren": where the person is "u", "hij" is somebody else
        spoken_to = passage.parsed.pack.words("second_formal") | passage.parsed.pack.words("second_informal")
        return not any(token.lower_ in spoken_to for token in passage.parsed.doc)
    return any(one.start <= subject.idx < one.end for one in passage.concepts.get("own-people", ()))


def _is_result(statement: Statement, match: TermMatch, parsed: Parsed) -> bool:
    """*J'obtiens de bons points*: what the person gets is what is asked."""
    verb, modals = statement.verb, parsed.pack.modals
    own = any(parsed.words[number].start == verb.idx for number in match.words) and len(match.words) > 1
    allowed = any(child.lemma_.lower() in modals["may"] for child in (verb, *verb.children))
    return (
        own and statement.named_party is Party.BENEFICIARY and lemma_of(verb, parsed.pack) in modals["receiving"] and not allowed
    )


def _is_to_be_done(statement: Statement) -> bool:
    """*De loonbrieven zijn te bezorgen*, *les fiches sont à remettre*."""
    children = list(statement.verb.children)
    marked = any(child.lower_ in ("te", "à") and relation(child) in ("mark", "case") for child in children)
    return marked and any(child.lemma_.lower() in ("zijn", "être") and relation(child) in ("aux", "cop") for child in children)


def _acts(statement: Statement, parsed: Parsed) -> bool:
    """A plain verb in the present; one that the parse takes for another word right behind its subject: *Tu reprends contact*."""
    verb, subject = statement.verb, statement.subject
    if _is_past(statement):
        return False
    if verb.pos_ not in ("VERB", "AUX"):
        near = subject is not None and 0 < verb.i - subject.i <= 2
        return near and not any(is_finite(child) for child in verb.children if relation(child) in ("aux", "cop"))
    states = parsed.pack.modals["states"] | parsed.pack.modals["receiving"]
    return verb.lemma_.lower() not in states or any(child.dep_ == "compound:prt" for child in verb.children)


def _is_bare_or_passive(statement: Statement, match: TermMatch, parsed: Parsed) -> bool:
    """*Er wordt een rekening geopend*, *Uittreksels voorleggen*, *Toon uw uittreksels*: no actor is named."""
    verb = statement.verb
    if _is_past(statement):
        return False
    if statement.subject is not None:
        # "Medicatie stipt innemen": the parse makes the object a subject
        return feature(verb, "VerbForm") == "Inf" and not any(is_finite(token) for token in parsed.doc)
    if statement.passive:
        return True
    top = verb
    while relation(top) == "conj":
        top = top.head
    if relation(top) not in ("ROOT", "parataxis", "list") or any(
        relation(one) == "nsubj" or one.dep_ == "expl" for one in top.children
    ):
        return False
    # A name alone ("Garde des enfants") is a field to fill in, or a title.
    return len(parsed.words) > len(match.words) or feature(verb, "VerbForm") == "Inf"


def _is_past(statement: Statement) -> bool:
    """*U bent geslaagd*, *werd opgestart*, *a été demandé*: what was, is not asked."""
    verb = statement.verb
    helpers = [verb, *(child for child in verb.children if relation(child) in ("aux", "cop"))]
    # No contract uses the French simple past: "ira" is no past, whatever the parse says.
    past = ("Imp",) if verb.lang_ == "fr" else ("Past", "Imp")
    if any(is_finite(one) and feature(one, "Tense") in past and feature(one, "Mood") != "Cnd" for one in helpers):
        return True
    if verb.pos_ != "VERB" or feature(verb, "VerbForm") != "Part":
        return False
    lemmas = {one.lemma_.lower() for one in helpers[1:] if is_finite(one)}
    # French says "est géré" for now and always, Dutch says "is beheerd" for what is over
    return not lemmas.isdisjoint(("hebben", "avoir", "zijn")) or ("être" in lemmas and not statement.passive)


def _forbids(statement: Statement, parsed: Parsed) -> bool:
    if statement.frame is Frame.SUPPOSED or statement.named_party in (Party.CENTRE, Party.THIRD):
        return False
    if statement.named_modality is Modality.MUST_NOT:
        return True
    if statement.named_modality is not Modality.MAY:
        return False
    inside = [one for one in parsed.doc if statement.start <= one.idx < statement.end]
    modal = any(one.lemma_.lower() in parsed.pack.modals["may"] for one in inside)
    # The parse often hangs "niet" on another word than the verb: "u mag tijdens het traject niet zwanger worden"
    return modal and any(parsed.is_one_of(one, "negators") for one in inside)


def _is_wished(statement: Statement, passage: PassageReading) -> bool:
    concept = "hope" if statement.named_party is Party.CENTRE else "own-wish"
    return statement.named_party is not Party.THIRD and _is_named(statement, concept, passage)


def _is_named(statement: Statement, concept: str, passage: PassageReading, verb: bool = False) -> bool:
    """Whether a concept is named in a statement; with ``verb`` it must be what the statement says."""
    for one in passage.concepts.get(concept, ()):
        heads = [passage.parsed.words[number].start for number in one.words]
        if (statement.verb.idx in heads) if verb else statement.start <= one.start < statement.end:
            return True
    return False


def _is_duty_word_near(match: TermMatch, statement: Statement, passage: PassageReading) -> bool:
    """*verplicht*, *obligatoire*, *voorwaarde* in the same statement, not denied."""
    parsed = passage.parsed
    for one in passage.concepts.get("duty-word", ()):
        token = parsed.token_at(parsed.words[one.head].start)
        inside = statement.start <= one.start < statement.end or abs(one.start - match.start) < len("verplichtingen van") * 2
        if token is not None and inside and statement.named_party is not Party.CENTRE and not is_denied(token, parsed):
            return True
    return False
