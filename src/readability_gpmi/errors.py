"""What can go wrong, said so that a reader knows where, what, and what to do."""

from collections.abc import Mapping, Sequence


class GpmiError(Exception):
    """The base of all errors of this package that a user can mend.

    The message has three parts: where (file, and line if known), what is wrong in the reader's words, and what to do.
    ``key`` and ``facts`` name the wording in ``reports/messages``, so that it can be said in another language.
    """

    def __init__(self, where: str, what: str, remedy: str, key: str = "", facts: Mapping[str, object] | None = None) -> None:
        super().__init__(f"{where}: {what} {remedy}".strip())
        self.where = where
        self.what = what
        self.remedy = remedy
        self.key = key
        self.facts = dict(facts or {})

    def __reduce__(self) -> tuple[type["GpmiError"], tuple[str, str, str, str, Mapping[str, object]]]:
        return type(self), (self.where, self.what, self.remedy, self.key, self.facts)


class ReadingError(GpmiError):
    """A file could not be read: empty, damaged, locked, scanned, or of a kind that is not supported."""


class SheetError(GpmiError):
    """A filled sheet breaks its format, or tells who somebody is. ``mistakes`` holds one error per mistake."""

    def __init__(self, where: str, mistakes: Sequence[GpmiError]) -> None:
        super().__init__(where, "\n".join(str(one) for one in mistakes), "")
        self.mistakes = tuple(mistakes)

    def __reduce__(self) -> tuple[type["SheetError"], tuple[str, Sequence[GpmiError]]]:  # type: ignore[override]
        return type(self), (self.where, self.mistakes)


class WritingError(GpmiError):
    """A file could not be written: the disk is full, another program holds it open, or it may not be changed."""


class LexiconError(GpmiError):
    """A lexicon, profile or message file breaks its format. The message lists every mistake of the file."""


class PipelineError(GpmiError):
    """A spaCy pipeline is missing, or lacks what the checks need."""


class LanguageError(GpmiError):
    """A language was asked for that has no folder under ``lexicons/``, or none could be told."""


class UsageError(GpmiError):
    """A choice was given that does not exist."""
