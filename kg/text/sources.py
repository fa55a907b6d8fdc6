"""Back from mended text to the words as printed."""

from __future__ import annotations

from kg.model import Text


def _is_reference(printed: str, mended: str) -> bool:
    """Whether a character of the source is the first or last of a character reference (&ldquo;)."""
    return (printed == "&" and mended != "&") or (printed == ";" and mended not in ";；")


def _as_it_stands(text: Text, start: int, end: int) -> str | None:
    """The words of ``text[start:end]`` where they are one stretch of the source that the mending left as it was."""
    first = text.offsets[start] if start < end else 0
    words = text.article.source[first : first + end - start]
    whole = words == text.text[start:end] and text.offsets[start:end] == tuple(range(first, first + end - start))
    return words if whole else None


def as_printed(text: Text, start: int, end: int) -> str:
    """The source's own characters of ``text[start:end]``: its punctuation and shapes, without the layout breaks.

    >>> from kg.text import mend
    >>> from kg.model import Article
    >>> as_printed(mend(Article("a.txt", 1, "文化兴国运兴,\\n民族兴,机３ 台。", ((0, 17),))), 0, 15)
    '文化兴国运兴,民族兴,机３台。'
    """
    if (whole := _as_it_stands(text, start, end)) is not None:
        return whole
    source, printed, last = text.article.source, [], -1
    for i in range(start, end):
        at = text.offsets[i]
        if at != last:
            printed.append(text.text[i] if _is_reference(source[at], text.text[i]) else source[at])
        elif text.text[i] in " \n":
            printed.append(text.text[i])
        last = at
    return "".join(printed)
