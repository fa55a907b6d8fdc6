"""The store lent to rdflib: its queries run in the store's engine where that can, else in rdflib, which can all.

Imported only when asked for: oxrdflib and rdflib take half a second, which no other use of the store should wait for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pyoxigraph as ox
import rdflib
from oxrdflib import OxigraphStore
from rdflib.plugins import sparql
from rdflib.query import Result
from rdflib.term import Identifier


class LentStore(OxigraphStore):
    """An rdflib store over an engine; ``check`` sees each query first and tells whether it names graphs with FROM."""

    def __init__(self, engine: ox.Store, check: Callable[[str], bool]) -> None:
        super().__init__(store=engine)
        self._check = check

    def query(
        self,
        query: Any,
        initNs: Mapping[str, Any],
        initBindings: Mapping[str, Identifier],
        queryGraph: str,
        **options: object,
    ) -> Result:
        """Answer a query; NotImplementedError, upon which rdflib answers it, for what the engine cannot do.

        That is a query that was prepared, and values for variables that are not selected.
        """
        if not isinstance(query, str):
            raise NotImplementedError
        graph = "" if self._check(query) else queryGraph  # any graph named here would go before FROM
        prefixes = {name: str(iri) for name, iri in initNs.items()}
        try:
            return super().query(query, prefixes, initBindings, graph, **options)
        except RuntimeError as error:
            if initBindings and "SELECT projection" in str(error):
                raise NotImplementedError from error
            raise


def lend(engine: ox.Store, check: Callable[[str], bool], *, union: bool) -> tuple[LentStore, rdflib.Dataset]:
    """A dataset over the engine, and the store by which it holds the engine; its default graph is the engine's own, or
    the ``union`` of all.

    From then on rdflib reads no file and no address that a query names in FROM, as it would by default.
    """
    sparql.SPARQL_LOAD_GRAPHS = False
    store = LentStore(engine, check)
    return store, rdflib.Dataset(store=store, default_union=union)
