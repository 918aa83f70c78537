"""How long one contract takes from a cold start, beside loading the same pipeline alone.

    python benchmarks/start_up.py CONTRACT [--runs 5]

Runs ``gpmi analyze CONTRACT --format html`` and ``python -c "import spacy; spacy.load(...)"`` in turn, each in a new process, and
prints the median of each and their ratio.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from readability_gpmi.nlp import BUNDLED
from readability_gpmi.pipeline import analyze_file


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("contract", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    chosen = parser.parse_args()
    info = analyze_file(chosen.contract).document
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder) / "report.html")
        ours = [sys.executable, "-m", "readability_gpmi", "analyze", str(chosen.contract), "--format", "html", "-o", out]
        alone = [sys.executable, "-c", f"import spacy; spacy.load({str(BUNDLED / info.language)!r})"]
        times: dict[str, list[float]] = {"ours": [], "alone": []}
        for _ in range(chosen.runs):
            times["ours"].append(seconds(ours))
            times["alone"].append(seconds(alone))
    whole, load = median(times["ours"]), median(times["alone"])
    print(f"{chosen.contract.name}: {info.words} words, language {info.language}")
    print(f"gpmi analyze: {whole:.2f} s (median of {chosen.runs})")
    print(f"spacy.load: {load:.2f} s")
    print(f"ratio: {whole / load:.2f}")


def seconds(command: list[str]) -> float:
    """Wall-clock seconds of a command."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
