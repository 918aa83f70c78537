"""What a file may cost to read. Beyond a limit the reading ends with an error that says so."""

import time
from dataclasses import dataclass, field

from readability_gpmi.reading.failure import failure

MOST_MEGABYTES = 50
"""The largest file that is opened, in millions of bytes."""
MOST_BLOCKS = 100_000
"""Paragraphs, items and cells of one document, empty ones too: some 2,000 pages."""
MOST_CHARACTERS = 5_000_000
"""Characters of text that are collected from one document."""
MOST_TAGS = 100_000
"""Signs ``<`` in a web page: a tree of so many elements takes some 100 MB."""
MOST_SIGNS = 500_000
"""Signs ``=`` and ``&`` in a web page: so many attributes take some 400 MB."""
MOST_MARKDOWN = 1_000_000
"""Characters of a Markdown file: the parser takes seconds for a hostile one of this length."""
MOST_SECONDS = 60.0
"""Seconds that the reading of one file may take. A contract takes less than one."""
_LOOKS_EVERY = 64


@dataclass
class Budget:
    """Counts what the reading of the file ``name`` has cost."""

    name: str
    _blocks: int = 0
    _characters: int = 0
    _started: float = field(default_factory=time.monotonic)

    def spend(self, characters: int) -> None:
        """Counts one more block.

        Raises:
            ReadingError: the file holds more than people would read, or reading it takes too long.
        """
        self._blocks += 1
        self._characters += characters
        if self._blocks > MOST_BLOCKS or self._characters > MOST_CHARACTERS:
            raise failure(self.name, "too-much")
        if self._blocks % _LOOKS_EVERY == 0:
            self.check_time()

    def check_time(self) -> None:
        """Ends a reading that takes too long."""
        if time.monotonic() - self._started > MOST_SECONDS:
            raise failure(self.name, "too-slow", seconds=round(MOST_SECONDS))
