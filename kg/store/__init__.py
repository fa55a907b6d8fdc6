"""Quads <-> disk: the embedded store, incremental building, import and export, validation."""

from kg.store.embedded import Store
from kg.store.exporting import FORMATS, write_rdf
from kg.store.importing import import_files
from kg.store.ledger import FileGraphs, build_digest

__all__ = ["FORMATS", "FileGraphs", "Store", "build_digest", "import_files", "write_rdf"]
