"""A page inside a notebook: in a frame that may run the page's scripts and nothing else.

The frame has no address and no origin (``sandbox`` without ``allow-same-origin``), so what runs in it reaches neither
the notebook nor its server; JupyterLab, Notebook 7 and VS Code show it alike.
https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-sandbox
"""

from __future__ import annotations

from typing import Final

from kg.jupyter.rendering import render
from kg.jupyter.words import WORDS

HEIGHT: Final = 620  # pixels


def frame_html(page: str, *, lang: str = "zh", height: int = HEIGHT) -> str:
    """A frame that holds the HTML text ``page``, ``height`` pixels high and as wide as the cell.

    JupyterLab takes frames out of notebooks that are not trusted, and leaves what stands in them: a sentence.
    """
    words = WORDS[lang]
    return render("frame.html", page=page, title=words["page"], untrusted=words["untrusted"], height=int(height))


__all__ = ["HEIGHT", "frame_html"]
