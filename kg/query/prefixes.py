"""Prefixes that a query may use without declaring them, and IRIs written short with them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kg import vocabulary
from kg.vocabulary import ID_IRI

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        **vocabulary.PREFIXES,
        "id": ID_IRI,
        "graph": ID_IRI.replace("/id/", "/graph/"),
        "owl": "http://www.w3.org/2002/07/owl#",
    }
)
_LONGEST_FIRST = sorted(PREFIXES.items(), key=lambda item: -len(item[1]))


def curie(iri: str) -> str:
    """An IRI written with the longest prefix that fits it, else in angle brackets.

    >>> curie("https://w3id.org/jiceng/ontology#partOf"), curie("urn:x")
    ('jc:partOf', '<urn:x>')
    """
    for prefix, base in _LONGEST_FIRST:
        if iri.startswith(base) and len(iri) > len(base):
            return f"{prefix}:{iri[len(base) :]}"
    return f"<{iri}>"


def expanded(name: str) -> str:
    """The IRI that an IRI in angle brackets, an absolute IRI or a CURIE stands for; empty for anything else.

    >>> expanded("jc:partOf"), expanded("<urn:x>"), expanded("某社区")
    ('https://w3id.org/jiceng/ontology#partOf', 'urn:x', '')
    """
    if name.startswith("<") and name.endswith(">"):
        return name[1:-1]
    prefix, colon, local = name.partition(":")
    if colon and prefix in PREFIXES:
        return PREFIXES[prefix] + local
    return name if name.startswith(("https://", "http://", "urn:")) else ""


__all__ = ["PREFIXES", "curie", "expanded"]
