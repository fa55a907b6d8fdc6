"""Extraction <-> quads: the mapping to RDF, the gate before it, and the way back to rows."""

from kg.rdf.claims import claim_iri
from kg.rdf.gate import admit, fits, misfit
from kg.rdf.mapping import to_quads
from kg.rdf.quads import EDTF, Literal, Quad, nquads
from kg.rdf.rows import Row, Rows, to_rows
from kg.rdf.sources import source_digest
from kg.rdf.times import days
from kg.rdf.trusted import trusted
from kg.rdf.units import UNITS, find_unit, qudt_iri

__all__ = [
    "EDTF",
    "UNITS",
    "Literal",
    "Quad",
    "Row",
    "Rows",
    "admit",
    "claim_iri",
    "days",
    "find_unit",
    "fits",
    "misfit",
    "nquads",
    "qudt_iri",
    "source_digest",
    "to_quads",
    "to_rows",
    "trusted",
]
