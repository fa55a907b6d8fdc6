"""A graph of a million quads, made of the seeds' graph: the same at each run.

Every copy has things, statements and articles of its own, with labels and codes of their own; programmes, posts and
the terms of the ontology are shared, as they are among real articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg import pipeline
from kg.store import Store, write_rdf

from .timing import SEEDS

MILLION = 1_000_000
_OWN = re.compile(r"<(https://w3id\.org/jiceng/(?:graph/article|id/(?!Programme/|scheme/|post/|dataset/))[^>]*)>")
_NAMED = re.compile(r'(<http://www\.w3\.org/2004/02/skos/core#(?:prefLabel|altLabel|notation)> ".*?)"')


def copies(lines: list[str], least: int) -> Iterator[str]:
    """N-Quads lines of copy after copy, the first as it is, until there are at least ``least`` lines.

    >>> line = '<https://w3id.org/jiceng/id/Company/甲> <http://www.w3.org/2004/02/skos/core#prefLabel> "甲"@zh .'
    >>> [*copies([line], 2)][1]
    '<https://w3id.org/jiceng/id/Company/甲~1> <http://www.w3.org/2004/02/skos/core#prefLabel> "甲1"@zh .'
    """
    for number in range(-(-least // len(lines))):
        for line in lines:
            yield _NAMED.sub(rf'\g<1>{number}"', _OWN.sub(rf"<\g<1>~{number}>", line)) if number else line


def make_large(folder: Path, *, least: int = MILLION) -> Path:
    """A store of at least ``least`` quads in the new folder ``folder``; returns its path."""
    path, file = folder / "large-store", folder / "seeds.nq"
    with Store.open(path, create=True) as store:
        pipeline.build(store, [SEEDS])
        write_rdf(store, file, "nq")
        lines = [line for line in file.read_text(encoding="utf-8").splitlines() if "/graph/article/" in line]
        quads = "\n".join(copies(lines, least))
        store.engine.bulk_load(quads.encode("utf-8"), format=ox.RdfFormat.N_QUADS)
        # the merge that a store keeps as its default graph; in one transaction it would need two gigabytes
        triples = re.sub(r" <[^<>]*> \.$", " .", quads, flags=re.MULTILINE)
        store.engine.bulk_load(triples.encode("utf-8"), format=ox.RdfFormat.N_TRIPLES)
        store.engine.optimize()
    return path


__all__ = ["MILLION", "copies", "make_large"]
