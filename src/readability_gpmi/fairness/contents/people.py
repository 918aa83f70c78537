"""Who follows the file, and what others do."""

import re
from collections.abc import Iterator

from readability_gpmi.contract.reading import PassageReading
from readability_gpmi.contract.statements import Frame, Statement
from readability_gpmi.fairness.contents.source import Evidence, Source, is_named
from readability_gpmi.model import Modality, Party, PassageKind
from readability_gpmi.parsing import relation

# A court, a sanction and the signatures are no service that helps.
_NO_PARTNER = ("labour-court", "sanction", "signature-zone", "appeal-word", "landlord")
# Whom one can reach there works elsewhere.
_OUTSIDE = ("outside-service", "advice-service", "outside-centre", "third-actor", "complain", "boss", "let-know")
# A cell that names who does something holds no more words.
_NAME = 3
# The first lines say whose contract it is.
_FIRST = 3
_PHONE = re.compile(r"(?<!\d)0\d(?:[\s./-]{0,3}\d){6,8}(?!\d)")
# A label (*Maatschappelijk werker:*) is no longer than this.
_LABEL = 7


def contact_person(source: Source) -> Iterator[Evidence]:
    """The passages that name the worker who follows the file. A desk or a blank is no name, a first name only with a number."""
    for passage in source.passages:
        if is_named(passage, "not-the-worker") or _is_signature(passage):
            continue
        reached = source.has_number(passage) and not is_named(passage, *_OUTSIDE)
        titled = any(is_named(one, "worker") and not is_named(one, "not-the-worker") for one in source.titles(passage))
        if not is_named(passage, "worker") and not reached and not titled:
            continue
        if any(_is_full(name, passage) for name in source.names_in(passage)):
            yield (passage,)
            continue
        after = source.after(passage)
        if source.names_in(passage) and (line := next((one for one in (passage, after) if one and _has_phone(one)), None)):
            yield (passage,) if line is passage else (passage, line)
            continue
        if after is not None and len(passage.parsed.words) <= _LABEL and not _is_signature(after):
            first = [name for name in source.names_in(after) if name[0] <= 1]
            if any(_is_full(name, after) for name in first) and _is_label(passage):
                yield passage, after


def _has_phone(passage: PassageReading) -> bool:
    return _PHONE.search(passage.parsed.passage.quote) is not None


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
        if is_named(passage, *_NO_PARTNER) or passage.parsed.passage.quote.rstrip().endswith("?"):
            continue
        titled = any(is_named(one, "third-heading") and one.number >= _FIRST for one in source.titles(passage))
        after = source.after(passage)
        if after is not None and _is_cell(passage) and _is_cell(after) and _is_actor(passage):
            yield passage, after
        elif any(
            _acts(one) and (one.party is Party.THIRD or _is_other(one, passage, source, titled)) for one in passage.statements
        ):
            yield (passage,)


def _is_cell(passage: PassageReading) -> bool:
    return passage.parsed.passage.kind is PassageKind.CELL


def _is_actor(passage: PassageReading) -> bool:
    """A cell that only names another service: *CAW*, *L'école*."""
    found = passage.concepts.get("third-actor", ())
    return len(passage.parsed.words) <= _NAME and any(match.end >= len(passage.parsed.passage.quote) - 1 for match in found)


def _acts(statement: Statement) -> bool:
    return (
        statement.frame is Frame.SAID
        and not statement.denied
        and statement.verb.pos_ in ("VERB", "AUX")
        and relation(statement.verb) in ("ROOT", "conj", "parataxis", "xcomp")
        and statement.modality in (Modality.COMMITS, Modality.MUST, None)
        and not statement.passive
    )


def _is_other(statement: Statement, passage: PassageReading, source: Source, titled: bool) -> bool:
    """Somebody who is no party acts: below a title on others anybody, elsewhere another service or its worker."""
    subject = statement.subject
    if statement.party is not Party.UNKNOWN or subject is None:
        return False
    if titled and (subject.pos_ in ("PRON", "PROPN") or any(one[0] <= subject.idx < one[1] for one in source.names_in(passage))):
        return True
    return any(match.start <= subject.idx < match.end for match in passage.concepts.get("third-actor", ()))
