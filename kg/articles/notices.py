"""The lines of a page that are no text of an article: navigation, date and source lines, notices of rights.

Only lines that are such from end to end count; each row below is one shape seen on newspaper pages and office sites.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.articles.bylines import Byline, scan_byline
from kg.articles.names import HAN

LONGEST_NOTICE = 800  # characters of a notice of rights
LONGEST = 160  # characters of a date and source line
LONGEST_VALUE = 40  # characters of one value in it
LONGEST_SECTION, MOST_SECTIONS = 8, 4  # characters and number of names of sections beside a date
LEAST_BUTTONS = 3
LONGEST_HEADLINE = 50
ANYONE = "作者 "  # the role under which any names are read
DATE = re.compile(
    r"(?P<y>(?:19|20)\d\d)\s?(?P<s>[-/.年])\s?(?P<m>\d{1,2})\s?[-/.月]\s?(?P<d>\d{1,2})(?:\s?日)?"
    r"(?:\s*[（(]?(?:星期|周)[一二三四五六日天][)）]?)?(?:[\sT]*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:Z|[+-]\d\d:?\d\d)?)?"
)
WHEN = "发布时间|发布日期|发表时间|发稿时间|更新时间|编辑日期|发布于|時間|时间|日期|发布|刊发时间"
WHENCE = "信息来源|稿件来源|文章来源|新闻来源|来源|來源|稿源|转自"
WHO = (
    "文章作者|[责責]任(?:编辑|編輯|校对)|(?:本文|本版|值班|实习|执行|见习|网络|新媒体)(?:编辑|責编|责编)|作者|撰稿人?|供稿人?|供稿单位"
    "|编辑|編輯|责编|責編|美编|编审|审核人?|校对|[初复终一二三]审|签发|监制|出品|文字|图片|摄影|文案|排版|版式|制版|设计|制作|统筹|策划"
)
COUNTS = "浏览次数|浏览量|阅读次数|阅读量|点击次数|点击数|点击量|访问量|访问次数|浏览|阅读|点击|人气|评论数?|字数|播放"
LABEL = re.compile(
    rf"(?P<when>{WHEN})\s*[:：]|(?P<whence>{WHENCE})\s*[:：]|(?P<who>{WHO})\s*[:：/／|｜丨]|(?P<count>{COUNTS})\s*[:：]"
    r"|(?P<tool>分享到?|字号|字体|字體|打印|收藏|标签|关键[词字]|【?字体|扫一扫|稿件|栏目|分类)\s*[:：]"
)
SHEET = r"第?\s?(?:[A-Z]{1,2}\d{1,3}|[A-Z]{0,2}\d{1,3}\s?版|[一二三四五六七八九十]{1,3}版)"  # a page of a newspaper
TOOLS = re.compile(
    r"[3◀<«]?[上下]一[篇版期条页则][4▶>»]?|分享到?|打印(?:本页)?|收藏|关闭(?:窗口|本页)?|放大|缩小|默认|评论|点赞|[大中小]|[ABT]?[+-]"
    r"|返回(?:目录|首页|列表|顶部)|全文复制|复制|数字报|电子版|版面导航|微信|微博|新浪微博|QQ空间|朋友圈|复制链接|我要纠错|纠错|留言|在看"
    rf"|{SHEET}|[\d,]+次?|出版|(?:星期|周)[一二三四五六日]|[\s|｜丨·【】\[\]（）()<>《》/—,，、:：*_#>-]+|https?://\S+|www\.\S+|正文|原创|听新闻"
)
LINK = re.compile(r"!?\[[^\]]*\]\([^)]*\)")
MEDIUM = re.compile(
    rf"[《【]?\s*(?P<name>[{HAN}]{{1,12}}(?:报(?![讯道告到名送警批])|報|网(?![格络])|網|社(?!区)|台|客户端|融媒体?|新闻|发布|在线|频道|传媒|融媒体中心)(?:[-—·][{HAN}]{{2,10}})?)\s*[》】]?"
)
SOURCE = re.compile(
    r"报|網|网|社$|台|客户端|融媒|新闻|发布|在线|频道|传媒|公众号|杂志|周刊|广播"
)  # what a medium is called
PAPER = re.compile(rf"[（(]?\s*《\s*(?P<name>[{HAN}·]{{2,14}})\s*》\s*[（(]?\s*(?P<rest>{DATE.pattern}).{{0,20}}")
MASTHEAD = re.compile(
    rf"[《]?(?P<name>[{HAN}]{{2,8}}(?:[日晚早晨时商周]报|都市报|报社|新闻网|日报网|发布|融媒|客户端))[》]?(?:数字报|电子版|微信公众号)?(?:[\s|｜]+[{HAN}·]{{2,8}})?"
)
TITLE = re.compile(r"(?:文章)?(?:原?标题|题目|題目|標題)\s?[:：]\s?(?P<title>.{4,80})")
NOISE = tuple(
    re.compile(row, re.IGNORECASE)
    for row in (
        r"[3◀<«\s]*(?:返回|上|下)一?[篇版期条页則则][:：]?.{0,60}",
        rf"(?:《?.{{0,10}}》?\s*)?{SHEET}(?:[:：].{{0,20}})?(?:\s*PDF版.{{0,6}})?",
        r"(?:返回|网站|设为|回到)?(?:首页|主页|顶部|目录|列表)(?:\s*[>》»|｜].*)?",
        r".{0,12}(?:版面|标题|文章|全文)导航|.{0,8}PDF版(?:阅读|下载)?|往期(?:回顾|报纸)|版面概览|放大\s*缩小\s*默认.{0,6}|.{0,6}听新闻",
        r"[（(]?(?:您|你|当前|现在|目前|所在|所处)的?(?:现在|当前|目前|所在|所处)?的?位置\s?[:：是].{0,80}",
        r"[^。，；：]{2,14}(?:\s*[>＞›»]{1,2}\s*[^。，；：>＞›»]{2,14}){1,5}",
        r"(?:(?:阅读|赞|在看|留言|分享|收藏|转发|点赞|评论|浏览)\s*[\d.,万+]+\s*)+",
        r"(?:相关|往期|推荐|延伸|热门)(?:专题|新闻|阅读|链接|推荐|报道|文章|回顾)\s*[:：].{0,300}",
        r".{0,30}(?:广告热线|发行热线|零售价|本报地址|订阅热线|邮发代号|统一连续出版物号|统一刊号|印刷厂).{0,120}",
        r"关注(?:该|我们|公众号).{0,10}|保存网页|我要反馈|分享让更多人看到|发表于.{2,4}|以下文章来源于.{1,40}|关注",
        r"想?爆料.{0,60}|(?:.{0,4}核心提示[:：]?)",
        r".{0,30}(?:扫一扫|扫码|扫描二维码|长按识别|长按二维码).{0,30}",
        r"(?:点击|戳|↑|↓|轻触|轻点).{0,20}(?:关注|查看|阅读|订阅|进入|播放|下载).{0,20}",
        r"(?:分享到?|收藏|点赞|在看|转发|评论|打印|关闭|纠错|我要纠错|投稿|我要投稿|登录|注册|搜索|阅读原文|查看更多|更多|加载更多|APP下载"
        r"|云报平台|内容详情|我知道了|用户评论|网友评论|发表评论|设为首页|加入收藏)[>》…]{0,3}",
        r"(?:【)?(?:版权|免责|特别|郑重)?声明(?:】)?[:：].*",
        r".*(?:凡本[网报站刊](?:注明|所有|发布)|版权(?:均|皆)?(?:归|属于|所有)|未经.{0,16}(?:授权|许可|同意).{0,20}(?:转载|摘编|复制|镜像)).*",
        r".*(?:ICP备|ICP证|公网安备|新闻信息(?:服务)?许可证|Copyright|©|All Rights? Reserved|技术支持[:：]).*",
        r"(?:联系)?(?:电话|邮箱|邮编|传真|地址|新闻热线|广告热线|投稿邮箱|举报电话|E-?mail)[:：]?[\d\sA-Za-z@._—-]+",
        r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+",
        r"本文来自.{0,60}|(?:本文)?(?:转载|转)自[:：].{0,40}|(?:文章)?(?:关键[词字]|标签|栏目|分类)[:：].{0,40}",
        r"(?:\d{4}-\d{2}-\d{2},\d+\s*\|?\s*){2,}.*|.*/?enpproperty-->",
        r"[{\[]?(?:IMG|图片|视频|音频|广告|AD)[\]}]?",
    )
)
RELATED = re.compile(
    r"(?:【)?(?:相关(?:阅读|新闻|链接|文章|报道|推荐|专题|资讯)|推荐阅读|延伸阅读|热门(?:推荐|新闻|文章|排行|点击)|猜你喜欢|大家都在看"
    r"|最新(?:文章|新闻|资讯)|新闻排行|编辑推荐|精彩推荐|为您推荐)(?:】)?[:：]?"
)

# The notice of rights below a list of other headlines.
FOOT = re.compile(r"(?:版权|免责|特别|郑重)声明|版权所有")


@dataclass(frozen=True, slots=True)
class Notice:
    """What a line that is no text says all the same: EDTF date, newspaper, title, and names with where
    in the line their scan began."""

    date: str = ""
    newspaper: str = ""
    bylines: tuple[tuple[int, Byline], ...] = ()
    title: str = ""


@lru_cache(maxsize=4096)
def read_notice(text: str) -> Notice | None:
    """What a line says if it is a notice from end to end, or None for any line of an article.

    >>> read_notice("2020-06-30 09:12  来源：郑州日报")
    Notice(date='2020-06-30', newspaper='郑州日报', bylines=(), title='')
    >>> read_notice("下一步，办事处将提升服务。") is None
    True
    """
    if len(text) > LONGEST_NOTICE:
        return None
    if found := PAPER.fullmatch(text):
        return Notice(edtf_day(found), found["name"])
    if found := MASTHEAD.fullmatch(text):
        return Notice(newspaper=found["name"])
    if found := TITLE.fullmatch(text):
        return Notice(title=found["title"])
    if len(text) <= LONGEST and (notice := _labels(text)) is not None:
        return notice
    return Notice() if any(row.fullmatch(text) for row in NOISE) else None


def edtf_day(found: re.Match[str]) -> str:
    """A DATE match as EDTF, empty for an impossible day."""
    month, day = int(found["m"]), int(found["d"])
    return f"{found['y']}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else ""


def _labels(text: str) -> Notice | None:
    """A line made of a date and of labels with their values."""
    inner = text.strip("()（）[]【】|｜*_#> \u3000")
    shift = text.index(inner) if inner else 0
    labels = list(LABEL.finditer(inner))
    head = inner[: labels[0].start()] if labels else inner
    date = DATE.search(head)
    if not labels and not date and not _buttons(head):
        return None
    notice = _head(head) or (_byline(head, shift) if date else None)
    edges = [label.start() for label in labels[1:]] + [len(inner)]
    for label, edge in zip(labels, edges if labels else [], strict=True):
        value = inner[label.end() : edge]
        if notice is not None:
            notice = _value(notice, label, value, shift + label.end())
    return notice


def _byline(text: str, shift: int) -> Notice | None:
    """A line of a medium, a date and a byline: 某某晚报 2023年7月1日 记者 王某某."""
    dates, undated = list(DATE.finditer(text)), _without(DATE, text)
    medium = MEDIUM.match(undated.lstrip("|｜ \u3000"))
    if medium is None or len(dates) != 1:
        return None
    found = scan_byline(_without(re.compile(re.escape(medium["name"])), undated))
    if found.residue or not found.credits or not found.roles:
        return None
    return Notice(edtf_day(dates[0]), medium["name"], ((shift, found),))


def _buttons(text: str) -> bool:
    """Whether a line is a row of buttons and of nothing else but a medium's name."""
    words = MEDIUM.sub(" ", text).split()
    return len(words) >= LEAST_BUTTONS and all(not TOOLS.sub("", word) for word in words)


