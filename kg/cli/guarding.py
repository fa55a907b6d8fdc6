"""kg query --guarded: a query that is not the user's own, answered where it can be ended."""

from __future__ import annotations

import click

from kg.cli.session import Session
from kg.query import Inquiry, Limits, Table, ask_guarded, give_table, in_worker


def guarded_text(session: Session, sparql: str, format: str) -> str:
    """The answer in one of the machine formats. Raises QueryError, QueryRefused and QueryLimit."""
    kinds = {"turtle": {"graph": "ttl"}, "csv": {"table": "csv"}, "tsv": {"table": "tsv"}}
    formats = kinds.get(format, {"table": format, "boolean": format})
    return ask_guarded(session.store_path, Inquiry(sparql, formats)).body.decode("utf-8")


def guarded_table(session: Session, sparql: str) -> Table:
    """The answer as a table for people. Raises QueryError, QueryRefused and QueryLimit."""
    limits = Limits()
    found: Table = in_worker(session.store_path, give_table, sparql, limits, session.lang, limits=limits)
    return found


def check_guarded(session: Session) -> None:
    """Raises UsageError where the guard and another option cannot go together."""
    if session.min_confidence:
        raise click.UsageError(session.say("query.guarded"))


__all__ = ["check_guarded", "guarded_table", "guarded_text"]
