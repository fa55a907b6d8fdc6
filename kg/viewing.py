"""From a store to its page: which part is drawn, the articles' texts where their files still lie, the page."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kg.model import Text
from kg.query import Facts, one, read_constructed, read_facts, read_middle
from kg.store import Store
from kg.view import LIMIT, OPENED, central, opened_of, page, select


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
    store: Store, part: Part, *, title: str = "", lang: str = "zh", texts: bool = True, live: str = ""
) -> Made:
    """The page of a part of the store's graph. Raises UnknownName and QueryError.

    With ``texts`` it holds the articles' texts, read again from their files. ``live`` is the address of a SPARQL
    endpoint of the page's own origin (see ``kg.view.page``).
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
        texts=_texts(store, held) if texts else {},
        told=read_facts(engine) if part.query else facts,
        live=live,
        compared=(around[0], around[1]) if part.compare else None,
    )
    return Made(html, len(facts.things), len(held.things), opened_of(len(held.things)))


def make_live_page(store: Store, *, endpoint: str, lang: str = "zh", most: int = OPENED) -> Made:
    """The page of the ``most`` central things of a store, which asks a SPARQL endpoint for whatever else is looked for.

    ``endpoint`` is its address, of the page's own origin; it may be relative.
    """
    facts, total = read_middle(store.engine, most)
    html = page(facts, total=total, lang=lang, live=endpoint)
    return Made(html, total, len(facts.things), len(facts.things))


def _texts(store: Store, facts: Facts) -> dict[str, Text]:
    from kg.explanation import read_texts  # noqa: PLC0415 - it reads articles, as building does

    return read_texts(store, facts.sources.values())


__all__ = ["Made", "Part", "make_live_page", "make_page"]
