"""An invented article and what was found in it, with mistakes to correct."""

from __future__ import annotations

from kg.corrections import Corrections, parse_corrections
from kg.model import Article, Entity, Evidence, Extraction, Observation, Statement
from kg.text import mend

SOURCE = (
    "云岭街道推行路长制\n\n"
    "云岭街道党工委书记林晓东介绍，2018年，云岭街道推行路长制，打造翠湖公园项目。翠湖项目总投\n资1200万元。\n\n"
    "云岭街道城管办林晓东介绍，常住人口3.2万人。市里正在推行林长制。\n"
)
ARTICLE = Article("a.txt", 1, SOURCE, ((0, len(SOURCE)),), title="云岭街道推行路长制", published="2018-10")
OFFICE = Entity("Office", "云岭街道", ("云岭",), "990101001")
PARTY = Entity("PartyOrganization", "云岭街道党工委", scope="990101001")
BUREAU = Entity("GovernmentBody", "云岭街道城管办", scope="990101001")
PERSON = Entity("Person", "林晓东", scope="990101001")
ROADS = Entity("Programme", "路长制")
WOODS = Entity("Programme", "林长制")
PARK = Entity("Project", "翠湖公园项目", scope="990101001")
LAKE = Entity("Project", "翠湖项目", scope="990101001")
COMMUNITY = Entity("Community", "翠湖社区", ("翠湖",), "990101001004")


def said(subject: Entity, predicate: str, target: Entity | Observation | str, words: str, **more: str) -> Statement:
    """A statement of the article by words that stand in one line of it."""
    start = SOURCE.index(words)
    evidence = Evidence(start, start + len(words), words)
    return Statement(ARTICLE.id, subject, predicate, target, evidence, confidence=0.7, rule="made", **more)


STATEMENTS = (
    said(PERSON, "holdsPost", PARTY, "云岭街道党工委书记林晓东", post="书记"),
    said(OFFICE, "implements", ROADS, "云岭街道推行路长制，", time="2018"),
    said(OFFICE, "undertakes", PARK, "打造翠湖公园项目", time="2018"),
    said(LAKE, "locatedIn", OFFICE, "翠湖项目"),
    said(PERSON, "holdsPost", BUREAU, "云岭街道城管办林晓东", post="主任"),
    said(OFFICE, "observed", Observation("常住人口", 32000, "人"), "常住人口3.2万人"),
    said(OFFICE, "implements", WOODS, "推行林长制"),
)
ENTITIES = (OFFICE, PARTY, BUREAU, PERSON, ROADS, WOODS, PARK, LAKE, COMMUNITY)
FOUND = Extraction(ARTICLE, tuple(sorted(ENTITIES, key=lambda e: e.key)), STATEMENTS, mend(ARTICLE))


def corrections(text: str) -> Corrections:
    """Corrections from their text."""
    return parse_corrections(text, file="c.toml")
