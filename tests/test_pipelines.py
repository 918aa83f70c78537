"""The bundled pipelines read the words that contracts turn on."""

import pytest

from readability_gpmi import nlp


@pytest.mark.parametrize(
    ("code", "sentence", "word", "upos", "lemma"),
    [
        ("nl", "De begunstigde verbindt zich ertoe alle bewijzen voor te leggen.", "begunstigde", "NOUN", "begunstigde"),
        ("nl", "Betrokkene wordt verzocht het formulier te tekenen.", "Betrokkene", "NOUN", "betrokkene"),
        ("nl", "De ten onrechte uitbetaalde sommen worden teruggevorderd.", "teruggevorderd", "VERB", "terugvorderen"),
        ("nl", "De ten onrechte uitbetaalde sommen worden teruggevorderd.", "uitbetaalde", "VERB", "uitbetalen"),
        ("nl", "Het OCMW zet de uitbetaling stop.", "zet", "VERB", "stopzetten"),
        ("fr", "Les sommes indûment perçues seront récupérées par le CPAS.", "sommes", "NOUN", "somme"),
        ("fr", "Les sommes indûment perçues seront récupérées par le CPAS.", "perçues", "VERB", "percevoir"),
        ("fr", "Le bénéficiaire s'engage à fournir les documents demandés.", "bénéficiaire", "NOUN", "bénéficiaire"),
        ("fr", "Le bénéficiaire s’engage à fournir les documents demandés.", "engage", "VERB", "engager"),
        ("fr", "L'intéressée est tenue de communiquer toute modification.", "intéressée", "NOUN", "intéressé"),
    ],
)
def test_key_words_of_contracts(code: str, sentence: str, word: str, upos: str, lemma: str) -> None:
    (doc,) = nlp.parse(nlp.load(code), [sentence])
    token = next(token for token in doc if token.text == word)
    assert (token.pos_, token.lemma_.lower()) == (upos, lemma)


@pytest.mark.parametrize(
    ("code", "sentence", "verb", "subject"),
    [
        ("nl", "Aan de begunstigde wordt een leefloon toegekend.", "toegekend", "leefloon"),
        ("fr", "Une aide est octroyée au demandeur.", "octroyée", "aide"),
    ],
)
def test_the_subject_of_a_passive_is_found(code: str, sentence: str, verb: str, subject: str) -> None:
    (doc,) = nlp.parse(nlp.load(code), [sentence])
    head = next(token for token in doc if token.text == verb)
    assert [child.text for child in head.children if child.dep_ == "nsubj:pass"] == [subject]


@pytest.mark.parametrize("code", ["nl", "fr"])
def test_is_loaded_once(code):
    assert nlp.load(code) is nlp.load(code, None)
