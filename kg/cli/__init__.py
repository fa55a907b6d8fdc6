"""The command ``kg``: arguments in, results on stdout, messages on stderr; nothing else of the package prints.

Exit codes: 0 done, 1 done with some inputs refused, 2 wrong usage or nothing done.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from keyword import iskeyword

import click

import kg
from kg.cli.session import ExplainedGroup, Session, common
from kg.errors import KgError
from kg.messages import LANGUAGES, told

# The commands and the modules of this room that have them, loaded by the run that asks for one; a new command is a
# line here.
COMMANDS = {
    "build": "building",
    "remove": "building",
    "stats": "reading",
    "show": "reading",
    "explain": "explaining",
    "ask": "asking",
    "query": "asking",
    "conflicts": "conflicting",
    "view": "giving",
    "serve": "serving",
    "export": "giving",
    "import": "exchanging",
    "push": "exchanging",
    "validate": "building",
    "evaluate": "scoring",
}


class Commands(ExplainedGroup):
    """The group of ``COMMANDS``: a module is loaded when a command of it is run, or its help asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, sorted."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"kg.cli.{COMMANDS[cmd_name]}")
        found = getattr(module, f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name)
        return found if isinstance(found, click.Command) else None


@click.group(name="kg", cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(kg.__version__, prog_name="kg")
@common
def kg_group() -> None:
    """Run one of ``COMMANDS``."""


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
    except KgError as error:
        _tell(session, error)
        return 2
    except (KeyboardInterrupt, click.Abort):
        session.note("interrupted")
        return 2
    except BrokenPipeError:  # the reader of the results has gone, as in kg … | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return session.code
    return session.code


def _tell(session: Session, error: KgError) -> None:
    """Say what went wrong; where a name was missed or is several things', which names it may have meant."""
    from kg.cli.reading import ask_back  # noqa: PLC0415 - only what asked the graph for a name has loaded it
    from kg.query import Ambiguous, Missing  # noqa: PLC0415

    if isinstance(error, (Ambiguous, Missing)):
        ask_back(session, error)
    else:
        session.warn(told(str(error), session.lang))


def _asked_language(arguments: list[str]) -> str:
    """What ``--lang`` asks for, known before anything is parsed: help and complaints need it first."""
    for word, following in zip(arguments, [*arguments[1:], ""], strict=True):
        asked = following if word == "--lang" else word.removeprefix("--lang=")
        if word.startswith("--lang") and asked in LANGUAGES:
            return asked
    return ""


__all__ = ["COMMANDS", "kg_group", "main", "run"]
