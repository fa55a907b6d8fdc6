"""A page's paragraphs -> the paragraphs of each article on it.

A cut is made only where it is certain: another office becomes the subject and its part has a byline or a headline of
its own, or a new item opens as items do (headline, byline, text; headline, 本报讯). One article taken for two is worse
than two taken for one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise

from kg.articles.headlines import is_scene, opens_with_office
from kg.articles.kinds import heading_level, is_signed, opens_item
from kg.articles.lines import Paragraph
from kg.articles.offices import LEAST, count_stems, find_stems, follow_subject

MOST_OFFICES = 40  # a page with more names than this is a list
LEAST_BODY = 200  # characters of running text that an office's article has at least
LEAST_OWN = 100  # the same where it has both a headline on the office and a byline
HEADLINE = 36  # characters of the longest headline
SAID = 3  # as many mentions in running text as the office at the front of a headline is worth
LEAST_ITEM = 40  # and those of a short item under a headline of its own


def cut_page(paragraphs: Sequence[Paragraph]) -> list[list[Paragraph]]:
    """The articles of a page in the order of their first paragraph."""
    whole = list(paragraphs)
    by_office = _pieces(whole, _office_starts(whole))
    return [piece for part in by_office for piece in _pieces(part, _item_starts(part))]


def _pieces(paragraphs: list[Paragraph], starts: Sequence[int]) -> list[list[Paragraph]]:
    edges = [0, *starts, len(paragraphs)]
    return [paragraphs[a:b] for a, b in pairwise(edges) if a < b]


def _office_starts(paragraphs: list[Paragraph]) -> list[int]:
    """Where another office becomes the subject, if every part can stand as an article."""
    stems = find_stems([p.text for p in paragraphs])[:MOST_OFFICES]
    if len(stems) < 2:
        return []
    counts = [_named(p, stems) for p in paragraphs]
    subjects = follow_subject(counts, stems)
    starts = []
    for before, after in pairwise(_runs(subjects)):
        last = max((i for i in before if counts[i][subjects[i]]), default=before[-1])
        first = min((i for i in after if counts[i][subjects[i]]), default=after[0])
        starts.append(_opening(paragraphs, last, first))
    parts = _pieces(paragraphs, starts)
    offices = [subjects[run[0]] for run in _runs(subjects)]
    if _is_roundup(paragraphs, offices[0]) or not all(map(_stands_alone, parts, offices)):
        return []
    return starts


def _named(paragraph: Paragraph, stems: Sequence[str]) -> Counter[str]:
    """How often each office is named: by a headline that begins with it more than once, by a caption not at all.

    Captions stand where the page had room, also beside another article.
    """
    if paragraph.kind == "caption":
        return Counter()
    return Counter(
        {s: n * (SAID if _is_titled(paragraph, stems) else 1) for s, n in count_stems(paragraph.text, stems).items()}
    )


def _is_titled(paragraph: Paragraph, stems: Sequence[str]) -> bool:
    """Whether a paragraph is short and begins with an office, as a headline does."""
    return len(paragraph.text) <= HEADLINE and opens_with_office(paragraph.text, stems)


def _runs(subjects: Sequence[str]) -> list[list[int]]:
    return [list(group) for _, group in groupby(range(len(subjects)), key=lambda i: subjects[i])]


def _opening(paragraphs: Sequence[Paragraph], last: int, first: int) -> int:
    """Where the new article begins between the last word of one office and the first of the next.

    What stands between belongs to the article before, save the headline and byline directly above the first: bylines
    that come before that headline close the article before.
    """
    at = first
    while at - 1 > last and paragraphs[at - 1].kind in ("byline", "heading"):
        at -= 1
    while at < first and paragraphs[at].kind == "byline":
        at += 1
    block = paragraphs[at:first]
    signed = any(is_signed(p) or heading_level(p.text) == 1 for p in block)
    if not block or signed:
        return at
    headline = paragraphs[first].kind == "body" and not is_scene(block[-1].text)
    return first - 1 if headline else first


def _is_roundup(paragraphs: Sequence[Paragraph], office: str) -> bool:
    """Whether one signed article goes from office to office: one byline, and above it a headline that names none."""
    heading = next((p for p in paragraphs if p.kind in ("heading", "body")), None)
    general = heading is not None and heading.kind == "heading" and office not in heading.text
    return general and sum(map(is_signed, paragraphs)) <= 1


def _stands_alone(part: Sequence[Paragraph], office: str) -> bool:
    """Whether a part has text enough about its office, and a byline or a headline of its own."""
    own = any(_is_titled(p, [office]) for p in part) and any(is_signed(p) or opens_item(p.text) for p in part)
    if _body_length(part) < (LEAST_OWN if own else LEAST_BODY):
        return False
    if sum(p.text.count(office) for p in part) < LEAST:
        return False
    return any(is_signed(p) or _is_own_headline(p, office) for p in part)


def _is_own_headline(paragraph: Paragraph, office: str) -> bool:
    if paragraph.kind != "heading":
        return False
    return opens_with_office(paragraph.text, [office]) or (
        heading_level(paragraph.text) == 1 and office in paragraph.text
    )


def _item_starts(paragraphs: list[Paragraph]) -> list[int]:
    """Where short items begin: a headline with a byline below it, or a headline above 本报讯; two of them at least."""
    found = [i for i in range(len(paragraphs)) if _opens_item(paragraphs, i)]
    starts = [i for i in found if i - 1 not in found]
    parts = [paragraphs[a:b] for a, b in pairwise([*starts, len(paragraphs)])]
    if len(starts) < 2 or any(_body_length(part) < LEAST_ITEM for part in parts):
        return []
    before = paragraphs[: starts[0]]
    signed = any(map(is_signed, before)) and _body_length(before) >= LEAST_BODY
    return starts if signed else starts[1:]


def _opens_item(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a heading, or a heading under a heading, is followed by a byline and text or by 本报讯."""
    after = list(paragraphs[at : at + 4])
    while after and after[0].kind == "heading":
        after = after[1:]
    if not after or len(after) == len(paragraphs[at : at + 4]):
        return False
    if is_signed(after[0]):
        return len(after) > 1 and after[1].kind == "body" and len(after[1].text) >= LEAST_ITEM
    return after[0].kind == "body" and opens_item(after[0].text)


def _body_length(part: Sequence[Paragraph]) -> int:
    return sum(len(p.text) for p in part if p.kind == "body")
