"""The pages for people: home, the query editor, the explorer, and the files they load."""

from __future__ import annotations

from importlib import resources

from kg.query import Limits
from kg.serve.templates import drawn
from kg.serve.words import WORDS
from kg.store import Store

_TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8"}


def home(base: str, limits: Limits, lang: str) -> str:
    """The page that says what is where."""
    told = WORDS[lang]["limits"].format(seconds=limits.seconds, rows=limits.rows, bytes=limits.bytes >> 20)
    return drawn("home.html", lang, endpoint=f"{base}sparql", limits=told)


def editor(lang: str) -> str:
    """The page to write queries in."""
    return drawn("editor.html", lang)


def explorer(store: Store, lang: str) -> str:
    """In a worker: the interactive page of the store's most central things."""
    from kg.graph import Graph  # noqa: PLC0415 - a second of imports that no other page should wait for

    return Graph(store, lang=lang).view().html


def static(name: str) -> tuple[bytes, str] | None:
    """A file of the pages and its media type; None when there is none of that name."""
    folder = resources.files("kg.serve").joinpath("static")
    names = {entry.name for entry in folder.iterdir()}
    ending = name.rpartition(".")[2]
    if name not in names or ending not in _TYPES:
        return None
    return folder.joinpath(name).read_bytes(), _TYPES[ending]


__all__ = ["editor", "explorer", "home", "static"]
