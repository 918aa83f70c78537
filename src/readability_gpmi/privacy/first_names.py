"""What makes words with a capital a person without being told: a first name that is known, or one that is no ordinary word."""

from collections.abc import Collection

from readability_gpmi.frequency import common_verb_forms, listed_zipf
from readability_gpmi.language import codes, load_pack
from readability_gpmi.privacy.capitals import Run
from readability_gpmi.privacy.cues import listed

# Zipf frequency from which a word with a capital is taken for an ordinary word, unless it is a first name.
_ORDINARY = 4.0


def is_given(lower: str) -> bool:
    """Whether a word in small letters is a first name of the profiles, or made with one: *an-sofie*."""
    return not listed("given_names").isdisjoint({lower, *lower.split("-")})


def has_given_name(run: Run) -> bool:
    """Whether one of the words is a known first name."""
    return any(is_given(word.lower) for word in run.names)


def is_personal(run: Run, proper: Collection[int]) -> bool:
    """Whether a run holds a known first name, or the parse takes all of it for names."""
    return has_given_name(run) or all(word.start in proper for word in run.names)


def is_ordinary(lower: str) -> bool:
    """Whether a word is so common that with a capital it begins a sentence (*Bel Katrien*) or names a thing (*Taal Vooruit*)."""
    packs = [load_pack(code) for code in codes()]
    return not is_given(lower) and any(
        listed_zipf(lower, pack) >= _ORDINARY or lower in common_verb_forms(pack) for pack in packs
    )


def has_ordinary(run: Run) -> bool:
    """Whether one of the words is an ordinary word."""
    return any(is_ordinary(word.lower) for word in run.names)
