"""The command ``kg``: arguments in, results on stdout, messages on stderr; nothing else of the package prints.

Exit codes: 0 done, 1 done with some inputs refused, 2 wrong usage or nothing done.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

import kg
from kg.cli.asking import ask, query
from kg.cli.building import build, remove, validate
from kg.cli.conflicting import conflicts
from kg.cli.exchanging import import_, push
from kg.cli.explaining import explain
from kg.cli.giving import export, view
from kg.cli.reading import ask_back, show, stats
from kg.cli.scoring import evaluate
from kg.cli.serving import serve
from kg.cli.session import ExplainedGroup, Session, common
from kg.errors import KgError
from kg.messages import LANGUAGES, told
from kg.query import Ambiguous, Missing

COMMANDS: tuple[click.Command, ...] = (
    *(build, remove, stats, show, explain, ask, query, conflicts),
    *(view, serve, export, import_, push, validate, evaluate),
)  # a new command is a line here


@click.group(name="kg", cls=ExplainedGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(kg.__version__, prog_name="kg")
@common
def kg_group() -> None:
    """Run one of ``COMMANDS``."""


for _command in COMMANDS:
    kg_group.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``kg`` with ``arguments`` (those of the process by default); returns the exit code, or exits with it."""
    code = run(sys.argv[1:] if arguments is None else list(arguments))
    if arguments is None:
        sys.exit(code)
    return code


def run(arguments: list[str]) -> int:
    """Run ``kg`` and return its exit code; every error becomes a message on stderr."""
    session = Session()
    session.lang = _asked_language(arguments) or session.lang
    try:
        kg_group.main(arguments, prog_name="kg", standalone_mode=False, obj=session)
    except click.ClickException as error:
        context = error.ctx if isinstance(error, click.UsageError) else None
        session.warn(session.say("usage", problem=error.format_message()))
        session.warn(f"{context.get_usage()}\n{context.command_path} --help" if context else "")
        return 2
    except (Ambiguous, Missing) as error:
        ask_back(session, error)
        return 2
    except KgError as error:
        session.warn(told(str(error), session.lang))
        return 2
    except (KeyboardInterrupt, click.Abort):
        session.note("interrupted")
        return 2
    except BrokenPipeError:  # the reader of the results has gone, as in kg … | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return session.code
    return session.code


def _asked_language(arguments: list[str]) -> str:
    """What ``--lang`` asks for, known before anything is parsed: help and complaints need it first."""
    for word, following in zip(arguments, [*arguments[1:], ""], strict=True):
        asked = following if word == "--lang" else word.removeprefix("--lang=")
        if word.startswith("--lang") and asked in LANGUAGES:
            return asked
    return ""


__all__ = ["COMMANDS", "kg_group", "main", "run"]
