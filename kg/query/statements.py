"""Which statements are meant: by IRI, by the front of their hash, or by the words of what they say."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query.facts import Fact, Facts
from kg.query.names import folded, one
from kg.query.prefixes import expanded
from kg.query.reading import facts_about, read_statements
from kg.query.sparql import rows
from kg.query.terms import term_named
from kg.vocabulary import ID_IRI, RDF, predicates

SHORT = 12  # figures of a hash that are shown; enough for a thousand million statements
_BASE = f"{ID_IRI}statement/"
_ALL = "SELECT ?s WHERE { ?s a jc:Statement }"


def short_hash(iri: str) -> str:
    """The front of a statement's hash, by which it can be named.

    >>> short_hash("https://w3id.org/jiceng/id/statement/3f2a91c04d5e6789")
    '3f2a91c04d5e'
    """
    return iri.rpartition("/")[2][:SHORT]


def find_statements(engine: ox.Store, words: Sequence[str]) -> Facts:
    """The statements that ``words`` mean: an IRI or hash (six figures of it or more), or subject, predicate, object.

    The predicate is a name of the vocabulary or its Chinese label; the object is a name, a date, or a part of an
    indicator, and may be left out. Raises QueryError where no statement is meant, or the front of a hash means several;
    UnknownName for a subject that names no one thing.
    """
    if len(words) == 1:
        return read_statements(engine, [statement_named(engine, words[0])])
    subject, predicate, *rest = words
    return _by_words(engine, subject, term_named(predicate, predicates(), what="predicate"), " ".join(rest))


def statement_named(engine: ox.Store, name: str) -> str:
    """The IRI of the statement that an IRI, a hash or the front of one means. Raises QueryError."""
    iri = expanded(name) or _BASE + name
    if not re.fullmatch(re.escape(_BASE) + "[0-9a-f]{6,32}", iri):
        raise QueryError(f"{name}: no hash of a statement; give one as kg show prints it, or SUBJECT PREDICATE OBJECT")
    if any(True for _ in engine.quads_for_pattern(ox.NamedNode(iri), ox.NamedNode(RDF.type), None)):
        return iri
    found = [row["s"] for row in rows(engine, _ALL) if row["s"].startswith(iri)]
    if len(found) > 1:
        raise QueryError(f"{name}: {len(found)} statements have a hash that begins so; give more of it")
    if not found:
        raise QueryError(f"{name}: the graph holds no such statement")
    return found[0]


def _by_words(engine: ox.Store, subject: str, predicate: str, target: str) -> Facts:
    thing = one(engine, subject)
    facts = facts_about(engine, thing.iri)
    meant = [f for f in facts.facts if f.subject == thing.iri and f.predicate == predicate and _is(facts, f, target)]
    if not meant:
        raise QueryError(f"{subject} {predicate} {target}: the graph holds no such statement")
    return facts.only(meant)


def _is(facts: Facts, fact: Fact, target: str) -> bool:
    """Whether the object of a fact is meant by a name, a date or a part of an indicator."""
    if not target:
        return True
    if fact.value is not None:
        return folded(target) in folded(fact.value.indicator)
    if fact.date:
        return fact.date.startswith(target)
    thing = facts.things.get(fact.object)
    named = thing is not None and any(folded(target) == folded(name) for name in (*thing.names, thing.code))
    return named or expanded(target) == fact.object


__all__ = ["SHORT", "find_statements", "short_hash", "statement_named"]
