"""The house in one sentence: read, mend, find, resolve, state, map to RDF, store."""

from __future__ import annotations

from kg.data.divisions import load_divisions
from kg.entities import author_entity, link_divisions, resolve
from kg.mentions import find_mentions, find_quantities, find_times
from kg.model import Article, Entity, Extraction, Resolution
from kg.statements import state
from kg.text import add_words, mend


def extract(article: Article) -> Extraction:
    """One article -> its entities and statements. Pure: the same article gives the same extraction."""
    table = load_divisions()
    text = add_words(mend(article))
    mentions, people = find_mentions(text, table)
    context = link_divisions(text, mentions, table)
    resolution = resolve(text, mentions, context)
    times = find_times(text, published=article.published)
    statements = state(text, resolution, people=people, quantities=find_quantities(text), times=times)
    named = [f.entity for f in resolution.found if f.mention.type != "Reference"]
    said = [e for s in statements for e in (s.subject, s.object) if isinstance(e, Entity)]
    entities = {e.key: e for e in (*by_hand(article, resolution), *named, *said)}
    return Extraction(article, tuple(entities[k] for k in sorted(entities)), statements, text)


def by_hand(article: Article, resolution: Resolution) -> list[Entity]:
    """The people of the byline that the mended text does not hold (a page's footer), and the newspaper."""
    known = {f.entity.label for f in resolution.found}
    writers = [author_entity(a.name, resolution.main) for a in article.authors if a.name not in known]
    paper = article.newspaper
    return writers + ([Entity("Media", paper)] if paper and paper not in known and paper in article.source else [])
