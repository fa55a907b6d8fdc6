"""Where a name begins: from its last word leftwards, as far as a name may reach.

A Chinese name carries its kind at its end (…社区, …有限公司); its beginning is unmarked. ``name_start`` walks left over
the words and stops at what cannot stand inside a name: punctuation, particles, prepositions, pronouns, verbs of doing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence

from kg.data.tables import load_set
from kg.model import Mention, Text, Word

OPENING, CLOSING = "“‘「『《（(【", "”’」』》）)】"
# One-character words that are never the first of a name.
HARD = frozenset(
    "在沿对为向由以与同跟和及被让像使把将的了着是有到从至于等该各全本其某每这那我他她它也都就并但或如按经据因则又再还已曾正仅只均之得过个名家处座条支项位所来去辖"
)
NAME_MARKS = "·•&+"
# Words of two characters and more with these tags are doing or setting in time, not naming.
VERBAL_TAGS = frozenset({"v", "d", "t", "i", "l", "ad", "vd"})
STOP_TAGS = frozenset({"p", "c", "uj", "ul", "uz", "ud", "ug", "uv", "y", "e", "o", "r", "rr", "rz"})


class Words:
    """The words of a text, found by position."""

    def __init__(self, text: Text, divisions: Sequence[Mention] = ()) -> None:
        self.text = text.text
        self.divisions = sorted(divisions, key=lambda m: (m.start, m.end))
        self._division_starts = [m.start for m in self.divisions]
        self._by_end = sorted(self.divisions, key=lambda m: (m.end, -m.start))
        self._division_ends = [m.end for m in self._by_end]
        self.words = text.words
        self.starts = [w.start for w in text.words]
        self.ends = [w.end for w in text.words]

    def ending_at_or_before(self, position: int) -> int:
        """Index of the last word that ends at or before a position, -1 if none."""
        return bisect_right(self.ends, position) - 1

    def starting_at_or_after(self, position: int) -> int:
        """Index of the first word that starts at or after a position."""
        return bisect_left(self.starts, position)

    def division_over(self, start: int, end: int) -> Mention | None:
        """The last division mention that reaches into ``text[start:end]`` and ends there."""
        index = bisect_right(self._division_ends, end) - 1
        return self._by_end[index] if index >= 0 and self._by_end[index].end > start else None

    def division_starts_in(self, start: int, end: int) -> bool:
        """Whether a division's name begins between two places."""
        index = bisect_right(self._division_starts, start)
        return index < len(self._division_starts) and self._division_starts[index] < end

    def divisions_ending_at(self, position: int) -> Sequence[Mention]:
        """The mentions of divisions that end at a place."""
        low, high = bisect_left(self._division_ends, position), bisect_right(self._division_ends, position)
        return self._by_end[low:high]

    def at(self, position: int) -> Word | None:
        """The word that covers a position."""
        index = bisect_right(self.starts, position) - 1
        return self.words[index] if 0 <= index < len(self.words) and self.words[index].end > position else None


def quoted_start(text: str, end: int, *, limit: int = 24) -> int | None:
    """Start of the quotation that closes at ``text[end-1]``, or None."""
    closing = text[end - 1]
    if closing not in CLOSING:
        return None
    opening = OPENING[CLOSING.index(closing)]
    at = text.rfind(opening, max(0, end - limit), end)
    return at if at >= 0 and not any(c in "。！？\n" for c in text[at:end]) else None


def is_boundary(word: Word, *, stops: Container[str], keep: Container[str] = (), strict: bool = False) -> bool:
    """Whether a name cannot reach over this word."""
    if word.text in keep:
        return False
    if (
        word.text in stops
        or word.tag in STOP_TAGS
        or (strict and word.tag in VERBAL_TAGS and len(word.text) > 1 and word.text not in load_set("generic_words"))
    ):
        return True
    return not any(c.isalnum() or c in NAME_MARKS for c in word.text)


def begins_name(words: Words, index: int, inside: bool) -> bool:
    """Whether a one-character word that mostly bounds names is a name's first: what stands before it bounds already."""
    word = words.words[index]
    single = len(word.text) == 1 and "一" <= word.text <= "鿿"
    single = single and (word.text not in HARD or words.text.startswith("经开", word.start))  # 经开区, 经开某报
    if not inside or not single or word.text not in load_set("boundary_words"):
        return False
    if index == 0 or words.words[index - 1].end < word.start:
        return True
    before = words.words[index - 1].text
    return before in HARD or not before[-1].isalnum()


def name_start(
    words: Words,
    end: int,
    *,
    limit: int = 20,
    keep: Container[str] = (),
    quotes: bool = True,
    floor: int = 0,
    strict: bool = False,
) -> int:
    """Where the name whose kind-word begins at ``end`` starts; ``end`` itself when nothing belongs to it.

    ``keep`` are boundary words that may stand inside names of this kind; ``quotes`` lets a quotation directly before be
    part of it (“老邻居”志愿服务站).
    """
    stops = load_set("boundary_words")
    start, index = end, words.ending_at_or_before(end)
    if index + 1 < len(words.words) and words.words[index + 1].start < end:
        start = words.words[index + 1].start if words.words[index + 1].text not in stops else end
    while index >= 0 and words.words[index].end == start and end - words.words[index].start <= limit:
        word = words.words[index]
        if quotes and word.text and word.text[-1] in "”’":
            opening = quoted_start(words.text, word.end)
            if opening is None or opening < floor:
                break
            if words.text[opening - 1 : opening] in set("成为叫是"):  # 设计成“某某”公园
                return opening
            start, index = opening, words.ending_at_or_before(opening)
            continue
        if word.start < floor or (
            is_boundary(word, stops=stops, keep=keep, strict=strict) and not begins_name(words, index, start < end)
        ):
            break
        start, index = word.start, index - 1
    return start
