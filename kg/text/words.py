"""The words of a mended text: jieba's only room, with :mod:`kg.text.dictionary`.

Boundaries come from jieba's dictionary alone (no hidden Markov model): a name the dictionary does not have then falls
into single characters, which a name may absorb, instead of swallowing the verb beside it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import accumulate

from kg.model import Text, Word
from kg.text.dictionary import tokenizer

_WORD = partial(tuple.__new__, Word)  # what Word(...) calls, without the way there: a text has more words than all else


def cut_words(text: str) -> tuple[Word, ...]:
    """The words of a string in order, each with its tag (empty for a word the dictionary lacks).

    >>> [w.text for w in cut_words("街道推行网格化管理")]
    ['街道', '推行', '网格化', '管理']
    """
    words = tokenizer().likeliest(text)
    if any(word in text for word in RECUT):
        words = recut(words)
    ends = list(accumulate(map(len, words)))
    tags = map(tokenizer().tags.__getitem__, words)
    return tuple(map(_WORD, zip((0, *ends), ends, words, tags, strict=False)))  # one start too many: the text's end


# What the dictionary cuts or joins where it should not.
RECUT = ("任何", "美的", "现辖")


def recut(words: list[str]) -> list[str]:
    """The words with 主任 whole before someone of the family 何: not 主, 任何 but 主任, 何.

    So with 美 at the end of a name (丽美|的, no 美的) and with 现辖, which the dictionary lacks.
    """
    for at in range(len(words) - 1, 0, -1):
        if words[at] == "任何" and words[at - 1].endswith("主"):
            words[at - 1 : at + 1] = [words[at - 1] + "任", "何"]
        elif words[at] == "美的" and len(words[at - 1]) == 1 and words[at + 1 : at + 2] != ["集团"]:
            words[at : at + 1] = ["美", "的"]
        elif words[at] == "辖" and words[at - 1] == "现":
            words[at - 1 : at + 1] = ["现辖"]
    return words


def add_words(text: Text) -> Text:
    """The text with its words."""
    return replace(text, words=cut_words(text.text))
