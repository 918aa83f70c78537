"""French word forms and seams, each written by hand."""

import pytest

from readability_gpmi.inflection import Inflector
from readability_gpmi.language import load_pack


@pytest.fixture(scope="module")
def french() -> Inflector:
    inflector = load_pack("fr").inflector
    assert inflector is not None
    return inflector


def _finite(mood: str, tense: str, number: str, person: str) -> dict[str, str]:
    return {"VerbForm": "Fin", "Mood": mood, "Tense": tense, "Number": number, "Person": person}


@pytest.mark.parametrize(
    ("verb", "feats", "form"),
    [
        ("envoyer", _finite("Ind", "Fut", "Sing", "3"), "enverra"),
        ("fournir", _finite("Ind", "Pres", "Plur", "3"), "fournissent"),
        ("recevoir", _finite("Sub", "Pres", "Sing", "3"), "reçoive"),
        ("prendre", _finite("Sub", "Pres", "Plur", "1"), "prenions"),
        ("devoir", _finite("Cnd", "Pres", "Sing", "3"), "devrait"),
        ("payer", _finite("Ind", "Pres", "Sing", "3"), "paie"),
        ("appeler", _finite("Ind", "Pres", "Sing", "3"), "appelle"),
        ("compléter", _finite("Ind", "Pres", "Sing", "3"), "complète"),
        ("changer", _finite("Ind", "Imp", "Sing", "3"), "changeait"),
        ("commencer", _finite("Ind", "Pres", "Plur", "1"), "commençons"),
        ("connaître", _finite("Ind", "Pres", "Sing", "3"), "connaît"),
        ("donner", _finite("Imp", "Pres", "Sing", "2"), "donne"),
        ("prévoir", _finite("Ind", "Fut", "Sing", "3"), "prévoira"),
        ("venir", {"VerbForm": "Part", "Tense": "Past", "Gender": "Fem", "Number": "Plur"}, "venues"),
        ("devoir", {"VerbForm": "Part", "Tense": "Past", "Gender": "Fem", "Number": "Sing"}, "due"),
        ("introduire", {"VerbForm": "Part", "Tense": "Past", "Gender": "Fem", "Number": "Sing"}, "introduite"),
        ("finir", {"VerbForm": "Part", "Tense": "Pres"}, "finissant"),
    ],
)
def test_verbs(french: Inflector, verb: str, feats: dict[str, str], form: str) -> None:
    assert french.inflect(verb, "VERB", feats) == form


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("travail", "travaux"),
        ("bail", "baux"),
        ("journal", "journaux"),
        ("prix", "prix"),
        ("bureau", "bureaux"),
        ("attestation", "attestations"),
        ("rendez-vous", "rendez-vous"),
        ("chef-lieu", "chefs-lieux"),
    ],
)
def test_plurals(french: Inflector, noun: str, plural: str) -> None:
    assert french.inflect(noun, "NOUN", {"Number": "Plur"}) == plural


@pytest.mark.parametrize(
    ("adjective", "feminine"),
    [
        ("nouveau", "nouvelle"),
        ("actif", "active"),
        ("social", "sociale"),
        ("complet", "complète"),
        ("public", "publique"),
        ("sérieux", "sérieuse"),
        ("personnel", "personnelle"),
        ("obligatoire", "obligatoire"),
    ],
)
def test_feminines(french: Inflector, adjective: str, feminine: str) -> None:
    assert french.inflect(adjective, "ADJ", {"Gender": "Fem", "Number": "Sing"}) == feminine


@pytest.mark.parametrize(
    ("noun", "gender"),
    [
        ("décision", "Fem"),
        ("logement", "Masc"),
        ("aide", "Fem"),
        ("contrat", "Masc"),
        ("programme", "Masc"),
        ("page", "Fem"),
        ("bénéficiaire", None),
    ],
)
def test_genders(french: Inflector, noun: str, gender: str | None) -> None:
    assert french.gender(noun) == gender


@pytest.mark.parametrize(
    ("before", "text", "joined"),
    [
        ("le", "abandon", "l'abandon"),
        ("l'", "don", None),
        ("du", "octroi", "de l'octroi"),
        ("de le", "don", "du don"),
        ("à les", "personnes", "aux personnes"),
        ("que", "il donne", "qu'il donne"),
        ("n'", "donne", "ne donne"),
        ("ce", "avis", "cet avis"),
        ("ma", "aide", "mon aide"),
        ("le", "haut", "le haut"),
        ("le", "héros", "le héros"),
        ("la", "heure", "l'heure"),
        ("de", "onze", "de onze"),
    ],
)
def test_seams(french: Inflector, before: str, text: str, joined: str | None) -> None:
    assert french.join(before, text) == joined


@pytest.mark.parametrize(
    ("text", "replaced", "following", "article", "closed"),
    [
        ("pour", "en vue du", "remboursement", False, ("pour le", False)),
        ("à partir de", "à dater du", "mois", False, ("à partir du", False)),
        ("parce que", "attendu qu'", "il", False, ("parce qu'il", True)),
        ("en plus de", "outre", "le", True, ("en plus du", True)),
        ("en plus de", "outre", "la", True, ("en plus de", False)),
        ("afin de", "dans le but de", "le", False, ("afin de", False)),
        ("parce que", "attendu que", "vous", False, ("parce que", False)),
    ],
)
def test_ends(french: Inflector, text: str, replaced: str, following: str, article: bool, closed: tuple[str, bool]) -> None:
    assert french.close(text, replaced, following, article) == closed


def test_determiners_follow_the_gender(french: Inflector) -> None:
    determiners = ("l'", "un", "cet", "du", "à l'", "mon", "grand")
    assert [french.agree(word, "Fem") for word in determiners] == ["la", "une", "cette", "de la", "à la", "ma", None]
