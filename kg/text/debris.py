"""Debris of a web page or an e-paper around an article: navigation, buttons, counters, related headlines, notices."""

from __future__ import annotations

import re

_EDGE = r"[\s|｜【】\[\]()（）/·>＞›»《<:：_+-]*"
_BUTTONS = (
    r"首页|打印本页|打印|关闭窗口|关闭|收藏本站|收藏|纠错|分享到|分享至|分享|点赞|赞|复制链接|我要评论|查看评论|网友评论|评论|字号|字体|字體|字號|"
    r"放大|缩小|大|中|小|默认|A\+|A-|A|登录|登陆|注册|搜索|繁體|繁体|简体|無障礙|无障碍|无障碍浏览|长者模式|长者版|适老化|手机版|移动版|客户端|微信|微博|"
    r"新浪微博|腾讯微博|QQ空间|QQ好友|QQ|朋友圈|人人网|豆瓣|更多|返回首页|返回顶部|返回列表|返回|上一页|下一页|上一篇|下一篇|上一版|下一版|上一期|下一期|"
    r"PDF版?|PDF版?下载|版面导航|版面概览|版面目录|标题导航|往期回顾|往期|导航|目录|举报|听新闻|朗读|播报|English|EN|RSS|订阅|投稿|二维码"
)
_ALL_BUTTONS = re.compile(rf"{_EDGE}(?:(?:{_BUTTONS}){_EDGE})+$", re.IGNORECASE)
_PATH = re.compile(
    r"(?:您|你)?(?:的)?(?:所在|现在|当前|目前)?(?:所在)?的?位置\s*[:：]|"
    r"首页\s*[>＞›»/|·-]|.{2,12}\s*[>＞›»]\s*.{2,12}\s*[>＞›»]"
)
_RELATED = re.compile(
    r"[【\[《■●]?\s*(?:相关|推荐|热门|最新|更多|延伸|精彩|猜你喜欢|编辑|为你|今日)"
    r"(?:新闻|阅读|推荐|文章|链接|报道|资讯|内容|稿件|信息|专题|搜索|热点|评论|图片|排行)\s*[】\]》]?\s*(?:[:：>＞》»]|more|更多|$)"
    r"|(?:热点|点击|新闻|阅读|24小时|48小时|一周|本周)(?:新闻|热点)?排行|猜你喜欢|大家都在看|网友评论|热门标签|TAGS?[:：]|标签[:：]",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"[【（(\[]?\s*(?:责任编辑|责\s*编|编\s*辑|本期编辑|值班编辑|编审|审核|一审|二审|三审|初审|复审|终审|校对|值班编委|主编|总编|监制|签发|来源|稿源|稿件来源|"
    r"信息来源|文章来源|新闻来源|发布时间|发布日期|发表时间|发布于|更新时间|发布者|发布人|发布单位|发布机构|录入|浏览次数|浏览量|阅读量|阅读次数|"
    r"点击数|点击量|访问量|访问次数|作者单位|索引号|发文机关|发文字号|信息分类|主题词|公开方式|有效性|联系电话|投稿邮箱|新闻热线|爆料热线|举报电话)\s*[:：]"
)
_NOTICE = re.compile(
    r"(?:版权|免责|法律|特别|郑重)?声明\s*[:：]|(?:版权|免责|法律)声明|.{0,24}版权所有|©|copyright\b|"
    r"all rights reserved|.{0,8}ICP[备證证]|.{0,4}公网安备|网站地图|联系我们|关于我们|"
    r"网站标识码|技术支持|(?:主办|承办|协办)(?:单位)?\s*[:：]|凡本网|未经.{0,14}(?:许可|授权)|"
    r"(?:如需)?转载.{0,6}(?:注明|授权)|本文(?:来自|来源|转自|转载|由)|原标题\s*[:：]|免责|扫一扫|扫描.{0,3}二维码|扫码|长按|微信扫|"
    r"点击(?:查看|进入|下载|上方|下方|阅读)|以上内容.{0,12}(?:上传|发布|观点|转载)|本平台仅提供|The content above|Notice:",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")
_STAMP = re.compile(
    r"(?:(?:发布|更新)?(?:时间|日期|于)?\s*[:：]?\s*)?\[?(?:19|20)\d{2}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?\]?"
    r"(?:\s*(?:星期|周)[一二三四五六日天])?(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?(?P<more>.*)$"
)
_STAMPED = re.compile(
    r"\s*(?:[\s|]*(?:来源|作者|浏览|阅读|点击|编辑|记者|字号|分享|评论|"
    r".{2,10}(?:报|网|社|台|客户端|融媒|发布)$).*)?$"
)
_FOLIO = re.compile(r"(?:第?\s*[A-Z]?\d{1,3}\s*[版页](?:[:：].{0,12})?|[A-Z]\d{1,2}|\d{1,3}|第\d+版.{0,10})$")


def is_debris(text: str) -> bool:
    """Whether a line belongs to the page and not to the article.

    >>> is_debris("【打印】【关闭】"), is_debris("分享经验，社区党委书记走上讲台。")
    (True, False)
    """
    if len(text) > 200:
        return False
    if _NOTICE.match(text) or _ADDRESS.match(text) or is_related(text):
        return True
    if len(text) > 100 or (len(text) > 30 and text[-1] in "。！？”"):
        return False
    stamp = _STAMP.match(text)
    return bool(
        _ALL_BUTTONS.match(text)
        or _PATH.match(text)
        or _LABEL.match(text)
        or _FOLIO.match(text)
        or (stamp and _STAMPED.match(stamp["more"]))
    )


def is_related(text: str) -> bool:
    """Whether a line heads a list of other articles.

    >>> is_related("相关新闻"), is_related("相关新闻发布后，居民反响热烈。")
    (True, False)
    """
    return len(text) <= 24 and bool(_RELATED.match(text))
