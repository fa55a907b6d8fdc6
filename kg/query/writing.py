"""Answers written in the standard formats, no further than the limits allow.

The engine writes results itself, into a sink that counts rows by the marks that stand between them in each format and
stops it when there are too many. Comma-separated values are written here: no cell may be one that a spreadsheet runs.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from typing import Final, TypeVar

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query.cells import safe_cell
from kg.query.limits import Limits
from kg.query.prefixes import PREFIXES
from kg.query.sparql import Answer

T = TypeVar("T")

TABLES: Final[Mapping[str, ox.QueryResultsFormat]] = MappingProxyType(
    {
        "json": ox.QueryResultsFormat.JSON,
        "xml": ox.QueryResultsFormat.XML,
        "csv": ox.QueryResultsFormat.CSV,
        "tsv": ox.QueryResultsFormat.TSV,
    }
)
BOOLEANS: Final = ("json", "xml")
GRAPHS: Final[Mapping[str, ox.RdfFormat]] = MappingProxyType(
    {
        "ttl": ox.RdfFormat.TURTLE,
        "nt": ox.RdfFormat.N_TRIPLES,
        "jsonld": ox.RdfFormat.JSON_LD,
        "rdf": ox.RdfFormat.RDF_XML,
    }
)
# Neither can stand inside a string or a name: XML and TSV escape them; behind a JSON string that ends with `}},{` comes
# a comma or a brace, behind the mark between two rows the name of a variable.
_MARKS: Final = {"xml": re.compile(rb"<result>"), "tsv": re.compile(rb"\n"), "json": re.compile(rb'\}\},\{"[^,}]')}
_BEFORE: Final = {"tsv": -1, "json": 1}  # rows when no mark has come yet: a heading's, and the first row's
_OVERLAP: Final = 8  # bytes that a mark may begin before a write ends


@dataclass(frozen=True, slots=True)
class Written:
    """An answer as it goes out: ``kind`` is ``table``, ``boolean`` or ``graph``, ``format`` a key of its formats."""

    kind: str
    format: str
    body: bytes


class Unwritable(QueryError):
    """An answer of a kind that none of the formats asked for can hold."""


class _Sink:
    """Takes what the engine writes until there is too much."""

    def __init__(self, limits: Limits, format: str = "") -> None:
        self._limits, self._mark, self._tail = limits, _MARKS.get(format), b""
        self._rows = _BEFORE.get(format, 0)
        self.body = bytearray()

    def write(self, data: bytes) -> int:
        self.body += data
        if len(self.body) > self._limits.bytes:
            raise self._limits.over_bytes()
        if self._mark:
            text = self._tail + data
            ends = [match.end() for match in self._mark.finditer(text)]
            self._rows += len(ends)
            self._tail = text[max(ends[-1] if ends else 0, len(text) - _OVERLAP) :]
            if self._rows > self._limits.rows:
                raise self._limits.over_rows()
        return len(data)

    def flush(self) -> None:
        """Nothing is kept back."""


def write_answer(answer: Answer, formats: Mapping[str, str], limits: Limits) -> Written:
    """The answer in the format that ``formats`` names for its kind.

    Raises Unwritable where it names none, QueryLimit for an answer of too many rows or bytes.
    """
    kind = _kind(answer)
    format = formats.get(kind)
    if format is None:
        raise Unwritable(f"the answer is a {kind}, and none of the formats that were asked for can hold one")
    sink = _Sink(limits, format if kind == "table" else "")
    if isinstance(answer, ox.QueryTriples):
        return Written(kind, format, write_triples(answer, format, limits))
    if format == "csv" and isinstance(answer, ox.QuerySolutions):
        _write_csv(answer, limits, sink)
    else:
        answer.serialize(sink, format=TABLES[format])  # type: ignore[arg-type]
    return Written(kind, format, bytes(sink.body))


def _kind(answer: Answer) -> str:
    if isinstance(answer, ox.QueryTriples):
        return "graph"
    return "boolean" if isinstance(answer, ox.QueryBoolean) else "table"


def write_triples(triples: Iterable[ox.Triple], format: str, limits: Limits) -> bytes:
    """Triples, each once and in a fixed order, in one of ``GRAPHS``. Raises QueryLimit for too many rows or bytes."""
    sink = _Sink(limits)
    ordered = sorted(set(capped(triples, limits)), key=str)
    ox.serialize(ordered, sink, format=GRAPHS[format], prefixes=dict(PREFIXES))  # type: ignore[arg-type]
    return bytes(sink.body)


def capped(rows: Iterable[T], limits: Limits) -> Iterator[T]:
    """The rows; raises QueryLimit behind the last that is allowed."""
    found = iter(rows)
    yield from islice(found, limits.rows)
    if next(found, None) is not None:
        raise limits.over_rows()


def _write_csv(answer: ox.QuerySolutions, limits: Limits, sink: _Sink) -> None:
    """RFC 4180, with the line ends that it asks for."""
    names = [v.value for v in answer.variables]
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(names)
    for solution in capped(answer, limits):
        writer.writerow([_cell(solution[name]) for name in names])
        sink.write(out.getvalue().encode("utf-8", "replace"))
        out.seek(0)
        out.truncate()
    sink.write(out.getvalue().encode("utf-8", "replace"))


def _cell(term: object) -> str:
    """IRIs and literals by their text, blank nodes with ``_:``, as the recommendation has it."""
    if term is None:
        return ""
    return str(term) if isinstance(term, ox.BlankNode) else safe_cell(str(getattr(term, "value", term)))


__all__ = ["BOOLEANS", "GRAPHS", "TABLES", "Unwritable", "Written", "capped", "write_answer", "write_triples"]
