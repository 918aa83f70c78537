"""Telephone numbers and e-mail addresses."""

import re
from collections.abc import Iterator
from functools import cache

from readability_gpmi.privacy.cues import listed, one_of
from readability_gpmi.privacy.kinds import PersonalData, PersonalKind

_EMAIL = re.compile(r"(?<![\w.+-])\w[\w.+-]*@\w[\w-]*(?:\.\w[\w-]*)+")

# Belgium: 0 and eight digits, a mobile number 04 and eight; abroad a + or 00 and eight to thirteen digits.
_NUMBER = re.compile(
    r"""
    (?<![\w+])(?<!\d[.,/-])
    (?P<number>
        (?:\+|00)[1-9]\d{0,2}[ \u00a0.]?(?:\(0\)[ \u00a0]?)?\d(?:[ \u00a0./-]{0,2}\d){6,11}
      | \(?0\d{1,3}\)?(?:[ \u00a0./-]{0,2}\d){5,8}
    )
    (?![\w+])(?![.,/-]\d)
    """,
    re.VERBOSE,
)
# Free, paid and shared-cost services (BIPT numbering plan): nobody's own telephone.
# The prefix is written apart (0900 12 345), unlike that of Ghent (09 001 23 45).
_SERVICE = re.compile(r"0(?:800|90\d|70|78)(?:\D|\d{5,6}$)")
# A company number (KBO/BCE) is written 0499.999.960; its last two digits are 97 minus the rest of the first eight by 97.
_COMPANY = re.compile(r"[01]\d{3}\.\d{3}\.\d{3}")
# So far back a label may stand.
_REACH = 30


def find_emails(text: str) -> Iterator[PersonalData]:
    """E-mail addresses."""
    for found in _EMAIL.finditer(text):
        yield PersonalData(PersonalKind.EMAIL, found.start(), found.end())


def find_phones(text: str) -> Iterator[PersonalData]:
    """Telephone numbers, except short numbers and those of free and paid services."""
    for found in _NUMBER.finditer(text):
        number = found["number"]
        announced = bool(_announcement("phone").search(text, max(0, found.start() - _REACH), found.start()))
        if not announced and _is_other(text, found.start()):
            continue
        digits = re.sub(r"\D", "", number.replace("(0)", ""))
        if _is_telephone(digits, number, announced) and not _SERVICE.match(number):
            yield PersonalData(PersonalKind.PHONE, found.start(), found.end())


def _is_telephone(digits: str, number: str, announced: bool) -> bool:
    if re.match(r"\+|00[1-9]", number):
        return True
    if digits.startswith("04") and len(digits) == 10:
        return announced or not _is_company(number, digits)
    # Nine digits in one piece may be anything, unless the text says that one can call them.
    written_apart = number != digits
    return (len(digits) == 9 and (announced or written_apart)) or (len(digits) == 10 and announced)


def _is_company(number: str, digits: str) -> bool:
    return bool(_COMPANY.fullmatch(number)) and int(digits[8:]) == 97 - int(digits[:8]) % 97


def _is_other(text: str, start: int) -> bool:
    """Whether the words before it say that it is a number of another kind."""
    return bool(_announcement("other_numbers").search(text, max(0, start - _REACH), start))


@cache
def _announcement(name: str) -> re.Pattern[str]:
    # Up to two small words may stand between: "gsm van haar", "tél. privé", "numéro au".
    return re.compile(rf"(?<!\w){one_of(listed(name))}(?!\w)[^\S\n]*[:.(]?\s*(?:[^\W\d_]+\s+){{0,2}}$", re.IGNORECASE)
