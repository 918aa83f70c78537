"""Check digits, and numbers that only look like a national number, an account or a telephone."""

import pytest

from readability_gpmi.privacy.numbers import is_account, is_national_number
from tests.privacy.conftest import Find


@pytest.mark.parametrize(
    "number",
    [
        "88.11.02-914.78",
        "91062192114",
        "01.04.05-918.77",  # born from 2000
        "00.01.01-949.27",  # born from 2000
        "85.27.12-908.27",  # bis number, sex unknown
        "93.45.03-915.02",  # bis number, sex known
        "04.46.05-937.27",  # bis number, born from 2000
        "97.00.00-911.59",  # day of birth unknown
    ],
)
def test_right_check_digits(number: str) -> None:
    assert is_national_number(number)


@pytest.mark.parametrize("number", ["88.11.02-914.79", "91062192115", "88.13.02-914.78", "88.11.32-914.78", "8811029147"])
def test_wrong_check_digits_or_dates(number: str) -> None:
    assert not is_national_number(number)


def test_every_single_slip_in_an_account_is_noticed() -> None:
    right = "BE44999012345645"
    assert is_account(right)
    for place in range(2, len(right)):
        wrong = right[:place] + str((int(right[place]) + 1) % 10) + right[place + 1 :]
        assert not is_account(wrong)


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("nl", "Nummer 88110291478 op de lijst.", [("national-number", "88110291478")]),
        ("nl", "Nummer 88110291477 op de lijst.", []),
        ("nl", "Rijksregisternummer: 88.11.02-914.77", [("national-number", "88.11.02-914.77")]),
        ("fr", "N° de registre national 88.11.02-914.77", [("national-number", "88.11.02-914.77")]),
        ("fr", "NISS : 88 11 02 914 78", [("national-number", "88 11 02 914 78")]),
        ("nl", "Stort op BE44 9990 1234 5645.", [("iban", "BE44 9990 1234 5645")]),
        ("nl", "Lot BE45 9990 1234 5645.", []),
        ("fr", "Compte : BE45 9990 1234 5645", [("iban", "BE45 9990 1234 5645")]),
        ("fr", "FR54 9999 9000 0101 2345 6789 A01 est à lui.", [("iban", "FR54 9999 9000 0101 2345 6789 A01")]),
        ("nl", "Bel 0470 00 00 12.", [("phone", "0470 00 00 12")]),
        ("nl", "Gsm 0470000012 of +32 (0)470 00 00 12", [("phone", "0470000012"), ("phone", "+32 (0)470 00 00 12")]),
        ("nl", "Gent: 09 000 00 81. Betaalnummer: 0900 12 345.", [("phone", "09 000 00 81")]),
        ("fr", "Tél. 02/000.00.12, gratuit : 0800 12 345, urgence : 112", [("phone", "02/000.00.12")]),
        ("nl", "Ondernemingsnummer 0499.999.960", []),
        ("fr", "La société 0499.999.960 paie.", []),
        ("nl", "Dossiernummer 0470/123456 en mededeling +++090/9337/55493+++", []),
        ("fr", "Le barème : 1.288,46 euros ; article 60, § 7 ; M.B. du 31.07.2002", []),
        ("nl", "Mail an.claes@ocmw.example.", [("email", "an.claes@ocmw.example")]),
        ("fr", "12 pains @ 2,40 euros", []),
    ],
)
def test_numbers_in_their_sentence(code: str, text: str, expected: list[tuple[str, str]], find: Find) -> None:
    assert find(code, text) == expected
