"""Names in pinyin, so that who types letters finds Chinese (pypinyin)."""

from __future__ import annotations

from functools import cache

_LONGEST = 60  # characters of a name that are spelt: nobody types more
_SEVERAL = frozenset("长重行乐单尉番六都会朝曾解查盖翟朴")  # names read them in ways that a dictionary does not know


def _apart(other: str) -> str:
    return list(other)  # type: ignore[return-value]  # pypinyin takes a list too: a syllable for each character


@cache
def pinyin(name: str) -> str:
    """The syllables of a name's Chinese characters, its letters and digits kept; empty without Chinese characters.

    A character that names read in several ways has all its readings, joined by ``|``.

    >>> pinyin("岳程A区"), pinyin("长葛")
    ('yue cheng a qu', 'zhang|chang ge')
    """
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - its dictionary takes a while
    from pypinyin import pinyin as readings  # noqa: PLC0415

    cut = name[:_LONGEST]
    parts: list[str] = []
    for c, syllable in zip(cut, lazy_pinyin(cut, errors=_apart), strict=False):
        if c in _SEVERAL:
            parts.append("|".join(dict.fromkeys([syllable, *readings(c, Style.NORMAL, heteronym=True)[0]])))
        elif syllable != c:
            parts.append(syllable)
        elif c.isascii() and c.isalnum():
            parts.append(c.lower())
    return " ".join(parts) if any(len(part) > 1 for part in parts) else ""


__all__ = ["pinyin"]
