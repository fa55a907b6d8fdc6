"""One article, stage by stage: as it was read, mended, what is named in it, the things, the statements, the triples.

``kg.read(path)`` gives the articles of a file, ``kg.stages(article)`` what becomes of one; a notebook shows each stage.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from kg.articles import find_files, read_articles
from kg.iri import file_iri
from kg.jupyter import Mark, Passage, Result
from kg.jupyter import label as label_of
from kg.messages import rule_told
from kg.model import Article, Entity, Extraction, Observation, Statement
from kg.pipeline import Understood, extract, understand
from kg.query import Place, Table, as_term
from kg.rdf import nquads, to_quads
from kg.vocabulary import PREFIXES


def read(path: str | Path, *, published: str = "") -> tuple[Article, ...]:
    """The articles of a file or folder, in order; ``published`` (EDTF) is the date of those that bear none.

    Raises InputError for the first file that cannot be read.
    """
    sources, refused = find_files([Path(path)])
    articles: list[Article] = []
    for source in sources:
        found, faults = read_articles(source, published=published)
        articles += found
        refused += faults
    if refused:
        raise refused[0]
    return tuple(articles)


@dataclass(frozen=True)
class Stages:
    """What becomes of an article. Each stage is a value that a notebook shows and a program may read."""

    article: Article
    lang: str = "zh"

    @cached_property
    def understood(self) -> Understood:
        """The mended text with everything that statements are made of."""
        return understand(self.article)

    @cached_property
    def extraction(self) -> Extraction:
        """The entities and statements."""
        return extract(self.article)

    @property
    def source(self) -> Passage:
        """The article's lines as the file has them."""
        return Passage((("", self._printed()),), raw=True, lang=self.lang)

    @property
    def mended(self) -> Passage:
        """The text with its layout mended."""
        return Passage((("", self.understood.text.text),), lang=self.lang)

    @property
    def compared(self) -> Passage:
        """Before and after mending, beside each other."""
        before, after = ("文件里的原样", "整理之后") if self.lang == "zh" else ("as the file has it", "mended")
        return Passage(((before, self._printed()), (after, self.understood.text.text)), lang=self.lang)

    @property
    def sentences(self) -> Result:
        """The sentences with their kind: headline, heading, body, caption, byline."""
        text = self.understood.text
        rows = [(s.kind, text.text[s.start : s.end].replace("\n", "")) for s in text.sentences]
        places = [
            self._place(*text.source_span(s.start, s.end), row[1]) for s, row in zip(text.sentences, rows, strict=True)
        ]
        return self._result(("kind", "sentence"), rows, places)

    @property
    def mentions(self) -> Passage:
        """The text with names, numbers and times marked, each with the thing it was resolved to."""
        return Passage((("", self.understood.text.text),), tuple(self._marks()), lang=self.lang)

    @property
    def entities(self) -> Result:
        """The things: class, code, other names, and why."""
        rows = [(e.label, self._class(e.type), e.code, "、".join(e.aliases), e.note) for e in self.extraction.entities]
        return self._result(
            ("name", "class", "code", "aliases", "note"), sorted(rows, key=lambda row: (row[1], row[0]))
        )

    @property
    def statements(self) -> Result:
        """The statements: who, what, to what, when, how sure, by which rule, in which words."""
        said = self.extraction.statements
        rows = [self._statement(s) for s in said]
        places = [self._place(s.evidence.start, s.evidence.end, s.evidence.text) for s in said]
        columns = ("subject", "predicate", "object", "time", "confidence", "rule", "words")
        return self._result(columns, rows, places)

    @property
    def turtle(self) -> str:
        """The article's named graph as Turtle."""
        import pyoxigraph as ox  # noqa: PLC0415 - at the door, to write

        triples = (quad.triple for quad in ox.parse(nquads(to_quads(self.extraction)), format=ox.RdfFormat.N_QUADS))
        return (ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=dict(PREFIXES)) or b"").decode("utf-8")

    def _printed(self) -> str:
        return "\n".join(self.article.source[start:end] for start, end in self.article.spans)

    def _marks(self) -> Iterator[Mark]:
        seen = self.understood
        for found in seen.resolution.found:
            yield Mark(found.mention.start, found.mention.end, found.entity.type, found.entity.label)
        for quantity in seen.quantities:
            yield Mark(quantity.start, quantity.end, "Quantity", f"{quantity.value:,}{quantity.unit}")
        for time in seen.times:
            yield Mark(time.start, time.end, "Time", time.edtf)

    def _statement(self, s: Statement) -> tuple[Any, ...]:
        told = rule_told(s.rule, self.lang) or s.rule
        predicate = self._class(s.predicate)
        return s.subject.label, predicate, _object(s), s.time, s.confidence, told, s.evidence.text

    def _class(self, name: str) -> str:
        return label_of(name, self.lang)

    def _place(self, start: int, end: int, words: str) -> Place:
        iri = f"{file_iri(self.article.file)}#char={start},{end}"
        return Place(self.article.id, start, end, words, iri)

    def _result(self, columns: tuple[str, ...], rows: Iterable[Sequence[Any]], places: Sequence[Place] = ()) -> Result:
        listed = list(rows)
        numbers = frozenset(c for i, c in enumerate(columns) if listed and all(isinstance(r[i], float) for r in listed))
        texts = tuple(tuple(str(value) for value in row) for row in listed)
        terms = tuple(tuple(as_term(value) for value in row) for row in listed)
        return Result(Table(columns, texts, numbers, terms), tuple(places), self.lang)


def _object(s: Statement) -> str:
    if isinstance(s.object, Entity):
        return f"{s.object.label} {s.post}".strip()
    if isinstance(s.object, Observation):
        return f"{s.object.indicator} {s.object.value:,}{s.object.unit}"
    return s.object


def stages(article: Article, *, lang: str = "zh") -> Stages:
    """What becomes of one article, stage by stage; worked out when it is asked for."""
    return Stages(article, lang)


__all__ = ["Stages", "read", "stages"]
