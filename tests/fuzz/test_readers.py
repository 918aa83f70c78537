"""A damaged file is read, or refused with a reason: no reader lets another error out, whatever the bytes are."""

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readability_gpmi.reading import in_zip, read
from tests.fuzz.mutation import mutated
from tests.fuzz.seeds import seeds
from tests.fuzz.verdict import check

SEEDS = seeds()
CRASHES = sorted((Path(__file__).parent / "crashes").glob("*.*"))


@pytest.mark.parametrize("suffix", list(SEEDS))
def test_the_seeds_are_read(tmp_path: Path, suffix: str) -> None:
    for number, data in enumerate(SEEDS[suffix]):
        path = tmp_path / f"{number}{suffix}"
        path.write_bytes(data)
        assert all(read(one).blocks for one in (in_zip(path) if suffix == ".zip" else (path,)))


@pytest.mark.parametrize("suffix", list(SEEDS))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data(), st.randoms(use_true_random=False))
def test_a_damaged_file_is_read_or_refused(tmp_path: Path, suffix: str, data: st.DataObject, chance: random.Random) -> None:
    seed = data.draw(st.sampled_from(SEEDS[suffix]))
    path = tmp_path / f"a{suffix}"
    path.write_bytes(mutated(seed, chance, SEEDS[suffix]))
    check(path)


@pytest.mark.parametrize("suffix", [suffix for suffix in SEEDS if suffix != ".zip"])
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=2000))
def test_any_bytes_are_read_or_refused(tmp_path: Path, suffix: str, data: bytes) -> None:
    marks = {".docx": b"PK\x03\x04", ".odt": b"PK\x03\x04", ".pdf": b"%PDF-1.7\n", ".rtf": b"{\\rtf1 "}
    path = tmp_path / f"a{suffix}"
    path.write_bytes(marks.get(suffix, b"") + data)
    check(path)


@pytest.mark.parametrize("path", CRASHES, ids=lambda path: path.name)
def test_what_once_went_wrong(path: Path) -> None:
    check(path)
