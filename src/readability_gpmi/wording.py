"""The wording of everything a user reads: ``reports/messages/<language>.toml``, the same keys in every language."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from readability_gpmi.errors import GpmiError, SheetError, UsageError
from readability_gpmi.resources import folder


@dataclass(frozen=True)
class Wording:
    """All wording in one language."""

    language: str
    tables: Mapping[str, Any]

    def ui(self, key: str, **facts: object) -> str:
        """A text of the report itself."""
        return str(self.tables["ui"][key]).format(**facts)

    def ledger(self, key: str, **facts: object) -> str:
        """A text of the ledger: who does what."""
        return str(self.tables["ledger"][key]).format(**facts)

    def reader(self, key: str) -> str:
        """A text of the page for the person who signs."""
        return str(self.tables["reader"][key])

    def cli(self, key: str, **facts: object) -> str:
        """A text of the command line."""
        return str(self.tables["cli"][key]).format(**facts)

    def audit(self, key: str, **facts: object) -> str:
        """A text of the literacy audit."""
        return str(self.tables["audit"][key]).format(**facts)

    def compare(self, key: str, **facts: object) -> str:
        """A text of a comparison."""
        return str(self.tables["compare"][key]).format(**facts)

    def error(self, key: str, facts: Mapping[str, object]) -> tuple[str, str]:
        """What is wrong, and what to do about it."""
        table = self.tables["error"][key]
        return str(table["what"]).format(**facts), str(table["remedy"]).format(**facts)

    def said(self, error: GpmiError) -> str:
        """An error in this language; one without a key stays as it is (those for developers are in English)."""
        if isinstance(error, SheetError):
            return "\n".join(self.said(one) for one in error.mistakes)
        if not error.key:
            return str(error)
        what, remedy = self.error(error.key, error.facts)
        return f"{error.where}: {what} {remedy}"

    def measure(self, name: str) -> str:
        """The name of a measure; a formula keeps the name of its makers."""
        base, _, maker = name.partition(" ")
        return f"{self.tables['measure'][base]}{' ' + maker if maker else ''}"

    def title(self, check: str) -> str:
        """The name of a check."""
        return str(self.tables["check"][check]["title"])

    def message(self, check: str, facts: Mapping[str, str | int]) -> str:
        """What a check found, with its facts filled in.

        A check may have several wordings: ``message-<use>`` where the facts hold ``use``, ``message-without-<fact>`` where
        that fact is empty, ``message`` elsewhere. What to ``do`` about it, where that is always the same, comes last.
        """
        table = self.tables["check"][check]
        keys = [f"message-{facts['use']}"] if "use" in facts else []
        keys += [f"message-without-{name}" for name, value in facts.items() if value == ""]
        key = next((key for key in keys if key in table), "message")
        return " ".join(part for part in (str(table[key]).format(**facts), table.get("do")) if part)

    def why(self, check: str) -> str:
        """Why it matters to the reader."""
        return str(self.tables["check"][check]["why"])

    def ask(self, check: str) -> str:
        """What the person who signs can ask, and whom; "" where the check says nothing to that person."""
        return str(self.tables["check"][check].get("ask", ""))

    def offered(self, kind: str, wordings: Iterable[str]) -> str:
        """What to write instead (``replace``) or what to think of (``ask``), in the quotes of the language."""
        quoted = " · ".join(self.ui("quoted", text=text) for text in wordings)
        return self.ui("labelled", label=self.choice("rewrite", kind), text=quoted)

    def choice(self, group: str, value: str) -> str:
        """The name of a choice, such as a severity or a kind."""
        return str(self.tables[group][value])


@cache
def load_wording(language: str) -> Wording:
    """The wording in a language.

    Raises:
        UsageError: reports do not speak that language.
    """
    path = folder("reports") / "messages" / f"{language}.toml"
    if not path.is_file():
        raise UsageError(f"report language {language!r}", "reports do not speak it.", f"Choose: {', '.join(report_languages())}.")
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    for more in sorted((folder("reports") / "messages" / "fairness").glob(f"*.{language}.toml")):
        tables["check"] |= tomllib.loads(more.read_text(encoding="utf-8"))
    return Wording(language, tables)


@cache
def report_languages() -> tuple[str, ...]:
    """The languages that reports speak."""
    return tuple(sorted(file.stem for file in (folder("reports") / "messages").glob("*.toml")))
