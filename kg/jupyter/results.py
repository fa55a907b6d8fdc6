"""What a graph gives back in Python: values that a notebook shows as HTML and a terminal as text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg.errors import KgError
from kg.jupyter.cards import card_html, card_text
from kg.jupyter.frames import HEIGHT, frame_html
from kg.jupyter.tables import table_html, table_text
from kg.query import Card, Place, Table, value_of


@dataclass(frozen=True, slots=True)
class Page:
    """A page that opens with no network; Jupyter shows it. Counts of things: in the graph, in the page, at first."""

    html: str = field(repr=False)
    total: int
    held: int
    shown: int
    height: int = HEIGHT  # pixels in a notebook
    lang: str = "zh"

    def save(self, path: str | Path) -> Path:
        """Write the page to a file; returns its path."""
        Path(path).write_bytes(self.html.encode("utf-8"))
        return Path(path)

    def _repr_html_(self) -> str:
        return frame_html(self.html, lang=self.lang, height=self.height)


@dataclass(frozen=True, slots=True, repr=False)
class Result:
    """A table of answers: iterate over rows as dictionaries, or take it as a data frame.

    ``places`` tell for each row where the words stand that it rests on, ``files`` are links to the source files by
    name, ``hidden`` are columns that are not shown: what was asked for is the same in each row.
    """

    table: Table
    places: Sequence[Place | None] = field(default=(), compare=False)
    lang: str = "zh"
    files: Mapping[str, str] = field(default_factory=dict, compare=False)
    hidden: frozenset[str] = frozenset()

    def __iter__(self) -> Iterator[dict[str, str]]:
        return (dict(zip(self.table.columns, row, strict=True)) for row in self.table.rows)

    def __len__(self) -> int:
        return len(self.table.rows)

    def __repr__(self) -> str:
        return table_text(self.table, self.places, hidden=self.hidden, lang=self.lang)

    def _repr_html_(self) -> str:
        return table_html(self.table, self.places, files=self.files, hidden=self.hidden, lang=self.lang)

    def to_dataframe(self, *, iris: bool = False) -> Any:
        """The rows as a pandas DataFrame; numbers, dates and truths are typed, what is not there is missing.

        Things are their labels, or with ``iris`` their IRIs. The column ``evidence`` links a row to the characters of
        the source that say it. Raises KgError where pandas is not installed.
        """
        try:
            import pandas  # type: ignore[import-untyped]  # noqa: PLC0415 - not a dependency
        except ImportError:
            raise KgError('pandas is not installed: pip install "jiceng-kg[pandas]"') from None
        columns = {name: pandas.Series(self._values(i, iris), dtype=None) for i, name in enumerate(self.table.columns)}
        frame = pandas.DataFrame(columns, columns=list(columns)).convert_dtypes()
        for name in frame:
            if _all(frame[name], lambda value: hasattr(value, "isoformat")):
                frame[name] = pandas.to_datetime(frame[name])
        if any(self.places):
            links = [place.iri if place else None for place in self.places]
            frame["evidence"] = pandas.Series(links, dtype="string")
        return frame

    def _values(self, i: int, iris: bool) -> list[Any]:
        if not self.table.terms:
            return [row[i] for row in self.table.rows]
        pairs = ((terms[i], row[i]) for terms, row in zip(self.table.terms, self.table.rows, strict=True))
        return [_value(term, text, iris) for term, text in pairs]


def _value(term: Any, text: str, iris: bool) -> Any:
    value = value_of(term)
    labelled = isinstance(value, str) and value.startswith(("http", "urn:")) and not hasattr(term, "datatype")
    return text if labelled and not iris else value


def _all(values: Any, holds: Callable[[Any], bool]) -> bool:
    present = values.dropna()
    return len(present) > 0 and all(map(holds, present))


@dataclass(frozen=True, slots=True, repr=False)
class ShownCard(Card):
    """A thing's card that a notebook shows; a value for a query, too, where it stands for its thing."""

    lang: str = "zh"
    files: Mapping[str, str] = field(default_factory=dict, compare=False)

    def __repr__(self) -> str:
        return card_text(self, lang=self.lang)

    def _repr_html_(self) -> str:
        return card_html(self, files=self.files, lang=self.lang)


__all__ = ["Page", "Result", "ShownCard"]
