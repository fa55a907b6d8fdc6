"""Statements -> triples: the plain triple, the statement node and its evidence.

Reification after RDF 1.1, section D.2; evidence after the Web Annotation model (https://www.w3.org/TR/annotation-model/),
posts after ORG (https://www.w3.org/TR/vocab-org/), numbers after the data cube (https://www.w3.org/TR/vocab-data-cube/).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.iri import (
    OBSERVATION_SET,
    entity_iri,
    evidence_iri,
    membership_iri,
    observation_iri,
    post_iri,
    statement_iri,
)
from kg.model import Entity, Evidence, Observation, Statement
from kg.rdf.quads import EDTF, Literal, Node, Triple, number, typed, zh
from kg.rdf.things import is_body
from kg.rdf.times import days
from kg.rdf.units import find_unit, qudt_iri
from kg.vocabulary import DCTERMS, JC, OA, ORG, PROV, QB, QUDT, RDF, SCHEMA, SKOS, XSD, predicate_iri


def time_triples(node: str, edtf: str) -> Iterator[Triple]:
    """A node's time as EDTF and as its first and last day."""
    span = days(edtf)
    if not edtf or span is None:
        return
    yield node, JC.time, typed(edtf, EDTF)
    for predicate, day in zip((JC.begin, JC.end), span, strict=True):
        if day:
            yield node, predicate, typed(day, XSD.date)


def _observation(node: str, subject: str, seen: Observation, time: str) -> Iterator[Triple]:
    yield node, RDF.type, JC.Observation
    yield node, RDF.type, QB.Observation
    yield node, QB.dataSet, OBSERVATION_SET
    yield node, SCHEMA.observationAbout, subject
    yield node, JC.indicator, zh(seen.indicator)
    yield node, JC.bound, JC[seen.bound]
    for predicate in (JC.value, SCHEMA.value):
        yield node, predicate, number(seen.value)
    if seen.unit:
        for predicate in (JC.unit, SCHEMA.unitText):
            yield node, predicate, Literal(seen.unit)
    if unit := find_unit(seen.unit):
        yield node, QUDT.hasUnit, qudt_iri(unit)
        if unit.ucum:
            yield node, JC.ucum, Literal(unit.ucum)
    yield from time_triples(node, time)


def _evidence(node: str, words: Evidence, article: str, file: str) -> Iterator[Triple]:
    """The words and their place; positions count the characters of the file, so the file is the selectors' source."""
    position, quote = f"{node}/position", f"{node}/quote"
    yield node, RDF.type, OA.SpecificResource
    yield node, OA.hasSource, file
    yield node, PROV.wasQuotedFrom, article
    yield node, OA.hasSelector, position
    yield node, OA.hasSelector, quote
    yield position, RDF.type, OA.TextPositionSelector
    yield position, OA.start, number(words.start)
    yield position, OA.end, number(words.end)
    yield quote, RDF.type, OA.TextQuoteSelector
    yield quote, OA.exact, zh(words.text)


def _membership(node: str, person: str, body: str, post: str) -> Iterator[Triple]:
    role = post_iri(post)
    yield node, RDF.type, JC.Membership
    yield node, RDF.type, ORG.Membership
    yield node, ORG.member, person
    yield node, ORG.organization, body
    yield node, ORG.role, role
    yield node, JC.post, zh(post)
    yield role, RDF.type, JC.Post
    yield role, RDF.type, ORG.Role
    yield role, RDF.type, SKOS.Concept
    yield role, SKOS.prefLabel, zh(post)


def _also(statement: Statement, subject: str, object: Node) -> Iterator[Triple]:
    """The plain triple and what follows from it in the standard vocabularies."""
    yield subject, predicate_iri(statement.predicate), object
    if not isinstance(object, str) or not isinstance(statement.object, Entity):
        return
    if statement.predicate == "partOf":
        yield subject, DCTERMS.isPartOf, object
        if is_body(statement.subject.type) and is_body(statement.object.type):
            yield subject, ORG.subOrganizationOf, object
    elif statement.predicate == "subProgrammeOf":
        yield subject, SKOS.broader, object
    elif statement.predicate == "cooperatesWith":  # symmetric: said once, true both ways
        yield object, JC.cooperatesWith, subject


def _object(statement: Statement, subject: str) -> Node:
    said = statement.object
    if isinstance(said, Entity):
        return entity_iri(said)
    if isinstance(said, Observation):
        return observation_iri(subject, said, statement.time)
    return typed(said, EDTF)


def claim_iri(statement: Statement) -> str:
    """The IRI of a statement: what it says and where."""
    subject = entity_iri(statement.subject)
    said = _object(statement, subject)
    text = said if isinstance(said, str) else said.value
    words = evidence_iri(statement.article, statement.evidence)
    return statement_iri(subject, statement.predicate, text, post=statement.post, time=statement.time, evidence=words)


def statement_triples(statement: Statement, article: str, file: str) -> Iterator[Triple]:
    """All triples of one statement of the article with the IRI ``article`` in the file with the IRI ``file``."""
    node, subject = claim_iri(statement), entity_iri(statement.subject)
    words, said = evidence_iri(statement.article, statement.evidence), _object(statement, subject)
    yield node, RDF.type, JC.Statement
    yield node, RDF.type, RDF.Statement
    yield node, RDF.subject, subject
    yield node, RDF.predicate, predicate_iri(statement.predicate)
    yield node, RDF.object, said
    yield node, JC.article, article
    yield node, JC.confidence, number(float(statement.confidence))
    yield node, PROV.wasDerivedFrom, words
    if statement.rule:
        yield node, JC.rule, Literal(statement.rule)
    yield from time_triples(node, statement.time)
    yield from _also(statement, subject, said)
    yield from _evidence(words, statement.evidence, article, file)
    if isinstance(said, str) and isinstance(statement.object, Observation):
        yield from _observation(said, subject, statement.object, statement.time)
    if statement.post and isinstance(said, str):
        membership = membership_iri(subject, said, statement.post)
        yield node, JC.post, zh(statement.post)
        yield node, JC.membership, membership
        yield from _membership(membership, subject, said, statement.post)


def once(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Statements that say the same at the same place as one: the surest, then the first rule by name."""
    kept: dict[str, Statement] = {}
    for statement in sorted(statements, key=lambda said: (-said.confidence, said.rule)):
        kept.setdefault(claim_iri(statement), statement)
    return tuple(kept[iri] for iri in sorted(kept))
