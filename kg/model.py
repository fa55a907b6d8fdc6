"""The values that flow through the house: Article, Text, Mention, Entity, Statement.

All are frozen. Three kinds of position occur and are never mixed: an offset into the *source* (the decoded file,
Unicode characters, half-open), an offset into the *mended* text of one article, and line numbers, which are only for
messages.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple, TypeAlias

Span: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Author:
    """One name of a byline: ``role`` is 记者, 通讯员, 作者 … as printed, ``body`` its medium, or empty."""

    name: str
    role: str = ""
    body: str = ""
    span: Span = (0, 0)  # where the name stands in the source


@dataclass(frozen=True, slots=True)
class Article:
    """One news article; a file may hold several.

    ``source`` is the whole decoded file and ``spans`` the parts of it that belong to this article, in reading order
    (headline first even where it was printed last). ``published`` is EDTF or empty; ``published_basis`` says whence:
    ``metadata``, ``option`` or ``text: …`` with the words it was inferred from.
    """

    file: str
    number: int
    source: str
    spans: tuple[Span, ...]
    title: str = ""
    title_span: Span | None = None
    authors: tuple[Author, ...] = ()
    newspaper: str = ""
    published: str = ""
    published_basis: str = ""
    identifier: str = ""  # the publisher's own id or URL, from metadata

    @property
    def id(self) -> str:
        """``FILE#n``, the article's name in statements and graphs."""
        return f"{self.file}#{self.number}"


class Word(NamedTuple):
    """A word of the mended text with its part-of-speech tag (ICTCLAS set, as in jieba; empty if unknown).

    A tuple, since a text has more words than anything else and a frozen dataclass takes four times as long to make.
    """

    start: int
    end: int
    text: str
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the mended text: ``text[start:end]``; ``kind`` is headline, heading, body, caption or byline."""

    start: int
    end: int
    paragraph: int
    kind: str = "body"


@dataclass(frozen=True, slots=True)
class Text:
    """An article's mended text.

    ``offsets[i]`` is the source offset of ``text[i]``; a character that the mending put in (a dropped column break's
    missing stop, say) carries the offset of the character before it. ``sentences`` are ordered and do not overlap.
    """

    article: Article
    text: str
    offsets: tuple[int, ...]
    sentences: tuple[Sentence, ...] = ()
    words: tuple[Word, ...] = ()

    def source_span(self, start: int, end: int) -> Span:
        """The source span of ``text[start:end]``: from its smallest to its largest source offset, end excluded."""
        cut = self.offsets[start:end]
        return min(cut), max(cut) + 1

    def places(self) -> dict[int, int]:
        """The first place in the mended text of each source offset that it holds."""
        return dict(zip(reversed(self.offsets), range(len(self.offsets) - 1, -1, -1), strict=True))


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the mended text that names something of class ``type``; ``name`` is without its quotation."""

    start: int
    end: int
    type: str
    name: str
    rule: str = ""
    within: str = ""  # what a long form says the thing belongs to: 菏泽经开区 in 菏泽经开区岳程办事处

    def __hash__(self) -> int:
        """Of what tells most mentions apart: they are looked up often."""
        return hash((self.start, self.end, self.type))


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person with the post that stands beside the name: title as written and its span in the mended text, if any."""

    mention: Mention
    post: str = ""
    post_span: Span = (0, 0)
    after: bool = False  # the post stands after the name


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number: ``value`` in base units (万, 亿 multiplied out), ``unit`` the measure word (元, 平方米, %)."""

    start: int
    end: int
    value: int | float
    unit: str
    bound: str = "exact"


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression resolved to EDTF; ``edtf`` is empty for a vague one (近年来)."""

    start: int
    end: int
    edtf: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing of the graph.

    ``identity`` is the name by which articles know it in common where that is not its label (a programme's name in
    the national scheme, or without the kind-word that writers drop and add). ``scope`` is the path of the smallest
    division or organisation that makes the name unique (a division code, or names joined by ``/``), empty where the
    name is unique in the country. Two entities are the same when type, code, scope and identity or label are.
    """

    type: str
    label: str
    aliases: tuple[str, ...] = ()
    code: str = ""
    scope: str = ""
    note: str = ""  # why it was linked to its code, or a gloss that defines the sense
    identity: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes two entities one: type, and code or scope and label."""
        return (self.type, "", self.code) if self.code else (self.type, self.scope, self.identity or self.label)

    def __hash__(self) -> int:
        """Of what tells most things apart: entities are looked up more than anything else."""
        return hash((self.type, self.label))


@dataclass(frozen=True, slots=True)
class Found:
    """A mention with the entity it was resolved to."""

    mention: Mention
    entity: Entity


@dataclass(frozen=True)
class Resolution:
    """An article's mentions resolved: in text order, with the division the article is about.

    ``parents`` are the pairs of the hierarchy that the article's context decides: child, parent and the mention that
    shows it. What stands where is looked up and not searched for, so that a long text costs no more a character.
    """

    found: tuple[Found, ...] = ()
    main: Entity | None = None
    parents: tuple[tuple[Entity, Entity, Mention], ...] = ()

    def starting_at(self, position: int) -> Sequence[Found]:
        """The mentions that start at a position, in order."""
        return self._starting.get(position, ())

    def ending_at(self, position: int) -> Sequence[Found]:
        """The mentions that end at a position, in order."""
        return self._ending.get(position, ())

    def within(self, start: int, end: int) -> list[Found]:
        """The mentions that lie in a stretch, in order."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [f for f in self.found[low:high] if f.mention.end <= end]

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """Everything that is named, each once, in the order of its first mention."""
        return tuple(dict.fromkeys(f.entity for f in self.found))

    @cached_property
    def _starts(self) -> list[int]:
        return [f.mention.start for f in self.found]

    @cached_property
    def _starting(self) -> dict[int, list[Found]]:
        places: dict[int, list[Found]] = {}
        for found in self.found:
            places.setdefault(found.mention.start, []).append(found)
        return places

    @cached_property
    def _ending(self) -> dict[int, list[Found]]:
        places: dict[int, list[Found]] = {}
        for found in self.found:
            places.setdefault(found.mention.end, []).append(found)
        return places


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that say it: source span and the text with layout breaks mended."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Observation:
    """A number about something: value in base units, unit as written, bound one of exact, about, atLeast, atMost."""

    indicator: str
    value: int | float
    unit: str = ""
    bound: str = "exact"


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim of one article with its evidence.

    ``object`` is an Entity, an Observation (predicate ``observed``) or an EDTF date (predicate ``foundedOn``).
    """

    article: str
    subject: Entity
    predicate: str
    object: Entity | Observation | str
    evidence: Evidence
    post: str = ""
    time: str = ""
    confidence: float = 0.5
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything one article says: what goes into its named graph."""

    article: Article
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    text: Text | None = field(default=None, compare=False)


__all__ = [
    "Article",
    "Author",
    "Entity",
    "Evidence",
    "Extraction",
    "Found",
    "Mention",
    "Observation",
    "PersonMention",
    "Quantity",
    "Resolution",
    "Sentence",
    "Span",
    "Statement",
    "Text",
    "Time",
    "Word",
    "replace",
]
