"""Tables -> HTML and text: escaped, capped, numbers to the right, each row with the place of its evidence."""

from __future__ import annotations

import io
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from kg.jupyter.rendering import HTML_LANG, render, visible
from kg.jupyter.words import WORDS
from kg.query import STATEMENT_IRI, Place, Table, short_hash
from kg.vocabulary import ID_IRI

MOST: Final = 40  # rows shown
NAME: Final = 12  # characters of a file's name
SHORT: Final = 8  # characters of a cell that is not broken
WIDTH: Final = 140  # columns of the text


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column; ``number`` tells that it is aligned to the right."""

    name: str
    number: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: what it shows, what a pointer on it shows, where it leads; ``kind`` is n (number), p (place) or empty."""

    text: str
    title: str = ""
    href: str = ""
    kind: str = ""


def table_html(
    table: Table,
    places: Sequence[Place | None] = (),
    *,
    files: Mapping[str, str] | None = None,
    hidden: Collection[str] = (),
    lang: str = "zh",
) -> str:
    """The table as HTML without its ``hidden`` columns; ``files`` are links to the source files by their names."""
    table = table.without(hidden)
    columns = [Column(visible(name, lang=lang), name in table.numbers) for name in table.columns]
    rows = [_cells(table, i, lang) for i in range(min(MOST, len(table.rows)))]
    if any(places):
        columns.append(Column(WORDS[lang]["evidence"]))
        rows = [
            [*row, _place(place, {} if files is None else files, lang)]
            for row, place in zip(rows, places, strict=False)
        ]
    return html_of(columns, rows, caption=caption(len(table.rows), lang), lang=lang)


def html_of(columns: Sequence[Column], rows: Sequence[Sequence[Cell]], *, caption: str, lang: str) -> str:
    """Heads and cells as HTML."""
    return render("table.html", columns=columns, rows=rows, caption=caption, html_lang=HTML_LANG[lang])


def caption(count: int, lang: str) -> str:
    """How many rows there are, and how many of them are shown."""
    key = "none" if not count else "capped" if count > MOST else "rows"
    return WORDS[lang][key].format(count=f"{count:,}", shown=MOST)


def _cells(table: Table, i: int, lang: str) -> list[Cell]:
    terms = table.terms[i] if table.terms else (None,) * len(table.columns)
    return [
        _cell(text, getattr(term, "value", "") if text else "", number=name in table.numbers, lang=lang)
        for name, text, term in zip(table.columns, table.rows[i], terms, strict=True)
    ]


def _cell(text: str, value: str, *, number: bool, lang: str) -> Cell:
    if number:
        return Cell(grouped(text), kind="n")
    if value.startswith(STATEMENT_IRI):
        return Cell(short_hash(value), visible(value, lang=lang), kind="w")
    title = visible(value, lang=lang) if value.startswith(ID_IRI) and value != text else ""
    return Cell(visible(text, lang=lang), title, kind="s" if len(text) > SHORT else "w")


def grouped(number: str) -> str:
    """A number with its thousands set apart.

    >>> grouped("5840000000"), grouped("35.97"), grouped("2021")
    ('5,840,000,000', '35.97', '2021')
    """
    whole, point, rest = number.partition(".")
    apart = f"{int(whole):,}" if whole.lstrip("+-").isdecimal() and len(whole) > 4 else whole
    return apart + point + rest


def _place(place: Place | None, files: Mapping[str, str], lang: str) -> Cell:
    if place is None:
        return Cell("", kind="p")
    return place_cell(str(place), files.get(place.file, ""), place.words, lang)


def place_cell(place: str, link: str, about: str, lang: str) -> Cell:
    """Where words stand, ``FILE#n START–END``, the file's name shortened; ``about`` shows under the pointer."""
    article, _, span = place.rpartition(" ")
    file, _, number = article.rpartition("#")
    short = file if len(file) <= NAME else f"{file[: NAME - 1]}…"
    return Cell(visible(f"{short}#{number} {span}", lang=lang), visible(f"{place} {about}", lang=lang), link, "p")


def table_text(
    table: Table, places: Sequence[Place | None] = (), *, hidden: Collection[str] = (), lang: str = "zh"
) -> str:
    """The table as plain text: the twin of the HTML for readers without it."""
    table = table.without(hidden)
    shown = any(places)
    drawn = RichTable(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="")
    for name in table.columns:
        drawn.add_column(Text(visible(name)), justify="right" if name in table.numbers else "left", overflow="fold")
    if shown:
        drawn.add_column(WORDS[lang]["evidence"], overflow="fold")
    for i, row in enumerate(table.rows[:MOST]):
        place = [str(places[i] or "")] if shown else []
        drawn.add_row(*(Text(visible(text, lang=lang, longest=80)) for text in (*row, *place)))
    console = Console(
        file=io.StringIO(),
        width=WIDTH,
        markup=False,
        emoji=False,
        highlight=False,
        color_system=None,
        force_jupyter=False,  # else it displays an empty output of its own
    )
    with console.capture() as text:
        console.print(drawn)
    lines = [line.rstrip() for line in text.get().splitlines()]
    return "\n".join((*lines, caption(len(table.rows), lang))) if table.columns else caption(len(table.rows), lang)


__all__ = ["MOST", "Cell", "Column", "caption", "grouped", "html_of", "place_cell", "table_html", "table_text"]
