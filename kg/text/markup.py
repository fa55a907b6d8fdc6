"""Tags and character references that came along with the text: breaks where blocks end, one character for a reference.

HTML Living Standard, named character references: https://html.spec.whatwg.org/multipage/named-characters.html
"""

from __future__ import annotations

import html
import re

from kg.text.tape import FOLDS, Tape, splice

_BLOCK = r"p|div|h[1-6]|li|ul|ol|dl|dt|dd|tr|table|section|article|header|footer|figure|figcaption|blockquote|center|hr"
_INLINE = r"a|b|strong|em|i|u|s|span|font|img|sup|sub|small|big|mark|o:p|wbr|video|iframe"
_MARKUP = re.compile(
    rf"(?P<comment><!--.{{0,2000}}?-->)|<(?P<break>/?br)\b[^<>]*>|</?(?P<block>{_BLOCK})\b[^<>]*>|</?(?:{_INLINE})\b[^<>]*>|"
    r"</?(?P<cell>t[dh])\b[^<>]*>|&(?P<reference>#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}\d{0,2});",
    re.IGNORECASE | re.DOTALL,
)
_BLANK = {"nbsp", "ensp", "emsp", "thinsp", "#160", "#12288", "#8194", "#8195"}
_OPENING = "“‘（《「『〈【([<"
_RUNNING = re.compile(rf"(?:\s*(?:</?(?:{_INLINE})\b[^<>]*>|<!--.*?-->))*\s*", re.IGNORECASE | re.DOTALL)


def _stand_in(tape: Tape, m: re.Match[str]) -> Tape | None:
    """What stands for a tag or reference, at its first character or, for one that closes, its last; None to keep it."""
    if m["break"] or m["cell"]:
        return Tape("\n" if m["break"] else " ", tape.offsets[m.start() : m.start() + 1])
    if m["block"]:
        return Tape("\n\n", tape.offsets[m.start() : m.start() + 2])
    if not m["reference"]:
        return Tape("", ())
    if m["reference"].lower() in _BLANK:
        return Tape(" ", tape.offsets[m.start() : m.start() + 1])
    said = html.unescape(m[0])
    if len(said) != 1:
        return None
    at = m.start() if said in _OPENING else m.end() - 1  # so that a span that begins or ends with it holds all of it
    return Tape(said.translate(FOLDS), tape.offsets[at : at + 1])


def without_markup(tape: Tape) -> Tape:
    """The text a reader of the page sees.

    >>> without_markup(Tape("<p>推行&ldquo;路长制&rdquo;</p>", tuple(range(27)))).text
    '\\n\\n推行“路长制”\\n\\n'
    """
    if "<" not in tape.text and "&" not in tape.text:
        return tape
    parts, at = [], 0
    for m in _MARKUP.finditer(tape.text):
        stand_in = _stand_in(tape, m)
        if stand_in is not None:
            parts += [tape.cut(at, m.start()), stand_in]
            at = m.end()
    return splice([*parts, tape.cut(at, len(tape.text))])


def runs_on(between: str) -> bool:
    """Whether nothing but inline tags stands between two parts of a page: they are one line.

    >>> runs_on("<strong>"), runs_on("</p><p>"), runs_on("，")
    (True, False, False)
    """
    return _RUNNING.fullmatch(between) is not None
