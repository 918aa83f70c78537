"""Dutch sentences cut, duties and permissions said plainly: what must be offered, and what must stay."""

import pytest

from readability_gpmi.model import RewriteKind
from readability_gpmi.rewriting.structural import (
    address,
    bracket,
    condition,
    coordination,
    dates,
    double_negation,
    fillers,
    inserted_clause,
    legal_reference,
    listing,
    must,
    nominal,
    numbers,
    percent,
    relative,
    shared_subject,
)
from readability_gpmi.rewriting.structural.candidate import Transformation

from .conftest import Offered


@pytest.mark.parametrize(
    ("find", "before", "after"),
    [
        (
            shared_subject.find,
            "Dit contract wordt opgemaakt in twee exemplaren en wordt door beide partijen ondertekend.",
            "Dit contract wordt opgemaakt in twee exemplaren. Dit contract wordt door beide partijen ondertekend.",
        ),
        (
            shared_subject.find,
            "De begeleider bezoekt de cliënt elke maand thuis en bespreekt met hem de stand van het project.",
            "De begeleider bezoekt de cliënt elke maand thuis. De begeleider bespreekt met hem de stand van het project.",
        ),
        (
            shared_subject.find,
            "U ontvangt een exemplaar van dit contract en mag er vijf dagen over nadenken.",
            "U ontvangt een exemplaar van dit contract. U mag er vijf dagen over nadenken.",
        ),
        (
            shared_subject.find,
            "Het OCMW is een openbare dienst en kent het leefloon toe aan wie aan de wettelijke voorwaarden voldoet.",
            "Het OCMW is een openbare dienst. Het OCMW kent het leefloon toe aan wie aan de wettelijke voorwaarden voldoet.",
        ),
        (
            shared_subject.find,
            "U hebt geen afspraak nodig maar brengt wel uw identiteitskaart mee.",
            "U hebt geen afspraak nodig. Maar u brengt wel uw identiteitskaart mee.",
        ),
        # All numbers and dates of a sentence, and an amount that is said twice.
        (numbers.find, "De schorsing duurt één maand.", "De schorsing duurt 1 maand."),
        (
            numbers.find,
            "U betaalt elke maand vijfenzeventig euro (75 euro) terug.",
            "U betaalt elke maand 75 euro terug.",
        ),
        (percent.find, "40% is voor huur en 60 % voor eten.", "40 procent is voor huur en 60 procent voor eten."),
        (
            relative.find,
            "Je krijgt een brief van de dienst, die je aan je werkgever geeft.",
            "Je krijgt een brief van de dienst. Die geef je aan je werkgever.",
        ),
        # What a clause says of a thing comes first.
        (
            inserted_clause.find,
            "De brief, die elke maand aankomt, bevat de datum van uw afspraak.",
            "De brief komt elke maand aan. De brief bevat de datum van uw afspraak.",
        ),
        (
            inserted_clause.find,
            "Het project, dat in overleg met de begunstigde werd opgesteld, loopt achttien maanden.",
            "Het project werd in overleg met de begunstigde opgesteld. Het project loopt achttien maanden.",
        ),
        # A condition that opens with its verb, or has its subject later.
        (
            condition.find,
            "Worden de stukken niet ingediend binnen een maand nadat een herinnering werd verstuurd, dan vervalt het saldo.",
            "Worden de stukken niet ingediend binnen een maand nadat een herinnering werd verstuurd? Dan vervalt het saldo.",
        ),
        (
            condition.find,
            "Indien wegens uitzonderlijke omstandigheden een verhoging wordt gevraagd, bezorgt u het verzoek vóór maandag.",
            "Wordt wegens uitzonderlijke omstandigheden een verhoging gevraagd? Dan bezorgt u het verzoek vóór maandag.",
        ),
        (
            bracket.find,
            "Grofvuil mag in geen geval in de kelder of op het voetpad worden achtergelaten.",
            "Grofvuil mag in geen geval worden achtergelaten in de kelder of op het voetpad.",
        ),
        (
            nominal.find,
            "U doet een verzoek tot het bekomen van een huurwaarborg bij het OCMW.",
            "U doet een verzoek om een huurwaarborg bij het OCMW te bekomen.",
        ),
        (
            fillers.find,
            "U kunt ons bellen op het nummer van de dienst, en dit binnen drie weken na deze brief.",
            "U kunt ons bellen op het nummer van de dienst, binnen drie weken na deze brief.",
        ),
        (
            coordination.find,
            "De dienst bezorgt de cliënt een lijst van verhuurders; de cliënt neemt zelf contact op met drie verhuurders.",
            "De dienst bezorgt de cliënt een lijst van verhuurders. De cliënt neemt zelf contact op met drie verhuurders.",
        ),
        (
            coordination.find,
            "Het dossier blijft bij de dienst, want uw begeleider heeft het elke week nodig.",
            "Het dossier blijft bij de dienst. Want uw begeleider heeft het elke week nodig.",
        ),
        (
            relative.find,
            "Uw begeleider maakt een verslag van het gesprek, waarna de dienst een kopie aan u bezorgt.",
            "Uw begeleider maakt een verslag van het gesprek. Daarna bezorgt de dienst een kopie aan u.",
        ),
        (
            condition.find,
            "Indien de cliënt de gemaakte afspraken niet nakomt, wordt hij uitgenodigd voor een gesprek.",
            "Komt de cliënt de gemaakte afspraken niet na? Dan wordt hij uitgenodigd voor een gesprek.",
        ),
        (
            condition.find,
            "Indien u door ziekte niet aanwezig kunt zijn, bezorgt u binnen twee werkdagen een attest aan uw begeleider.",
            "Kunt u door ziekte niet aanwezig zijn? Dan bezorgt u binnen twee werkdagen een attest aan uw begeleider.",
        ),
        (must.find, "De partijen zijn gehouden de bepalingen na te leven.", "De partijen moeten de bepalingen naleven."),
        (
            must.find,
            "De politie is verplicht aan een dergelijke oproep gehoor te geven.",
            "De politie moet aan een dergelijke oproep gehoor geven.",
        ),
        (
            must.find,
            "De student is verplicht om aan alle examens deel te nemen, behoudens overmacht.",
            "De student moet aan alle examens deelnemen, behoudens overmacht.",
        ),
        (
            nominal.find,
            "De maatschappelijk werker helpt de cliënt bij het opstellen van een cv.",
            "De maatschappelijk werker helpt de cliënt om een cv op te stellen.",
        ),
        (nominal.find, "Wij helpen u bij het zoeken naar een woning.", "Wij helpen u om naar een woning te zoeken."),
        (
            nominal.find,
            "Met als doel het vinden van een job volgt u een opleiding.",
            "Om een job te vinden volgt u een opleiding.",
        ),
        (
            double_negation.find,
            "U mag niet van school veranderen, tenzij het OCMW akkoord gaat.",
            "U mag alleen van school veranderen als het OCMW akkoord gaat.",
        ),
        (
            double_negation.find,
            "De budgetbegeleider mag geen betalingen uitvoeren zonder akkoord van de cliënt.",
            "De budgetbegeleider mag betalingen alleen uitvoeren met akkoord van de cliënt.",
        ),
        (
            double_negation.find,
            "De gegevens kunnen niet zonder uw schriftelijke toestemming worden doorgegeven.",
            "De gegevens kunnen alleen met uw schriftelijke toestemming worden doorgegeven.",
        ),
        (
            double_negation.find,
            "Kosten boven 250 euro mogen niet worden gemaakt zonder akkoord van de dienst.",
            "Kosten boven 250 euro mogen alleen worden gemaakt met akkoord van de dienst.",
        ),
        (numbers.find, "U brengt twee attesten en drie foto's mee.", "U brengt 2 attesten en 3 foto's mee."),
        (dates.find, "Het contract begint op 1.3.2026.", "Het contract begint op 1 maart 2026."),
        (dates.find, "U tekent op 12/03/2026.", "U tekent op 12 maart 2026."),
        (
            legal_reference.find,
            "Het OCMW kan, overeenkomstig artikel 11 van de wet van 26 mei 2002, een contract met u sluiten.",
            "Het OCMW kan een contract met u sluiten (artikel 11 van de wet van 26 mei 2002).",
        ),
        (
            listing.find,
            "U bezorgt ons deze papieren: uw identiteitskaart; een bewijs van de huur; en de laatste brief van de RVA.",
            "U bezorgt ons deze papieren:\n- uw identiteitskaart\n- een bewijs van de huur\n- de laatste brief van de RVA.",
        ),
        (fillers.find, "Dit geldt vanzelfsprekend ook voor uw partner.", "Dit geldt ook voor uw partner."),
    ],
)
def test_offered(offered: Offered, find: Transformation, before: str, after: str) -> None:
    both = (*offered(find, "nl", before), *offered(find, "nl", before, kind=RewriteKind.ASK))
    assert after in both


