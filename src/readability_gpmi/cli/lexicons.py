"""The commands for those who edit the lexicon."""

import argparse

from readability_gpmi.cli.choices import MENDABLE, OK, complain
from readability_gpmi.errors import GpmiError
from readability_gpmi.wording import Wording


def check(chosen: argparse.Namespace, m: Wording) -> int:
    from readability_gpmi.language import codes
    from readability_gpmi.lexicon import load_file, load_folder
    from readability_gpmi.resources import folder

    failed = False
    count = 0
    files = chosen.files or [file for code in codes() for file in sorted((folder("lexicons") / code / "terms").glob("*.toml"))]
    for file in files:
        try:
            count += len(load_file(file))
        except GpmiError as error:
            failed = True
            complain(str(error))
    if not chosen.files and not failed:
        for code in codes():
            load_folder(folder("lexicons") / code / "terms")
    print(m.cli("lexicon-checked", count=count, files=len(files)))
    return MENDABLE if failed else OK


def table(chosen: argparse.Namespace, _: Wording) -> int:
    from readability_gpmi.language import load_pack

    print("\t".join(("term", "theme", "use", "plain", "explain", "status")))
    for entry in load_pack(chosen.lang).entries:
        print("\t".join((entry.key, entry.theme, entry.use, " | ".join(entry.plain), entry.explain, entry.status)))
    return OK


def lookup(chosen: argparse.Namespace, m: Wording) -> int:
    from readability_gpmi.language import codes, load_pack

    found = [(code, entry) for code in codes() for entry in load_pack(code).entries if chosen.word.lower() in entry.key.lower()]
    for code, entry in found:
        print(
            f"{code}  {entry.key}  ({entry.use})  {' | '.join(entry.plain)}\n    {entry.explain}\n    {entry.file}:{entry.line}"
        )
    if not found:
        print(m.cli("lexicon-not-found", word=chosen.word))
    return OK


def import_sheet(chosen: argparse.Namespace, m: Wording) -> int:
    from readability_gpmi.lexicon_import import to_toml
    from readability_gpmi.writing import write_text

    text, count = to_toml(chosen.sheet)
    write_text(chosen.out, text)
    print(m.cli("lexicon-imported", count=count, file=chosen.out))
    return OK
