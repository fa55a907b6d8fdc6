"""``%load_ext kg``: cells of SPARQL in a notebook, with values from Python.

::

    %%sparql
    SELECT ?post ?body { ?person skos:prefLabel ?label . FILTER(STR(?label) = $name)
                         ?s rdf:subject ?person ; rdf:object ?body ; jc:post ?post }

``$name`` is the Python variable ``name``, put in as a term; ``?name`` is a variable of the query. ``%%sparql g`` asks
the graph ``g`` (the only open one if it is not named), ``-o rows`` keeps the result as ``rows``.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Mapping
from typing import Any

from kg.errors import KgError, QueryError
from kg.graph import Graph
from kg.jupyter import Result
from kg.messages import told
from kg.query import asked_for

_USAGE = "%%sparql [GRAPH] [-o NAME]"


def load(shell: Any) -> None:
    """Give an IPython shell the magic ``%%sparql``."""
    shell.register_magic_function(sparql_magic(shell), "cell", "sparql")


def sparql_magic(shell: Any) -> Callable[[str, str], Result]:
    """The magic of one shell: it asks the shell's graphs and knows its variables."""

    def sparql(line: str, cell: str) -> Result:
        try:
            return _answer(shell.user_ns, line, cell)
        except KgError as error:
            from IPython.core.error import UsageError  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415

            raise UsageError(told(str(error), _lang(shell.user_ns))) from None  # its words, no traceback

    sparql.__doc__ = __doc__
    return sparql


def _answer(names: dict[str, Any], line: str, cell: str) -> Result:
    graph_name, kept = _arguments(line)
    graph = _graph(names, graph_name)
    asked = asked_for(cell)
    if missing := [name for name in asked if name not in names]:
        name = missing[0]
        raise QueryError(f"${name}: there is no Python variable {name}; a variable of the query is written ?{name}")
    result = graph.query(cell, **{name: names[name] for name in asked})
    if kept:
        names[kept] = result
    return result


def _arguments(line: str) -> tuple[str, str]:
    """The graph's name and the name to keep the result by; empty where not given."""
    words, kept = shlex.split(line), ""
    if "-o" in words:
        at = words.index("-o")
        kept, words = (words[at + 1 : at + 2] or [""])[0], words[:at] + words[at + 2 :]
        if not kept.isidentifier():
            raise QueryError(f"-o needs a name for the result: {_USAGE}")
    if len(words) > 1:
        raise QueryError(f"one graph at a time: {_USAGE}")
    return (words or [""])[0], kept


def _graph(names: Mapping[str, Any], name: str) -> Graph:
    if name:
        if not isinstance(names.get(name), Graph):
            raise QueryError(f"{name} is no graph; open one with {name} = kg.open(…)")
        return names[name]  # type: ignore[no-any-return]
    graphs = _graphs(names)
    if not graphs:
        raise QueryError("no graph is open; open one with g = kg.open(…)")
    if len(set(map(id, graphs.values()))) > 1:
        raise QueryError(f"several graphs are open, name one of {', '.join(graphs)}: {_USAGE}")
    return next(iter(graphs.values()))


def _graphs(names: Mapping[str, Any]) -> dict[str, Graph]:
    """The open graphs among the variables; not those that the shell itself keeps, such as ``_``."""
    return {
        name: value
        for name, value in names.items()
        if isinstance(value, Graph) and not name.startswith("_") and not value.closed
    }


def _lang(names: Mapping[str, Any]) -> str:
    return next((graph.lang for graph in _graphs(names).values()), "zh")


__all__ = ["load", "sparql_magic"]
