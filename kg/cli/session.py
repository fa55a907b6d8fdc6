"""What all commands share: options, language, the store, where results and messages go."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kg.errors import InputError
from kg.messages import LANGUAGES, language, say, told

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table as RichTable
    from rich.text import Text

    from kg.store import Store

F = TypeVar("F", bound=Callable[..., Any])
_TEXTS = {"store_path": "store", "list_": "list", "class_": "class", "_click_default_help": "help"}  # else as named
_WIDE = 100_000  # columns where no terminal limits them: nothing is cut or wrapped in a pipe


def clean(text: str) -> str:
    """Text that cannot steer a terminal: control characters but line ends and tabs are shown as ``�``."""
    return "".join("\ufffd" if unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t" else c for c in text)


@dataclass
class Session:
    """One run of a command: its common options, and its results and messages."""

    store_path: Path = field(default_factory=lambda: Path(os.environ.get("KG_STORE") or "kg-store"))
    quiet: bool = False
    json: bool = False
    lang: str = field(default_factory=lambda: language(os.environ))
    min_confidence: float = 0.0  # of the statements that a command reads
    code: int = 0

    def say(self, key: str, **values: object) -> str:
        """A message in the language of the run."""
        return say(key, self.lang, **values)

    def note(self, key: str, **values: object) -> None:
        """A message on stderr, unless the run is quiet."""
        if not self.quiet:
            click.echo(clean(self.say(key, **values)), err=True)

    def warn(self, text: str) -> None:
        """A message on stderr that is said even when the run is quiet."""
        click.echo(clean(text), err=True)

    def refuse(self, error: InputError) -> None:
        """Name an input that was refused; the run ends with exit code 1."""
        self.warn(told(str(error), self.lang))
        self.code = max(self.code, 1)

    def out(self, text: str = "") -> None:
        """A result on stdout."""
        click.echo(clean(text))

    def out_json(self, value: object) -> None:
        """A result on stdout as JSON."""
        click.echo(json.dumps(value, ensure_ascii=False, indent=2))

    def draw(self, *what: RenderableType) -> None:
        """Tables and styled text on stdout, each on lines of its own; nothing in the text is taken for markup."""
        from rich.console import Console  # noqa: PLC0415 - a run that draws nothing need not wait for rich

        width = None if sys.stdout.isatty() else _WIDE
        console = Console(file=sys.stdout, width=width, markup=False, emoji=False, highlight=False)
        with console.capture() as drawn:
            for renderable in what:
                console.print(renderable)
        click.echo("".join(f"{line.rstrip()}\n" for line in drawn.get().splitlines()), nl=False)

    @contextmanager
    def open(self, *, write: bool = False) -> Iterator[Store]:
        """The store, for reading or for writing (then it is made if it is not there)."""
        from kg.store import Store  # noqa: PLC0415 - help need not wait for it

        with Store.open(self.store_path, create=write, read_only=not write) as store:
            yield store.trusted(self.min_confidence) if self.min_confidence and not write else store

    @contextmanager
    def progress(self, title: str) -> Iterator[Callable[[int, int], None]]:
        """A function of (done, total) that draws a bar on stderr: only on a terminal, and not when quiet."""
        if self.quiet or self.json or not sys.stderr.isatty():
            yield lambda done, total: None
            return
        from rich.console import Console  # noqa: PLC0415
        from rich.progress import (  # noqa: PLC0415
            BarColumn,
            MofNCompleteColumn,
            Progress,
            TextColumn,
            TimeRemainingColumn,
        )

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with Progress(*columns, console=Console(file=sys.stderr, markup=False), transient=True) as bar:
            task = bar.add_task(title, total=None)
            yield lambda done, total: bar.update(task, completed=done, total=total)


def table(*columns: str, right: tuple[int, ...] = ()) -> RichTable:
    """A table without frame; ``right`` are the places of columns that are aligned to the right."""
    from rich.table import Table as RichTable  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    drawn = RichTable(box=None, header_style="bold", pad_edge=False, padding=(0, 2, 0, 0))
    for i, name in enumerate(columns):
        drawn.add_column(Text(clean(name)), justify="right" if i in right else "left", overflow="fold")
    return drawn


def cells(*values: object) -> list[Text]:
    """Cells of a table's row, from plain text."""
    from rich.text import Text  # noqa: PLC0415

    return [Text(clean(str(value))) for value in values]


def _set(name: str) -> Callable[[click.Context, click.Parameter, Any], Any]:
    def callback(context: click.Context, parameter: click.Parameter, value: Any) -> Any:
        if value not in (None, False):  # what a command is not told it has from the group, or from the default
            setattr(context.ensure_object(Session), name, value)
        return value

    return callback


def common(command: F) -> F:
    """The options that every command and the group take."""
    options = (
        click.option("--store", "store_path", type=click.Path(path_type=Path), metavar="DIR",
                     expose_value=False, callback=_set("store_path")),
        click.option("--quiet", is_flag=True, expose_value=False, callback=_set("quiet")),
        click.option("--json", is_flag=True, expose_value=False, callback=_set("json")),
        click.option("--lang", type=click.Choice(LANGUAGES), is_eager=True, expose_value=False, callback=_set("lang")),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def trusting(command: F) -> F:
    """The option ``--min-confidence`` of commands that read statements."""
    return click.option("--min-confidence", type=click.FloatRange(0, 1), metavar="X",
                        expose_value=False, callback=_set("min_confidence"))(command)  # fmt: skip


class Explained(click.Command):
    """A command whose help is in the language of the run."""

    def get_short_help_str(self, limit: int = 100) -> str:
        """The line in the list of commands."""
        return say(f"help.{self.name}", _lang())

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the command does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(say(f"help.{self.name}", _lang()))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, each with its text."""
        for parameter in self.get_params(ctx):
            if isinstance(parameter, click.Option):
                parameter.help = say(f"option.{_TEXTS.get(str(parameter.name), parameter.name)}", _lang())
        super().format_options(ctx, formatter)


class ExplainedGroup(Explained, click.Group):
    """The group of all commands, its help in the language of the run; it loads none of them to list them."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with what each does."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, say(f"help.{name}", _lang())) for name in self.list_commands(ctx)])


def _lang() -> str:
    context = click.get_current_context(silent=True)
    session = context.find_object(Session) if context else None
    return session.lang if session else language(os.environ)


pass_session = click.make_pass_decorator(Session, ensure=True)

__all__ = ["Explained", "ExplainedGroup", "Session", "cells", "clean", "common", "pass_session", "table", "trusting"]
