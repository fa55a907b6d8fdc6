"""Where the words of an answer stand: the place in the source file that a row names by a statement or a quotation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from kg.iri import article_iri
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
            found = {place for place in _quoted(engine, term) if not articles or article_iri(place.article) in articles}
            if found and (articles or len(found) == 1):
                return min(found, key=lambda place: (place.article, place.start))
    return None


def _quoted(engine: ox.Store, words: ox.Literal) -> Iterator[Place]:
    """The places that hold these words as evidence."""
    for quote in engine.quads_for_pattern(None, ox.NamedNode(OA.exact), words):
        if isinstance(quote.subject, ox.NamedNode):
            above = engine.quads_for_pattern(None, ox.NamedNode(OA.hasSelector), quote.subject)
            if place := _read(engine, (quad.subject for quad in above)):
                yield place


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


__all__ = ["STATEMENT_IRI", "Place", "place_of"]
