"""The classic readability formulas, from our own counts. They take counts, never text."""

from readability_gpmi.language import LanguagePack
from readability_gpmi.measures.counts import Counts
from readability_gpmi.model import Direction, Measure

# Below this a formula says nothing about a text (its authors used samples of 100 words).
FEWEST_WORDS = 30


def measures(counts: Counts, pack: LanguagePack) -> tuple[Measure, ...]:
    """All measures of a text, each with its value or the reason why there is none."""
    return (
        _measure("words-per-sentence", counts, counts.words, counts.passages, "words", "plain-language guides"),
        _measure("syllables-per-word", counts, counts.syllables, counts.words, "syllables", "docs/method.md"),
        _measure("letters-per-word", counts, counts.letters, counts.words, "letters", "docs/method.md"),
        _measure("clauses-per-sentence", counts, counts.finite_verbs, counts.passages, "finite verbs", "docs/method.md"),
        _measure("tree-depth", counts, counts.depth, counts.passages, "heads", "Universal Dependencies"),
        _measure(
            "dependency-distance",
            counts,
            counts.distance,
            counts.passages,
            "words",
            "Liu 2008, Journal of Cognitive Science 9",
        ),
        _measure(
            "passives-per-100-clauses",
            counts,
            100 * counts.passives,
            counts.finite_verbs,
            "passives",
            "plain-language guides",
        ),
        _measure(
            "rare-words-per-100",
            counts,
            100 * (counts.rare + counts.long),
            counts.words,
            "words",
            "van Heuven et al. 2014; wordfreq",
        ),
        _measure(
            "lexicon-terms-per-100",
            counts,
            100 * (counts.hard_terms + counts.formulas),
            counts.words,
            "terms",
            "lexicon",
        ),
        _measure(
            "direct-address-per-100",
            counts,
            100 * counts.address,
            counts.words,
            "words",
            "plain-language guides",
            Direction.HIGHER_IS_EASIER,
        ),
        _flesch(counts, pack),
        _lix(counts),
    )


def _measure(
    name: str,
    counts: Counts,
    part: float,
    whole: float,
    unit: str,
    source: str,
    direction: Direction = Direction.HIGHER_IS_HARDER,
) -> Measure:
    if counts.words < FEWEST_WORDS:
        return Measure(name, None, unit, direction, source, "too-short")
    if not whole:
        return Measure(name, None, unit, direction, source, "nothing-to-count")
    return Measure(name, part / whole, unit, direction, source)


def _flesch(counts: Counts, pack: LanguagePack) -> Measure:
    """Reading ease: 100 is easy, 0 hard."""
    formula = pack.profile.get("flesch")
    source = formula["source"] if formula else ""
    name = f"flesch ({formula['name']})" if formula else "flesch"
    if not formula or counts.words < FEWEST_WORDS:
        return Measure(name, None, "points", Direction.HIGHER_IS_EASIER, source, "too-short" if formula else "no-formula")
    value = flesch(counts.words, counts.passages, counts.syllables, formula["constant"], formula["sentence"], formula["syllable"])
    return Measure(name, value, "points", Direction.HIGHER_IS_EASIER, source)


def flesch(words: int, sentences: int, syllables: int, constant: float, sentence: float, syllable: float) -> float:
    """``constant - sentence × words per sentence - syllable × syllables per word`` (Flesch 1948, constants per language).

    >>> flesch(words=100, sentences=10, syllables=150, constant=206.84, sentence=0.93, syllable=77.0)
    82.04
    """
    return round(constant - sentence * words / sentences - syllable * syllables / words, 10)


def lix(words: int, sentences: int, long_words: int) -> float:
    """Words per sentence + per cent of words of more than six letters (Björnsson 1968, Läsbarhet).

    >>> lix(words=100, sentences=10, long_words=25)
    35.0
    """
    return words / sentences + 100 * long_words / words


def _lix(counts: Counts) -> Measure:
    source = "Björnsson 1968, Läsbarhet; its cut-offs are Swedish: use it to compare two texts only"
    if counts.words < FEWEST_WORDS:
        return Measure("lix", None, "points", Direction.HIGHER_IS_HARDER, source, "too-short")
    return Measure("lix", lix(counts.words, counts.passages, counts.lix_words), "points", Direction.HIGHER_IS_HARDER, source)
