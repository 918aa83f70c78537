"""What an audit proposes to the library: lexicon entries, test cases and a local profile, as TOML drafts for people to finish."""

from collections.abc import Iterable, Sequence

from readability_gpmi.audit.agreement import disagreements
from readability_gpmi.audit.calibration import CONFIDENCE, SCORES, Calibration
from readability_gpmi.audit.decision import SHARE_UNDERSTOOD, several_missed
from readability_gpmi.audit.tally import Tally
from readability_gpmi.audit.unknown_words import UnknownWord
from readability_gpmi.toml_lines import Value, toml_line, toml_text
from readability_gpmi.wording import Wording


def lexicon_entries(words: Iterable[UnknownWord], m: Wording) -> str:
    """Draft entries for words that two readers or more did not know and that the lexicon does not have, "" for none.

    What only a person can write stays empty, so that ``gpmi lexicon check`` asks for it.
    """
    blocks = []
    for one in words:
        if not one.is_draft:
            continue
        fields: dict[str, Value] = {
            "pos": "",
            "use": "ask",
            "plain": [],
            "explain": "",
            "source": m.audit("draft-source", readers=one.readers),
            "flag": [one.sentence],
            "keep": [],
            "status": "draft",
        }
        blocks.append(_block(f"[{toml_text(one.word)}]", fields))
    return _file(m.audit("draft-lexicon-head"), blocks)


def test_cases(tallies: Sequence[Tally], language: str, m: Wording) -> str:
    """The passages on which people and tool disagree, "" for none."""
    blocks = []
    for one in disagreements(tallies):
        hard = several_missed(one)
        prediction = one.passage.prediction
        fields: dict[str, Value] = {
            "language": language,
            "quote": one.passage.quote,
            "people": "hard" if hard else "clear",
            "readers": one.readers,
            "missed": one.missed,
            "tool": "flagged" if prediction.flagged else "not-flagged",
            "difficulty": prediction.difficulty,
            "checks": prediction.checks,
            "propose": "add-word-or-check" if hard else "lower-weight",
        }
        blocks.append(_block("[[passage]]", fields))
    return _file(m.audit("draft-cases-head"), blocks)


def local_profile(calibrations: Iterable[Calibration], m: Wording) -> str:
    """A table per language for which a threshold is proposed, "" for none."""
    blocks = []
    for one in calibrations:
        if one.threshold is None:
            continue
        fields: dict[str, Value] = {
            "flag_above": one.threshold.value,
            "flag_above_interval": [one.threshold.low, one.threshold.high],
            "confidence": CONFIDENCE,
            "share_understood": SHARE_UNDERSTOOD,
            "sessions": one.amount.sessions,
            "readers": one.amount.readers,
            "passages": one.amount.passages,
            "answers": one.amount.understood + one.amount.missed,
        }
        blocks.append(_block(f"[{one.language}]", fields))
        weights = [(score, one.weights[score]) for score in SCORES if score in one.weights]
        for score, weight in weights:
            blocks.append(
                _block(f"[{one.language}.weights.{score}]", {"value": weight.value, "interval": [weight.low, weight.high]})
            )
    return _file(m.audit("draft-profile-head"), blocks)


def _block(header: str, fields: dict[str, Value]) -> str:
    return "\n".join([header, *(toml_line(key, value) for key, value in fields.items())])


def _file(head: str, blocks: Sequence[str]) -> str:
    comment = "\n".join(f"# {line}" for line in head.splitlines())
    return "\n\n".join([comment, *blocks]) + "\n" if blocks else ""
