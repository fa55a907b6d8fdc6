"""Mention -> Entity for divisions: one entity for each division of an article, linked to its code by the context.

菏泽经济技术开发区, 菏泽经开区 and 经开区 are one zone; 岳程办事处, 岳程街道 and 岳程 one office. What an article is
about is found on the way, and what belongs to what.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.data.divisions import DivisionTable, bare_stem
from kg.data.divisions_scan import article_votes
from kg.entities.divisions_codes import Surroundings
from kg.entities.divisions_groups import DIVISIONS, drop_far, group_mentions
from kg.entities.divisions_labels import entity_for
from kg.entities.divisions_parents import Pair, find_parents, main_division
from kg.model import Entity, Mention, Text


@dataclass(frozen=True)
class DivisionContext:
    """The divisions of an article.

    ``links`` maps mentions to entities; ``main_office`` is what the article is about, mostly an office; ``parents`` are
    child, parent and the mention that shows it.
    """

    entities: tuple[Entity, ...] = ()
    links: tuple[tuple[Mention, Entity], ...] = ()
    main_office: Entity | None = None
    parents: tuple[Pair, ...] = ()

    @cached_property
    def by_mention(self) -> dict[Mention, Entity]:
        """The entity of each mention."""
        return dict(self.links)

    def entity_of(self, mention: Mention) -> Entity | None:
        """The division that a mention names, or None."""
        return self.by_mention.get(mention)


def link_divisions(text: Text, mentions: Sequence[Mention], table: DivisionTable) -> DivisionContext:
    """The divisions that an article's mentions name, with codes where the context decides them.

    In: the text, mentions of any class (those of divisions are used), the table. Out: entities with label, aliases,
    code or scope, and a note in words on how the code was found or why there is none.

    >>> from kg.data.divisions import load_divisions
    >>> from kg.model import Article
    >>> line = "菏泽经开区岳程办事处"
    >>> text = Text(Article("a.txt", 1, line, ((0, 10),)), line, tuple(range(10)))
    >>> found = [Mention(0, 5, "Zone", "菏泽经开区"), Mention(5, 10, "Office", "岳程办事处", within="菏泽经开区")]
    >>> [(e.label, e.code) for e in link_divisions(text, found, load_divisions()).entities]
    [('菏泽经开区', '371771'), ('岳程办事处', '371771002'), ('菏泽市', '3717')]
    """
    divisions = sorted((m for m in mentions if m.type in DIVISIONS), key=lambda m: (m.start, -m.end))
    around = surroundings(text, divisions, table)
    groups = drop_far(group_mentions(divisions, around), around)
    main = main_division(text, groups)
    groups, parents = find_parents(text, groups, main, around)
    entities = {group.key: entity_for(group, groups, around) for group in groups}
    links = [(m, entities[g.key]) for g in groups for m in g.mentions]
    return DivisionContext(
        tuple(entities.values()),
        tuple(sorted(links, key=lambda link: (link[0].start, -link[0].end, link[0].type))),
        entities[main.key] if main else None,
        tuple((entities[child], entities[parent], mention) for child, parent, mention in parents),
    )


def surroundings(text: Text, divisions: Sequence[Mention], table: DivisionTable) -> Surroundings:
    """The places that an article names, those of the rest of its file and of its newspaper counted once."""
    votes = article_votes(text.text, text.article.source, text.article.newspaper, table)
    names = frozenset(bare_stem(m.name, m.type) for m in divisions if m.type in {"Community", "Village"})
    return Surroundings(table, votes, names)
