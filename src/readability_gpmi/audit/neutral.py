"""The words of a document without its persons: what is printed for a group must not say whose contract it was.

Names, numbers and addresses make way for a plain word between square brackets (*[naam 1]*), which can be read aloud; what was
overlooked strikes the eye beside it. All other words stay: the audit tests the text as it is written.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from readability_gpmi.privacy import PersonalData, PersonalKind

_LONGEST_PARTICLE = 3


@dataclass(frozen=True)
class Neutral:
    """A text and its personal data, in order and without overlaps.

    ``words`` holds a word for each kind. ``persons`` numbers the names by where they begin; it is empty where one person, or
    nobody, is named.
    """

    text: str
    found: Sequence[PersonalData]
    words: Mapping[str, str]
    persons: Mapping[int, int] = field(default_factory=dict)

    def quote(self, start: int, end: int) -> str:
        """The text between two places, without persons. A name that begins or ends outside is left out as a whole."""
        pieces = []
        at = start
        for one in self._between(start, end):
            pieces += [self.text[at : max(at, one.start)], self._word(one)]
            at = one.end
        return "".join([*pieces, self.text[min(at, end) : end]])

    def share(self, start: int, end: int) -> float:
        """How much of a stretch is personal data, 0-1, by characters."""
        hidden = sum(min(one.end, end) - max(one.start, start) for one in self._between(start, end))
        return hidden / max(end - start, 1)

    def numbered(self, stretches: Iterable[tuple[int, int]]) -> "Neutral":
        """The same with numbers for the persons of some stretches: who calls whom must stay to be seen.

        Names that share a word are of one person: *Jonas Claes*, *Jonas*.
        """
        groups: list[set[str]] = []
        persons = {}
        for one in (one for start, end in stretches for one in self._between(start, end)):
            if one.kind is PersonalKind.NAME:
                whole = self.text[one.start : one.end].casefold().split()
                # "De Smet" and "Van De Velde" share a particle only.
                words = {word for word in whole if len(word) > _LONGEST_PARTICLE} or set(whole)
                group = next((group for group in groups if group & words), None)
                if group is None:
                    groups.append(group := set())
                group |= words
                persons[one.start] = groups.index(group) + 1
        return replace(self, persons=persons if len(groups) > 1 else {})

    def _word(self, one: PersonalData) -> str:
        number = self.persons.get(one.start)
        return f"[{self.words[one.kind.value]} {number}]" if number else f"[{self.words[one.kind.value]}]"

    def _between(self, start: int, end: int) -> list[PersonalData]:
        return [one for one in self.found if one.start < end and one.end > start]
