"""ASCII punctuation in Chinese text, written full-width: one character for one, so that offsets stay."""

from __future__ import annotations

import re

_HAN = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇"
_MARKS = r"，。、；：！？“”‘’（）《》〈〉【】「」『』…—"
_WIDE = {",": "，", ":": "：", ";": "；", "!": "！", "?": "？", "(": "（", ")": "）"}
FULL_WIDTH = {**_WIDE, ".": "。", '"': "“”", "'": "‘’", "-": "—", "•": "·", "・": "·", "‧": "·", "∙": "·", "⋅": "·"}
"""What each ASCII mark or dot may be written as in mended text."""

_SEEN = re.compile(r"[,:;!?().\"'•・‧∙⋅]|--")
_CLAUSE = re.compile(rf"(?<=[{_HAN}{_MARKS}])[,:;!?]|[,:;!?](?= *[{_HAN}“‘《（])")
_PAIR = re.compile(r"\(([^()\n]*)\)")
_HAN_SEEN = re.compile(rf"[{_HAN}]")
_HALF = re.compile(rf"(?<=[{_HAN}{_MARKS}])[()]|[()](?=[{_HAN}{_MARKS}])")
_LAST = re.compile(r"[!?;,:]$")
_BARE_STOP = re.compile(rf"(?<=[{_HAN}”’）》%])\.(?=[{_HAN}“])")
_STOP = re.compile(rf"(?<=[{_HAN}”’）》%])\.(?=[ ”’\"']|$)(?! ?[0-9a-zA-Z])")
_SINGLE = re.compile(rf"'([^'\n]*[{_HAN}][^'\n]*)'")
_DASH = re.compile(rf"(?<=[{_HAN}{_MARKS}])-{{2,}}(?=[{_HAN}{_MARKS}])")
_DOT = re.compile(rf"(?<=[{_HAN}\d])[•・‧∙⋅](?=[{_HAN}\d])")


def _brackets(m: re.Match[str]) -> str:
    """A pair of brackets with Chinese in it or before it."""
    before = m.string[m.start() - 1 : m.start()]
    if _HAN_SEEN.search(m[1]) or _HAN_SEEN.match(before) or (before and before in "”》"):
        return f"（{m[1]}）"
    return m[0]


def _quoted(text: str) -> str:
    """Straight quotation marks turned into opening and closing ones, where they come in pairs."""
    if '"' not in text or text.count('"') % 2:
        return text
    parts = text.split('"')
    return parts[0] + "".join(("“", "”")[i % 2] + part for i, part in enumerate(parts[1:]))


def punctuate(text: str) -> str:
    """Chinese text with full-width punctuation; numbers, times, addresses and Latin text keep theirs.

    >>> punctuate('文化兴国运兴,共1,200户(人),10:30开始:"三会一课".')
    '文化兴国运兴，共1,200户（人），10:30开始：“三会一课”。'
    """
    if not _SEEN.search(text) or not _HAN_SEEN.search(text):
        return text
    text = _SINGLE.sub("‘\\1’", _quoted(text))
    text = _PAIR.sub(_brackets, text)
    text = _HALF.sub(lambda m: _WIDE[m[0]], text)
    text = _CLAUSE.sub(lambda m: _WIDE[m[0]], text)
    bare = "。" not in text
    text = _LAST.sub(lambda m: _WIDE[m[0]], _STOP.sub("。", text))
    if bare:
        text = _BARE_STOP.sub("。", text)  # a text that writes its stops so throughout
    return _DOT.sub("·", _DASH.sub(lambda m: "—" * len(m[0]), text))
