"""The graph that a CONSTRUCT or DESCRIBE query gives, as things and facts; with evidence where articles say so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query.facts import Fact, Facts, Thing
from kg.query.prefixes import curie
from kg.query.reading import read_facts, read_thing
from kg.query.sparql import ask
from kg.vocabulary import CLASSES, JC_IRI, PREDICATES, RDF, RDFS, SKOS

_NAMES = (SKOS.prefLabel, RDFS.label)
_SURE = 1.0  # what a query made is as sure as the query


def read_constructed(engine: ox.Store, sparql: str) -> Facts:
    """What a CONSTRUCT or DESCRIBE query gives. Raises QueryError, also for a query that gives no triples.

    A relation that articles of the store state keeps their statements; any other is a fact without an article.
    """
    answer = ask(engine, sparql)
    if not isinstance(answer, ox.QueryTriples):
        raise QueryError("only a CONSTRUCT or DESCRIBE query gives a graph to draw; this one gives rows")
    triples = sorted({(_name(t.subject), t.predicate.value, t.object) for t in answer}, key=str)
    about: dict[str, list[tuple[str, object]]] = defaultdict(list)
    for subject, predicate, object in triples:
        about[subject].append((predicate, object))
    return _facts(engine, about)


def _facts(engine: ox.Store, about: dict[str, list[tuple[str, object]]]) -> Facts:
    ends = [(s, p, _name(o)) for s, said in about.items() for p, o in said if _relates(p, o)]
    iris = sorted({*about, *(o for _, _, o in ends)})
    things = {iri: _thing(engine, iri, about.get(iri, ())) for iri in iris}
    stated: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
    known = read_facts(engine)
    for fact in known.facts:
        stated[fact.subject, fact.predicate, fact.object].append(fact)
    facts: list[Fact] = []
    for s, p, o in ends:
        name = p.removeprefix(JC_IRI) if p.removeprefix(JC_IRI) in PREDICATES else p
        facts += stated.get((s, name, o)) or [Fact(f"{s} {p} {o}", s, name, "", object=o, confidence=_SURE)]
    sources = {iri: source for iri, source in known.sources.items() if any(f.article == iri for f in facts)}
    return Facts(things, tuple(facts), sources)


def _relates(predicate: str, object: object) -> bool:
    return predicate != RDF.type and isinstance(object, ox.NamedNode | ox.BlankNode)


def _name(term: object) -> str:
    return f"_:{term.value}" if isinstance(term, ox.BlankNode) else str(getattr(term, "value", term))


def _thing(engine: ox.Store, iri: str, said: Iterable[tuple[str, object]]) -> Thing:
    """A thing as the query tells of it; what it does not tell, as the store does."""
    said = tuple(said)
    stored = read_thing(engine, iri) if not iri.startswith("_:") else None
    names = sorted(_name(o) for p, o in said if p in _NAMES and isinstance(o, ox.Literal))
    types = sorted(_name(o) for p, o in said if p == RDF.type)
    types = [t.removeprefix(JC_IRI) if t.removeprefix(JC_IRI) in CLASSES else t for t in types]
    other = (f"{curie(p) or p}: {_name(o)}" for p, o in said if isinstance(o, ox.Literal) and p not in _NAMES)
    label = names[0] if names else stored.label if stored else curie(iri) or iri
    return Thing(
        iri,
        label,
        tuple(types) or (stored.types if stored else ()),
        stored.aliases if stored else (),
        stored.code if stored else "",
        "；".join(sorted(other)) or (stored.note if stored else ""),
    )


__all__ = ["read_constructed"]
