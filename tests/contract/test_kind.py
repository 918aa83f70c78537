"""Contracts, templates and other texts are told apart."""

import pytest

from readability_gpmi.contract.kind import kind_of
from readability_gpmi.language import load_pack

PACKS = [load_pack("nl"), load_pack("fr")]
CONTRACT_NL = (
    "GPMI. Contract tussen het OCMW en de begunstigde. De begunstigde volgt een cursus. Handtekening van beide partijen."
)
CONTRACT_FR = "PIIS. Contrat entre le CPAS et le bénéficiaire. Le bénéficiaire suit un cours. Signature des deux parties."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (CONTRACT_NL, "contract"),
        (CONTRACT_FR, "contract"),
        (CONTRACT_NL + " Naam: ……… Adres: ……… Datum: ……… ☐ werk ☐ opleiding ☐ taal", "template"),
        (CONTRACT_FR + " Nom: ____ Adresse: ____ Date: ____ ☐ travail ☐ formation ☐ langue", "template"),
        ("Beste mevrouw, het OCMW betaalt uw leefloon op 28 mei. Met vriendelijke groeten.", "other"),
        ("Le CPAS paie votre revenu d'intégration le 28 mai.", "other"),
        ("", "other"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert kind_of(text, PACKS) == kind
