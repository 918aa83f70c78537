"""The results of a session as a page and as a text."""

import textwrap
from collections.abc import Iterator, Mapping

from readability_gpmi.audit import drafts
from readability_gpmi.audit.result_lines import Card, agreement_lines, card, round_lines, word_row
from readability_gpmi.audit.results import Results
from readability_gpmi.report.html import render
from readability_gpmi.wording import Wording, load_wording

_WIDTH = 88


def result_files(found: Results, language: str | None = None) -> Mapping[str, str]:
    """File name -> what stands in it: the report as page and as text, and the drafts that there are.

    Args:
        language: ``nl``, ``fr`` or ``en``; None is the language of the passages.
    """
    m = load_wording(language or found.language)
    files = {
        "results.html": page(found, m),
        "results.txt": text(found, m),
        "lexicon-drafts.toml": drafts.lexicon_entries(found.words, m),
        "test-cases.toml": drafts.test_cases([one.tally for one in found.passages], found.language, m),
    }
    return {name: content for name, content in files.items() if content}


def page(found: Results, m: Wording) -> str:
    """The page, self-contained."""
    return render(
        "audit_results.html",
        m,
        language=found.language,
        counts=_counts(found, m),
        first=[card(one, m) for one in found.first],
        cards=[card(one, m) for one in found.passages],
        words=[word_row(one, m) for one in found.words],
        agreement=list(agreement_lines(found.agreement, m)),
        rounds=list(round_lines(found.comparison, m)) if found.comparison else [],
    )


def text(found: Results, m: Wording) -> str:
    """The same as text, for an e-mail or a reader of braille."""
    return "\n".join(_lines(found, m)) + "\n"


def _lines(found: Results, m: Wording) -> Iterator[str]:
    yield from (m.audit("title").upper(), "", *_wrapped(_counts(found, m)), *_wrapped(m.audit("text-not-people")))
    yield from _heading(m.audit("first"))
    for number, one in enumerate(found.first, 1):
        yield from _wrapped(f"{number}. {_short(card(one, m))}")
    if not found.first:
        yield m.audit("nothing-first")
    yield from _heading(m.audit("passages"))
    for judged in found.passages:
        yield from _card(card(judged, m), m)
    yield from _heading(m.audit("all-words"))
    for word, readers, places, advice in (word_row(one, m) for one in found.words):
        yield from _wrapped(f"- {m.audit('counted', text=word, readers=readers)} [{places}] {advice}")
    if not found.words:
        yield m.audit("no-words")
    yield from _heading(m.audit("people-and-tool"))
    for line in agreement_lines(found.agreement, m):
        yield from _wrapped(line)
    if found.comparison:
        yield from _heading(m.audit("rounds"))
        for line in round_lines(found.comparison, m):
            yield from _wrapped(f"- {line}")
    yield from ("", *_wrapped(m.audit("honesty")))


def _card(one: Card, m: Wording) -> Iterator[str]:
    yield from ("", f"{one.id} · {one.theme} · {one.sign} {one.verdict}", *_wrapped(m.ui("quoted", text=one.quote), "  | "))
    yield from _wrapped(one.reason)
    yield from _wrapped(m.ui("labelled", label=m.audit("people-said"), text=one.people))
    yield from _wrapped(m.ui("labelled", label=m.audit("tool-said"), text=one.tool))
    yield from _wrapped(one.disagree)
    for title, lines in one.lists:
        yield title
        for line in lines:
            yield from _wrapped(f"- {line}", "  ")


def _short(one: Card) -> str:
    return f"{one.id} · {one.theme}. {one.reason} {one.people}"


def _counts(found: Results, m: Wording) -> str:
    return m.audit("counts", readers=found.readers, passages=len(found.passages))


def _heading(title: str) -> tuple[str, ...]:
    return "", title, "=" * len(title)


def _wrapped(line: str, indent: str = "") -> list[str]:
    return textwrap.wrap(line, _WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
