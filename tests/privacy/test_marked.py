"""The marked pieces that the figures of docs/validation.md come from: nothing that was found gets lost."""

from pathlib import Path

import pytest

from benchmarks.personal_data import covered, pieces
from tests.privacy.conftest import personal_data_of

FOLDER = Path(__file__).parents[2] / "benchmarks" / "personal_data"
WANTED = 0.95


@pytest.mark.parametrize("code", ["nl", "fr"])
def test_recall_and_precision(code: str) -> None:
    marked_hits, found_hits = [], []
    for file in sorted(FOLDER.glob(f"{code}*.txt")):
        for text, marked in pieces(file, "all"):
            found = personal_data_of(code, text)
            marked_hits += [covered(one, text, found) for one in marked]
            found_hits += [covered(one, text, marked) for one in found]
    assert sum(marked_hits) / len(marked_hits) >= WANTED
    assert sum(found_hits) / len(found_hits) >= WANTED
