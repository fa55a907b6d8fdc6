"""Everything the command line says of itself, in Chinese and in English."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.messages.faults import IN_CHINESE
from kg.messages.rules import RULES, rule_told
from kg.messages.texts import MESSAGES

LANGUAGES = ("zh", "en")


def say(key: str, lang: str, **values: object) -> str:
    """A message in ``zh`` or ``en`` with its values filled in. Raises KeyError for a key that is not there.

    >>> say("remove.done", "zh", article="a.txt#1")
    '已撤下 a.txt#1'
    """
    return MESSAGES[key][LANGUAGES.index(lang)].format(**values)


def told(error: str, lang: str) -> str:
    """An error's text in ``lang``; in English where Chinese has no form for it.

    >>> told("SERVICE is refused: a query asks this store only", "zh")
    '不允许 SERVICE：查询只问本图谱'
    """
    if lang != "zh":
        return error
    return "\n".join(_in_chinese(part) for part in re.split(r"\n(?=line \d+, column \d+: )", error))


def _in_chinese(error: str) -> str:
    found = ((match, chinese) for pattern, chinese in IN_CHINESE if (match := re.match(pattern, error)))
    return next((match.expand(chinese) for match, chinese in found), error)


def language(environment: Mapping[str, str]) -> str:
    """The language that KG_LANG or the locale's variables ask for: ``zh`` or ``en``.

    >>> language({"LANG": "zh_CN.UTF-8"}), language({"LC_ALL": "C", "LANG": "zh_CN"})
    ('zh', 'en')
    """
    names = ("KG_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    asked = next((environment[name] for name in names if environment.get(name)), "")
    return "zh" if asked.lower().startswith("zh") else "en"


__all__ = ["LANGUAGES", "MESSAGES", "RULES", "language", "rule_told", "say", "told"]
