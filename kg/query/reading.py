"""The store's quads read as things, facts and sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

import pyoxigraph as ox

from kg.model import Observation
from kg.query.facts import Fact, Facts, Quote, Source, Thing
from kg.query.sparql import rows
from kg.vocabulary import CLASSES, DCTERMS, JC, JC_IRI, RDF, SKOS, XSD

_STATEMENTS = """
SELECT DISTINCT ?s ?subject ?predicate ?object ?article ?confidence ?rule ?time ?post ?words ?start ?end ?before ?after
WHERE {
  ?s a jc:Statement ; rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ;
     jc:article ?article ; jc:confidence ?confidence ; prov:wasDerivedFrom ?evidence .
  ?evidence oa:hasSelector ?quote , ?position .
  ?quote oa:exact ?words .
  ?position oa:start ?start ; oa:end ?end .
  OPTIONAL { ?s jc:rule ?rule }
  OPTIONAL { ?s jc:time ?time }
  OPTIONAL { ?s jc:post ?post }
  OPTIONAL { ?quote oa:prefix ?before }
  OPTIONAL { ?quote oa:suffix ?after }
}
"""
_OF_ITSELF = frozenset({JC.observed, JC.foundedOn})  # what is said of a thing without another


def read_facts(engine: ox.Store) -> Facts:
    """The whole graph. Facts come in the order of article and place."""
    found = rows(engine, _STATEMENTS)
    mentioned = engine.quads_for_pattern(None, ox.NamedNode(JC.mentionedIn), None)
    iris = {quad.subject.value for quad in mentioned if isinstance(quad.subject, ox.NamedNode)}
    return _facts(engine, found, iris)


def facts_about(engine: ox.Store, iri: str) -> Facts:
    """What is said of one thing, as subject or as object, with the things it is said with."""
    found = rows(engine, _STATEMENTS, {"subject": ox.NamedNode(iri)})
    found += rows(engine, _STATEMENTS, {"object": ox.NamedNode(iri)})
    for row in found:  # a variable that was given its value may be missing in the solution
        row.setdefault("subject", iri)
        row.setdefault("object", iri)
    return _facts(engine, found, {iri})


def facts_between(engine: ox.Store, iris: Collection[str]) -> Facts:
    """What is said of these things alone and of two of them together; nothing that needs a third."""
    kept, told = set(iris), []
    for iri in iris:
        for row in rows(engine, _STATEMENTS, {"subject": ox.NamedNode(iri)}):
            row.setdefault("subject", iri)
            if row["object"] in kept or row["predicate"] in _OF_ITSELF:
                told.append(row)
    return _facts(engine, told, kept)


def facts_in(engine: ox.Store, article: str) -> Facts:
    """What one article says, by its IRI."""
    found = [row | {"article": article} for row in rows(engine, _STATEMENTS, {"article": ox.NamedNode(article)})]
    return _facts(engine, found, ())


def read_statements(engine: ox.Store, iris: Iterable[str]) -> Facts:
    """Statements by their IRIs, with the things they are about."""
    found = [row | {"s": iri} for iri in iris for row in rows(engine, _STATEMENTS, {"s": ox.NamedNode(iri)})]
    return _facts(engine, found, ())


def read_label(engine: ox.Store, iri: str) -> str:
    """The label of a thing, as ``read_thing`` has it; empty when no article mentions it."""
    named = engine.quads_for_pattern(ox.NamedNode(iri), ox.NamedNode(SKOS.prefLabel), None)
    labels = Counter(quad.object.value for quad in named if isinstance(quad.object, ox.Literal))
    return min(labels, key=lambda name: (-labels[name], -len(name), name), default="")


def read_thing(engine: ox.Store, iri: str) -> Thing | None:
    """One thing by its IRI; None when no article mentions it."""
    types: Counter[str] = Counter()
    labels: Counter[str] = Counter()
    aliases: set[str] = set()
    codes: set[str] = set()
    notes: set[str] = set()
    kept = {SKOS.altLabel: aliases, SKOS.notation: codes, JC.note: notes}
    for quad in engine.quads_for_pattern(ox.NamedNode(iri), None, None):
        predicate, said = quad.predicate.value, getattr(quad.object, "value", "")
        if predicate == RDF.type and said.removeprefix(JC_IRI) in CLASSES:
            types[said.removeprefix(JC_IRI)] += 1
        elif predicate == SKOS.prefLabel:
            labels[said] += 1
        elif predicate in kept:
            kept[predicate].add(said)
    if not labels:
        return None
    label = min(labels, key=lambda name: (-labels[name], -len(name), name))  # the name most articles use
    ordered = sorted(types, key=lambda name: (-types[name], CLASSES.index(name)))
    others = sorted((aliases | set(labels)) - {label})
    return Thing(iri, label, tuple(ordered), tuple(others), min(codes, default=""), "；".join(sorted(notes)))


def read_observation(engine: ox.Store, iri: str) -> Observation | None:
    """A number about something by its IRI; None for an IRI that is none."""
    said = {q.predicate.value: q.object for q in engine.quads_for_pattern(ox.NamedNode(iri), None, None)}
    value, bound = said.get(JC.value), said.get(JC.bound)
    if not isinstance(value, ox.Literal) or not isinstance(bound, ox.NamedNode) or JC.indicator not in said:
        return None
    number = int(value.value) if value.datatype.value == XSD.integer else float(value.value)
    unit = _value(said.get(JC.unit))
    return Observation(_value(said[JC.indicator]), number, unit, bound.value.removeprefix(JC_IRI))


def read_digest(engine: ox.Store, iri: str) -> str:
    """The SHA-256 of a source file by its IRI, as the build found it; empty for a file that the store does not hold."""
    found = engine.quads_for_pattern(ox.NamedNode(iri), ox.NamedNode(JC.sha256), None)
    return min((quad.object.value for quad in found if isinstance(quad.object, ox.Literal)), default="")


def read_source(engine: ox.Store, iri: str) -> Source:
    """An article by its IRI."""
    said: dict[str, str] = {}
    for quad in sorted(engine.quads_for_pattern(ox.NamedNode(iri), None, None), key=str):
        said.setdefault(quad.predicate.value, getattr(quad.object, "value", ""))
    id = said.get(DCTERMS.identifier, iri)
    title = said.get(SKOS.prefLabel, "")
    return Source(iri, id, "" if title == id else title, said.get(JC.newspaper, ""), said.get(JC.published, ""))


def _facts(engine: ox.Store, found: Iterable[dict[str, str]], iris: Iterable[str]) -> Facts:
    by_iri = {row["s"]: row for row in found}
    numbers = {row["object"] for row in by_iri.values() if row["predicate"] == JC.observed}
    observations = {iri: seen for iri in numbers if (seen := read_observation(engine, iri))}
    facts = [_fact(row, observations) for row in by_iri.values()]
    wanted = {*iris, *(f.subject for f in facts), *(f.object for f in facts if f.object)}
    things = {iri: thing for iri in sorted(wanted) if (thing := read_thing(engine, iri))}
    sources = {iri: read_source(engine, iri) for iri in sorted({f.article for f in facts})}
    facts.sort(key=lambda f: (sources[f.article].id, f.quote.start, f.quote.end, f.predicate, f.iri))
    return Facts(things, tuple(facts), sources)


def _fact(row: dict[str, str], observations: dict[str, Observation]) -> Fact:
    predicate = row["predicate"].removeprefix(JC_IRI)
    value = observations.get(row["object"])
    date = row["object"] if predicate == "foundedOn" else ""
    return Fact(
        row["s"],
        row["subject"],
        predicate,
        row["article"],
        object="" if value or date else row["object"],
        value=value,
        date=date,
        post=row.get("post", ""),
        time=row.get("time", ""),
        quote=Quote(row["words"], int(row["start"]), int(row["end"]), row.get("before", ""), row.get("after", "")),
        confidence=float(row["confidence"]),
        rule=row.get("rule", ""),
    )


def _value(term: object) -> str:
    return str(getattr(term, "value", ""))


__all__ = [
    "facts_about",
    "facts_between",
    "facts_in",
    "read_digest",
    "read_facts",
    "read_label",
    "read_observation",
    "read_source",
    "read_statements",
    "read_thing",
]
