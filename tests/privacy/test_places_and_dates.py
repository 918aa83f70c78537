"""Addresses and dates of birth of persons, not those of offices and evaluations."""

import pytest

from tests.privacy.conftest import Find


@pytest.mark.parametrize(
    ("code", "text", "address"),
    [
        ("nl", "Zij woont in de Spoorwegdreef 204, 0970 Merelgem.", "Spoorwegdreef 204, 0970 Merelgem"),
        ("nl", "wonende te 0970 Merelgem, Graaf van Vlaanderenplein 22/0301", "0970 Merelgem, Graaf van Vlaanderenplein 22/0301"),
        ("nl", "Adres: Tuinwijk 128 bus 2", "Tuinwijk 128 bus 2"),
        ("nl", "Ten huize van mevrouw Claes, Vaart Links 19, was niemand.", "Vaart Links 19"),
        ("fr", "Il habite rue de l'Église 8A, 4000 Liège.", "rue de l'Église 8A, 4000 Liège"),
        ("fr", "domiciliée à 0480 Roncheval, chemin du Terril 56", "0480 Roncheval, chemin du Terril 56"),
        ("fr", "Sa mère vit 25, rue de la Bruyère à 6700 Arlon.", "25, rue de la Bruyère à 6700 Arlon"),
        ("fr", "Code postal et localité : 0480 Roncheval", "0480 Roncheval"),
    ],
)
def test_addresses_of_persons(code: str, text: str, address: str, find: Find) -> None:
    assert ("address", address) in find(code, text)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("nl", "De afspraak is in het sociaal huis, Stationsstraat 14, 0970 Merelgem."),
        ("nl", "Opgemaakt te 0970 Merelgem, in twee exemplaren."),
        ("nl", "De arbeidsmarkt telt 2030 plaatsen. Vergadering 3 duurt 45 minuten."),
        ("fr", "Le CPAS, rue du Lavoir 12 à 0420 Hautebruyère, paie."),
        ("fr", "Fait à 0480 Roncheval, le 3 mars 2026, en 2 exemplaires."),
        ("fr", "Il y a 12 places à la crèche et 3 cours de français."),
    ],
)
def test_other_places(code: str, text: str, find: Find) -> None:
    assert [one for one in find(code, text) if one[0] == "address"] == []


@pytest.mark.parametrize(
    ("code", "text", "date"),
    [
        ("nl", "geboren te Gent op 2.11.1988, wonende", "2.11.1988"),
        ("nl", "Geboorteplaats en -datum: Oostende, 17 april 1983", "17 april 1983"),
        ("nl", "zijn dochter (° 03.05.2018)", "03.05.2018"),
        ("fr", "né à Namur le 1er mars 1975, belge", "1er mars 1975"),
        ("fr", "Date de naissance : 30/09/2003", "30/09/2003"),
        ("fr", "née à Liège, 03/07/2011", "03/07/2011"),
    ],
)
def test_dates_of_birth(code: str, text: str, date: str, find: Find) -> None:
    assert ("birth-date", date) in find(code, text)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("nl", "De evaluatie is op 15.06.2026. De wet van 26 mei 2002 geldt."),
        ("nl", "Zij is geboren en getogen in Gent en werkt sinds 3 maart 2020."),
        ("nl", "Geboorteakte nr. 1204, afgeleverd op 14 april 2026"),
        ("fr", "Le bébé est né au printemps ; la prime a été payée le 12.06.2025."),
        ("fr", "Acte de naissance n° 1204 de 2003, délivré le 14 avril 2026"),
    ],
)
def test_other_dates(code: str, text: str, find: Find) -> None:
    assert find(code, text) == []
