"""The commands of the literacy audit."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from readability_gpmi.cli.choices import OK
from readability_gpmi.wording import Wording


def make(chosen: argparse.Namespace, m: Wording) -> int:
    from readability_gpmi.audit.pack import make_pack
    from readability_gpmi.audit.pack_files import pack_files
    from readability_gpmi.writing import write_whole

    pack = make_pack(chosen.file, chosen.lang, chosen.profile, chosen.seed)
    files = pack_files(pack)
    for name, content in files.items():
        write_whole(chosen.out / name, content)
    guide = chosen.out / f"{pack.wording.tables['sheet']['guide']['file']}.html"
    print(m.cli("audit-made", passages=len(pack.manifest.passages), files=len(files), folder=chosen.out, guide=guide))
    return OK


def show_results(chosen: argparse.Namespace, m: Wording) -> int:
    from readability_gpmi.audit.result_report import result_files
    from readability_gpmi.audit.results import read_session, results

    session = read_session(chosen.folder, chosen.sheet)
    before = read_session(*chosen.first) if chosen.first else None
    files = result_files(results(session, before), chosen.report_language)
    _write_files(chosen.out or chosen.folder / "results", files, m)
    return OK


def calibrate_sheets(chosen: argparse.Namespace, m: Wording) -> int:
    from readability_gpmi.audit.calibration import calibrate
    from readability_gpmi.audit.calibration_report import calibration_files, calibration_lines
    from readability_gpmi.audit.results import read_session
    from readability_gpmi.audit.unknown_words import unknown_words

    # A sheet lies beside the pack that it was filled from.
    sessions = [read_session(sheet.parent, sheet) for sheet in chosen.sheets]
    found = calibrate(sessions)
    print("\n".join(calibration_lines(found, m)))
    _write_files(chosen.out, calibration_files(found, unknown_words(sessions), m), m)
    return OK


def _write_files(folder: Path, files: Mapping[str, str], m: Wording) -> None:
    from readability_gpmi.writing import write_text

    for name, text in files.items():
        write_text(folder / name, text)
    if files:
        print(m.cli("audit-written", files=", ".join(str(folder / name) for name in files)))
