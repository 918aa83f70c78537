"""Files are written as a whole or not at all, and what goes wrong is said."""

import errno
from pathlib import Path

import pytest

from readability_gpmi.errors import WritingError
from readability_gpmi.wording import load_wording, report_languages
from readability_gpmi.writing import write_text, write_whole

resource = pytest.importorskip("resource", reason="file sizes cannot be limited here")


def test_a_new_file_in_a_new_folder(tmp_path: Path) -> None:
    write_text(tmp_path / "een" / "twee.txt", "été\n")
    assert (tmp_path / "een" / "twee.txt").read_bytes() == "été\n".encode()


def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "a.html"
    target.write_text("oud", encoding="utf-8")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(WritingError) as error:
            write_whole(target, b"x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert error.value.key == "disk-full"
    assert target.read_text(encoding="utf-8") == "oud"
    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]


@pytest.mark.parametrize(
    ("cause", "key"),
    [
        (PermissionError(errno.EACCES, "The process cannot access the file"), "held-open"),
        (OSError(errno.ENOSPC, "No space left on device"), "disk-full"),
        (OSError(errno.EIO, "Input/output error"), "cannot-write"),
    ],
)
@pytest.mark.parametrize("platform", ["linux", "win32"])
def test_what_is_said_when_the_file_cannot_be_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cause: OSError, key: str, platform: str
) -> None:
    def refuse(*_: object) -> None:
        raise cause

    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr("readability_gpmi.writing.sys.platform", platform)
    monkeypatch.setattr("readability_gpmi.writing.time.sleep", lambda _: None)
    with pytest.raises(WritingError) as error:
        write_text(tmp_path / "contract.docx", "x")
    assert error.value.key == key
    assert list(tmp_path.iterdir()) == []
    for language in report_languages():
        assert "contract.docx: " in load_wording(language).said(error.value)


def test_a_file_that_another_program_lets_go_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tries = []
    replace = Path.replace

    def later(source: Path, target: Path) -> Path:
        tries.append(source)
        if len(tries) < 3:
            raise PermissionError(errno.EACCES, "in use")
        return replace(source, target)

    monkeypatch.setattr(Path, "replace", later)
    monkeypatch.setattr("readability_gpmi.writing.sys.platform", "win32")
    monkeypatch.setattr("readability_gpmi.writing.time.sleep", lambda _: None)
    write_text(tmp_path / "a.txt", "nieuw")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "nieuw"


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(WritingError):
        write_text(tmp_path / "a.txt", "x")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
