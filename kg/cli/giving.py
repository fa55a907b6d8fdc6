"""kg export and kg view."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TextIO

import click

from kg import vocabulary
from kg.cli.session import Explained, Session, common, pass_session, trusting
from kg.errors import StoreError
from kg.graph import Graph
from kg.query import period
from kg.store import FORMATS, Store, write_rdf

OTHERS = ("graphml", "csv")


@click.command(cls=Explained)
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False, allow_dash=False), metavar="FILE")
@click.option("--statements", type=click.Path(path_type=Path, file_okay=False), metavar="DIR")
@trusting
@common
@pass_session
def export(session: Session, output: Path | None, statements: Path | None) -> None:
    """Write the graph to a file by its ending, or to statement files."""
    if not output and not statements:
        raise click.UsageError(session.say("export.what"))
    with session.open() as store:
        if output:
            _export(session, store, output)
            session.note("export.done", path=output)
        if statements:
            _export_statements(session, store, statements)
            session.note("export.done", path=statements)


def _export(session: Session, store: Store, output: Path) -> None:
    format = output.suffix.lower().removeprefix(".")
    if format in FORMATS:
        write_rdf(store, output, format)
    elif format == "graphml":
        _write(output, Graph(store).graphml())
    elif format == "csv":
        _write(output, Graph(store).csv().encode("utf-8-sig"))  # with a byte order mark, or Excel garbles Chinese
    else:
        formats = ", ".join((*FORMATS, *OTHERS))
        raise click.UsageError(session.say("export.format", name=output.name, formats=formats))


def _export_statements(session: Session, store: Store, folder: Path) -> None:
    rows = store.rows()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{folder}: cannot be written: {error.strerror}") from error
    _write(folder / "entities.jsonl", _lines(rows.entities))
    _write(folder / "statements.jsonl", _lines(rows.statements))


def _lines(rows: Iterable[Mapping[str, object]]) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode("utf-8")


def _write(path: Path, content: bytes) -> None:
    """Write beside the place first, then move there when whole."""
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise StoreError(f"{path}: cannot be written: {error.strerror or error}") from error


@click.command(cls=Explained)
@click.argument("names", nargs=-1)
@click.option("--depth", type=click.IntRange(0, 20), default=1, show_default=True)
@click.option("--class", "class_", multiple=True, metavar="CLASS")
@click.option("--predicate", multiple=True, metavar="PREDICATE")
@click.option("--since", default="", metavar="DATE")
@click.option("--until", default="", metavar="DATE")
@click.option("--limit", type=click.IntRange(1, 20000), default=20000, show_default=True)
@click.option("--query", "query", type=click.File(encoding="utf-8"), metavar="FILE.rq")
@click.option("--compare", default="", metavar="NAME")
@click.option("--no-texts", is_flag=True)
@click.option("--title", default="")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), default=Path("graph.html"))
@trusting
@common
@pass_session
def view(  # noqa: PLR0917 - click hands them over by name
    session: Session,
    names: tuple[str, ...],
    depth: int,
    class_: tuple[str, ...],
    predicate: tuple[str, ...],
    since: str,
    until: str,
    limit: int,
    query: TextIO | None,
    compare: str,
    no_texts: bool,
    title: str,
    output: Path,
) -> None:
    """Write the interactive page."""
    _check(session, class_, predicate, (since, until))
    if compare and len(names) != 1:
        raise click.UsageError(session.say("view.compare"))
    with session.open() as store:
        drawn = Graph(store, lang=session.lang).view(
            *names,
            depth=depth,
            classes=class_,
            predicates=predicate,
            since=since,
            until=until,
            limit=limit,
            title=title,
            query=query.read() if query else "",
            compare=compare,
            texts=not no_texts,
        )
    if not drawn.held:
        session.warn(session.say("view.nothing"))
        session.code = 2
        return
    _write(output, drawn.html.encode("utf-8"))
    session.note("view.done", path=output, total=drawn.total, held=drawn.held, shown=drawn.shown)


def _check(session: Session, classes: tuple[str, ...], predicates: tuple[str, ...], dates: tuple[str, str]) -> None:
    for kind, given, known in (
        ("class", classes, vocabulary.CLASSES),
        ("predicate", predicates, vocabulary.predicates()),
    ):
        for name in given:
            if name not in known:
                raise click.UsageError(session.say(f"view.{kind}", name=name, names=", ".join(known)))
    for date in dates:
        if date and period(date) == ("", ""):
            raise click.UsageError(session.say("view.date", text=date))


__all__ = ["export", "view"]
