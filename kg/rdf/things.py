"""Entities -> triples: type, labels, code, where they are mentioned.

One article's graph says of each thing its name in that article (skos:prefLabel), so a thing may bear another label in
another article's graph.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from kg.iri import PROGRAMME_SCHEME, entity_iri
from kg.model import Entity, Statement
from kg.rdf.quads import Literal, Triple, zh
from kg.vocabulary import CLASSES, FOAF, JC, ORG, RDF, SCHEMA, SKOS, superclasses

_ALIGNED: Final = (  # class or superclass, and the well-known class that its things are of as well
    ("Division", ORG.Organization),
    ("Organization", ORG.FormalOrganization),
    ("Place", SCHEMA.Place),
    ("Person", FOAF.Person),
    ("Programme", SKOS.Concept),
    ("Event", SCHEMA.Event),
    ("Document", FOAF.Document),
    ("Article", SCHEMA.NewsArticle),
)


def is_body(type: str) -> bool:
    """Whether things of the class can act as an organisation: divisions and organisations."""
    return not {"Division", "Organization"}.isdisjoint((type, *superclasses(type)))


def _merged(entities: list[Entity]) -> Entity:
    """Things of one IRI as one: the longest label, every other name an alias. Independent of their order."""
    labels = sorted({entity.label for entity in entities}, key=lambda label: (-len(label), label))
    names = {name for entity in entities for name in entity.aliases if name} | set(labels)
    first = min(entities, key=lambda entity: (CLASSES.index(entity.type), entity.code, entity.scope))
    notes = sorted({entity.note for entity in entities if entity.note})
    aliases = tuple(sorted(names - {labels[0]}))
    return Entity(first.type, labels[0], aliases, first.code, first.scope, "；".join(notes), first.identity)


def gather(entities: Iterable[Entity], statements: Iterable[Statement]) -> dict[str, Entity]:
    """Every thing an article names or speaks of, by IRI, in the order of the IRIs."""
    found: dict[str, list[Entity]] = {}
    spoken = [end for said in statements for end in (said.subject, said.object) if isinstance(end, Entity)]
    for entity in (*entities, *spoken):
        found.setdefault(entity_iri(entity), []).append(entity)
    return {iri: _merged(found[iri]) for iri in sorted(found)}


def entity_triples(iri: str, entity: Entity, article: str) -> Iterator[Triple]:
    """What is said of one thing in the graph of the article with the IRI ``article``."""
    yield iri, RDF.type, JC[entity.type]
    for name, aligned in _ALIGNED:
        if name == entity.type or name in superclasses(entity.type):
            yield iri, RDF.type, aligned
    yield iri, SKOS.prefLabel, zh(entity.label)
    for alias in entity.aliases:
        yield iri, SKOS.altLabel, zh(alias)
    if entity.code:
        yield iri, SKOS.notation, Literal(entity.code)
    if entity.scope:
        yield iri, JC.scope, Literal(entity.scope)
    if entity.note:
        yield iri, JC.note, zh(entity.note)
    if entity.type == "Programme":
        yield iri, SKOS.inScheme, PROGRAMME_SCHEME
    yield iri, JC.mentionedIn, article
