"""The house in one sentence: read, mend, find, resolve, state, map to RDF, store."""

from __future__ import annotations

from kg.data.divisions import load_divisions
from kg.entities import link_divisions, resolve
from kg.mentions import find_mentions, find_quantities, find_times
from kg.model import Article, Entity, Extraction
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
    named = {f.entity.key: f.entity for f in resolution.found if f.mention.type != "Reference"}
    said = {e.key: e for s in statements for e in (s.subject, s.object) if isinstance(e, Entity)}
    entities = tuple(sorted((named | said).values(), key=lambda e: e.key))
    return Extraction(article, entities, statements, text)
