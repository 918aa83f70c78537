"""The sentences of the results of a session, in the user's language. The page and the text both show them."""

from collections.abc import Iterator
from dataclasses import dataclass

from readability_gpmi.audit.agreement import Agreement, disagreements
from readability_gpmi.audit.decision import Verdict
from readability_gpmi.audit.results import Judged
from readability_gpmi.audit.rounds import Comparison
from readability_gpmi.audit.tally import FEWEST_FOR_SHARES, Search, Tally
from readability_gpmi.audit.unknown_words import UnknownWord
from readability_gpmi.wording import Wording

# Fewer passages than this say something about themselves, and nothing about the tool.
_FEWEST_FOR_AGREEMENT = 5
_SIGNS = {Verdict.REWRITE: "✎", Verdict.KEEP: "✓", Verdict.TOO_FEW: "?"}


@dataclass(frozen=True)
class Card:
    """A passage as the report shows it. ``lists`` are titles with what stands below each."""

    id: str
    theme: str
    quote: str
    sign: str
    verdict: str
    reason: str
    people: str
    tool: str
    disagree: str
    lists: tuple[tuple[str, tuple[str, ...]], ...]


def card(one: Judged, m: Wording) -> Card:
    """The card of a passage."""
    tally, passage = one.tally, one.tally.passage
    theme = m.choice("audit-theme", passage.theme)
    return Card(
        id=passage.id,
        theme=m.audit("control", theme=theme) if passage.control else theme,
        quote=" ".join(passage.quote.split()),
        sign=_SIGNS[one.decision.verdict],
        verdict=m.choice("audit-verdict", one.decision.verdict),
        reason=m.choice("audit-reason", one.decision.reason),
        people=people(tally, m),
        tool=m.audit("tool-hard" if passage.prediction.flagged else "tool-easy", difficulty=round(passage.prediction.difficulty)),
        disagree=_disagree(one, m),
        lists=tuple((title, lines) for title, lines in _lists(tally, m) if lines),
    )


def people(tally: Tally, m: Wording) -> str:
    """What readers understood: counts, with a share from five readers on."""
    if not tally.readers:
        return m.audit("nobody")
    share = ""
    if tally.readers >= FEWEST_FOR_SHARES:
        share = m.audit("share", percent=round(100 * tally.understood / tally.readers))
    return m.audit(
        "people",
        understood=tally.understood,
        readers=tally.readers,
        share=share,
        partly=tally.partly,
        not_understood=tally.not_understood,
    )


def _disagree(one: Judged, m: Wording) -> str:
    if not disagreements([one.tally]):
        return ""
    return m.audit("only-tool" if one.tally.passage.prediction.flagged else "only-people")


def _lists(tally: Tally, m: Wording) -> Iterator[tuple[str, tuple[str, ...]]]:
    def counted(text: str, readers: int) -> str:
        return m.audit("counted", text=text, readers=readers)

    yield m.audit("missing"), tuple(counted(point.text, readers) for point, readers in tally.missing)
    yield m.audit("words"), tuple(counted(m.ui("quoted", text=word), readers) for word, readers in tally.words)
    yield m.audit("sentences"), tuple(counted(m.ui("quoted", text=text), readers) for text, readers in tally.sentences)
    yield m.audit("own-words"), tuple(m.ui("quoted", text=text) for text in tally.own_words)
    yield m.audit("feelings"), tuple(counted(m.choice("audit-feeling", name), n) for name, n in tally.feelings.items())
    yield m.audit("searches"), tuple(_search(search, m) for search in tally.searches if search.readers)


def _search(search: Search, m: Wording) -> str:
    found = m.audit("search", question=search.question.text, found=search.found, readers=search.readers)
    if not search.seconds:
        return found
    return f"{found} {m.audit('search-seconds', fastest=search.seconds[0], slowest=search.seconds[-1])}"


def word_row(one: UnknownWord, m: Wording) -> tuple[str, str, str, str]:
    """A word, how many readers did not know it, where it stands, and what the lexicon has for it."""
    advice = one.known.explain if one.known else m.audit("word-draft" if one.is_draft else "word-new")
    return one.word, str(one.readers), ", ".join(one.passages), advice


def agreement_lines(found: Agreement, m: Wording) -> Iterator[str]:
    """How far people and tool agree."""
    if not found.passages:
        yield m.audit("agreement-none")
        return
    yield m.audit("agreement", agreed=found.agreed, passages=found.passages)
    yield m.audit("agreement-cells", both_hard=found.both_hard, both_easy=found.both_easy)
    yield m.audit("agreement-wrong", only_tool=found.only_tool, only_people=found.only_people)
    if found.passages < _FEWEST_FOR_AGREEMENT:
        yield m.audit("agreement-few")
        return
    yield m.audit("agreement-interval", low=round(100 * found.low), high=round(100 * found.high))
    if found.kappa is not None:
        yield m.audit("agreement-kappa", kappa=decimal(found.kappa, 2, m))
    if found.pairs:
        yield m.audit("agreement-pairs", ordered=f"{found.ordered:g}".replace(".", m.ui("decimal-sign")), pairs=found.pairs)


def decimal(value: float, places: int, m: Wording) -> str:
    """A number with the decimal sign of the language."""
    return f"{value:.{places}f}".replace(".", m.ui("decimal-sign"))


def round_lines(found: Comparison, m: Wording) -> Iterator[str]:
    """The second round beside the first."""
    for pair in found.pairs:
        change = m.choice("audit-change", pair.change)
        facts = {"passage": pair.after.passage.id, "before": people(pair.before, m), "after": people(pair.after, m)}
        yield m.audit("round-pair", change=change, **facts)
    if found.gain is None:
        yield m.audit("round-few")
    else:
        value, low, high = (f"{100 * one:+.0f}" for one in (found.gain.value, found.gain.low, found.gain.high))
        sure = found.gain.low > 0 or found.gain.high < 0
        yield m.audit("round-gain" if sure else "round-unsure", value=value, low=low, high=high)
    if found.only_before or found.only_after:
        yield m.audit("round-left", passages=", ".join(dict.fromkeys((*found.only_before, *found.only_after))))
