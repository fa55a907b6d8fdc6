"""The mended texts of the articles of a store, where their files still lie where they were built from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.articles import Source as File
from kg.articles import read_articles
from kg.errors import InputError
from kg.iri import file_iri
from kg.model import Article, Text
from kg.query import Source, read_digest
from kg.rdf import source_digest
from kg.store import Store
from kg.text import mend


def read_texts(store: Store, sources: Iterable[Source], *, places: Iterable[Path] = ()) -> dict[str, Text]:
    """The texts of articles by their IRIs; one whose file is gone or has changed is left out.

    Files are looked for in ``places`` and where the store was built from, as ``explain`` does.
    """
    found: dict[str, Text] = {}
    by_file: dict[str, list[Source]] = {}
    for source in sources:
        by_file.setdefault(source.id.rpartition("#")[0], []).append(source)
    around, searched = store.surroundings, tuple(places)
    for file, own in by_file.items():
        digest = read_digest(store.engine, file_iri(file))
        articles = {
            a.id: a
            for a in _read(file, own[0].published, around.find(file, places=searched))
            if source_digest(a.source) == digest
        }
        found |= {source.iri: mend(articles[source.id]) for source in own if source.id in articles}
    return found


def _read(file: str, published: str, paths: Iterable[Path]) -> Iterator[Article]:
    for path in paths:
        try:
            yield from read_articles(File(path, file), published=published)[0]
        except InputError:  # it could be read once; now the page shows what was quoted of it
            continue


__all__ = ["read_texts"]
