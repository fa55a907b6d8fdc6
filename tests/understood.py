"""Invented lines and articles, read as the pipeline reads them, in forms that are short to compare.

The office of all of them is 枫林湾街道, which the code table does not have, in 鄞州区 of 宁波市, which it has.
"""

from __future__ import annotations

import re

from kg.articles import split_articles
from kg.data.divisions import load_divisions
from kg.mentions import find_mentions
from kg.mentions.boundaries import Words
from kg.mentions.divisions import find_divisions
from kg.model import Article, Entity, Extraction, Mention, Observation, PersonMention, Sentence, Statement, Text
from kg.pipeline import Understood, extract, understand
from kg.text import add_words

PUBLISHED = "2022-09-15"
FRAME = (
    "枫林湾街道：党建引领绘就基层治理新图景\n"
    "记者 周文博\n"
    "枫林湾街道下辖香樟社区、石桥社区、银杏社区等9个社区，位于宁波市鄞州区东部，交通便利，商贸繁荣，群众安居乐业。\n"
)
OFFICE, PARTY = "枫林湾街道", "枫林湾街道党工委"


def text_of(source: str) -> Text:
    """A text that needs no mending: a line is a paragraph, a sentence ends at 。 or with its line."""
    article = Article("made.txt", 1, source, ((0, len(source)),), published=PUBLISHED)
    sentences, start = [], 0
    for end, c in enumerate(source, 1):
        if c in "。\n" or end == len(source):
            sentences.append(Sentence(start, end, source[:start].count("\n")))
            start = end
    return add_words(Text(article, source, tuple(range(len(source))), tuple(sentences)))


def words_of(source: str) -> Words:
    """The words of a line with its divisions."""
    text = text_of(source)
    return Words(text, find_divisions(text, load_divisions()))


def mentions(line: str) -> list[Mention]:
    """The mentions of a line that stands below the frame, with positions counted in the line."""
    found, _ = find_mentions(text_of(FRAME + line), load_divisions())
    at = len(FRAME)
    return [Mention(m.start - at, m.end - at, m.type, m.name, m.rule, m.within) for m in found if m.start >= at]


def named(line: str, *types: str) -> list[str]:
    """The names of given classes in a line, as written, in text order."""
    return [line[m.start : m.end] for m in mentions(line) if m.type in types]


def people(line: str) -> list[PersonMention]:
    """The people of a line that stands below the frame."""
    _, found = find_mentions(text_of(FRAME + line), load_divisions())
    return [p for p in found if p.mention.start >= len(FRAME)]


def article_of(*paragraphs: str, published: str = PUBLISHED, frame: str = FRAME) -> Article:
    """The one article of the frame and further paragraphs."""
    (article,) = split_articles(frame + "\n".join(paragraphs), file="made.txt", published=published)
    return article


def understood(*paragraphs: str, published: str = PUBLISHED, frame: str = FRAME) -> Understood:
    """What is named in the frame and further paragraphs."""
    return understand(article_of(*paragraphs, published=published, frame=frame))


def entities(*paragraphs: str, published: str = PUBLISHED, frame: str = FRAME) -> list[Entity]:
    """The entities of the frame and further paragraphs, each once, in text order."""
    found = understood(*paragraphs, published=published, frame=frame).resolution.found
    return list(dict.fromkeys(f.entity for f in found))


def extracted(*paragraphs: str, published: str = PUBLISHED, frame: str = FRAME) -> Extraction:
    """Everything that the frame and further paragraphs say."""
    return extract(article_of(*paragraphs, published=published, frame=frame))


def statements(*paragraphs: str, published: str = PUBLISHED) -> list[Statement]:
    """What paragraphs below the frame say."""
    rows = extracted(*paragraphs, published=published).statements
    return [s for s in rows if s.evidence.start >= len(FRAME)]


def label_of(entity: Entity) -> str:
    """A label without the quotation marks around the whole of it."""
    return re.sub(r"^“([^“”]*)”$", r"\1", entity.label)


def object_of(statement: Statement) -> str:
    """The label of an object, an indicator with its value, or a date."""
    said = statement.object
    if isinstance(said, Observation):
        return f"{said.indicator} {said.value}"
    return label_of(said) if isinstance(said, Entity) else said


def told(predicate: str, *paragraphs: str) -> list[tuple[str, str]]:
    """Subjects and objects of the statements with a predicate that paragraphs below the frame make, sorted."""
    return sorted((label_of(s.subject), object_of(s)) for s in statements(*paragraphs) if s.predicate == predicate)
