"""kg conflicts."""

from __future__ import annotations

import click
from rich.text import Text

from kg import vocabulary
from kg.cli.session import Explained, Session, cells, clean, common, pass_session, table, trusting
from kg.query import Conflict, Fact, Side, find_conflicts, short_hash


@click.command(cls=Explained)
@click.argument("name", required=False)
@trusting
@common
@pass_session
def conflicts(session: Session, name: str | None) -> None:
    """Print statements that cannot all be true, side by side."""
    with session.open() as store:
        found = find_conflicts(store.engine, name or "")
    if session.json:
        session.out_json([_json(conflict) for conflict in found])
        return
    for conflict in found:
        _print(session, conflict)
    session.note("conflicts.count", count=len(found))


def _print(session: Session, conflict: Conflict) -> None:
    aspect = conflict.aspect
    label = vocabulary.label(aspect, session.lang) if aspect in vocabulary.terms() else aspect
    heading = (session.say(f"conflicts.{conflict.kind}"), conflict.thing.label, label, conflict.period)
    session.draw(Text("  ".join(clean(part) for part in heading if part), style="bold"))
    counted = (session.say("conflicts.sources", value=s.value, count=len(s.sources)) for s in conflict.sides)
    drawn = table(*(f"  {text}" for text in counted))
    for i in range(max(len(side.facts) for side in conflict.sides)):
        drawn.add_row(*cells(*(_evidence(side, i) for side in conflict.sides)))
    session.draw(drawn, "")


def _evidence(side: Side, place: int) -> str:
    """The words of one fact over its article, or nothing where a side has fewer facts."""
    if place >= len(side.facts):
        return ""
    fact = side.facts[place]
    source = next(source for source in side.sources if source.iri == fact.article)
    words = f"{fact.quote.before}{fact.quote.text}{fact.quote.after}".replace("\n", "")
    where = " · ".join(part for part in (source.title, source.newspaper, source.published) if part)
    sure = f"{fact.confidence:.2f} · {short_hash(fact.iri)}"
    return f"  “{words}”\n  —— {where or source.id} · {sure}"


def _json(conflict: Conflict) -> dict[str, object]:
    return {
        "kind": conflict.kind,
        "thing": conflict.thing.label,
        "thing_iri": conflict.thing.iri,
        "aspect": conflict.aspect,
        "period": conflict.period,
        "sides": [
            {
                "value": side.value,
                "sources": len(side.sources),
                "statements": [_fact_json(side, fact) for fact in side.facts],
            }
            for side in conflict.sides
        ],
    }


def _fact_json(side: Side, fact: Fact) -> dict[str, object]:
    source = next(source for source in side.sources if source.iri == fact.article)
    return {
        "iri": fact.iri,
        "article": source.id,
        "title": source.title,
        "published": source.published,
        "time": fact.time,
        "start": fact.quote.start,
        "end": fact.quote.end,
        "evidence": fact.quote.text,
        "confidence": fact.confidence,
    }


__all__ = ["conflicts"]
