"""Invented statements of an invented district, said by as many articles as wished."""

from __future__ import annotations

from kg.model import Article, Entity, Evidence, Extraction, Observation, Statement
from kg.rdf import to_quads
from kg.store import FileGraphs, Store

DISTRICT = Entity("District", "云山区", code="990201")
OTHER_DISTRICT = Entity("District", "水门区", code="990202")
ZONE = Entity("Zone", "云山开发区", code="990271")
EAST = Entity("Office", "东岭街道", ("东岭",), "990201001")
WEST = Entity("Office", "西溪街道", ("西溪",), "990201002")
HOUSE = Entity("Community", "松林社区", scope="990201")
PARTY = Entity("PartyOrganization", "东岭街道党工委", scope="990201001")
LIN, ZHAO, SUN = (Entity("Person", name, scope="990201") for name in ("林晓东", "赵云山", "孙大川"))


def said(
    subject: Entity, predicate: str, object: Entity | Observation | str, *, post: str = "", time: str = ""
) -> Statement:
    """A statement without article and evidence; ``fill`` gives it both."""
    return Statement("", subject, predicate, object, Evidence(0, 0, ""), post=post, time=time, confidence=0.8)


def held(person: Entity, post: str, time: str = "") -> Statement:
    """Who held a post in the party organisation, when."""
    return said(person, "holdsPost", PARTY, post=post, time=time)


def counted(value: float, unit: str = "人", bound: str = "exact", time: str = "2021", name: str = "党员") -> Statement:
    """A number about the office."""
    return said(EAST, "observed", Observation(name, value, unit, bound), time=time)


def fill(*statements: Statement, published: tuple[str, ...] = (), into: Store | None = None) -> Store:
    """A store in which each statement is made by an article of its own; the articles' dates are 2021 if not given."""
    store = into or Store.in_memory()
    dates = published or ("2021",) * len(statements)
    store.replace(_file(n, statement, date) for n, (statement, date) in enumerate(zip(statements, dates, strict=True)))
    return store


def _file(number: int, statement: Statement, published: str) -> FileGraphs:
    words = f"第{number}篇的原话。"
    file = f"{number}.txt"
    article = Article(file, 1, words, ((0, len(words)),), f"第{number}篇", newspaper="云州日报", published=published)
    made = Statement(
        article.id,
        statement.subject,
        statement.predicate,
        statement.object,
        Evidence(0, len(words), words),
        post=statement.post,
        time=statement.time,
        confidence=statement.confidence,
        rule="test",
    )
    return FileGraphs(file, "digest", to_quads(Extraction(article, (), (made,))))
