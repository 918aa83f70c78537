"""Threats, deductions and lost rights are found as people write them; protection, income rules and information stay silent.

A text is a tuple of passages; "# " begins a heading, "* " an item of a list.
"""

import pytest

from readability_gpmi.contract.reading import Reading, read_contract
from readability_gpmi.fairness import signals
from readability_gpmi.fairness.rules import load_rules
from readability_gpmi.matching import with_terms
from readability_gpmi.model import DocumentKind, Passage, PassageKind
from readability_gpmi.parsing import Text, parse
from readability_gpmi.wording import load_wording

_KINDS = {"# ": PassageKind.HEADING, "* ": PassageKind.ITEM}

FOUND = {
    "unlawful-stop-threat": [
        ("nl", ("Als u zonder reden afwezig bent, zetten wij uw leefloon stop.",), ""),
        ("nl", ("Bij herhaalde afwezigheid kan het OCMW het leefloon intrekken.",), ""),
        (
            "nl",
            ("Indien de begunstigde niet deelneemt aan de opleiding, verliest hij zijn recht op maatschappelijke integratie.",),
            "",
        ),
        ("nl", ("Wie zich niet inschrijft bij de VDAB, heeft geen recht meer op leefloon.",), ""),
        ("nl", ("U komt elke week naar de workshop. Anders wordt uw leefloon geschrapt.",), ""),
        ("nl", ("Wanneer je niet meewerkt aan het traject, stopt je leefloon.",), ""),
        ("nl", ("Het niet nakomen van deze afspraken leidt tot de stopzetting van de steun.",), ""),
        ("nl", ("Bij niet-naleving:", "* wordt een brief gestuurd;", "* wordt het leefloon beëindigd."), ""),
        ("nl", ("Ik weet dat mijn leefloon wordt afgenomen als ik de cursus niet volg.",), ""),
        ("nl", ("Het weigeren van een passende job heeft de intrekking van het leefloon tot gevolg.",), ""),
        ("nl", ("Als u drie keer te laat komt, maakt het comité een einde aan uw leefloon.",), ""),
        ("fr", ("Si vous êtes absent sans raison, nous arrêtons votre RIS.",), ""),
        ("fr", ("En cas d'absences répétées, le CPAS peut retirer le revenu d'intégration.",), ""),
        ("fr", ("Si le bénéficiaire ne participe pas à la formation, il perd son droit à l'intégration sociale.",), ""),
        ("fr", ("Celui qui ne s'inscrit pas au Forem n'a plus droit au RIS.",), ""),
        ("fr", ("Vous venez chaque semaine à l'atelier. Sinon, votre RIS sera supprimé.",), ""),
        ("fr", ("Lorsque tu ne collabores pas, ton RIS s'arrête.",), ""),
        ("fr", ("Le non-respect de ces engagements entraîne la suppression de l'aide financière.",), ""),
        ("fr", ("En cas de non-respect :", "* une lettre est envoyée ;", "* il est mis fin au revenu d'intégration."), ""),
        ("fr", ("Je sais que mon revenu d'intégration me sera retiré si je ne suis pas la formation.",), ""),
        ("fr", ("Le refus d'un emploi convenable entraîne le retrait du revenu d'intégration.",), ""),
        ("fr", ("Après trois retards, le comité met fin à votre RIS.",), ""),
        ("fr", ("Tout abandon de la formation entraînera l'arrêt du paiement du RIS.",), ""),
        ("nl", ("Twee ongewettigde afwezigheden na elkaar betekenen het einde van uw leefloon.",), ""),
        ("nl", ("Indien u de lessen niet regelmatig volgt, zal uw leefloon worden ingetrokken.",), ""),
        ("nl", ("De cliënt die zijn sollicitaties niet bewijst, verliest het leefloon.",), ""),
        ("nl", ("Wanneer de student niet slaagt in juni, zal het leefloon beëindigd worden.",), ""),
        ("nl", ("Stopt de begunstigde met de opleiding zonder toestemming, dan wordt het leefloon geschrapt.",), ""),
        ("nl", ("Er volgt een stopzetting van het leefloon bij een tweede weigering van een werkaanbod.",), ""),
        ("nl", ("Bij gebrek aan medewerking kan het comité beslissen om het leefloon niet langer toe te kennen.",), ""),
        ("nl", ("Op straffe van verlies van het leefloon meldt de cliënt zich elke maandag aan.",), ""),
        ("fr", ("Deux absences consécutives signifient la fin du revenu d'intégration.",), ""),
        ("fr", ("Si vous ne suivez pas régulièrement les cours, votre RIS vous sera retiré.",), ""),
        ("fr", ("L'usager qui ne prouve pas ses candidatures perd le revenu d'intégration.",), ""),
        ("fr", ("Lorsque l'étudiant ne réussit pas en juin, le revenu d'intégration est supprimé.",), ""),
        ("fr", ("Une deuxième absence au rendez-vous mettra fin au RIS.",), ""),
        ("fr", ("À défaut de collaboration, le comité peut décider de ne plus accorder le revenu d'intégration.",), ""),
        ("fr", ("Sous peine de perdre le revenu d'intégration, l'intéressé se présente chaque lundi.",), ""),
        ("fr", ("L'arrêt des études sans accord entraîne l'arrêt du RIS.",), ""),
        ("nl", ("Het OCMW kan uw steun schrappen als blijkt dat u de afspraken niet nakomt.",), ""),
        ("nl", ("Bij een derde laattijdigheid wordt een einde gemaakt aan het leefloon.",), ""),
        ("nl", ("Ik besef dat ik mijn leefloon kwijt ben als ik niet meewerk.",), ""),
        ("nl", ("Als je blijft weigeren om Nederlands te leren, word je uitgesloten van het leefloon.",), ""),
        ("nl", ("Afwezigheid op een afspraak betekent verlies van het recht op leefloon.",), ""),
        ("nl", ("De toekenning van het leefloon wordt herroepen indien de student niet naar de examens gaat.",), ""),
        ("nl", ("Gaat u niet in op dit aanbod, dan vervalt uw recht op maatschappelijke integratie.",), ""),
        ("fr", ("Le CPAS peut couper votre aide s'il apparaît que vous ne respectez pas les accords.",), ""),
        ("fr", ("Au troisième retard, il est mis fin au revenu d'intégration.",), ""),
        ("fr", ("Je suis conscient que je perds mon RIS si je ne collabore pas.",), ""),
        ("fr", ("Si tu refuses encore d'apprendre le français, tu seras exclu du revenu d'intégration.",), ""),
        ("fr", ("L'absence à un rendez-vous équivaut à la perte du droit au revenu d'intégration.",), ""),
        ("fr", ("L'octroi du RIS est révoqué si l'étudiant ne se présente pas aux examens.",), ""),
        ("fr", ("Si vous ne donnez pas suite à cette offre, votre droit à l'intégration sociale s'éteint.",), ""),
    ],
    "conditional-sanction-threat": [
        ("nl", ("Wie een afspraak mist, krijgt die maand minder leefloon.",), "high"),
        ("nl", ("Bij elke ongewettigde afwezigheid wordt het leefloon met 50 euro verminderd.",), "high"),
        ("nl", ("Als de begunstigde de lessen niet volgt, kan dit gevolgen hebben voor zijn leefloon.",), ""),
        ("nl", ("Een gebrek aan inzet kan een weerslag hebben op uw uitkering.",), ""),
        ("nl", ("Het niet respecteren van dit contract kan leiden tot een sanctie.",), "medium"),
        ("nl", ("Komt u niet naar het gesprek, dan wordt uw leefloon een maand niet uitbetaald.",), "high"),
        ("nl", ("U verschijnt niet op het gesprek? Dan storten wij uw leefloon niet.",), "high"),
        ("nl", ("U loopt het risico dat uw leefloon wordt geschorst als u niet solliciteert.",), ""),
        ("nl", ("Afwezigheid zonder attest: het leefloon kan worden geschorst.",), ""),
        ("nl", ("De cliënt bezorgt maandelijks vier sollicitatiebewijzen, zo niet wordt de uitbetaling geschorst.",), ""),
        ("nl", ("Bij niet-naleving van het contract kan het leefloon geschorst worden.",), "medium"),
        ("fr", ("Chaque rendez-vous manqué diminue votre RIS du mois.",), "high"),
        ("fr", ("Pour toute absence injustifiée, le RIS est réduit de 50 euros.",), "high"),
        ("fr", ("Si le bénéficiaire ne suit pas les cours, cela peut avoir des conséquences sur son revenu d'intégration.",), ""),
        ("fr", ("Un manque de motivation pourra avoir une incidence sur votre aide.",), ""),
        ("fr", ("Le non-respect de ce contrat peut mener à une sanction.",), "medium"),
        ("fr", ("Si vous ne venez pas à l'entretien, votre RIS n'est pas versé ce mois-là.",), "high"),
        ("fr", ("Vous ne venez pas à l'entretien ?", "Nous ne versons pas votre RIS."), "high"),
        ("fr", ("Vous risquez une suspension de votre RIS si vous ne cherchez pas de travail.",), ""),
        ("fr", ("Absence sans certificat : le RIS peut être suspendu.",), ""),
        ("fr", ("L'intéressé remet chaque mois quatre preuves de candidature, faute de quoi le paiement sera suspendu.",), ""),
        ("fr", ("En cas de non-respect du contrat, le RIS peut être suspendu.",), "medium"),
        ("nl", ("Wie de afspraken uit dit contract met de voeten treedt, moet weten dat dit het leefloon kan raken.",), ""),
        ("nl", ("Komt u twee keer te laat, dan betalen we u die maand 100 euro minder.",), ""),
        ("nl", ("Bij onvoldoende inspanningen zal het leefloon tijdelijk worden geschorst.",), ""),
        ("nl", ("Een negatieve evaluatie leidt tot een vermindering van uw leefloon.",), ""),
        ("nl", ("Uw leefloon kan in het gedrang komen als u niet naar de afspraken komt.",), ""),
        ("nl", ("Indien de cliënt zijn attesten niet tijdig binnenbrengt, wordt de uitbetaling opgeschort.",), ""),
        ("nl", ("Je leefloon wordt later gestort als je je papieren niet op tijd brengt.",), ""),
        ("nl", ("Wie zijn engagementen niet opneemt, wordt gesanctioneerd.",), ""),
        ("nl", ("Elke gemiste afspraak heeft gevolgen voor uw leefloon.",), ""),
        ("fr", ("Si vous arrivez deux fois en retard, nous vous payons 100 euros de moins ce mois-là.",), ""),
        ("fr", ("En cas d'efforts insuffisants, le revenu d'intégration sera temporairement suspendu.",), ""),
        ("fr", ("Une évaluation négative entraîne une diminution de votre RIS.",), ""),
        ("fr", ("Votre RIS est en jeu si vous ne venez pas aux rendez-vous.",), ""),
        ("fr", ("Si l'intéressé ne remet pas ses attestations à temps, le paiement est suspendu.",), ""),
        ("fr", ("Celui qui n'assume pas ses engagements sera sanctionné.",), ""),
        ("fr", ("Chaque rendez-vous manqué a des conséquences pour votre RIS.",), ""),
        ("fr", ("Tout comportement agressif pourra donner lieu à une réduction de l'aide sociale.",), ""),
        ("nl", ("Bij het niet volgen van de lessen kan het OCMW overgaan tot een schorsing van het leefloon.",), ""),
        ("nl", ("Ben je er niet? Dan voel je dat in je portemonnee: je krijgt die week geen leefgeld en minder leefloon.",), ""),
        ("nl", ("Als de cliënt zijn werk opzegt, wordt hij gestraft met een inhouding op het leefloon.",), ""),
        ("nl", ("Het niet indienen van de maandelijkse bewijzen geeft aanleiding tot een schorsing.",), ""),
        ("nl", ("Volgt u het plan niet, dan zal het comité uw leefloon herbekijken en zo nodig verlagen.",), ""),
        ("nl", ("Let op: niet komen opdagen kan u geld kosten.",), ""),
        ("fr", ("Le fait de ne pas suivre les cours peut conduire le CPAS à suspendre le revenu d'intégration.",), ""),
        ("fr", ("Tu n'es pas là ?", "Tu reçois moins de RIS ce mois-là."), ""),
        ("fr", ("Si l'usager quitte son travail, il est puni d'une retenue sur le RIS.",), ""),
        ("fr", ("Le non-dépôt des preuves mensuelles donne lieu à une suspension du paiement.",), ""),
        ("fr", ("Si vous ne suivez pas le plan, le comité réexaminera votre RIS et le diminuera si nécessaire.",), ""),
        ("fr", ("Attention : ne pas venir peut vous coûter une partie de votre RIS.",), ""),
    ],
    "grant-conditional-on-signature": [
        ("nl", ("U ontvangt het leefloon zodra u dit contract hebt getekend.",), ""),
        ("nl", ("Zonder ondertekend contract is er geen uitbetaling van het leefloon.",), ""),
        ("nl", ("De ondertekening van dit contract is een voorwaarde om een leefloon te krijgen.",), ""),
        ("nl", ("Indien u weigert te tekenen, wordt het leefloon geweigerd.",), ""),
        ("nl", ("Als de begunstigde het GPMI niet ondertekent, kan het leefloon stopgezet worden.",), ""),
        ("nl", ("De betaling start na ondertekening van dit document.",), ""),
        ("nl", ("Het comité kent het leefloon slechts toe op voorwaarde dat u dit contract ondertekent.",), ""),
        ("fr", ("Vous recevez le RIS dès que vous avez signé ce contrat.",), ""),
        ("fr", ("Sans contrat signé, pas de paiement du RIS.",), ""),
        ("fr", ("La signature de ce contrat est une condition pour recevoir le RIS.",), ""),
        ("fr", ("Si vous refusez de signer, le RIS est refusé.",), ""),
        ("fr", ("Si le bénéficiaire ne signe pas le PIIS, le revenu d'intégration peut être supprimé.",), ""),
        ("fr", ("Le paiement débute après signature de ce document.",), ""),
        ("fr", ("Le comité n'octroie le revenu d'intégration qu'à condition que vous signiez ce contrat.",), ""),
        ("fr", ("L'octroi du revenu d'intégration est subordonné à la signature du présent contrat.",), ""),
    ],
    "sanction-over-limit": [
        ("nl", ("Bij niet-naleving wordt het leefloon zes maanden geschorst.",), ""),
        ("nl", ("De uitbetaling kan worden geschorst voor een periode van twee tot drie maanden.",), ""),
        ("nl", ("Het leefloon wordt geschorst tot nader order.",), ""),
        ("nl", ("De schorsing duurt zolang de cliënt zijn afspraken niet nakomt.",), ""),
        ("nl", ("Bij herhaling wordt het leefloon zes maanden geschorst.",), ""),
        ("fr", ("En cas de non-respect, le RIS est suspendu six mois.",), ""),
        ("fr", ("Le paiement peut être suspendu pour une période de deux à trois mois.",), ""),
        ("fr", ("Le RIS est suspendu jusqu'à nouvel ordre.",), ""),
        ("fr", ("La suspension dure tant que l'intéressé ne respecte pas ses engagements.",), ""),
        ("fr", ("En cas de récidive, le RIS est suspendu six mois.",), ""),
    ],
    "automatic-sanction": [
        ("nl", ("Wie niet verwittigt, krijgt automatisch een sanctie.",), ""),
        ("nl", ("Per gemiste les wordt 20 euro van het leefloon ingehouden.",), ""),
        ("nl", ("Het leefloon wordt onmiddellijk geschorst, zonder voorafgaande waarschuwing.",), ""),
        ("nl", ("De sanctie volgt meteen, zonder verdere verwittiging, wanneer u afwezig bent.",), ""),
        ("fr", ("Celui qui ne prévient pas reçoit automatiquement une sanction.",), ""),
        ("fr", ("Par cours manqué, 20 euros sont retenus sur le RIS.",), ""),
        ("fr", ("Le RIS est immédiatement suspendu, sans avertissement préalable.",), ""),
        ("fr", ("La sanction suit directement, sans autre avertissement, lorsque vous êtes absent.",), ""),
    ],
    "household-sanction": [
        ("nl", ("Wie niet meewerkt, verliest het leefloon voor het hele gezin.",), ""),
        ("nl", ("De sanctie geldt ook voor uw partner.",), ""),
        ("nl", ("Als u de afspraken niet volgt, wordt ook het leefloon van uw partner geschorst.",), ""),
        ("fr", ("Celui qui ne collabore pas perd le RIS pour toute la famille.",), ""),
        ("fr", ("La sanction vaut aussi pour votre partenaire.",), ""),
        ("fr", ("Si vous ne respectez pas les accords, le RIS de votre conjoint est aussi suspendu.",), ""),
    ],
    "deduction-from-leefloon": [
        ("nl", ("De huur wordt elke maand van uw leefloon afgehouden.",), ""),
        ("nl", ("Ik ga akkoord dat het OCMW 80 euro per maand inhoudt voor mijn schulden.",), ""),
        ("nl", ("De cliënt stemt in met een maandelijkse afhouding van 100 euro op het leefloon.",), ""),
        ("nl", ("De begunstigde zet elke maand 50 euro opzij op een spaarrekening.",), ""),
        ("fr", ("Le loyer est retenu chaque mois sur votre RIS.",), ""),
        ("fr", ("J'accepte que le CPAS retienne 80 euros par mois pour mes dettes.",), ""),
        ("fr", ("L'intéressé consent à une retenue mensuelle de 100 euros sur le revenu d'intégration.",), ""),
        ("fr", ("Le bénéficiaire doit mettre de côté 50 euros par mois sur un compte d'épargne.",), ""),
    ],
    "reflection-time-too-short": [
        ("nl", ("U hebt drie dagen om na te denken.",), ""),
        ("nl", ("Dit contract moet meteen worden ondertekend.",), ""),
        ("nl", ("De begunstigde tekent het contract ter plaatse.",), ""),
        ("nl", ("Er geldt een bedenktijd van 48 uur.",), ""),
        ("nl", ("U ondertekent het contract op dezelfde dag als het gesprek.",), ""),
        ("fr", ("Vous avez trois jours pour réfléchir.",), ""),
        ("fr", ("Ce contrat doit être signé immédiatement.",), ""),
        ("fr", ("Le bénéficiaire signe le contrat sur place.",), ""),
        ("fr", ("Un délai de réflexion de 48 heures est prévu.",), ""),
        ("fr", ("Vous signez le contrat le jour même de l'entretien.",), ""),
    ],
    "rights-waiver": [
        ("nl", ("De cliënt verzaakt aan zijn recht op beroep.",), ""),
        ("nl", ("Ik doe afstand van mijn recht om gehoord te worden.",), ""),
        ("nl", ("De begunstigde zal deze beslissing niet betwisten.",), ""),
        ("nl", ("Ik verklaar de bedenktijd niet nodig te hebben.",), ""),
        ("nl", ("De cliënt verbindt zich ertoe geen beroep aan te tekenen.",), ""),
        ("fr", ("L'intéressé renonce à son droit de recours.",), ""),
        ("fr", ("Je renonce à mon droit d'être entendu.",), ""),
        ("fr", ("Le bénéficiaire ne contestera pas cette décision.",), ""),
        ("fr", ("Je déclare ne pas avoir besoin du délai de réflexion.",), ""),
        ("fr", ("L'intéressé s'engage à n'introduire aucun recours.",), ""),
    ],
}

