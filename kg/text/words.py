"""The words of a mended text: jieba's only room.

Boundaries come from jieba's dictionary alone (no hidden Markov model): a name the dictionary does not have then falls
into single characters, which a name may absorb, instead of swallowing the verb beside it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from importlib.resources import files

import jieba

from kg.model import Text, Word

# Words of jieba's dictionary that join a body and its post: the body must be found as a name of its own.
JOINED = ("人大主任", "政协主席", "协会会长", "协会主席")


@lru_cache(maxsize=1)
def tokenizer() -> jieba.Tokenizer:
    """A tokenizer of our own: jieba's global one may be changed by others in the same process."""
    jieba.setLogLevel("ERROR")
    own = jieba.Tokenizer()
    own.initialize()
    for word in JOINED:
        own.del_word(word)
    return own


@lru_cache(maxsize=1)
def tags() -> dict[str, str]:
    """Part-of-speech tag of each word of jieba's dictionary (ICTCLAS set)."""
    lines = files("jieba").joinpath("dict.txt").read_text(encoding="utf-8").splitlines()
    return {word: tag for word, _, tag in (line.split(" ") for line in lines)}


def cut_words(text: str) -> tuple[Word, ...]:
    """The words of a string in order, each with its tag (empty for a word the dictionary lacks).

    >>> [w.text for w in cut_words("街道推行网格化管理")]
    ['街道', '推行', '网格化', '管理']
    """
    table, words, at = tags(), [], 0
    for word in whole_titles(tokenizer().lcut(text, HMM=False)):
        words.append(Word(at, at + len(word), word, table.get(word, "")))
        at += len(word)
    return tuple(words)


def whole_titles(words: list[str]) -> list[str]:
    """The words with 主任 whole before someone of the family 何: not 主, 任何 but 主任, 何."""
    for at in range(1, len(words)):
        if words[at] == "任何" and words[at - 1].endswith("主"):
            words[at - 1 : at + 1] = [words[at - 1] + "任", "何"]
    return words


def add_words(text: Text) -> Text:
    """The text with its words."""
    return replace(text, words=cut_words(text.text))
