"""Each check finds what a reader stumbles on, at the exact place, and is silent on what looks alike."""

import pytest

from readability_gpmi.checks import ALL
from readability_gpmi.model import PassageKind, Severity
from tests.conftest import Read

CHECKS = {check.id: check for check in ALL}


def _quotes(read: Read, check: str, code: str, *sentences: str, kind: PassageKind = PassageKind.SENTENCE) -> list[str]:
    text = read(code, *sentences, kind=kind)
    return [parsed.passage.quote[hit.start : hit.end] for parsed in text.passages for hit in CHECKS[check].find(parsed, text)]


LONG_NL = (
    "De begunstigde bezorgt elke maand voor de vijfde dag aan de dienst alle papieren die nodig zijn voor het onderzoek "
    "van zijn dossier en van zijn aanvraag."
)
LONG_FR = (
    "Le bénéficiaire remet chaque mois avant le cinquième jour au service tous les papiers qui sont utiles pour "
    "l'examen de son dossier et de sa demande."
)

FOUND = [
    ("long-sentence", "nl", LONG_NL, LONG_NL),
    ("long-sentence", "fr", LONG_FR, LONG_FR),
    (
        "several-ideas",
        "nl",
        "U belt als u ziek bent en u brengt een briefje mee.",
        "U belt als u ziek bent en u brengt een briefje mee.",
    ),
    (
        "several-ideas",
        "fr",
        "Vous téléphonez si vous êtes malade et vous apportez un mot.",
        "Vous téléphonez si vous êtes malade et vous apportez un mot.",
    ),
    (
        "wide-bracket",
        "nl",
        "U moet elke maand voor de tiende dag alle papieren over uw inkomen aan het OCMW geven.",
        "moet elke maand voor de tiende dag alle papieren over uw inkomen aan het OCMW geven",
    ),
    (
        "wide-bracket",
        "fr",
        "Le bénéficiaire qui reçoit une aide du service pour ses enfants remet ses papiers.",
        "bénéficiaire qui reçoit une aide du service pour ses enfants remet",
    ),
    (
        "passive-voice",
        "nl",
        "Het contract wordt door het OCMW elke maand met u besproken.",
        "wordt door het OCMW elke maand met u besproken",
    ),
    ("passive-voice", "fr", "Le contrat est signé par le CPAS et par vous le lundi.", "est signé"),
    ("nominal-style", "nl", "Het indienen van de aanvraag gebeurt voor 1 mei bij de sociale dienst.", "indienen van de aanvraag"),
    (
        "nominal-style",
        "fr",
        "La réalisation du projet demande la transmission des documents au service.",
        "réalisation du projet",
    ),
    (
        "stacked-prepositions",
        "nl",
        "U leest de brief van de dienst van de stad van de vader van uw kind.",
        "brief van de dienst van de stad van de vader van uw kind",
    ),
    ("double-negation", "nl", "U mag de cursus niet stoppen zonder overleg.", "niet stoppen zonder"),
    ("double-negation", "fr", "Vous ne pouvez pas arrêter le cours sans accord.", "pas arrêter le cours sans"),
    (
        "insert",
        "nl",
        "U betaalt de huur (ook die van de vorige twee maanden) zelf aan de eigenaar.",
        "(ook die van de vorige twee maanden)",
    ),
    (
        "insert",
        "fr",
        "Vous payez le loyer (aussi celui des deux derniers mois) vous-même au propriétaire.",
        "(aussi celui des deux derniers mois)",
    ),
    ("unexplained-abbreviation", "nl", "U gaat naar de XYZD voor een gesprek.", "XYZD"),
    ("unexplained-abbreviation", "fr", "Vous allez à la XYZD pour un entretien.", "XYZD"),
    (
        "legal-reference",
        "nl",
        "Volgens artikel 11 van de wet van 26 mei 2002 tekent u dit contract.",
        "artikel 11 van de wet van 26 mei 2002",
    ),
    (
        "legal-reference",
        "fr",
        "Selon l'article 11, §1 de la loi du 26 mai 2002, vous signez ce contrat.",
        "article 11, §1 de la loi du 26 mai 2002",
    ),
    ("capitals", "nl", "LEES DIT CONTRACT AANDACHTIG voor u tekent.", "LEES DIT CONTRACT AANDACHTIG"),
    ("capitals", "fr", "LISEZ CE CONTRAT ATTENTIVEMENT avant de signer.", "LISEZ CE CONTRAT ATTENTIVEMENT"),
    ("hard-date", "nl", "U komt op 1.2.2026 naar het OCMW.", "1.2.2026"),
    ("hard-date", "fr", "Vous venez le 03/04/2026 au CPAS.", "03/04/2026"),
    ("hard-number", "nl", "Het contract duurt zes maanden.", "zes"),
    ("hard-number", "nl", "U betaalt 15 % van de prijs.", "15 %"),
    ("hard-number", "fr", "Le contrat dure trente jours.", "trente"),
    ("hard-number", "fr", "Lisez la partie IV du document.", "IV"),
    ("rare-word", "nl", "De gewraakte clausule is oneigenlijk.", "gewraakte"),
    ("long-word", "nl", "U leest de samenwerkingsverklaring.", "samenwerkingsverklaring"),
]


@pytest.mark.parametrize(("check", "code", "sentence", "quote"), FOUND)
def test_found_at_the_exact_place(read: Read, check: str, code: str, sentence: str, quote: str) -> None:
    assert quote in _quotes(read, check, code, sentence)


