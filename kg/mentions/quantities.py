"""Numbers that measure something, with unit and bound; those of dates, ordinals, names and slogans are left out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kg.mentions.numerals import ARABIC, CHINESE, numeral_value
from kg.mentions.slogans import ONE_OF_MANY, closed_spans, unit_kinds, unit_pattern
from kg.model import Quantity, Span, Text, Word

GAP = "[ \u3000\u00a0]?"
ABOUT, AT_LEAST, AT_MOST = "about", "atLeast", "atMost"
BOUND_WORDS = {
    **dict.fromkeys(("约为", "约", "大约", "近", "将近", "接近", "左右", "上下", "来", "好几", "许"), ABOUT),
    **dict.fromkeys(
        ("超过", "超", "过", "破", "逾", "突破", "不少于", "不低于", "至少", "最少", "高于", "数", "几", "上"), AT_LEAST
    ),
    **dict.fromkeys(("余", "多", "以上", "有余", "之多", "开外", "往上"), AT_LEAST),
    **dict.fromkeys(("不足", "不到", "不超过", "至多", "最多", "少于", "低于", "以内", "之内", "以下", "内"), AT_MOST),
}
BEFORE = (
    "约为|大约|将近|接近|超过|突破|不少于|不低于|至少|最少|高于|不超过|不足|不到|至多|最多|少于|低于|"
    "(?<![附最临靠邻相就远])近|(?<=[入济值额资])过|(?<=已经|早已)破|约|超|逾"
)
# What a quantity may begin with: a bound, a blank, a numeral.
FIRST = "约大将接超突破不至最高多少低近过逾 \u3000\u00a0\\d零〇一二两三四五六七八九十百千万亿数几上"
AFTER = "以上|以下|以内|之内|左右|上下|有余|之多|开外|(?<=[钟时天日月])内"
SCALE = r"(?:[十百千]?万亿|[十百千]?[万亿]|千(?![克瓦米伏卡赫])|百(?!分|姓|强|年))"
MIDDLE = "[余多来]"
NOT_ORDINAL = "(?<!第[一二三四五六七八九十百])(?<!第[一二三四五六七八九]十)"
COUNTED_IN_WORDS = frozenset("个名人位家户场次支座所处栋辆台件起岁旬元倍年天对间部批亩棵株条")
ABSTRACT = (
    "方面|层面|维度|角度|环节|阶段|步骤|关键|意识|维护|自信|确立|坚持|统一|不动摇|代表|全面|责任|必须|务必|结合|"
    "转变|中心|引领|"
    "文明|先行|协同|一批|一律|起来|到位|优先|问题导向|主题|重点|平台|抓手|目标|原则|理念|体系|格局|机制|一|百年|"
    "不变|聚焦|“[一二三四]”|(?:烦心|大|好|难|要|实)?事(?![项情件业务])|突出|"
    "腿|主线|战线|红线|底线|心|清单|更加|提升|常态|融合|导向|小时|方向|关系到|大局|延伸|覆盖|强化|抓实|狠抓|层次|战场|轮子|样"
)
NOT_AFTER = "年月日号时点路线级期届楼环版代后院校强单室弄巷组队村局师团军街区会届中小学点季度"
THREE_OR_FOUR = re.compile(
    "[一二两三四五六七八九]{2}[十百千万亿]|十?[二三四五六七八][三四五六七八九]$"
)  # 三四千, 十七八
WELL_DONE = re.compile("[建用办抓做打下写念把守管走唱扛种绘答]好$")  # 建好三支队伍、用好三张清单 are slogans
CHANNELS = "探头|摄像|视频|监控|信号"  # what is counted in 路; buses and roads are numbered
PUBLIC_LINES = frozenset(
    ("110", "119", "120", "122", "12345", "12315", "12319", "12333", "12337", "12348", "12350", "12388")
)


@lru_cache(maxsize=1)
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The shapes of quantities in the order in which they are tried, each with what no match of it lacks.

    Parts of a whole come first, then ranges, then plain numbers.
    """
    unit, number = unit_pattern(), f"(?:{ARABIC}|{CHINESE})"
    scale = f"(?P<scale>(?:{SCALE})(?:{ARABIC}{SCALE})?)?"
    scaled = f"(?P<vague>[数几上](?=[十百千万亿]))?(?P<number>{number})(?P<inner>{MIDDLE})?{scale}"
    edge = f"(?=[{FIRST}])(?P<before>{BEFORE})?{GAP}(?<![A-Za-z0-9.+×·:：/第-]){NOT_ORDINAL}"
    tail = f"(?P<after>{AFTER})?"
    shapes = (
        ("百分之", f"百分之(?P<percent>{number})"),
        ("分之", f"(?P<below>{CHINESE})分之(?P<above>{CHINESE})"),
        ("/", "(?P<above>[1-9])/(?P<below>[2-9]|10)(?![/\\d年月])"),
        (
            "成",
            "(?P<tenths>[一二两三四五六七八九]|[1-9](?:[.]\\d)?)成(?P<middle>多)?(?=[以左半的，。、；上达居农户提增升降下减涨缩是建]|群众|$)",
        ),
        (
            "",
            f"(?P<low>{number})(?P<lowscale>{SCALE})?(?:{unit})?{GAP}(?:[-－—–~～]{{1,2}}|至|到)"
            f"(?P<number>{number})(?P<scale>{SCALE})?(?P<middle>{MIDDLE})?{GAP}(?P<unit>{unit})",
        ),
        ("", f"{scaled}(?P<middle>{MIDDLE})?{GAP}(?P<unit>{unit})?"),
    )
    return tuple((needed, re.compile(edge + shape + tail)) for needed, shape in shapes)


