"""The score never falls when a text gets harder in one way that everybody agrees on."""

import pytest

import readability_gpmi as rg

# (language, what was changed, plain, harder)
PAIRS = [
    ("nl", "clause", "U belt het OCMW.", "U belt het OCMW wanneer u een brief krijgt die u niet begrijpt."),
    ("nl", "clause", "Wij betalen de huur.", "Wij betalen de huur op voorwaarde dat u ons het contract bezorgt."),
    ("nl", "clause", "U krijgt een leefloon.", "U krijgt een leefloon, tenzij de dienst vaststelt dat u genoeg verdient."),
    ("nl", "clause", "De assistent helpt u.", "De assistent, die u elke maand ontmoet, helpt u."),
    ("nl", "clause", "U gaat naar de les.", "U gaat naar de les om beter Nederlands te leren zodat u werk vindt."),
    ("nl", "word", "U moet het papier tonen.", "U moet het document voorleggen."),
    ("nl", "word", "Als u verhuist, belt u ons.", "Indien u verhuist, verwittigt u ons."),
    ("nl", "word", "U krijgt ook een brief.", "U ontvangt tevens een schrijven."),
    ("nl", "word", "Wij geven u geld.", "Wij kennen u een geldsom toe."),
    ("nl", "word", "U doet wat u belooft.", "U komt uw verbintenissen na."),
    ("nl", "passive", "Het OCMW betaalt de kosten van de cursus.", "De kosten van de cursus worden door het OCMW betaald."),
    ("nl", "passive", "De assistent leest uw papieren.", "Uw papieren worden door de assistent gelezen."),
    ("nl", "passive", "Wij sturen u elke maand een brief.", "Er wordt u elke maand een brief gestuurd."),
    ("fr", "clause", "Vous appelez le CPAS.", "Vous appelez le CPAS lorsque vous recevez une lettre que vous ne comprenez pas."),
    ("fr", "clause", "Nous payons le loyer.", "Nous payons le loyer à condition que vous nous donniez le contrat."),
    (
        "fr",
        "clause",
        "Vous recevez une aide.",
        "Vous recevez une aide, à moins que le service ne constate que vous gagnez assez.",
    ),
    ("fr", "clause", "L'assistante vous aide.", "L'assistante, que vous voyez chaque mois, vous aide."),
    ("fr", "clause", "Vous allez au cours.", "Vous allez au cours afin de mieux parler français pour trouver du travail."),
    ("fr", "word", "Vous devez montrer le papier.", "Vous devez produire le document."),
    ("fr", "word", "Si vous déménagez, vous nous appelez.", "En cas de déménagement, vous nous avertissez."),
    ("fr", "word", "Vous recevez aussi une lettre.", "Vous percevez également un courrier."),
    ("fr", "word", "Nous vous donnons de l'argent.", "Nous vous octroyons une allocation."),
    ("fr", "word", "Vous faites ce que vous avez promis.", "Vous respectez les engagements souscrits."),
    ("fr", "passive", "Le CPAS paie les frais du cours.", "Les frais du cours sont payés par le CPAS."),
    ("fr", "passive", "L'assistante lit vos papiers.", "Vos papiers sont lus par l'assistante."),
    ("fr", "passive", "Nous envoyons une lettre chaque mois.", "Une lettre est envoyée chaque mois par nos services."),
]


@pytest.mark.parametrize(
    ("code", "change", "plain", "harder"), PAIRS, ids=[f"{code} {harder[:40]}" for code, _, _, harder in PAIRS]
)
def test_harder_is_never_scored_easier(code: str, change: str, plain: str, harder: str) -> None:
    before, after = (rg.analyze(text, lang=code).scores.difficulty for text in (plain, harder))
    assert before is not None
    assert after is not None
    assert before < after
