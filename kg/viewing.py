"""From a store to its page: which part is drawn, the articles' texts where they can be had, the page."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kg.iri import file_iri
from kg.model import Text
from kg.query import Source, facts_in, one, read_constructed, read_digest, read_facts, read_middle
from kg.store import Store
from kg.view import LIMIT, OPENED, article_contents, central, opened_of, page, select


@dataclass(frozen=True, slots=True)
class Made:
    """A page, with counts of things: in the graph, in the page, shown at first."""

    html: str
    total: int
    held: int
    shown: int


@dataclass(frozen=True, slots=True)
class Part:
    """Which part of the graph is drawn; what is left empty asks for nothing (see ``kg.view.select``).

    ``query`` is a CONSTRUCT or DESCRIBE query whose result is drawn instead of the whole graph; ``compare`` the name of
    a thing to put beside the one of ``names``.
    """

    names: Sequence[str] = ()
    depth: int = 1
    classes: Collection[str] = ()
    predicates: Collection[str] = ()
    since: str = ""
    until: str = ""
    limit: int = LIMIT
    query: str = ""
    compare: str = ""


def make_page(
    store: Store, part: Part, *, title: str = "", lang: str = "zh", texts: bool = True, live: str = "", reader: str = ""
) -> Made:
    """The page of a part of the store's graph. Raises UnknownName and QueryError.

    With ``texts`` it holds the articles' texts (see ``article_texts``). ``live`` is the address of a SPARQL
    endpoint of the page's own origin, ``reader`` that of articles (see ``kg.view.page``).
    """
    engine = store.engine
    around = [one(engine, name).iri for name in (*part.names, part.compare) if name]
    facts = read_constructed(engine, part.query) if part.query else read_facts(engine)
    chosen = select(
        facts,
        around=around,
        depth=part.depth,
        classes=part.classes,
        predicates=part.predicates,
        since=part.since,
        until=part.until,
    )
    held = central(chosen, part.limit, keep=around)
    html = page(
        held,
        total=len(chosen.things),
        focus=around[0] if len(around) == 1 else "",
        title=title,
        lang=lang,
        texts=article_texts(store, held.sources.values()) if texts else {},
        told=read_facts(engine) if part.query else facts,
        live=live,
        reader=reader,
        compared=(around[0], around[1]) if part.compare else None,
    )
    return Made(html, len(facts.things), len(held.things), opened_of(len(held.things)))


def make_live_page(store: Store, *, endpoint: str, reader: str = "", lang: str = "zh", most: int = OPENED) -> Made:
    """The page of the ``most`` central things of a store, which asks a SPARQL endpoint for whatever else is looked for.

    ``endpoint`` is its address, ``reader`` that of articles (see ``kg.view.page``), of the page's own origin; they may
    be relative.
    """
    facts, total = read_middle(store.engine, most)
    html = page(facts, total=total, lang=lang, live=endpoint, reader=reader)
    return Made(html, total, len(facts.things), len(facts.things))


def article_json(store: Store, article: str, *, lang: str = "zh") -> str:
    """What the store has of an article by its IRI, for a live page (see ``kg.view.article_contents``); else empty."""
    told = facts_in(store.engine, article)
    if article not in told.sources:
        return ""
    text = article_texts(store, told.sources.values()).get(article)
    return json.dumps(article_contents(told, article, text, lang=lang), separators=(",", ":"))


def article_texts(store: Store, sources: Collection[Source]) -> dict[str, Text]:
    """The articles' mended texts by IRI: as the build kept them, else read again from their files.

    A store that was built before texts were kept has none; where the file is gone or has changed, too, it is left out.
    """
    kept = {source.iri: text for source in sources if (text := _kept(store, source))}
    missing = [source for source in sources if source.iri not in kept]
    if not missing:
        return kept
    from kg.explanation import read_texts  # noqa: PLC0415 - it reads articles, as building does

    return kept | read_texts(store, missing)


def _kept(store: Store, source: Source) -> Text | None:
    file = source.id.rpartition("#")[0]
    return store.text(source.id, read_digest(store.engine, file_iri(file))) if file else None


__all__ = ["Made", "Part", "article_json", "article_texts", "make_live_page", "make_page"]
