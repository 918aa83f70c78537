"""Traces of a standard form in what should be a plan for one person."""

import re

from readability_gpmi.contract.reading import Reading
from readability_gpmi.fairness.frames import Found
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.model import Hit
from readability_gpmi.tick_boxes import TICK_BOXES

_BOX = re.compile(rf"[{TICK_BOXES}]|\[[ xX]?\](?!\w)")


def standard_form_signals(reading: Reading, rule: Rule) -> Found:
    """One signal on the document from two kinds of traces on; an instruction to strike out counts for two.

    The traces are: instructions to strike out, pairs of genders that were not chosen, lists of boxes, words in brackets to
    replace.
    """
    names = [name for passage in reading.passages for name in passage.concepts]
    boxes = sum(len(_BOX.findall(passage.parsed.passage.quote)) for passage in reading.passages)
    if reading.document is not None:
        boxes = max(boxes, len(_BOX.findall(reading.document.text)))
    strikes, pairs = names.count("strike-out"), names.count("gender-pair")
    fields = names.count("form-word")
    traces = 2 * (strikes > 0) + (pairs > 0) + (boxes >= rule.limits["boxes"]) + (fields > 0)
    if traces >= rule.limits["traces"]:
        yield None, Hit(0, 0, {"strikes": strikes, "pairs": pairs, "boxes": boxes})
