"""Two invented articles about two invented offices, as values and as a store."""

from __future__ import annotations

from kg.model import Article, Entity, Evidence, Extraction, Observation, Statement
from kg.rdf import to_quads
from kg.store import FileGraphs, Store

EAST = Entity("Office", "东岭街道", ("东岭街道办事处", "东岭"), "990201001")
WEST = Entity("Office", "西溪街道", ("西溪街道办事处", "西溪"), "990201002")
STREAM = Entity("Park", "西溪", (), scope="990201")
DISTRICT = Entity("District", "云山区", code="990201")
CITY = Entity("City", "云州市", code="9902")
PARTY = Entity("PartyOrganization", "东岭街道党工委", scope="990201001")
OLD_PARTY = Entity("PartyOrganization", "西溪街道党工委", scope="990201002")
PERSON = Entity("Person", "林晓东", scope="990201")
ROADS = Entity("Programme", "路长制", note="每条路都有一名负责人")
GREEN = Entity("Programme", "“双绿”（种树）", ("双绿",), note="种树")
LIGHTS = Entity("Programme", "“双绿”（绿灯）", ("双绿",), note="绿灯")
FIRST = (
    "云州市云山区东岭街道推行路长制。东岭街道党工委书记林晓东介绍，划分1个一级网格、9个二级网格。"
    "东岭街道开展“双绿”。“辖区常住人口约3.2万人”，2020年完成。"
)
SECOND = (
    "云山区西溪街道划分一级网格2个、二级网格12个，西溪街道推行路长制，西溪街道点亮“双绿”，西溪两岸。"
    "时任西溪街道党工委副书记林晓东。"
)


def _say(
    article: Article, subject: Entity, predicate: str, object: Entity | Observation | str, words: str, **more: str
) -> Statement:
    start = article.source.index(words)
    evidence = Evidence(start, start + len(words), words)
    return Statement(article.id, subject, predicate, object, evidence, confidence=0.8, rule="test", **more)


def extractions() -> tuple[Extraction, Extraction]:
    """The two articles with what they say."""
    a = Article("a.txt", 1, FIRST, ((0, len(FIRST)),), title="东岭的路", newspaper="云州日报", published="2021-09")
    b = Article("b.txt", 1, SECOND, ((0, len(SECOND)),), title="西溪的网", newspaper="云州日报", published="2018-05")
    first = (
        _say(a, EAST, "partOf", DISTRICT, "云山区东岭街道"),
        _say(a, DISTRICT, "partOf", CITY, "云州市云山区"),
        _say(a, EAST, "implements", ROADS, "东岭街道推行路长制"),
        _say(a, EAST, "implements", GREEN, "东岭街道开展“双绿”"),
        _say(a, PARTY, "partyOrganizationOf", EAST, "东岭街道党工委"),
        _say(a, PERSON, "holdsPost", PARTY, "东岭街道党工委书记林晓东", post="书记", time="2021"),
        _say(a, EAST, "observed", Observation("一级网格", 1, "个"), "1个一级网格"),
        _say(a, EAST, "observed", Observation("二级网格", 9, "个"), "9个二级网格"),
        _say(a, EAST, "observed", Observation("常住人口", 32000, "人", "about"), "常住人口约3.2万人", time="2020"),
        _say(a, EAST, "foundedOn", "2004-10", "2020年完成"),
    )
    second = (
        _say(b, WEST, "partOf", DISTRICT, "云山区西溪街道"),
        _say(b, WEST, "implements", ROADS, "西溪街道推行路长制"),
        _say(b, WEST, "implements", LIGHTS, "西溪街道点亮“双绿”"),
        _say(b, PERSON, "holdsPost", OLD_PARTY, "时任西溪街道党工委副书记林晓东", post="副书记", time="2018"),
        _say(b, WEST, "observed", Observation("一级网格", 2, "个"), "一级网格2个"),
        _say(b, WEST, "observed", Observation("二级网格", 12, "个"), "二级网格12个"),
    )
    return Extraction(a, (EAST,), first), Extraction(b, (WEST, STREAM), second)


def fill(store: Store) -> Store:
    """Put the two articles into a store."""
    store.replace(FileGraphs(x.article.file, "digest", to_quads(x)) for x in extractions())
    return store
