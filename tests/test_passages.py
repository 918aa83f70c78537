"""Where sentences end, in both languages, and in which language they are."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readability_gpmi.language import load_pack
from readability_gpmi.model import PassageKind
from readability_gpmi.passages import LONGEST_PASSAGE, cut, split_sentences
from readability_gpmi.reading import from_text


def _sentences(text: str, code: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, load_pack(code))]


@pytest.mark.parametrize(
    ("code", "sentences"),
    [
        ("nl", ["U komt op 1.2.2026 naar het OCMW.", "U brengt 750,50 euro mee."]),
        ("nl", ["Dit staat in art. 3 §2 van de wet.", "Het gaat over het leefloon i.v.m. uw studie."]),
        ("nl", ["U belt dhr. J. Peeters om 2 p.m. of later.", "Hij helpt u!", "Hebt u vragen?", "Bel ons."]),
        ("nl", ["1. U zoekt werk, een opleiding enz.", "2. U komt langs."]),
        ("nl", ["Hij zei: “Kom morgen.”", "Ik kwam (ook) met mijn “papieren”.", "Naam: …… Voornaam: ……"]),
        ("nl", ["Wij zijn open tot 17.30 uur.", "Bel op nr. 012 34 56 78."]),
        ("fr", ["Selon l’art. 3 §2, vous recevez 750,50 euros.", "Vous signez le 1.2.2026."]),
        ("fr", ["M. Dupont vous aide, c.-à-d. il téléphone.", "Mme. Leroy vient aussi."]),
        ("fr", ["Vous êtes malade ?", "Téléphonez au n°. 012 34 56 78.", "C’est gratuit !"]),
        ("fr", ["La cote va de A à D.", "M. J. Lambert la donne."]),
        ("fr", ["Vous apportez vos papiers, vos preuves, etc.", "Le CPAS les garde."]),
    ],
)
def test_sentences_end_where_people_end_them(code: str, sentences: list[str]) -> None:
    assert _sentences(" ".join(sentences), code) == sentences


@pytest.mark.parametrize("blank", ["……………", "........", "____", "□ ☐ ☒", "(…)"])
def test_a_blank_ends_no_sentence(blank: str) -> None:
    text = f"De begunstigde {blank} Peeters verbindt zich."
    assert _sentences(text, "nl") == [text]


def test_each_passage_has_its_own_language() -> None:
    document = from_text(
        "U krijgt elke maand een leefloon van het OCMW.\n\n"
        "Vous recevez chaque mois un revenu du CPAS.\n\nU belt ons als u vragen hebt.\n"
    )
    assert [passage.language for passage in cut(document).passages] == ["nl", "fr", "nl"]


def test_a_foreign_passage_is_not_read_as_ours() -> None:
    document = from_text("You have to come to the office every week and bring all your papers with you.\n")
    assert cut(document).passages[0].language == "en"


def test_a_language_can_be_forced() -> None:
    assert {passage.language for passage in cut(from_text("Vous venez. U komt."), "nl").passages} == {"nl"}


def test_an_endless_sentence_is_cut_at_a_space() -> None:
    document = from_text("woord " * 10_000)
    found = cut(document, "nl")
    assert found.overlong == 1
    assert all(passage.end - passage.start <= LONGEST_PASSAGE for passage in found.passages)
    assert sum(passage.quote.count("woord") for passage in found.passages) == 10_000


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_offsets_hold_for_any_text(text: str) -> None:
    document = from_text(text)
    passages = cut(document).passages
    assert document.text == text
    assert all(text[passage.start : passage.end] == passage.quote for passage in passages)
    assert all(one.end <= other.start for one, other in pairwise(passages))
    assert all(passage.kind in PassageKind for passage in passages)
