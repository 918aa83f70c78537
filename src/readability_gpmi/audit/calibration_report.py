"""What a calibration proposes, as text and as files."""

from collections.abc import Iterator, Mapping, Sequence

from readability_gpmi.audit import drafts
from readability_gpmi.audit.calibration import (
    FEWEST_OF_EACH,
    FEWEST_PASSAGES,
    FEWEST_PASSAGES_FOR_WEIGHTS,
    FEWEST_READERS,
    FEWEST_SESSIONS,
    Calibration,
    Lack,
)
from readability_gpmi.audit.result_lines import decimal
from readability_gpmi.audit.unknown_words import UnknownWord
from readability_gpmi.wording import Wording


def calibration_lines(found: Sequence[Calibration], m: Wording) -> Iterator[str]:
    """What is proposed for each language, or why nothing is."""
    for one in found:
        yield from _lines(one, m)


def calibration_files(found: Sequence[Calibration], words: Sequence[UnknownWord], m: Wording) -> Mapping[str, str]:
    """File name -> what stands in it: the local profile, and a draft of lexicon entries for each language."""
    files = {"local-profile.toml": drafts.local_profile(found, m)}
    for language in (one.language for one in found):
        ours = [word for word in words if word.language == language]
        files[f"lexicon-drafts-{language}.toml"] = drafts.lexicon_entries(ours, m)
    return {name: content for name, content in files.items() if content}


def _lines(one: Calibration, m: Wording) -> Iterator[str]:
    amount = one.amount
    yield m.audit(
        "pooled",
        language=one.language,
        sessions=amount.sessions,
        readers=amount.readers,
        passages=amount.passages,
        answers=amount.understood + amount.missed,
        missed=amount.missed,
    )
    if one.threshold is None:
        yield m.choice("audit-lack", one.lack or Lack.TOO_LITTLE).format(
            sessions=FEWEST_SESSIONS, readers=FEWEST_READERS, passages=FEWEST_PASSAGES, each=FEWEST_OF_EACH
        )
    else:
        value, low, high = (f"{part:.0f}" for part in (one.threshold.value, one.threshold.low, one.threshold.high))
        yield m.audit("threshold", value=value, low=low, high=high)
    if one.lack is Lack.TOO_LITTLE:
        return
    if not one.weights:
        yield m.audit("weights-few", passages=FEWEST_PASSAGES_FOR_WEIGHTS)
    for score, weight in one.weights.items():
        value, low, high = (decimal(part, 2, m) for part in (weight.value, weight.low, weight.high))
        sure = "weight" if weight.low > 0 else "weight-unsure"
        yield m.audit(sure, score=m.choice("score", score), value=value, low=low, high=high)
