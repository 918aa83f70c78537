"""Contract, template, or something else: what a contract must say is asked only of the first two."""

import re
from collections.abc import Iterable

from readability_gpmi.language import LanguagePack
from readability_gpmi.model import DocumentKind

# A contract names itself, its two parties and its signatures; a letter or an article seldom does all of that.
_GROUPS = ("title", "person", "centre", "signing")
_FEWEST_GROUPS = 4
# A filled contract keeps a blank or two (signatures, the person's own words); a template has them all over.
_FEWEST_BLANKS = 6
_BLANK = re.compile(r"…{2,}|\.{4,}|_{3,}|\[(?:[^\W\d_]|\s){2,30}\]|[☐□]|\bdd/mm/")


def kind_of(text: str, packs: Iterable[LanguagePack]) -> DocumentKind:
    """The kind of a text, by the words for it, its parties and its signatures in the profile, and by its blanks."""
    lower = text.lower()
    if not any(_is_contract(lower, pack) for pack in packs):
        return DocumentKind.OTHER
    blanks = len(_BLANK.findall(text))
    return DocumentKind.TEMPLATE if blanks >= _FEWEST_BLANKS else DocumentKind.CONTRACT


def _is_contract(lower: str, pack: LanguagePack) -> bool:
    cues = pack.profile.get("contract", {})
    found = sum(any(re.search(rf"(?<!\w){re.escape(cue)}", lower) for cue in cues.get(group, ())) for group in _GROUPS)
    return found >= _FEWEST_GROUPS
