"""kg evaluate."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click
from rich.table import Table
from rich.text import Text

from kg.cli.session import Explained, Session, cells, common, pass_session, table, trusting
from kg.evaluation import Report, Row, Rows, Side, Tally, as_json, read_rows
from kg.evaluation import evaluate as score


@click.command(cls=Explained)
@click.argument("gold", type=click.Path(path_type=Path, exists=True, file_okay=False), metavar="GOLD_DIR")
@click.option("--list", "list_", is_flag=True)
@trusting
@common
@pass_session
def evaluate(session: Session, gold: Path, list_: bool) -> None:
    """Score the graph against a folder of gold files."""
    wanted = read_rows(gold)
    with session.open() as store:
        rows = store.rows()
    report = score(wanted, Rows(rows.entities, rows.statements))
    if session.json:
        session.out_json(as_json(report, listing=list_))
        return
    if list_:
        _list(session, report)
    _print(session, report)


def _list(session: Session, report: Report) -> None:
    for side in (report.entities, report.statements):
        for key, found in (("missed", side.missed), ("spurious", side.spurious)):
            for row in found:
                session.out(f"{row['article']} {session.say(f'evaluate.{key}')} {_told(row)}")


def _told(row: Row) -> str:
    if "predicate" not in row:
        return f"{row.get('type')} {row['label']}"
    said = row.get("object")
    if row["predicate"] == "observed":
        said = f"{row.get('indicator')} = {row.get('value')} {row.get('unit') or ''}"
    return f"{row.get('subject')} | {row['predicate']} | {said} | {str(row.get('evidence'))[:50]}"


def _print(session: Session, report: Report) -> None:
    for key, side in (("entities", report.entities), ("statements", report.statements)):
        session.draw(_side(session, session.say(f"evaluate.{key}"), side, side.by_kind), "")
    for key, side in (("entities", report.entities), ("statements", report.statements)):
        title = f"{session.say(f'evaluate.{key}')} · {session.say('evaluate.article')}"
        session.draw(_side(session, title, side, dict(sorted(side.by_article.items())), ranked=False), "")
    for name, (right, of) in report.fields.items():
        if of:
            session.out(session.say("evaluate.field", name=name, right=right, of=of))
    session.out(session.say("evaluate.cited", right=report.cited[0], of=report.cited[1]))


def _side(session: Session, title: str, side: Side, tallies: Mapping[str, Tally], *, ranked: bool = True) -> Table:
    names = [session.say(f"evaluate.{key}") for key in ("precision", "recall")]
    counts = [session.say(f"evaluate.{key}") for key in ("found", "right")]
    drawn = table(title, *names, "F1", *counts, right=(1, 2, 3, 4, 5))
    order = sorted(tallies, key=lambda name: (-tallies[name].gold, name)) if ranked else list(tallies)
    for name in order:
        drawn.add_row(*_line(name, tallies[name]))
    drawn.add_row(*_line(session.say("evaluate.all"), side.total))
    return drawn


def _line(name: str, t: Tally) -> list[Text]:
    figures = (f"{t.precision:.3f}", f"{t.recall:.3f}", f"{t.f1:.3f}")
    return cells(name, *figures, f"{t.found}/{t.gold}", f"{t.right}/{t.system}")


__all__ = ["evaluate"]
