"""The interactive page: one HTML file that opens with no network.

pyvis' own template loads from the network and does not escape names, so the page is written from ours: vis-network is
inlined from pyvis' package, the graph is JSON in which no ``<`` stands, and a Content-Security-Policy lets nothing run
but the scripts of the page and nothing load at all.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from importlib import resources

from kg.model import Text
from kg.query import Facts
from kg.view.comparison import comparison
from kg.view.contents import NO_TEXTS, contents
from kg.view.words import HTML_LANG, WORDS

OPENED = 300  # things visible when the page opens
LIMIT = 20_000  # things in the page at all
SCRIPTS = (
    *("dom", "model", "state", "filters", "layouts", "arranging", "names", "canvas", "evidence", "panel", "reader"),
    *("legend", "timebar", "search", "explore", "drawn", "exports", "table", "compare", "live", "keys", "main"),
)
_VIS = "templates/lib/vis-9.1.2/vis-network.min.js"
# A saved notebook cuts an output at every break that str.splitlines knows, and VS Code ends each piece with a line feed
_BREAKS = {ord(c): f"\\u{ord(c):04x}" for c in "\x85\u2028\u2029"}
_UNSAFE = {ord(c): f"\\u{ord(c):04x}" for c in "<>&"} | _BREAKS


def opened_of(held: int, opened: int = OPENED) -> int:
    """How many things are visible at first: a small graph opens whole."""
    return held if held <= 2 * opened else opened


def page(
    facts: Facts,
    *,
    total: int = 0,
    focus: str = "",
    title: str = "",
    lang: str = "zh",
    opened: int = OPENED,
    texts: Mapping[str, Text] = NO_TEXTS,
    told: Facts | None = None,
    compared: tuple[str, str] | None = None,
    live: str = "",
    reader: str = "",
) -> str:
    """The page for ``facts``, as HTML text; the same facts give the same text.

    ``total`` is how many things the whole graph has (0: as many as here), ``focus`` the IRI of the thing whose card
    is open at first, ``opened`` how many of the most central things of a large graph are visible at first.
    ``texts`` are the articles' mended texts by IRI, ``told`` is all that the articles say. ``compared``
    are two IRIs to show side by side. ``live`` is the address of a SPARQL endpoint of the same origin that the page
    asks for what it does not hold; without it the page may ask nobody. ``reader`` is an address of that origin that
    gives an article's text (see ``article_contents``) for the IRI in its parameter ``article``.
    """
    words = WORDS[lang]
    both = comparison(facts, *compared) if compared else {}
    held = len(facts.things)
    more = {"total": total or held, "focus": focus, "title": title or words["title"], "compared": both}
    more |= {"live": live, "reader": reader}
    data = contents(facts, lang=lang, opened=opened_of(held, opened), texts=texts, told=told, **more)
    scripts = [_vis(), *(_asset(f"{name}.js") for name in SCRIPTS)]
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - pages alone wait for it

    template = Environment(autoescape=True, undefined=StrictUndefined).from_string(_asset("page.html"))
    return template.render(
        html_lang=HTML_LANG[lang],
        policy=_policy(scripts, live=bool(live)),
        title=title or words["title"],
        words=words,
        css=_asset("page.css"),
        data=as_script_data(data),
        scripts=scripts,
    )


def as_script_data(value: object) -> str:
    """JSON that can stand in a script element: no character of it can end the element or begin a comment.

    >>> as_script_data("</script><!--")
    '"\\\\u003c/script\\\\u003e\\\\u003c!--"'
    """
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).translate(_UNSAFE)


def _policy(scripts: list[str], *, live: bool) -> str:
    hashes = " ".join(f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data:; "
        + ("connect-src 'self'; " if live else "")
        + "base-uri 'none'; form-action 'none'"
    )


def _asset(name: str) -> str:
    return resources.files("kg.view").joinpath("page").joinpath(name).read_text(encoding="utf-8").rstrip("\n")


def _vis() -> str:
    """vis-network as pyvis ships it, the rare breaks in it escaped: the policy's hash holds wherever it stands."""
    return resources.files("pyvis").joinpath(_VIS).read_text(encoding="utf-8").rstrip("\n").translate(_BREAKS)


__all__ = ["LIMIT", "OPENED", "as_script_data", "opened_of", "page"]
