"""What the finders of division names stand on: the text, its words, the table, and the places it is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from kg.data.divisions import DivisionTable
from kg.data.divisions_scan import article_votes
from kg.data.tables import load_set
from kg.mentions.boundaries import STOP_TAGS, Words
from kg.mentions.divisions_cover import Cover
from kg.model import Text, Word

NAME_CHAR = re.compile(r"[\u4e00-\u9fff\u3400-\u4dbf0-9A-Za-z·]")
_STOPPING = STOP_TAGS | {"v", "vn", "d", "ad"}
# Areas that are no divisions may stand between a city and a street: 西咸新区沣东新城三桥街道.
_AREA = re.compile(r"[\u4e00-\u9fff]{2,6}?(?:新区|新城|片区|开发区|管委会|园区|组团|功能区)(?=[\u4e00-\u9fff]{2})")
_COUNTED = re.compile(r"[0-9〇一二三四五六七八九十百千两几多余近约超数]*[余多]?[个座条处级]?")
_BEFORE_NAMES = frozenset("原驻赴访")
_SURNAME_PLACE = re.compile(r"[曾于向任管从][家庄楼寨湾沟岗店]")  # surnames that are function words elsewhere
_INNER = frozenset("里上下中前后内外")  # a name may end with these, and begin with them after a verb
_FUNCTION = frozenset("在对为向由以与和及同把将被让使从到至于的了着过地得是有该各全本我其并而或等也都已就又还不没")
_HEAD = re.compile(r"社区|村委会|居委会|街道|办事处")
NAME_TAGS = frozenset({"ns", "nr", "nz", "nrt", "nt", ""})
COMMON_TAGS = frozenset("vdapcurmqyoe")
RANK = {"Province": 0, "City": 1, "District": 2, "Zone": 2, "Office": 3, "Community": 4, "Village": 4}

FEW = 6  # sets that are sooner asked one by one than put together


@dataclass(frozen=True)
class Ground:
    """One article's text with its words, the table and the divisions it names, by code."""

    text: str
    words: Words
    table: DivisionTable
    source: str
    votes: Counter[str]
    # Bare names: of the communities of its offices, of those of its cities and districts, of its offices themselves.
    near: tuple[frozenset[str], ...] = ()
    about: tuple[frozenset[str], ...] = ()
    stems: frozenset[str] = frozenset()

    def nearness(self, stem: str) -> int:
        """2 if an office of the article has a community of this name, 1 if its city or district has, else 0."""
        if any(stem in names for names in self._near):
            return 2
        return int(any(stem in names for names in self._about))

    @cached_property
    def _near(self) -> tuple[frozenset[str], ...]:
        return joined(self.near)

    @cached_property
    def _about(self) -> tuple[frozenset[str], ...]:
        return joined(self.about)

    def starts_word(self, at: int) -> bool:
        """Whether no word runs over this place from the left."""
        word = self.words.at(at)
        return word is None or word.start == at

    def ends_word(self, at: int) -> bool:
        """Whether no word runs over this place from before it."""
        word = self.words.at(at - 1)
        return word is None or word.end == at

    def floor(self, at: int, limit: int) -> int:
        """The leftmost place that a name ending at ``at`` can begin: no punctuation or blank between."""
        low = max(0, at - limit)
        while at > low and NAME_CHAR.match(self.text[at - 1]):
            at -= 1
        return at

    def stopped_before(self, at: int) -> bool:
        """Whether what stands before this place cannot be in a name: punctuation, a preposition, a verb of doing."""
        if at == 0 or not NAME_CHAR.match(self.text[at - 1]):
            return True
        word = self.words.at(at - 1)
        if word is None:
            return False
        if word.end > at:  # the dictionary's word may be none here: 以西|郭峪村 is 以|西郭峪村
            return self.text[word.start : at] in _FUNCTION | {"如", "像"}
        return is_stop(word.text, word.tag)

    def cut_before(self, at: int) -> bool:
        """Whether punctuation, a preposition or the like stands before this place; verbs may belong to a kind-word."""
        word = self.words.at(at - 1) if at and NAME_CHAR.match(self.text[at - 1]) else None
        return word is None or word.text in load_set("boundary_words")

    def words_between(self, start: int, end: int) -> list[str]:
        """The words from one place to another; the first may be cut."""
        found, at = [], start
        while at < end:
            word = self.words.at(at)
            stop = min(end, word.end) if word else at + 1
            found.append(self.text[at:stop])
            at = stop
        return found

    def is_generic(self, start: int, end: int) -> bool:
        """Whether a stretch says a kind only: 各, 9个, 农村, 老旧."""
        stretch, generic = self.text[start:end], load_set("divisions_generic")
        if stretch in generic or _COUNTED.fullmatch(stretch):
            return True
        return all(word in generic or word.isdigit() for word in self.words_between(start, end))

    def is_clean(self, start: int, end: int, *, bare: bool = False) -> bool:
        """Whether a stretch may be a name by its words: none that a name cannot hold, not all of them generic.

        ``bare`` where its left edge is sure: then few single characters are a hindrance (青后社区, 开元社区).
        """
        if self.is_generic(start, end) or _HEAD.search(self.text, start, end):
            return False
        for at, word in self.placed_words(start, end):
            single = len(word) == 1 and (bare or word in _INNER)
            if (word in _FUNCTION) if single else is_stop(word, self.tag_at(at)):
                return False
        return True

    def is_common(self, start: int, end: int) -> bool:
        """Whether a stretch is generic, or one word of the dictionary that is a verb, an adverb or an adjective."""
        word = self.words.at(start)
        whole = word is not None and (word.start, word.end) == (start, end)
        return self.is_generic(start, end) or (
            whole and word is not None and (is_stop(word.text, word.tag) or word.tag[:1] in COMMON_TAGS)
        )

    def is_listed(self, start: int, end: int) -> bool:
        """Whether a stretch is a count, or one of the words that never are a name."""
        stretch = self.text[start:end]
        listed = stretch in load_set("boundary_words") or stretch in load_set("divisions_generic")
        return listed or bool(_COUNTED.fullmatch(stretch))

    def placed_words(self, start: int, end: int) -> Iterator[tuple[int, str]]:
        """The words of a stretch with their places."""
        at = start
        for word in self.words_between(start, end):
            yield at, word
            at += len(word)

    def tag_at(self, at: int) -> str:
        """The tag of the word that begins at a place, empty where none does."""
        word = self.words.at(at)
        return word.tag if word is not None and word.start == at else ""


