"""Values for a query's variables: put in as terms where a variable stands, never as text.

The query's tokens are read (as ``guard`` reads them), so that a ``$name`` in a string, a comment or an IRI stays what
it is, and a value is written by the engine's own serializer: no value, whatever is in it, becomes a part of the query.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query.guard import tokens
from kg.query.sparql import Term
from kg.vocabulary import XSD

_WRITTEN: tuple[tuple[type, str, Callable[[Any], str]], ...] = (
    (datetime, "dateTime", datetime.isoformat),  # a datetime is a date, too: first
    (date, "date", date.isoformat),
    (Decimal, "decimal", lambda value: format(value, "f")),
)
_ENDS = frozenset(["WHERE", "FROM", "HAVING", "ORDER", "LIMIT", "OFFSET", "VALUES"])  # of a list of expressions
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]*")


def as_term(value: Any) -> Term:
    """A Python value as a term: text, number, date or truth as a literal, a thing or its card by its IRI.

    Of rdflib, ``URIRef`` is an IRI and ``Literal`` a literal. Raises QueryError for any other value.

    >>> print(as_term("某社区"), as_term(3))
    "某社区" "3"^^<http://www.w3.org/2001/XMLSchema#integer>
    """
    thing = getattr(value, "thing", value)  # a card shows a thing
    if isinstance(thing, ox.NamedNode | ox.Literal):
        return thing
    if isinstance(iri := getattr(thing, "iri", None), str):
        return _node(iri)
    if type(value).__module__.startswith("rdflib."):
        return _of_rdflib(value)
    return _literal(value)


def _literal(value: Any) -> Term:
    for kind, name, written in _WRITTEN:
        if isinstance(value, kind):
            return ox.Literal(written(value), datatype=ox.NamedNode(XSD.iri + name))
    item = value.item() if hasattr(value, "item") and getattr(value, "shape", None) == () else value  # numpy, pandas
    if isinstance(item, str | bool | int | float):
        return ox.Literal(item)
    fit = "text, numbers, dates, cards of g.show and rdflib terms can"
    raise QueryError(f"a {type(value).__name__} cannot be a value in a query; {fit}")


def _of_rdflib(value: Any) -> Term:
    if type(value).__name__ == "URIRef":
        return _node(str(value))
    if type(value).__name__ != "Literal":
        raise QueryError(f"an rdflib {type(value).__name__} cannot be a value in a query; URIRef and Literal can")
    if value.language:
        return ox.Literal(str(value), language=value.language)
    return ox.Literal(str(value), datatype=_node(str(value.datatype)) if value.datatype else None)


def _node(iri: str) -> ox.NamedNode:
    if not _IRI.fullmatch(iri):
        raise QueryError(f"not an absolute IRI: {iri[:80]!r}")
    return ox.NamedNode(iri)


def asked_for(query: str) -> tuple[str, ...]:
    """The names that a query writes with ``$``, each once, in their order.

    >>> asked_for("SELECT ?a { ?a jc:partOf $where FILTER(?n > $least) } # $not")
    ('where', 'least')
    """
    names = (text[1:] for kind, text, _ in tokens(query) if kind == "name" and text.startswith("$"))
    return tuple(dict.fromkeys(names))


def bound(query: str, values: Mapping[str, Any]) -> str:
    """The query with ``values`` in place of the variables of their names, ``?name`` and ``$name``.

    In what the whole query selects a variable keeps its name, so that its value is a column; a query within it selects
    it by another. The engine plans a query by the constants that stand in it: it does not see values bound beside it.
    Raises QueryError for a value that is none, and for a name that the query does not have.

    >>> bound("SELECT ?who { ?who skos:prefLabel $name } ORDER BY ?name", {"name": '"} DROP ALL'})
    'SELECT ?who { ?who skos:prefLabel "\\\\"} DROP ALL" } ORDER BY ("\\\\"} DROP ALL")'
    """
    terms = {name: str(as_term(value)) for name, value in values.items()}
    place, seen, out = _Place(), set(), []
    for kind, text, before in tokens(query):
        place.pass_by(kind, text)
        name = text[1:] if kind == "name" and text[0] in "?$" else ""
        if name in terms:
            seen.add(name)
            out.append(before + place.put(name, terms[name]))
        else:
            out.append(before + text)
    if missing := sorted(set(terms) - seen):
        raise QueryError(f"the query has no variable ?{missing[0]}")
    return "".join(out)


@dataclass(slots=True)
class _Place:
    """Where in a query the reader is: within how many braces and brackets, and in which list of expressions."""

    braces: int = 0
    brackets: int = 0
    listing: str = ""  # SELECT, or BY of GROUP BY and ORDER BY

    def pass_by(self, kind: str, text: str) -> None:
        self.braces += (text == "{") - (text == "}")
        self.brackets += (text == "(") - (text == ")")
        if kind == "word" and text.upper() in ("SELECT", "BY"):
            self.listing = text.upper()
        elif text in ("{", "}") or (kind == "word" and text.upper() in _ENDS):
            self.listing = ""

    def put(self, name: str, term: str) -> str:
        """What stands here for a variable."""
        if not self.listing or self.brackets:
            return term
        if self.listing == "BY":
            return f"({term})"
        return f"({term} AS ?{name}{'_' * self.braces})"


__all__ = ["as_term", "asked_for", "bound"]
