"""jieba's words from its own dictionary, read so that no file of other users is trusted and few words are handled.

jieba keeps what it has read of its dictionary in the folder that all users of a machine share, where anyone may alter
it, and takes longer to read that back than this module takes for the dictionary itself: words are looked at when a
text has a character that they begin with. The words of one first character lie together, so that looking for the next
word seldom leaves the processor's cache.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from itertools import groupby
from math import log
from operator import itemgetter
from string import ascii_letters, digits
from typing import NamedTuple

import jieba

# Words of jieba's dictionary that join a body and its post: the body must be found as a name of its own.
JOINED = ("人大主任", "政协主席", "协会会长", "协会主席")


# What words are made of, as jieba has it, and what of it goes together where the dictionary has no word.
BLOCKS = re.compile("([\u4e00-\u9fd5a-zA-Z0-9+#&\\._%\\-]+)")
LINE_END = re.compile("\r\n|.", re.DOTALL)
PLAIN = frozenset(ascii_letters + digits)


class Head(NamedTuple):
    """The words that begin with one character, each with the logarithm of its count; ``alone`` the character's own.

    ``pairs`` maps a second character to what the word of both has, if there is one, and to the length of the longest
    word that begins with both: most words have two characters, and are known without being put together.
    """

    alone: float
    words: dict[str, float]
    pairs: dict[str, tuple[float | None, int]]


class Heads(dict[str, Head]):
    """The heads that texts have asked for so far; one is read when it is asked for."""

    def __init__(self, fields: list[str], without: tuple[str, ...]) -> None:
        super().__init__()
        self._fields, self._without = fields, without  # of each word itself, its count, its tag
        self._places: dict[str, list[slice]] = {}
        at = 0
        for first, group in groupby(map(itemgetter(0), fields[0::3])):
            size = 3 * sum(1 for _ in group)
            self._places.setdefault(first, []).append(slice(at, at + size))
            at += size

    def fields(self, first: str) -> list[str]:
        """What the dictionary says of the words that begin with a character."""
        return [field for place in self._places.get(first, ()) for field in self._fields[place]]

    def __missing__(self, first: str) -> Head:
        fields = self.fields(first)
        words = dict(zip(fields[0::3], map(log, map(int, fields[1::3])), strict=True))
        for word in self._without:
            words.pop(word, None)
        reach: dict[str, int] = {}
        known = reach.get
        for word in words:
            if known(word[1:2], 1) < len(word):
                reach[word[1]] = len(word)
        pairs = {second: (words.get(first + second), longest) for second, longest in reach.items()}
        self[first] = head = Head(words.get(first, 0.0), words, pairs)
        return head


class Tags(dict[str, str]):
    """The parts of speech (ICTCLAS set) of the words that texts have had so far, empty where there is none."""

    def __init__(self, heads: Heads) -> None:
        super().__init__()
        self._heads = heads
        self._of_head: dict[str, dict[str, str]] = {}

    def __missing__(self, word: str) -> str:
        first = word[:1]
        if first not in self._of_head:
            fields = self._heads.fields(first)
            self._of_head[first] = dict(zip(fields[0::3], fields[2::3], strict=True))
        known = self._of_head[first]
        if word in known or len(word) == 1:  # of what the dictionary lacks there is no end
            self[word] = known.get(word, "")
        return known.get(word, "")


class Tokenizer(jieba.Tokenizer):  # type: ignore[misc]  # jieba has no types
    """jieba's tokenizer; what it cuts without hidden Markov model is what jieba cuts.

    It is our own also because the global one may be changed by others in the same process.
    """

    def __init__(self, *, without: tuple[str, ...] = ()) -> None:
        super().__init__()
        fields = files("jieba").joinpath("dict.txt").read_text(encoding="utf-8").split()
        self.total, self.initialized = sum(map(int, fields[1::3])), True
        self.heads = Heads(fields, without)
        self.tags = Tags(self.heads)

    def weight(self, word: str) -> float:
        """The logarithm of how often a word was counted; -1 where the dictionary lacks it."""
        return self.heads[word[:1]].words.get(word, -1.0)

    def cut(self, sentence: str, cut_all: bool = False, HMM: bool = True, use_paddle: bool = False) -> Iterator[str]:
        """The words of a text; without hidden Markov model by :meth:`likeliest`, else as jieba does it."""
        if HMM or cut_all:
            raise NotImplementedError("words are cut by the dictionary alone: HMM=False")
        return iter(self.likeliest(sentence))

    def likeliest(self, text: str) -> list[str]:
        """The words of a text: in each run of letters those on the likeliest way through it, other signs one by one."""
        words: list[str] = []
        for number, block in enumerate(BLOCKS.split(text)):
            if number % 2:
                words += self._way(block)
            elif "\r\n" in block:
                words += LINE_END.findall(block)
            else:
                words += block
        return words

    def _way(self, block: str) -> list[str]:
        """The words on the likeliest way through a run; letters and digits that are no words go together."""
        ends, words, at, loose = self._ends(block), list[str](), 0, -1
        while at < len(block):
            end = ends[at]
            if end - at == 1 and block[at] in PLAIN:
                loose = at if loose < 0 else loose
            else:
                if loose >= 0:
                    words.append(block[loose:at])
                    loose = -1
                words.append(block[at:end])
            at = end
        if loose >= 0:
            words.append(block[loose:])
        return words

    def _ends(self, block: str) -> list[int]:
        """For each place where the word ends that begins there, on the likeliest way from it to the end of the run.

        Of two ways that are equally likely the longer word counts, as with jieba.
        """
        heads, size, following, all_words = self.heads, len(block), "", log(self.total)
        ways, ends = [0.0] * (size + 1), [0] * size
        for at in range(size - 1, -1, -1):
            first = block[at]
            alone, words, pairs = heads[first]
            best, last = alone - all_words + ways[at + 1], at + 1
            if following in pairs:
                pair, longest = pairs[following]
                if pair is not None and (likelihood := pair - all_words + ways[at + 2]) >= best:
                    best, last = likelihood, at + 2
                if longest > 2:
                    for end in range(at + 3, min(at + longest, size) + 1):
                        word = block[at:end]
                        if word in words and (likelihood := words[word] - all_words + ways[end]) >= best:
                            best, last = likelihood, end
            ways[at], ends[at] = best, last
            following = first
        return ends


@lru_cache(maxsize=1)
def tokenizer() -> Tokenizer:
    """The tokenizer of articles, its dictionary read once in a process.

    >>> tokenizer().tags["街道"], tokenizer().lcut("街道推行网格化管理", HMM=False)
    ('n', ['街道', '推行', '网格化', '管理'])
    """
    return Tokenizer(without=JOINED)


__all__ = ["JOINED", "Tokenizer", "tokenizer"]
