"""The words of a mended text: jieba's only room, with :mod:`kg.text.dictionary`.

Boundaries come from jieba's dictionary alone (no hidden Markov model): a name the dictionary does not have then falls
into single characters, which a name may absorb, instead of swallowing the verb beside it.
"""

from __future__ import annotations

from dataclasses import replace

from kg.model import Text, Word
from kg.text.dictionary import tokenizer


def cut_words(text: str) -> tuple[Word, ...]:
    """The words of a string in order, each with its tag (empty for a word the dictionary lacks).

    >>> [w.text for w in cut_words("街道推行网格化管理")]
    ['街道', '推行', '网格化', '管理']
    """
    tags, words, at = tokenizer().tags, [], 0
    for word in whole_titles(tokenizer().likeliest(text)):
        end = at + len(word)
        words.append(Word(at, end, word, tags[word]))
        at = end
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
