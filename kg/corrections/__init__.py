"""What people have corrected: a file of corrections, applied to what the articles say at every build.

``read_corrections`` reads the file, ``apply`` corrects one article's extraction; ``docs/corrections.md`` shows all
kinds.
"""

from kg.corrections.applying import apply
from kg.corrections.entries import RULE, Correction, Corrections, Unapplied, file_of
from kg.corrections.read import parse_corrections, read_corrections

__all__ = [
    "RULE",
    "Correction",
    "Corrections",
    "Unapplied",
    "apply",
    "file_of",
    "parse_corrections",
    "read_corrections",
]
