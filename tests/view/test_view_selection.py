"""Which part is drawn, and the graph in networkx and GraphML."""

from __future__ import annotations

from xml.etree import ElementTree

from kg.query import Facts
from kg.view import central, select, to_graphml, to_networkx

from .invented_graph import BASE, HOSTILE, large, small

EAST = BASE + "东岭街道"


def labels(facts: Facts) -> set[str]:
    """The labels of the things but the hostile ones."""
    return {t.label for t in facts.things.values()} - set(HOSTILE)


def test_everything_by_default() -> None:
    assert labels(select(small())) == {"东岭街道", "云山区", "林晓东", "路长制", "孤立社区"}


def test_around_a_thing() -> None:
    assert labels(select(small(), around=[BASE + "云山区"])) == {"云山区", "东岭街道"}
    assert labels(select(small(), around=[BASE + "云山区"], depth=2)) == {"云山区", "东岭街道", "林晓东", "路长制"}
    assert labels(select(small(), around=[BASE + "孤立社区"])) == {"孤立社区"}
    assert labels(select(small(), around=[EAST], depth=0)) == {"东岭街道"}


def test_by_class_and_predicate() -> None:
    assert labels(select(small(), classes=["Office", "Person"])) == {"东岭街道", "林晓东"}
    assert labels(select(small(), predicates=["holdsPost"])) == {"东岭街道", "林晓东"}


def test_by_time_with_the_article_s_date_where_there_is_no_other() -> None:
    assert [f.time for f in select(small(), until="2018", predicates=["implements"]).facts] == ["2018"]
    late = select(small(), since="2021-05")
    assert {f.predicate for f in late.facts} == {"partOf", "holdsPost", "implements", "organizes"}
    assert labels(late) == {"东岭街道", "云山区", "林晓东", "路长制"}


def test_the_most_central_part() -> None:
    part = central(large(5, 10), 7)
    assert {t.label for t in part.things.values()} == {"云州市", "路长制", *(f"街道{n}" for n in range(5))}
    assert {f.predicate for f in part.facts} == {"partOf", "implements"}


def test_networkx() -> None:
    network = to_networkx(small())
    assert network.nodes[EAST]["label"] == "东岭街道"
    assert network.nodes[EAST]["founded"] == "2004-10"
    assert network.nodes[EAST]["numbers"][0]["indicator"] == "常住人口"
    assert network.number_of_edges(EAST, BASE + "路长制") == 3
    post = network.edges[BASE + "林晓东", EAST, BASE + "s2"]
    assert (post["predicate"], post["post"], post["time"], post["article"]) == ("holdsPost", "书记", "2021", "a.txt#1")


def test_graphml_is_well_formed_whatever_the_names() -> None:
    data = to_graphml(small())
    root = ElementTree.fromstring(data)
    texts = {element.text for element in root.iter("{http://graphml.graphdrawing.org/xmlns}data")}
    assert {"东岭街道", "holdsPost", "常住人口 32000人；" + f"{HOSTILE[1]} 1{HOSTILE[1]}", *HOSTILE[:5]} <= texts
    assert data == to_graphml(small())