SILENT = [
    ("nl", ("Uw leefloon kan nooit worden stopgezet omdat u een afspraak mist.",)),
    ("nl", ("Als u een afspraak mist, heeft dat geen gevolgen voor uw leefloon.",)),
    ("nl", ("Het OCMW kan uw leefloon pas schorsen nadat u gehoord bent.",)),
    ("nl", ("Een schorsing is alleen mogelijk na een brief en een gesprek.",)),
    ("nl", ("De budgetbegeleiding stopt als u niet meer komt.",)),
    ("nl", ("Als u gaat samenwonen, vermindert uw leefloon.",)),
    ("nl", ("Uw leefloon wordt herberekend als uw inkomsten wijzigen.",)),
    ("nl", ("Verblijft u langer dan vier weken in het buitenland, dan wordt uw leefloon geschorst.",)),
    ("nl", ("Als u niet meer alleen woont, krijgt u een lager bedrag.",)),
    ("nl", ("Als u ziek bent en niet kunt komen, belt u ons.",)),
    ("nl", ("U verliest uw leefloon niet als u ziek bent en niet komt.",)),
    ("nl", ("Het OCMW betaalt het leefloon elke maand op de 25ste.",)),
    ("nl", ("De cursus wordt stopgezet als er te weinig deelnemers zijn.",)),
    ("nl", ("Niet slagen voor een examen leidt niet tot een sanctie.",)),
    ("nl", ("Als u niet akkoord gaat met de sanctie, kunt u naar de arbeidsrechtbank.",)),
    ("nl", ("Wij geven nooit automatisch een sanctie als u iets niet doet.",)),
    ("nl", ("Geeft u inkomsten niet aan, dan kan het leefloon tot zes maanden worden geschorst.",)),
    ("nl", ("Stopt u met de opleiding, dan zoeken we samen iets anders.",)),
    (
        "nl",
        (
            "# Wat als u het plan niet volgt?",
            "* U krijgt eerst een brief.",
            "* U mag uw verhaal doen.",
            "* Het comité kan u dan een straf geven.",
            "* U krijgt dan minder of geen leefloon.",
            "* Dat duurt hoogstens 1 maand.",
        ),
    ),
    (
        "nl",
        (
            "Indien u zonder wettige reden de afspraken niet naleeft, kan het OCMW, na ingebrekestelling en "
            "nadat u gehoord werd, de uitbetaling geheel of gedeeltelijk schorsen voor ten hoogste één maand.",
        ),
    ),
    ("nl", ("Wij tekenen dit contract binnen drie maanden na de toekenning van het leefloon.",)),
    ("nl", ("Uw leefloon hangt niet af van uw handtekening.",)),
    ("nl", ("U krijgt uw leefloon ook als u nog niet getekend hebt.",)),
    ("nl", ("Zodra u het leefloon ontvangt, maken we samen een plan.",)),
    ("nl", ("U krijgt een kopie zodra het contract getekend is.",)),
    ("nl", ("Na het tekenen loopt uw leefloon gewoon door.",)),
    ("nl", ("De schorsing duurt hoogstens één maand.",)),
    ("nl", ("U kunt binnen drie maanden beroep aantekenen tegen de schorsing van uw leefloon.",)),
    ("nl", ("Dit contract duurt twaalf maanden en u krijgt elke maand een leefloon.",)),
    ("nl", ("Uw leefloon wordt automatisch gestort op uw rekening.",)),
    ("nl", ("Een sanctie gaat nooit onmiddellijk in.",)),
    ("nl", ("Het contract eindigt automatisch als u werk vindt.",)),
    ("nl", ("Een sanctie voor u raakt het leefloon van uw partner niet.",)),
    ("nl", ("Het leefloon voor een gezin met kinderen is hoger.",)),
    ("nl", ("Uw partner maakt een eigen plan.",)),
    ("nl", ("Op uw vraag houdt het OCMW elke maand een bedrag opzij voor de huur.",)),
    ("nl", ("Als u wilt, kunnen wij elke maand 20 euro van uw leefloon opzijzetten.",)),
    ("nl", ("Uw loon wordt afgetrokken van het leefloon.",)),
    ("nl", ("Wat houdt dit contract in?",)),
    ("nl", ("Ik wil elke maand 20 euro sparen voor een fiets.",)),
    ("nl", ("Het OCMW houdt rekening met uw inkomsten bij de berekening van het leefloon.",)),
    ("nl", ("U hoeft niet meteen te tekenen.",)),
    ("nl", ("U hebt vijf dagen om na te denken voor u tekent.",)),
    ("nl", ("De begunstigde beschikt over een bezinningstermijn van vijf kalenderdagen.",)),
    ("nl", ("U krijgt meteen een kopie van het getekende contract.",)),
    ("nl", ("U hebt een week om na te denken.",)),
    ("nl", ("Niemand kan u vragen om af te zien van uw recht op beroep.",)),
    ("nl", ("U kunt beroep aantekenen bij de arbeidsrechtbank.",)),
    ("nl", ("Als u geen beroep aantekent, blijft de beslissing gelden.",)),
    ("nl", ("U verliest uw recht op beroep niet door te tekenen.",)),
    ("nl", ("Ik kan de cursus aanvaarden of weigeren.",)),
    ("fr", ("Votre RIS ne peut jamais être supprimé parce que vous manquez un rendez-vous.",)),
    ("fr", ("Si vous manquez un rendez-vous, cela n'a pas de conséquences sur votre RIS.",)),
    ("fr", ("Le paiement ne peut être suspendu qu'après que vous avez été entendu.",)),
    ("fr", ("Une suspension n'est possible qu'après une lettre et un entretien.",)),
    ("fr", ("Même en cas d'absence, le paiement ne peut être suspendu que si le comité vous a entendu.",)),
    ("fr", ("La guidance budgétaire s'arrête si vous ne venez plus.",)),
    ("fr", ("Si vous cohabitez, votre RIS diminue.",)),
    ("fr", ("Votre RIS est recalculé si vos revenus changent.",)),
    ("fr", ("Si vous restez plus de quatre semaines à l'étranger, votre RIS est suspendu.",)),
    ("fr", ("Si vous ne vivez plus seul, vous recevez un montant plus bas.",)),
    ("fr", ("Si vous êtes malade et ne pouvez pas venir, téléphonez-nous.",)),
    ("fr", ("Vous ne perdez pas votre RIS si vous êtes malade et ne venez pas.",)),
    ("fr", ("Le CPAS verse le RIS chaque mois.",)),
    ("fr", ("La formation est supprimée s'il y a trop peu de participants.",)),
    ("fr", ("Un échec à un examen n'entraîne aucune sanction.",)),
    ("fr", ("Si vous n'êtes pas d'accord avec la sanction, vous pouvez aller au tribunal du travail.",)),
    ("fr", ("Nous ne donnons jamais de sanction automatiquement si vous ne faites pas quelque chose.",)),
    ("fr", ("Si vous ne déclarez pas vos revenus, le RIS peut être suspendu jusqu'à six mois.",)),
    ("fr", ("Si vous arrêtez la formation, nous cherchons ensemble autre chose.",)),
    (
        "fr",
        (
            "# Et si vous ne suivez pas le plan ?",
            "* Vous recevez d'abord une lettre.",
            "* Vous pouvez raconter votre histoire.",
            "* Le comité peut vous donner une punition.",
            "* Vous recevez alors moins d'argent ou rien.",
            "* Cela dure 1 mois au maximum.",
        ),
    ),
    (
        "fr",
        (
            "Si, sans motif légitime, vous ne respectez pas les accords, le CPAS peut, après une mise en demeure "
            "et après vous avoir entendu, suspendre le paiement en tout ou en partie pendant un mois au plus.",
        ),
    ),
    ("fr", ("Nous signons ce contrat dans les trois mois après l'octroi du RIS.",)),
    ("fr", ("Votre RIS ne dépend pas de votre signature.",)),
    ("fr", ("Vous recevez votre RIS même si vous n'avez pas encore signé.",)),
    ("fr", ("Dès que vous recevez le RIS, nous faisons un plan ensemble.",)),
    ("fr", ("Vous recevez une copie dès que le contrat est signé.",)),
    ("fr", ("Après la signature, votre RIS continue.",)),
    ("fr", ("La suspension dure un mois au maximum.",)),
    ("fr", ("Vous avez trois mois pour introduire un recours contre la suspension de votre RIS.",)),
    ("fr", ("Ce contrat dure douze mois et vous recevez chaque mois un RIS.",)),
    ("fr", ("Votre RIS est automatiquement versé sur votre compte.",)),
    ("fr", ("Une sanction ne commence jamais immédiatement.",)),
    ("fr", ("Le contrat prend fin automatiquement si vous trouvez un emploi.",)),
    ("fr", ("Le revenu d'intégration pour une famille avec enfants est plus élevé.",)),
    ("fr", ("Votre partenaire fait son propre plan.",)),
    ("fr", ("À votre demande, le CPAS met chaque mois de côté un montant pour le loyer.",)),
    ("fr", ("Si vous le souhaitez, nous pouvons retenir chaque mois 20 euros de votre RIS.",)),
    ("fr", ("Votre salaire est déduit du revenu d'intégration.",)),
    ("fr", ("Je veux économiser 20 euros par mois pour un vélo.",)),
    ("fr", ("Votre candidature a été retenue par l'école.",)),
    ("fr", ("Vous ne devez pas signer tout de suite.",)),
    ("fr", ("Vous avez cinq jours pour réfléchir avant de signer.",)),
    ("fr", ("Le bénéficiaire dispose d'un délai de réflexion de cinq jours calendrier.",)),
    ("fr", ("Vous recevez tout de suite une copie du contrat signé.",)),
    ("fr", ("Vous avez une semaine pour réfléchir.",)),
    ("fr", ("Personne ne peut vous demander de renoncer à votre droit de recours.",)),
    ("fr", ("Vous pouvez introduire un recours au tribunal du travail.",)),
    ("fr", ("Si vous n'introduisez pas de recours, la décision reste valable.",)),
    ("fr", ("Vous ne perdez pas votre droit de recours en signant.",)),
    ("fr", ("Je peux accepter ou refuser la formation.",)),
    ("nl", ("Mist u een afspraak, dan bellen wij u eerst op.",)),
    ("nl", ("Wij stoppen nooit zomaar met betalen.",)),
    ("nl", ("Bent u ziek en brengt u een attest, dan blijft uw leefloon hetzelfde.",)),
    ("nl", ("Het leefloon kan enkel geschorst worden na een aanmaning en nadat de persoon gehoord werd.",)),
    ("nl", ("Uw leefloon verandert niet als u aan de cursus begint.",)),
    ("nl", ("Als uw partner begint te werken, wordt uw leefloon verminderd.",)),
    ("nl", ("Als u een studentenjob hebt, telt een deel van dat loon mee en kan het leefloon verminderen.",)),
    ("nl", ("Als de school de lessen afgelast, bent u niet afwezig.",)),
    ("nl", ("Een afwezigheid wegens ziekte kan nooit leiden tot een vermindering van het leefloon.",)),
    ("nl", ("U mag de begeleiding stopzetten zonder gevolgen voor uw leefloon.",)),
    ("nl", ("Wanneer u naar een andere gemeente verhuist, stopt het OCMW met betalen en neemt het andere OCMW over.",)),
    ("nl", ("U mag niet gesanctioneerd worden als u een wettige reden hebt.",)),
    ("nl", ("Kunt u niet komen? Bel ons voor de afspraak.",)),
    ("nl", ("Het niet slagen voor een test heeft geen invloed op uw leefloon.",)),
    ("nl", ("Wij verlagen uw leefloon niet als u ziek bent.",)),
    ("nl", ("Het OCMW kan u pas een sanctie geven als u een brief kreeg en uw verhaal kon doen.",)),
    ("nl", ("De huurwaarborg wordt in schijven terugbetaald.",)),
    ("nl", ("Na afloop van het contract blijft u uw leefloon krijgen.",)),
    ("nl", ("Als u geen computer hebt, geven wij u een laptop in bruikleen.",)),
    ("nl", ("Wie geen bankrekening heeft, krijgt zijn leefloon via een postassignatie.",)),
    ("fr", ("Si vous manquez un rendez-vous, nous vous appelons d'abord.",)),
    ("fr", ("Nous n'arrêtons jamais de payer sans raison.",)),
    ("fr", ("Si vous êtes malade et apportez un certificat, votre RIS reste le même.",)),
    ("fr", ("Le paiement ne peut être suspendu que moyennant une mise en demeure et une audition préalables.",)),
    ("fr", ("Votre RIS ne change pas si vous commencez la formation.",)),
    ("fr", ("Si votre partenaire commence à travailler, votre RIS diminue.",)),
    ("fr", ("Une absence pour maladie ne peut jamais entraîner une diminution du RIS.",)),
    ("fr", ("Vous pouvez arrêter la guidance sans conséquence pour votre RIS.",)),
    ("fr", ("Si vous déménagez dans une autre commune, le CPAS arrête de payer et l'autre CPAS prend le relais.",)),
    ("fr", ("Vous ne pouvez pas être sanctionné si vous avez un motif légitime.",)),
    ("fr", ("Vous ne pouvez pas venir ?", "Appelez-nous avant le rendez-vous.")),
    ("fr", ("L'échec à un test n'a aucune influence sur votre RIS.",)),
    ("fr", ("Nous ne diminuons pas votre RIS si vous êtes malade.",)),
    ("fr", ("Le CPAS ne peut vous donner une sanction que si vous avez reçu une lettre et pu vous expliquer.",)),
    ("fr", ("Si vous n'avez pas d'ordinateur, nous vous prêtons un portable.",)),
    ("fr", ("Celui qui n'a pas de compte reçoit son RIS par assignation postale.",)),
    ("fr", ("Votre RIS n'est pas supprimé lorsque vous ne réussissez pas un examen.",)),
    ("nl", ("Het leefloon wordt niet geschorst zolang de klacht loopt.",)),
    ("nl", ("Als het OCMW zijn afspraken niet nakomt, kunt u een klacht indienen.",)),
    ("nl", ("De betaling van uw leefloon mag nooit afhangen van uw resultaten.",)),
    ("nl", ("Komt het OCMW zijn afspraken niet na? Bel dan de hoofdmaatschappelijk werker.",)),
    ("nl", ("Een sanctie betekent niet dat u uw recht op leefloon verliest.",)),
    ("nl", ("Als u drie maanden geen leefloon krijgt, maken we een nieuw plan.",)),
    ("nl", ("U krijgt een attest voor elke les die u volgt.",)),
    ("nl", ("De aanwezigheid in de les wordt elke maand bekeken.",)),
    ("nl", ("De huur en het leefloon worden op dezelfde dag betaald.",)),
    ("nl", ("U mag uw afspraak één keer missen zonder dat er iets gebeurt met uw geld.",)),
    ("nl", ("Wij tekenen vandaag niet: u neemt dit papier eerst mee naar huis.",)),
    ("nl", ("Als u niet tekent, praten we verder. Uw leefloon loopt door.",)),
    ("fr", ("Le RIS n'est pas suspendu tant que la plainte est en cours.",)),
    ("fr", ("Si le CPAS ne respecte pas ses engagements, vous pouvez introduire une plainte.",)),
    ("fr", ("Le paiement de votre RIS ne peut jamais dépendre de vos résultats.",)),
    ("fr", ("Une sanction ne veut pas dire que vous perdez votre droit au revenu.",)),
    ("fr", ("Si vous ne recevez pas de RIS pendant trois mois, nous faisons un nouveau plan.",)),
    ("fr", ("La présence au cours est regardée chaque mois.",)),
    ("fr", ("Le loyer et le RIS sont payés le même jour.",)),
    ("fr", ("Vous pouvez manquer un rendez-vous sans que rien ne change à votre RIS.",)),
    ("fr", ("Nous ne signons pas aujourd'hui : vous emportez ce papier.",)),
    ("fr", ("Si vous ne signez pas, nous continuons à parler. Votre RIS continue.",)),
]


