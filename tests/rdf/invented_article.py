"""An invented article of an invented subdistrict, with one statement of every shape."""

from __future__ import annotations

from kg.model import Article, Author, Entity, Evidence, Observation, Statement

SOURCE = (
    "云台街道推行路长制\n本报记者 周明远\n2021年，云台区云台街道以路长制为抓手推进文明城市创建，"
    "云台街道党工委书记林晓东介绍，辖区面积12.5平方公\n里，常住人口约3.2万人。街道自2004年10月成立，"
    "与云台银行云台支行签订协议，共建翠湖社区党群服务中心。"
)
OFFICE = Entity("Office", "云台街道", ("云台街道办事处", "云台"), "990101001", note="由“云台区”定其代码")
DISTRICT = Entity("District", "云台区", code="990101")
COMMUNITY = Entity("Community", "翠湖社区", scope="990101001")
PARTY = Entity("PartyOrganization", "云台街道党工委", scope="990101001")
PERSON = Entity("Person", "林晓东", scope="990101001/云台街道党工委")
REPORTER = Entity("Person", "周明远")
ROADS = Entity("Programme", "路长制")
CIVIL = Entity("Programme", "文明城市创建", ("创文",))
BANK = Entity("Company", "云台银行云台支行", scope="990101")
CENTRE = Entity("Facility", "翠湖社区党群服务中心", scope="990101001")
ARTICLE = Article(
    file="2021/云台 1.txt",
    number=1,
    source=SOURCE,
    spans=((0, len(SOURCE)),),
    title="云台街道推行路长制",
    authors=(Author("周明远", "本报记者"),),
    newspaper="云台日报",
    published="2021-09",
    published_basis="text: 2021年",
    identifier="https://example.org/news/1",
)


def quote(words: str) -> Evidence:
    """Evidence for words of the source; a line break in the source is mended."""
    flat = SOURCE.replace("\n", "")
    start = flat.index(words)
    places = [i for i, char in enumerate(SOURCE) if char != "\n"]
    return Evidence(places[start], places[start + len(words) - 1] + 1, words)


def said(subject: Entity, predicate: str, object: Entity | Observation | str, words: str, **more: object) -> Statement:
    """A statement of the invented article."""
    known = {"confidence": 0.85, "rule": "cue", **more}
    return Statement(ARTICLE.id, subject, predicate, object, quote(words), **known)  # type: ignore[arg-type]


STATEMENTS = (
    said(OFFICE, "partOf", DISTRICT, "云台区云台街道"),
    said(OFFICE, "implements", ROADS, "云台街道推行路长制", confidence=1.0),
    said(ROADS, "subProgrammeOf", CIVIL, "以路长制为抓手推进文明城市创建", time="2021"),
    said(PARTY, "partyOrganizationOf", OFFICE, "云台街道党工委"),
    said(PERSON, "holdsPost", PARTY, "云台街道党工委书记林晓东", post="书记", time="2021"),
    said(OFFICE, "observed", Observation("面积", 12.5, "平方公里"), "辖区面积12.5平方公里", time="2021"),
    said(OFFICE, "observed", Observation("常住人口", 32000, "人", "about"), "常住人口约3.2万人", time="2021"),
    said(OFFICE, "foundedOn", "2004-10", "街道自2004年10月成立"),
    said(OFFICE, "cooperatesWith", BANK, "与云台银行云台支行签订协议"),
    said(CENTRE, "locatedIn", COMMUNITY, "翠湖社区党群服务中心"),
)
