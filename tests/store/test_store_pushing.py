"""Pushing to real stores elsewhere: whole, only what changed, after a break, and refused in words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from kg.cli import main
from kg.errors import StoreError
from kg.iri import BUILD_GRAPH
from kg.store import Access, GraphStore, Pushed, Server, Store, Updated, push, pushing
from kg.store.pushing import PUSHED

from .invented_files import file_graphs
from .servers import answering, oxigraph, rdflib_endpoint

pytestmark = pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")  # within rdflib's own endpoint
QUICK = Access(wait=0.01)


@pytest.fixture
def server() -> Iterator[Server]:
    with Server(QUICK) as opened:
        yield opened


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[str]:
    with oxigraph(tmp_path / "elsewhere") as url:
        yield url


def told(url: str) -> set[str]:
    """The N-Quads that an Oxigraph server holds, but for the ledger of pushes."""
    body = httpx.get(f"{url}/store", headers={"Accept": "application/n-quads"}).text
    return {line for line in body.splitlines() if f"<{PUSHED}>" not in line}


LEDGER = ox.NamedNode(BUILD_GRAPH)


def ours(store: Store) -> set[str]:
    return {f"{quad} ." for quad in store.engine if quad.graph_name not in {LEDGER, ox.DefaultGraph()}}


def test_all_graphs_arrive_and_a_second_push_sends_nothing(store: Store, server: Server, elsewhere: str) -> None:
    remote = GraphStore(server, f"{elsewhere}/store")
    first = push(store, remote)
    assert told(elsewhere) == ours(store)
    assert (first.sent, first.triples) == (len(store.graphs()), len(ours(store)))
    assert push(store, remote) == Pushed(same=first.sent)


def test_only_what_changed_is_sent_and_what_is_gone_goes_when_asked(
    store: Store, server: Server, elsewhere: str
) -> None:
    remote = GraphStore(server, f"{elsewhere}/store")
    httpx.put(f"{elsewhere}/store?graph=urn:foreign", content="<urn:a> <urn:b> <urn:c> .",
              headers={"Content-Type": "text/turtle"}).raise_for_status()  # fmt: skip
    before = push(store, remote).sent
    foreign = told(elsewhere) - ours(store)
    store.replace(file_graphs("new.txt", "河长制"))
    assert push(store, remote).sent == 1
    store.forget(["new.txt"])
    assert push(store, remote) == Pushed(same=before, left=1)
    assert len(told(elsewhere)) > len(ours(store) | foreign)
    assert push(store, remote, delete=True) == Pushed(same=before, deleted=1)
    assert told(elsewhere) == ours(store) | foreign
    assert len(foreign) == 1


@pytest.mark.parametrize("stop", [1, 2, 3])
def test_a_push_that_breaks_off_is_completed_by_the_next(
    store: Store, server: Server, elsewhere: str, stop: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pushing, "TOGETHER", 2)
    for number in range(4):
        store.replace(file_graphs(f"{number}.txt", "河长制"))
    remote = GraphStore(server, f"{elsewhere}/store")

    def interrupted(done: int, total: int) -> None:
        if done == stop:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        push(store, remote, on_progress=interrupted)
    again = push(store, remote)
    assert again.same == stop // 2 * 2 - (2 if stop == 2 else 0)  # those whose digests had been noted
    assert told(elsewhere) == ours(store)


def test_content_that_comes_back_after_a_break_is_sent_again(store: Store, server: Server, elsewhere: str) -> None:
    """The graph changes, its push breaks off after it was sent, and it changes back: the old digest must not count."""
    remote = GraphStore(server, f"{elsewhere}/store")
    store.replace(file_graphs("x.txt", "河长制"))
    push(store, remote)
    store.replace(file_graphs("x.txt", "路长制"))

    def interrupted(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        push(store, remote, on_progress=interrupted)
    store.replace(file_graphs("x.txt", "河长制"))
    assert push(store, remote).sent == 1
    assert told(elsewhere) == ours(store)


def test_a_large_graph_goes_in_parts(
    store: Store, server: Server, elsewhere: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pushing, "PART", 2000)
    push(store, GraphStore(server, f"{elsewhere}/store"))
    assert told(elsewhere) == ours(store)


def test_updates_reach_oxigraph_and_another_implementation(store: Store, server: Server, elsewhere: str) -> None:
    remote = Updated(server, f"{elsewhere}/update", f"{elsewhere}/query")
    sent = push(store, remote).sent
    assert told(elsewhere) == ours(store)
    assert push(store, remote) == Pushed(same=sent)
    with rdflib_endpoint() as (url, held):
        remote = Updated(server, url)
        assert push(store, remote).sent == sent
        assert {str(c.identifier) for c in held.graphs() if len(c)} == {*store.graphs(), PUSHED}
        assert all(len(held.graph(graph)) == len(store.quads(graph)) for graph in store.graphs())
        store.replace(file_graphs("new.txt", "河长制"))
        assert push(store, remote) == Pushed(sent=1, same=sent, triples=len(store.quads(store.graphs()[-1])))


def test_a_busy_server_is_asked_again_and_a_refusal_is_told_without_the_password(store: Store) -> None:
    with Server(QUICK) as server, answering(503, 429, 404, 204) as (url, asked):
        push(store, GraphStore(server, url))
        assert [method for method, _ in asked[:4]] == ["GET", "GET", "GET", "PUT"]
    with Server(QUICK) as server, answering(401) as (url, asked):
        address = url.replace("http://", "http://me:secret@")
        with pytest.raises(StoreError, match="401 Unauthorized; give JICENG_PUSH_TOKEN") as refused:
            push(store, GraphStore(server, address))
        assert "secret" not in str(refused.value)
        assert len(asked) == 1
    with Server(QUICK) as server, answering(503) as (url, asked):
        with pytest.raises(StoreError, match="GET failed: 503"):
            push(store, GraphStore(server, url))
        assert len(asked) == QUICK.tries
    with Server(QUICK) as server, pytest.raises(StoreError, match="not an address"):
        push(store, GraphStore(server, "ftp://there"))
    with Server(QUICK) as server, pytest.raises(StoreError, match="ConnectError"):
        push(store, GraphStore(server, url))  # that server is gone by now


def test_a_page_in_place_of_triples_is_told(store: Store) -> None:
    class Page:
        def read(self, graph: str) -> bytes:
            return b"<html>Please log in</html>"

    with pytest.raises(StoreError, match="gave no N-Triples"):
        push(store, Page())  # type: ignore[arg-type]


def test_the_command_pushes_imports_and_takes_imports_out(
    tmp_path: Path, elsewhere: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("more.ttl").write_text("<urn:a> <urn:b> <urn:c> .")
    Path("bad.ttl").write_text("no turtle")
    Path("more.xml").write_text("<x/>")
    assert main(["import", "more.ttl", "--lang", "en"]) == 0
    assert "1 triples read into graph" in capsys.readouterr().err
    assert main(["import", "bad.ttl", "more.xml", "more.ttl", "--lang", "zh"]) == 1
    said = capsys.readouterr().err
    assert "bad.ttl：不是合格的 ttl" in said
    assert "more.xml：不读这种格式（请转换为 .ttl, .trig, .nt, .nq 之一）" in said
    assert main(["push", f"{elsewhere}/store", "--lang", "en"]) == 0
    assert "1 graphs sent (1 triples), 0 unchanged, 0 deleted" in capsys.readouterr().err
    assert len(told(elsewhere)) == 1
    assert main(["import", "--remove", "more.ttl", "--quiet"]) == 0
    assert main(["import", "--remove", "more.ttl", "--lang", "en"]) == 2
    assert "no graph of this file" in capsys.readouterr().err
    assert main(["push", f"{elsewhere}/store", "--delete", "--json"]) == 0
    assert '"deleted": 1' in capsys.readouterr().out
    assert told(elsewhere) == set()
    assert main(["import", "more.ttl", "--quiet"]) == 0
    assert main(["push", f"{elsewhere}/nowhere", "--lang", "en"]) == 2
    assert "nothing at this address" in capsys.readouterr().err
