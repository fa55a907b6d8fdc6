"""Answers as a table for people and in the standard formats.

https://www.w3.org/TR/sparql11-results-csv-tsv/, https://www.w3.org/TR/sparql11-results-json/,
https://www.w3.org/TR/rdf-sparql-XMLres/
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pyoxigraph as ox

from kg import vocabulary
from kg.errors import QueryError
from kg.model import Observation
from kg.query.cells import safe_cell
from kg.query.narrowing import narrowed
from kg.query.prefixes import PREFIXES, curie
from kg.query.reading import read_label, read_observation
from kg.query.sparql import Answer, Term
from kg.query.statements import short_hash
from kg.vocabulary import ID_IRI, JC_IRI

FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle")
_RESULTS = {"tsv": ox.QueryResultsFormat.TSV, "json": ox.QueryResultsFormat.JSON, "xml": ox.QueryResultsFormat.XML}


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows of text, and the ``terms`` they stand for; ``numbers`` are the columns of numbers only."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[str] = frozenset()
    terms: tuple[tuple[Term | None, ...], ...] = ()

    def without(self, hidden: Collection[str]) -> Table:
        """The table without some of its columns."""
        places = [i for i, name in enumerate(self.columns) if name not in hidden]
        if len(places) == len(self.columns):
            return self
        cut = tuple(tuple(row[i] for i in places) for row in self.rows)
        terms = tuple(tuple(row[i] for i in places) for row in self.terms)
        return Table(tuple(self.columns[i] for i in places), cut, self.numbers - set(hidden), terms)


def as_table(engine: ox.Store, answer: Answer, *, lang: str = "zh") -> Table:
    """An answer for people: things by their label, terms by theirs in ``lang``, other IRIs with a prefix.

    A number is shown with what it counts, a statement by the front of its hash, with which ``kg explain`` finds it.
    """
    show = _shower(engine, lang)
    if isinstance(answer, ox.QueryBoolean):
        truth = bool(answer)
        return Table(("answer",), (("true" if truth else "false",),), terms=((ox.Literal(truth),),))
    if isinstance(answer, ox.QueryTriples):
        triples = [(t.subject, t.predicate, t.object) for t in answer]
        return Table(("s", "p", "o"), tuple(tuple(map(show, t)) for t in triples), terms=_kept(triples))
    names = [v.value for v in answer.variables]
    terms = [[s[name] for name in names] for s in answer]
    given = {name: [row[i] for row in terms if row[i] is not None] for i, name in enumerate(names)}
    numeric = {name for name, values in given.items() if values and all(map(_is_number, values))}
    return Table(tuple(names), tuple(tuple(show(t) for t in row) for row in terms), frozenset(numeric), _kept(terms))


def _kept(rows: Iterable[Sequence[Any]]) -> tuple[tuple[Term | None, ...], ...]:
    """Rows of IRIs and literals; a blank node or a triple, which means nothing outside its answer, is left out."""
    return tuple(tuple(t if isinstance(t, ox.NamedNode | ox.Literal) else None for t in row) for row in rows)


def as_text(answer: Answer, format: str, *, without: Collection[str] = ()) -> str:
    """An answer in one of the machine ``FORMATS``, a SELECT's without some columns if so asked.

    Raises QueryError for a format that does not fit the query.
    """
    if isinstance(answer, ox.QueryTriples):
        if format != "turtle":
            raise QueryError(f"CONSTRUCT and DESCRIBE give triples: use --format turtle, not {format}")
        triples = sorted(set(answer), key=str)
        return _decoded(ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=dict(PREFIXES)))
    if format == "turtle":
        raise QueryError("SELECT and ASK give no triples: use --format csv, tsv, json or xml, not turtle")
    if format == "csv" and isinstance(answer, ox.QuerySolutions):
        return _csv(answer, without)
    if format not in _RESULTS:
        raise QueryError(f"ASK gives true or false: use --format json or xml, not {format}")
    if format == "tsv" and isinstance(answer, ox.QueryBoolean):
        raise QueryError("ASK gives true or false: use --format json or xml, not tsv")
    text = _decoded(answer.serialize(format=_RESULTS[format]))
    return narrowed(text, format, without) if without else text


def _decoded(serialized: bytes | None) -> str:
    return (serialized or b"").decode("utf-8")


def _csv(answer: ox.QuerySolutions, without: Collection[str]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    names = [v.value for v in answer.variables if v.value not in without]
    writer.writerow(names)
    for solution in answer:
        writer.writerow([safe_cell(str(getattr(solution[name], "value", ""))) for name in names])
    return out.getvalue()


def _is_number(term: Any) -> bool:
    kinds = ("integer", "decimal", "double", "nonNegativeInteger")
    return isinstance(term, ox.Literal) and term.datatype.value.rpartition("#")[2] in kinds


def _shower(engine: ox.Store, lang: str) -> Callable[[Any], str]:
    @lru_cache(maxsize=4096)
    def named(iri: str) -> str:
        local = iri.removeprefix(JC_IRI)
        if iri.startswith(JC_IRI) and local in vocabulary.terms():
            return vocabulary.label(local, lang)
        if iri.startswith(f"{ID_IRI}statement/"):
            return short_hash(iri)
        if iri.startswith(f"{ID_IRI}observation/") and (seen := read_observation(engine, iri)):
            return observation_told(seen, lang)
        return (read_label(engine, iri) if iri.startswith(ID_IRI) else "") or curie(iri)

    def show(term: Any) -> str:
        if term is None:
            return ""
        return named(term.value) if isinstance(term, ox.NamedNode) else str(getattr(term, "value", term))

    return show


def observation_told(seen: Observation, lang: str = "zh") -> str:
    """A number with what it counts.

    >>> observation_told(Observation("常住人口", 17700, "人", "about"))
    '常住人口 约为 17,700人'
    """
    bound = "" if seen.bound == "exact" else f"{vocabulary.label(seen.bound, lang)} "
    return f"{seen.indicator} {bound}{seen.value:,}{seen.unit}"


__all__ = ["FORMATS", "Table", "as_table", "as_text", "observation_told"]
