"""The embedded store: quads on disk, replaced file by file, each change whole or not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import StoreError
from kg.iri import BUILD_GRAPH, GRAPH_IRI, file_iri, graph_iri
from kg.model import Text
from kg.rdf import Quad, Row, Rows, to_rows, trusted
from kg.store import ledger
from kg.store.ledger import FileGraphs
from kg.store.light import light
from kg.store.merging import insertion, is_merged, merge, removal, with_merge
from kg.store.opening import Lock, open_engine, plain_errors
from kg.store.surroundings import Surroundings, read_surroundings, write_surroundings
from kg.store.taught import taught_of
from kg.store.texts import FOLDER, Texts, names_in, text_name, unpacked, unused
from kg.vocabulary import DCTERMS, SKOS, learn

if TYPE_CHECKING:
    import oxrdflib
    import rdflib

_ARTICLES = GRAPH_IRI + "article/"
_N_QUADS = ox.RdfFormat.N_QUADS


class Store:
    """A store of article graphs. Open it with ``Store.open``, as a context manager or with ``close`` at the end.

    ``engine`` is the pyoxigraph store below, for queries; nothing but this class writes to it. Its default graph is the
    merge of all graphs but the ledger.
    """

    def __init__(self, engine: ox.Store, path: Path, lock: Lock, *, read_only: bool) -> None:
        self._engine: ox.Store | None = engine
        self._lock = lock
        self._lent: list[oxrdflib.OxigraphStore] = []
        self._surroundings: Surroundings | None = None  # of a store that has no folder
        self._texts = Texts(path / FOLDER)
        self.path, self.read_only = path, read_only

    @classmethod
    def open(cls, path: str | Path, *, create: bool = False, read_only: bool = False) -> Store:
        """Open the store in the folder ``path``: many readers (``read_only``) or one writer at a time.

        Raises StoreError when there is none (unless ``create``), when the folder is no store, when another process
        has it, when it may not be written to, and when it is damaged.
        """
        engine, lock = open_engine(Path(path), create=create, read_only=read_only)
        if not read_only and not is_merged(engine):  # made before stores kept the merge of their graphs
            merge(engine)
        learn(taught_of(engine).relations)  # so that what was built by them can be read, named and checked
        return cls(engine, Path(path), lock, read_only=read_only)

    @classmethod
    def in_memory(cls) -> Store:
        """An empty store that lives as long as the process."""
        store = cls(ox.Store(), Path("memory"), Lock(None), read_only=False)
        store._surroundings, store._texts = Surroundings(), Texts(None)
        return store

    @property
    def engine(self) -> ox.Store:
        """The pyoxigraph store; raises StoreError once the store is closed."""
        if self._engine is None:
            raise StoreError(f"{self.path}: the store is closed")
        return self._engine

    @property
    def closed(self) -> bool:
        """Whether the store is closed."""
        return self._engine is None

    def close(self) -> None:
        """Write all to disk and let others in; a second call does nothing."""
        if self._engine is not None and not self.read_only and self.path != Path("memory"):
            with plain_errors(self.path):
                self._engine.flush()
        for lent in self._lent:  # the engine ends with the last that holds it
            lent.close()
        self._lent, self._engine = [], None
        self._lock.release()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # -- what is there

    def digests(self) -> dict[str, str]:
        """File -> digest of its last build (see ``build_digest``): a file with the same digest need not be built."""
        return ledger.digests(self.engine)

    def applied(self) -> tuple[str, ...]:
        """The references of the corrections that did something to any file's articles."""
        return ledger.applied(self.engine)

    @property
    def surroundings(self) -> Surroundings:
        """Where the sources and the corrections lie that the store was built from."""
        return self._surroundings or read_surroundings(self.path)

    def graphs(self) -> tuple[str, ...]:
        """The IRIs of all named graphs but the ledger, sorted."""
        with plain_errors(self.path):
            names = (node.value for node in self.engine.named_graphs() if isinstance(node, ox.NamedNode))
            return tuple(sorted(name for name in names if name != BUILD_GRAPH))

    def article_graphs(self) -> tuple[str, ...]:
        """The IRIs of the articles' graphs, sorted."""
        return tuple(name for name in self.graphs() if name.startswith(_ARTICLES))

    def articles(self) -> tuple[str, ...]:
        """The ids (``FILE#n``) of the articles that the store holds, sorted."""
        return tuple(sorted(filter(None, (self.article_of(graph) for graph in self.article_graphs()))))

    def article_of(self, graph: str) -> str:
        """The id of the article that a graph belongs to, or empty."""
        found = self.engine.quads_for_pattern(None, ox.NamedNode(DCTERMS.identifier), None, ox.NamedNode(graph))
        return min((quad.object.value for quad in found if isinstance(quad.object, ox.Literal)), default="")

    def label(self, iri: str) -> str:
        """One name for a thing over all articles: the most frequent, then the longest, then the first; else empty."""
        found = self.engine.quads_for_pattern(ox.NamedNode(iri), ox.NamedNode(SKOS.prefLabel), None)
        names = Counter(quad.object.value for quad in found if isinstance(quad.object, ox.Literal))
        return min(names, key=lambda name: (-names[name], -len(name), name), default="")

    def quads(self, graph: str) -> tuple[Quad, ...]:
        """The quads of one graph, in no particular order."""
        with plain_errors(self.path):
            return tuple(map(light, self.engine.quads_for_pattern(None, None, None, ox.NamedNode(graph))))

    def text(self, article: str, digest: str) -> Text | None:
        """The mended text of an article ``FILE#n`` of the file with a digest, as its build left it, else None.

        It has no source: offsets and sentences are there, the file is not.
        """
        data = self._texts.get(text_name(digest, int(article.rpartition("#")[2])))
        return None if data is None else unpacked(data, article)

    def rows(self) -> Rows:
        """Every article's entity and statement rows, article by article."""
        parts = [to_rows(self.quads(graph)) for graph in self.article_graphs()]
        return Rows(tuple(_flat(part.entities for part in parts)), tuple(_flat(part.statements for part in parts)))

    def rdflib(self, *, check: Callable[[str], bool] = lambda query: False) -> rdflib.Dataset:
        """An rdflib Dataset over this very store; its default graph is the merge of all graphs, each triple once.

        It shares the engine and ends when the store is closed. ``check`` sees each query and may refuse it; it tells
        whether the query names graphs with FROM.
        """
        from kg.store.lending import lend  # noqa: PLC0415 - half a second that no other command should wait for

        store, dataset = lend(self.engine, check, union=not is_merged(self.engine))
        self._lent.append(store)
        return dataset

    def trusted(self, confidence: float) -> Store:
        """A copy in memory without the statements below ``confidence`` and what only they say; imports stay whole."""
        copy = Store.in_memory()
        copy.remember(self.surroundings)
        copy._texts = self._texts
        for graph in self.graphs():
            quads = self.quads(graph)
            kept = trusted(quads, confidence) if graph.startswith(_ARTICLES) else quads
            copy.engine.load(with_merge(kept), format=_N_QUADS)
        return copy

    # -- changes, each a transaction of its own

    def replace(self, changes: FileGraphs | Iterable[FileGraphs]) -> None:
        """Put in what files give in place of what they gave before; all of ``changes`` in one transaction.

        Graphs of articles that a file no longer holds go. Raises StoreError and changes nothing when it fails.
        """
        listed = [changes] if isinstance(changes, FileGraphs) else list(changes)
        engine = self._writable()
        quads = [quad for change in listed for quad in (*change.quads, *ledger.entry(change))]
        old = [change.file for change in listed if ledger.knows(engine, change.file)]
        before = names_in(engine, (graph for file in old for graph in ledger.graphs_of(engine, file)))
        with plain_errors(self.path):
            for change in listed:  # before the graphs: a text that no graph asks for does no harm
                self._texts.put(change.texts)
            if old:
                engine.update(self._removal(old) + insertion(quads))
            else:  # nothing to take out: the engine reads N-Quads faster than an update, in one transaction as well
                engine.load(with_merge(quads), format=_N_QUADS)
            self._texts.drop(unused(engine, before))

    def remember(self, surroundings: Surroundings) -> None:
        """Keep where sources and corrections lie."""
        self._writable()
        if self._surroundings is not None:
            self._surroundings = surroundings
        elif surroundings != self.surroundings:
            with plain_errors(self.path):
                write_surroundings(self.path, surroundings)

    def forget(self, files: Iterable[str]) -> None:
        """Take out files with all their articles, in one transaction; an unknown file is no error."""
        engine, gone = self._writable(), tuple(files)
        before = names_in(engine, (graph for file in gone for graph in ledger.graphs_of(engine, file)))
        with plain_errors(self.path):
            engine.update(self._removal(gone))
            self._texts.drop(unused(engine, before))

    def remove(self, article: str) -> bool:
        """Take out one article (``FILE#n``) and what only it said; False when the store does not hold it.

        Its file's digest goes too, so that the next build of the file brings the article back.
        """
        graph, file = graph_iri(article), file_iri(article.rpartition("#")[0])
        engine = self._writable()
        if not engine.contains_named_graph(ox.NamedNode(graph)):
            return False
        before = names_in(engine, [graph])
        with plain_errors(self.path):
            engine.update(f"{removal([graph])}DROP SILENT GRAPH <{graph}> ; {ledger.release(file, graph)}")
            self._texts.drop(unused(engine, before))
        return True

    def put_graph(self, graph: str, triples: Sequence[ox.Triple]) -> None:
        """Put triples into the graph with the IRI ``graph`` in place of what it held, in one transaction."""
        engine, home = self._writable(), ox.NamedNode(graph)
        with plain_errors(self.path):
            if engine.contains_named_graph(home):
                body = (ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b"").decode("utf-8")
                put = f"INSERT DATA {{ {body} GRAPH <{graph}> {{\n{body}}} }}"
                engine.update(f"{removal([graph])}DROP GRAPH <{graph}> ; {put}")
            else:
                homes = (home, ox.DefaultGraph())
                engine.extend([ox.Quad(t.subject, t.predicate, t.object, g) for t in triples for g in homes])

    def remove_graph(self, graph: str) -> bool:
        """Take out the graph of an import; False when the store does not hold it."""
        engine, home = self._writable(), ox.NamedNode(graph)
        if not engine.contains_named_graph(home):
            return False
        with plain_errors(self.path):
            engine.update(f"{removal([graph])}DROP GRAPH <{graph}>")
        return True

    def _writable(self) -> ox.Store:
        if self.read_only:
            raise StoreError(f"{self.path}: the store was opened for reading only")
        return self.engine

    def _removal(self, files: Iterable[str]) -> str:
        """SPARQL that takes out the graphs of files and their lines in the ledger."""
        graphs = {file: ledger.graphs_of(self.engine, file) for file in files}
        steps = [removal(graph for held in graphs.values() for graph in held)]
        for file, held in graphs.items():
            steps += [f"DROP SILENT GRAPH <{graph}> ;" for graph in held]
            steps.append(f"DELETE WHERE {{ GRAPH <{BUILD_GRAPH}> {{ <{file_iri(file)}> ?p ?o }} }} ;")
        return "\n".join(steps)

    def snapshot(self, folder: str | Path) -> None:
        """A copy of the store in the new folder ``folder``, cheap on one disk; readers of a copy block no writer."""
        with plain_errors(Path(folder)):
            self.engine.backup(str(folder))


def _flat(parts: Iterable[Iterable[Row]]) -> Iterator[Row]:
    return (row for part in parts for row in part)
