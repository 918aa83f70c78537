"""What many tests need: sentences with their parse."""

from collections.abc import Callable

import hypothesis
import pytest

from readability_gpmi.matching import with_terms
from readability_gpmi.model import Passage, PassageKind
from readability_gpmi.parsing import Text, parse

Read = Callable[..., Text]


@pytest.fixture(scope="session")
def read() -> Read:
    """Sentences of one language as a parsed text, one passage each, as they would stand in a document."""

    def read_sentences(code: str, *sentences: str, kind: PassageKind = PassageKind.SENTENCE) -> Text:
        passages = []
        start = 0
        for sentence in sentences:
            passages.append(Passage(start, start + len(sentence), sentence, kind, code))
            start += len(sentence) + 1
        return Text(tuple(with_terms(one) for one in parse(passages, {})))

    return read_sentences


# A busy machine is slow now and then; speed is measured in benchmarks/, not here.
hypothesis.settings.register_profile("steady", deadline=None)
hypothesis.settings.load_profile("steady")
