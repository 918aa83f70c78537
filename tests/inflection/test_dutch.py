"""Dutch word forms, each written by hand."""

import pytest

from readability_gpmi.inflection import Inflector
from readability_gpmi.language import load_pack


@pytest.fixture(scope="module")
def dutch() -> Inflector:
    inflector = load_pack("nl").inflector
    assert inflector is not None
    return inflector


PRESENT_3 = {"VerbForm": "Fin", "Tense": "Pres", "Number": "Sing", "Person": "3"}
PAST = {"VerbForm": "Fin", "Tense": "Past", "Number": "Sing"}
PARTICIPLE = {"VerbForm": "Part", "Tense": "Past"}


@pytest.mark.parametrize(
    ("verb", "present", "past", "participle"),
    [
        ("maken", "maakt", "maakte", "gemaakt"),
        ("leveren", "levert", "leverde", "geleverd"),
        ("studeren", "studeert", "studeerde", "gestudeerd"),
        ("verhuizen", "verhuist", "verhuisde", "verhuisd"),
        ("beloven", "belooft", "beloofde", "beloofd"),
        ("betalen", "betaalt", "betaalde", "betaald"),
        ("geven", "geeft", "gaf", "gegeven"),
        ("krijgen", "krijgt", "kreeg", "gekregen"),
        ("beginnen", "begint", "begon", "begonnen"),
        ("indienen", "indient", "indiende", "ingediend"),
        ("stopzetten", "stopzet", "stopzette", "stopgezet"),
        ("nakomen", "nakomt", "nakwam", "nagekomen"),
        ("aanbevelen", "aanbeveelt", "aanbeval", "aanbevolen"),
        ("onderzoeken", "onderzoekt", "onderzocht", "onderzocht"),
        ("ondertekenen", "ondertekent", "ondertekende", "ondertekend"),
        ("beoordelen", "beoordeelt", "beoordeelde", "beoordeeld"),
        ("creëren", "creëert", "creëerde", "gecreëerd"),
        ("informeren", "informeert", "informeerde", "geïnformeerd"),
        ("eisen", "eist", "eiste", "geëist"),
        ("zijn", "is", "was", "geweest"),
    ],
)
def test_verbs(dutch: Inflector, verb: str, present: str, past: str, participle: str) -> None:
    made = (dutch.inflect(verb, "VERB", PRESENT_3), dutch.inflect(verb, "VERB", PAST), dutch.inflect(verb, "VERB", PARTICIPLE))
    assert made == (present, past, participle)


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("dag", "dagen"),
        ("werkdag", "werkdagen"),
        ("gezinslid", "gezinsleden"),
        ("mogelijkheid", "mogelijkheden"),
        ("beslissing", "beslissingen"),
        ("brief", "brieven"),
        ("huis", "huizen"),
        ("plan", "plannen"),
        ("kamer", "kamers"),
        ("foto", "foto's"),
        ("gemeente", "gemeenten"),
        ("begunstigde", "begunstigden"),
        ("categorie", "categorieën"),
        ("functie", "functies"),
        ("maatregel", "maatregelen"),
        ("ambtenaar", "ambtenaren"),
        ("kantoor", "kantoren"),
        ("factor", "factoren"),
        ("criterium", "criteria"),
        ("document", "documenten"),
        ("paragraaf", "paragrafen"),
        ("prijs", "prijzen"),
        ("kans", "kansen"),
    ],
)
def test_plurals(dutch: Inflector, noun: str, plural: str) -> None:
    assert dutch.inflect(noun, "NOUN", {"Number": "Plur"}) == plural


@pytest.mark.parametrize(
    ("adjective", "inflected"),
    [
        ("groot", "grote"),
        ("wit", "witte"),
        ("lief", "lieve"),
        ("boos", "boze"),
        ("zeker", "zekere"),
        ("dringend", "dringende"),
        ("financieel", "financiële"),
        ("nieuw", "nieuwe"),
        ("gratis", "gratis"),
        ("eigen", "eigen"),
        ("Vlaams", "vlaamse"),
    ],
)
def test_adjectives(dutch: Inflector, adjective: str, inflected: str) -> None:
    assert dutch.inflect(adjective, "ADJ", {"Definite": "Def", "Degree": "Pos"}) == inflected


@pytest.mark.parametrize(
    ("noun", "gender"),
    [
        ("beslissing", "Com"),
        ("contract", "Neut"),
        ("huurcontract", "Neut"),
        ("attest", "Neut"),
        ("briefje", "Neut"),
        ("maand", "Com"),
        ("ziekenhuis", "Neut"),
        ("xyz", None),
    ],
)
def test_genders(dutch: Inflector, noun: str, gender: str | None) -> None:
    assert dutch.gender(noun) == gender


@pytest.mark.parametrize(
    ("verb", "parts"),
    [
        ("stopzetten", ("stop", "zetten")),
        ("indienen", ("in", "dienen")),
        ("terugvorderen", ("terug", "vorderen")),
        ("onderzoeken", None),
        ("informeren", None),
        ("openen", None),
        ("overtuigen", None),
        ("betalen", None),
    ],
)
def test_separable_verbs(dutch: Inflector, verb: str, parts: tuple[str, str] | None) -> None:
    assert dutch.split(verb) == parts


def test_determiners_follow_the_gender(dutch: Inflector) -> None:
    assert [dutch.agree(word, "Neut") for word in ("de", "deze", "onze", "een", "uw", "groene")] == [
        "het",
        "dit",
        "ons",
        "een",
        "uw",
        None,
    ]
