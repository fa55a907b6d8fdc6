"""How much the graph holds."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from kg.query.sparql import rows
from kg.vocabulary import CLASSES, JC_IRI, predicates

_ARTICLES = "SELECT (COUNT(DISTINCT ?a) AS ?n) WHERE { ?a a jc:Article ; jc:number ?number }"
_ENTITIES = "SELECT (COUNT(DISTINCT ?t) AS ?n) WHERE { ?t jc:mentionedIn ?a }"
_BY_CLASS = "SELECT ?of (COUNT(DISTINCT ?t) AS ?n) WHERE { ?t jc:mentionedIn ?a ; a ?of } GROUP BY ?of"
_BY_PREDICATE = "SELECT ?of (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s a jc:Statement ; rdf:predicate ?of } GROUP BY ?of"


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts over the union of all articles; classes and predicates in the order of the vocabulary, none at zero.

    A thing that articles put in two classes counts in both, and once in ``entities``.
    """

    articles: int
    entities: int
    statements: int
    by_class: dict[str, int]
    by_predicate: dict[str, int]


def read_stats(engine: ox.Store) -> Stats:
    """Count articles, entities by class and statements by predicate."""
    said = _counts(engine, _BY_PREDICATE, predicates())
    return Stats(
        articles=int(rows(engine, _ARTICLES)[0]["n"]),
        entities=int(rows(engine, _ENTITIES)[0]["n"]),
        statements=sum(said.values()),
        by_class=_counts(engine, _BY_CLASS, CLASSES),
        by_predicate=said,
    )


def _counts(engine: ox.Store, query: str, names: tuple[str, ...]) -> dict[str, int]:
    found = {row["of"].removeprefix(JC_IRI): int(row["n"]) for row in rows(engine, query) if "of" in row}
    return {name: found[name] for name in names if name in found}


__all__ = ["Stats", "read_stats"]
