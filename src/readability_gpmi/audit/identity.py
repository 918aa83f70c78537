"""What must not stand in a result sheet: who somebody is.

Certain signs only (numbers, addresses, a name after a title or before what was said): a sheet that is refused for nothing is put
aside. The rest is up to the facilitator, whom the guide asks to write no names.
"""

import re
from collections.abc import Mapping

_LETTERS = "A-ZÀ-ÖØ-Þ"
_NAME = rf"[{_LETTERS}][\w’'-]*[a-zà-öø-ÿ]"

_SIGNS: Mapping[str, re.Pattern[str]] = {
    "e-mail": re.compile(r"[\w.+-]+@[\w-]+\.\w+"),
    # An account, a national number, a telephone, a file.
    "number": re.compile(
        r"\bBE\d{2}(?: ?\d{4}){3}\b"
        r"|\b\d{2}[. ]?\d{2}[. ]?\d{2}[- ]?\d{3}[. ]?\d{2}\b"
        r"|(?:\+32|\b0)[ .\-/]?\d(?:[ .\-/]?\d){7,8}\b"
        r"|\b(?:dossier(?:nummer)?|file)(?: nr\.?| n[o°]\.?| number)?\W{0,3}[A-Z]{0,4}[-/.]?\d{3,}",
        re.IGNORECASE,
    ),
    "birth-date": re.compile(r"\b(?:geboren|née?|born)\b[^.]{0,20}\d", re.IGNORECASE),
    "name": re.compile(
        rf"\b(?:[Mm]evrouw|[Mm]evr\.|[Mm]w\.|[Dd]e heer|[Dd]hr\.|[Mm]eneer|[Mm]adame|[Mm]me\.?|[Mm]lle|[Mm]onsieur|M\.) {_NAME}"
        rf"|\b(?:[Mm]ijn naam is|[Ii]k heet|[Jj]e m[’']appelle|[Mm]on nom est|[Mm]y name is) {_NAME}"
    ),
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


def identifying(text: str, known: str = "") -> str | None:
    """What in a text tells who somebody is (``name``, ``number``, ``e-mail``, ``birth-date``), None where nothing does.

    Args:
        known: the text of the passage: words that stand in it are no reader's name.
    """
    found = next((kind for kind, pattern in _SIGNS.items() if pattern.search(text)), None)
    if found or not (speaker := _SPEAKER.search(text)):
        return found
    word = speaker.group(1).casefold()
    return None if word in _NO_SPEAKERS or word in known.casefold() else "name"