@pytest.mark.parametrize(
    ("find", "sentence"),
    [
        # A condition may hold for both clauses; somebody is not the same person twice; an object would be missing.
        (shared_subject.find, "U neemt zelf contact op met de school en bezorgt ons het attest, tenzij u ziek bent."),
        (shared_subject.find, "Een persoon uit de buurt haalt u op en brengt u daarna naar de dienst."),
        (shared_subject.find, "U vult het formulier helemaal in en bezorgt aan de maatschappelijk werker."),
        (shared_subject.find, "De werker zegt dat u komt en brengt het formulier naar de dienst."),
        (shared_subject.find, "De wet is verouderd op dit punt en moet worden veranderd, meent de dienst."),
        (shared_subject.find, "Niemand betaalt de huur van de woning en krijgt daarna een brief."),
        # Which person, which letters: the clause may say it. And "ook" holds for both.
        (inserted_clause.find, "De begunstigde, die elke week komt, krijgt een attest van de dienst."),
        (inserted_clause.find, "De brieven, die elke maand aankomen, bevatten de datum van uw afspraak."),
        (inserted_clause.find, "Ook de brief, die elke maand aankomt, bevat de datum van uw afspraak."),
        (inserted_clause.find, "Het plan, dat elk jaar wijzigt, blijkt zodoende minder duidelijk."),
        # A verb in two parts that does not close its clause.
        (condition.find, "Als u zich aanmeldt bij de dienst, helpen wij u meteen verder met uw dossier."),
        (condition.find, "Als je terugkomt uit het ziekenhuis, moet je ons meteen bellen."),
        (relative.find, "Wij worden elke dag opgebeld door mensen, die graag met de dienst willen praten."),
        (condition.find, "Als het aan de directeur van de dienst ligt, zullen er meer worden gevraagd."),
        (condition.find, "Wanneer de koffer uit de wagen is getild, zien wij twee brieven."),
        # An order is no condition; nor is what did not happen.
        (condition.find, "Meld je meteen ziek, dan betalen wij je loon gewoon verder uit."),
        (condition.find, "Mocht u het niet eens zijn met de beslissing, dan kunt u naar de rechtbank."),
        # A focus, and what a comma sets apart.
        (bracket.find, "De kosten worden enkel op vertoon van het originele bewijs van betaling vergoed."),
        # A question word opens a clause that is no sentence.
        (coordination.find, "Wij vertellen u wat er gebeurt; hoe dat precies gaat leest u in de brief."),
        (coordination.find, "Wij hebben genoeg plaatsen; dit in tegenstelling tot wat de mensen elke dag beweren."),
        # Without the clause, nobody knows which man.
        (relative.find, "Hij is de begeleider, die elke week bij de familie langskomt."),
        # Somebody makes it a duty; "need not".
        (must.find, "Het is niet toegelaten dat de begunstigde verplicht wordt om de ziekte mee te delen."),
        (must.find, "De cliënt is niet verplicht om medische gegevens mee te delen."),
        # What is taken for true is no duty.
        (must.find, "De schuld wordt geacht te zijn betaald."),
        # What follows is no permission that depends on somebody; one loan is not the only thing.
        (double_negation.find, "U kunt niet stoppen zonder gevolgen."),
        (double_negation.find, "U mag geen lening aangaan zonder akkoord van de dienst."),
        (double_negation.find, "Het OCMW kan de overeenkomst niet beëindigen, tenzij de cliënt zijn afspraken niet nakomt."),
        (nominal.find, "Wij helpen u bij het opstellen van een cv en bij het voorbereiden van gesprekken."),
        (nominal.find, "Wij zijn er bij het opstellen van het plan."),
        # All numbers of a sentence, or none.
        (numbers.find, "Sean was twee, dus de foto moest acht jaar eerder zijn gemaakt."),
        (numbers.find, "U krijgt een of twee brieven."),
        (numbers.find, "Meer dan een op de drie gezinnen kan de huur niet betalen."),
        (numbers.find, "Twee van de drie afspraken zijn gemist."),
        (relative.find, "Wij danken de doelman van de ploeg, die een kopbal van de spits losliet."),
        (numbers.find, "Nadat donderdag twee brieven kwamen, belde u ons."),
        (numbers.find, "drie jaar daarna was het bedrijf failliet."),
        (numbers.find, "In Acht colleges van acht minuten leert u alles."),
        (numbers.find, "U betaalt 200 euro (tweehonderd euro) terug in vier schijven."),
        (numbers.find, "Wij tellen vijf stemmen voor en één onthouding."),
        (must.find, "Wie dat weet, is wettelijk verplicht dit aan te geven."),
        (condition.find, "Wordt de zaal opgeëist, wat enkel kan wegens verkiezingen, dan wordt de huur terugbetaald."),
        (bracket.find, "De woningen zullen voortdurend op basis van de doelstellingen van de vennootschap worden verhuurd."),
        (legal_reference.find, "De kosten, geraamd op 400 euro, krachtens artikel 5, § 3, van dit besluit, zijn uitgesloten."),
        (numbers.find, "Hij kreeg vier 80 jaar oude bomen."),
        (dates.find, "Zie punt 12.3.1 van het reglement."),
        (dates.find, "U belt naar 02/12.34.56."),
        (listing.find, "U bezorgt uw kaart; een bewijs; en een brief."),
        (fillers.find, "Vanzelfsprekend geldt dit ook voor uw partner."),
        (bracket.find, "De cliënt wordt op de hoogte van de beslissing gebracht."),
    ],
)
def test_left_alone(offered: Offered, find: Transformation, sentence: str) -> None:
    assert offered(find, "nl", sentence) == ()
    assert offered(find, "nl", sentence, kind=RewriteKind.ASK) == ()


