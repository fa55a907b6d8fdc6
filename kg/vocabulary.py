"""The words of the graph: closed namespaces and what the ontology says of each term.

``ontology/jiceng.ttl`` is the source; this module reads it once and keeps it. A misspelt term raises VocabularyError.

>>> allows("implements", "Office", "Programme"), allows("implements", "Programme", "Office")
(True, False)
>>> label("Community", "zh"), superclasses("Community")
('社区', ('Division', 'Thing'))
>>> JC.implements
'https://w3id.org/jiceng/ontology#implements'
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from typing import Final

import pyoxigraph as ox

from kg.errors import VocabularyError

JC_IRI: Final = "https://w3id.org/jiceng/ontology#"
ID_IRI: Final = "https://w3id.org/jiceng/id/"

CLASSES: Final[tuple[str, ...]] = (
    *("Province", "City", "District", "Zone", "Office", "Community", "Village"),
    *("Compound", "Road", "Park", "Facility", "Area"),
    *("GovernmentBody", "PartyOrganization", "Company", "School", "Hospital", "SocialOrganization", "Media"),
    *("Person", "Project", "Programme", "Event", "Document", "Award", "Article"),
)
BOUNDS: Final[tuple[str, ...]] = ("exact", "about", "atLeast", "atMost")


@dataclass(frozen=True, slots=True)
class Term:
    """What the ontology says of one term; names are local names of ``jc:``."""

    name: str
    labels: tuple[tuple[str, str], ...] = ()
    comments: tuple[tuple[str, str], ...] = ()
    parents: tuple[str, ...] = ()
    domain: tuple[str, ...] = ()
    range: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    inverse_cues: tuple[str, ...] = ()
    code_length: int = 0


class Namespace:
    """A closed namespace: ``SKOS.prefLabel`` is the IRI, a term it does not have raises VocabularyError."""

    __slots__ = ("_names", "iri")

    def __init__(self, iri: str, names: str) -> None:
        self.iri, self._names = iri, frozenset(names.split())

    def __getitem__(self, name: str) -> str:
        if name not in self._names:
            raise VocabularyError(f"no term {name!r} in <{self.iri}>")
        return self.iri + name

    def __getattr__(self, name: str) -> str:
        if name.startswith("__"):  # copy, pickle and doctest ask for these and expect AttributeError
            raise AttributeError(name)
        return self[name]

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._names))


def ontology_file(name: str) -> Path:
    """The path of a file of the ontology: inside the installed package, else in the repository beside it.

    Raises VocabularyError when neither place has it.
    """
    installed = Path(str(resources.files("kg"))) / "ontology" / name
    for path in (installed, Path(__file__).resolve().parent.parent / "ontology" / name):
        if path.is_file():
            return path
    raise VocabularyError(f"ontology file {name} is missing: reinstall the package")


def _longest_first(words: list[str]) -> tuple[str, ...]:
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


def _term(name: str, facts: dict[str, list[ox.NamedNode | ox.Literal]]) -> Term:
    def text(key: str) -> list[str]:
        return [value.value for value in facts.get(key, [])]

    def tagged(key: str) -> tuple[tuple[str, str], ...]:
        pairs = [(v.language or "", v.value) for v in facts.get(key, []) if isinstance(v, ox.Literal)]
        return tuple(sorted(pairs))

    def local(key: str) -> tuple[str, ...]:
        return tuple(iri.removeprefix(JC_IRI) for iri in text(key) if iri.startswith(JC_IRI))

    return Term(
        name=name,
        labels=tagged("label"),
        comments=tagged("comment"),
        parents=local("subClassOf"),
        domain=local("domainIncludes"),
        range=local("rangeIncludes"),
        suffixes=_longest_first(text("nameSuffix")),
        cues=_longest_first(text("cue")),
        inverse_cues=_longest_first(text("inverseCue")),
        code_length=int((text("codeLength") or ["0"])[0]),
    )


def terms_of(quads: Iterable[ox.Quad], *, file: str) -> dict[str, Term]:
    """The terms of ``jc:`` that the quads of an ontology's ``file`` describe, in its order, by local name.

    Raises VocabularyError for a blank node or a quoted triple.
    """
    facts: dict[str, dict[str, list[ox.NamedNode | ox.Literal]]] = {}
    for quad in quads:
        if not isinstance(quad.subject, ox.NamedNode) or not isinstance(quad.object, ox.NamedNode | ox.Literal):
            raise VocabularyError(f"{file}: blank node or quoted triple in {quad}")
        if quad.subject.value.startswith(JC_IRI):
            about = facts.setdefault(quad.subject.value.removeprefix(JC_IRI), {})
            about.setdefault(quad.predicate.value.replace("#", "/").rsplit("/", 1)[-1], []).append(quad.object)
    return {name: _term(name, told) for name, told in facts.items()}


@cache
def own_terms() -> Mapping[str, Term]:
    """Every term of ``ontology/jiceng.ttl`` by local name, in its order."""
    return terms_of(ox.parse(path=str(ontology_file("jiceng.ttl"))), file="ontology/jiceng.ttl")


_LEARNT: dict[str, Term] = {}
# The relations, in the order of the ontology.
PREDICATES: Final[tuple[str, ...]] = tuple(name for name, term in own_terms().items() if term.domain and term.range)


def predicates() -> tuple[str, ...]:
    """The relations of the ontology, and those learnt beside it."""
    return (*PREDICATES, *(name for name in _LEARNT if name not in PREDICATES))


def learn(relations: Iterable[Term]) -> None:
    """Know further relations from now on in this process; one of a name that was learnt before is known anew.

    Whether an article is searched for them is told to the build: what is learnt here is what they are called and join.
    """
    new = {relation.name: relation for relation in relations if _LEARNT.get(relation.name) != relation}
    _LEARNT.update(new)
    for known in (terms, allows) if new else ():
        known.cache_clear()


@cache
def terms() -> MappingProxyType[str, Term]:
    """Every term of ``jc:`` by local name, as ``ontology/jiceng.ttl`` has it, and what was learnt beside it."""
    known = {**own_terms(), **_LEARNT}
    return MappingProxyType({name: known[name] for name in sorted(known)})


def predicate_iri(name: str) -> str:
    """The IRI of a relation. Raises VocabularyError for a name that is none."""
    if name not in predicates():
        raise VocabularyError(f"no predicate {name!r}; the predicates are {', '.join(predicates())}")
    return JC_IRI + name


def term(name: str) -> Term:
    """One term of the ontology. Raises VocabularyError for a name it does not have."""
    try:
        return terms()[name]
    except KeyError:
        raise VocabularyError(f"the ontology has no term {name!r}") from None


@cache
def superclasses(type: str) -> tuple[str, ...]:
    """The classes above ``type``, nearest first, ``Thing`` last. Raises VocabularyError for no class."""
    above: list[str] = []
    for parent in term(type).parents:
        above += [name for name in (parent, *superclasses(parent)) if name not in above]
    return tuple(above)


def _one_of(type: str, wanted: tuple[str, ...]) -> bool:
    return type in wanted or any(name in wanted for name in superclasses(type))


@cache
def allows(predicate: str, subject_type: str, object_type: str) -> bool:
    """Whether the ontology lets ``predicate`` join these types.

    ``object_type`` is ``Observation`` for ``observed`` and ``Date`` for ``foundedOn``. Raises VocabularyError for a
    predicate or type that the ontology does not have.
    """
    relation = term(predicate_iri(predicate).removeprefix(JC_IRI))
    return _one_of(subject_type, relation.domain) and _one_of(object_type, relation.range)


def name_suffixes(type: str) -> tuple[str, ...]:
    """The endings by which names of ``type`` are told, longest first."""
    return term(type).suffixes


def cues(predicate: str) -> tuple[str, ...]:
    """The words that say ``predicate`` when the subject stands before the object, longest first."""
    return term(predicate).cues


def inverse_cues(predicate: str) -> tuple[str, ...]:
    """The words that say ``predicate`` when the object stands before the subject, longest first."""
    return term(predicate).inverse_cues


def code_length(type: str) -> int:
    """How many digits the division code of ``type`` has; 0 where it has none."""
    return term(type).code_length


def label(name: str, lang: str = "zh") -> str:
    """The label of a term in ``zh`` or ``en``. Raises VocabularyError where there is none."""
    for language, text in term(name).labels:
        if language == lang:
            return text
    raise VocabularyError(f"the ontology has no label @{lang} for {name!r}")


JC: Final = Namespace(JC_IRI, " ".join(terms()))
RDF: Final = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "type Statement subject predicate object")
RDFS: Final = Namespace("http://www.w3.org/2000/01/rdf-schema#", "label comment subClassOf subPropertyOf seeAlso")
XSD: Final = Namespace(
    "http://www.w3.org/2001/XMLSchema#",
    "string boolean integer nonNegativeInteger decimal double date gYear gYearMonth hexBinary anyURI",
)
SKOS: Final = Namespace(
    "http://www.w3.org/2004/02/skos/core#",
    "Concept ConceptScheme prefLabel altLabel broader narrower related inScheme topConceptOf notation note scopeNote",
)
ORG: Final = Namespace(
    "http://www.w3.org/ns/org#",
    "Organization FormalOrganization Membership Role member memberOf organization role subOrganizationOf",
)
FOAF: Final = Namespace("http://xmlns.com/foaf/0.1/", "Person Document name")
DCTERMS: Final = Namespace("http://purl.org/dc/terms/", "isPartOf identifier source title conformsTo")
PROV: Final = Namespace("http://www.w3.org/ns/prov#", "Entity wasDerivedFrom wasQuotedFrom")
OA: Final = Namespace(
    "http://www.w3.org/ns/oa#",
    "SpecificResource TextPositionSelector TextQuoteSelector hasSource hasSelector start end exact prefix suffix",
)
QB: Final = Namespace("http://purl.org/linked-data/cube#", "Observation dataSet")
QUDT: Final = Namespace("http://qudt.org/schema/qudt/", "hasUnit ucumCode")
SCHEMA: Final = Namespace(
    "https://schema.org/",
    "NewsArticle Observation MediaObject headline author datePublished publisher name value unitText unitCode "
    "observationAbout identifier foundingDate Place Event keywords target",
)
PREFIXES: Final = MappingProxyType(
    {
        "jc": JC_IRI,
        **{"rdf": RDF.iri, "rdfs": RDFS.iri, "xsd": XSD.iri, "skos": SKOS.iri, "org": ORG.iri, "foaf": FOAF.iri},
        **{"dcterms": DCTERMS.iri, "prov": PROV.iri, "oa": OA.iri, "qb": QB.iri, "qudt": QUDT.iri},
        **{"schema": SCHEMA.iri, "edtf": "http://id.loc.gov/datatypes/edtf/"},
    }
)
