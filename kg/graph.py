"""The graph in Python: ``g = kg.open("kg-store")``, then ``g.query(…)``, ``g.show(…)``, ``g.view(…)``."""

from __future__ import annotations

import csv
import io
import warnings
from collections.abc import Collection, Iterable, Mapping
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from kg.evaluation import Report, Rows, evaluate, read_rows
from kg.jupyter import HEIGHT, OnProgress, Page, Result, ShownCard, progress_bar
from kg.messages import say, told
from kg.query import (
    Answer,
    Conflict,
    Facts,
    Places,
    Question,
    Stats,
    as_table,
    ask,
    ask_question,
    bound,
    check,
    find_conflicts,
    one,
    questions_about,
    read_card,
    read_facts,
    read_stats,
    safe_cell,
    unknown_terms,
)
from kg.store import Links, Store, choose_taught
from kg.view import LIMIT, Network, to_graphml, to_networkx
from kg.viewing import Part, make_page

if TYPE_CHECKING:
    import pyoxigraph as ox
    import rdflib

    from kg.explanation import Explanation
    from kg.extractors import Extractor
    from kg.pipeline import BuildReport

_CSV = (
    *("article", "subject", "subject_type", "predicate", "object", "object_type", "indicator", "value", "unit"),
    *("bound", "post", "time", "start", "end", "evidence", "confidence", "rule"),
)


class Graph:
    """An open graph; a context manager. ``lang`` is the language of labels, ``zh`` or ``en``."""

    def __init__(self, store: Store, *, lang: str = "zh") -> None:
        self.store, self.lang = store, lang
        self.report: BuildReport | None = None  # of the build that made this graph

    def __enter__(self) -> Graph:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the store."""
        self.store.close()

    @property
    def closed(self) -> bool:
        """Whether the store is closed."""
        return self.store.closed

    def stats(self) -> Stats:
        """Articles, things by class, statements by predicate."""
        return read_stats(self.store.engine)

    def query(self, sparql: str, /, **values: Any) -> Result:
        """Answer a SPARQL query over all articles, things and terms by their labels.

        ``values`` are put in for the variables of their names as terms, never as text: text, numbers, dates, cards of
        ``show``, rdflib terms. Warns of classes and properties of ours that the vocabulary does not have. Raises
        QueryError with line and column.
        """
        for hint in unknown_terms(sparql):
            warnings.warn(told(str(hint), self.lang), stacklevel=2)
        engine = self.store.engine
        return self._result(engine, ask(engine, bound(sparql, values) if values else sparql))

    def ask(self, name: str, /, **values: object) -> Result:
        """Answer a documented question of the library (see ``questions``) with values for its parameters.

        A value is a name, a code, an IRI, a number, or a card of ``show``. Raises QueryError, and UnknownName for a
        value that names no one thing.
        """
        given = {key: _named(value) for key, value in values.items() if value is not None}
        asked = ask_question(self.store.engine, name, given, builds=True)
        result = self._result(asked.engine, asked.answer, without=asked.settings)
        unasked = {p.name for p in asked.question.parameters if not any(row.get(p.name) for row in result)}
        return replace(result, hidden=(asked.given | unasked) - asked.settings)

    def questions(self, words: str = "") -> tuple[Question, ...]:
        """The documented questions, or those about some words."""
        return questions_about(words)

    def evaluate(self, gold: str | Path) -> Report:
        """Precision, recall and F1 of the graph on a folder of gold files (see ``kg evaluate``). Raises InputError."""
        rows = self.store.rows()
        return evaluate(read_rows(Path(gold)), Rows(rows.entities, rows.statements))

    def conflicts(self, name: str = "") -> tuple[Conflict, ...]:
        """Statements that cannot all be true, or those about the one thing that bears a name. Raises UnknownName."""
        return find_conflicts(self.store.engine, name)

    def _result(self, engine: ox.Store, answer: Answer, *, without: Collection[str] = ()) -> Result:
        table = as_table(engine, answer, lang=self.lang).without(without)
        return Result(table, Places(engine, table.terms), self.lang, Links(self.store.surroundings))

    def show(self, name: str) -> ShownCard:
        """The card of the one thing that bears a name, code or IRI. Raises UnknownName."""
        card = read_card(self.store.engine, one(self.store.engine, name))
        files = Links(self.store.surroundings)
        return ShownCard(card.thing, card.belongs, card.said, card.facts, lang=self.lang, files=files)

    def explain(self, *words: str, places: str | Path | Iterable[str | Path] = ()) -> tuple[Explanation, ...]:
        """Why the graph says what it says: a statement by its IRI or hash, or those of a subject, predicate and object.

        Source files are read again where they lie in ``places`` or were built from. Raises QueryError and UnknownName.
        """
        from kg import explanation  # noqa: PLC0415 - it reads articles, as building does

        return explanation.explain(self.store, words, places=_paths(places), lang=self.lang)

    def statements(self, *, predicate: str = "", article: str = "") -> list[dict[str, Any]]:
        """Statement rows as the exchange format has them; all, or of one predicate or article."""
        return [
            dict(row)
            for row in self.store.rows().statements
            if (not predicate or row["predicate"] == predicate) and (not article or row["article"] == article)
        ]

    def trusted(self, confidence: float) -> Graph:
        """A copy in memory without the statements below ``confidence`` and what only they say."""
        return Graph(self.store.trusted(confidence), lang=self.lang)

    def facts(self) -> Facts:
        """The whole graph as things, facts and sources."""
        return read_facts(self.store.engine)

    def view(
        self,
        *names: str,
        depth: int = 1,
        classes: Collection[str] = (),
        predicates: Collection[str] = (),
        since: str = "",
        until: str = "",
        limit: int = LIMIT,
        title: str = "",
        height: int = HEIGHT,
        query: str = "",
        compare: str = "",
        texts: bool = True,
    ) -> Page:
        """The interactive page of the whole graph, or of what lies around ``names``. Raises UnknownName.

        ``query`` is a CONSTRUCT query whose result is drawn instead, ``compare`` the name of a thing to put beside the
        one named; without ``texts`` the page holds the quoted words but not the articles. Raises QueryError. A notebook
        shows the page in a frame ``height`` pixels high.
        """
        part = Part(names, depth, classes, predicates, since, until, limit, query, compare)
        made = make_page(self.store, part, title=title, lang=self.lang, texts=texts)
        return Page(made.html, made.total, made.held, made.shown, height, self.lang)

    def networkx(self) -> Network:
        """The graph as a networkx MultiDiGraph with labels, types, times, weights and evidence."""
        return to_networkx(self.facts())

    def graphml(self) -> bytes:
        """The graph as GraphML."""
        return to_graphml(self.facts())

    def csv(self) -> str:
        """The statement rows as comma-separated text; no cell is one that a spreadsheet would run."""
        return statements_csv(self.store.rows().statements)

    def rdflib(self) -> rdflib.Dataset:
        """An rdflib Dataset over the same store; its default graph is the union of all articles.

        It ends with the graph. Its queries are guarded as those of ``query`` are, and rdflib reads no file and no
        address that a query names in FROM (``SPARQL_LOAD_GRAPHS`` is off for the whole process).
        """
        return self.store.rdflib(check=check)


def _named(value: object) -> str:
    """The IRI of a thing or of a card's thing, else the value as text."""
    return str(getattr(getattr(value, "thing", value), "iri", value))


