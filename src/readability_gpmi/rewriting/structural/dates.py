"""Dates with the name of the month: *31.3.2026* -> *31 maart 2026*, *1/4/2026* -> *1er avril 2026*; all of a sentence at once."""

from collections.abc import Iterator
from dataclasses import replace

from readability_gpmi.parsing import Parsed, Text
from readability_gpmi.rewriting.meaning import DATE, full_year
from readability_gpmi.rewriting.structural.candidate import Candidate, Edit, from_edits, with_words

_LAST_MONTH, _LAST_DAY = 12, 31


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    months = parsed.pack.profile.get("words", {}).get("months", [])
    first = parsed.pack.profile.get("first_of_month", "1")
    edits, sure = [], True
    for date in DATE.finditer(parsed.passage.quote):
        day, month = int(date[1]), int(date[3])
        # 13.4.26 is a date; two figures may as well be a number of a rule
        if not (1 <= day <= _LAST_DAY and 1 <= month <= _LAST_MONTH and months):
            continue
        written = f"{first if day == 1 else day} {months[month - 1]} {full_year(date[4])}"
        edits.append(Edit(date.start(), date.end(), written))
        sure = sure and len(date[4]) == 4
    if edits:
        candidate = replace(from_edits(("hard-date",), parsed.passage.quote, edits), sure=sure, exact=True)
        old = [parsed.passage.quote[edit.start : edit.end] for edit in edits]
        yield with_words(candidate, old, [edit.text for edit in edits])
