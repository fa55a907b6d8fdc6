"""Validation of the store, article by article, with a report in words.

Each article's graph is checked by itself: it is whole (types, labels and evidence stand in it), and so a problem is
known to be of that article.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from kg.errors import StoreError
from kg.iri import graph_article, graph_iri
from kg.store.embedded import Store

Texts: TypeAlias = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is not as it must be; ``what`` and ``mend`` are pairs of language and text."""

    article: str
    iri: str
    thing: str
    value: str
    shape: str
    what: Texts
    mend: Texts

    def told(self, lang: str = "zh") -> str:
        """The problem as a line: article, thing, what is wrong, how to mend it."""
        seen = f"（{self.value}）" if self.value and lang == "zh" else f" ({self.value})" if self.value else ""
        what, mend = dict(self.what).get(lang, ""), dict(self.mend).get(lang, "")
        if lang == "zh":
            return f"{self.article}：{self.thing}：{what}{seen}。{mend}。"
        return f"{self.article}: {self.thing}: {what}{seen}; {mend}."


@dataclass(frozen=True, slots=True)
class Report:
    """What a validation found in how many articles and triples."""

    problems: tuple[Problem, ...]
    articles: int
    triples: int

    @property
    def conforms(self) -> bool:
        """Whether nothing was found."""
        return not self.problems

    def lines(self, lang: str = "zh") -> tuple[str, ...]:
        """The report in Chinese (``zh``) or English (``en``), the count last."""
        count = len(self.problems)
        zh = f"{self.articles}篇文章、{self.triples}条三元组：{f'{count}处问题' if count else '没有问题'}。"
        en = f"{self.articles} articles, {self.triples} triples: {count or 'no'} problem{'s' * (count != 1)}."
        return (*(problem.told(lang) for problem in self.problems), zh if lang == "zh" else en)


def validate(store: Store, articles: Iterable[str] | None = None) -> Report:
    """Check the graphs of ``articles`` (ids; all by default) against the shapes.

    Raises StoreError for an article that the store does not hold.
    """
    from kg.store.shapes import check  # noqa: PLC0415 - half a second that no other command should wait for

    graphs = store.article_graphs() if articles is None else tuple(map(graph_iri, articles))
    problems: list[Problem] = []
    triples = 0
    for graph in graphs:
        quads = store.quads(graph)
        if not quads:
            raise StoreError(f"the store holds no graph <{graph}>")
        triples += len(quads)
        problems += check(quads, graph_article(graph))
    return Report(tuple(problems), len(graphs), triples)
