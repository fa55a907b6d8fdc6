"""Debris of a web page or an e-paper around an article: navigation, buttons, counters, related headlines, notices."""

from __future__ import annotations

import re
from functools import lru_cache

_BUTTON = (
    r"首页|首頁|打印本页|打印|关闭窗口|关闭|收藏本站|加入收藏|设为首页|收藏|纠错|分享到?|分享至|点赞|复制链接|全文复制|复制|我要评论|查看评论|网友评论|用户评论|"
    r"评论|字号|字体|字體|字號|放大\+?|缩小-?|扩展|收缩|默认|A\+|A-|A|大|中|小|登录|登陆|注册|搜索|繁體|繁体|简体|無障礙|无障碍|无障碍浏览|长者模式|长者版|"
    r"适老化|关怀版|进入旧版|手机版|移动版|客户端|微信|微博|新浪微博|腾讯微博|QQ空间|QQ好友|QQ|朋友圈|人人网|豆瓣|抖音|更多|返回首页|返回顶部|返回列表|"
    r"返回新闻列表|返回目录|返回|上一页|下一页|上一篇|下一篇|上篇|下篇|上一版|下一版|上版|下版|上一期|下一期|昨天|明天|PDF版?|PDF版?下载|版面导航|版面概览|"
    r"版面目录|标题导航|新闻列表|往期回顾|往期推荐|往期|导航|目录|举报|听新闻|语音阅读|朗读|播报|English|EN|RSS|TOP|订阅|投稿|二维码|数字报|电子报|电子版|阅读原文|内容详情|我知道了|云报平台|图片新闻|"
    r"阅读全部|在看|点击蓝字关注我们|关注我们|END|正文|收起|展开|全文"
)
_EDGE = r"[\s|｜丨【】\[\]()（）/·>＞›»《<:：_+\-]*"
_ALL_BUTTONS = re.compile(rf"{_EDGE}(?:(?:{_BUTTON}){_EDGE})+$", re.IGNORECASE)
_ONE_BUTTON = re.compile(rf"(?:{_BUTTON})[:：]?$", re.IGNORECASE)
_SPLIT = re.compile(r"[\s|｜丨【】\[\]>＞›»]+")
_PATH = re.compile(
    r"(?:您|你)?(?:的)?(?:所在|现在|当前|目前)?(?:所在)?的?位置\s*[:：]|首[页頁]\s*[>＞›»/|·-]|"
    r".{2,12}\s*[>＞›»]\s*.{2,12}\s*[>＞›»]"
)
_RELATED = re.compile(
    r"[【\[《■●◆]?\s*(?:相关|推荐|热门|最新|更多|延伸|精彩|编辑|为(?:你|您)|今日|友情|往期)"
    r"(?:新闻|阅读|推荐|文章|链接|报道|资讯|内容|稿件|信息|专题|搜索|热点|评论|图片|排行|动态|精彩)\s*[】\]》]?\s*(?P<list>[:：>＞》»]|more|更多|$)"
    r"|(?:热点|点击|新闻|阅读|24小时|48小时|一周|本周)(?:新闻|热点)?排行(?:榜)?|猜你喜欢|大家都在看|您可能.{0,4}感兴趣|网友评论|热门标签|已有\d+人评论",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"[【（(\[]?\s*(?:(?:本版|本期|本文|值班|责任|执行|见习|网络|新媒体)?(?:编\s*辑|編輯|责\s*编|責編|美编|编审|编委|主编|总编辑?|總編輯|校\s*对|校對|视觉|版式|排版)|"
    r"(?:审\s*核|審核|[一二三]\s*审|[初复終终復]审|初審|復審|終審|监\s*制|签\s*发|编者|配音|录入)(?:人员?)?|来源|來源|稿源|稿件来源|信息来源|文章来源|新闻来源|发布时间|"
    r"發[布佈]時間|发布日期|刊发日期|发表时间|发布于|更新时间|发布者|发布人|发布单位|发布机构|浏览次数|浏览量|浏览|阅读量|阅读次数|点击数|点击量|访问量|访问次数|"
    r"作者单位|索引号|发文机关|发文字号|信息分类|主题词|公开方式|有效性|联系电话|投稿邮箱|(?:有奖)?新闻热线|爆料热线|举报(?:电话|邮箱)|国内统一刊号|关键词|关键字|"
    r"标签|TAGS?|[上下]一[篇条页则期版])\s*[:：/|｜丨]|作者\s*[:：]\s*(?=来源|更新|发布|时间|编辑|浏览|$)",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"(?:版权|免责|法律|特别|郑重)声明|声明\s*[:：]|.{0,24}版权所有|©|copyright\b|all rights reserved|"
    r".{0,8}ICP[备證证]|.{0,4}公网安备|(?:政府)?网站标识码|网站备案|违法和不良信息|凡本网|未经.{0,14}(?:许可|授权)|(?:如需)?转载.{0,6}(?:注明|授权)|"
    r"本文(?:来自|来源|转自|转载|由.{1,12}(?:整理|提供))|原标题\s*[:：]|以上内容.{0,12}(?:上传|发布|观点|转载)|"
    r"本平台仅提供|想爆料|我要爆料|The content above|Notice:",
    re.IGNORECASE,
)
_PROMPT = re.compile(
    r"(?:网站地图|联系我们|关于我们|关于本站|技术支持|扫一扫|扫描.{0,3}二维码|扫码|长按|微信扫|点击(?:查看|进入|下载|上方|下方|阅读)|"
    r"欢迎(?:访问|光临).{2,20}(?:网|站|平台)|今天是(?:[:：]|\s*\d{4})|(?:主办|承办|协办)(?:单位)?\s*[:：])[^。！？；]*$"
)
_FOOTER = re.compile(
    r"[^，。]{2,40}(?:主办|承办)\s[^，。]{2,40}(?:主办|承办|建设|维护|保障|运维)|[^。]{0,60}邮(?:政编码|编)\s*[:：]\s*\d{6}"
)
_SITE = re.compile(r"[^，。“”]{2,16}(?:门户网站|人民政府网|政府网|新闻网|融媒网|电子报)$|首页(?: \S{2,6}){2,}$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")
_STAMP = re.compile(
    r"(?:(?:发布|更新)?(?:时间|日期|于)?\s*[:：]?\s*)?\[?(?:19|20)\d{2}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?\]?"
    r"(?P<exact>(?:\s*(?:星期|周)[一二三四五六日天])?(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?)(?P<more>.*)$"
)
_STAMPED = re.compile(
    r"\s*(?:[\s|]*(?:来源|來源|作者|浏览|阅读|点击|次浏览|编辑|編輯|记者|字号|分享|评论|第?[A-Z]?\d+版|责编|"
    r".{2,10}(?:报|网|社|台|客户端|融媒|发布)$).*)?$"
)
_FOLIO = re.compile(
    r"(?:第?\s*(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*[版页](?:[:：][^，。]{0,30})?|[A-Z]\d{1,2}|\d{1,3}|第[^，。]{1,4}版.{0,10}|[\d\s,|/:.\-]{12,}|"
    r"[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年.{2,8}|.*content_\d+\.s?html?.*|这已经是最后一期.*)$"
)
_WRITER = re.compile(r"(?:记者|通讯员|作者|撰稿|文字|撰文)\s*[:：|｜丨/]?\s*[\u3400-\u9fff]{2,4}(?:\s|$|[、|】）)])")
_MASTHEAD = re.compile(
    r"[^，。！？]{0,30}(?:19|20)\d{2}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?[^，。！？]{0,6}"
    r"(?:\d{1,2}[:：]\d{2}|(?:星期|周)[一二三四五六日天]|第?[A-Z]?[\d一二三四五六七八九十]{1,3}\s*版)[^，。！？]{0,16}$"
)
_COUNTS = re.compile(r"(?:(?:阅读|赞|点赞|在看|留言|评论|转发|收藏|浏览|分享)\s*\d[\d.万+]*\s*){2,}$")
_BARE = re.compile(r"[\d年月日时分第版页一二三四五六七八九十A-Z./:：\-]+$")
_PROSE = re.compile(r"[。！？；]")


