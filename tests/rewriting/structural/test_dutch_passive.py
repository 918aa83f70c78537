"""Dutch passives in main and subordinate clauses: who acts, the tense, the modal verb and the "no" stay."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from readability_gpmi.model import PassageKind, RewriteKind
from readability_gpmi.parsing import Text
from readability_gpmi.rewriting.guard import proved
from readability_gpmi.rewriting.structural import passive

from .conftest import Offered


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "De kosten die door het OCMW worden betaald, staan in de bijlage.",
            "De kosten die het OCMW betaalt, staan in de bijlage.",
        ),
        ("De kosten die door het OCMW moeten worden betaald, zijn hoog.", "De kosten die het OCMW moet betalen, zijn hoog."),
        (
            "Wanneer de stage door de school wordt georganiseerd, bezorgt de student een kopie aan het OCMW.",
            "Wanneer de school de stage organiseert, bezorgt de student een kopie aan het OCMW.",
        ),
        ("Wij helpen u wanneer u door de deurwaarder wordt gedagvaard.", "Wij helpen u wanneer de deurwaarder u dagvaart."),
        (
            "De cliënt verklaart dat hij door de maatschappelijk werker werd geïnformeerd over de gevolgen.",
            "De cliënt verklaart dat de maatschappelijk werker hem informeerde over de gevolgen.",
        ),
        (
            "Het OCMW betaalt de medicatie op voorwaarde dat de geneesmiddelen door een arts zijn voorgeschreven.",
            "Het OCMW betaalt de medicatie op voorwaarde dat een arts de geneesmiddelen heeft voorgeschreven.",
        ),
        (
            "Zij geniet er aanvullende taallessen, waarvan de kosten door de school worden gedragen.",
            "Zij geniet er aanvullende taallessen, waarvan de school de kosten draagt.",
        ),
        (
            "De documenten die u door de maatschappelijk werker werden bezorgd, leest u thuis na.",
            "De documenten die de maatschappelijk werker u bezorgde, leest u thuis na.",
        ),
    ],
)
def test_a_subordinate_clause_keeps_its_verb_at_the_end(offered: Offered, before: str, after: str) -> None:
    assert after in offered(passive.find, "nl", before)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # An object that is no subject, a phrase that looks like a particle, a plural read as an infinitive.
        (
            "De beslissing van het comité wordt u binnen acht dagen door de secretaris per brief meegedeeld.",
            "De secretaris deelt u de beslissing van het comité binnen acht dagen per brief mee.",
        ),
        (
            "De werkgever wordt door de trajectbegeleider op de hoogte gebracht van de afspraken.",
            "De trajectbegeleider brengt de werkgever op de hoogte van de afspraken.",
        ),
        (
            "De kosten van de kinderopvang worden terugbetaald door het OCMW zodra de cliënt de facturen heeft bezorgd.",
            "Het OCMW betaalt de kosten van de kinderopvang terug zodra de cliënt de facturen heeft bezorgd.",
        ),
        (
            "Deze overeenkomst kan niet eenzijdig door het OCMW worden beëindigd.",
            "Het OCMW kan deze overeenkomst niet eenzijdig beëindigen.",
        ),
        (
            "Uw aanvraag werd onderzocht door het bijzonder comité voor de sociale dienst.",
            "Het bijzonder comité voor de sociale dienst onderzocht uw aanvraag.",
        ),
        # What stands before the subject or behind the verbs stays there; a fixed phrase is no particle.
        (
            "Met het oog op het beheer worden door het centrum een beheersrekening en een leefgeldrekening geopend.",
            "Met het oog op het beheer opent het centrum een beheersrekening en een leefgeldrekening.",
        ),
        (
            "In dat geval wordt door het secretariaat ambtshalve een nieuwe datum vastgelegd, die u per brief wordt meegedeeld.",
            "In dat geval legt het secretariaat ambtshalve een nieuwe datum vast, die u per brief wordt meegedeeld.",
        ),
        (
            "Het inschrijvingsgeld en de handboeken worden door het OCMW ten laste genomen.",
            "Het OCMW neemt het inschrijvingsgeld en de handboeken ten laste.",
        ),
        ("Door de dienst wordt nagegaan of u alle papieren hebt.", "De dienst gaat na of u alle papieren hebt."),
    ],
)
def test_a_main_clause(offered: Offered, before: str, after: str) -> None:
    assert after in offered(passive.find, "nl", before)


@pytest.mark.parametrize(
    "sentence",
    [
        # The one who is named acts in a noun, not in the verb.
        "Het leefloon wordt slechts toegekend mits voorafgaande ondertekening van dit contract door betrokkene.",
        "De aanvraag wordt na goedkeuring door het comité uitbetaald.",
        # An act that sets something up is nobody, and "die een advocaat bijstaat" could be read the other way.
        "Door de instelling van het overlegorgaan kan de inspraak worden geregeld.",
        "Huurders die door een advocaat worden bijgestaan, krijgen een brief.",
        # A focus would be lost.
        "Het leefloon wordt alleen door het OCMW betaald.",
        "De huur wordt niet door het OCMW betaald.",
        # "die het OCMW aanstelt" could say that the guide appoints the OCMW.
        "De begeleider die door het OCMW wordt aangesteld, helpt u met uw papieren.",
        # "zijn" would seem to mean somebody else.
        "De cliënt kan worden bijgestaan door een persoon van zijn keuze.",
        "Het loon van de cliënt wordt elke maand door de werkgever op zijn bankrekening gestort.",
        # A clause about the one who acts.
        "De schulden worden in kaart gebracht door de schuldbemiddelaar, die daarna een voorstel doet.",
        # A verb that a parse made up.
        "Een afspraak die door de begeleider afgezegd is, telt niet mee.",
        "De lijst wordt door B. en W. van de stad opgemaakt.",
    ],
)
def test_left_alone(offered: Offered, sentence: str) -> None:
    assert offered(passive.find, "nl", sentence) == ()
    assert offered(passive.find, "nl", sentence, kind=RewriteKind.ASK) == ()


def test_under_the_heading_of_the_centre_it_is_asked(read: Callable[..., Text]) -> None:
    sentence = "De facturen worden binnen 30 dagen betaald."
    text = read("nl", "Verbintenissen van het OCMW", sentence)
    heading, parsed = text.passages
    heading = replace(heading, passage=replace(heading.passage, kind=PassageKind.HEADING))
    text = Text((heading, parsed))
    [candidate] = passive.find(parsed, text)
    [proposal] = proved([(parsed, candidate)], {})
    assert proposal is not None
    assert proposal.rewrite.kind is RewriteKind.ASK
    assert candidate.applied_to(sentence) == "Het OCMW betaalt de facturen binnen 30 dagen."
    # Without that heading, nobody knows who pays.
    assert list(passive.find(parsed, Text((parsed,)))) == []
