"""Byline words -> authors: names, the role they are printed with, the medium they stand for.

A line is a byline when nothing but roles, media, names and marks stands in it. The one reading of ``scan_byline``
serves lines of their own (记者 王某某 通讯员 李某 文/图), brackets in a paragraph (本报讯（记者 王某某）) and web
labels (作者：王某某).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from kg.articles.names import HAN, HAN_ONLY, MASKED, is_name, split_names
from kg.data.tables import load_set

LONGEST = 120  # characters; a longer line is no byline
LONGEST_BARE, MOST_BARE = 40, 6  # characters and names of a byline without roles
QUALIFIER = r"首席|见习|見習|实习|實習|特约|特派|特邀|高级|资深|摄影|攝影|文字|视频|执行|责任|責任|值班|新闻|出镜"
ROLE = re.compile(
    rf"(?:{QUALIFIER})*(?:记者|記者|通讯员|通訊員|通信员|实习生|實習生|作者|撰稿人?|撰文|编辑|編輯|责编|責編|美编|编审|编校|校对|校對"
    r"|审核|審核|审校|审读|审签|[一二三初复终]审|主编|总编|监制|策划|统筹|摄影|攝影|图片|供图|供稿|摄像|剪辑|主任|签发)"
)
MEDIUM = re.compile(
    rf"[{HAN}A-Za-z0-9·]{{1,14}}(?:报|報|网|網|社|台|媒体?|媒體|传媒|报业|報業|客户端|频道|新闻|在线|广播|融媒体?中心|新闻中心|工作室|杂志|周刊)"
)
TAILS = (
    "摄影报道",
    "摄影报导",
    "综合报道",
    "文并图",
    "文图",
    "图文",
    "报道",
    "報道",
    "综合",
    "整理",
    "摄",
    "攝",
    "文",
    "图",
    "圖",
    "采写",
)
TAIL = re.compile(f"(?:{'|'.join(TAILS)})+")
PICTURE = ("摄", "攝", "图", "圖")
BODY = re.compile(
    rf"[{HAN}]{{2,24}}(?:办事处|街道办|委员会|管委会|政府|党工?委|宣传部|派出所|司法所|[支大]队|公司|学校|大学|学院|医院|局)"
)
CHUNK = re.compile(rf"[{HAN}A-Za-z0-9·•・×*]+")
MARKS = re.compile(rf"[^{HAN}A-Za-z0-9]*")
NEW_MEDIA = ("全媒体", "全媒", "融媒体", "融媒", "新媒体", "见报")  # 全媒体记者 names no medium
NO_NAME = re.compile(
    r"来源|来到|来自|采访|获悉|介绍|了解|日前|近日|昨日|今日|发现|走进|看到|发自|报道|时间|日期|.*[的了到在等着过和与是说]"
)
PICTURES = ("摄", "攝", "图", "圖", "剪辑")
EDITORS = ("编", "編", "校", "审", "審", "监制", "策划", "统筹", "主任", "签发")


@dataclass(frozen=True, slots=True)
class Credit:
    """One name of a byline by its place in the line: ``line[start:end]``; blanks inside are not in ``name``."""

    name: str
    role: str
    body: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Byline:
    """What a scan found; ``residue`` is the first word that is no part of a byline, with its place."""

    credits: tuple[Credit, ...] = ()
    roles: tuple[str, ...] = ()
    residue: str = ""
    stop: int = 0  # where the scan ended: the residue's place, or the end

    @property
    def editors_only(self) -> bool:
        """Whether only people behind the scenes are named (责任编辑, 校对, 二审), who write nothing of the article."""
        return bool(self.roles) and all(any(word in role for word in EDITORS) for role in self.roles)

    @property
    def written(self) -> bool:
        """Whether somebody signs for the text, not only for its pictures or its editing."""
        return not self.roles or any(not any(word in role for word in (*EDITORS, *PICTURES)) for role in self.roles)


@dataclass(slots=True)
class _Scan:
    """The scan's state while it walks over one line; never leaves this module."""

    role: str = ""
    body: str = ""
    fresh: bool = False  # the body was said just now, so a role that follows belongs to it
    pending: tuple[str, int] | None = None  # a family name that waits for its other half (张 栩)
    credits: list[Credit] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)

    def name(self, name: str, start: int, end: int) -> None:
        self.credits.append(Credit(name, self.role, self.body, start, end))
        self.fresh = False

    def turn(self, role: str, body: str) -> None:
        self.role, self.body, self.fresh = role, body, False
        self.roles.append(role)


