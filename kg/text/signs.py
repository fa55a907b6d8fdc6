"""The forms by which a line shows what it is: who wrote or photographed, or what a picture shows."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.data.tables import load_set
from kg.text.debris import is_debris, may_be_prose

_ROLE = (
    r"(?:(?:首席|见习|实习|特约|特邀|全媒体?|融媒体?|图片|摄影|驻\w{1,4}|特派)?(?:记者|記者)|(?:特约|实习|见习)?(?:通[讯訊][员員]|撰稿人?|评论员)|"
    r"撰文|摄影报道|摄影|攝影|图文报道|文字|文图|图文|供图|供圖|图片提供|图片来源|作者|编辑|編輯|责编|报道|報導|整理|制图|绘图|统筹|策划|执笔|"
    r"见习生|实习生|實習生|摄制|摄|攝|文|图|圖)"
)
_MEDIUM = (
    r"(?:本[报報网網台刊社]|\w{1,12}(?:日报|晚报|时报|商报|早报|晨报|青年报|报|報|网|網|社|电视台|广播电台|台|融媒体?中心|融媒体?|融媒|全媒体?|传媒|客户端|"
    r"频道|周刊|杂志))"
)
_SPLIT = re.compile(r"[\s、/／|｜丨:：&+·]+")
_FRAME = re.compile(r"[（(【\[□■◎●○◇◆]?\s*(.*?)\s*[）)】\]]?$")
_ROLES = re.compile(rf"(?:{_MEDIUM})?{_ROLE}+$")
_ROLED_NAME = re.compile(rf"(?:{_MEDIUM})?{_ROLE}(?P<name>[\u3400-\u9fff]{{2,4}})$")
_NAMED_ROLE = re.compile(rf"(?P<name>[\u3400-\u9fff·]{{2,20}}?)(?:{_ROLE}|提供)+$")
_MEDIUM_ONLY = re.compile(rf"{_MEDIUM}$")
_PICTURES = re.compile(
    r"(?:(?:本版|本文|本组|文中|以上|除署名外)[^，。]{0,6})?(?:图片|照片|配图|圖片)[^，。]{0,16}(?:提供|供图|拍摄|摄)。?$"
)
_CAPTION = re.compile(
    r"(?:(?:上|下|左|右|题|配|附|主|压题|小|大)?(?:图|圖)(?:片说明)?(?:[为為：:]|系(?!统)|①|②|③|④)|(?:图片|资料|效果|示意)图?[:：]"
    r"|[（(]?资料(?:图片?|照片)|[（(]?(?:图|圖)[一二三四五六七八九十\d]+(?:[\s:：、）)]|[：:为為]|$))"
)
_SHOT = re.compile(
    rf"(?:[。”）)] ?| )[（(]?(?:{_MEDIUM})?(?:记者|通[讯訊]员)? ?[\u3400-\u9fff]{{1,4}}(?: [\u3400-\u9fff]{{1,3}})? ?"
    r"(?:摄|攝|供图|供圖)[）)]?$"
)
_SHAPED = re.compile(r"[ :：/|｜（(【\[>]|图")  # what a byline, caption or button row has and a line of prose seldom
_SURNAMED = re.compile(r"[\u3400-\u9fff]{2,4}$")
_VALUES = frozenset(
    ("富强", "民主", "文明", "和谐", "自由", "平等", "公正", "法治", "爱国", "敬业", "诚信", "友善", "平安", "安全")
)
"""Words on wall slogans that begin like family names."""


def is_name(token: str) -> bool:
    """Whether a token can be a person's name: a family name, simple or compound, and one or two characters."""
    surnames = load_set("surnames")
    if token in _VALUES or not _SURNAMED.match(token):
        return False
    return (token[0] in surnames and len(token) <= 3) or (token[:2] in surnames and len(token) >= 3)


def _tokens(text: str) -> list[str]:
    """The words of a byline; a name spread out as two single characters is one."""
    framed = _FRAME.match(text)
    raw = [t for t in _SPLIT.split(framed[1] if framed else text) if t]
    tokens: list[str] = []
    for token in raw:
        if tokens and len(token) == 1 and len(tokens[-1]) == 1 and not _ROLES.match(token):
            tokens[-1] += token
        else:
            tokens.append(token)
    return tokens


@lru_cache(maxsize=4096)
def is_credit(text: str) -> bool:
    """Whether a line names who wrote or photographed, and says nothing else.

    >>> is_credit("本报记者 刘某 通讯员 贾某"), is_credit("记者走访社区"), is_credit("张某某 李某 文/图")
    (True, False, True)
    """
    if len(text) > 100 or text[-1] in "。！？；" or _PICTURES.match(text):
        return bool(_PICTURES.match(text))
    tokens = _tokens(text)
    if not tokens or any(len(t) > 20 or "。" in t for t in tokens):
        return False
    roles = [t for t in tokens if _ROLES.match(t)]
    glued = [t for t in tokens if t not in roles and _is_glued(t)]
    rest = [t for t in tokens if t not in roles and t not in glued]
    if not roles and not glued:
        return _are_names(rest, framed=text[0] in "（(" and text[-1] in "）)")
    if not rest and not glued:
        return len(roles) > 1 or tokens[0] in ("供图", "摄影报道")
    pictures = any(t.endswith(("供图", "供圖", "摄", "图", "摄影", "提供")) for t in roles)
    return all(is_name(t) or _MEDIUM_ONLY.match(t) or _is_body(t, pictures) for t in rest)


def _are_names(tokens: list[str], *, framed: bool) -> bool:
    """Whether tokens are a row of persons; in brackets at a text's end they need not begin with a Han family name."""
    if framed and len(tokens) > 1:
        return all(_SURNAMED.match(t) for t in tokens)
    return all(map(is_name, tokens)) and (len(tokens) > 1 or framed)


def _is_glued(token: str) -> bool:
    """Whether a token is a role and a name in one: 记者王某, 李某摄, 某街道供图."""
    before, after = _ROLED_NAME.match(token), _NAMED_ROLE.match(token)
    if before:
        return is_name(before["name"])
    return after is not None and (is_name(after["name"]) or token.endswith(("供图", "供圖", "图片提供", "摄")))


def _is_body(token: str, pictures: bool) -> bool:
    """Whether a token may be the office that a correspondent is from, or that gave the picture."""
    return token.endswith(
        ("街道", "办事处", "镇", "乡", "区", "局", "委", "办", "中心", "部", "宣", "社区", "公司")
    ) or (pictures and len(token) <= 20)


def is_caption(text: str) -> bool:
    """Whether a line explains a picture by its first words.

    >>> is_caption("图为志愿者在清扫街道。"), is_caption("图书馆开放")
    (True, False)
    """
    return bool(_CAPTION.match(text)) or (len(text) <= 120 and bool(_SHOT.search(text)))


def is_apart(text: str, *, running: bool = False) -> bool:
    """Whether a line's form sets it apart; ``running`` where a column's sentence runs on: a date proves nothing there.

    >>> is_apart("2023年5月12日"), is_apart("2023年5月12日", running=True)
    (True, False)
    """
    if running and may_be_prose(text):
        return False
    return is_debris(text) or (is_credit(text) and bool(not running or _SHAPED.search(text))) or is_caption(text)
