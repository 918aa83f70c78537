"""Two invented packs with a filled sheet each (five Dutch readers, six French ones), and packs made from the examples."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from readability_gpmi.audit.calibration import Session
from readability_gpmi.audit.manifest import Manifest, load_manifest
from readability_gpmi.audit.pack import Pack, make_pack
from readability_gpmi.audit.results import read_session

HERE = Path(__file__).parent
SHEETS = {"nl": HERE / "nl" / "resultaten.csv", "fr": HERE / "fr" / "resultats.csv"}
HEADINGS = {
    "nl": "Stukje;Vraag;Lezer;Begrepen?;Wat ontbreekt;Moeilijke woorden;Moeilijke zinnen;In eigen woorden;Gevoel;Zoektijd",
    "fr": "Passage;Question;Lecteur;Compris ?;Ce qui manque;Mots difficiles;Phrases difficiles;Avec ses mots;Ressenti;Secondes",
}
EXAMPLES = {
    "nl": HERE.parents[1] / "examples" / "nl" / "02_werkzoekende.txt",
    "fr": HERE.parents[1] / "examples" / "fr" / "03_dettes.pdf",
}

Sheet = Callable[..., Path]


@pytest.fixture(params=["nl", "fr"])
def code(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def manifest(code: str) -> Manifest:
    return load_manifest(HERE / code)


@pytest.fixture
def session(code: str) -> Session:
    return read_session(HERE / code, SHEETS[code])


@cache
def made_pack(code: str) -> Pack:
    return make_pack(EXAMPLES[code])


@pytest.fixture
def pack(code: str) -> Pack:
    return made_pack(code)


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    """A sheet with the headings of a language and these rows."""

    def write(code: str, *rows: str, name: str = "blad.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_text("\n".join((HEADINGS[code], *rows)), encoding=encoding)
        return path

    return write