def is_stop(word: str, tag: str) -> bool:
    """Whether a name cannot reach over a word; a dictionary's tags of single characters say too little (根, 嘎)."""
    return word in load_set("boundary_words") or word in _BEFORE_NAMES or (len(word) > 1 and tag in _STOPPING)


def joined(names: tuple[frozenset[str], ...]) -> tuple[frozenset[str], ...]:
    """A few sets of names as they are, many as one: a long text is about a hundred cities."""
    return names if len(names) <= FEW else (frozenset().union(*names),)


def lay_ground(text: Text, table: DivisionTable) -> Ground:
    """The ground of one article."""
    source = text.article.source or text.text
    votes = article_votes(text.text, source, text.article.newspaper, table)
    return Ground(text.text, Words(text), table, source, votes)


def stem_start(
    ground: Ground,
    kind: int,
    *,
    chain: Cover,
    known: Callable[[str], int],
    limit: int,
    loose: int = 4,
    weak: frozenset[str] = frozenset(),
) -> tuple[int, str] | None:
    """Where the name begins whose kind-word begins at ``kind``, and how that is known; None if it is no name.

    ``chain`` holds the divisions before it; ``known`` says how well a name is known (2 about here, 1 in the
    country, 0 not); an unknown name has at most ``loose`` characters. After a division of a ``weak`` class (a city
    before a community) a name that is not known is as doubtful as after any word.
    """
    floor = ground.floor(kind, limit)
    before = chain.last_ending(floor, kind - 1)
    joined = before.end if before else floor
    if before:
        start = chained_start(ground, joined, kind, known)
        doubtful = before.type in weak and ground.is_generic(start, kind)  # 某某省和谐社区
        if known(ground.text[start:kind]) > doubtful:
            return start, "chain"
        if kind - start <= loose + 2 and ground.is_clean(start, kind, bare=True):
            return start, "words" if before.type in weak else "chain"
    walked = walk_left(ground, joined, kind, loose)
    best = known_start(ground, joined, kind, known)
    if best is not None and (known(ground.text[best:kind]) == 2 or ground.stopped_before(best)):
        return best, "known"
    # A name known from elsewhere only may be the tail of an unknown one: 西路 of 丽春西路.
    if kind - walked > 1 and ground.is_clean(walked, kind) and (best is None or ground.stopped_before(walked)):
        return walked, "words" if best is None else "tail"
    return (best, "known") if best is not None else None


