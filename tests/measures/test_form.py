"""What only a form has is not counted as text; the words around it are."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

import readability_gpmi as rg
from readability_gpmi.language import load_pack
from readability_gpmi.measures.counts import count
from readability_gpmi.measures.form import Written
from readability_gpmi.model import Passage, PassageKind
from readability_gpmi.parsing import Parsed
from tests.conftest import Read

FORMS = [
    ("nl", "U komt op ………… om ____ uur.", "U komt op om uur"),
    ("nl", "Naam: [naam van de begunstigde]", "Naam"),
    ("nl", "Het OCMW van <gemeente> helpt u.", "Het OCMW van helpt u"),
    ("fr", "Le CPAS de «Commune» vous aide.", "Le CPAS de vous aide"),
    ("nl", "Gent, dd/mm/jjjj", "Gent"),
    ("fr", "Fait à Namur, le ../../20..", "Fait à Namur le"),
    ("nl", "Op XX maart belt XXXX u.", "Op maart belt u"),
    ("nl", "[x] ja [ ] nee", "ja nee"),
    ("fr", "O oui", "oui"),
    ("nl", "ja / nee (schrappen wat niet past)", "ja"),
    ("nl", "U werkt voltijds / halve dagen / niet *schrap wat niet past*.", "U werkt voltijds"),
    ("fr", "marié / cohabitant (biffer la mention inutile)", "marié"),
    ("fr", "(*) Biffer les mentions inutiles.", ""),
    ("nl", "Hij/zij komt met de student(e).", "Hij komt met de student"),
    ("fr", "Il/elle vient avec l'étudiant(e).", "Il vient avec l' étudiant"),
    ("nl", "Klik of tik om tekst in te voeren.", ""),
    ("fr", "Cliquez ou appuyez ici pour entrer du texte.", ""),
]
TEXTS = [
    ("nl", "U kiest [1] een opleiding (zie bijlage)."),
    ("nl", "U krijgt 750,50 euro en/of een kaart..."),
    ("fr", "Le « contrat » dure 6 mois (ou plus)."),
    ("fr", "Vous signez le PIIS, un «PIIS» par personne."),
    ("nl", "U schrapt wat u niet past."),
    ("nl", "De huur per maand / per jaar staat hieronder."),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), FORMS)
def test_what_only_a_form_has_is_no_word(language: str, sentence: str, expected: str, read: Read) -> None:
    (parsed,) = read(language, sentence).passages
    assert " ".join(word.text for word in Written(parsed).words) == expected
    counts = count(parsed)
    assert counts.words == len(expected.split())
    assert (counts.slashes, counts.brackets) == (0, 0)


@pytest.mark.parametrize(("language", "sentence"), TEXTS)
def test_a_sentence_without_a_form_is_read_whole(language: str, sentence: str, read: Read) -> None:
    (parsed,) = read(language, sentence).passages
    assert Written(parsed).quote == sentence


@pytest.mark.parametrize(("language", "sentence", "expected"), FORMS)
def test_the_places_stay(language: str, sentence: str, expected: str, read: Read) -> None:
    (parsed,) = read(language, sentence).passages
    quote = Written(parsed).quote
    assert len(quote) == len(sentence)
    assert all(kept in (there, " ") for kept, there in zip(quote, sentence, strict=True))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("nl", "U spreekt met [naam van de begunstigde]."), ("fr", "Vous écrivez à <nom du bénéficiaire>.")],
)
def test_nothing_is_said_of_the_words_of_a_blank(language: str, sentence: str) -> None:
    blank = min(sentence.find("["), sentence.find("<"), key=lambda place: place < 0)
    found = rg.analyze(sentence, lang=language).findings
    assert [one for one in found if one.start >= blank and one.kind in ("jargon", "complexity", "layout")] == []
    said = sentence.translate(str.maketrans("", "", "[]<>"))
    assert [one for one in rg.analyze(said, lang=language).findings if one.kind in ("jargon", "contractual")]


@given(
    st.lists(
        st.sampled_from(["U ", "komt", "....", "……", "[naam]", "<datum>", "XXXX", "__", " / ", "☐ ", "(e)", "20..", ".", "\n"])
    )
)
@settings(deadline=None)
def test_places_stay_and_letters_never_come_from_nowhere(
    parts: list[str],
) -> None:
    quote = "".join(parts)
    parsed = Parsed(Passage(0, len(quote), quote, PassageKind.SENTENCE, "nl"), spacy.blank("nl")(quote), load_pack("nl"))
    written = Written(parsed)
    assert len(written.quote) == len(quote)
    assert all(kept in (there, " ") for kept, there in zip(written.quote, quote, strict=True))
    assert all(quote[word.start : word.end] == word.text for word in written.words)
    assert "naam" not in written.quote


@pytest.mark.parametrize(
    ("language", "blank", "without"),
    [
        ("nl", "U komt op [datum van het gesprek] langs.", "U komt op                         langs."),
        ("fr", "Vous venez le ………… au CPAS.", "Vous venez le      au CPAS."),
    ],
)
def test_a_blank_adds_nothing_to_the_words_of_a_sentence(language: str, blank: str, without: str, read: Read) -> None:
    one, other = (count(read(language, sentence).passages[0]) for sentence in (blank, without))
    assert (one.words, one.letters, one.syllables, one.brackets) == (other.words, other.letters, other.syllables, other.brackets)
