"""Extraction -> quads: one article's named graph, sorted, each quad once, no blank nodes."""

from __future__ import annotations

from collections.abc import Iterator

from kg.errors import VocabularyError
from kg.iri import article_iri, file_iri, graph_iri
from kg.model import Extraction
from kg.rdf.claims import once, statement_triples
from kg.rdf.gate import admit
from kg.rdf.quads import Quad, Triple, in_graph
from kg.rdf.sources import article_triples
from kg.rdf.things import entity_triples, gather


def _admit_all(extraction: Extraction) -> None:
    article = extraction.article
    for statement in extraction.statements:
        admit(statement)
        if statement.article != article.id:
            raise VocabularyError(f"a statement of {statement.article} in the graph of {article.id}")
        if statement.evidence.end > len(article.source):
            raise VocabularyError(f"{article.id}: evidence ends at {statement.evidence.end}, past the end of the file")


def _triples(extraction: Extraction) -> Iterator[Triple]:
    article, file = article_iri(extraction.article.id), file_iri(extraction.article.file)
    things = gather(extraction.entities, extraction.statements)
    yield from article_triples(extraction.article, things)
    for iri, entity in things.items():
        yield from entity_triples(iri, entity, article)
    for statement in once(extraction.statements):
        yield from statement_triples(statement, article, file)


def to_quads(extraction: Extraction) -> tuple[Quad, ...]:
    """All that one article says, as the quads of its named graph; pure, the same for any order of the input.

    Raises VocabularyError for a statement that does not fit (see ``fits``) or whose evidence lies outside the file.
    """
    _admit_all(extraction)
    return in_graph(_triples(extraction), graph_iri(extraction.article.id))
