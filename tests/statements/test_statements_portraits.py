"""Whose portrait an article is: a community's by its headline, or that of the secretary it tells of."""

from __future__ import annotations

import re

from kg.model import Article, Entity, Found, Mention, Text
from kg.statements.portraits import portrayed

HOME, OFFICE = Entity("Community", "银杏社区"), Entity("Office", "海顺街道")
HERO = Entity("Person", "钱小满")
PORTRAIT = (
    "海顺街道银杏社区党委书记钱小满又来敲门。社区老，社区难，社区的电梯装不上。钱小满不信。"
    "社区有老人，钱小满去陪。社区开了食堂，钱小满掌勺。"
)


def read(title: str, line: str) -> tuple[Text, list[Found]]:
    """A text and its mentions of the three names."""
    article = Article("a.txt", 1, line, ((0, len(line)),), title=title)
    found = [
        Found(Mention(m.start(), m.end(), e.type, e.label), e)
        for e in (HOME, OFFICE, HERO)
        for m in re.finditer(e.label, line)
    ]
    return Text(article, line, tuple(range(len(line)))), sorted(found, key=lambda f: f.mention.start)


def test_the_secretary_of_whom_most_is_told_stands_for_the_community() -> None:
    assert portrayed(*read("一把钥匙", PORTRAIT)) == HOME


def test_an_article_that_speaks_of_the_office_as_often_is_no_portrait() -> None:
    assert portrayed(*read("一把钥匙", PORTRAIT + "街道建站，街道修路，街道办会。")) is None
    assert portrayed(*read("钱小满的钥匙", PORTRAIT + "街道建站，街道修路。")) == HOME  # the headline names the person


def test_a_person_told_of_in_passing_stands_for_nothing() -> None:
    assert portrayed(*read("一把钥匙", "海顺街道银杏社区党委书记钱小满说社区好，社区新，社区美。")) is None
