"""Who must, may and promises what: in sentences, lists and tables of both languages."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readability_gpmi import analyze, analyze_file
from readability_gpmi.model import Commitment
from readability_gpmi.pipeline import analyze_document
from readability_gpmi.reading.html import from_html


def commitments(text: str, lang: str) -> list[Commitment]:
    return list(analyze(text, lang=lang, kind="contract", rewrites=False).commitments)


def read(text: str, lang: str) -> list[tuple[str, str]]:
    return [(one.party.value, one.modality.value) for one in commitments(text, lang)]


SENTENCES = [
    # duties, in every way that contracts have
    ("nl", "U brengt elke maand uw loonfiche binnen.", [("beneficiary", "must")]),
    ("nl", "De cliënt dient zich aan te melden bij de jobbeurs.", [("beneficiary", "must")]),
    ("nl", "Mevrouw Declercq is ertoe gehouden haar adres door te geven.", [("beneficiary", "must")]),
    ("nl", "Ik ga op woensdag naar de naailes en ik oefen thuis.", [("beneficiary", "must")] * 2),
    ("nl", "Meld het aan uw begeleider als u verhuist.", [("beneficiary", "must")]),
    ("fr", "Tu ranges tes papiers dans le classeur.", [("beneficiary", "must")]),
    ("fr", "L’intéressée se présentera à l’atelier du mardi.", [("beneficiary", "must")]),
    ("fr", "Monsieur Diallo s’engage à ouvrir un compte et à prévenir la banque.", [("beneficiary", "must")] * 2),
    ("fr", "Il vous est demandé de passer à l’accueil.", [("beneficiary", "must")]),
    ("fr", "Appelez votre référente en cas de retard.", [("beneficiary", "must")]),
    # promises
    ("nl", "Wij gaan de eerste keer met u mee naar de bank.", [("centre", "commits")]),
    ("nl", "De maatschappelijk werkster zal een tolk zoeken.", [("centre", "commits")]),
    ("nl", "We overlopen samen de rekeningen.", [("both", "commits")]),
    ("nl", "De huisarts bezorgt ons een kort verslag.", [("third", "commits")]),
    ("fr", "Nous avançons la garantie locative.", [("centre", "commits")]),
    ("fr", "Nous relisons ensemble le plan de paiement.", [("both", "commits")]),
    ("fr", "Le Forem propose un entretien en avril.", [("third", "commits")]),
    # rights and what need not be done
    ("nl", "U mag uw dossier inkijken.", [("beneficiary", "may")]),
    ("nl", "U moet geen bonnetjes bewaren.", [("beneficiary", "may")]),
    ("nl", "Je hoeft niet alleen te komen.", [("beneficiary", "may")]),
    ("nl", "U hebt tien dagen om te antwoorden.", [("beneficiary", "may")]),
    ("nl", "Beroep is mogelijk bij de arbeidsrechtbank.", [("beneficiary", "may")]),
    ("fr", "Vous avez le droit de consulter votre dossier.", [("beneficiary", "may")]),
    ("fr", "Tu ne dois pas travailler pendant les examens.", [("beneficiary", "may")]),
    ("fr", "Vous recevez une copie de ce plan.", [("beneficiary", "may")]),
    ("fr", "Chaque partie peut demander un nouvel entretien.", [("both", "may")]),
    # prohibitions
    ("nl", "De begunstigde mag het lokaal niet verlaten zonder toestemming.", [("beneficiary", "must-not")]),
    ("nl", "Het is verboden te roken.", [("beneficiary", "must-not")]),
    ("fr", "Vous ne pouvez pas sous-louer la chambre.", [("beneficiary", "must-not")]),
    ("fr", "Vous ne devez en aucun cas quitter le cours.", [("beneficiary", "must-not")]),
    ("fr", "L’intéressé s’interdit de fumer dans la chambre.", [("beneficiary", "must-not")]),
    # nobody is named: the act tells
    ("nl", "De evaluatie wordt om de drie maanden besproken.", [("centre", "commits")]),
    ("nl", "Afwezigheden moeten met een attest gewettigd worden.", [("beneficiary", "must")]),
    ("nl", "De attesten worden aan de dienst bezorgd.", [("beneficiary", "must")]),
    ("fr", "Le plan est évalué deux fois par an.", [("centre", "commits")]),
    ("fr", "Tout retard doit être justifié.", [("beneficiary", "must")]),
    ("fr", "La décision est notifiée à l’intéressé.", [("centre", "commits")]),
    # what a breach leads to is done by the centre
    ("nl", "Een derde afwezigheid heeft een schorsing tot gevolg.", [("centre", "may")]),
    ("nl", "Wie niet komt, verliest zijn leefloon.", [("centre", "may")]),
    ("fr", "Tout refus entraînera une sanction.", [("centre", "may")]),
    ("fr", "Le paiement sera suspendu.", [("centre", "may")]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), SENTENCES)
def test_sentence(lang: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "Dit plan loopt van 1 mei 2025 tot 30 april 2026."),
        ("nl", "Mevrouw Aerts woont sinds 2021 in Ronse."),
        ("nl", "Ik droom van een eigen zaak."),
        ("nl", "U hebt in 2019 een opleiding gevolgd."),
        ("nl", "Kunt u niet komen?"),
        ("nl", 'In de advertentie staat: "u moet een rijbewijs hebben".'),
        ("nl", "De begunstigde verklaart de tekst te hebben gelezen."),
        ("fr", "Ce contrat court du 1er mai au 30 octobre."),
        ("fr", "Madame Petit habite à Wavre depuis 2020."),
        ("fr", "Vous rêvez d’un petit commerce."),
        ("fr", "Vous avez suivi une formation en 2018."),
        ("fr", "Vous ne pouvez pas venir ?"),
        ("fr", "L’annonce dit : « vous devez avoir une voiture »."),
    ],
)
def test_facts_questions_and_quotations_are_no_commitments(lang: str, text: str) -> None:
    assert commitments(text, lang) == []


def test_dutch_je_is_you_and_french_je_is_i() -> None:
    assert read("Je tekent het plan.", "nl") == read("Je signe le plan.", "fr") == [("beneficiary", "must")]


@pytest.mark.parametrize(
    ("lang", "text", "action", "deadline"),
    [
        ("nl", "U vraagt voor 1 juni een huurpremie aan.", "voor 1 juni een huurpremie aanvragen", "voor 1 juni"),
        ("nl", "Het OCMW moet binnen acht dagen antwoorden.", "binnen acht dagen antwoorden", "binnen acht dagen"),
        ("nl", "Als u ziek bent, belt u uw begeleider.", "uw begeleider bellen", None),
        ("fr", "Vous lisez le bail au plus tard le 3 mars.", "lire le bail au plus tard le 3 mars", "au plus tard le 3 mars"),
        ("fr", "Le CPAS s’engage à payer le bus chaque mois.", "payer le bus chaque mois", "chaque mois"),
    ],
)
def test_action_and_deadline(lang: str, text: str, action: str, deadline: str | None) -> None:
    (one,) = commitments(text, lang)
    assert (one.action, one.deadline) == (action, deadline)


def test_proof_and_consequence() -> None:
    duty, _ = commitments("U brengt een attest mee. Bij afwezigheid wordt het leefloon geschorst.", "nl")
    assert duty.proof == "attest"
    assert duty.consequence == "Bij afwezigheid wordt het leefloon geschorst"
    duty, _ = commitments("Vous apportez un certificat. Une absence entraîne une suspension du revenu.", "fr")
    assert duty.proof == "certificat"
    assert duty.consequence == "Une absence entraîne une suspension du revenu"


DUTCH_LISTS = """OCMW Herne

