"""Whether characters look like a Chinese personal name, and where one name ends and the next begins."""

from __future__ import annotations

import re

from kg.data.tables import load_set

HAN = r"\u3400-\u9fff\U00020000-\U0003134f"
HAN_ONLY = re.compile(rf"[{HAN}]+")
FOREIGN = re.compile(rf"[{HAN}]{{1,8}}(?:[·•・][{HAN}]{{1,8}})+")  # 买买提·艾力
MASKED = re.compile(rf"[{HAN}]{{1,2}}[某×X*]{{1,2}}")  # 王某某


def is_name(text: str) -> bool:
    """Whether a word has the shape of a full name: a family name and one or two characters, or parts joined by a dot.

    >>> [w for w in ("王建国", "欧阳修", "李明", "社区", "买买提·艾力", "王") if is_name(w)]
    ['王建国', '欧阳修', '李明', '买买提·艾力']
    """
    if FOREIGN.fullmatch(text):
        return True
    if not HAN_ONLY.fullmatch(text) or not 2 <= len(text) <= 4:
        return False
    surnames = load_set("surnames")
    return (text[:2] in surnames and len(text) > 2) or (len(text) < 4 and text[0] in surnames)


def split_names(text: str) -> list[str]:
    """A run of names without blanks cut into names, all of it or nothing; three characters are likelier than two.

    >>> split_names("高琳琳刘明"), split_names("党建引领")
    (['高琳琳', '刘明'], [])
    """
    if len(text) > 16:
        return []
    if is_name(text):
        return [text]
    for size in (3, 2, 4):
        if len(text) > size + 1 and is_name(text[:size]) and (rest := split_names(text[size:])):
            return [text[:size], *rest]
    return []
