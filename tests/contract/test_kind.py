"""Contracts, templates and other texts are told apart."""

import pytest

from readability_gpmi.contract.kind import kind_of
from readability_gpmi.language import load_pack

PACKS = [load_pack("nl"), load_pack("fr")]
CONTRACT_NL = (
    "GPMI. Contract tussen het OCMW en de begunstigde. De begunstigde volgt een cursus. Handtekening van beide partijen."
)
CONTRACT_FR = "PIIS. Contrat entre le CPAS et le bénéficiaire. Le bénéficiaire suit un cours. Signature des deux parties."
PLAIN_NL = """OCMW Moerdam
Mijn plan

Wie helpt mij?
Ilse Claes, 052 00 11 22

Wat doe ik?
Ik ga elke week naar de Nederlandse les.

Wat doet het OCMW?
Ilse zoekt opvang voor mijn zoon.

Wij tekenen op 3 maart 2026
Ik: Omar Haddad
Het OCMW: Ilse Claes
"""
PLAIN_FR = """CPAS de Rivelle
Mon plan

Qui m’aide ?
Julie Lambert, 081 00 11 22

Ce que je fais
Je vais chaque semaine au cours de français.

Ce que le CPAS fait
Julie cherche une crèche pour mon fils.

Signatures, le 3 mars 2026
Moi : Omar Haddad
Le CPAS : Julie Lambert
"""
LEGAL_NL = """Tussen de ondergetekenden: het OCMW van Moerdam, en de heer Omar Haddad,
hierna "betrokkene", wordt overeengekomen wat volgt.
Artikel 1. Betrokkene verbindt zich ertoe de lessen bij te wonen.
Artikel 2. Het centrum zorgt voor begeleiding.
Opgemaakt in tweevoud te Moerdam op 3 maart 2026.
"""
LEGAL_FR = """Entre les soussignés : le CPAS de Rivelle et Monsieur Omar Haddad,
ci-après « l’intéressé », il est convenu ce qui suit.
Article 1. L’intéressé s’engage à suivre les cours.
Article 2. Le centre assure l’accompagnement.
Fait en double exemplaire à Rivelle, le 3 mars 2026.
"""
LETTER_NL = """OCMW Moerdam
Geachte mevrouw Haddad,
In bijlage vindt u uw contract (GPMI). Het OCMW en de begunstigde krijgen elk een exemplaar.
Wilt u het tekenen en terugbezorgen? Uw handtekening komt onderaan.
Met vriendelijke groeten,
Voor het OCMW, Ilse Claes
"""
LETTER_FR = """CPAS de Rivelle
Madame,
Vous trouverez en annexe votre contrat (PIIS). Le CPAS et le bénéficiaire reçoivent chacun un exemplaire.
Voulez-vous le signer et le renvoyer ? Votre signature vient en bas.
Veuillez agréer, Madame, nos salutations distinguées.
Pour le CPAS, Julie Lambert
"""
ARTICLE_NL = """Wat is een GPMI?
Een GPMI is een overeenkomst tussen het OCMW en de begunstigde.
De begunstigde verbindt zich tot stappen, zoals een opleiding, en het OCMW helpt daarbij.
Voor de handtekening hebben mensen vijf dagen bedenktijd.
In 2020 hadden veel jongeren zo'n contract. Volgens onderzoekers is de begeleiding niet overal even goed.
Verenigingen vragen dat de regels eenvoudiger worden en dat sancties verdwijnen.
De minister wil de wet volgend jaar aanpassen.
"""
ARTICLE_FR = """Qu’est-ce qu’un PIIS ?
Un PIIS est un contrat entre le CPAS et le bénéficiaire.
Le bénéficiaire s’engage à des étapes, comme une formation, et le CPAS aide.
Avant la signature, les personnes ont cinq jours de réflexion.
En 2020, beaucoup de jeunes avaient un tel contrat. Selon des chercheurs, l’accompagnement n’est pas partout le même.
Des associations demandent des règles plus simples et la fin des sanctions.
La ministre veut adapter la loi l’an prochain.
"""
REPORT_NL = """Evaluatieverslag GPMI
OCMW Moerdam, begunstigde Omar Haddad
Er werd gekeken naar de doelen en de afspraken.
Handtekening van de begunstigde: ………
"""
REPORT_FR = """Rapport d’évaluation du PIIS
CPAS de Rivelle, bénéficiaire Omar Haddad
Les objectifs et les engagements ont été revus.
Signature du bénéficiaire : ………
"""
RENT_NL = (
    "Huurovereenkomst\nTussen de ondergetekenden: de verhuurder en de huurder.\nHet OCMW stort de waarborg.\nHandtekening huurder"
)
RENT_FR = (
    "Contrat de bail\nEntre les soussignés : le bailleur et le locataire.\nLe CPAS verse la garantie.\nSignature du locataire"
)
CHOICES_NL = " ☒ werk ☐ opleiding ☐ taal ☐ wonen ☐ gezondheid ☐ schulden ☐ sport ☐ gezin"
CHOICES_FR = " ☒ travail ☐ formation ☐ langue ☐ logement ☐ santé ☐ dettes ☐ sport ☐ famille"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (CONTRACT_NL, "contract"),
        (CONTRACT_FR, "contract"),
        (PLAIN_NL, "contract"),
        (PLAIN_FR, "contract"),
        (LEGAL_NL, "contract"),
        (LEGAL_FR, "contract"),
        (CONTRACT_NL + CHOICES_NL, "contract"),
        (CONTRACT_FR + CHOICES_FR, "contract"),
        (CONTRACT_NL + " Naam: ……… Adres: ……… Datum: ……… ☐ werk ☐ opleiding ☐ taal", "template"),
        (CONTRACT_FR + " Nom: ____ Adresse: ____ Date: ____ ☐ travail ☐ formation ☐ langue", "template"),
        ("[ ] les\n[ ] werk\n[ ] opvang\n[ ] wonen\n[ ] budget\n[ ] sport\n" + PLAIN_NL, "template"),
        ("[ ] cours\n[ ] travail\n[ ] crèche\n[ ] logement\n[ ] budget\n[ ] sport\n" + PLAIN_FR, "template"),
        (LETTER_NL, "other"),
        (LETTER_FR, "other"),
        (ARTICLE_NL, "other"),
        (ARTICLE_FR, "other"),
        (REPORT_NL, "other"),
        (REPORT_FR, "other"),
        (RENT_NL, "other"),
        (RENT_FR, "other"),
        ("Beste mevrouw, het OCMW betaalt uw leefloon op 28 mei. Met vriendelijke groeten.", "other"),
        ("Le CPAS paie votre revenu d'intégration le 28 mai.", "other"),
        ("De begunstigde verbindt zich ertoe het contract met het OCMW na te leven.", "other"),
        ("Le bénéficiaire s’engage à respecter le contrat avec le CPAS.", "other"),
        ("", "other"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert kind_of(text, PACKS) == kind
