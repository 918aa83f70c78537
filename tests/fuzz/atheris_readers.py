"""Fuzzes one reader with atheris, which looks for inputs that reach new code. Linux and macOS; atheris is no dependency.

    pip install atheris
    python tests/fuzz/atheris_readers.py .rtf [FOLDER] [-max_total_time=600]

FOLDER keeps the inputs found. Starts from the seeds in ``seeds.py``. What crashes goes into ``tests/fuzz/crashes/`` as a test.
"""

import random
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import atheris

with atheris.instrument_imports(include=["readability_gpmi.reading", "striprtf"]):
    from tests.fuzz.mutation import mutated
    from tests.fuzz.seeds import seeds
    from tests.fuzz.verdict import check


def main() -> None:
    suffix, *options = sys.argv[1:]
    starts = seeds()[suffix]
    folder = Path(options[0]) if options and not options[0].startswith("-") else Path(tempfile.mkdtemp(prefix="gpmi-atheris-"))
    folder.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(starts):
        (folder / f"seed-{number}").write_bytes(data)
    path = folder.parent / f"{folder.name}-input{suffix}"

    def one_input(data: bytes) -> None:
        path.write_bytes(data)
        check(path)

    def mutator(data: bytes, most: int, seed: int) -> bytes:
        chance = random.Random(seed)
        made = atheris.Mutate(data, most) if chance.random() < 0.5 else mutated(data or starts[0], chance, starts)
        return made[:most]

    atheris.Setup(
        [sys.argv[0], str(folder), *(option for option in options if option.startswith("-"))], one_input, custom_mutator=mutator
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
