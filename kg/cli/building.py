"""kg build, kg remove and kg validate."""

from __future__ import annotations

import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.correcting import offers_corrections, offers_ontology, tell_unapplied
from kg.cli.extracting import extracting, extractors, tell_failures, tell_tallies
from kg.cli.session import Explained, Session, common, pass_session
from kg.query import period, read_stats
from kg.store import Store, choose_taught
from kg.store import validate as check

if TYPE_CHECKING:
    from kg.pipeline import BuildReport


@click.command(cls=Explained)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option("--jobs", type=click.IntRange(1, 256), default=None)
@click.option("--published", default="", metavar="DATE")
@extracting
@offers_corrections
@offers_ontology
@common
@pass_session
def build(  # noqa: PLR0917 - click hands them over by name
    session: Session,
    paths: tuple[Path, ...],
    jobs: int | None,
    published: str,
    extractor: tuple[str, ...],
    endpoint: str,
    model: str,
    corrections: Path | None,
    no_corrections: bool,
    ontology: Path | None,
    no_ontology: bool,
) -> None:
    """Read files and folders into the store."""
    # a second of imports that no other command should wait for
    from kg import correcting, pipeline  # noqa: PLC0415

    if published and period(published) == ("", ""):
        raise click.UsageError(session.say("view.date", text=published))
    asked = extractors(session, extractor, endpoint=endpoint, model=model)
    with session.open(write=True) as store:
        chosen = correcting.choose_corrections(store, corrections, forget=no_corrections)
        taught = choose_taught(store, ontology, forget=no_ontology)
        began = time.monotonic()
        with session.progress(session.say("build.reading")) as on_progress:
            report = pipeline.build(
                store,
                paths,
                jobs=jobs,
                published=published,
                extractors=asked,
                corrections=chosen,
                taught=taught,
                on_progress=on_progress,
            )
        for refused in report.refused:
            session.refuse(refused)
        tell_failures(session, report.tallies)
        tell_unapplied(session, report.unapplied, of=len(chosen.entries))
        _tell(session, store, report, seconds=time.monotonic() - began)
    if report.refused and not report.articles and not report.unchanged:
        session.code = 2  # nothing was done


def _tell(session: Session, store: Store, report: BuildReport, *, seconds: float) -> None:
    speed = round(report.characters / seconds) if seconds else 0
    holds = read_stats(store.engine)
    if session.json:
        done = {"articles": report.articles, "unchanged": report.unchanged, "refused": [str(e) for e in report.refused]}
        done |= {"unapplied": [str(each) for each in report.unapplied]} if report.unapplied else {}
        done |= {"extractors": [asdict(tally) for tally in report.tallies]} if report.tallies else {}
        session.out_json(done | {"characters_a_second": speed, "store": asdict(holds)})
        return
    refused = len(report.refused)
    session.note("build.done", read=report.articles, unchanged=report.unchanged, refused=refused, speed=f"{speed:,}")
    tell_tallies(session, report.tallies)
    session.note("build.holds", articles=holds.articles, entities=holds.entities, statements=holds.statements)


@click.command(cls=Explained)
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@common
@pass_session
def remove(session: Session, articles: tuple[str, ...]) -> None:
    """Take articles out of the store."""
    removed = 0
    with session.open() as store:
        known = set(store.articles())
    with session.open(write=True) as store:
        for article in articles:
            if article in known and store.remove(article):
                removed += 1
                session.note("remove.done", article=article)
            else:
                session.warn(session.say("remove.unknown", article=article))
    session.code = 0 if removed == len(articles) else 1 if removed else 2


@click.command(cls=Explained)
@common
@pass_session
def validate(session: Session) -> None:
    """Check the store against the shapes."""
    with session.open() as store:
        report = check(store)
    if session.json:
        session.out_json({"conforms": report.conforms, "articles": report.articles, "triples": report.triples,
                          "problems": [p.told(session.lang) for p in report.problems]})  # fmt: skip
    else:
        for line in report.lines(session.lang):
            session.out(line)
    session.code = 0 if report.conforms else 1


__all__ = ["build", "remove", "validate"]