def test_a_quotation_stays(offered: Offered) -> None:
    assert offered(numbers.find, "nl", 'In de brief staat "u antwoordt binnen drie dagen".') == ()
    assert offered(numbers.find, "nl", "In de brief staat dat u antwoordt binnen drie dagen.") != ()


def test_what_is_expected_of_a_person_is_asked(offered: Offered) -> None:
    sentence = "De cliënt wordt geacht elke week naar de dienst te komen."
    assert offered(must.find, "nl", sentence) == ()
    assert offered(must.find, "nl", sentence, kind=RewriteKind.ASK) == ("De cliënt moet elke week naar de dienst komen.",)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Betrokkene verbindt zich ertoe om elke week te bellen.", "Je verbindt je ertoe om elke week te bellen."),
        ("Aan betrokkene werd een kopie gegeven.", "Aan jou werd een kopie gegeven."),
        ("Als betrokkene ziek is, moet hij bellen.", "Als je ziek bent, moet je bellen."),
    ],
)
def test_the_informal_reader(offered: Offered, before: str, after: str) -> None:
    context = ("Je hebt een leefloon.", "Je contract begint op 1 mei.", "Betrokkene tekent.")
    assert offered(address.find, "nl", before, *context) == (after,)


@pytest.mark.parametrize(
    "sentence",
    [
        "Het centrum staat betrokkene in de mate van het mogelijke bij.",
        "Het is betrokkene niet toegelaten vrienden te laten overnachten.",
    ],
)
def test_a_second_subject_is_none(offered: Offered, sentence: str) -> None:
    context = ("Je hebt een leefloon.", "Je contract begint op 1 mei.", "Betrokkene tekent.")
    assert offered(address.find, "nl", sentence, *context) == ()
    assert offered(address.find, "nl", sentence, *context, kind=RewriteKind.ASK) == ()
