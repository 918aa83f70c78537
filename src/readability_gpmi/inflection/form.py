"""A written form of a word and its features."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Form:
    """One written form of a word with its features, sorted by name: ``(("Number", "Plur"),)``."""

    text: str
    feats: tuple[tuple[str, str], ...]


def form(text: str, **feats: str) -> Form:
    """The form with these features."""
    return Form(text, tuple(sorted(feats.items())))


def best(forms: Iterable[Form], feats: Mapping[str, str]) -> str | None:
    """The form that shares most features with ``feats`` and contradicts none, the first of several; None where there is none.

    A form that leaves a feature open, such as the gender of an infinitive, agrees with any.
    """
    agreeing = [one for one in forms if all(feats.get(name, value) == value for name, value in one.feats)]
    return max(agreeing, key=lambda one: sum(name in feats for name, _ in one.feats)).text if agreeing else None
