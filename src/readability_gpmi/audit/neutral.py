"""The words of a document without its persons: what is printed for a group must not say whose contract it was.

Names, numbers and addresses make way for a plain word between square brackets (*[naam]*), which can be read aloud. All other
words stay as they are: the audit tests the text as it is written.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from readability_gpmi.privacy import PersonalData


@dataclass(frozen=True)
class Neutral:
    """A text and its personal data, in order and without overlaps. ``words`` holds a word for each kind."""

    text: str
    found: Sequence[PersonalData]
    words: Mapping[str, str]

    def quote(self, start: int, end: int) -> str:
        """The text between two places, without persons. A name that begins or ends outside is left out as a whole."""
        pieces = []
        at = start
        for one in self._between(start, end):
            pieces.append(self.text[at : max(at, one.start)])
            word = f"[{self.words[one.kind.value]}]"
            # First name and surname may have been found apart.
            if not (pieces[-1].isspace() and pieces[-2:-1] == [word]):
                pieces.append(word)
            at = one.end
        return "".join([*pieces, self.text[min(at, end) : end]])

    def share(self, start: int, end: int) -> float:
        """How much of a stretch is personal data, 0-1, by characters."""
        hidden = sum(min(one.end, end) - max(one.start, start) for one in self._between(start, end))
        return hidden / max(end - start, 1)

    def _between(self, start: int, end: int) -> list[PersonalData]:
        return [one for one in self.found if one.start < end and one.end > start]
