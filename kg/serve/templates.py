"""The server's own pages: templates that escape everything, and the words on them."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined

from kg.serve.words import HTML_LANG, WORDS

_TEMPLATES = ("frame.html", "thing.html", "home.html", "editor.html")


@lru_cache(maxsize=1)
def _environment() -> Environment:
    texts = {name: _folder("pages").joinpath(name).read_text(encoding="utf-8") for name in _TEMPLATES}
    return Environment(loader=DictLoader(texts), autoescape=True, undefined=StrictUndefined)


def _folder(name: str) -> Any:
    return resources.files("kg.serve").joinpath(name)


def drawn(template: str, lang: str, **values: Any) -> str:
    """A page from one of the templates, in ``lang``."""
    return _environment().get_template(template).render(html_lang=HTML_LANG[lang], words=WORDS[lang], **values)


__all__ = ["drawn"]
