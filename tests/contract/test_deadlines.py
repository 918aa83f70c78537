"""By when: all that a clause says about it."""

import pytest

from readability_gpmi.contract.deadlines import deadline_in, deadlines_in
from readability_gpmi.language import load_pack


@pytest.mark.parametrize(
    ("lang", "text", "terms"),
    [
        (
            "nl",
            "acht keer solliciteren per week en het elke vrijdag vóór 12 uur doorsturen",
            ("per week", "elke vrijdag vóór 12 uur"),
        ),
        ("nl", "zich binnen acht dagen na de ondertekening in te schrijven", ("binnen acht dagen na de ondertekening",)),
        ("nl", "tijdens de maanden juli en augustus te werken", ("tijdens de maanden juli en augustus",)),
        ("nl", "niet langer dan twee weken in het buitenland te verblijven", ()),
        ("fr", "cinq candidatures par semaine, et la preuve chaque vendredi", ("par semaine", "chaque vendredi")),
        ("fr", "durant les mois de juillet et août", ("durant les mois de juillet et août",)),
        ("fr", "les lundi, mercredi et vendredi de 9 à 12 heures", ("les lundi, mercredi et vendredi de 9 à 12 heures",)),
        ("fr", "ne pas séjourner plus de deux semaines à l’étranger", ()),
    ],
)
def test_every_term_is_found_and_a_length_of_time_is_none(lang: str, text: str, terms: tuple[str, ...]) -> None:
    assert deadlines_in(text, load_pack(lang)) == terms


def test_the_end_of_a_number_is_no_number() -> None:
    assert deadline_in("à raison de vingt-huit heures par semaine", load_pack("fr")) == "par semaine"
