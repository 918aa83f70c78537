"""Walks through a document and notes for each passage its title, its lead-in and the people named before it."""

from bisect import bisect_right
from collections.abc import Iterator

from readability_gpmi.contract.cast import cast
from readability_gpmi.contract.parties import party_of, party_of_word
from readability_gpmi.contract.passages import PassageReading
from readability_gpmi.contract.setting import Lead, Section, Setting, Topic
from readability_gpmi.contract.statements import Frame
from readability_gpmi.contract.titles import section_of
from readability_gpmi.contract.verbs import lemma_of
from readability_gpmi.model import Block, Document, Party, PassageKind
from readability_gpmi.parsing import Parsed, Text, is_finite, relation

_MOST_TITLE_WORDS = 12
_MOST_SUBTITLE_WORDS = 5
# The title of a document is among its first passages.
_LAST_DOCUMENT_TITLE = 2


def walk(text: Text, document: Document | None) -> Iterator[PassageReading]:
    """Each passage of a document with what stands around it; what its clauses say is not worked out before it is asked for.

    Args:
        document: tells the level of titles and the cells of tables.
    """
    blocks = _blocks_of(text, document)
    opened = [_section(number, parsed, blocks[number]) for number, parsed in enumerate(text.passages)]
    telling = next((n for n, section in enumerate(opened) if section and section.topic in (Topic.DUTIES, Topic.FACTS)), 0)
    # The title of the document does not end its introduction, the next title does.
    introduced = min(telling, next((n for n, section in enumerate(opened) if section and n > _LAST_DOCUMENT_TITLE), telling))
    names = dict(cast(text.passages))
    section, lead, last = Section(), None, Party.UNKNOWN
    for number, parsed in enumerate(text.passages):
        told = opened[number]
        if told is not None:
            section, lead = _under(section, told), None
        item = _is_item(parsed)
        if not item and not parsed.passage.quote.rstrip().endswith(":"):
            lead = None if not item else lead
        intro = number < introduced
        if section.party in (Party.CENTRE, Party.THIRD) and told is None:
            _add_names(parsed, section.party, names)
        setting = Setting(names, section, lead if item else None, last, intro)
        reading = PassageReading(number, parsed, setting, blocks[number], told is not None)
        yield reading
        if told is None and parsed.passage.quote.rstrip().endswith((":", ": ")):
            lead = _lead(reading)
        last = _last_named(parsed, setting)


def _blocks_of(text: Text, document: Document | None) -> list[Block | None]:
    if document is None or not document.blocks:
        return [None] * len(text.passages)
    starts = [block.start for block in document.blocks]
    return [document.blocks[max(bisect_right(starts, parsed.passage.start) - 1, 0)] for parsed in text.passages]


def _is_item(parsed: Parsed) -> bool:
    quote = parsed.passage.quote.lstrip()
    return parsed.passage.kind in (PassageKind.ITEM, PassageKind.CELL) or quote[:1].islower()


