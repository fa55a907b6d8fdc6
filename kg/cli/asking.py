"""kg query and kg ask."""

from __future__ import annotations

from collections.abc import Collection
from typing import TextIO

import click
import pyoxigraph as ox

from kg.cli.guarding import check_guarded, guarded_table, guarded_text
from kg.cli.session import Explained, Session, cells, common, pass_session, table, trusting
from kg.messages import told
from kg.query import (
    FORMATS,
    Answer,
    Asked,
    Parameter,
    Question,
    Table,
    as_table,
    as_text,
    ask_question,
    questions_about,
    unknown_terms,
)
from kg.query import ask as ask_sparql


@click.command(cls=Explained)
@click.argument("sparql", required=False)
@click.option("-f", "--file", type=click.File(encoding="utf-8"))
@click.option("--format", type=click.Choice(FORMATS))
@click.option("--guarded", is_flag=True)
@trusting
@common
@pass_session
def query(session: Session, sparql: str | None, file: TextIO | None, format: str | None, guarded: bool) -> None:
    """Answer a SPARQL query given as text or in a file."""
    if sparql and file:
        raise click.UsageError(session.say("query.both"))
    text = file.read() if file else sparql
    if not text:
        raise click.UsageError(session.say("query.none"))
    if guarded:
        _give_guarded(session, text, _format(session, format))
        return
    with session.open() as store:
        found = ask_sparql(store.engine, text)
        for hint in unknown_terms(text):
            session.warn(told(str(hint), session.lang))
        _give(session, store.engine, found, _format(session, format))


def _give_guarded(session: Session, text: str, format: str) -> None:
    check_guarded(session)
    if format == "table":
        _print(session, guarded_table(session, text))
    else:
        click.echo(guarded_text(session, text, format), nl=False)


@click.command(cls=Explained)
@click.argument("name", required=False)
@click.argument("values", nargs=-1, metavar="[KEY=VALUE]...")
@click.option("--list", "list_", is_flag=True)
@click.option("--format", type=click.Choice(FORMATS))
@trusting
@common
@pass_session
def ask(session: Session, name: str | None, values: tuple[str, ...], list_: bool, format: str | None) -> None:
    """Answer a documented question, or list those about some words."""
    if list_:
        _list(session, " ".join((name or "", *values)))
        return
    if not name:
        raise click.UsageError(session.say("ask.which"))
    pairs = dict(_pair(session, text) for text in values)
    with session.open() as store:
        asked = ask_question(store.engine, name, pairs, builds=True)
        _give_asked(session, asked, _format(session, format))


def _pair(session: Session, text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals or not key or not value:
        raise click.UsageError(session.say("ask.pair", text=text))
    return key, value


def _format(session: Session, format: str | None) -> str:
    return format or ("json" if session.json else "table")


def _give(session: Session, engine: ox.Store, found: Answer, format: str) -> None:
    if format != "table":
        click.echo(as_text(found, format), nl=False)
    elif isinstance(found, ox.QueryBoolean):
        session.out("true" if found else "false")
    else:
        _print(session, as_table(engine, found, lang=session.lang))


def _give_asked(session: Session, asked: Asked, format: str) -> None:
    """Give an answer without the columns that would say the same in every row, or nothing."""
    if format != "table":
        click.echo(as_text(asked.answer, format, without=asked.settings), nl=False)
        return
    found = as_table(asked.engine, asked.answer, lang=session.lang)
    _print(session, found.without(asked.settings | asked.given | _empty(asked.question.parameters, found)))


def _empty(parameters: Collection[Parameter], found: Table) -> set[str]:
    """Parameters that no row has a value for: they were not asked for, and the question does not tell them."""
    names = {p.name for p in parameters}
    return {n for i, n in enumerate(found.columns) if n in names and not any(row[i] for row in found.rows)}


def _print(session: Session, found: Table) -> None:
    right = tuple(i for i, name in enumerate(found.columns) if name in found.numbers)
    drawn = table(*found.columns, right=right)
    for row in found.rows:
        drawn.add_row(*cells(*(text.replace("\n", " ") for text in row)))
    session.draw(drawn)
    session.note("query.rows", count=len(found.rows))


def _list(session: Session, words: str) -> None:
    found = questions_about(words)
    if session.json:
        session.out_json([_question_json(q) for q in found])
        return
    if not found:
        session.warn(session.say("ask.nothing", words=words.strip()))
        session.code = 2
        return
    drawn = table(*(session.say(f"ask.{column}") for column in ("name", "title", "parameters", "keywords")))
    for q in found:
        parameters = "\n".join(_parameter(session, p) for p in q.parameters)
        drawn.add_row(*cells(q.name, q.title[session.lang], parameters, " ".join(q.keywords[session.lang])))
    session.draw(drawn)


def _parameter(session: Session, p: Parameter) -> str:
    form = f"{p.name}={p.default or '…'}"
    return f"{form if p.required else f'[{form}]'} {p.about[session.lang]}"


def _question_json(q: Question) -> dict[str, object]:
    parameters = [
        {"name": p.name, "kind": p.kind, "required": p.required, "default": p.default, "about": dict(p.about)}
        for p in q.parameters
    ]
    said = {"title": dict(q.title), "comment": dict(q.comment), "keywords": {k: list(v) for k, v in q.keywords.items()}}
    return {"name": q.name, "iri": q.iri, **said, "parameters": parameters, "sparql": q.sparql}


__all__ = ["ask", "query"]
