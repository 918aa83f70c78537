"""Passives: turned round where the one who acts is named and can act, with the same tense and the same "no"."""

import pytest

from readability_gpmi.model import RewriteKind
from readability_gpmi.rewriting.structural import passive

from .conftest import Offered


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        (
            "nl",
            "De huur wordt door het OCMW elke maand op de rekening van de eigenaar gestort.",
            "Het OCMW stort de huur elke maand op de rekening van de eigenaar.",
        ),
        (
            "nl",
            "De stukken moeten door de cliënt binnen 14 dagen worden bezorgd.",
            "De cliënt moet de stukken binnen 14 dagen bezorgen.",
        ),
        ("nl", "De aanvraag is door het bijzonder comité goedgekeurd.", "Het bijzonder comité heeft de aanvraag goedgekeurd."),
        ("nl", "De aanvraag wordt door het comité niet goedgekeurd.", "Het comité keurt de aanvraag niet goed."),
        ("nl", "U wordt door de maatschappelijk werker uitgenodigd.", "De maatschappelijk werker nodigt u uit."),
        ("nl", "Elke maand wordt de huur door het OCMW betaald.", "Elke maand betaalt het OCMW de huur."),
        ("fr", "Les frais de formation sont payés par le CPAS.", "Le CPAS paie les frais de formation."),
        ("fr", "Les frais doivent être payés par le CPAS.", "Le CPAS doit payer les frais."),
        ("fr", "Votre demande a été refusée par le comité.", "Le comité a refusé votre demande."),
        ("fr", "La demande n'est pas acceptée par le comité.", "Le comité n'accepte pas la demande."),
        (
            "fr",
            "Vous serez accompagné chaque semaine par l'assistant social.",
            "L'assistant social vous accompagnera chaque semaine.",
        ),
        ("fr", "Chaque mois, le loyer est payé par le CPAS.", "Chaque mois, le CPAS paie le loyer."),
    ],
)
def test_turned_round(offered: Offered, code: str, before: str, after: str) -> None:
    assert offered(passive.find, code, before) == (after,)


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        # Nobody is named.
        ("nl", "De aanvraag wordt binnen 30 dagen behandeld."),
        ("fr", "La demande est traitée dans les 30 jours."),
        # A cause is nobody, and neither is a means.
        ("nl", "De opleiding wordt door ziekte onderbroken."),
        ("fr", "La formation est interrompue par la maladie."),
        ("fr", "La demande est introduite par lettre."),
        # Coming and going make no passive.
        ("nl", "De cliënt is door de dienst gegaan."),
        ("fr", "Il est passé par le service."),
        # Two verbs share the one who acts; a question asks.
        ("nl", "Het plan wordt door het OCMW opgesteld en bewaard."),
        ("nl", "Welk plan wordt door het OCMW opgesteld?"),
        ("fr", "Quel plan est établi par le CPAS?"),
        # "ne … que" is no negation.
        ("fr", "L'aide ne peut être accordée que par le comité."),
    ],
)
def test_left_alone(offered: Offered, code: str, sentence: str) -> None:
    assert offered(passive.find, code, sentence) == ()
    assert offered(passive.find, code, sentence, kind=RewriteKind.ASK) == ()


@pytest.mark.parametrize(
    ("code", "kind", "sentence", "context", "after"),
    [
        (
            "nl",
            RewriteKind.REPLACE,
            "Het leefloon wordt elke maand gestort.",
            "U krijgt hulp van het OCMW.",
            "Het OCMW stort het leefloon elke maand.",
        ),
        # One name more: by the score this gets no easier, so a person decides.
        (
            "fr",
            RewriteKind.ASK,
            "Le revenu d'intégration est versé chaque mois.",
            "Vous recevez l'aide du CPAS.",
            "Le CPAS verse le revenu d'intégration chaque mois.",
        ),
    ],
)
def test_only_a_centre_pays_this(offered: Offered, code: str, kind: RewriteKind, sentence: str, context: str, after: str) -> None:
    assert offered(passive.find, code, sentence, context, kind=kind) == (after,)
    assert offered(passive.find, code, sentence, kind=kind) == ()


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("nl", "De schorsing wordt door het comité van het OCMW uitgesproken."),
        ("fr", "La sanction est prononcée par le comité du CPAS."),
    ],
)
def test_a_sanction_is_asked(offered: Offered, code: str, sentence: str) -> None:
    assert offered(passive.find, code, sentence) == ()
    assert len(offered(passive.find, code, sentence, kind=RewriteKind.ASK)) == 1
