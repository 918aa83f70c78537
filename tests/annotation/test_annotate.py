"""Comments and tracked changes in a copy of a Word file: on the exact words, and everything else as it was."""

from dataclasses import replace
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

import readability_gpmi as rg
from readability_gpmi.annotation import Annotated, annotate
from readability_gpmi.annotation.anchoring import Runs
from readability_gpmi.annotation.comments import add_comments
from readability_gpmi.errors import UsageError, WritingError
from readability_gpmi.model import Part
from readability_gpmi.reading import docx
from readability_gpmi.simplification import apply
from tests.word_files import change, commented, contract, field, p, parts, r, settle, word_file

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*/*.docx"))


def _annotated(folder: Path, data: bytes, **options: object) -> tuple[Annotated, bytes]:
    (folder / "in.docx").write_bytes(data)
    done = annotate(folder / "in.docx", folder / "out.docx", **options)  # type: ignore[arg-type]
    return done, (folder / "out.docx").read_bytes()


def _commented_words(done: Annotated, data: bytes) -> tuple[list[str], list[str | None]]:
    """The words that comments stand on, and the words of the findings; those on the whole document share the first comment."""
    words = [words for _, _, words in commented(data)]
    placed = [finding.quote for finding in done.report.findings if finding.end]
    whole = len(placed) < len(done.report.findings)
    return words[whole:], placed


def _text(data: bytes) -> str:
    return docx.read(data, "in.docx").text


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.stem for path in EXAMPLES])
def test_examples(path: Path, tmp_path: Path) -> None:
    original = path.read_bytes()
    done, plain = _annotated(tmp_path, original)
    commented_words, found_words = _commented_words(done, plain)
    assert commented_words == found_words
    assert _text(plain) == _text(original)
    assert settle(plain, accept=True) == settle(original, accept=True)

    suggested, data = _annotated(tmp_path, original, suggest=True)
    commented_words, found_words = _commented_words(suggested, data)
    assert commented_words == found_words
    simplified = apply(suggested.report, _text(original))
    assert suggested.suggestions == len(simplified.applied)
    assert settle(data, accept=False) == settle(original, accept=False)
    assert _text(data) == simplified.text


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_a_contract_with_everything(language: str, tmp_path: Path) -> None:
    original, _ = contract(language)
    done, data = _annotated(tmp_path, original, suggest=True)
    findings = [finding for finding in done.report.findings if finding.end]
    whole = len(findings) < len(done.report.findings)
    comments = commented(data)[whole:]
    assert len(comments) + whole == done.comments
    assert len(comments) == len(findings)
    apart = 0
    for finding, (_, text, words) in zip(findings, comments, strict=True):
        assert finding.place is not None
        if finding.place.part is Part.BODY:
            assert words == finding.quote
        else:
            apart += 1
            assert finding.quote in text.splitlines()[0]
    parts_found = {finding.place.part for finding in findings if finding.place}
    assert parts_found >= {Part.BODY, Part.TEXT_BOX, Part.HEADER, Part.FOOTNOTE, Part.ENDNOTE}
    assert apart >= 3
    assert done.suggestions == len(apply(done.report, _text(original)).applied) >= 3
    assert settle(data, accept=False) == settle(original, accept=False)
    assert _text(data) == apply(done.report, _text(original)).text


def test_comments_stand_in_the_body_only(tmp_path: Path) -> None:
    _, data = _annotated(tmp_path, contract("nl")[0])
    for name, root in parts(data).items():
        marks = list(root.iter(qn("w:commentRangeStart")))
        assert bool(marks) == (name == "word/document.xml")
        assert not any(list(mark.iterancestors(qn("w:txbxContent"))) for mark in marks)


@pytest.mark.parametrize(
    ("language", "sentence", "quote", "said"),
    [
        ("nl", "U bezorgt onverwijld het bewijs.", "onverwijld", "Schrijf: “meteen”"),
        ("fr", "Vous effectuez trois visites.", "effectuez", "Écrivez\u00a0: «\u00a0faites\u00a0»"),
    ],
)
def test_what_a_comment_says(language: str, sentence: str, quote: str, said: str, tmp_path: Path) -> None:
    done, data = _annotated(tmp_path, word_file(p(r(sentence))), lang=language)
    finding = next(finding for finding in done.report.findings if finding.quote == quote)
    initials, text, _ = next(comment for comment in commented(data) if comment[2] == quote)
    assert initials == {"high": "H", "medium": "M", "low": {"nl": "L", "fr": "B"}[language], "info": "I"}[finding.severity]
    lines = text.splitlines()
    assert finding.message in lines
    assert said in lines
    assert finding.why in lines


def test_the_language_of_the_comments(tmp_path: Path) -> None:
    _, data = _annotated(tmp_path, word_file(p(r("U bezorgt onverwijld het bewijs."))), report_language="fr")
    assert any("Écrivez" in text for _, text, _ in commented(data))


def test_findings_on_the_whole_document_share_a_comment_at_the_top(tmp_path: Path) -> None:
    data = word_file(p(r("Duur")) + p(r("U bezorgt onverwijld het bewijs.")))
    file = docx.load(data, "a.docx")
    report = rg.analyze(file.document.text, lang="nl")
    found = report.findings[0]
    whole = tuple(replace(found, start=0, end=0, quote="", message=message) for message in ("Eén.", "Twee."))
    count = add_comments(file, Runs(file.anchors), replace(report, findings=(*whole, found)))
    (tmp_path / "out.docx").write_bytes(b"")
    file.word.save(tmp_path / "out.docx")
    top, other = commented((tmp_path / "out.docx").read_bytes())
    assert count == 2
    assert top[2] == "Duur"
    assert "Eén." in top[1]
    assert "Twee." in top[1]
    assert other[2] == found.quote


def test_an_earlier_run_is_replaced_and_people_s_comments_stay(tmp_path: Path) -> None:
    word = docx.load(contract("nl")[0], "a.docx").word
    word.add_comment(word.paragraphs[0].runs[0], "Te lang?", author="Nadia", initials="NJ")
    word.save(tmp_path / "a.docx")
    done, once = _annotated(tmp_path, (tmp_path / "a.docx").read_bytes())
    again, twice = _annotated(tmp_path, once)
    assert again.report == done.report
    assert commented(twice) == commented(once)
    assert [comment.text for comment in docx.load(twice, "a.docx").word.comments if comment.author == "Nadia"] == ["Te lang?"]


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    data = contract("fr")[0]
    assert _annotated(tmp_path, data, suggest=True)[1] == _annotated(tmp_path, data, suggest=True)[1]


def test_words_that_word_fills_in_are_not_changed(tmp_path: Path) -> None:
    sentence = "U bezorgt onverwijld het bewijs."
    done, data = _annotated(tmp_path, word_file(p(field("MERGEFIELD Tekst", r(sentence)))), lang="nl", suggest=True)
    assert done.suggestions == 0
    assert "onverwijld" in [words for _, _, words in commented(data)]
    typed, _ = _annotated(tmp_path, word_file(p(field('HYPERLINK "x"', r(sentence)))), lang="nl", suggest=True)
    assert typed.suggestions == 1


@pytest.mark.parametrize("simple", [True, False])
def test_a_comment_in_a_field_hangs_behind_it(simple: bool, tmp_path: Path) -> None:
    sentence = r("Vous effectuez trois visites.")
    inside = (
        f'<w:fldSimple w:instr="MERGEFIELD Texte">{sentence}</w:fldSimple>' if simple else field("MERGEFIELD Texte", sentence)
    )
    done, data = _annotated(tmp_path, word_file(p(inside, r(" Merci."))), lang="fr")
    assert [words for _, _, words in commented(data)] == [finding.quote for finding in done.report.findings]
    root = parts(data)["word/document.xml"]
    in_field = 0
    for node in root.iter(qn("w:fldChar"), qn("w:commentReference")):
        assert node.tag == qn("w:fldChar") or not in_field
        assert not list(node.iterancestors(qn("w:fldSimple")))
        in_field += {"begin": 1, "end": -1}.get(node.get(qn("w:fldCharType")), 0)


def test_a_change_inside_what_somebody_inserted(tmp_path: Path) -> None:
    original = word_file(p(r("U "), change("ins", r("bezorgt onverwijld het")), r(" bewijs.")))
    done, data = _annotated(tmp_path, original, lang="nl", suggest=True)
    assert done.suggestions == 1
    assert settle(data, accept=False) == settle(original, accept=False)
    assert _text(data) == "U bezorgt meteen het bewijs."
    root = parts(data)["word/document.xml"]
    assert not any(node.getparent().tag == qn("w:ins") for node in root.iter(qn("w:ins")))


@given(st.lists(st.text(st.sampled_from("ab é’"), min_size=1, max_size=4), min_size=1, max_size=5), st.data())
def test_runs_hold_exactly_the_words(pieces: list[str], data: st.DataObject) -> None:
    file = docx.load(word_file(p(*(r(piece) for piece in pieces))), "a.docx")
    text = file.document.text
    runs = Runs(file.anchors)
    for _ in range(3 if text else 0):
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        ends = runs.between(start, end)
        assert ends is not None
        between, run = [ends[0]], ends[0]
        while run is not ends[1]:
            run = run.getnext()
            between.append(run)
        assert "".join(run.text for run in between) == text[start:end]
    assert docx.load(word_file(p(*(r(piece) for piece in pieces))), "a.docx").document.text == text


@pytest.mark.parametrize(
    ("source", "out", "key"),
    [
        ("in.txt", "out.docx", "annotate-only-docx"),
        ("in.docx", "out.pdf", "out-not-docx"),
        ("in.docx", "in.docx", "out-is-source"),
    ],
)
def test_what_cannot_be(source: str, out: str, key: str, tmp_path: Path) -> None:
    (tmp_path / source).write_bytes(word_file(p(r("U belt ons."))))
    with pytest.raises(UsageError) as error:
        annotate(tmp_path / source, tmp_path / out)
    assert error.value.key == key


def test_a_copy_that_word_holds_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in.docx").write_bytes(word_file(p(r("U belt ons."))))
    (tmp_path / "out.docx").write_bytes(b"old")

    def held(self: Path, target: Path) -> None:
        raise PermissionError(13, "Access is denied", str(self), None, str(target))

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(WritingError, match=r"out\.docx: the file is open in Word"):
        annotate(tmp_path / "in.docx", tmp_path / "out.docx")
    assert (tmp_path / "out.docx").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.docx", "out.docx"]
