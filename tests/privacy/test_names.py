"""Names of persons, and the many words with capitals that are none."""

import pytest

from tests.privacy.conftest import Find


@pytest.mark.parametrize(
    ("code", "text", "names"),
    [
        ("nl", "De heer J. Peeters en mevrouw Van den Bossche tekenen.", ["J. Peeters", "Van den Bossche"]),
        ("nl", "Naam: DE SMET Jonas", ["DE SMET Jonas"]),
        ("nl", "Naam en voornaam begunstigde*\nVANDERKELEN, Ruben", ["VANDERKELEN, Ruben"]),
        ("nl", "Uw begeleider is Katrien Claes.", ["Katrien Claes"]),
        ("nl", "Zijn kinderen Dmytro en Sofiia gaan naar school.", ["Dmytro", "Sofiia"]),
        ("nl", "Beste Samira,\nU hebt een afspraak.", ["Samira"]),
        ("nl", "Met vriendelijke groeten,\nIlse Goossens\nmaatschappelijk werker", ["Ilse Goossens"]),
        ("nl", "Bel Katrien als je ziek bent.", ["Katrien"]),
        ("nl", "Bel Elke als je ziek bent.", ["Elke"]),
        ("nl", "Elke Peeters belt u.", ["Elke Peeters"]),
        ("nl", "Mevrouw Quaghebuer tekent. Quaghebuer krijgt een kopie.", ["Quaghebuer", "Quaghebuer"]),
        ("nl", "Samen met Oumar bekijken we de huur.", ["Oumar"]),
        ("nl", "Goranka belt naar het ziekenfonds.", ["Goranka"]),
        ("nl", "Het dossier van Verstraete gaat naar het comité.", ["Verstraete"]),
        ("nl", "Van Hoecke meldt dat de huur nog niet betaald is.", ["Van Hoecke"]),
        ("nl", "Cliënt: Agnieszka Wojciechowska Dossier: 2026/0417", ["Agnieszka Wojciechowska"]),
        ("nl", "Naam | El Khattabi", ["El Khattabi"]),
        ("fr", "Le dossier de Collard passe devant le comité.", ["Collard"]),
        ("fr", "Ilinca, Radu et Bogdan s'inscrivent au Forem.", ["Ilinca", "Radu", "Bogdan"]),
        ("fr", "Kinga a rendez-vous à l'ONE.", ["Kinga"]),
        ("fr", "M. J.-P. Lemaire et Mme d'Aoust signent.", ["J.-P. Lemaire", "d'Aoust"]),
        ("fr", "Nom de l'accompagnatrice : Élodie Vercauteren", ["Élodie Vercauteren"]),
        ("fr", "Monsieur Avril vient en avril.", ["Avril"]),
        ("fr", "Line Debackère est l'assistante sociale.", ["Line Debackère"]),
        ("fr", "Les parents d'Émile paient.", ["Émile"]),
        ("fr", "Cordialement,\nIsabelle Goffin", ["Isabelle Goffin"]),
    ],
)
def test_names(code: str, text: str, names: list[str], find: Find) -> None:
    assert find(code, text) == [("name", name) for name in names]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("nl", "Het OCMW van Sint-Niklaas en de VDAB werken samen met vzw De Opstap."),
        ("nl", "Elke maand belt u. Elke partij krijgt een kopie."),
        ("nl", "De hoorzitting is in zaal Peter Benoit van het Sociaal Huis."),
        ("nl", "Geachte heer, mevrouw,\nMevrouw de Voorzitter opent de vergadering."),
        ("nl", "Naam: ………… Voornaam: …………"),
        ("nl", "Naam van de school: Hogeschool West"),
        ("nl", "Cliënt: de persoon die tekent. In april is het OCMW van Gent gesloten."),
        ("nl", "Stage bij Bakkerij Van Eyck in de Koning Albertstraat."),
        ("nl", "Wijzigt uw situatie, dan belt u. Huurwaarborg moet u vooraf betalen."),
        ("nl", "Ze spreekt Tigrinya en werkt bij Colruyt in Temse."),
        ("fr", "La loi Lejeune et l'Institut Marie Haps n'ont rien à voir ici."),
        ("fr", "Elle habite à Gosselies. Delhaize doit répondre."),
        ("fr", "Il étudie à l'Institut Marie Haps et à la Haute École Francisco Ferrer."),
        ("fr", "Madame la Présidente ouvre la séance. Monsieur travaille."),
        ("fr", "La Croix-Rouge, le Forem et Saint-Vincent de Paul aident."),
        ("fr", "Chaque Lundi, le Tribunal du travail de Bruxelles siège."),
    ],
)
def test_what_is_no_name(code: str, text: str, find: Find) -> None:
    assert find(code, text) == []


def test_a_surname_that_is_a_word_is_masked_as_a_name_only(find: Find) -> None:
    found = find("fr", "Madame Marie Petit travaille. Petit à petit, elle apprend. Le petit commerce va bien.")
    assert found == [("name", "Marie Petit")]
