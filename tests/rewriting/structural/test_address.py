"""The person called as the text calls its reader, with verbs and pronouns; nobody else."""

import pytest

from readability_gpmi.model import RewriteKind
from readability_gpmi.rewriting.structural import address

from .conftest import Offered

_NL = ("U hebt een leefloon.", "Uw contract begint op 1 mei.", "De cliënt tekent.")
_FR = ("Vous avez un revenu.", "Votre contrat commence le 1er mai.", "Le bénéficiaire signe.")


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("nl", "De cliënt deelt zijn nieuwe adres mee.", "U deelt uw nieuwe adres mee."),
        (
            "nl",
            "De cliënt zal zich inschrijven en zal zijn attesten bewaren.",
            "U zult zich inschrijven en zult uw attesten bewaren.",
        ),
        ("nl", "Wanneer de cliënt ziek is, verwittigt hij het OCMW.", "Wanneer u ziek bent, verwittigt u het OCMW."),
        ("nl", "De handtekening van de cliënt staat onderaan.", "Uw handtekening staat onderaan."),
        ("nl", "Het OCMW helpt de cliënt bij het zoeken naar een woning.", "Het OCMW helpt u bij het zoeken naar een woning."),
        ("nl", "De cliënt is niet verplicht te antwoorden.", "U bent niet verplicht te antwoorden."),
        ("fr", "Le bénéficiaire communique sa nouvelle adresse.", "Vous communiquez votre nouvelle adresse."),
        (
            "fr",
            "Le bénéficiaire s’inscrira au Forem et conservera ses attestations.",
            "Vous vous inscrirez au Forem et conserverez vos attestations.",
        ),
        ("fr", "Le CPAS aide le bénéficiaire à chercher un logement.", "Le CPAS vous aide à chercher un logement."),
        ("fr", "La signature du bénéficiaire figure ci-dessous.", "Votre signature figure ci-dessous."),
        ("fr", "Le bénéficiaire n'est pas obligé de répondre.", "Vous n'êtes pas obligé de répondre."),
    ],
)
def test_the_reader(offered: Offered, code: str, before: str, after: str) -> None:
    context = _NL if code == "nl" else _FR
    assert offered(address.find, code, before, *context) == (after,)
    # A text that does not speak to its reader keeps the word.
    assert offered(address.find, code, before) == ()


def test_the_informal_form(offered: Offered) -> None:
    context = ("Je hebt een leefloon.", "Je contract begint op 1 mei.", "De cliënt tekent.")
    assert offered(address.find, "nl", "De cliënt krijgt elke maand een brief over zijn dossier.", *context) == (
        "Je krijgt elke maand een brief over je dossier.",
    )
    assert offered(address.find, "nl", "Elke maand krijgt de cliënt een brief.", *context) == ("Elke maand krijg je een brief.",)


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        # Others, more than one, or nobody in particular.
        ("nl", "De cliënten krijgen een brief."),
        ("nl", "Elke cliënt krijgt een kopie."),
        ("nl", "De cliënt en zijn partner tekenen het contract."),
        ("nl", "De cliënt die ziek is, belt."),
        ("nl", "De werkgever van de cliënt bezorgt hem een attest."),
        # The sentence already speaks to the reader, or says who is called so.
        ("nl", "U en de cliënt tekenen het contract."),
        ("nl", "Tussen het OCMW en mevrouw Peeters, hierna genoemd de cliënt, is dit overeengekomen."),
        ("fr", "Les bénéficiaires reçoivent une lettre."),
        ("fr", "Chaque bénéficiaire reçoit une copie."),
        ("fr", "Le bénéficiaire et son partenaire signent le contrat."),
        ("fr", "Le bénéficiaire qui est malade téléphone."),
        ("fr", "Le propriétaire du bénéficiaire lui remet une clé."),
        ("fr", "Monsieur Dupont, ci-après dénommé le bénéficiaire, signe le contrat."),
        ("nl", "Van deze beslissing ontvangt de cliënt een brief, zodra ze door de voorzitter is ondertekend."),
    ],
)
def test_somebody_else(offered: Offered, code: str, sentence: str) -> None:
    context = _NL if code == "nl" else _FR
    assert offered(address.find, code, sentence, *context) == ()
    assert offered(address.find, code, sentence, *context, kind=RewriteKind.ASK) == ()
