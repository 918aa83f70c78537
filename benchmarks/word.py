"""How much of Word files is read, and whether comments stand on the exact words.

    python -m benchmarks.word [FILE.docx …]

Without files: the examples, against the sources they were made from, and two contracts with all that Word can put in one
(tables, text boxes, fields, content controls, tracked changes, notes), against the sentences they were built of. For files of
your own, only the comments are counted.

Prints per file: words in the source, words read of them in the right order, findings, comments on the exact words, and comments
beside words that Word takes none on (headers, footers, notes, text boxes). ``same`` means: without our comments and with our
changes rejected, every character and its formatting is as it was; accepted, the text is that of ``simplify``.
"""

import argparse
import re
import tempfile
from difflib import SequenceMatcher
from pathlib import Path

from readability_gpmi.annotation import annotate
from readability_gpmi.model import Part
from readability_gpmi.reading import docx
from readability_gpmi.simplification import apply
from tests.word_files import commented, contract, settle

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "training" / "examples" / "sources"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    chosen = parser.parse_args()
    print("file\twords\tread\tfindings\texact\tbeside\tsame")
    with tempfile.TemporaryDirectory() as folder:
        if chosen.files:
            for path in chosen.files:
                _row(path, None, Path(folder))
            return
        for path in sorted((ROOT / "examples").glob("*/*.docx")):
            _row(path, _source(SOURCES / f"{path.parent.name}_{path.stem}.md"), Path(folder))
        for language in ("nl", "fr"):
            data, texts = contract(language)
            path = Path(folder, f"everything_{language}.docx")
            path.write_bytes(data)
            _row(path, _words(" ".join(texts)), Path(folder))


def _row(path: Path, expected: list[str] | None, folder: Path) -> None:
    original, out = path.read_bytes(), folder / "out.docx"
    document = docx.read(original, path.name)
    annotate(path, out)
    plain = out.read_bytes()
    done = annotate(path, out, suggest=True)
    suggested = out.read_bytes()
    findings = done.report.findings
    allowed = [finding.place is None or finding.place.part is Part.BODY for finding in findings]
    exact = sum(
        words == finding.quote
        for finding, (_, _, words), body in zip(findings, commented(suggested), allowed, strict=True)
        if body
    )
    same = (
        settle(plain, accept=True) == settle(original, accept=True)
        and settle(suggested, accept=False) == settle(original, accept=False)
        and docx.read(suggested, path.name).text == apply(done.report, document.text).text
    )
    if expected is None:
        counts = "-\t-"
    else:
        blocks = SequenceMatcher(None, expected, _words(document.text), autojunk=False).get_matching_blocks()
        counts = f"{len(expected)}\t{sum(block.size for block in blocks)}"
    print(f"{path.name}\t{counts}\t{len(findings)}\t{exact} of {sum(allowed)}\t{allowed.count(False)}\t{same}")


def _source(path: Path) -> list[str]:
    """The words of a source of the examples, without its signs and the numbers that Word counts itself; the header comes last."""
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    header = next(line.partition(": ")[2] for line in head.splitlines() if line.startswith("header: "))
    body = re.sub(r"^\d+\. ", "", body.replace("<br>", " "), flags=re.MULTILINE)
    return _words(f"{body} {header}")


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


if __name__ == "__main__":
    main()
