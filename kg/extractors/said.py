"""What an extractor other than the rules says of an article, before anything of it is believed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from kg.model import Extraction

Drops: TypeAlias = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A thing that an extractor says the article names."""

    label: str
    type: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement as an extractor gives it: names, not entities, and the words it took it from.

    ``object`` is a name, or a date for ``foundedOn``; it is empty for ``observed``, which has ``indicator``, ``value``,
    ``unit`` and ``bound`` instead. ``value`` is whatever the extractor put there.
    """

    subject: str
    subject_type: str
    predicate: str
    object: str = ""
    object_type: str = ""
    indicator: str = ""
    value: Any = None
    unit: str = ""
    bound: str = "exact"
    post: str = ""
    time: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """All that an extractor says of one article.

    ``lost`` counts what was lost before the gate, by reason (see ``REASONS``); ``failure`` tells in words why the
    answer, or a part of it, never came, and is empty where it came whole.
    """

    named: tuple[Named, ...] = ()
    claims: tuple[Claim, ...] = ()
    lost: Drops = ()
    failure: str = ""

    def __add__(self, other: Said) -> Said:
        return Said(
            self.named + other.named,
            self.claims + other.claims,
            added(self.lost, other.lost),
            self.failure or other.failure,
        )


class Extractor(Protocol):
    """Another reader of articles: called with what the rules found, it says what it finds.

    ``name`` stands in the rule of its statements (``extractor.NAME``) and ``options`` is all that its answer depends on
    besides the article, for the digest of a build (no secret may stand there). ``confidence`` is what its statements
    are given. Extractors are values that can be sent to another process.
    """

    @property
    def name(self) -> str:
        """A short name, without blanks."""

    @property
    def options(self) -> str:
        """What the answer depends on: a version, a model's name."""

    @property
    def confidence(self) -> float:
        """How far its statements are to be trusted, 0 to 1."""

    def __call__(self, known: Extraction) -> Said:
        """What the extractor says of the article of ``known``, whose ``text`` is there."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What the gate did with an extractor's answer, for one article or for many.

    ``entities`` and ``statements`` are those that came in, ``agreed`` the statements that the rules had made as well,
    ``dropped`` pairs of a reason (see ``REASONS``) and how many fell for it; ``failures`` tell what never came.
    """

    extractor: str
    entities: int = 0
    statements: int = 0
    agreed: int = 0
    dropped: Drops = ()
    failures: tuple[str, ...] = ()

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.extractor,
            self.entities + other.entities,
            self.statements + other.statements,
            self.agreed + other.agreed,
            added(self.dropped, other.dropped),
            self.failures + other.failures,
        )


def added(one: Drops, other: Drops) -> Drops:
    """Two counts by reason as one.

    >>> added((("quote", 1),), (("quote", 2), ("class", 1)))
    (('class', 1), ('quote', 3))
    """
    counts = dict(one)
    for reason, count in other:
        counts[reason] = counts.get(reason, 0) + count
    return tuple(sorted(counts.items()))
