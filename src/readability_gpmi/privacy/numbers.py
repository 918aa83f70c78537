"""National register numbers and account numbers, told by their check digits."""

import re
from collections.abc import Iterator
from functools import cache

from readability_gpmi.privacy.cues import listed, one_of
from readability_gpmi.privacy.kinds import PersonalData, PersonalKind

# Not inside a longer number, an amount or a reference.
_BEFORE = r"(?<![\w+])(?<!\d[.,/-])"
_AFTER = r"(?![\w+])(?![.,/-]\d)"
_NATIONAL = re.compile(rf"{_BEFORE}\d{{2}}[. ]?\d{{2}}[. ]?\d{{2}}[-. ]{{0,2}}\d{{3}}[-. ]?\d{{2}}{_AFTER}")
# Bis numbers add 20 (sex unknown) or 40 to the month; an unknown month or day is 00.
# Source: royal decree of 8 February 1991 (bis number), royal decree of 3 April 1984 (national number).
_BIS = (0, 20, 40)
_BORN_FROM_2000 = 2_000_000_000

_ACCOUNT = re.compile(r"(?<!\w)[A-Za-z]{2}\d{2}(?=[ \u00a0-]?[A-Za-z0-9])")
_ACCOUNT_SIGN = re.compile(r"[ \u00a0.-]?([A-Za-z0-9])")
# Length in signs. Source: ISO 13616, IBAN registry (SWIFT), the countries of the SEPA and Turkey.
_LENGTH = {
    "AD": 24, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24, "FI": 18,
    "FR": 27, "GB": 22, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IS": 26, "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21,
    "MC": 27, "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "TR": 26,
}  # fmt: skip


def find_national_numbers(text: str) -> Iterator[PersonalData]:
    """Numbers with right check digits, and after a label also those with wrong ones."""
    for found in _NATIONAL.finditer(text):
        if is_national_number(found.group()) or _labelled("national_number", text, found.start()):
            yield PersonalData(PersonalKind.NATIONAL_NUMBER, found.start(), found.end())


def is_national_number(written: str) -> bool:
    """Whether eleven digits are a national register number or a bis number.

    The last two are 97 minus the rest of the first nine divided by 97, with a 2 before them for people born from 2000.

    >>> is_national_number("88.11.02-914.78"), is_national_number("88.11.02-914.79")
    (True, False)
    """
    digits = re.sub(r"\D", "", written)
    if len(digits) != 11:
        return False
    month, day = int(digits[2:4]), int(digits[4:6])
    first, check = int(digits[:9]), int(digits[9:])
    dated = any(0 <= month - bis <= 12 for bis in _BIS) and day <= 31
    return dated and any(check == 97 - (first + century) % 97 for century in (0, _BORN_FROM_2000))


def find_accounts(text: str) -> Iterator[PersonalData]:
    """Account numbers with right check digits, and after a label also those with wrong ones."""
    for found in _ACCOUNT.finditer(text):
        end = _end_of_account(text, found.start())
        if end is not None and (is_account(text[found.start() : end]) or _labelled("account", text, found.start())):
            yield PersonalData(PersonalKind.IBAN, found.start(), end)


def _end_of_account(text: str, start: int) -> int | None:
    """Where an account number of the length of its country ends, None where the text does not go on so long."""
    length = _LENGTH.get(text[start : start + 2].upper())
    if length is None:
        return None
    at = start + 2
    for _ in range(length - 2):
        sign = _ACCOUNT_SIGN.match(text, at)
        if sign is None:
            return None
        at = sign.end()
    return None if text[at : at + 1].isalnum() else at


def is_account(written: str) -> bool:
    """Whether the check digits of an IBAN are right (ISO 7064, mod 97-10).

    >>> is_account("BE44 9990 1234 5645"), is_account("BE45 9990 1234 5645")
    (True, False)
    """
    signs = re.sub(r"[^A-Za-z0-9]", "", written)
    return int("".join(str(int(sign, 36)) for sign in signs[4:] + signs[:4])) % 97 == 1


def _labelled(name: str, text: str, start: int) -> bool:
    return bool(_label(name).search(text, max(0, start - 60), start))


@cache
def _label(name: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w){one_of(listed(name))}(?:\s*/\s*\w+)?[^\S\n]*[:.(]?\s*(?:n[r°]\.?|is|est|le|la)?\s*$", re.IGNORECASE
    )
