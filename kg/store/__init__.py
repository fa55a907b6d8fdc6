"""Quads <-> disk: the embedded store, incremental building, import and export, validation."""

from kg.store.embedded import Store
from kg.store.exporting import FORMATS, write_rdf
from kg.store.importing import import_files, load_ontology
from kg.store.ledger import FileGraphs, build_digest
from kg.store.validation import Problem, Report, validate

__all__ = [
    "FORMATS",
    "FileGraphs",
    "Problem",
    "Report",
    "Store",
    "build_digest",
    "import_files",
    "load_ontology",
    "validate",
    "write_rdf",
]
