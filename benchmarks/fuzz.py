"""Damaged files in great number: how many a reader does not read and does not refuse with a reason.

    python benchmarks/fuzz.py [--inputs 10000] [--readers .docx .pdf …] [--seed 1] [--keep FOLDER]

Starts from the files of ``examples/`` and from generated ones (``tests/fuzz/seeds.py``), each changed in one to eight places.
An input counts against the reader when anything but a ReadingError comes out, when a mistake of our own hides behind one, when
the blocks of the document do not fit its text, or when the process dies or takes longer than a minute and a half. Such inputs
are left in FOLDER. ``.doc`` is not among the readers: LibreOffice reads it, in a process of its own.
"""

import argparse
import multiprocessing
import multiprocessing.connection
import random
import resource
import signal
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.fuzz.mutation import mutated  # noqa: E402
from tests.fuzz.seeds import seeds  # noqa: E402
from tests.fuzz.verdict import check  # noqa: E402

_MOST_SECONDS = 90


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    starts = seeds()
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--readers", nargs="+", default=list(starts), choices=list(starts))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "gpmi-fuzz")
    chosen = parser.parse_args()
    chosen.keep.mkdir(parents=True, exist_ok=True)
    print(f"{'reader':8}{'inputs':>8}{'read':>8}{'refused':>9}{'wrong':>7}{'slowest':>9}{'memory':>9}")
    for suffix in chosen.readers:
        data = starts[suffix] + [path.read_bytes() for path in sorted((ROOT / "examples").rglob(f"*{suffix}"))]
        run(suffix, data, chosen.inputs, chosen.seed, chosen.keep)


def run(suffix: str, data: list[bytes], inputs: int, seed: int, keep: Path) -> None:
    """Runs the inputs of one reader in processes of their own: one that dies is counted, the next goes on after it."""
    counts: Counter[str] = Counter()
    slowest, memory, at = 0.0, 0, 0
    while at < inputs:
        ours, theirs = multiprocessing.Pipe(duplex=False)
        process = multiprocessing.Process(target=work, args=(suffix, data, at, inputs, seed, keep, theirs))
        process.start()
        theirs.close()
        try:
            while True:
                at, outcome, seconds, kilobytes = ours.recv()
                at += 1
                counts[outcome] += 1
                slowest, memory = max(slowest, seconds), max(memory, kilobytes)
        except EOFError:
            process.join()
        if process.exitcode:
            counts["wrong"] += 1
            (keep / f"current{suffix}").rename(keep / f"died-{at}{suffix}")
            at += 1
    wrong = counts["wrong"]
    print(
        f"{suffix:8}{inputs:8}{counts['read']:8}{counts['refused']:9}{wrong:7}{slowest:7.1f} s{memory // 1024:6} MB", flush=True
    )


def work(
    suffix: str, data: list[bytes], start: int, inputs: int, seed: int, keep: Path, pipe: multiprocessing.connection.Connection
) -> None:
    path = keep / f"current{suffix}"
    for number in range(start, inputs):
        chance = random.Random(f"{seed}/{suffix}/{number}")
        path.write_bytes(mutated(chance.choice(data), chance, data))
        signal.alarm(_MOST_SECONDS)
        started = time.monotonic()
        try:
            outcome = "read" if check(path) else "refused"
        except Exception as error:
            outcome = "wrong"
            (keep / f"wrong-{number}{suffix}").write_bytes(path.read_bytes())
            print(f"{suffix} {number}: {type(error).__name__} {str(error)[:300]}", file=sys.stderr, flush=True)
        signal.alarm(0)
        pipe.send((number, outcome, time.monotonic() - started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))


if __name__ == "__main__":
    main()