def _section(number: int, parsed: Parsed, block: Block | None) -> Section | None:
    """The section that a passage opens: a heading, or a line that stands alone like one."""
    quote = parsed.passage.quote.strip()
    level = block.level if block and parsed.passage.kind is PassageKind.HEADING else 0
    if parsed.passage.kind is PassageKind.HEADING:
        section = section_of(quote, parsed.pack, level)
        return section if number or (section and section.topic is Topic.DUTIES) else Section(level=level)
    alone = block is None or (block.start == parsed.passage.start and block.end == parsed.passage.end)
    if parsed.passage.kind is PassageKind.ITEM and quote.endswith("?"):
        # "3. Wat verwachten wij van u?" before tick boxes
        return section_of(quote, parsed.pack, level)
    if not alone or parsed.passage.kind is PassageKind.CELL or len(quote.split()) > _MOST_TITLE_WORDS or not quote[:1].isupper():
        return None
    if quote.endswith(":"):
        section = section_of(quote, parsed.pack, level)
        has_verb = any(is_finite(token) and relation(token) != "acl:relcl" for token in parsed.doc)
        asks = _asks(quote, parsed)
        return section if section and section.topic is Topic.DUTIES and (not has_verb or asks) else None
    if parsed.passage.kind is not PassageKind.SENTENCE or quote[-1] in ".;,!…_" or number == 0:
        return None
    if quote.endswith("?"):
        return section_of(quote, parsed.pack, level) if block else None
    section = section_of(quote, parsed.pack, level)
    wh = _asks(quote, parsed)
    has_verb = any(is_finite(token) for token in parsed.doc)
    supposes = parsed.doc[0].lower_ in parsed.pack.modals["condition_marks"]
    if section is None or (has_verb and not wh and not (supposes and block)):
        return None
    if supposes:
        return section
    if section.topic is Topic.OTHER and not wh:
        # A short line of its own ends a part that tells facts.
        plain = len(quote.split()) <= _MOST_SUBTITLE_WORDS and not any(
            character in ":,/" or character.isdigit() for character in quote
        )
        return section if block and plain and any(token.pos_ == "NOUN" for token in parsed.doc) else None
    return section if section.topic in (Topic.DUTIES, Topic.FACTS) or wh else None


def _asks(quote: str, parsed: Parsed) -> bool:
    """A title like *Wat doe ik*, *Ce que vous faites*."""
    return quote.lower().startswith(tuple(parsed.pack.cues("grammar")["question_titles"]))


def _under(current: Section, told: Section) -> Section:
    """A deeper title without a party of its own stands under the party of the title above it."""
    deeper = told.level > current.level > 0
    line = told.level == 0 and current.party is not Party.UNKNOWN
    if (deeper or line) and told.party is Party.UNKNOWN and told.topic is Topic.OTHER and current.topic is Topic.DUTIES:
        return Section(current.party, current.topic, current.level)
    return told


def _lead(reading: PassageReading) -> Lead | None:
    """The lead-in that a passage makes for the items after it."""
    said = [one for one in reading.statements if one.frame is not Frame.EMBEDDED]
    if said:
        last = said[-1]
        wishes = not last.passive and lemma_of(last.verb, reading.parsed.pack) in reading.parsed.pack.modals["states"]
        if last.party is not Party.UNKNOWN and (last.modality is not None or (wishes and last.party is Party.BENEFICIARY)):
            return Lead(last.party, last.modality)
    section = section_of(reading.parsed.passage.quote, reading.parsed.pack)
    if section is not None and section.topic is Topic.FACTS:
        return Lead(Party.UNKNOWN, None)
    return None


def _add_names(parsed: Parsed, party: Party, names: dict[str, Party]) -> None:
    """Who acts under the title of the centre or of a third party belongs to it."""
    if parsed.passage.kind is PassageKind.CELL:
        return
    for token in parsed.doc:
        acts = (
            token.i == 0
            or relation(token) == "nsubj"
            or any(parsed.is_one_of(one, "agent_prepositions") for one in token.children)
        )
        if acts and token.pos_ == "PROPN" and party_of_word(token, parsed) is Party.UNKNOWN:
            names.setdefault(token.text, party)


def _last_named(parsed: Parsed, setting: Setting) -> Party:
    """The party that *hij* or *elle* in the next passage goes back to."""
    subjects = [token for token in parsed.doc if relation(token) == "nsubj"]
    for token in subjects:
        if token.pos_ in ("NOUN", "PROPN") and (party := party_of(token, parsed, setting)) not in (Party.UNKNOWN, Party.BOTH):
            return party
    words = parsed.pack.parties
    if any(token.lower_ in words["pronouns"] for token in subjects):
        return setting.last
    if not any(party_of_word(token, parsed) is Party.BENEFICIARY for token in subjects if token.pos_ == "PRON"):
        return setting.last
    named = [
        party
        for token in parsed.doc
        if token.pos_ in ("NOUN", "PROPN") and (party := party_of(token, parsed, setting)) in (Party.CENTRE, Party.THIRD)
    ]
    return named[-1] if named else setting.last
