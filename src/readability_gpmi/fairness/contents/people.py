"""Who follows the file, and what others do."""

from collections.abc import Iterator

from readability_gpmi.contract.reading import PassageReading
from readability_gpmi.contract.statements import Frame
from readability_gpmi.fairness.contents.source import Evidence, Source, is_named
from readability_gpmi.model import Modality, Party, PassageKind

# A label (*Maatschappelijk werker:*) is no longer than this.
_LABEL = 7


def contact_person(source: Source) -> Iterator[Evidence]:
    """The passages that name the worker who follows the file. A first name alone, a desk or a blank is no name."""
    for passage in source.passages:
        if not is_named(passage, "worker") or is_named(passage, "not-the-worker") or _is_signature(passage):
            continue
        if any(_is_full(name, passage) for name in source.names_in(passage)):
            yield (passage,)
            continue
        after = source.after(passage)
        if after is not None and len(passage.parsed.words) <= _LABEL and not _is_signature(after):
            first = [name for name in source.names_in(after) if name[0] <= 1]
            if any(_is_full(name, after) for name in first) and _is_label(passage):
                yield passage, after


def _is_full(name: tuple[int, int], passage: PassageReading) -> bool:
    quote = passage.parsed.passage.quote
    return len(quote[name[0] : name[1]].split()) > 1 or _follows_title(quote[: name[0]])


def _follows_title(before: str) -> bool:
    words = before.split()
    return bool(words) and words[-1].lower() in ("mevrouw", "mevr.", "mw.", "dhr.", "heer", "madame", "mme", "monsieur", "m.")


def _is_signature(passage: PassageReading) -> bool:
    return is_named(passage, "signature-zone")


def _is_label(passage: PassageReading) -> bool:
    return passage.parsed.passage.kind is PassageKind.CELL or passage.parsed.passage.quote.rstrip().endswith(":")


def third_party_role(source: Source) -> Iterator[Evidence]:
    """The passages in which another service or person than the two parties does something in the project."""
    for passage in source.passages:
        titled = any(is_named(one, "third-heading") and not is_named(one, "signing") for one in source.titles(passage))
        for one in passage.statements:
            acts = one.frame is Frame.SAID and not one.denied and one.modality in (Modality.COMMITS, Modality.MUST)
            ours = one.party is Party.THIRD or (titled and one.party is Party.UNKNOWN and one.subject is not None)
            if acts and one.party is Party.THIRD and not _is_rule(passage):
                yield (passage,)
                break
            if titled and ours and not one.denied and one.frame is Frame.SAID and not _is_rule(passage):
                yield (passage,)
                break


def _is_rule(passage: PassageReading) -> bool:
    """A court or what the law says is no service that helps."""
    return is_named(passage, "labour-court", "sanction", "signature-zone", "appeal-word")
