"""Quads as light frozen tuples, and their N-Quads form.

An IRI is a plain ``str``, a literal a ``Literal``; the graph holds no blank nodes, so there is no third kind of term.
N-Quads: https://www.w3.org/TR/n-quads/
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final, NamedTuple, TypeAlias

from kg.vocabulary import XSD

EDTF: Final = "http://id.loc.gov/datatypes/edtf/EDTF"


class Literal(NamedTuple):
    """A literal: ``lang`` for text in a language, ``datatype`` (an IRI) for a typed one, neither for xsd:string."""

    value: str
    datatype: str = ""
    lang: str = ""


Node: TypeAlias = str | Literal
Triple: TypeAlias = tuple[str, str, Node]


class Quad(NamedTuple):
    """A triple in a named graph; ``subject``, ``predicate`` and ``graph`` are IRIs."""

    subject: str
    predicate: str
    object: Node
    graph: str


_ESCAPES: Final = {
    **{code: f"\\u{code:04X}" for code in (*range(0x20), 0x7F, 0xFFFE, 0xFFFF)},
    **{ord(char): f"\\{letter}" for char, letter in zip('"\\\n\r\t\b\f', '"\\nrtbf', strict=True)},
}


def zh(text: str) -> Literal:
    """Text in Chinese."""
    return Literal(text, lang="zh")


def typed(value: str, datatype: str) -> Literal:
    """A typed literal from its lexical form."""
    return Literal(value, datatype)


def number(value: int | float) -> Literal:
    """A number as xsd:integer or, for a float, as a canonical xsd:decimal (never with an exponent).

    >>> number(17700).value, number(35.97).value, number(3.0).value, number(1e-07).value
    ('17700', '35.97', '3', '0.0000001')
    """
    if isinstance(value, int):
        return Literal(str(value), XSD.integer)
    digits = format(Decimal(repr(value)), "f")
    return Literal(digits.rstrip("0").rstrip(".") if "." in digits else digits, XSD.decimal)


def _term(node: Node) -> str:
    if isinstance(node, str):
        return f"<{node}>"
    quoted = f'"{node.value.translate(_ESCAPES)}"'
    if node.lang:
        return f"{quoted}@{node.lang}"
    return f"{quoted}^^<{node.datatype}>" if node.datatype else quoted


def nquad(quad: Quad) -> str:
    r"""One N-Quads line without its line end.

    >>> nquad(Quad("urn:a", "urn:b", zh("某社区"), "urn:g"))
    '<urn:a> <urn:b> "某社区"@zh <urn:g> .'
    """
    return f"<{quad.subject}> <{quad.predicate}> {_term(quad.object)} <{quad.graph}> ."


def nquads(quads: Iterable[Quad]) -> bytes:
    """The N-Quads document of ``quads`` in their order, UTF-8; a lone surrogate becomes ``?``."""
    return "".join(nquad(quad) + "\n" for quad in quads).encode("utf-8", "replace")


def in_graph(triples: Iterable[Triple], graph: str) -> tuple[Quad, ...]:
    """Triples as quads of one graph, each once, in the order of their N-Quads lines."""
    lines = {nquad(quad): quad for quad in (Quad(s, p, o, graph) for s, p, o in triples)}
    return tuple(lines[line] for line in sorted(lines))