def _head(text: str) -> Notice | None:
    """What stands before the first label: a date, a medium, a page, words of navigation, a short name of a section."""
    dates = list(DATE.finditer(text))
    rest = DATE.sub(" ", text)
    printed = bool(dates) and (re.search(SHEET + r"|(?:星期|周)[一二三四五六日]", text) or re.search(r"\d:\d\d", text))
    medium = MEDIUM.search(rest)
    if medium:
        rest = rest[: medium.start()] + " " + rest[medium.end() :]
    words = [word for word in rest.split() if TOOLS.sub("", word)]
    if words and not (printed and len(words) <= MOST_SECTIONS and all(len(word) <= LONGEST_SECTION for word in words)):
        return None
    day = edtf_day(dates[0]) if len(dates) == 1 else ""  # a row of dates is an archive's calendar
    return Notice(day, medium["name"] if medium and (day or not words) else "")


def _value(notice: Notice, label: re.Match[str], value: str, at: int) -> Notice | None:
    """The notice with one label's value, None when the value is running text."""
    bare, date = _without(DATE, value), DATE.search(value)
    bare = _without(LINK, bare)
    day = notice.date or (edtf_day(date) if date else "")
    kind = label.lastgroup
    if (
        len("".join(bare.split())) > LONGEST_VALUE
        or "。" in bare
        or (kind in ("when", "count") and TOOLS.sub("", bare).strip())
    ):
        return None
    if kind == "whence":
        return _source(notice, day, bare, at)
    if kind == "who":
        signed = ((at - len(ANYONE), found),) if (found := _signed(label, bare)).credits else ()
        return Notice(day, notice.newspaper, notice.bylines + signed)
    return Notice(day, notice.newspaper, notice.bylines)


