"""The command line. The only package that prints, reads arguments, and exits.

Exit codes: 0 done; 1 (``check`` only) something was found; 2 the user can mend it; 3 our own mistake.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NoReturn

from readability_gpmi.cli.arguments import parser
from readability_gpmi.cli.choices import MENDABLE, OK, OUR_BUG, complain
from readability_gpmi.errors import GpmiError
from readability_gpmi.wording import Wording, load_wording, report_languages


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs the command and exits with its code."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    _use_utf8()
    messages = load_wording(_language(arguments))
    try:
        code = _run(arguments, messages)
    except GpmiError as error:
        complain(messages.said(error))
        code = MENDABLE
    except KeyboardInterrupt:
        code = MENDABLE
    except BrokenPipeError:
        # The reader of our output (such as `head`) has gone; Python would complain again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = OK
    except OSError as error:
        complain(messages.cli("cannot-write", file=error.filename or "?", reason=error.strerror or type(error).__name__))
        code = MENDABLE
    except Exception as error:
        # No traceback: it could hold contract text.
        complain(messages.cli("our-bug", kind=type(error).__name__))
        code = OUR_BUG
    sys.exit(code)


def _run(arguments: Sequence[str], messages: Wording) -> int:
    chosen = parser(messages).parse_args(arguments)
    command: Callable[[argparse.Namespace, Wording], int] = chosen.command
    return command(chosen, messages)


def _use_utf8() -> None:
    """A Windows console in cp1252 cannot print every sign of a report."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _language(arguments: Sequence[str]) -> str:
    """The language the user asked for, else that of the system, else English."""
    options = ("--report-language", "--language")
    named = [b for a, b in pairwise(arguments) if a in options]
    named += [value for name, _, value in (argument.partition("=") for argument in arguments) if name in options]
    system = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "en")
    return next((code for code in (*named, system[:2].lower()) if code in report_languages()), "en")
