"""The article of a statement read again from its file, if that lies where it lay and has not changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.articles import Source, read_articles
from kg.iri import file_iri
from kg.model import Statement
from kg.pipeline import Understood, extract, understand
from kg.query import read_digest
from kg.rdf import claim_iri, source_digest
from kg.store import Store


@dataclass(frozen=True, slots=True)
class Reread:
    """An article read again; ``statements`` by their IRIs, as the rules make them now."""

    path: Path
    seen: Understood
    statements: dict[str, Statement]


def reread(store: Store, article: str, published: str, places: Iterable[Path] = ()) -> tuple[Reread | None, str]:
    """The article ``FILE#n`` read again, or the key of the message that says why it is not: ``gone`` or ``changed``.

    Its file is looked for in ``places`` (files or folders) and where the store was built from.
    """
    file = article.rpartition("#")[0]
    wanted = read_digest(store.engine, file_iri(file))
    why = "explain.gone"
    for path in store.surroundings.find(file, places=places):
        why = "explain.changed"
        for read in read_articles(Source(path, file), published=published)[0]:
            if read.id == article and source_digest(read.source) == wanted:
                said = {claim_iri(s): s for s in extract(read).statements}
                return Reread(path, understand(read), said), ""
    return None, why


__all__ = ["Reread", "reread"]
