"""Personal data in a contract: names, numbers, addresses and dates of birth, found and masked.

Nothing of it is stored or logged. What announces personal data (titles, labels, words for family and staff) lies in the section
``personal`` of the language profiles.
"""

from readability_gpmi.parsing import Text
from readability_gpmi.privacy.addresses import find_addresses
from readability_gpmi.privacy.birth_dates import find_birth_dates
from readability_gpmi.privacy.contact import find_emails, find_phones
from readability_gpmi.privacy.kinds import PersonalData, PersonalKind, without_overlaps
from readability_gpmi.privacy.masking import Redactor, mask
from readability_gpmi.privacy.names import find_names
from readability_gpmi.privacy.numbers import find_accounts, find_national_numbers
from readability_gpmi.privacy.recurrence import recurring

# What a person is to a verb; places mostly stand behind a preposition.
_ROLES = ("nsubj", "obj", "iobj", "vocative")


def find_personal_data(text: str, parsed: Text) -> tuple[PersonalData, ...]:
    """All personal data of a document, in order and without overlaps.

    Args:
        text: the text of the document.
        parsed: its passages with their parse, which tells names from other words with a capital.
    """
    proper = frozenset(one.passage.start + token.idx for one in parsed.passages for token in one.doc if token.pos_ == "PROPN")
    whole = frozenset(
        one.passage.start + token.idx for one in parsed.passages for token in one.doc if token.dep_.partition(":")[0] in _ROLES
    )
    names = find_names(text, proper, proper & whole)
    found = without_overlaps(
        [
            *find_accounts(text),
            *find_emails(text),
            *find_national_numbers(text),
            *find_phones(text),
            *find_addresses(text, names),
            *find_birth_dates(text),
            *names,
        ]
    )
    return without_overlaps([*found, *recurring(text, found, proper)])


__all__ = ["PersonalData", "PersonalKind", "Redactor", "find_personal_data", "mask"]