def _signed(label: re.Match[str], value: str) -> Byline:
    """The names behind a label, under the role that it prints."""
    role = re.sub(r"^(?:本版|本文|值班|网络|新媒体|文章)|[\s:：/／|｜丨]+$", "", label.group())
    found = scan_byline(ANYONE + value)
    named = (replace(credit, role=role) if credit.role == ANYONE.strip() else credit for credit in found.credits)
    return replace(found, credits=tuple(named))


def _source(notice: Notice, day: str, value: str, at: int) -> Notice:
    """The value of 来源: a medium, and a byline perhaps."""
    word = re.search(r"[^\s|｜《》【】\[\]()（）*]+", value)
    if word is None:
        return Notice(day, notice.newspaper, notice.bylines)
    medium = word.group().split("·")[0]  # the paper of 某某日报·某某客户端
    medium = medium if SOURCE.search(medium) else word.group()
    named = medium if SOURCE.search(medium) else ""
    found = scan_byline(value[word.end() :])
    signed = ((at + word.end(), found),) if found.credits and found.roles else ()
    return Notice(day, notice.newspaper or named, notice.bylines + signed)


def _without(pattern: re.Pattern[str], text: str) -> str:
    """The text with blanks where a pattern stood, so that places stay."""
    return pattern.sub(lambda found: " " * len(found.group()), text)


def drop_related(texts: Sequence[str]) -> int:
    """The index from which a page is only a list of other headlines, its length if there is none.

    >>> drop_related(["街道办事处开展工作。", "相关阅读", "社区开展活动", "某镇召开会议"])
    1
    >>> drop_related(["街道办事处开展工作。", "相关新闻", "某镇召开会议", "版权声明：未经授权不得转载。"])
    1
    """
    end = at = len(texts)
    while at and (FOOT.match(texts[at - 1]) or (len(texts[at - 1]) <= LONGEST_HEADLINE and "。" not in texts[at - 1])):
        at -= 1
        if RELATED.fullmatch(texts[at]):
            end = at
    return end
