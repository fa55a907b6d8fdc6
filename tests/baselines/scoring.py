"""A tagger's names as rows of entities, read as kindly as the gold allows, and the gold's folders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kg.articles import find_files, read_articles
from kg.evaluation import Row, Rows, Tally, evaluate, read_rows
from kg.evaluation.names import Names, same
from kg.model import Article, Extraction
from kg.rdf import to_quads, to_rows

from .taggers import Name

ROOT = Path(__file__).resolve().parents[2]
DIVISIONS = ("Province", "City", "District", "Zone", "Office", "Community", "Village")
# The classes that a tag may mean: bodies of divisions are tagged as organisations as often as as places.
MEANT = {
    "PER": ("Person",),
    "LOC": ("Area", *DIVISIONS, "Compound", "Road", "Park", "Facility"),
    "ORG": (
        *("GovernmentBody", "PartyOrganization", "Company", "School", "Hospital", "SocialOrganization", "Media"),
        *("Facility", *DIVISIONS),
    ),
}
NAMED = frozenset(type for types in MEANT.values() for type in types)


@dataclass(frozen=True, slots=True)
class Gold:
    """A set of gold: its rows, and the articles they are about."""

    name: str
    rows: Rows
    articles: tuple[Article, ...]


def read_gold(name: str, folder: str, texts: str) -> Gold:
    """The gold of a folder and its articles, told by their first three characters."""
    heads = {path.name[:3] for path in (ROOT / folder).glob("*.statements.jsonl")}
    paths = [path for path in sorted((ROOT / texts).glob("*.txt")) if path.name[:3] in heads]
    sources, _ = find_files(paths)
    articles = tuple(article for source in sources for article in read_articles(source)[0])
    return Gold(name, read_rows(ROOT / folder), articles)


def kindly(names: Iterable[Name], file: str, gold: Sequence[Row]) -> list[Row]:
    """The rows of a file's names: each under the class that the gold has for its name, the names of one thing once.

    What a tagger cannot know is given to it: which of the classes its tag may mean is right, and that two names are one
    thing's. A name that the gold does not have counts once.
    """
    rows: list[Row] = []
    taken: set[int] = set()
    known = Names(gold)
    for name, tag in dict.fromkeys(names):
        row = {"article": f"{file}#1", "label": name, "type": MEANT[tag][0]}
        own = Names([row])
        fit = [(same(known, g["label"], own, name), -i) for i, g in enumerate(gold) if g["type"] in MEANT[tag]]
        best = max(fit, default=(0.0, 0))
        if best[0] > 0:
            if -best[1] in taken:
                continue
            taken.add(-best[1])
            row = {**row, "label": gold[-best[1]]["label"] if best[0] == 1 else name, "type": gold[-best[1]]["type"]}
        rows.append(row)
    return rows


def file_of(row: Row) -> str:
    """The file that a row is about."""
    return PurePosixPath(str(row["article"]).rsplit("#", 1)[0]).name


def rows_of(extractions: Iterable[Extraction]) -> list[Row]:
    """The entity rows of extractions."""
    return [row for extraction in extractions for row in to_rows(to_quads(extraction)).entities]


def score(gold: Gold, rows: Sequence[Row], *, only: frozenset[str] | None = None) -> Tally:
    """The figures of entity rows; ``only`` leaves other classes out on both sides."""

    def kept(each: Iterable[Row]) -> list[Row]:
        return [row for row in each if only is None or row["type"] in only]

    wanted = Rows(kept(gold.rows.entities), gold.rows.statements)
    return evaluate(wanted, Rows(kept(rows), ())).entities.total
