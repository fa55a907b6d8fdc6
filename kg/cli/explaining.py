"""kg explain."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.session import Explained, Session, common, pass_session
from kg.query import short_hash

if TYPE_CHECKING:
    from kg.explanation import Explanation


@click.command(cls=Explained)
@click.argument("statement", nargs=-1, required=True, metavar="STATEMENT | SUBJECT PREDICATE [OBJECT]")
@click.option("--source", multiple=True, type=click.Path(path_type=Path, exists=True), metavar="PATH")
@common
@pass_session
def explain(session: Session, statement: tuple[str, ...], source: tuple[Path, ...]) -> None:
    """Tell why the graph says what it says."""
    from kg import explanation  # noqa: PLC0415 - it reads articles, as kg build does

    with session.open() as store:
        told = explanation.explain(store, statement, places=source, lang=session.lang)
    if session.json:
        session.out_json([_json(each) for each in told])
        return
    for number, each in enumerate(told):
        session.out(("\n" if number else "") + str(each))


def _json(told: Explanation) -> dict[str, object]:
    fact = told.fact
    return {
        "iri": fact.iri,
        "hash": short_hash(fact.iri),
        "subject": asdict(told.subject),
        "predicate": fact.predicate,
        **({"object": asdict(told.object)} if told.object else {}),
        **(asdict(fact.value) if fact.value else {}),
        **{key: value for key, value in (("date", fact.date), ("post", fact.post), ("time", fact.time)) if value},
        "article": told.source.id,
        "start": fact.quote.start,
        "end": fact.quote.end,
        "evidence": fact.quote.text,
        "sentence": told.sentence,
        "parts": [asdict(part) for part in told.parts],
        "before": told.before,
        "rule": fact.rule,
        "precision": asdict(told.precision) if told.precision else None,
        "confidence": fact.confidence,
        "points": dict(told.points),
        "source": str(told.file) if told.file else None,
    }


__all__ = ["explain"]
