"""Abbreviations written out once, where the document first uses them."""

import pytest

from readability_gpmi.model import RewriteKind
from readability_gpmi.rewriting.structural import abbreviation

from .conftest import Offered


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        (
            "nl",
            "U sluit een GPMI met het OCMW.",
            "U sluit een geïndividualiseerd project voor maatschappelijke integratie (GPMI) met het OCMW.",
        ),
        ("nl", "De VDAB helpt u.", "De Vlaamse Dienst voor Arbeidsbemiddeling en Beroepsopleiding (VDAB) helpt u."),
        (
            "nl",
            "U krijgt een brief van het RIZIV.",
            "U krijgt een brief van het Rijksinstituut voor Ziekte- en Invaliditeitsverzekering (RIZIV).",
        ),
        (
            "fr",
            "Vous signez un PIIS avec le CPAS.",
            "Vous signez un projet individualisé d'intégration sociale (PIIS) avec le CPAS.",
        ),
        ("fr", "Vous contactez l'ONEM.", "Vous contactez l'Office national de l'Emploi (ONEM)."),
        ("fr", "La décision de l’ONEM est claire.", "La décision de l’Office national de l’Emploi (ONEM) est claire."),
        ("fr", "Le montant du RIS est fixé.", "Le montant du revenu d'intégration sociale (RIS) est fixé."),
    ],
)
def test_written_out(offered: Offered, code: str, before: str, after: str) -> None:
    assert after in (*offered(abbreviation.find, code, before), *offered(abbreviation.find, code, before, kind=RewriteKind.ASK))


@pytest.mark.parametrize(
    ("code", "sentences"),
    [
        # Everybody knows these by their letters.
        ("nl", ("U gaat naar het OCMW.",)),
        ("fr", ("Vous allez au CPAS.",)),
        # Written out beside it, or elsewhere.
        ("nl", ("U belt de RVA (Rijksdienst voor Arbeidsvoorziening).",)),
        ("nl", ("U belt de RVA.", "De Rijksdienst voor Arbeidsvoorziening is gesloten.")),
        ("fr", ("Vous signez un projet individualisé d'intégration sociale (PIIS).",)),
        # Parts of other words, plurals, an article that does not fit, a form.
        ("nl", ("U volgt een VDAB-cursus.",)),
        ("nl", ("Alle GPMI's zijn anders.",)),
        ("nl", ("De CAW helpt u.",)),
        ("nl", ("☐ CAW ☐ school",)),
        ("fr", ("Les PIIS sont signés.",)),
    ],
)
def test_left_alone(offered: Offered, code: str, sentences: tuple[str, ...]) -> None:
    assert offered(abbreviation.find, code, *sentences) == ()
    assert offered(abbreviation.find, code, *sentences, kind=RewriteKind.ASK) == ()
