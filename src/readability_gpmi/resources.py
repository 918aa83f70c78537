"""Where the data folders lie: inside the installed package, or at the top of a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parent.parent


def folder(name: str) -> Path:
    """The folder ``lexicons`` or ``reports``; the package first, then the checkout around it."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _CHECKOUT / name
