"""kg import and kg push: RDF from elsewhere, and to elsewhere."""

from __future__ import annotations

import os
from dataclasses import asdict
from pathlib import Path

import click

from kg.cli.session import Explained, Session, common, pass_session
from kg.errors import InputError
from kg.iri import import_graph_iri
from kg.store import Access, GraphStore, Server, Store, Updated, import_files
from kg.store import push as send

PROTOCOLS = ("graph-store", "update")


@click.command("import", cls=Explained)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--remove", is_flag=True)
@common
@pass_session
def import_(session: Session, files: tuple[Path, ...], remove: bool) -> None:
    """Read RDF files, each into a graph of its own, or take such graphs out."""
    done: dict[str, int] = {}
    with session.open(write=True) as store:
        for file in files:
            try:
                done |= _remove(store, file) if remove else import_files(store, [file])
            except InputError as error:
                session.refuse(error)
    if session.json:
        session.out_json(done)
    for graph, triples in done.items():
        session.note("import.removed" if remove else "import.done", graph=graph, triples=triples)
    session.code = session.code if done else 2


def _remove(store: Store, file: Path) -> dict[str, int]:
    graph = import_graph_iri(file.as_posix().lstrip("/"))
    held = len(store.quads(graph))
    if not store.remove_graph(graph):
        raise InputError(str(file), "no graph of this file in the store", mend="name it as it was named for the import")
    return {graph: held}


@click.command(cls=Explained)
@click.argument("url", metavar="URL")
@click.option("--protocol", type=click.Choice(PROTOCOLS), default=PROTOCOLS[0], show_default=True)
@click.option("--query-url", default="", metavar="URL")
@click.option("--delete", is_flag=True)
@click.option("--timeout", type=click.FloatRange(1, 86400), default=120.0, show_default=True, metavar="SECONDS")
@common
@pass_session
def push(  # noqa: PLR0917 - click hands them over by name
    session: Session, url: str, protocol: str, query_url: str, delete: bool, timeout: float
) -> None:
    """Send the graphs to another store."""
    environ = os.environ.get
    access = Access(
        token=environ("JICENG_PUSH_TOKEN", ""),
        user=environ("JICENG_PUSH_USER", ""),
        password=environ("JICENG_PUSH_PASSWORD", ""),
        timeout=timeout,
    )
    with Server(access) as server, session.open() as store, session.progress(session.say("push.sending")) as drawn:
        remote = GraphStore(server, url) if protocol == PROTOCOLS[0] else Updated(server, url, query_url)
        pushed = send(store, remote, delete=delete, on_progress=drawn)
    if session.json:
        session.out_json(asdict(pushed))
        return
    session.note("push.done", **asdict(pushed))
    if pushed.left:
        session.note("push.left", left=pushed.left)


__all__ = ["import_", "push"]
