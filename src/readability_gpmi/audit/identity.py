"""What must not stand in a result sheet: who somebody is.

Beside the personal data of contracts: what people write down of what readers say (who spoke, a year of birth, the number of a
file). What is not certain is left to the facilitator, whom the guide asks to write no names.
"""

import re
from collections.abc import Iterator, Mapping

from readability_gpmi.parsing import Text
from readability_gpmi.privacy import PersonalKind, find_personal_data

_LETTERS = "A-ZÀ-ÖØ-Þ"
_NAME = rf"[{_LETTERS}][\w’'-]*[a-zà-öø-ÿ]"
_SIGNS: Mapping[str, re.Pattern[str]] = {
    "number": re.compile(
        r"\b(?:dossier(?:nummer)?|file)(?: nr\.?| n[o°]\.?| number)?\W{0,3}[A-Z]{0,4}[-/.]?\d{3,}", re.IGNORECASE
    ),
    "birth-date": re.compile(r"\b(?:geboren|née?|born)\b[^.]{0,20}\d", re.IGNORECASE),
    "name": re.compile(rf"\b(?:[Ii]k heet|[Jj]e m[’']appelle|[Mm]on nom est|[Mm]y name is) {_NAME}"),
}
# A speaker before what was said: "Fatima: …", "Fatima zegt dat …".
_SPEAKER = re.compile(
    rf"^[«“\"' ]*({_NAME})(?: [{_LETTERS}]\S*)?(?:\s?:| (?:zegt|zei|vindt|vroeg|dit|disait|demande|pense|says|said)\b)"
)
_NO_SPEAKERS = frozenset(
    word
    for words in (
        "iemand men hij zij ze wij het dat dit de een niemand iedereen groep lezer samen eigenlijk dus",
        "on il elle elles ils ça cela ce qui que quelqu personne groupe lecteur lectrice ensemble donc",
        "somebody someone he she they it this that nobody everybody group reader so",
    )
    for word in words.split()
)
_NAMED = {
    PersonalKind.EMAIL: "e-mail",
    PersonalKind.BIRTH_DATE: "birth-date",
    PersonalKind.NAME: "name",
    PersonalKind.ADDRESS: "address",
}


def identifying(text: str, known: str = "") -> str | None:
    """What in a text tells who somebody is (``name``, ``number``, ``address``, ``e-mail``, ``birth-date``), None for nothing.

    Args:
        known: the text of the passage: words that stand in it are no reader's name.
    """
    return next(_found(text, known.casefold()), None)


def _found(text: str, known: str) -> Iterator[str]:
    for one in find_personal_data(text, Text(())):
        if one.kind is not PersonalKind.NAME or text[one.start : one.end].casefold() not in known:
            yield _NAMED.get(one.kind, "number")
    yield from (kind for kind, pattern in _SIGNS.items() if pattern.search(text))
    speaker = _SPEAKER.search(text)
    if speaker and speaker[1].casefold() not in _NO_SPEAKERS and speaker[1].casefold() not in known:
        yield "name"
