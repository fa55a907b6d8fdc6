"""Invented articles for the store: small, with a statement of every kind the shapes look at."""

from __future__ import annotations

from kg.model import Article, Entity, Evidence, Extraction, Observation, Statement
from kg.rdf import Quad, to_quads
from kg.store import FileGraphs

OFFICE = Entity("Office", "云台街道", ("云台街道办事处",), "990101001")
PARTY = Entity("PartyOrganization", "云台街道党工委", scope="990101001")
PERSON = Entity("Person", "林晓东", scope="990101001")
TEXT = "云台街道党工委书记林晓东介绍，云台街道推行路长制，党员1120余人，云台街道成立于2004年。"


def article_quads(article: str, programme: str = "路长制", people: int = 1120) -> tuple[Quad, ...]:
    """The graph of an invented article ``FILE#n`` on one programme and one number."""
    file, _, number = article.rpartition("#")
    text = TEXT.replace("路长制", programme)

    def said(
        subject: Entity, predicate: str, object: Entity | Observation | str, words: str, post: str = ""
    ) -> Statement:
        start = text.index(words)
        evidence = Evidence(start, start + len(words), words)
        return Statement(article, subject, predicate, object, evidence, post, "2021", 0.9, "cue")

    statements = (
        said(PARTY, "partyOrganizationOf", OFFICE, "云台街道党工委"),
        said(PERSON, "holdsPost", PARTY, "云台街道党工委书记林晓东", "书记"),
        said(OFFICE, "implements", Entity("Programme", programme), f"云台街道推行{programme}"),
        said(OFFICE, "observed", Observation("党员", people, "人", "atLeast"), "党员1120余人"),
        said(OFFICE, "foundedOn", "2004", "云台街道成立于2004年"),
    )
    return to_quads(Extraction(Article(file, int(number), text, ((0, len(text)),), "某篇"), (OFFICE,), statements))


def file_graphs(file: str, *programmes: str, digest: str = "d1") -> FileGraphs:
    """What a file gives that holds one article for each programme."""
    quads = [quad for n, name in enumerate(programmes, 1) for quad in article_quads(f"{file}#{n}", name)]
    return FileGraphs(file, digest, tuple(quads))
