"""Lines of a TOML file, for files that people go on editing."""

import json
from collections.abc import Sequence

Value = str | float | Sequence[str] | Sequence[float]


def toml_line(key: str, value: Value) -> str:
    """``key = value``; numbers with at most four decimals."""
    return f"{key} = {_value(value)}"


def toml_text(text: str) -> str:
    """A text between quotes."""
    # A JSON string is a TOML basic string, but for DEL.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _value(value: Value) -> str:
    if isinstance(value, str):
        return toml_text(value)
    if isinstance(value, float | int):
        return repr(round(value, 4))
    return "[" + ", ".join(_value(item) for item in value) + "]"