def _paths(given: str | Path | Iterable[str | Path]) -> list[Path]:
    """One path or several: a text is a path, never the list of its letters."""
    return [Path(path) for path in ([given] if isinstance(given, str | Path) else given)]


def statements_csv(rows: Iterable[Mapping[str, Any]]) -> str:
    """Statement rows as comma-separated text (RFC 4180)."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(_CSV)
    for row in rows:
        writer.writerow([safe_cell(str(row.get(name, ""))) for name in _CSV])
    return out.getvalue()


def open_graph(store: str | Path = "kg-store", *, lang: str = "zh") -> Graph:
    """Open a store for reading. Raises StoreError when there is none."""
    return Graph(Store.open(store, read_only=True), lang=lang)


def build_graph(
    paths: str | Path | Iterable[str | Path],
    *,
    store: str | Path = "kg-store",
    jobs: int = 1,
    published: str = "",
    extractors: tuple[Extractor, ...] = (),
    corrections: str | Path | None = None,
    ontology: str | Path | None = None,
    lang: str = "zh",
    progress: bool | OnProgress | None = None,
) -> Graph:
    """Read a file, a folder or several into a store (made if it is not there) and open it; ``report`` tells the rest.

    ``extractors`` (``kg.extractors.Lac()``, for one) are asked beside the rules. ``corrections`` is a file of
    corrections, ``ontology`` a file of further relations (see ``kg.teaching``); the store remembers both. ``progress``
    draws a bar by tqdm (in a notebook it does so unless told not to), or is a function that is called with the files
    done and in all.
    """
    # a second of imports that reading need not wait for
    from kg import correcting, pipeline  # noqa: PLC0415

    wanted = progress if isinstance(progress, bool) else None
    words = {"title": say("build.reading", lang), "unit": say("build.files", lang)}
    bar = nullcontext(progress) if callable(progress) else progress_bar(**words, wanted=wanted)
    with Store.open(store, create=True) as target, bar as on_progress:
        report = pipeline.build(
            target,
            _paths(paths),
            jobs=jobs,
            published=published,
            extractors=extractors,
            taught=choose_taught(target, Path(ontology) if ontology else None),
            corrections=correcting.choose_corrections(target, Path(corrections) if corrections else None),
            on_progress=on_progress,
        )
    graph = open_graph(store, lang=lang)
    graph.report = report
    return graph


__all__ = ["Graph", "Page", "Result", "build_graph", "open_graph", "statements_csv"]
