"""The graphs of a store -> a store elsewhere, only what changed, and from where it stopped.

What was sent stands in a graph of the other store, its ledger: for every graph of ours the digest of its triples. A
graph that is about to change first loses its digest there, is then sent, and gets the new one; so a push that breaks
off, here or there, at any moment, is completed by the next, from any machine.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from kg.errors import StoreError
from kg.iri import GRAPH_IRI
from kg.store.embedded import Store
from kg.store.exporting import graph_lines
from kg.store.remote import Remote
from kg.vocabulary import JC

PUSHED: Final = GRAPH_IRI + "pushed"
PART: Final = 8_000_000  # bytes of one request; a graph of an article has a hundred times less
TOGETHER: Final = 50  # graphs whose digests are noted by one request; as many are sent again after a break at most


@dataclass(frozen=True, slots=True)
class Pushed:
    """Graphs that were sent, that were there already, that are there and no longer here (deleted, or left), and triples
    that were sent."""

    sent: int = 0
    same: int = 0
    deleted: int = 0
    left: int = 0
    triples: int = 0


def push(
    store: Store, remote: Remote, *, delete: bool = False, on_progress: Callable[[int, int], None] | None = None
) -> Pushed:
    """Make the other store hold the graphs of this one, each under its own name; other graphs there stay as they are.

    With ``delete``, graphs go that an earlier push brought there and that are no longer here. ``on_progress`` gets
    graphs done and graphs to do. Raises StoreError where the other store refuses or is out of reach; what was sent
    before stays.
    """
    known = _read(remote)
    digests = {graph: _digest(graph_lines(store, graph)) for graph in store.graphs()}
    changed = [graph for graph, digest in digests.items() if known.get(graph) != digest]
    gone = [graph for graph in known if graph not in digests]
    leaving = gone if delete else []
    if changed or leaving:
        _announce(remote, known, [*changed, *leaving])
    triples, told = 0, on_progress or (lambda done, total: None)
    for start in range(0, len(changed), TOGETHER):
        batch = changed[start : start + TOGETHER]
        for number, graph in enumerate(batch, start + 1):
            triples += _send(remote, graph, graph_lines(store, graph))
            told(number, len(changed))
        remote.post(PUSHED, _ledger({graph: digests[graph] for graph in batch}))
    for graph in leaving:
        remote.delete(graph)
    if changed or leaving:  # one line for each graph, none for what has left
        remote.put(PUSHED, _ledger({graph: known[graph] for graph in gone if not delete} | digests))
    return Pushed(len(changed), len(digests) - len(changed), len(leaving), len(gone) - len(leaving), triples)


def _digest(lines: Iterable[bytes]) -> str:
    return hashlib.sha256(b"".join(lines)).hexdigest()


def _announce(remote: Remote, known: Mapping[str, str], changing: Sequence[str]) -> None:
    """Note, before anything is changed, that what the other store holds of these graphs is not to be relied on."""
    remote.put(PUSHED, _ledger({**known, **dict.fromkeys(changing, "")}))


def _ledger(digests: Mapping[str, str]) -> bytes:
    lines = (f'<{graph}> <{JC.build}> "{digest}" .\n' for graph, digest in digests.items())
    return "".join(sorted(lines)).encode("utf-8")


def _read(remote: Remote) -> dict[str, str]:
    """The ledger there: graph -> digest, empty for a graph whose sending was announced and not completed."""
    try:
        triples = [*ox.parse(remote.read(PUSHED), format=ox.RdfFormat.N_TRIPLES)]
    except (SyntaxError, ValueError) as error:
        raise StoreError(f"the other store gave no N-Triples when asked for <{PUSHED}>: {error}") from error
    pairs = sorted((t.subject.value, t.object.value) for t in triples if isinstance(t.object, ox.Literal))
    return dict(pairs)  # of two lines of one graph, the one that has a digest


def _send(remote: Remote, graph: str, lines: Sequence[bytes]) -> int:
    first, *rest = _parts(lines)
    remote.put(graph, first)
    for part in rest:
        remote.post(graph, part)
    return len(lines)


def _parts(lines: Sequence[bytes]) -> Iterator[bytes]:
    part: list[bytes] = []
    size = 0
    for line in lines:
        if part and size + len(line) > PART:
            yield b"".join(part)
            part, size = [], 0
        part.append(line)
        size += len(line)
    yield b"".join(part)


__all__ = ["PUSHED", "Pushed", "push"]
