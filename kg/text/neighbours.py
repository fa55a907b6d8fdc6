"""What a line is by its company: menus, lists of related news, verse, the headline, headings above prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.text.paragraphs import Paragraph
from kg.text.signs import is_caption

_SPOKEN = re.compile(r"[的了着过在把被从到是有都还也就他她我们]|\d")  # what a label or a heading seldom has


def _groups(paragraphs: Sequence[Paragraph]) -> Iterator[range]:
    """Runs of paragraphs with no blank line between them."""
    start = 0
    for i in range(1, len(paragraphs) + 1):
        if i == len(paragraphs) or paragraphs[i].gap:
            yield range(start, i)
            start = i


def _related(kinds: list[str]) -> None:
    """The headlines under 相关新闻 are debris as it is."""
    listed = False
    for i, kind in enumerate(kinds):
        listed = kind == "related" or (listed and kind in ("short", "heading", "debris", "caption"))
        if listed:
            kinds[i] = "debris"


def _menus(kinds: list[str], paragraphs: Sequence[Paragraph]) -> None:
    """Five words or more, one under the other, are a menu."""
    menu: list[int] = []
    for i, kind in enumerate((*kinds, "")):
        if kind and kind not in ("headline", "byline") and len(paragraphs[i].text) <= 6 and not paragraphs[i].closed:
            menu.append(i)
            continue
        if len(menu) >= 5:
            for k in menu:
                kinds[k] = "debris"
        menu = []


def _is_phrase(paragraph: Paragraph) -> bool:
    return not (paragraph.mark or paragraph.closed or is_caption(paragraph.text))


def _verse(kinds: list[str], paragraphs: Sequence[Paragraph]) -> None:
    """Short lines without punctuation one under the other are prose that a phone's reader gets phrase by phrase."""
    for group in _groups(paragraphs):
        run: list[int] = []
        for i in (*group, group.stop):
            if i in group and kinds[i] in ("short", "caption") and _is_phrase(paragraphs[i]):
                run.append(i)
                continue
            if len(run) >= 3 and sum(bool(_SPOKEN.search(paragraphs[k].text)) for k in run) * 2 >= len(run):
                for k in run:
                    kinds[k] = "verse"
            run = []


def _headline(kinds: list[str], paragraphs: Sequence[Paragraph]) -> None:
    """Without a known title: the heading above a line that begins with a dash, else the first line before any prose."""
    lines = [i for i, kind in enumerate(kinds) if kind in ("heading", "short") and paragraphs[i].mark != "run"]
    known = frozenset(lines)
    titled = [i for i in lines if i + 1 in known and paragraphs[i + 1].text.startswith("——")]
    prose = next((i for i, kind in enumerate(kinds) if kind in ("body", "verse")), len(kinds))
    first = next(iter([*titled, *(i for i in lines if i < prose)]), None)
    while first is not None:
        kinds[first] = "headline"
        runs_on = paragraphs[first].text.endswith(("：", ":", "——")) or first in titled
        first = first + 1 if runs_on and first + 1 in known else None


def _headings(kinds: list[str], paragraphs: Sequence[Paragraph]) -> None:
    """Two or three short lines together, right above prose, are a heading of as many lines."""
    for group in _groups(paragraphs):
        after = kinds[group.stop] if group.stop < len(kinds) else ""
        lead = [i for i in group if kinds[i] == "short"]
        follows = kinds[lead[-1] + 1] if lead and lead[-1] + 1 in group else after
        if 2 <= len(lead) <= 3 and lead == list(range(lead[0], lead[0] + len(lead))) and follows == "body":
            for i in lead:
                kinds[i] = "heading"


def _alone(kinds: Sequence[str], at: int) -> str:
    """A short line is a heading where prose follows it, but the last of several in a row is a caption as they are."""
    after = kinds[at + 1] if at + 1 < len(kinds) else ""
    before = kinds[at - 1] if at else ""
    return "heading" if after == "body" and before not in ("short", "heading") else "caption"


def tell_by_neighbours(kinds: list[str], paragraphs: Sequence[Paragraph], *, titled: bool) -> list[str]:
    """The kinds with "related" and "short" resolved; ``titled`` where the headline is known already."""
    kinds = list(kinds)
    _related(kinds)
    _menus(kinds, paragraphs)
    _verse(kinds, paragraphs)
    if not titled:
        _headline(kinds, paragraphs)
    _headings(kinds, paragraphs)
    return [_alone(kinds, i) if kind == "short" else kind for i, kind in enumerate(kinds)]
