"""Media types of the standard formats, and which one a client gets."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kg.serve.negotiation import best

TABLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "application/sparql-results+json": "json",
        "application/sparql-results+xml": "xml",
        "text/csv": "csv",
        "text/tab-separated-values": "tsv",
        "application/json": "json",
        "application/xml": "xml",
        "text/xml": "xml",
    }
)
BOOLEANS: Final[Mapping[str, str]] = MappingProxyType({t: f for t, f in TABLES.items() if f in ("json", "xml")})
GRAPHS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "text/turtle": "ttl",
        "application/n-triples": "nt",
        "application/ld+json": "jsonld",
        "application/rdf+xml": "rdf",
        "application/json": "jsonld",
    }
)
KINDS: Final = (("table", TABLES), ("boolean", BOOLEANS), ("graph", GRAPHS))
RESULT_FORMATS: Final = (  # as http://www.w3.org/ns/formats/ names them
    *("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV"),
    *("Turtle", "N-Triples", "JSON-LD", "RDF_XML"),
)


def chosen(accept: str) -> dict[str, str]:
    """For each kind of answer the media type that the client likes best; kinds that it takes in no form are left out.

    >>> chosen("text/csv")
    {'table': 'text/csv'}
    """
    found = {kind: best(accept, tuple(types)) for kind, types in KINDS}
    return {kind: type for kind, type in found.items() if type}


def formats(types: Mapping[str, str]) -> dict[str, str]:
    """The formats of ``chosen`` media types."""
    return {kind: known[types[kind]] for kind, known in KINDS if kind in types}


def content_type(type: str) -> str:
    """The Content-Type of a body in UTF-8."""
    return f"{type}; charset=utf-8" if type.startswith("text/") else type


__all__ = ["BOOLEANS", "GRAPHS", "RESULT_FORMATS", "TABLES", "chosen", "content_type", "formats"]
