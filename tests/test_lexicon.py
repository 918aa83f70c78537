"""The lexicon format: slips are refused with the place and the remedy; the bundled entries keep their own promises."""

from pathlib import Path

import pytest

from readability_gpmi.errors import LexiconError
from readability_gpmi.language import codes, load_pack
from readability_gpmi.lexicon import Entry, load_file, load_folder
from readability_gpmi.matching import find_terms
from readability_gpmi.model import Passage, PassageKind, RewriteKind
from readability_gpmi.parsing import Parsed, parse

GOOD = """
["indien"]
pos     = "conj"
plain   = ["als"]
use     = "replace"
explain = "Als dit zo is."
source  = "own wording"
flag    = ["Indien u ziek bent, belt u."]
keep    = ["U kunt de aanvraag indienen."]
"""


def _load(folder: Path, text: str) -> tuple[Entry, ...]:
    file = folder / "test.toml"
    file.write_text(text, encoding="utf-8")
    return load_file(file)


def test_a_good_block_is_read(tmp_path: Path) -> None:
    (entry,) = _load(tmp_path, GOOD)
    assert (entry.term, entry.theme, entry.use, entry.plain, entry.line) == ("indien", "test", "replace", ("als",), 2)


@pytest.mark.parametrize(
    ("slip", "line", "said"),
    [
        (GOOD.replace('"als"]', '"als"'), 5, "this is not TOML"),
        (GOOD.replace("plain  ", "plian  "), 4, '"plian" is not a field'),
        (GOOD.replace('"replace"', '"replaced"'), 5, '"replaced" is no choice for "use"'),
        (GOOD.replace('["als"]', '"als"'), 4, '"plain" must be a list'),
        (GOOD.replace('source  = "own wording"\n', ""), 2, '"source" is missing'),
        (GOOD.replace('plain   = ["als"]\n', ""), 2, "no plain wording"),
        (GOOD.replace('"conj"', '"conjunction"'), 3, '"conjunction" is no choice for "pos"'),
        ('pos = "noun"\n' + GOOD, 1, "outside a term"),
    ],
)
def test_a_slip_is_refused_with_line_and_remedy(tmp_path: Path, slip: str, line: int, said: str) -> None:
    with pytest.raises(LexiconError) as error:
        _load(tmp_path, slip)
    assert said in str(error.value)
    assert f":{line}:" in str(error.value)
    assert f"> {line:4} |" in str(error.value)


def test_all_mistakes_of_a_file_come_at_once(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="2 mistakes"):
        _load(tmp_path, GOOD.replace("plain  ", "plian  ").replace('"conj"', '"x"').replace('"replace"', '"explain"'))


def test_the_same_term_twice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.toml").write_text(GOOD, encoding="utf-8")
    with pytest.raises(LexiconError, match="also stands in"):
        load_folder(tmp_path)


@pytest.mark.parametrize("code", ["nl", "fr"])
def test_there_are_enough_terms(code: str) -> None:
    assert len(load_pack(code).entries) >= 350


def _parsed(sentences: list[str], code: str) -> tuple[Parsed, ...]:
    passages = [Passage(0, len(sentence), sentence, PassageKind.SENTENCE, code) for sentence in sentences]
    return parse(passages, {})


def _words(term: str) -> list[str]:
    return term.replace("'", " ").split()


def _kin(one: str, other: str) -> bool:
    """Whether two terms begin alike, as the verb and the participle of one word do."""
    return one != other and one.split()[0][:4] == other.split()[0][:4]


@pytest.mark.parametrize("code", codes())
def test_every_flag_sentence_holds_its_term_and_no_keep_sentence_does(code: str) -> None:
    entries = load_pack(code).entries
    cases = [(entry, sentence, True) for entry in entries for sentence in entry.flag]
    cases += [(entry, sentence, False) for entry in entries for sentence in entry.keep]
    wrong = []
    for (entry, sentence, wanted), parsed in zip(cases, _parsed([case[1] for case in cases], code), strict=True):
        matches = [match.entry for match in find_terms(parsed)]
        found = entry.key in {match.key for match in matches}
        # A longer term over this one, or a word of its family (restreint, restreindre), explains the same to the reader.
        covered = any(set(_words(entry.term)) < set(_words(match.term)) or _kin(entry.term, match.term) for match in matches)
        if found != wanted and not (wanted and covered):
            wrong.append(f"{entry.file}:{entry.line} {entry.key} {'not found' if wanted else 'found'} in: {sentence}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("code", codes())
def test_explanations_and_alternatives_are_clean(code: str) -> None:
    for entry in load_pack(code).entries:
        assert entry.explain[0].isupper() or entry.explain[0] in "“«", entry.key
        assert entry.explain.rstrip()[-1] in ".!?", entry.key
        assert entry.term not in entry.plain, entry.key
        assert not (entry.use is RewriteKind.REPLACE and any("(" in plain or "/" in plain for plain in entry.plain)), entry.key
