"""What a line of plain text is: heading, item, cell, or a line that the margin cut."""

import pytest

from readability_gpmi.model import BlockKind
from readability_gpmi.reading import from_text

HEADING, PARAGRAPH, ITEM, CELL = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL


def _blocks(text: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, text[block.start : block.end]) for block in from_text(text).blocks]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        (
            "De begunstigde komt elke week naar de afspraak met de\nmaatschappelijk werker van het OCMW.",
            [(PARAGRAPH, "De begunstigde komt elke week naar de afspraak met de\nmaatschappelijk werker van het OCMW.")],
        ),
        (
            "Le CPAS décide selon l'art. 3 §2 et selon\nart. 30 §2 de la loi.",
            [(PARAGRAPH, "Le CPAS décide selon l'art. 3 §2 et selon\nart. 30 §2 de la loi.")],
        ),
        ("DUUR EN EINDE\n\nHet duurt een jaar.", [(HEADING, "DUUR EN EINDE"), (PARAGRAPH, "Het duurt een jaar.")]),
        ("☐ zoeken naar werk\n☒ een cursus volgen", [(ITEM, "zoeken naar werk"), (ITEM, "een cursus volgen")]),
        ("a) je viens\nb) j'appelle", [(ITEM, "je viens"), (ITEM, "j'appelle")]),
        ("Doel\tTermijn\nWerk\t1.3.2026", [(CELL, "Doel"), (CELL, "Termijn"), (CELL, "Werk"), (CELL, "1.3.2026")]),
        (
            "1. Durée\nLe contrat dure un an et peut être prolongé une fois.",
            [(HEADING, "1. Durée"), (PARAGRAPH, "Le contrat dure un an et peut être prolongé une fois.")],
        ),
        ("Naam: ……………………", [(PARAGRAPH, "Naam: ……………………")]),
        ("1.2.2026 is de eerste dag.", [(PARAGRAPH, "1.2.2026 is de eerste dag.")]),
    ],
)
def test_lines(text: str, blocks: list[tuple[BlockKind, str]]) -> None:
    assert _blocks(text) == blocks
