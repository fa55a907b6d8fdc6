"""Values -> HTML by templates that escape everything, and text that shows what it holds."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any, Final

from kg import vocabulary
from kg.jupyter.words import WORDS

if TYPE_CHECKING:
    from jinja2 import Environment

LONGEST: Final = 300  # characters of a cell
HTML_LANG: Final = {"zh": "zh-CN", "en": "en"}
_UNSEEN: Final = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))


def visible(text: str, *, lang: str = "zh", longest: int = LONGEST) -> str:
    """Text fit to be shown: cut where it is long, and marks that would turn or hide what follows are named instead.

    >>> visible("某\\u202e社区\\n", longest=9), visible("很长的名称", longest=2)
    ('某⟨U+202E⟩社区 ', '很长…（共 5 字）')
    """
    cut = text[:longest] + WORDS[lang]["longer"].format(count=f"{len(text):,}") if len(text) > longest else text
    return "".join(map(_visible, cut))


def _visible(char: str) -> str:
    if char in "\n\t\r":
        return " "
    # joiners make up emoji and the shapes of letters; alone they do no harm
    return f"⟨U+{ord(char):04X}⟩" if unicodedata.category(char) in _UNSEEN and char not in "\u200c\u200d" else char


def term_label(name: str, lang: str) -> str:
    """The label of a term of the vocabulary; the name itself for one that it does not have."""
    return vocabulary.label(name, lang) if name in vocabulary.terms() else name


def render(name: str, **values: Any) -> str:
    """The template ``templates/NAME`` filled in; every value is escaped."""
    return _environment().get_template(name).render(**values)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined  # noqa: PLC0415 - notebooks alone wait for it

    made = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(_template),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["css"] = _template("look.css").rstrip("\n")
    return made


def _template(name: str) -> str:
    return resources.files("kg.jupyter").joinpath("templates").joinpath(name).read_text(encoding="utf-8")


__all__ = ["HTML_LANG", "LONGEST", "render", "term_label", "visible"]
