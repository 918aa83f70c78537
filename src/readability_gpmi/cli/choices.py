"""What the commands share: exit codes, complaints, and what the arguments mean."""

import argparse
import sys
from typing import TYPE_CHECKING, Any

from readability_gpmi.errors import UsageError
from readability_gpmi.wording import Wording

if TYPE_CHECKING:
    from readability_gpmi.batch import Outcome

OK, FOUND, MENDABLE, OUR_BUG = 0, 1, 2, 3


def complain(text: str) -> None:
    print(f"gpmi: {text}", file=sys.stderr)


def complain_of(outcome: "Outcome", m: Wording) -> None:
    if outcome.error is not None:
        complain(m.said(outcome.error))


def options_of(chosen: argparse.Namespace) -> dict[str, Any]:
    """How to read and judge, as arguments of :func:`readability_gpmi.analyze`."""
    pipelines = {}
    for pair in chosen.pipelines:
        code, _, name = pair.partition("=")
        if not name:
            raise UsageError(f"--pipeline {pair}", "a language and a name are needed.", "Write: --pipeline nl=nl_core_news_lg")
        pipelines[code] = name
    return {"lang": chosen.lang, "profile": chosen.profile, "kind": chosen.kind, "pipelines": pipelines}


def privacy(chosen: argparse.Namespace) -> dict[str, Any]:
    """What to leave out of the output, as arguments of :func:`readability_gpmi.analyze`."""
    return {"redact": chosen.redact, "no_text": chosen.no_text}


def unmasked(chosen: argparse.Namespace, m: Wording, key: str) -> UsageError:
    """What cannot be kept out of the output of a command is refused, not written all the same."""
    return UsageError("--redact" if chosen.redact else "--no-text", *m.error(key, {}), key)
