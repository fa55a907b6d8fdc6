"""What a file of corrections holds, as values."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field, replace
from typing import TypeAlias

RULE = "correction"  # a corrected statement's rule is ``correction:REF``


@dataclass(frozen=True, slots=True)
class At:
    """Where a correction stands and what it is about.

    ``ref`` is the ``id`` it was given, else a digest of its content, so that moving it changes nothing. ``articles``
    are ids (``FILE#n``); none means all articles.
    """

    file: str
    line: int
    kind: str
    ref: str
    articles: tuple[str, ...] = ()
    because: str = ""

    @property
    def rule(self) -> str:
        """The rule of the statements that the correction makes."""
        return f"{RULE}:{self.ref}"


@dataclass(frozen=True, slots=True)
class Which:
    """Which statements are meant: all that is given must fit; ``statement`` is the hash of one, or the front of it."""

    statement: str = ""
    subject: str = ""
    predicate: str = ""
    object: str = ""
    indicator: str = ""
    value: int | float | None = None
    time: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True)
class To:
    """What becomes of a statement; None leaves a part as it is."""

    subject: str | None = None
    subject_type: str | None = None
    object: str | None = None
    object_type: str | None = None
    indicator: str | None = None
    value: int | float | None = None
    unit: str | None = None
    bound: str | None = None
    time: str | None = None
    post: str | None = None


@dataclass(frozen=True, slots=True)
class Reject:
    """Take statements out."""

    at: At
    which: Which


@dataclass(frozen=True, slots=True)
class Change:
    """Make something else of one statement, on the same words."""

    at: At
    which: Which
    to: To


@dataclass(frozen=True, slots=True)
class Add:
    """State a fact, with the words of the article that say it."""

    at: At
    predicate: str
    said: To
    quote: str


@dataclass(frozen=True, slots=True)
class Merge:
    """Things of these names are one, called by the first; ``into`` is the IRI of the one they become."""

    at: At
    names: tuple[str, ...]
    type: str = ""
    into: str = ""


@dataclass(frozen=True, slots=True)
class Apart:
    """In these articles the name means another thing than elsewhere; with ``quote``, only where these words stand."""

    at: At
    name: str
    known_as: str
    type: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Alias:
    """A name belongs to a thing, and to no other."""

    at: At
    name: str
    alias: str
    type: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """A division has this code of the national table; empty takes away one that is wrong."""

    at: At
    name: str
    code: str
    type: str = ""


Correction: TypeAlias = Code | Alias | Merge | Apart | Reject | Change | Add


@dataclass(frozen=True, slots=True)
class Corrections:
    """The corrections of one file, in its order."""

    file: str = ""
    entries: tuple[Correction, ...] = field(default=())

    def for_file(self, file: str) -> Corrections:
        """Those that may change what the articles of a source file say."""
        return replace(self, entries=tuple(e for e in self.entries if concerns_file(e, file)))

    @property
    def digest(self) -> str:
        """What a build depends on: empty without corrections; where they stand in their file is no part of it."""
        if not self.entries:
            return ""
        told = json.dumps([repr(replace(e, at=replace(e.at, file="", line=0))) for e in self.entries])
        return hashlib.sha256(told.encode("ascii")).hexdigest()[:32]


def file_of(article: str) -> str:
    """The source file of an article's id.

    >>> file_of("2021/岳程.txt#1")
    '2021/岳程.txt'
    """
    return article.rpartition("#")[0]


def concerns_file(entry: Correction, file: str) -> bool:
    """Whether a correction may change what the articles of a file say."""
    return not entry.at.articles or file in map(file_of, entry.at.articles)


@dataclass(frozen=True, slots=True)
class Unapplied:
    """A correction that did nothing to an article (``FILE#n``, empty for all articles), and why."""

    at: At
    why: str
    article: str = ""

    def __str__(self) -> str:
        where = f" in {self.article}" if self.article else ""
        return f"{self.at.file}:{self.at.line}: [[{self.at.kind}]] no longer applies{where}: {self.why}"
