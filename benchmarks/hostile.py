"""What hostile files cost: seconds and peak memory until they are read or refused, each in a process of its own.

python benchmarks/hostile.py
"""

import multiprocessing
import random
import resource
import sys
import tempfile
import time
import zlib
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from readability_gpmi.errors import ReadingError  # noqa: E402
from readability_gpmi.reading import in_zip, read  # noqa: E402
from tests.fuzz.seeds import NL, zipped  # noqa: E402
from tests.reading.test_hardening import docx_with, odt_with, pdf_with  # noqa: E402

MILLION = 1_000_000


def words(count: int) -> list[str]:
    """Words that cannot be packed small."""
    chance = random.Random(1)
    return ["".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randrange(2, 12))) for _ in range(count)]


def pages() -> bytes:
    """500 pages that share one content: 2,000 lines of text each."""
    content = zlib.compress(b"BT /F1 9 Tf 50 800 Td " + b"(Een lange regel tekst van dit document) Tj 0 -1 Td " * 2_000 + b"ET")
    return pdf_with(content, b"/FlateDecode", pages=500)


CASES: dict[str, Callable[[], bytes]] = {
    "text of 50 MB.txt": lambda: NL.encode() * (49 * MILLION // len(NL.encode())),
    "one line of 48 MB.txt": lambda: b"woord " * 8 * MILLION,
    "a million brackets.md": lambda: b"[" * (MILLION - 1),
    "99,999 nested tags.html": lambda: b"<b>" * 99_999,
    "half a million attributes.html": lambda: b"<a " + b"a=1 " * (MILLION // 2) + b">x",
    "99,999 open comments.html": lambda: b"<!--" * 99_999 + b">",
    "50 MB of text.rtf": lambda: b"{\\rtf1 " + b"tekst \\par " * 4 * MILLION + b"}",
    "20 million groups.rtf": lambda: b"{\\rtf1 " + b"{" * 20 * MILLION,
    "100,000 open fields.rtf": lambda: b"{\\rtf1 " + b"{\\field{\\*\\fldinst{ HYPERLINK " * 100_000,
    "45 MB of paragraphs.odt": lambda: odt_with("".join(f"<text:p>{word} {word}</text:p>" for word in words(1_200_000))),
    "19 MB of paragraphs.odt": lambda: odt_with("".join(f"<text:p>{word * 20}</text:p>" for word in words(98_000))),
    "470,000 empty paragraphs.odt": lambda: odt_with("".join(f'<text:p text:style-name="{word}"/>' for word in words(470_000))),
    "3,000 levels.odt": lambda: odt_with("<text:section>" * 3_000),
    "380,000 paragraphs.docx": lambda: docx_with(
        ("<w:body>", "<w:body>" + "".join(f"<w:p><w:r><w:t>{word}</w:t></w:r></w:p>" for word in words(380_000)))
    ),
    "a table of 300,000 cells.docx": lambda: docx_with(
        (
            "<w:body>",
            "<w:body><w:tbl><w:tr>"
            + "".join(f'<w:tc><w:p w:rsidR="{word}"/></w:tc>' for word in words(300_000))
            + "</w:tr></w:tbl>",
        )
    ),
    "400 MB in 0.4 MB.pdf": lambda: pdf_with(zlib.compress(b"q Q " * 100 * MILLION), b"/FlateDecode"),
    "48 MB in one page.pdf": lambda: pdf_with(zlib.compress(b"q Q " * 12 * MILLION), b"/FlateDecode"),
    "500 full pages.pdf": pages,
    "100,000 members.zip": lambda: zipped({f"{number}.txt": "" for number in range(100_000)}),
}


def main() -> None:
    spawn = multiprocessing.get_context("spawn")
    print(f"{'file':34}{'MB':>6}{'seconds':>9}{'memory':>9}  outcome")
    with tempfile.TemporaryDirectory() as folder:
        for name in CASES:
            path = Path(folder) / name
            for step in (make, measure):
                process = spawn.Process(target=step, args=(name, path))
                process.start()
                process.join()
            path.unlink(missing_ok=True)


def make(name: str, path: Path) -> None:
    path.write_bytes(CASES[name]())


def measure(name: str, path: Path) -> None:
    started = time.monotonic()
    try:
        found = [read(one) for one in (in_zip(path) if path.suffix == ".zip" else (path,))]
        outcome = f"read: {sum(len(document.blocks) for document in found)} blocks"
    except ReadingError as error:
        outcome = error.key
    seconds, memory = time.monotonic() - started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{name:34}{path.stat().st_size / MILLION:6.1f}{seconds:9.1f}{memory:6} MB  {outcome}", flush=True)


if __name__ == "__main__":
    main()
