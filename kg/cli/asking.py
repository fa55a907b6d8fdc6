"""kg query and kg ask."""

from __future__ import annotations

from collections.abc import Collection
from typing import TextIO

import click
import pyoxigraph as ox

from kg.cli.session import Explained, Session, cells, common, pass_session, table, trusting
from kg.query import FORMATS, Answer, Question, Table, answer, as_table, as_text, library
from kg.query import ask as ask_sparql


@click.command(cls=Explained)
@click.argument("sparql", required=False)
@click.option("-f", "--file", type=click.File(encoding="utf-8"))
@click.option("--format", type=click.Choice(FORMATS))
@trusting
@common
@pass_session
def query(session: Session, sparql: str | None, file: TextIO | None, format: str | None) -> None:
    """Answer a SPARQL query given as text or in a file."""
    if sparql and file:
        raise click.UsageError(session.say("query.both"))
    text = file.read() if file else sparql
    if not text:
        raise click.UsageError(session.say("query.none"))
    with session.open() as store:
        _give(session, store.engine, ask_sparql(store.engine, text), _format(session, format))


@click.command(cls=Explained)
@click.argument("name", required=False)
@click.argument("values", nargs=-1, metavar="[KEY=VALUE]...")
@click.option("--list", "list_", is_flag=True)
@click.option("--format", type=click.Choice(FORMATS))
@trusting
@common
@pass_session
def ask(session: Session, name: str | None, values: tuple[str, ...], list_: bool, format: str | None) -> None:
    """Answer a documented query, or list them."""
    if list_:
        _list(session)
        return
    if not name:
        raise click.UsageError(session.say("ask.which"))
    pairs = dict(_pair(session, text) for text in values)
    with session.open() as store:
        _give(session, store.engine, answer(store.engine, name, pairs), _format(session, format), hidden=set(pairs))


def _pair(session: Session, text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals or not key or not value:
        raise click.UsageError(session.say("ask.pair", text=text))
    return key, value


def _format(session: Session, format: str | None) -> str:
    return format or ("json" if session.json else "table")


def _give(session: Session, engine: ox.Store, found: Answer, format: str, *, hidden: Collection[str] = ()) -> None:
    if format != "table":
        click.echo(as_text(found, format), nl=False)
        return
    if isinstance(found, ox.QueryBoolean):
        session.out("true" if found else "false")
        return
    _print(session, as_table(engine, found, lang=session.lang), hidden)


def _print(session: Session, rows: Table, hidden: Collection[str]) -> None:
    places = [i for i, name in enumerate(rows.columns) if name not in hidden]
    right = tuple(n for n, i in enumerate(places) if rows.columns[i] in rows.numbers)
    drawn = table(*(rows.columns[i] for i in places), right=right)
    for row in rows.rows:
        drawn.add_row(*cells(*(row[i].replace("\n", " ") for i in places)))
    session.draw(drawn)
    session.note("query.rows", count=len(rows.rows))


def _list(session: Session) -> None:
    questions = list(library().values())
    if session.json:
        session.out_json([_question_json(q) for q in questions])
        return
    drawn = table(session.say("ask.name"), session.say("ask.title"), session.say("ask.parameters"))
    for q in questions:
        parameters = "\n".join(
            f"{p.name}=… {p.about[session.lang]}" if p.required else f"[{p.name}=…] {p.about[session.lang]}"
            for p in q.parameters
        )
        drawn.add_row(*cells(q.name, q.title[session.lang], parameters))
    session.draw(drawn)


def _question_json(q: Question) -> dict[str, object]:
    parameters = [
        {"name": p.name, "kind": p.kind, "required": p.required, "about": dict(p.about)} for p in q.parameters
    ]
    return {"name": q.name, "title": dict(q.title), "parameters": parameters, "sparql": q.sparql}


__all__ = ["ask", "query"]