@lru_cache(maxsize=4096)
def scan_byline(text: str) -> Byline:
    """Read a line as a byline as far as it is one.

    >>> [(c.role, c.name) for c in scan_byline("□ 本报记者 王 某 通讯员 李建国 文/图").credits]
    [('记者', '王某'), ('通讯员', '李建国')]
    """
    state = _Scan()
    for start, word in _chunks(text):
        if not _take(state, word, start, text):
            return Byline(tuple(state.credits), tuple(state.roles), word, start)
    if state.pending:
        return Byline(tuple(state.credits), tuple(state.roles), *state.pending)
    return Byline(tuple(state.credits), tuple(state.roles), "", len(text))


def _chunks(text: str) -> Iterator[tuple[int, str]]:
    """Words cut at blanks and marks, and before and behind each role."""
    for match in CHUNK.finditer(text[:LONGEST]):
        at = match.start()
        for role in ROLE.finditer(match.group()):
            start, end = match.start() + role.start(), match.start() + role.end()
            if at < start:
                yield at, text[at:start]
            yield start, text[start:end]
            at = end
        end = match.end()
        if end - at > 1 and text[end - 1] in "文图" and text[end : end + 2] in ("/图", "／图", "/文", "／文", "、图"):
            yield at, text[at : end - 1]  # 康某文/图
            at = end - 1
        if at < end:
            yield at, text[at:end]


def _take(state: _Scan, word: str, start: int, text: str) -> bool:
    """Take one word into the state; False when it is no part of a byline."""
    if state.pending:
        first, at = state.pending
        state.pending = None
        if is_name(first + word) and len(word) < 3:
            state.name(first + word, at, start + len(word))
            return True
        return False
    if ROLE.fullmatch(word):
        _take_role(state, word)
        return True
    return _take_tail(state, word) or _take_medium(state, word) or _take_names(state, word, start)


def _take_role(state: _Scan, word: str) -> None:
    """A role: names before it without one of their own get it when it is said behind (王某 摄影)."""
    unsaid = bool(state.credits) and not state.roles
    state.turn(word, state.body if state.fresh else "")
    if unsaid:
        state.credits = [replace(credit, role=word) for credit in state.credits]


def _take_tail(state: _Scan, word: str) -> bool:
    if not TAIL.fullmatch(word):
        return False
    role = "摄影" if word in PICTURE else "作者"
    if not state.roles and state.credits:  # 周某 邓某某 摄
        state.credits = [replace(credit, role=role) for credit in state.credits]
    elif not state.role or state.role in ("摄影", "作者"):  # 文/王某 图/李某
        state.role = role
    state.roles.append(role)
    return True


def _take_medium(state: _Scan, word: str) -> bool:
    """A medium, before a role (某报融媒记者) or before names that keep the role (记者 王某 某时报 李某)."""
    if word in NEW_MEDIA:
        return True
    named = is_name(word) and len(word) < 4 and word[-1] not in "报報网網社台"
    if named or not (MEDIUM.fullmatch(word) or BODY.fullmatch(word)):
        return False
    state.body, state.fresh = word, True
    return True


def _take_names(state: _Scan, word: str, start: int) -> bool:
    """One name, several without blanks, a lone family name, or after a role any two to four characters."""
    if len(word) == 1 and word in load_set("surnames"):
        state.pending = (word, start)
        return True
    if NO_NAME.fullmatch(word):
        return False
    loose = bool(state.roles) and bool(HAN_ONLY.fullmatch(word)) and len(word) in (2, 3)
    names = [word] if loose or MASKED.fullmatch(word) else split_names(word)
    if not names and (cut := TAIL.search(word)) and cut.end() == len(word):  # 康某文图
        names = split_names(word[: cut.start()])
    for name in names:
        state.name(name, start, start + len(name))
        start += len(name)
    return bool(names)


def is_byline(text: str) -> bool:
    """Whether a line is nothing but a byline with a role in it.

    >>> is_byline("记者 王建国 通讯员 李明 文/图"), is_byline("王建国 李明"), is_byline("记者来到社区采访")
    (True, False, False)
    """
    if len(text) > LONGEST:
        return False
    found = scan_byline(text)
    return bool(found.credits) and bool(found.roles) and not found.residue


def is_bare_byline(text: str, *, prose: str) -> bool:
    """Whether a line is two to six names without a role, or bracketed names; ``prose`` is the running text.

    Words that occur there are no names of a byline.

    >>> is_bare_byline("王明 李建国", prose="党建引领"), is_bare_byline("和谐 文明", prose="建设和谐社区")
    (True, False)
    >>> is_bare_byline("（王明）", prose="")
    True
    """
    if len(text) > LONGEST_BARE:
        return False
    bracketed = text[0] in "（(" and text[-1] in "）)"
    found = scan_byline(("作者 " if bracketed else "") + text)
    least = 1 if bracketed else 2
    names = [credit.name for credit in found.credits]
    return (
        not found.residue
        and len(found.roles) == bracketed
        and all(a.end < b.start for a, b in pairwise(found.credits))
        and any(map(is_name, names))
        and least <= len(names) <= MOST_BARE
        and all(name not in prose for name in names)
    )
