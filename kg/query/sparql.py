"""SPARQL 1.1 queries over the union of all articles (https://www.w3.org/TR/sparql11-query/)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query.guard import check
from kg.query.mistakes import explained
from kg.query.prefixes import PREFIXES
from kg.store import is_merged

Answer: TypeAlias = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples
Term: TypeAlias = ox.NamedNode | ox.Literal
SHORT: Final = 10_000  # characters of a query whose check is remembered


@dataclass(frozen=True, slots=True)
class Graphs:
    """The graphs that a query is about, by IRI: ``default`` merged are its default graph, ``named`` those of GRAPH."""

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


def ask(
    store: ox.Store,
    query: str,
    bindings: Mapping[str, Term] | None = None,
    *,
    graphs: Graphs | None = None,
    base: str = "",
) -> Answer:
    """Answer a SELECT, ASK, CONSTRUCT or DESCRIBE query; ``bindings`` are values for its variables, never pasted in;
    each of them must stand in the SELECT clause.

    Without GRAPH or FROM a pattern matches the merge of all articles, each triple once; ``graphs`` go before FROM.
    Relative IRIs are read against ``base``, an IRI, and are none without it.
    Raises QueryError with line and column for a query that cannot be read, and for one that asks for more than this
    store.
    """
    # the engine would let the union go before FROM; a store of an earlier version holds no merge of its graphs
    checked = _check_again if len(query) <= SHORT else check
    union = not checked(query) and not is_merged(store)
    values: dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple]
    values = {ox.Variable(name): value for name, value in (bindings or {}).items()}
    try:
        return store.query(
            query,
            base_iri=base or None,
            prefixes=dict(PREFIXES),
            use_default_graph_as_union=union and graphs is None,
            default_graph=None if graphs is None else [ox.NamedNode(iri) for iri in graphs.default],
            named_graphs=None if graphs is None else [ox.NamedNode(iri) for iri in graphs.named],
            substitutions=values or None,
        )
    except SyntaxError as error:
        raise QueryError(explained(str(error), query)) from error
    except (OSError, ValueError, RuntimeError) as error:
        raise QueryError(f"the query cannot be answered: {error}") from error


@lru_cache(maxsize=256)
def _check_again(query: str) -> bool:
    """As ``check``, remembered: the library's questions are asked over and over."""
    return check(query)


def rows(store: ox.Store, query: str, bindings: Mapping[str, Term] | None = None) -> list[dict[str, str]]:
    """The solutions of a SELECT query as plain text by variable; unbound variables are left out."""
    answer = ask(store, query, bindings)
    if not isinstance(answer, ox.QuerySolutions):
        raise QueryError("only a SELECT query has rows")
    names = [v.value for v in answer.variables]
    return [{n: t.value for n in names if isinstance(t := s[n], ox.NamedNode | ox.Literal)} for s in answer]


__all__ = ["Answer", "Graphs", "Term", "ask", "rows"]
