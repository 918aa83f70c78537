"""The classic formulas: hand-worked values, and textstat on the same counts."""

import textstat

from readability_gpmi.language import load_pack
from readability_gpmi.measures.counts import Counts, count, total
from readability_gpmi.measures.formulas import flesch, lix, measures
from readability_gpmi.model import Passage, PassageKind
from readability_gpmi.parsing import parse

# 3 sentences, 12 words, 14 syllables, no word of more than six letters: counted by hand.
PLAIN_NL = ["Ik kom op tijd.", "Jij zoekt een huis.", "Wij bellen de school."]
SYLLABLES_NL = 4 + 4 + 5


def _counts(sentences: list[str], code: str) -> Counts:
    return total(count(parsed) for parsed in parse([Passage(0, len(s), s, PassageKind.SENTENCE, code) for s in sentences], {}))


def test_counts_by_hand() -> None:
    counts = _counts(PLAIN_NL, "nl")
    assert (counts.passages, counts.words, counts.syllables, counts.lix_words) == (3, 12, SYLLABLES_NL, 0)


def test_flesch_douma_by_hand() -> None:
    assert flesch(100, 10, 150, 206.84, 0.93, 77.0) == 82.04


def test_kandel_moles_by_hand() -> None:
    assert flesch(100, 10, 150, 207.0, 1.015, 73.6) == 86.45


def test_lix_by_hand() -> None:
    assert lix(words=60, sentences=4, long_words=12) == 35.0


def test_lix_is_that_of_textstat_where_the_counts_coincide() -> None:
    # textstat calls words of more than six letters long, as Björnsson did; no elision, no abbreviation here
    text = "De dienst betaalt een bijdrage. Het contract duurt zes maanden. U brengt papieren."
    counts = _counts(["De dienst betaalt een bijdrage.", "Het contract duurt zes maanden.", "U brengt papieren."], "nl")
    textstat.set_lang("nl")
    assert lix(counts.words, counts.passages, counts.lix_words) == textstat.lix(text)


def test_a_short_text_has_a_reason_and_no_number() -> None:
    found = {measure.name: measure for measure in measures(_counts(PLAIN_NL, "nl"), load_pack("nl"))}
    assert found["lix"].value is None
    assert found["lix"].reason == "too-short"


def test_the_harder_text_has_the_lower_flesch_and_the_higher_lix() -> None:
    easy = measures(_counts(PLAIN_NL * 3, "nl"), load_pack("nl"))
    hard = measures(
        _counts(
            ["De uitbetalingsvoorwaarden worden overeenkomstig de reglementering door de verantwoordelijke dienst vastgelegd."]
            * 4,
            "nl",
        ),
        load_pack("nl"),
    )
    values = [{measure.name.split()[0]: measure.value for measure in found} for found in (easy, hard)]
    assert values[0]["flesch"] > values[1]["flesch"]  # type: ignore[operator]
    assert values[0]["lix"] < values[1]["lix"]  # type: ignore[operator]
