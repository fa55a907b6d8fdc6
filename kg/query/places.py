"""Where the words of an answer stand: the place in the source file that a row names by a statement or a quotation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import overload

import pyoxigraph as ox

from kg.query.sparql import Term
from kg.vocabulary import DCTERMS, ID_IRI, OA, PROV

STATEMENT_IRI = ID_IRI + "statement/"
_ARTICLE = ID_IRI + "article/"


@dataclass(frozen=True, slots=True)
class Place:
    """The characters ``start`` to ``end`` (excluded) of the file of ``article`` (``FILE#n``), and the words there.

    ``iri`` names them as a fragment of the file (https://www.rfc-editor.org/rfc/rfc5147).
    """

    article: str
    start: int
    end: int
    words: str
    iri: str

    @property
    def file(self) -> str:
        """The file's name as the graph has it."""
        return self.article.rpartition("#")[0]

    def __str__(self) -> str:
        return f"{self.article} {self.start}–{self.end}"


def place_of(engine: ox.Store, row: Sequence[Term | None]) -> Place | None:
    """Where the words stand that a row of an answer rests on: those of a statement in it, or those it quotes.

    A quotation is told by its words and their article; without the article it must stand in one place only.
    """
    iris = [term.value for term in row if isinstance(term, ox.NamedNode)]
    for iri in iris:
        if iri.startswith(STATEMENT_IRI):
            return _read(engine, _objects(engine, iri, PROV.wasDerivedFrom))
    articles = [iri for iri in iris if iri.startswith(_ARTICLE)]
    for term in row:
        if isinstance(term, ox.Literal):
            found = set(_quoted(engine, term, articles))
            if found and (articles or len(found) == 1):
                return min(found, key=lambda place: (place.article, place.start))
    return None


class Places(Sequence[Place | None]):
    """The place of each row of an answer, looked up when it is asked for: few rows of a long answer are ever shown."""

    def __init__(self, engine: ox.Store, rows: Sequence[Sequence[Term | None]]) -> None:
        self._engine, self._rows, self._known = engine, rows, dict[int, Place | None]()

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> Place | None: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Place | None]: ...

    def __getitem__(self, index: int | slice) -> Place | Sequence[Place | None] | None:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        at = range(len(self))[index]
        if at not in self._known:
            self._known[at] = place_of(self._engine, self._rows[at])
        return self._known[at]


def _quoted(engine: ox.Store, words: ox.Literal, articles: Sequence[str]) -> Iterator[Place]:
    """The places that hold these words as evidence, in ``articles`` (IRIs) if any are given."""
    quotes = {quad.subject for quad in engine.quads_for_pattern(None, ox.NamedNode(OA.exact), words)}
    for quote in sorted((q for q in quotes if isinstance(q, ox.NamedNode)), key=str):
        above = {quad.subject for quad in engine.quads_for_pattern(None, ox.NamedNode(OA.hasSelector), quote)}
        if place := _read(engine, (node for node in above if not articles or _stands_in(engine, node, articles))):
            yield place


def _stands_in(engine: ox.Store, node: object, articles: Sequence[str]) -> bool:
    """Whether an evidence node is of one of the articles."""
    return isinstance(node, ox.NamedNode) and any(
        True
        for article in articles
        for _ in engine.quads_for_pattern(node, ox.NamedNode(PROV.wasQuotedFrom), ox.NamedNode(article))
    )


def _read(engine: ox.Store, nodes: Iterable[object]) -> Place | None:
    """The place that an evidence node tells of; the first of several."""
    for node in sorted((n for n in nodes if isinstance(n, ox.NamedNode)), key=str):
        told: dict[str, str] = {}
        for selector in _objects(engine, node.value, OA.hasSelector):
            for name in (OA.start, OA.end, OA.exact):
                for value in _objects(engine, getattr(selector, "value", ""), name):
                    told[name] = getattr(value, "value", "")
        file = min((getattr(v, "value", "") for v in _objects(engine, node.value, OA.hasSource)), default="")
        articles = [getattr(a, "value", "") for a in _objects(engine, node.value, PROV.wasQuotedFrom)]
        ids = [getattr(i, "value", "") for a in articles for i in _objects(engine, a, DCTERMS.identifier)]
        if ids and {OA.start, OA.end, OA.exact} <= told.keys():
            start, end = int(told[OA.start]), int(told[OA.end])
            return Place(ids[0], start, end, told[OA.exact], f"{file}#char={start},{end}")
    return None


def _objects(engine: ox.Store, iri: str, predicate: str) -> list[object]:
    return [q.object for q in engine.quads_for_pattern(ox.NamedNode(iri), ox.NamedNode(predicate), None)] if iri else []


__all__ = ["STATEMENT_IRI", "Place", "Places", "place_of"]