def find_quantities(text: Text) -> tuple[Quantity, ...]:
    """The quantities of a text in order, positions in the mended text; a range gives its two ends over one span."""
    taken, found = bytearray(len(text.text)), list[Quantity]()
    for start, end in closed_spans(text.text):
        taken[start:end] = b"\1" * (end - start)
    for needed, pattern in patterns():
        for match in pattern.finditer(text.text) if needed in text.text else ():
            span = _trimmed(match)
            if 1 in taken[span[0] : span[1]]:
                continue
            made = tuple(_quantities(match, span, text))
            found += made
            if made:
                taken[span[0] : span[1]] = b"\1" * (span[1] - span[0])
    return tuple(sorted(found, key=lambda q: (q.start, q.end)))


def _trimmed(match: re.Match[str]) -> Span:
    """The match without blanks at its ends."""
    (start, end), words = match.span(), match[0]
    bare = words.strip()
    return (start, end) if bare == words else (end - len(words.lstrip()), start + len(words.rstrip()))


def _quantities(match: re.Match[str], span: Span, text: Text) -> Iterator[Quantity]:
    """What a match of one of the patterns measures; nothing when it is an ordinal, a year, a name or a slogan."""
    groups = match.groupdict()
    bound = _bound(groups)
    if groups.get("percent"):
        yield Quantity(*span, numeral_value(groups["percent"]), "%", bound)
    elif groups.get("below"):
        share = round(100 * numeral_value(groups["above"]) / numeral_value(groups["below"]), 2)
        yield Quantity(*span, int(share) if share.is_integer() else share, "%", bound)
    elif groups.get("tenths"):
        yield Quantity(*span, round(numeral_value(groups["tenths"]) * 10, 6), "%", bound)
    elif groups.get("low"):
        yield from _range(match, span, text)
    elif _counts(match, text):
        unit = _unit(groups)
        value = _value(groups)
        if unit == "旬":
            yield Quantity(*span, value * 10, "岁", ABOUT)
        elif value is not None:
            yield Quantity(*span, value, unit, bound)


def _range(match: re.Match[str], span: Span, text: Text) -> Iterator[Quantity]:
    """Both ends of a range: at least the lower, at most the upper."""
    groups = match.groupdict()
    unit, scale = _unit(groups), groups["scale"] or ""
    try:
        low = numeral_value(groups["low"] + (groups["lowscale"] or scale))
        high = numeral_value(groups["number"] + scale)
    except ValueError:
        return
    if low < high and not _is_year(groups["low"], unit):
        yield Quantity(*span, low, unit, AT_LEAST)
        yield Quantity(*span, high, unit, AT_MOST)


def _value(groups: dict[str, str | None]) -> int | float:
    """Value in base units."""
    return numeral_value((groups["number"] or "") + (groups["scale"] or ""))


def _unit(groups: dict[str, str | None]) -> str:
    """Unit as written, full-width signs folded and 个百分点 shortened."""
    unit = groups.get("unit") or ""
    return {"％": "%", "个百分点": "百分点", "个点": "百分点", "个小时": "小时", "块钱": "元"}.get(unit, unit)


def _bound(groups: dict[str, str | None]) -> str:
    """The bound that the words around the number state; the nearest to the number decides."""
    for name in ("inner", "middle", "after", "vague", "before"):
        word = groups.get(name)
        if word:
            return BOUND_WORDS.get(word, "exact")
    return "exact"


def _is_year(number: str, unit: str) -> bool:
    """Whether an Arabic numeral is a calendar year."""
    return unit in ("", "年", "年多") and bool(re.fullmatch(r"(?:19|20)\d\d", number))