SILENT = [
    ("long-sentence", "nl", "U bezorgt uw papieren voor de vijfde dag van de maand."),
    ("long-sentence", "fr", "Vous remettez vos papiers avant le cinquième jour du mois."),
    ("several-ideas", "nl", "U belt als u ziek bent."),
    ("several-ideas", "fr", "Vous téléphonez si vous êtes malade."),
    ("several-ideas", "nl", "In dit contract staat wat u doet, wat wij doen en wat u krijgt."),
    ("several-ideas", "fr", "Nous parlons de ce qui va et de ce qui ne va pas."),
    ("wide-bracket", "nl", "U moet elke maand een papier geven."),
    ("wide-bracket", "fr", "Le contrat commence le lundi."),
    ("passive-voice", "nl", "Uw leefloon wordt elke maand betaald."),
    ("passive-voice", "nl", "Het OCMW heeft het contract elke maand met u besproken."),
    ("passive-voice", "fr", "Vous êtes malade et vous restez à la maison ce lundi."),
    ("passive-voice", "fr", "Vous êtes allé au CPAS avec votre assistante le lundi."),
    ("nominal-style", "nl", "De woning van uw familie staat in de gemeente."),
    ("nominal-style", "fr", "Le logement de votre famille est dans la commune."),
    ("stacked-prepositions", "nl", "De beslissing van het comité komt later."),
    ("double-negation", "nl", "U mag niet stoppen met de cursus."),
    ("double-negation", "nl", "U mag zonder afspraak komen."),
    ("double-negation", "fr", "Vous pouvez venir sans rendez-vous."),
    ("double-negation", "fr", "Une personne fait un pas sans aide."),
    ("double-negation", "fr", "Le comité ne décide qu'après votre avis."),
    ("insert", "nl", "U belt Sara (012 34 56 78)."),
    ("unexplained-abbreviation", "nl", "U gaat naar het OCMW."),
    ("unexplained-abbreviation", "fr", "Vous allez au CPAS."),
    ("legal-reference", "nl", "Wet van 26 mei 2002, artikel 11."),
    ("legal-reference", "nl", "De wet zegt wat u moet doen."),
    ("legal-reference", "fr", "Base légale: loi du 26 mai 2002."),
    ("legal-reference", "fr", "L'article du journal parle de vous."),
    ("capitals", "nl", "Het OCMW en de VDAB helpen u."),
    ("capitals", "fr", "Le CPAS et le FOREM vous aident."),
    ("hard-date", "nl", "U komt op 1 februari 2026."),
    ("hard-date", "nl", "U belt 012/34.56.78 of kijkt in art. 3.2."),
    ("hard-number", "nl", "U komt twee keer per week, op dag 3."),
    ("hard-number", "fr", "Il y a un an, les Six Jours ont eu lieu."),
    ("rare-word", "nl", "De huurwaarborg staat op de rekening van de mutualiteit."),
    ("rare-word", "fr", "La mutuelle paie le médecin et la pharmacie."),
    ("long-word", "nl", "U bent verantwoordelijk voor uw kinderen."),
    ("long-word", "fr", "Vous pouvez téléphoner gratuitement."),
]


@pytest.mark.parametrize(("check", "code", "sentence"), SILENT)
def test_silent_on_what_looks_alike(read: Read, check: str, code: str, sentence: str) -> None:
    assert _quotes(read, check, code, sentence) == []


def test_an_abbreviation_written_out_anywhere_is_explained(read: Read) -> None:
    assert _quotes(read, "unexplained-abbreviation", "nl", "De Dienst voor Wonen (DVW) helpt u.", "U belt de DVW.") == []
    assert _quotes(read, "unexplained-abbreviation", "nl", "U belt de DVW.", "De DVW helpt.") == ["DVW"]


def test_mixed_address_is_shown_where_it_begins(read: Read) -> None:
    sentences = ("U komt elke week en u brengt uw papieren.", "De begunstigde tekent.", "Hij belt de begunstigde.")
    assert _quotes(read, "mixed-address", "nl", *sentences) == ["begunstigde"]
    assert _quotes(read, "mixed-address", "nl", *sentences[:1]) == []


def test_french_je_is_no_second_way_to_say_vous(read: Read) -> None:
    assert (
        _quotes(
            read, "mixed-address", "fr", "Vous venez chaque semaine avec vos papiers.", "Je cherche un travail et je téléphone."
        )
        == []
    )


def test_thirty_words_more_is_graver(read: Read) -> None:
    text = read("nl", LONG_NL[:-1] + " en van de andere papieren die hij later nog aan de dienst zal geven.")
    (hit,) = CHECKS["long-sentence"].find(text.passages[0], text)
    assert hit.severity is Severity.HIGH


def test_a_heading_with_brackets_is_no_insert(read: Read) -> None:
    assert _quotes(read, "insert", "nl", "Wat doet u (en wat doen wij samen hier)?", kind=PassageKind.HEADING) == []


@pytest.mark.parametrize("code", ["nl", "fr"])
def test_easy_sentences_have_no_finding_at_all(read: Read, code: str) -> None:
    easy = {
        "nl": ["U mag iemand meebrengen.", "Wij bellen u elke maandag.", "Dit is een contract.", "U zoekt een huis."],
        "fr": [
            "Vous pouvez venir avec un ami.",
            "Nous vous téléphonons chaque lundi.",
            "Nous le lisons ensemble.",
            "Ceci est un contrat.",
            "Vous cherchez une maison.",
        ],
    }[code]
    text = read(code, *easy)
    found = [(check.id, parsed.passage.quote) for parsed in text.passages for check in ALL for _ in check.find(parsed, text)]
    assert found == []
