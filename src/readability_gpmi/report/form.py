"""What a report says of a document as a form."""

from collections.abc import Iterator

from readability_gpmi.model import Form
from readability_gpmi.wording import Wording


def parts(form: Form | None, messages: Wording) -> Iterator[str]:
    """One line on the fixed text and one on what was filled in; none where nothing was."""
    if form is None or form.filled is None:
        return
    for name, part in (("fixed", form.fixed), ("filled", form.filled)):
        if part.difficulty is not None:
            yield messages.ui(f"{name}-text", words=part.words, difficulty=f"{part.difficulty:.0f}")
        elif name == "filled":
            yield messages.ui("filled-words", words=part.words)
