"""Words that tell what a number measures: copulas, changes, shares, attributes, verbs of doing."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.data.tables import load_table

# What joins a measure to its number and is dropped from the measure's name.
COPULA = re.compile(
    "(?:(?:已经|已|均|都|约|共|总共|累计|合计|共计|总计|也|就|仅|只|(?<![实体呈出表发])现|将|可|便|首次|预计|一举|稳步|大幅|有效|成功|"
    "全部)?"
    "(?:不过|达到|达|已达|高达|多达|可达|约为|约有|共有|现有|拥有|为|是|有|至|增至|升至|降至|增加到|增长到|突破|"
    "超过|完成|实现|有望|只设置|仅设置|只设|仅设|"
    "共计|合计|总计|累计|共|左右|了|：|:|约|近|到|在|仅|只|才|首次|预计|已经|(?<![村户人亩日年月平])均|都|仍|稳定|"
    "各|又|再|全部|去年|今年|前年|上年)|[ "
    "\u3000（(])$"
)
COPULA_REACH = 8  # characters, of which no alternative above has more: words before them are not looked at
LEVEL = re.compile(
    "(?:提高|提升|上升|增长|增加|增|升|下降|降低|减少|降|减|压缩|压减|缩短|缩减|精简|扩大|扩展|发展|攀升|跃升|壮大|"
    "优化|"
    "回升|延长|拓展|扩充|变)(?:了)?(?:到|至|为)(?:(?:如今|现在|目前|当前|今年|去年)?(?:\\d{4}年)?(?:\\d{1,2}月)?[底末初份]?的)?$"
)
FROM = re.compile("(?:由|从)(?:(?:[^，。；由从]{0,8}?的)?(?:每[年月天日户人亩])?|原来|过去|之前)$")
CHANGE = re.compile(
    "(?P<to>(?:同比|环比|比[^，。；]{1,10}?|较[^，。；]{1,10}?|平均|累计|实际|名义|年均)*(?:分别|均|约|又|再|已)?"
    "(?:增长|增加|增幅|提升|提高|上升|下降|降低|减少|压缩|压减|缩短|提前|下滑|回落|增收|翻|减|增|降|优惠|前进|上涨|"
    "上浮|"
    "降幅|增速))(?:了|达到?|约|为|幅度达?|近|超过?|均)*$"
)
SHARE = re.compile(
    "占(?:到|比|据|了)?(?P<of>[^，。；占]{0,24}?)(?:的)?(?:比例|比重)?(?:约|近|超过|超|高达|达到?|为|仅)?$"
)
# Nouns that name a measure: a number after one of them is its value, whatever follows.
ATTRIBUTE = re.compile(
    "(?:面积|占地|投资|投入|资金|收入|支出|产值|税收|营收|销售额|交易额|增加值|总值|规模|总额|金额|人口|总数|总量|"
    "数量|长度|"
    "全长|总长|全程|长|高度|宽度|宽|深度|容量|里程|率|比例|比重|占比|增速|增幅|时长|时限|用时|时间|工期|周期|年龄|"
    "成本|价格|"
    "天数|次数|人数|户数|年限|单价|补贴|补助|分红|均价|客流量?|流量|产量|单产|亩产|得分|分值|库容|密度|贷款|授信|"
    "利润|产能|装机|储量|满意度|"
    "知晓度|"
    "浓度|指数|工资|募集|筹集|争取|捐款|善款|拨付|兑现|贷|融资|自筹|距离|库存|均[一-龥]{1,3})$"
)
MEASURE_NOUNS = frozenset(
    ["收入", "支出", "投资", "融资", "贷款", "补贴", "补助", "增速", "分红", "占比", "增幅", "产值", "税收"]
)
# Verbs that make others act: they stay in the name of what is counted (帮助完成再就业的群众).
CAUSES = frozenset(
    [
        "帮助",
        "协调",
        "组织",
        "指导",
        "引导",
        "带动",
        "吸引",
        "发动",
        "推动",
        "助力",
        "支持",
        "促成",
        "促进",
        "促使",
        "邀请",
        "动员",
        "号召",
        "协助",
        "安排",
        "选派",
        "选聘",
        "派驻",
        "召集",
        "凝聚",
        "鼓励",
        "督促",
        "抽调",
        "集结",
        "吸收",
    ]
)
ORGANISED = (
    "开展|召开|举办|举行|组织|进行|实施|完成|累计|签订|受理|发放|化解|(?<!协)调解|办理|处理|解决|整改|清理|拆除|改造|新增|"
    "新建|建成|"
    "选拔|培育|引进|施划|盘活|转移|提供|接待|服务|流转"
)
DONE = re.compile(
    f"(?:{ORGANISED}|收集|排查|走访|发现|带动|惠及|覆盖|调处|回收|清运|劝导|查处|下发|铺排|划分|配备|设立|成立|组建|"
    f"加装|更换)"
    "(?:了)?(?:各类)?"
)
GENERIC = frozenset(
    ["工作", "活动", "服务", "行动", "问题", "人", "群众", "会议", "事项", "改造", "培训", "项目", "任务"]
)
# These open a predicate and never an attribute of the noun.
WHOLE = frozenset(
    [
        "均",
        "已",
        "已经",
        "全部",
        "都",
        "也",
        "将",
        "被",
        "正",
        "正在",
        "全都",
        "同比",
        "环比",
        "分别",
        "占",
        "达",
        "达到",
    ]
)
# The number said last is taken up: 去年，这个数字降到64件.
THAT_FIGURE = re.compile("(?:而)?(?:\\d+年)?(?:这一|这个|该|这项)(?:数字|数据|比例|指标|数)$")
TOTALS = "总投资|投资|总建筑面积|建筑面积|占地|总面积|面积|全长|总长"
# Said before a number, these speak of the measure said last (…收入全部超过500万元，平均达到1181万元).
AVERAGES = frozenset(["平均", "人均", "户均", "村均", "亩均", "日均", "年均", "月均", "最高", "最低"])
MEASURES = {"area": "面积", "length": "长度", "money": "投资"}


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    """The kind of each measure word of the table."""
    return {row.split("/")[0]: row.split("/")[1] for row in load_table("measure_words")}


@lru_cache(maxsize=1024)
def unit_kind(unit: str) -> str:
    """The kind of a measure word: area, money, duration …; empty if the table lacks it.

    >>> unit_kind("平方米"), unit_kind("处（次）")
    ('area', 'count')
    """
    return _kinds().get(re.split("[（(/]", unit, maxsplit=1)[0], "")


def without_copula(words: str) -> str:
    """The words without 达到, 共有, 为 … at their end.

    >>> without_copula("在册党员已经达到"), without_copula("常住人口达")
    ('在册党员', '常住人口')
    """
    while (cut := COPULA.search(words, max(0, len(words) - COPULA_REACH))) and cut.end() > cut.start():
        words = words[: cut.start()]
    return words


def tidy(words: str) -> str:
    """An indicator without aspect marks and loose punctuation at its ends.

    >>> tidy("建立了责任台账的")
    '建立责任台账'
    """
    words = re.sub("(?<=[一-龥])(?:了|着|(?<![通经超度不])过)(?=[一-龥“])(?!解|程|渡|路)", "", words)
    words = words.replace("*", "").replace("`", "")  # emphasis and code of Markdown
    words = re.sub("^(?:但|而且|然而|却|当时|那时|不但|不仅|不光|其(?![他余中实它间次]))(?=[一-龥]{2})", "", words)
    loose = " \u3000，、：:；的了和与及（("
    loose = loose.replace("及", "") if words.endswith(("惠及", "涉及", "普及", "触及")) else loose
    return words.strip(loose + "“" if words.count("“") != words.count("”") else loose)


def shorter(words: str) -> str:
    """A long predicate by its verb and its object's head.

    >>> shorter("建立起完善的责任台账")
    '建立责任台账'
    """
    words = words.removesuffix("”") if words.count("”") > words.count("“") else words
    inner = re.match("([就便即]?[一-龥]{2})[^的]*?.*的([一-龥“”]{2,})$", words)
    return inner[1].lstrip("就便即") + inner[2] if inner and len(words) > 8 else words


def area_name(words: str, kind: str) -> str:
    """An area's indicator ends in 面积.

    >>> area_name("绿化", "area")
    '绿化面积'
    """
    return words + "面积" if kind == "area" and words and not re.search("(?:面积|区域|水面)$", words) else words
