"""A graph whose every text wants to be more than text: names, notes, units, file names, titles, quotations."""

from __future__ import annotations

from kg.graph import Graph
from kg.model import Article, Entity, Evidence, Extraction, Observation, Statement
from kg.rdf import to_quads
from kg.store import FileGraphs, Store

NAMES = (
    "</script><script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    "javascript:window.hit=1",
    '"\' onmouseover=window.hit=1 x="',
    "\u202e反过来的社区\u2067",
    "很长" * 5000,
    "𠮷祥👨‍👩‍👧社区",
    "</iframe><script>parent.hit=1</script>",
    "{{ 7*7 }}{% raw %}",
    "</style><script>window.hit=1</script>",
)


def hostile() -> Graph:
    """The graph: an office with a project of each name, and a number with each as indicator and unit."""
    source = "东岭街道建设" + "。".join(NAMES)
    article = Article(f"{NAMES[1]}.txt", 1, source, ((0, len(source)),), title=NAMES[0], newspaper=NAMES[3])
    office = Entity("Office", "东岭街道", NAMES, "990201001", note="".join(NAMES[:4]))

    def say(predicate: str, object: Entity | Observation, name: str) -> Statement:
        start = source.index(name)
        return Statement(article.id, office, predicate, object, Evidence(start, start + len(name), name), rule="test")

    made = [say("undertakes", Entity("Project", name, note=name), name) for name in NAMES]
    counted = [say("observed", Observation(name, 3, name[:40]), name) for name in NAMES]
    store = Store.in_memory()
    store.replace(FileGraphs(article.file, "digest", to_quads(Extraction(article, (office,), (*made, *counted)))))
    return Graph(store)
