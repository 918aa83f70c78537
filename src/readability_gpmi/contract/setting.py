"""What stands around a passage of a contract and tells whose its duties are: title, lead-in, the people named before."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from readability_gpmi.model import Modality, Party


class Topic(StrEnum):
    """What a title announces: duties, facts (situation, wishes, term), something else; ``none`` before the first title."""

    DUTIES = "duties"
    FACTS = "facts"
    OTHER = "other"
    NONE = "none"


@dataclass(frozen=True)
class Section:
    """A title: whose duties stand under it (``unknown`` where it does not tell), and what they are."""

    party: Party = Party.UNKNOWN
    topic: Topic = Topic.NONE
    level: int = 0


@dataclass(frozen=True)
class Lead:
    """A line that ends in a colon, for the items under it: *Het OCMW verbindt zich ertoe:*. No modality: they are facts."""

    party: Party
    modality: Modality | None


@dataclass(frozen=True)
class Setting:
    """What is known where a passage begins.

    ``names`` are the people and services of the document, word by word. ``last`` is the party that a pronoun of the third
    person goes back to. ``intro`` marks what comes before the first title of a document that has titles.
    """

    names: Mapping[str, Party] = field(default_factory=dict)
    section: Section = Section()
    lead: Lead | None = None
    last: Party = Party.UNKNOWN
    intro: bool = False

    @property
    def party(self) -> Party:
        """The party of the lead-in, else of the title."""
        return self.lead.party if self.lead and self.lead.party is not Party.UNKNOWN else self.section.party

    @property
    def states_facts(self) -> bool:
        """Whether a plain present here tells how things are, not what somebody will do."""
        return self.intro or self.section.topic is Topic.FACTS or (self.lead is not None and self.lead.modality is None)
