"""Quads -> rows: back to the entity and statement lines of the exchange format (JSONL)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeAlias

from kg.rdf.quads import Literal, Node, Quad
from kg.vocabulary import CLASSES, DCTERMS, JC, JC_IRI, OA, PROV, RDF, SKOS, XSD, predicates

Value: TypeAlias = str | int | float | list[str]
Row: TypeAlias = dict[str, Value]
Facts: TypeAlias = dict[str, dict[str, list[Node]]]


class Rows(NamedTuple):
    """Rows of ``entities.jsonl`` and ``statements.jsonl``."""

    entities: tuple[Row, ...]
    statements: tuple[Row, ...]


def _facts(quads: Iterable[Quad]) -> Facts:
    facts: Facts = {}
    for quad in quads:
        facts.setdefault(quad.subject, {}).setdefault(quad.predicate, []).append(quad.object)
    return facts


def _text(node: Node) -> str:
    return node if isinstance(node, str) else node.value


def _one(about: Mapping[str, list[Node]], predicate: str) -> str:
    """The first value by text, or empty."""
    return min((_text(node) for node in about.get(predicate, [])), default="")


def _local(about: Mapping[str, list[Node]], predicate: str, among: tuple[str, ...]) -> str:
    names = [_text(node).removeprefix(JC_IRI) for node in about.get(predicate, [])]
    return next((name for name in among if name in names), "")


def _number(node: Node) -> int | float:
    return int(_text(node)) if isinstance(node, Literal) and node.datatype == XSD.integer else float(_text(node))


def _entity_row(about: Mapping[str, list[Node]], article: str) -> Row:
    row: Row = {"article": article, "label": _one(about, SKOS.prefLabel), "type": _local(about, RDF.type, CLASSES)}
    row["aliases"] = sorted(_text(node) for node in about.get(SKOS.altLabel, []))
    if code := _one(about, SKOS.notation):
        row["code"] = code
    return row


def _object(facts: Facts, predicate: str, said: Node) -> Row:
    about = facts.get(said, {}) if isinstance(said, str) else {}
    if predicate == "observed":
        bound = _local(about, JC.bound, ("exact", "about", "atLeast", "atMost"))
        value = _number(about[JC.value][0])
        return {"indicator": _one(about, JC.indicator), "value": value, "unit": _one(about, JC.unit), "bound": bound}
    if isinstance(said, Literal):
        return {"object": said.value}
    return {"object": _one(about, SKOS.prefLabel), "object_type": _local(about, RDF.type, CLASSES)}


def _evidence(facts: Facts, node: str) -> Row:
    selectors = [facts[_text(selector)] for selector in facts[node][OA.hasSelector]]
    place = next(about for about in selectors if OA.start in about)
    quote = next(about for about in selectors if OA.exact in about)
    return {"start": int(_one(place, OA.start)), "end": int(_one(place, OA.end)), "evidence": _one(quote, OA.exact)}


def _statement_row(facts: Facts, about: Mapping[str, list[Node]], article: str) -> Row:
    subject = facts[_one(about, RDF.subject)]
    predicate = _local(about, RDF.predicate, predicates())
    row: Row = {
        "article": article,
        "subject": _one(subject, SKOS.prefLabel),
        "subject_type": _local(subject, RDF.type, CLASSES),
        "predicate": predicate,
        **_object(facts, predicate, about[RDF.object][0]),
    }
    for key, term in (("post", JC.post), ("time", JC.time)):
        if text := _one(about, term):
            row[key] = text
    row |= _evidence(facts, _one(about, PROV.wasDerivedFrom))
    row["confidence"] = _number(about[JC.confidence][0])
    if rule := _one(about, JC.rule):
        row["rule"] = rule
    return row


def to_rows(quads: Iterable[Quad]) -> Rows:
    """The rows of one article's graph: entities by label and type, statements by place.

    Subjects and objects bear the label that this article's graph gives them. Quads of several articles' graphs must
    come to this function graph by graph.
    """
    facts = _facts(quads)
    articles = [about for about in facts.values() if JC.Article in about.get(RDF.type, []) and JC.number in about]
    article = _one(articles[0], DCTERMS.identifier) if articles else ""
    named = [about for about in facts.values() if JC.mentionedIn in about]
    claims = [about for about in facts.values() if JC.Statement in about.get(RDF.type, [])]
    entities = [_entity_row(about, article) for about in named]
    statements = [_statement_row(facts, about, article) for about in claims]
    return Rows(
        tuple(sorted(entities, key=lambda row: (str(row["label"]), str(row["type"]), str(row.get("code", ""))))),
        tuple(sorted(statements, key=_place)),
    )


def _place(row: Row) -> tuple[int, int, str]:
    start, end = row["start"], row["end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    return start, end, repr(sorted(row.items()))
