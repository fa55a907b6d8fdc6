"""Two things side by side, the result of a CONSTRUCT query, and the page of a store."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg
from kg.errors import QueryError, UnknownName
from kg.model import Observation
from kg.query import Facts
from kg.view import page
from kg.view.comparison import comparison

from .conftest import InLang, Opener
from .invented_graph import BASE, fact, small, thing

SEEDS = Path(__file__).resolve().parent.parent.parent / "seeds"
A, B = BASE + "东岭街道", BASE + "西岭街道"


def two() -> Facts:
    """Two offices with one programme in common, one that bears the same name, and numbers."""
    source = small().sources[BASE + "a1"]
    things = [thing(name, "Office") for name in ("东岭街道", "西岭街道")]
    things += [
        thing("双改"),
        thing("p1", label="路长制"),
        thing("p2", label="“路长制”"),
        thing("网格化"),
        thing("云山区", "District"),
    ]
    said = [(A, "双改"), (B, "双改"), (A, "p1"), (B, "p2"), (B, "网格化")]
    facts = [fact(f"i{n}", office, "implements", source, object=BASE + name) for n, (office, name) in enumerate(said)]
    facts += [fact("p", A, "partOf", source, object=BASE + "云山区")]
    for n, (office, value, time) in enumerate([(A, 100, "2018"), (A, 120, "2021"), (B, 90, "2021")]):
        facts.append(fact(f"n{n}", office, "observed", source, value=Observation("党员", value, "人"), time=time))
    facts.append(fact("n9", B, "observed", source, value=Observation("面积", 35.97, "平方公里")))
    return Facts({t.iri: t for t in things}, tuple(facts), {source.iri: source})


def test_what_both_have_and_what_one_has() -> None:
    found = comparison(two(), A, B)
    has = {(r["predicate"], tuple(iri.removeprefix(BASE) for iri in r["ends"])) for r in found["rows"]}
    assert has == {
        ("implements", ("双改", "双改")),
        ("implements", ("p1", "p2")),  # two things of one name: what is compared is that both have it
        ("implements", ("", "网格化")),
        ("partOf", ("云山区", "")),
    }
    facts = two().facts
    rows = {r["indicator"]: [[facts[n].time for n in side] for side in r["facts"]] for r in found["numbers"]}
    assert rows == {"党员": [["2018", "2021"], ["2021"]], "面积": [[], [""]]}
    assert next(iter(rows)) == "党员"  # what both have goes first


def test_the_comparison_in_the_page(opener: Opener, lang: str, told: InLang) -> None:
    both, only = told("两者都有", "Both have"), told("只有“西岭街道”有", "Only “西岭街道” has")
    it = opener(page(two(), compared=(A, B), lang=lang))
    card = it.page.locator("#card")
    assert card.locator("details", has_text=both).locator("tr").count() == 2
    assert "网格化" in card.locator("details", has_text=only).inner_text()
    matrix = card.locator(".matrix")
    assert matrix.locator("thead th").all_inner_texts() == [told("指标", "Indicator"), "东岭街道", "西岭街道"]
    cells = matrix.locator("tr", has_text="党员").locator("td").all_inner_texts()
    assert [" ".join(c.split()[:2]) for c in cells] == ["100人 2018", "90人 2021"]
    assert "120人" in cells[0]
    across = [it.at(name)[0] for name in ("云山区", "东岭街道", "双改", "西岭街道", "网格化")]
    assert across == sorted(across)  # what one has, it, what both have, the other, what it has
    matrix.locator(".quote").first.click()
    assert matrix.locator("mark").inner_text() == "所引的话"
    it.photograph(f"compare-{lang}")
    it.page.click("#banner button")
    it.page.click("#close")
    it.page.click("#compare")
    assert card.locator(".matrix").is_visible()


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> kg.Graph:
    """The graph of two seed files."""
    files = sorted(SEEDS.glob("*.txt"))[:2]
    return kg.build(files, store=tmp_path_factory.mktemp("store") / "kg")


def test_a_page_of_a_store_holds_its_articles(graph: kg.Graph, opener: Opener, lang: str) -> None:
    person = next(
        iter(graph.query("SELECT ?n WHERE { ?p a jc:Person ; jc:holdsPost ?o ; skos:prefLabel ?n } ORDER BY ?n"))
    )["n"]
    graph.lang = lang
    it = opener(graph.view(person, depth=2).html)
    it.page.locator("#card .quote").first.click()
    quote = it.page.locator("#card blockquote").first
    marked = quote.locator("mark").inner_text()
    assert marked in quote.locator(".sentence").inner_text()
    quote.locator(".read").click()
    assert it.page.locator("#reader-text mark").count() > 10
    assert marked in "".join(it.page.locator("#reader-text mark.now").all_inner_texts())
    it.photograph(f"seed-article-{lang}")
    assert len(graph.view(person, texts=False).html) < len(graph.view(person).html)


def test_every_statement_is_marked_where_its_words_stand(graph: kg.Graph) -> None:
    from kg.explanation import read_texts  # noqa: PLC0415
    from kg.view.passages import Passages  # noqa: PLC0415

    facts = graph.facts()
    passages = Passages(read_texts(graph.store, facts.sources.values()))
    assert set(passages.texts) == set(facts.sources)
    spans = [(f, passages.span(f)) for f in facts.facts]
    assert sum(span is not None for _, span in spans) > 0.97 * len(spans)
    bare = str.maketrans("", "", '\n 　“”"')
    same = [
        passages.texts[f.article].text[s[0] : s[1]].translate(bare) == f.quote.text.translate(bare)
        for f, s in spans
        if s
    ]
    assert sum(same) > 0.95 * len(same)


def test_a_construct_query_is_drawn_with_its_evidence(graph: kg.Graph, opener: Opener, lang: str, told: InLang) -> None:
    sparql = (
        "CONSTRUCT { ?o jc:implements ?p . ?p <urn:x:near> <urn:x:place> } WHERE { ?o a jc:Office ; jc:implements ?p }"
    )
    graph.lang = lang
    it = opener(graph.view(query=sparql).html)
    labels = it.js("[...new Set(jiceng.Model.edges.map((e) => e.label))].sort()")
    assert labels == ["<urn:x:near>", told("实施", "implements")]
    of = "(p) => { const e = jiceng.Model.edges.find((e) => e.predicate === p); jiceng.chooseRelation(e.id); }"
    it.js(of, "implements")
    assert it.page.locator("#card blockquote mark").first.inner_text()
    it.js(of, "urn:x:near")
    assert told("由查询构造", "a query made this") in it.page.locator("#card blockquote").inner_text()
    it.photograph(f"query-{lang}")


def test_a_query_that_gives_rows_is_refused_in_words(graph: kg.Graph) -> None:
    with pytest.raises(QueryError, match="only a CONSTRUCT or DESCRIBE query"):
        graph.view(query="SELECT * WHERE { ?s ?p ?o }")
    with pytest.raises(QueryError, match="line 1, column"):
        graph.view(query="CONSTRUCT { ?s ?p } WHERE")
    with pytest.raises(UnknownName):
        graph.view("无此街道办事处")
    assert graph.view(query="CONSTRUCT WHERE { ?s <urn:none> ?o }").held == 0
