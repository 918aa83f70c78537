"""Long sentences: cut, opened or shortened where nothing in one part governs the other."""

import pytest

from readability_gpmi.model import RewriteKind
from readability_gpmi.rewriting.structural import bracket, condition, coordination, legal_reference, listing, relative
from readability_gpmi.rewriting.structural.candidate import Transformation

from .conftest import Offered


@pytest.mark.parametrize(
    ("find", "code", "before", "after"),
    [
        (
            relative.find,
            "nl",
            "De bus rijdt deze maand langs een andere weg, waardoor u later aankomt.",
            "De bus rijdt deze maand langs een andere weg. Daardoor komt u later aan.",
        ),
        (
            relative.find,
            "nl",
            "U krijgt morgen een formulier, dat in de map van het OCMW zit.",
            "U krijgt morgen een formulier. Dat formulier zit in de map van het OCMW.",
        ),
        (
            relative.find,
            "fr",
            "Vous recevez bientôt une lettre, qui contient la date du rendez-vous.",
            "Vous recevez bientôt une lettre. Cette lettre contient la date du rendez-vous.",
        ),
        (
            coordination.find,
            "nl",
            "De maatschappelijk werker leest het plan met u en u stelt al uw vragen.",
            "De maatschappelijk werker leest het plan met u. U stelt al uw vragen.",
        ),
        (
            coordination.find,
            "nl",
            "De bus is gratis voor studenten, maar u moet uw kaart tonen.",
            "De bus is gratis voor studenten. Maar u moet uw kaart tonen.",
        ),
        (
            coordination.find,
            "fr",
            "Le service se trouve dans la même rue et vous pouvez y aller à pied.",
            "Le service se trouve dans la même rue. Vous pouvez y aller à pied.",
        ),
        (
            coordination.find,
            "fr",
            "Le bus est gratuit pour les étudiants ; vous devez montrer votre carte.",
            "Le bus est gratuit pour les étudiants. Vous devez montrer votre carte.",
        ),
        (
            condition.find,
            "nl",
            "Als u om medische redenen niet kunt komen, moet u dat dezelfde dag aan uw maatschappelijk werker laten weten.",
            "Kunt u om medische redenen niet komen? Dan moet u dat dezelfde dag aan uw maatschappelijk werker laten weten.",
        ),
        (
            condition.find,
            "fr",
            "Si vous ne pouvez pas venir pour une raison médicale, vous devez téléphoner le jour même au service.",
            "Vous ne pouvez pas venir pour une raison médicale\u00a0? Alors vous devez téléphoner le jour même au service.",
        ),
        (
            legal_reference.find,
            "nl",
            "Het OCMW sluit overeenkomstig artikel 11 van de wet van 26 mei 2002 een contract met de cliënt.",
            "Het OCMW sluit een contract met de cliënt (artikel 11 van de wet van 26 mei 2002).",
        ),
        (
            legal_reference.find,
            "fr",
            "Conformément à l'article 11 de la loi du 26 mai 2002, le CPAS conclut un contrat avec vous.",
            "Le CPAS conclut un contrat avec vous (article 11 de la loi du 26 mai 2002).",
        ),
        (bracket.find, "fr", "Le CPAS, après enquête sociale, verse l'aide.", "Après enquête sociale, le CPAS verse l'aide."),
        (
            listing.find,
            "fr",
            "Vous apportez ces documents: votre carte d'identité; une preuve du loyer; et la dernière lettre de l'ONEM.",
            "Vous apportez ces documents:\n- votre carte d'identité\n- une preuve du loyer\n- la dernière lettre de l'ONEM.",
        ),
    ],
)
def test_made_shorter(offered: Offered, find: Transformation, code: str, before: str, after: str) -> None:
    assert after in offered(find, code, before)


@pytest.mark.parametrize(
    ("find", "code", "sentence"),
    [
        # What hangs on a "no", a condition or a permission may not stand alone.
        (relative.find, "nl", "U mag geen nieuwe lening aangaan, waardoor uw schulden hoger worden."),
        (relative.find, "nl", "Als u niet komt, sturen wij u een brief, waardoor u tijd verliest."),
        (relative.find, "fr", "Vous ne recevez pas de lettre, qui contient la date du rendez-vous."),
        # Two nouns could be meant; and this "dat" opens no relative clause.
        (relative.find, "fr", "Vous recevez une copie de la lettre, qui contient la date du rendez-vous."),
        (relative.find, "nl", "Wij helpen u ondanks het feit, dat u te laat was met uw papieren."),
        # What somebody says stays what he says.
        (relative.find, "nl", "De werker zegt dat de bus elke dag staakt, waardoor u te laat komt."),
        # What comes first holds for both clauses.
        (coordination.find, "nl", "Als u ziek bent, belt u ons en wij verplaatsen de afspraak."),
        (coordination.find, "fr", "Si vous êtes malade, vous téléphonez et nous changeons le rendez-vous."),
        (coordination.find, "fr", "Vous lisez le plan, vous posez vos questions et vous signez le contrat."),
        (coordination.find, "nl", "U leest het plan en tekent daarna het contract van het OCMW."),
        # A choice stays together; the items of a list must be whole.
        (listing.find, "nl", "U kiest zelf: een cursus Nederlands; een stage in een winkel; of een opleiding bij de VDAB."),
        # Two conditions; a condition that is no open one.
        (condition.find, "nl", "Als u ziek bent of als uw kind ziek is, moet u ons dezelfde dag bellen."),
        (condition.find, "nl", "Als u ziek was, moest u ons dezelfde dag bellen."),
        (condition.find, "fr", "Si le propriétaire refuse les travaux, le CPAS cherche un autre logement avec vous."),
        # A reference that says which one is meant, or goes on.
        (legal_reference.find, "nl", "U krijgt de premie bedoeld in artikel 11 van de wet van 26 mei 2002."),
        (legal_reference.find, "nl", "U krijgt hulp overeenkomstig de wet van 26 mei 2002 betreffende het inkomen van iedereen."),
        # Only a part of the time limit would move.
        (bracket.find, "nl", "U moet de papieren binnen 5 dagen naar ons brengen."),
        (bracket.find, "fr", "L'école de Namur, en Wallonie, ouvre ses portes."),
    ],
)
def test_left_alone(offered: Offered, find: Transformation, code: str, sentence: str) -> None:
    assert offered(find, code, sentence) == ()
    assert offered(find, code, sentence, kind=RewriteKind.ASK) == ()
