"""How much of a known text comes back from each format, and whether in the right order.

    python benchmarks/formats.py [--keep FOLDER]

The texts are those of the example contracts (``training/examples/sources``). python-docx writes each as a Word file, with a
header, a footer with the page number, lists and tables; LibreOffice turns that into the other formats. "columns" is a PDF of
the same text, without its tables, in two columns. Needs LibreOffice (``soffice``) and reportlab.

Prints per format: words recovered (of all words of the text, each as often as it stands there), words in the right order (the
longest common run of both lists of words), words that were added, and blocks of the wrong kind (headings).
"""

import argparse
import subprocess
import sys
import tempfile
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

from docx import Document as open_word
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from readability_gpmi.model import BlockKind, Document
from readability_gpmi.reading import read
from readability_gpmi.words import find_words

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "training" / "examples"))

from make_examples import make_docx, parse  # noqa: E402

CONVERTED = {
    "odt": "odt",
    "rtf": "rtf",
    "doc": "doc:MS Word 97",
    "pdf": "pdf",
    "html": "html:HTML (StarWriter)",
    "txt": "txt:Text (encoded):UTF8",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keep", type=Path, help="folder to leave the files in")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = chosen.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        texts = make_files(folder)
        print(f"{'format':10}{'texts':>6}{'words':>8}{'recovered':>11}{'in order':>10}{'added':>8}{'headings':>10}")
        for kind in ("docx", *CONVERTED, "columns"):
            ending = "pdf" if kind == "columns" else kind
            paths = ((folder / kind / f"{name}.{ending}", text) for name, text in texts.items())
            show(kind, [(*text, path) for path, text in paths if path.exists()])


def make_files(folder: Path) -> dict[str, tuple[str, list[str]]]:
    """Writes every text in every format; gives back the text and the headings of each."""
    texts = {}
    for source in sorted((ROOT / "training" / "examples" / "sources").glob("*.md")):
        meta, blocks = parse(source.read_text(encoding="utf-8"))
        (folder / "docx").mkdir(exist_ok=True)
        path = folder / "docx" / f"{source.stem}.docx"
        make_docx(meta, blocks, path)
        texts[source.stem] = known(blocks)
        # A table is wider than a column.
        narrow = [block for block in blocks if block[0] not in ("table", "signatures")]
        texts[f"{source.stem}_columns"] = known(narrow)
        (folder / "columns").mkdir(exist_ok=True)
        in_columns(meta, narrow, folder / "columns" / f"{source.stem}_columns.docx")
    for kind, target in CONVERTED.items():
        convert(folder / "docx", target, folder / kind)
    convert(folder / "columns", "pdf", folder / "columns")
    return texts


def lines(kind: str, content: object) -> list[str]:
    if kind in ("title", "heading", "text"):
        return [str(content)]
    if kind in ("bullets", "numbers", "signatures"):
        return list(content)  # type: ignore[call-overload]
    return [cell for row in content for cell in row]  # type: ignore[attr-defined]


def known(blocks: list[tuple[str, object]]) -> tuple[str, list[str]]:
    """The text and the headings of a document."""
    text = "\n".join(line for kind, content in blocks for line in lines(kind, content))
    return text, [str(content) for kind, content in blocks if kind in ("title", "heading")]


def in_columns(meta: dict[str, str], blocks: list[tuple[str, object]], path: Path) -> None:
    make_docx(meta, blocks, path)
    word = open_word(str(path))
    section = word.sections[0]._sectPr
    for old in section.findall(qn("w:cols")):
        section.remove(old)
    columns = OxmlElement("w:cols")
    columns.set(qn("w:num"), "2")
    columns.set(qn("w:space"), "500")
    section.append(columns)
    word.save(str(path))


def convert(source: Path, target: str, folder: Path) -> None:
    files = [str(file) for file in sorted(source.glob("*.docx"))]
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--convert-to", target]
        subprocess.run([*command, "--outdir", str(folder), *files], check=True, capture_output=True, timeout=600)


def show(kind: str, files: list[tuple[str, list[str], Path]]) -> None:
    all_words = recovered = in_order = added = headings = found_headings = 0
    for text, titles, path in files:
        document = read(path)
        ours = words(text)
        theirs = words(running_text(document))
        all_words += len(ours)
        recovered += sum((Counter(ours) & Counter(theirs)).values())
        added += sum((Counter(theirs) - Counter(ours)).values())
        in_order += sum(block.size for block in SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks())
        marked = Counter(" ".join(document.text[b.start : b.end].split()) for b in document.blocks if b.kind is BlockKind.HEADING)
        headings += len(titles)
        found_headings += sum((Counter(" ".join(title.split()) for title in titles) & marked).values())
    shares = (f"{100 * part / all_words:.2f} %" for part in (recovered, in_order, added))
    recovered_share, order_share, added_share = shares
    print(
        f"{kind:10}{len(files):6}{all_words:8}{recovered_share:>11}{order_share:>10}{added_share:>8}{found_headings:>6}/{headings}"
    )


def running_text(document: Document) -> str:
    """The text without headers, footers and notes; bullets and numbers belong to it."""
    text, at = [], 0
    for block in document.blocks:
        if block.apart:
            text.append(document.text[at : block.start])
            at = block.end
    return "\n".join([*text, document.text[at:]])


def words(text: str) -> list[str]:
    return [word.text.lower() for word in find_words(text)]


if __name__ == "__main__":
    main()
