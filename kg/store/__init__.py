"""Quads <-> disk: the embedded store, incremental building, import and export, validation."""

from kg.store.comparing import BEFORE, beside
from kg.store.embedded import Store
from kg.store.exporting import FORMATS, write_rdf
from kg.store.importing import import_files, load_ontology
from kg.store.ledger import FileGraphs, build_digest
from kg.store.merging import is_merged, merge
from kg.store.pushing import Pushed, push
from kg.store.remote import Access, GraphStore, Remote, Server, Updated
from kg.store.surroundings import Links
from kg.store.taught import choose_taught, taught_of
from kg.store.texts import kept_texts
from kg.store.validation import Problem, Report, validate

__all__ = [
    "BEFORE",
    "FORMATS",
    "Access",
    "FileGraphs",
    "GraphStore",
    "Links",
    "Problem",
    "Pushed",
    "Remote",
    "Report",
    "Server",
    "Store",
    "Updated",
    "beside",
    "build_digest",
    "choose_taught",
    "import_files",
    "is_merged",
    "kept_texts",
    "load_ontology",
    "merge",
    "push",
    "taught_of",
    "validate",
    "write_rdf",
]
