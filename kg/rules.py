"""What the rules are, as one digest: their code, their tables and the ontology.

A store keeps it with each file it was built from, so that a changed rule builds an old store anew though neither the
file nor the version has changed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from kg.vocabulary import ontology_file

# What an article's graph depends on: the rooms from file to quads, and the modules beside them.
PARTS = (
    *("articles", "text", "mentions", "entities", "statements", "extractors", "corrections", "rdf", "data"),
    *("iri.py", "model.py", "pipeline.py", "correcting.py", "programmes.py", "teaching.py", "vocabulary.py"),
)
ONTOLOGY = ("jiceng.ttl", "programmes.ttl")


@lru_cache(maxsize=1)
def rules_digest() -> str:
    """The digest of the rules as they are installed; the same wherever the package lies."""
    return digest_of(Path(__file__).resolve().parent, *map(ontology_file, ONTOLOGY))


def digest_of(package: Path, *ontology: Path) -> str:
    """The digest of the rules of a package's folder and of ontology files: names and content, in the order of names."""
    whole = hashlib.sha256()
    for name, path in (*_sources(package), *((path.name, path) for path in ontology)):
        whole.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def _sources(package: Path) -> Iterator[tuple[str, Path]]:
    """The files of :data:`PARTS` with their names in the package, sorted; what Python compiles of them is left out."""
    found = {
        path.relative_to(package).as_posix(): path
        for part in PARTS
        for path in ([package / part] if part.endswith(".py") else (package / part).rglob("*"))
        if path.is_file() and path.suffix != ".pyc"
    }
    yield from sorted(found.items())


__all__ = ["digest_of", "rules_digest"]