Engagementen van de begunstigde
- zich inschrijven bij de huisarts
- geen nieuwe leningen aangaan
- naar het praatcafé gaan, als zij dat wil

Wat doet het OCMW?
- betaling van de brandverzekering
- Rita helpt met de papieren.

Wat wil u bereiken?
- een rustiger huis
"""
FRENCH_LISTS = """CPAS de Jodoigne

Vos engagements
- chercher un garage
- ne pas manquer le cours sans motif
- venir au café du jeudi, si vous le souhaitez

Le CPAS s'engage à :
- payer les livres ;
- relire le contrat de bail.

Votre situation
- un logement humide
"""


@pytest.mark.parametrize(("lang", "text"), [("nl", DUTCH_LISTS), ("fr", FRENCH_LISTS)])
def test_items_have_the_party_of_their_title(lang: str, text: str) -> None:
    duties = [("beneficiary", "must"), ("beneficiary", "must-not"), ("beneficiary", "may")]
    assert read(text, lang) == [*duties, ("centre", "commits"), ("centre", "commits")]


def test_rows_say_who_what_and_when() -> None:
    text = "Plan\n\nWie\tWat\tWanneer\nU\tde wachtlijst nakijken\tvoor 2 april\nOCMW\tde huur voorschieten\top 5 april\n"
    first, second = commitments(text, "nl")
    assert (first.party, first.action, first.deadline) == ("beneficiary", "de wachtlijst nakijken", "voor 2 april")
    assert (second.party, second.quote) == ("centre", "OCMW\tde huur voorschieten\top 5 april")


def test_labelled_lines_say_who_what_and_when() -> None:
    text = (
        "Plan\n\nQui : vous\nQuoi : trier le courrier\nQuand : le lundi\n\nQui : le CPAS\nQuoi : un entretien\nQuand : en mai\n"
    )
    first, second = commitments(text, "fr")
    assert (first.party, first.modality, first.quote, first.deadline) == ("beneficiary", "must", "trier le courrier", "le lundi")
    assert (second.party, second.modality, second.deadline) == ("centre", "commits", "en mai")


def test_columns_of_a_table_have_parties() -> None:
    source = (
        "<h1>CPAS</h1><table><tr><th>Engagements du bénéficiaire</th><th>Engagements du CPAS</th></tr>"
        "<tr><td>Vous visitez deux studios.</td><td>Aide de Paul le vendredi</td></tr></table>"
    )
    report = analyze_document(from_html(source, "page.html"), lang="fr")
    assert [(one.party, one.modality) for one in report.commitments] == [("beneficiary", "must"), ("centre", "commits")]


def test_tick_boxes() -> None:
    text = "Engagementen van het OCMW\n☒ Wij betalen de bus.\n☐ Wij betalen de opvang.\n[x] Wij bellen u.\n[ ] Wij komen langs.\n"
    assert [one.selected for one in commitments(text, "nl")] == [True, False, True, False]
    assert [one.selected for one in commitments("Wij betalen de bus.", "nl")] == [None]


def test_names_belong_to_whom_the_text_says() -> None:
    text = "Uw maatschappelijk werker is Joke Smet. Zij werkt in Geel.\nJoke belt de verhuurder."
    assert read(text, "nl")[-1] == ("centre", "commits")
    text = "Bénéficiaire : Madame Rosa Lenoir\n\nMadame Lenoir paie le loyer."
    assert read(text, "fr") == [("beneficiary", "must")]


def test_pronouns_go_back_to_the_last_person() -> None:
    assert read("De leerkracht geeft les. Hij geeft ook huiswerk.", "nl") == [("third", "commits")] * 2
    assert read("Le bénéficiaire signe le bail. Il paie la caution.", "fr") == [("beneficiary", "must")] * 2


PIECES = st.lists(
    st.sampled_from(
        ["U belt ons.", "- komen", "Wat doet u?", "☐ Wij betalen.", "Wie\tWat", "U\tbellen", "Als u", "« vous »", "\n", "…"]
    ),
    max_size=8,
)


@settings(max_examples=25, deadline=None)
@given(PIECES)
def test_quotes_are_what_stands_there(pieces: list[str]) -> None:
    text = "\n".join(pieces)
    for one in commitments(text, "nl"):
        assert text[one.start : one.end] == one.quote


@pytest.mark.parametrize("example", ["nl/03_schulden.pdf", "fr/03_dettes.pdf"])
def test_a_running_header_is_no_row(example: str) -> None:
    report = analyze_file(Path(__file__).parents[2] / "examples" / example, rewrites=False)
    assert "2026-0" in (report.document.text or "").splitlines()[-1]
    assert not [one.quote for one in report.commitments if "|" in (one.quote or "")]
