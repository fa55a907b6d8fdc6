"""The lines of a page that are no text of an article: navigation, date and source lines, notices of rights.

Only lines that are such from end to end count; each row below is one shape seen on newspaper pages and office sites.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.articles.bylines import Byline, scan_byline
from kg.articles.names import HAN

LONGEST_NOTICE = 800  # characters of a notice of rights
LONGEST = 160  # characters of a date and source line
LONGEST_VALUE = 40  # characters of one value in it
DATE = re.compile(
    r"(?P<y>(?:19|20)\d\d)\s?(?P<s>[-/.年])\s?(?P<m>\d{1,2})\s?[-/.月]\s?(?P<d>\d{1,2})(?:\s?日)?"
    r"(?:\s*[（(]?(?:星期|周)[一二三四五六日天][)）]?)?(?:[\sT]*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:Z|[+-]\d\d:?\d\d)?)?"
)
WHEN = "发布时间|发布日期|发表时间|发稿时间|更新时间|编辑日期|发布于|時間|时间|日期|发布|刊发时间"
WHENCE = "信息来源|稿件来源|文章来源|新闻来源|来源|來源|稿源|转自"
WHO = (
    "文章作者|责任编辑|責任編輯|责任校对|本文编辑|作者|撰稿人?|供稿人?|编辑|編輯|责编|責編"
    "|编审|审核人?|校对|初审|复审|终审|[一二三]审|签发|监制"
)
COUNTS = "浏览次数|浏览量|阅读次数|阅读量|点击次数|点击数|点击量|访问量|访问次数|浏览|阅读|点击|人气|评论数?|字数|播放"
LABEL = re.compile(
    rf"(?P<when>{WHEN})\s*[:：]|(?P<whence>{WHENCE})\s*[:：]|(?P<who>{WHO})\s*[:：]|(?P<count>{COUNTS})\s*[:：]"
    r"|(?P<tool>分享到?|字号|字体|字體|文字|打印|收藏|标签|关键[词字]|【?字体|扫一扫|稿件|栏目|分类)\s*[:：]"
)
TOOLS = re.compile(
    r"[3◀<«]?[上下]一[篇版期条页则][4▶>»]?|分享到?|打印(?:本页)?|收藏|关闭(?:窗口|本页)?|放大|缩小|默认|评论|点赞|[大中小]|[ABT]?[+-]|微信|微博|QQ空间|朋友圈|复制链接|纠错|我要纠错"
    r"|[\d,]+次?|出版|星期[一二三四五六日]|[\s|｜·【】\[\]（）()<>《》/—,，、:：-]+|https?://\S+|www\.\S+|正文|原创|听新闻"
)
MEDIUM = re.compile(
    rf"[《【]?\s*(?P<name>[{HAN}]{{1,12}}(?:报|報|网|網|社|台|客户端|融媒体?|新闻|发布|在线|频道|传媒|融媒体中心)(?:[-—·][{HAN}]{{2,10}})?)\s*[》】]?"
)
SOURCE = re.compile(
    r"报|網|网|社$|台|客户端|融媒|新闻|发布|在线|频道|传媒|公众号|杂志|周刊|广播"
)  # what a medium is called
PAPER = re.compile(rf"[（(]?\s*《\s*(?P<name>[{HAN}·]{{2,14}})\s*》\s*[（(]?\s*(?P<rest>{DATE.pattern}).{{0,20}}")
TITLE = re.compile(r"(?:文章)?(?:原?标题|题目|題目|標題)\s?[:：]\s?(?P<title>.{4,80})")
STEP = r"[3◀<«\s]*(?:返回)?[上下]一?[篇版期条页则則]"
PAGE = r"第?\s?[A-Z]{0,2}\d{1,3}\s?版"
NOISE = tuple(
    re.compile(row, re.IGNORECASE)
    for row in (
        r"[3◀<«\s]*(?:返回|上|下)一?[篇版期条页則则][:：]?.{0,60}",
        rf"(?:《?.{{0,10}}》?\s*)?{PAGE}(?:[:：].{{0,20}})?(?:\s*PDF版.{{0,6}})?",
        r"(?:返回|网站|设为|回到)?(?:首页|主页|顶部|目录|列表)(?:\s*[>》»|｜].*)?",
        r".{0,12}(?:版面|标题|文章|全文)导航|.{0,8}PDF版(?:阅读|下载)?|往期(?:回顾|报纸)|版面概览|放大\s*缩小\s*默认.{0,6}|.{0,6}听新闻",
        r"[（(]?您?(?:现在的?|当前的?|目前的?|所在的?|所处的?)+位置\s?[:：是].{0,80}",
        r".{0,30}(?:扫一扫|扫码|扫描二维码|长按识别|长按二维码).{0,30}",
        r"(?:点击|戳|↑|↓|轻触|轻点).{0,20}(?:关注|查看|阅读|订阅|进入|播放|下载).{0,20}",
        r"(?:分享到?|收藏|点赞|在看|转发|评论|打印|关闭|纠错|我要纠错|投稿|我要投稿|登录|注册|搜索|阅读原文|查看更多|更多|加载更多|APP下载"
        r"|云报平台|内容详情|我知道了|用户评论|网友评论|发表评论|设为首页|加入收藏)[>》…]{0,3}",
        r"(?:【)?(?:版权|免责|特别|郑重)?声明(?:】)?[:：].*",
        r".*(?:凡本[网报站刊](?:注明|所有|发布)|版权(?:均|皆)?(?:归|属于|所有)|未经.{0,16}(?:授权|许可|同意).{0,20}(?:转载|摘编|复制|镜像)).*",
        r".*(?:ICP备|ICP证|公网安备|新闻信息(?:服务)?许可证|Copyright|©|All Rights? Reserved|技术支持[:：]).*",
        r"(?:联系)?(?:电话|邮箱|邮编|传真|地址|新闻热线|广告热线|投稿邮箱|举报电话|E-?mail)[:：]?[\d\sA-Za-z@._—-]+",
        r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+",
        r"本文来自.{0,60}|(?:本文)?(?:转载|转)自[:：].{0,40}|(?:关键[词字]|标签|栏目|分类)[:：].{0,40}",
        r"(?:\d{4}-\d{2}-\d{2},\d+\s*\|?\s*){2,}.*|.*/?enpproperty-->",
        r"[{\[]?(?:IMG|图片|视频|音频|广告|AD)[\]}]?",
    )
)
RELATED = re.compile(
    r"(?:【)?(?:相关(?:阅读|新闻|链接|文章|报道|推荐|专题|资讯)|推荐阅读|延伸阅读|热门(?:推荐|新闻|文章|排行|点击)|猜你喜欢|大家都在看"
    r"|最新(?:文章|新闻|资讯)|新闻排行|编辑推荐|精彩推荐|为您推荐)(?:】)?[:：]?"
)


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
    inner = text.strip("()（）[]【】|｜ ")
    shift = text.index(inner) if inner else 0
    labels = list(LABEL.finditer(inner))
    head = inner[: labels[0].start()] if labels else inner
    date = DATE.search(head)
    if not labels and not date:
        return None
    notice = _head(head)
    edges = [label.start() for label in labels[1:]] + [len(inner)]
    for label, edge in zip(labels, edges if labels else [], strict=True):
        value = inner[label.end() : edge]
        if notice is not None:
            notice = _value(notice, label, value, shift + label.end())
    return notice


def _head(text: str) -> Notice | None:
    """What stands before the first label: a date, a medium, words of navigation."""
    dates = list(DATE.finditer(text))
    rest = DATE.sub(" ", text)
    medium = MEDIUM.search(rest)
    if medium:
        rest = rest[: medium.start()] + " " + rest[medium.end() :]
    if TOOLS.sub("", rest).strip():
        return None
    day = edtf_day(dates[0]) if len(dates) == 1 else ""  # a row of dates is an archive's calendar
    return Notice(day, medium["name"] if medium and day else "")


def _value(notice: Notice, label: re.Match[str], value: str, at: int) -> Notice | None:
    """The notice with one label's value, None when the value is running text."""
    bare, date = DATE.sub(lambda found: " " * len(found.group()), value), DATE.search(value)
    day = notice.date or (edtf_day(date) if date else "")
    kind = label.lastgroup
    if len(bare.strip()) > LONGEST_VALUE or "。" in bare or (kind in ("when", "count") and TOOLS.sub("", bare).strip()):
        return None
    if kind == "whence":
        words = bare.strip(" |｜《》【】[]()（）").split()
        named = words[0] if words and SOURCE.search(words[0]) else ""
        return Notice(day, notice.newspaper or named, notice.bylines)
    if kind == "who":
        role = label.group().rstrip(":： ")
        found = scan_byline(f"{role} {bare}")
        signed = ((at - len(role) - 1, found),) if found.credits and not found.residue else ()
        return Notice(day, notice.newspaper, notice.bylines + signed)
    return Notice(day, notice.newspaper, notice.bylines)


def drop_related(texts: Sequence[str]) -> int:
    """The index from which a page is only a list of other headlines, its length if there is none.

    >>> drop_related(["街道办事处开展工作。", "相关阅读", "社区开展活动", "某镇召开会议"])
    1
    """
    for at, text in enumerate(texts):
        if RELATED.fullmatch(text) and all("。" not in after and len(after) <= 50 for after in texts[at + 1 :]):
            return at
    return len(texts)