def _reading(code: str, passages: tuple[str, ...]) -> Reading:
    parts = [(_KINDS.get(one[:2], PassageKind.SENTENCE), one.removeprefix("# ").removeprefix("* ")) for one in passages]
    read = parse([Passage(0, len(text), text, kind, code) for kind, text in parts], {})
    return read_contract(Text(tuple(with_terms(one) for one in read)))


def _signals(code: str, *passages: str) -> dict[str, str]:
    found = signals(_reading(code, passages), DocumentKind.CONTRACT)
    return {signal.rule.id: str(signal.hit.severity or signal.rule.severity) for signal in found}


@pytest.mark.parametrize(
    ("check", "code", "passages", "severity"), [(check, *one) for check, many in FOUND.items() for one in many]
)
def test_found(check: str, code: str, passages: tuple[str, ...], severity: str) -> None:
    found = _signals(code, *passages)
    assert check in found
    assert not severity or found[check] == severity


@pytest.mark.parametrize(("code", "passages"), SILENT)
def test_silent(code: str, passages: tuple[str, ...]) -> None:
    assert not _signals(code, *passages).keys() & FOUND.keys()


def test_one_signal_on_the_same_words() -> None:
    found = _signals("nl", "Wie afwezig is, verliest zijn recht op leefloon.")
    assert "unlawful-stop-threat" in found
    assert "conditional-sanction-threat" not in found


