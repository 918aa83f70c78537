"""Changes planted in a copy of a contract: some that a comparison must name, and some that it must let pass.

Each is drawn by a fixed seed. Words and forms are invented for this purpose; none comes from the lists of the library.
"""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from readability_gpmi.comparison.facts import Fact, FactKind, find_facts
from readability_gpmi.model import Modality, Party, PassageKind
from readability_gpmi.report import Report

SEED = 20261125
HARMFUL = ("amount", "date", "duration", "modality", "dropped", "right", "duty", "threat")
HARMLESS = ("swapped", "moved", "easier", "number form", "date form", "typography", "layout")

_NUMBERS = {"nl": ("drie", "acht"), "fr": ("trois", "huit")}
_MODALITY = {
    "nl": (
        (r"\bmoet\b", "mag"), (r"\bmag\b", "moet"), (r"\bkan\b", "moet"), (r"\bkunt\b", "moet"), (r"\bdient\b", "mag"),
        (r"\bverbindt zich ertoe\b", "mag"), (r"\bniet ", ""), (r"\bgeen\b", "een"), (r"\bwordt niet\b", "wordt"),
    ),
    "fr": (
        (r"\bdoit\b", "peut"), (r"\bpeut\b", "doit"), (r"\bpouvez\b", "devez"), (r"\bs['’]engage à\b", "peut"),
        (r"\best tenu\b", "est libre"),
        (r"\bne pas ", ""), (r"\bn['’](\w+) pas\b", r"\1"), (r"\bne (\w+) (?:pas|plus)\b", r"\1"),
    ),
}  # fmt: skip
_THREATS = {
    "nl": (
        "Wie een afspraak mist, verliest het leefloon voor twee maanden.",
        "Bij elke afwezigheid zet het OCMW de steun meteen stop.",
        "Komt u niet opdagen, dan vorderen wij alles terug wat u kreeg.",
        "Het OCMW kan op elk ogenblik een huisbezoek doen zonder te verwittigen.",
    ),
    "fr": (
        "Celui qui manque un rendez-vous perd son revenu d'intégration pendant deux mois.",
        "À chaque absence, le CPAS arrête l'aide tout de suite.",
        "Si vous ne venez pas, nous récupérons tout ce que vous avez reçu.",
        "Le CPAS peut à tout moment faire une visite à domicile sans prévenir.",
    ),
}
_EASIER = {
    "nl": (
        ("ten minste", "minstens"), ("indien", "als"), ("teneinde", "om"), ("gedurende", "tijdens"), ("tevens", "ook"),
        ("betreffende", "over"), ("met betrekking tot", "over"), ("ingeval van", "bij"), ("trachten", "proberen"),
        ("tracht", "probeert"), ("binnen de", "in de"), ("regelmatig", "geregeld"), ("hulp", "steun"), ("samen", "met elkaar"),
        ("in geval van", "bij"),
        ("eveneens", "ook"), ("reeds", "al"), ("zal", "gaat"), ("bezorgt", "geeft"), ("meteen", "direct"),
        ("werkt mee", "helpt mee"), ("papieren", "documenten"), ("vooraf", "van tevoren"), ("vraagt", "verzoekt"),
    ),
    "fr": (
        ("afin de", "pour"), ("ainsi que", "et"), ("lors de", "pendant"), ("effectuer", "faire"), ("notamment", "entre autres"),
        ("en cas de", "s'il y a"), ("dans le cadre de", "pour"), ("au minimum", "au moins"), ("informer", "prévenir"),
        ("informe", "prévient"), ("également", "aussi"), ("concernant", "sur"),
        ("selon", "suivant"), ("ensemble", "l'un avec l'autre"),
        ("tout de suite", "immédiatement"), ("documents", "papiers"), ("papiers", "documents"), ("aide", "soutien"),
        ("régulièrement", "souvent"), ("cherche", "recherche"), ("dès", "à partir de"), ("rencontre", "voit"),
    ),
}  # fmt: skip
_MONTHS = {
    "nl": [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
}
_UNITS = {
    "nl": ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    "fr": ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
}


@dataclass(frozen=True)
class Planted:
    """One change: its kind, the whole new text, the passage before and after ("" where there is none), and the fact in it."""

    kind: str
    text: str
    old: str
    new: str
    fact: str = ""

    @property
    def is_harmful(self) -> bool:
        """Whether a comparison must name it."""
        return self.kind in HARMFUL


def plant(report: Report, code: str, most: int, kinds: Sequence[str] = HARMFUL + HARMLESS) -> Iterator[Planted]:
    """At most so many changes of each kind."""
    text = report.document.text or ""
    draw = random.Random(SEED)
    for kind in kinds:
        makers: dict[str, Callable[[], Iterator[Planted]]] = {
            "modality": lambda: _moods(report, code),
            "dropped": lambda: _dropped(report),
            "right": lambda: _commitment(report, "right"),
            "duty": lambda: _commitment(report, "duty"),
            "threat": lambda: _threats(report, code),
            "swapped": lambda: _swapped(text),
            "moved": lambda: _moved(text),
            "easier": lambda: _easier(report, code),
            "number form": lambda: _other_form(report, code, _number_form),
            "date form": lambda: _other_form(report, code, _date_form),
            "typography": lambda: _typography(text),
            "layout": lambda: _layout(report),
        }
        found = [one for one in makers.get(kind, lambda kind=kind: _facts(report, code, kind))() if one.text != text]  # type: ignore[misc]
        yield from (replace(one, kind=kind) for one in draw.sample(found, min(most, len(found))))


def _quotes(report: Report) -> list[str]:
    text = report.document.text or ""
    return [passage.quote for passage in report.passages if passage.quote and text.count(passage.quote) == 1]


def _changed(report: Report, kind: str, old: str, new: str, fact: str = "") -> Planted:
    text = report.document.text or ""
    # With a dropped passage its number or bullet goes too.
    whole = re.compile((r"(?m)(?:^\s*(?:\d+(?:\.\d+)*[.)]?|[-•–*])\s+)?" if not new else "") + re.escape(old))
    return Planted(kind, whole.sub(lambda _: new, text, count=1), old, new, fact)


# ------------------------------------------------------------------------------------------------ harmful


def _facts(report: Report, code: str, kind: str) -> Iterator[Planted]:
    for quote in _quotes(report):
        for fact in find_facts(quote, code):
            if fact.kind == kind and (new := altered(fact.text, code)):
                inside = quote[fact.start : fact.end].replace(fact.text, new)
                yield _changed(report, kind, quote, quote[: fact.start] + inside + quote[fact.end :], fact.text)


def altered(text: str, code: str) -> str:
    """A fact with another number in it; "" where it holds none that is easily changed."""
    if number := re.search(r"\d+", text):
        value = int(number.group())
        return text[: number.start()] + str(value + 1 if value < 28 or value > 31 else value - 3) + text[number.end() :]
    words = text.split()
    one, other = _NUMBERS[code]
    return " ".join([other if words[0].lower() == one else one, *words[1:]]) if len(words) > 1 else ""


def _moods(report: Report, code: str) -> Iterator[Planted]:
    for quote in _quotes(report):
        for pattern, put in _MODALITY[code]:
            new, times = re.subn(pattern, put, quote, count=1)
            if times:
                yield _changed(report, "modality", quote, new)


def _dropped(report: Report) -> Iterator[Planted]:
    yield from (_changed(report, "dropped", quote, "") for quote in _quotes(report) if len(quote.split()) >= 5)


def _commitment(report: Report, kind: str) -> Iterator[Planted]:
    """A passage that holds one commitment of the beneficiary is dropped: a right, or a duty or prohibition."""
    quotes = set(_quotes(report))
    for passage in report.passages:
        inside = [one for one in report.commitments if passage.start <= one.start < passage.end]
        is_right = [one.modality is Modality.MAY for one in inside]
        mine = all(one.party is Party.BENEFICIARY for one in inside)
        if passage.quote in quotes and mine and len(set(is_right)) == 1 and is_right[0] is (kind == "right"):
            yield _changed(report, kind, passage.quote, "")


def _threats(report: Report, code: str) -> Iterator[Planted]:
    for number, quote in enumerate(_quotes(report)):
        if quote.endswith("."):
            threat = _THREATS[code][number % len(_THREATS[code])]
            yield Planted("threat", (report.document.text or "").replace(quote, f"{quote} {threat}", 1), "", threat)


# ------------------------------------------------------------------------------------------------ harmless


def _swapped(text: str) -> Iterator[Planted]:
    """Two items of one list change places."""
    lines = text.split("\n")
    bullet = re.compile(r"\s*(?:[-•–*]|\d+[.)])\s")
    for number in range(len(lines) - 1):
        if all(bullet.match(one) and not one.rstrip().endswith(":") for one in lines[number : number + 2]):
            new = [*lines[:number], lines[number + 1], lines[number], *lines[number + 2 :]]
            yield Planted("swapped", "\n".join(new), lines[number], lines[number])


def _moved(text: str) -> Iterator[Planted]:
    """A heading with all that stands under it moves to the end of the parts before the last one."""
    parts = re.split(r"\n\s*\n", text)
    for number in range(1, len(parts) - 3):
        if len(parts[number].split()) >= 12:
            new = [*parts[:number], *parts[number + 1 : -1], parts[number], parts[-1]]
            yield Planted("moved", "\n\n".join(new), parts[number], parts[number])


def _easier(report: Report, code: str) -> Iterator[Planted]:
    for quote in _quotes(report):
        for hard, easy in _EASIER[code]:
            new, times = re.subn(rf"(?<!\w){hard}(?!\w)", easy, quote)
            if times:
                yield _changed(report, "easier", quote, new)


def _other_form(report: Report, code: str, form: Callable[[Fact, str], str]) -> Iterator[Planted]:
    for quote in _quotes(report):
        for fact in find_facts(quote, code):
            if new := form(fact, code):
                inside = quote[fact.start : fact.end].replace(fact.text, new)
                yield _changed(report, "form", quote, quote[: fact.start] + inside + quote[fact.end :])


def _number_form(fact: Fact, code: str) -> str:
    """*3 maanden* as *drie maanden*, *drie maanden* as *3 maanden*, *283 euro* as *€ 283,00*."""
    if fact.kind is FactKind.AMOUNT and re.fullmatch(r"\d+ euros?", fact.text):
        return f"€ {fact.text.split()[0]},00" if code == "nl" else f"{fact.text.split()[0]},00 €"
    if fact.kind is not FactKind.DURATION:
        return ""
    first, _, rest = fact.text.partition(" ")
    if first.isdigit() and 2 <= int(first) <= 10:
        return f"{_UNITS[code][int(first) - 1]} {rest}"
    return f"{_UNITS[code].index(first) + 1} {rest}" if first in _UNITS[code][1:] else ""


def _date_form(fact: Fact, code: str) -> str:
    """*12 maart 2026* as *12.3.2026*, *12/03/2026* as *12 maart 2026*."""
    if fact.kind is not FactKind.DATE or "--" in fact.value:
        return ""
    year, month, day = fact.value.split("-")
    if re.search(r"[^\W\d_]", fact.text):
        return f"{int(day)}.{int(month)}.{year}" if year in fact.text else ""
    return f"{int(day)} {_MONTHS[code][int(month) - 1]} {year}"


def _typography(text: str) -> Iterator[Planted]:
    """Other apostrophes, bullets and spaces."""
    straight = text.replace("’", "'")
    yield Planted("typography", straight if straight != text else text.replace("'", "’"), "", "")
    yield Planted("typography", re.sub(r"(?m)^(\s*)- ", r"\1• ", text), "", "")
    yield Planted("typography", text.replace(" :", "\u00a0:").replace(" euro", "\u00a0euro"), "", "")


def _layout(report: Report) -> Iterator[Planted]:
    """A sentence begins on a line of its own."""
    text = report.document.text or ""
    sentences = [one for one in report.passages if one.kind is PassageKind.SENTENCE and one.start]
    for passage in sentences:
        if text[passage.start - 1] == " " and text[passage.start - 2] in ".!?":
            yield Planted(
                "layout", f"{text[: passage.start - 1]}\n{text[passage.start :]}", passage.quote or "", passage.quote or ""
            )
