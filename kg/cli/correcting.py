"""The options of kg build for corrections and further relations, and what is said of corrections that did nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from kg.cli.session import Session
from kg.corrections import Unapplied
from kg.messages import told

F = TypeVar("F", bound=Callable[..., Any])


def offers_corrections(command: F) -> F:
    """The options ``--corrections`` and ``--no-corrections``."""
    path = click.Path(path_type=Path, dir_okay=False)
    command = click.option("--no-corrections", is_flag=True)(command)
    return click.option("--corrections", type=path, envvar="KG_CORRECTIONS", metavar="FILE")(command)


def offers_ontology(command: F) -> F:
    """The options ``--ontology`` and ``--no-ontology``."""
    path = click.Path(path_type=Path, dir_okay=False)
    command = click.option("--no-ontology", is_flag=True)(command)
    return click.option("--ontology", type=path, envvar="KG_ONTOLOGY", metavar="FILE")(command)


def tell_unapplied(session: Session, unapplied: Sequence[Unapplied], *, of: int) -> None:
    """Name every correction that did nothing, and count; the run then ends with exit code 1."""
    for each in unapplied:
        at, why = each.at, told(each.why, session.lang)
        key = "build.unapplied_in" if each.article else "build.unapplied"
        session.warn(
            session.say(key, file=at.file, line=at.line, kind=at.kind, article=each.article, why=why)
            + (f" — {at.because}" if at.because else "")
        )
        session.code = max(session.code, 1)
    if of:
        idle = len({each.at.ref for each in unapplied})
        session.note("build.corrections", applied=of - idle, unapplied=idle)


__all__ = ["offers_corrections", "offers_ontology", "tell_unapplied"]