def _counts(match: re.Match[str], text: Text) -> bool:
    """Whether a plain number measures something."""
    groups = match.groupdict()
    number, unit = groups["number"] or "", _unit(groups)
    loose = bool(groups["inner"] or groups["middle"] or groups["vague"] or groups["before"])
    if _is_year(number, unit) and not groups["scale"]:
        return False
    if not number[0].isdigit():
        return _counts_in_words(match, text, number, unit, loose)
    if unit == "分" and match.string[max(0, match.start() - 1) : match.start()] in ("时", "点"):
        return False
    if unit in ("期", "届", "层", "站", "组") and not loose and _is_ordinal(match, unit):
        return False
    if unit in ("路", "字"):  # cameras, not buses; a book's length, no 十二字方针
        near = match.string[max(0, match.start() - 8) : match.end() + 6]
        return groups["scale"] == "万" if unit == "字" else bool(re.search(CHANNELS, near))
    return bool(unit) or _counts_without_unit(match, text, number, loose)


def _is_ordinal(match: re.Match[str], unit: str) -> bool:
    """Whether a bare 期, 届, 层 numbers one thing instead of counting (产业园2期, 3层)."""
    before = match.string[max(0, match.start("number") - 2) : match.start("number")]
    if unit == "届":
        return not before.endswith(("办", "了", "续"))
    return bool(re.search("[园线目程区城苑府庭湾楼村]$", before)) and len(match["number"] or "") < 3


def _counts_without_unit(match: re.Match[str], text: Text, number: str, loose: bool) -> bool:
    """Whether a number without unit counts the noun after it (800余党员, 20万人口) or is a sum (80亿)."""
    scale, end = match["scale"] or "", match.end()
    after = match.string[end : end + 1]
    if number in PUBLIC_LINES or not (scale or loose or (len(number) > 1 and number[0] != "0" and len(number) < 7)):
        return False
    if scale and (
        not after or after in "，。；、,;）)" or (after == "的" and match.string[: match.start()].endswith("人口"))
    ):
        return True
    if not after or after in NOT_AFTER or not "\u4e00" <= after <= "\u9fff":
        return False
    return any(w.start == end and w.tag[:1] == "n" and len(w.text) > 1 for w in _words_near(text, end))


def _counts_in_words(match: re.Match[str], text: Text, number: str, unit: str, loose: bool) -> bool:
    """Whether a Chinese numeral counts: 三场, 千余名, 两支; not 一个, 两个维护, 三门峡, 万人助万企."""
    half = unit == "个" and match.string.startswith("半", match.end())  # 两个半小时
    if not unit or half or number in "零〇二" or THREE_OR_FOUR.search(number) or _within_word(match, text):
        return False
    if (number in "十百千万亿" and number != "十") or number in ("百万", "千万", "万千"):
        return loose
    if number == ONE_OF_MANY:
        return _one_counts(match, unit)
    after = match.string[match.end() : match.end() + 4]
    before = match.string[max(0, match.start("number") - 2) : match.start("number")]
    if re.match(ABSTRACT, after) or before[-1:] in ("周", "初", "星", "届") or WELL_DONE.search(before):
        return False
    if unit == "次" and not before.endswith(("每", "累计", "月", "年", "周")) and _acts(text, match.end()):
        return False
    return len(number) > 1 or loose or unit in COUNTED_IN_WORDS or unit_kinds().get(unit) in ("area", "length", "money")


def _acts(text: Text, position: int) -> bool:
    """Whether a verb begins at a position: 五次找到公司 says how often somebody tried."""
    return any(w.start == position and w.tag == "v" for w in _words_near(text, position))


def _one_counts(match: re.Match[str], unit: str) -> bool:
    """Whether 一 counts: with 每季度, 每年 … and a happening, or in a list with other counted things."""
    before = match.string[max(0, match.start() - 14) : match.start()]
    after = match.string[match.end() : match.end() + 16]
    if unit_kinds().get(unit) == "event" and re.search(
        "每(?:个?(?:月|季度|季|年|周|星期|半年)|[一两三四]个?[月周年])[^，。；]{0,8}$", before
    ):
        return True
    listed = re.search("[二两三四五六七八九十\\d][^，。；、]{2,12}[、和及]$", before) or re.match(
        "[^，。；、一]{2,12}(?:、|和|及|，)(?:[二两三四五六七八九十]|\\d+)[个家座所处名支]", after
    )
    return bool(listed) and unit in COUNTED_IN_WORDS


def _within_word(match: re.Match[str], text: Text) -> bool:
    """Whether the numeral belongs to a longer word of the dictionary: 五台山, 三门峡, 千家万户."""
    start, end = match.start("number"), match.end("unit")
    for word in _words_near(text, start):
        if word.start <= start < word.end and (word.end > end or word.start < match.start()):
            return word.tag not in ("m", "q", "t", "", "mq")
    return False


def _words_near(text: Text, position: int) -> Iterable[Word]:
    """The words around a position."""
    index = bisect_left(text.words, position, key=lambda w: w.start)
    return text.words[max(0, index - 2) : index + 2]


__all__ = ["find_quantities", "unit_kinds"]
