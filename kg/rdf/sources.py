"""Article -> triples: headline, byline, date and the file it came from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import lru_cache

from kg.iri import article_iri, file_iri
from kg.model import Article, Author, Entity
from kg.rdf.quads import EDTF, Literal, Triple, number, typed, zh
from kg.rdf.times import datatype, days
from kg.vocabulary import DCTERMS, JC, PROV, RDF, SCHEMA, SKOS, XSD


@lru_cache(maxsize=8)  # the articles of one file come one after another
def source_digest(source: str) -> str:
    """SHA-256 of a decoded file in UTF-8, as hexadecimal digits in capitals (xsd:hexBinary)."""
    return hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest().upper()


def _named(things: Mapping[str, Entity], type: str, name: str) -> Iterator[str]:
    """IRIs of the things of a class that the article calls so."""
    return (iri for iri, thing in things.items() if thing.type == type and name in (thing.label, *thing.aliases))


def _byline(author: Author) -> str:
    return " ".join(part for part in (author.role, author.name, author.body) if part)


def _published(node: str, article: Article) -> Iterator[Triple]:
    if days(article.published) is not None:
        yield node, JC.published, typed(article.published, EDTF)
        if kind := datatype(article.published):
            yield node, SCHEMA.datePublished, typed(article.published, kind)
    if article.published_basis:
        yield node, JC.publishedBasis, Literal(article.published_basis)


def _file(node: str, article: Article) -> Iterator[Triple]:
    yield node, RDF.type, JC.SourceFile
    yield node, SCHEMA.name, Literal(article.file)
    yield node, JC.sha256, typed(source_digest(article.source), XSD.hexBinary)


def article_triples(article: Article, things: Mapping[str, Entity]) -> Iterator[Triple]:
    """What is known of an article; authors and newspaper lead to those of ``things`` (by IRI) that bear the name."""
    node, file = article_iri(article.id), file_iri(article.file)
    yield node, RDF.type, JC.Article
    yield node, RDF.type, SCHEMA.NewsArticle
    yield node, DCTERMS.identifier, Literal(article.id)
    yield node, JC.number, number(article.number)
    yield node, SKOS.prefLabel, zh(article.title or article.id)
    yield node, JC.sourceFile, file
    yield node, PROV.wasDerivedFrom, file
    if article.title:
        yield node, SCHEMA.headline, zh(article.title)
    if article.identifier:
        yield node, SCHEMA.identifier, Literal(article.identifier)
    for author in article.authors:
        yield node, JC.byline, zh(_byline(author))
        yield from ((node, SCHEMA.author, iri) for iri in _named(things, "Person", author.name))
    if article.newspaper:
        yield node, JC.newspaper, zh(article.newspaper)
        yield from ((node, SCHEMA.publisher, iri) for iri in _named(things, "Media", article.newspaper))
    yield from _published(node, article)
    yield from _file(file, article)
