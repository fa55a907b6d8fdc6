"""The graph as networkx has it, and as GraphML."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, TypeAlias

from kg.query import Facts

if TYPE_CHECKING:
    import networkx as nx

Network: TypeAlias = "nx.MultiDiGraph[str]"


def to_networkx(facts: Facts) -> Network:
    """A MultiDiGraph: nodes are IRIs with ``label``, ``type``, ``types``, ``aliases``, ``code``, and ``numbers``.

    Each statement between two things is an edge with the statement's IRI as key and ``predicate``, ``post``, ``time``,
    ``article``, ``statement``, ``quote``, ``confidence``, ``rule``, and the confidence as ``weight`` too, by which
    networkx weighs. Dates of foundation and numbers are attributes of the node.
    """
    import networkx as nx  # noqa: PLC0415 - takes longer than all else that a command waits for

    network: Network = nx.MultiDiGraph()
    for iri, t in facts.things.items():
        network.add_node(iri, label=t.label, type=t.type, types=t.types, aliases=t.aliases, code=t.code, numbers=[])
    for f in facts.facts:
        said: dict[str, Any] = {
            "time": f.time,
            "article": facts.sources[f.article].id if f.article in facts.sources else f.article,
            "statement": f.iri,
            "quote": f.quote.text,
            "confidence": f.confidence,
            "rule": f.rule,
        }
        if f.object:
            about = {"predicate": f.predicate, "post": f.post, "weight": f.confidence}
            network.add_edge(f.subject, f.object, key=f.iri, **about, **said)
        elif f.value:
            v = f.value
            number = {"indicator": v.indicator, "value": v.value, "unit": v.unit, "bound": v.bound}
            network.nodes[f.subject]["numbers"].append(number | said)
        elif f.date:
            network.nodes[f.subject].setdefault("founded", f.date)
    return network


def to_graphml(facts: Facts) -> bytes:
    """GraphML (http://graphml.graphdrawing.org/): lists joined by ``；``, what XML cannot hold made blank."""
    import networkx as nx  # noqa: PLC0415

    plain: Network = nx.MultiDiGraph()
    network = to_networkx(facts)
    for iri, about in network.nodes(data=True):
        numbers = "；".join(f"{n['indicator']} {n['value']}{n['unit']}" for n in about["numbers"])
        joined = {"types": "；".join(about["types"]), "aliases": "；".join(about["aliases"]), "numbers": numbers}
        plain.add_node(_clean(iri), **{key: _clean(value) for key, value in (about | joined).items()})
    for start, end, key, about in network.edges(keys=True, data=True):
        plain.add_edge(_clean(start), _clean(end), key=key, **{name: _clean(value) for name, value in about.items()})
    out = BytesIO()
    nx.write_graphml_xml(plain, out, named_key_ids=True)
    return out.getvalue()


def _clean(value: Any) -> Any:
    """What XML 1.0 can hold: other control characters become blanks."""
    if not isinstance(value, str):
        return value
    return "".join(c if c in "\t\n" or (c >= " " and c not in "\ufffe\uffff\x7f") else " " for c in value)


__all__ = ["Network", "to_graphml", "to_networkx"]
