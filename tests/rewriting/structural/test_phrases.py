"""Duties, acts, numbers, dates, double negations: the words around them stay."""

import pytest

from readability_gpmi.model import RewriteKind
from readability_gpmi.rewriting.structural import double_negation, fillers, must, nominal, numbers, percent
from readability_gpmi.rewriting.structural.candidate import Transformation

from .conftest import Offered


@pytest.mark.parametrize(
    ("find", "code", "before", "after"),
    [
        (
            must.find,
            "nl",
            "De stukken dienen door de cliënt te worden ingediend.",
            "De stukken moeten door de cliënt worden ingediend.",
        ),
        (must.find, "nl", "De cliënt dient zich in te schrijven bij de VDAB.", "De cliënt moet zich inschrijven bij de VDAB."),
        (
            must.find,
            "nl",
            "De cliënt is ertoe gehouden om elke verandering van adres mee te delen.",
            "De cliënt moet elke verandering van adres meedelen.",
        ),
        (must.find, "nl", "U bent verplicht om elke week langs te komen.", "U moet elke week langskomen."),
        (
            must.find,
            "nl",
            "Wij dienen uw vraag binnen 30 dagen te behandelen.",
            "Wij moeten uw vraag binnen 30 dagen behandelen.",
        ),
        (must.find, "fr", "Vous êtes tenu de chercher un emploi.", "Vous devez chercher un emploi."),
        (must.find, "fr", "Les parties sont tenues d’informer le CPAS.", "Les parties doivent informer le CPAS."),
        (
            must.find,
            "fr",
            "Le bénéficiaire est obligé de signaler tout changement.",
            "Le bénéficiaire doit signaler tout changement.",
        ),
        (must.find, "fr", "Il sera tenu de rendre la clé.", "Il devra rendre la clé."),
        (must.find, "fr", "L'intéressée est tenue de suivre le cours.", "L'intéressée doit suivre le cours."),
        (
            nominal.find,
            "nl",
            "U krijgt een premie door het indienen van een aanvraag bij het OCMW.",
            "U krijgt een premie door een aanvraag bij het OCMW in te dienen.",
        ),
        (
            nominal.find,
            "nl",
            "Met het oog op de betaling van de huur vraagt u een voorschot.",
            "Om de huur te betalen vraagt u een voorschot.",
        ),
        (nominal.find, "fr", "Vous recevez une aide pour le paiement du loyer.", "Vous recevez une aide pour payer le loyer."),
        (
            nominal.find,
            "fr",
            "Vous venez au bureau en vue de la signature du contrat.",
            "Vous venez au bureau pour signer le contrat.",
        ),
        (numbers.find, "nl", "U hebt drie maanden tijd.", "U hebt 3 maanden tijd."),
        (numbers.find, "nl", "U antwoordt binnen veertien (14) dagen.", "U antwoordt binnen 14 dagen."),
        (numbers.find, "nl", "Wij zien elkaar om de zes weken.", "Wij zien elkaar om de 6 weken."),
        (numbers.find, "fr", "Vous avez trente (30) jours.", "Vous avez 30 jours."),
        (numbers.find, "fr", "Nous nous voyons toutes les six semaines.", "Nous nous voyons toutes les 6 semaines."),
        (numbers.find, "nl", "U hebt drie kinderen.", "U hebt 3 kinderen."),
        (percent.find, "nl", "U betaalt 6 % rente op de lening.", "U betaalt 6 procent rente op de lening."),
        (percent.find, "nl", "Het OCMW betaalt 20% van de kosten.", "Het OCMW betaalt 20 procent van de kosten."),
        (fillers.find, "nl", "Wij helpen u uiteraard bij uw vraag.", "Wij helpen u bij uw vraag."),
        (fillers.find, "fr", "Nous confirmons par la présente votre inscription.", "Nous confirmons votre inscription."),
        (
            double_negation.find,
            "nl",
            "U mag de woning niet verhuren zonder toestemming van het OCMW.",
            "U mag de woning alleen verhuren met toestemming van het OCMW.",
        ),
    ],
)
def test_said_plainly(offered: Offered, find: Transformation, code: str, before: str, after: str) -> None:
    assert after in offered(find, code, before)


@pytest.mark.parametrize(
    ("find", "code", "sentence"),
    [
        # "need not" and "must not" are not told apart.
        (must.find, "nl", "U dient niet te betalen."),
        (must.find, "nl", "U bent niet verplicht om een attest te tonen."),
        (must.find, "fr", "Vous n'êtes pas tenu de répondre."),
        # Not the verb of duty: to serve, a meeting that was held, kept apart.
        (must.find, "nl", "Dit attest dient als bewijs."),
        (must.find, "nl", "De vergadering is gehouden om de cliënt te horen."),
        (must.find, "nl", "U dient een aanvraag in."),
        (must.find, "fr", "La porte est tenue fermée."),
        # A second infinitive would keep its "te".
        (must.find, "nl", "U dient werkbereid te zijn en dit elke maand door sollicitaties aan te tonen."),
        (must.find, "nl", "Ook dienen de ouders een attest te hebben en de kinderen ingeschreven te zijn."),
        # What follows "van" is the one that acts.
        (nominal.find, "nl", "U krijgt een premie door het uitblijven van een antwoord."),
        # In a passive, the subject of the sentence does not do it.
        (nominal.find, "nl", "De steun wordt gegeven door het indienen van een aanvraag."),
        (nominal.find, "nl", "Door de betaling van de huur door het OCMW bent u gerust."),
        (nominal.find, "fr", "Le CPAS agit pour le traitement de la demande et de la plainte."),
        (nominal.find, "fr", "Vous attendez le paiement du loyer."),
        # Articles, fractions, and parts of larger numbers.
        (numbers.find, "nl", "U brengt een attest mee."),
        (numbers.find, "nl", "Twee derde van het bedrag is betaald."),
        (numbers.find, "nl", "U antwoordt binnen veertien (15) dagen."),
        (numbers.find, "fr", "Vous apportez un document et une carte."),
        (numbers.find, "fr", "Vous payez deux cents euros."),
        # Part of a word; in French the sign is how a percentage is written.
        (percent.find, "nl", "Wij volgen de 5%-regel van het OCMW."),
        (percent.find, "fr", "Le CPAS paie 20 % des frais."),
        (fillers.find, "nl", "Uiteraard helpen wij u."),
        # Not a permission, not an exception to it, or a condition inside.
        (double_negation.find, "nl", "Het contract wordt niet verlengd zonder een gesprek."),
        (double_negation.find, "nl", "U kunt niet werken zonder te slapen."),
        (double_negation.find, "fr", "Vous ne venez pas sans votre carte."),
        (double_negation.find, "fr", "Vous ne pouvez pas partir sans prévenir."),
    ],
)
def test_left_alone(offered: Offered, find: Transformation, code: str, sentence: str) -> None:
    assert offered(find, code, sentence) == ()
    assert offered(find, code, sentence, kind=RewriteKind.ASK) == ()
