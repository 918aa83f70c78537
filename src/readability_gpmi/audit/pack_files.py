"""The files of a pack: every sheet as a page to print and as a Word file, the result sheet, and ``audit.json``."""

from collections.abc import Mapping
from functools import cache
from string import ascii_uppercase

from markupsafe import Markup

from readability_gpmi.audit.checklist import rules
from readability_gpmi.audit.excerpts import FEWEST_WORDS, MOST_WORDS
from readability_gpmi.audit.manifest import FILE_NAME, KnownWord, Manifest, TestedPassage
from readability_gpmi.audit.pack import Pack
from readability_gpmi.audit.pack_wording import PackWording
from readability_gpmi.audit.result_sheet import result_sheet
from readability_gpmi.audit.timetable import skippable, timetable
from readability_gpmi.audit.word_file import word_file
from readability_gpmi.frequency import zipf
from readability_gpmi.language import load_pack
from readability_gpmi.report.html import render
from readability_gpmi.resources import folder
from readability_gpmi.wording import Wording, load_wording, report_languages

READERS = ascii_uppercase[:8]
# The only sheet that is no page.
_RESULTS = "results"
# More words than this and a group gets tired before it has read anything.
_MOST_TITLES = 8
_MOST_WORDS_LISTED = 20


def pack_files(pack: Pack) -> Mapping[str, bytes]:
    """File name -> content. The same document gives the same bytes."""
    files = {}
    for name, sheet in pack.wording.tables["sheet"].items():
        if name == _RESULTS:
            files[f"{sheet['file']}.xlsx"] = result_sheet(pack.manifest, READERS, pack.wording)
        else:
            page = _page(name, pack)
            files[f"{sheet['file']}.html"] = page.encode("utf-8")
            files[f"{sheet['file']}.docx"] = word_file(page, pack.wording.tables["common"]["page"])
    files[FILE_NAME] = pack.manifest.to_json().encode("utf-8")
    return files


def _page(name: str, pack: Pack) -> str:
    manifest, wording = pack.manifest, pack.wording
    m = load_wording(wording.language if wording.language in report_languages() else "en")
    parts = timetable(manifest, wording)
    return render(
        f"audit/{name}.html",
        m,
        name=name,
        language=manifest.language,
        style=_style(),
        t=wording.tables,
        say=wording.say,
        sheet=wording.tables["sheet"][name],
        manifest=manifest,
        passages=manifest.passages,
        lines=pack.lines,
        readers=READERS,
        words=listed_words(manifest),
        times=parts.rows,
        longest=parts.longest,
        skip=", ".join(one.id for one in skippable(manifest)),
        rules=rules(pack.findings, wording),
        titles={one.id: _titles(one, m) for one in manifest.passages},
        chosen=_chosen(manifest, wording),
    )


def listed_words(manifest: Manifest) -> tuple[tuple[KnownWord, tuple[str, ...]], ...]:
    """The words to talk about, with the ids of their passages: at most twenty, the rarest, in the order of the passages."""
    places: dict[str, list[str]] = {}
    words: dict[str, KnownWord] = {}
    for passage in manifest.passages:
        for word in passage.words:
            words.setdefault(word.term, word)
            places.setdefault(word.term, []).append(passage.id)
    lexicon = load_pack(manifest.language)
    # The rarest word of a phrase is what a reader stumbles on.
    rarity = {term: min(zipf(part, lexicon) for part in one.word.lower().split()) for term, one in words.items()}
    kept = sorted(words, key=lambda term: (rarity[term], term))[:_MOST_WORDS_LISTED]
    return tuple((word, tuple(places[term])) for term, word in words.items() if term in kept)


def _titles(passage: TestedPassage, m: Wording) -> list[str]:
    """What was found in a passage, by its titles, some of which stand for several checks."""
    return list(dict.fromkeys(m.title(check) for check in passage.prediction.checks))[:_MOST_TITLES]


def _chosen(manifest: Manifest, wording: PackWording) -> str:
    control = next((one.id for one in manifest.passages if one.control), None)
    key = "chosen" if control else "chosen-no-control"
    return wording.say("prediction", key, fewest=FEWEST_WORDS, most=MOST_WORDS, control=control, seed=manifest.seed)


@cache
def _style() -> Markup:
    return Markup((folder("reports") / "templates" / "audit" / "print.css").read_text(encoding="utf-8"))
