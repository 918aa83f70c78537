"""Results that depend on the market or on others, asked of the person."""

from collections.abc import Iterator

from readability_gpmi.contract.reading import Reading
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.model import Hit, Modality, Party
from readability_gpmi.parsing import Parsed


def structural_goal(reading: Reading, rule: Rule) -> Iterator[tuple[Parsed | None, Hit]]:
    """*Vindt werk voor 1 mei*, *déménage dans un logement sain*: a result, where an effort could be asked."""
    for one in reading.entries:
        if one.commitment.party is not Party.BENEFICIARY or one.commitment.modality is not Modality.MUST:
            continue
        results = one.passage.parsed.pack.cues("acts")["results"]
        if one.lemma in results and "market-result" in one.concepts:
            yield one.passage.parsed, Hit(*one.hits)
