"""A web page -> the lines of its article: trafilatura says what is main text, our own reading says where it stands."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import replace

from trafilatura import bare_extraction

from kg.articles.assemble import Known
from kg.articles.bylines import is_byline
from kg.articles.kinds import CAPTION
from kg.articles.lines import Line, ends_sentence
from kg.articles.markup import Block, read_blocks
from kg.articles.metadata import read_metadata
from kg.articles.notices import read_notice

GRAM = 8  # characters that tell a passage
SENTENCE = 25  # characters of a line that is running text by itself
ABOVE, BELOW = 15, 8  # blocks around the text in which headline, date and byline stand
MOSTLY = 0.5  # share of a line's characters in links from which it is navigation
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its complaints of odd pages are no message of ours
UNSEEN = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]+")


def read_page(source: str) -> tuple[list[Line], Known]:
    """The lines of a page's article in source order, and what its head says; no lines for a page without text."""
    blocks = read_blocks(source)
    known = read_metadata(source)
    texts = [_squeeze(block.line.text) for block in blocks]
    chosen = _main(blocks, texts, _extract(source)) or _sentences(blocks)
    if not chosen:
        return [], known
    title = _title(blocks, texts, chosen[0], known)
    known = replace(known, title=blocks[title].line.text if title is not None else known.title)
    kept = _around(blocks, chosen) | (_headline(blocks, title) if title is not None else set())
    return [blocks[i].line for i in sorted(kept)], known


def _squeeze(text: str) -> str:
    return UNSEEN.sub("", text)


def _extract(source: str) -> str:
    """trafilatura's main text without blanks, empty where it finds none or fails."""
    try:
        found = bare_extraction(source, include_comments=False, include_tables=True, with_metadata=False)
    except Exception:  # whatever a parser does with a hostile page, our own reading goes on
        return ""
    return _squeeze(str(getattr(found, "text", "") or ""))


def _main(blocks: Sequence[Block], texts: Sequence[str], main: str) -> list[int]:
    """The blocks whose text trafilatura took; short ones only next to others that it took."""
    grams = {main[i : i + GRAM] for i in range(len(main) - GRAM + 1)}
    long = [
        i for i, text in enumerate(texts) if len(text) >= GRAM and _within(text, grams) and not _navigates(blocks[i])
    ]
    body = [i for i in long if ends_sentence(texts[i]) or len(texts[i]) >= SENTENCE]
    if not body:
        return []
    return [i for i in long if body[0] - 3 <= i <= body[-1] + 3]


def _within(text: str, grams: set[str]) -> bool:
    """Whether nearly all passages of a text stand in the main text."""
    step = max(1, (len(text) - GRAM) // 8)
    seen = [text[i : i + GRAM] in grams for i in range(0, len(text) - GRAM + 1, step)]
    return sum(seen) >= 0.75 * len(seen)


def _navigates(block: Block) -> bool:
    return block.linked >= MOSTLY and not ends_sentence(block.line.text)


def _sentences(blocks: Sequence[Block]) -> list[int]:
    """The blocks that are running text, for pages too short or too odd for trafilatura."""
    return [
        i
        for i, block in enumerate(blocks)
        if block.linked < MOSTLY
        and len(block.line.text) >= SENTENCE
        and "。" in block.line.text
        and read_notice(block.line.text) is None
    ]


def _around(blocks: Sequence[Block], chosen: Sequence[int]) -> set[int]:
    """The chosen blocks with headings and captions between them, and bylines and notices around them."""
    kept = set(chosen)
    first, last = chosen[0], chosen[-1]
    for i in range(max(0, first - ABOVE), min(len(blocks), last + BELOW + 1)):
        text = blocks[i].line.text
        inside = first < i < last and _belongs(blocks[i])
        if is_byline(text) or (not _navigates(blocks[i]) and (inside or read_notice(text) is not None)):
            kept.add(i)
    return kept


def _belongs(block: Block) -> bool:
    """Whether a block between main text is text too: a section heading, a caption, a sentence."""
    text = block.line.text
    return bool(CAPTION.search(text)) or ends_sentence(text) or block.tag in ("h2", "h3", "h4", "p", "strong")


def _headline(blocks: Sequence[Block], title: int) -> set[int]:
    """The headline's block, with the upper line that ends in a colon."""
    upper = {title - 1} if title and blocks[title - 1].line.text.endswith(("：", ":")) else set()
    return {title} | upper


def _title(blocks: Sequence[Block], texts: Sequence[str], first: int, known: Known) -> int | None:
    """The block that is the headline: the title of the head as shown on the page, or the page's h1."""
    title = _squeeze(known.title)
    above = range(first + 1, -1, -1)
    shown = [i for i in above if i < len(blocks) and len(texts[i]) >= 4]
    same = [i for i in shown if title and (texts[i] == title or (len(texts[i]) >= 8 and texts[i] in title))]
    heads = [i for i in shown if blocks[i].tag == "h1" and not _navigates(blocks[i])]
    return next(iter([*same, *heads]), None)