@lru_cache(maxsize=4096)
def is_debris(text: str) -> bool:
    """Whether a line belongs to the page and not to the article; one that also names the writer is kept as a byline.

    >>> is_debris("【打印】【关闭】"), is_debris("分享经验，社区党委书记走上讲台。")
    (True, False)
    """
    if len(text) > 200:
        return False
    if _NOTICE.match(text) or _ADDRESS.match(text) or is_related(text):
        return True
    if len(text) > 30 and _PROSE.search(text):
        return False
    return bool(
        _ALL_BUTTONS.match(text)
        or _PROMPT.match(text)
        or _PATH.match(text)
        or _LABEL.match(text)
        or _FOLIO.match(text)
        or _SITE.match(text)
        or _FOOTER.match(text)
        or _MASTHEAD.match(text)
        or _COUNTS.match(text)
        or _is_stamp(text)
        or _is_bar(text)
    )


def may_be_prose(text: str) -> bool:
    """Whether what looks like debris may also be a line of prose broken by its column: a date, a number.

    >>> may_be_prose("2023年5月12日"), may_be_prose("责任编辑：某某")
    (True, False)
    """
    return bool(_BARE.match(text))


def is_related(text: str) -> bool:
    """Whether a line heads, or is, a list of other articles.

    >>> is_related("相关新闻"), is_related("相关新闻发布后，居民反响热烈。")
    (True, False)
    """
    found = _RELATED.match(text)
    return bool(found) and (len(text) <= 24 or bool(found and found["list"]))


def names_writer(text: str) -> bool:
    """Whether a line of the page also says who wrote the article.

    >>> names_writer("来源：某报 作者：林某某 浏览：18次"), names_writer("来源：某报")
    (True, False)
    """
    return bool(_WRITER.search(text))


def _is_stamp(text: str) -> bool:
    """Whether a line is a date with, at most, a source, a page or a clock beside it."""
    stamp = _STAMP.match(text)
    if not stamp or (_PROSE.search(text) and len(text) > 30):
        return False
    return bool(
        _STAMPED.match(stamp["more"])
        or (stamp["exact"].strip() and len(stamp["more"]) <= 40 and "，" not in stamp["more"])
    )


def _is_bar(text: str) -> bool:
    """Whether a line is a row of buttons with something else among them, or of sections between upright strokes."""
    tokens = [t for t in _SPLIT.split(text) if t]
    buttons = sum(1 for t in tokens if _ONE_BUTTON.match(t))
    strokes = text.count("|") + text.count("｜")
    return (buttons >= 2 and buttons * 5 >= len(tokens) * 2) or (strokes >= 3 and max(map(len, tokens), default=0) <= 8)
