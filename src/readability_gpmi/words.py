"""Words as people count them, with their places.

A word is a run of letters or digits. An elided word counts by itself (*l'aide* is two words), a hyphenated word is one,
an abbreviation (*i.v.m.*), a number (*750,50*) and a date (*1.2.2026*) are one each. Blanks (*……*, *____*), tick boxes,
bullets and punctuation are none.
"""

import re
from dataclasses import dataclass

_WORD = re.compile(
    r"""
    \d+(?:[.,:/]\d+)*(?:ste|de|er|ère|ème|e|°)?(?![^\W\d_])          # numbers, amounts, dates, ordinals
  | [^\W\d_](?:\.[^\W\d_])+\.?                                        # i.v.m.  p.m.  c.q.
  | (?:aujourd['’]hui|d['’]accord|quelqu['’]une?|presqu['’]île|c\.-à-d\.)
  | (?:[^\W\d_]|qu|lorsqu|puisqu|quoiqu|jusqu)['’](?=[^\W\d_]{2})     # l'  d'  qu'  (elided: a word by itself)
  | \w*[^\W\d_]\w*(?:(?:-|['’](?=s\b|tje|er\b|en\b)|/(?=\w))\w+)*      # words, hyphenated words, OCMW's, hij/zij
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True)
class Word:
    """A word and where it stands (characters from the start of the text it was found in)."""

    text: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits."""
        return self.text[0].isdigit()


def find_words(text: str) -> tuple[Word, ...]:
    """The words of a text, in order.

    >>> [word.text for word in find_words("L'OCMW’s bijdrage: 750,50 euro i.v.m. art. 3 …… □ ja")]
    ["L'", 'OCMW’s', 'bijdrage', '750,50', 'euro', 'i.v.m.', 'art', '3', 'ja']
    """
    return tuple(Word(found.group(), found.start(), found.end()) for found in _WORD.finditer(text) if found.group().strip("_"))
