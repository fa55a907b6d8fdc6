"""What a documented question is: its words, its parameters with their types, and its query."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kg.query.prefixes import PREFIXES
from kg.vocabulary import CLASSES, JC_IRI, RDF, RDFS, XSD, Namespace

SH: Final = Namespace(
    "http://www.w3.org/ns/shacl#",
    "SPARQLExecutable SPARQLSelectExecutable SPARQLAskExecutable SPARQLConstructExecutable select ask construct "
    "prefixes declare prefix namespace parameter Parameter path class datatype optional defaultValue description order",
)
LANGS: Final = ("zh", "en")
EXAMPLES: Final = "https://w3id.org/jiceng/.well-known/sparql-examples/"
DATATYPES: Final = MappingProxyType({XSD.string: "text", XSD.integer: "integer", XSD.decimal: "decimal"})
TYPES: Final = MappingProxyType(
    {
        f"{JC_IRI}Thing": "thing",
        f"{JC_IRI}Statement": "statement",
        f"{RDF.iri}Property": "predicate",
        f"{RDFS.iri}Class": "class",
        "http://www.w3.org/ns/sparql-service-description#NamedGraph": "build",
        **{f"{JC_IRI}{name}": name for name in CLASSES},
    }
)
KINDS: Final = (*DATATYPES.values(), *TYPES.values())


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable that may be given a value; ``about`` by language.

    ``kind`` is one of ``KINDS``: ``thing`` (a name, code or IRI of the graph), a class (as ``thing``, but of those that
    bear the name the ones of the class are meant), ``statement`` (an IRI, or the front of a hash), ``predicate`` or
    ``class`` (a name or label of the vocabulary), ``build`` (the folder of another store, or an exported file),
    ``text``, ``integer`` or ``decimal``. ``default`` is the value that it has when none is given, empty for none.
    """

    name: str
    kind: str
    required: bool
    default: str
    about: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Question:
    """A documented question; ``title``, ``comment`` and ``keywords`` by language.

    ``kind`` is the form of the query: ``select``, ``ask`` or ``construct``.
    """

    name: str
    title: Mapping[str, str]
    comment: Mapping[str, str]
    keywords: Mapping[str, tuple[str, ...]]
    kind: str
    parameters: tuple[Parameter, ...]
    sparql: str

    @property
    def iri(self) -> str:
        """The IRI by which the library names it."""
        return EXAMPLES + self.name

    @property
    def executable(self) -> str:
        """The query with declarations of the prefixes that it uses, fit for any endpoint."""
        used = (f"PREFIX {name}: <{iri}>\n" for name, iri in sorted(PREFIXES.items()) if f"{name}:" in self.sparql)
        return "".join(used) + self.sparql


__all__ = ["DATATYPES", "EXAMPLES", "KINDS", "LANGS", "SH", "TYPES", "Parameter", "Question"]