def chained_start(ground: Ground, joined: int, kind: int, known: Callable[[str], int]) -> int:
    """Where a name begins after a division that ends at ``joined``: there, or after an area between them."""
    area = None if known(ground.text[joined:kind]) else _AREA.match(ground.text, joined, kind)
    return area.end() if area else joined


def known_start(ground: Ground, floor: int, kind: int, known: Callable[[str], int]) -> int | None:
    """The start of the longest known name that begins where a word does; names from about here come first.

    A common word (促进, 幸福) or a name known from elsewhere only must be cut off from what stands before it.
    """
    ranked = []
    for start in range(floor, kind):
        level, clear = known(ground.text[start:kind]), ground.stopped_before(start)
        common = ground.is_common(start, kind)
        if common and clear and kind - start > 1 and not ground.is_listed(start, kind):
            common = False  # 团结社区, 前进村: common words, but no verbs of doing
        if level == 2 or (level == 1 and not common and (clear or ground.starts_word(start))):
            ranked.append((level, clear, kind - start, start))
    if not ranked:
        return None
    level, clear, size, start = max(ranked)
    return start if level == 2 or clear or size > 1 else None


def walk_left(ground: Ground, floor: int, kind: int, limit: int) -> int:
    """Left over the words to the first that cannot be in a name, at most ``limit`` characters."""
    at = kind
    while at > floor:
        word = ground.words.at(at - 1)
        start = max(floor, word.start) if word else at - 1
        if kind - start > limit or (word is not None and ends_walk(ground, word, at, kind)):
            break
        at = start
    return at


def ends_walk(ground: Ground, word: Word, at: int, kind: int) -> bool:
    """Whether a name that reaches back to ``at`` cannot reach over the word before it."""
    if word.text in _INNER:  # 学院里, 坝外; 位于|下埠岗
        return at < kind and not ground.stopped_before(word.start)
    if (len(word.text) > 1 and word.text in load_set("divisions_generic")) or counts(ground, word):
        return True
    if _SURNAME_PLACE.match(ground.text, word.start):
        return False
    if len(word.text) > 1 and word.text[-1] in "进到往入" and word.tag in {"nr", ""}:
        return True  # 车|开进, which the dictionary takes for a person
    # One character alone is no name yet: 如意|苑, 安居|里 are, though their first word is a verb or an adverb.
    if kind - at == 1 and len(word.text) == 2 and word.text not in load_set("boundary_words"):
        return word.tag in STOP_TAGS
    return is_stop(word.text, word.tag)


def counts(ground: Ground, word: Word) -> bool:
    """Whether a word is the measure or the time unit after a number: 2023|年, 50|户."""
    before = ground.text[word.start - 1 : word.start]
    return (word.text in "年月日时点分元万亿" or word.tag[:1] == "q") and (
        before.isdigit() or before in set("余多几数")
    )