@pytest.mark.parametrize(
    ("code", "found", "silent"),
    [
        (
            "nl",
            ("Volgt u het plan niet, dan kan er een sanctie komen.",),
            (
                "U krijgt eerst een aanmaning.",
                "U mag uw verhaal doen.",
                "Zonder goede reden kan het comité hoogstens 1 maand minder of niets betalen.",
                "U krijgt een brief met uitleg over de sanctie.",
                "U kunt naar de arbeidsrechtbank.",
                "U kunt altijd dringende hulp vragen.",
            ),
        ),
        (
            "fr",
            ("Si vous ne suivez pas le plan, une sanction peut suivre.",),
            (
                "Vous recevez d'abord une mise en demeure.",
                "Vous pouvez vous expliquer.",
                "Sans bonne raison, le comité peut payer moins ou rien pendant 1 mois au maximum.",
                "Vous recevez une lettre qui explique la sanction.",
                "Vous pouvez aller au tribunal du travail.",
                "Vous pouvez toujours demander une aide urgente.",
            ),
        ),
    ],
)
def test_procedure(code: str, found: tuple[str, ...], silent: tuple[str, ...]) -> None:
    assert _signals(code, *found)["sanction-procedure-incomplete"] == "high"
    assert "sanction-procedure-incomplete" not in _signals(code, *silent)
    assert "missing-urgent-aid-info" in _signals(code, *found)
    assert "missing-urgent-aid-info" not in _signals(code, *silent)


@pytest.mark.parametrize(
    ("code", "present", "absent"),
    [
        ("nl", "Tijdens een schorsing kunt u een voedselpakket vragen.", "Belt u ons dringend terug."),
        ("nl", "U kunt altijd om dringende sociale hulp vragen.", "Bij een dringende vraag komt u naar het onthaal."),
        ("fr", "Pendant une suspension, vous pouvez demander un colis alimentaire.", "Rappelez-nous de toute urgence."),
        ("fr", "Vous pouvez toujours demander une aide sociale urgente.", "Si c'est urgent, venez à l'accueil."),
    ],
)
def test_urgent_aid(code: str, present: str, absent: str) -> None:
    assert "missing-urgent-aid-info" not in _signals(code, present)
    assert "missing-urgent-aid-info" in _signals(code, absent)


def test_no_sanction_named_is_only_information() -> None:
    assert _signals("nl", "U gaat elke week naar de les.")["sanction-procedure-incomplete"] == "info"
    assert _signals("fr", "Vous allez au cours chaque semaine.")["sanction-procedure-incomplete"] == "info"


def test_every_rule_has_its_wording() -> None:
    for language in ("nl", "fr", "en"):
        for rule in load_rules():
            assert load_wording(language).title(rule)
            assert load_wording(language).ask(rule)
