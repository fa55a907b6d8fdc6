"""Names that only their list or their quotation marks show: A、B、C等5家企业, 某某一小、某某二小, “幸福食堂”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.data.tables import load_set
from kg.mentions.boundaries import HARD, Words
from kg.mentions.runs import hinted
from kg.mentions.shapes import ending_pattern, has_proper_part
from kg.model import Mention, Text

NAME = r"[一-鿿A-Za-z·（）]"
ITEM = r"[一-鿿A-Za-z·（）]{2,16}"
LONGEST = 2000  # characters of a list before the words that close it; a longer one is no list of a newspaper
COMPANIES = hinted(
    rf"((?:{ITEM}、)+{NAME}+?)(?:等(?=[0-9一二三四五六七八九十多])|等?(?=[0-9]))[0-9一二三四五六七八九十百]*[余多]?家(?:[一-鿿]{{0,6}})(?:企业|公司)(?!家)",
    hint="家[一-鿿]{0,6}(?:企业|公司)",
    inside="一-鿿A-Za-z·（）、0-9",
    reach=LONGEST,
)
SHORT_SCHOOL = hinted(
    r"(?:[市区县]|[一-鿿]{2,3})?第?[一二三四五六七八九十]{1,3}[中小](?:学|(?=[、，。；等和及均已的校采\n)）]|开展|举行|组织|宣讲|联合|与|$))",
    hint="[一二三四五六七八九十][中小]",
    inside="一-鿿",
    reach=8,
)
UNIVERSITY = hinted(
    r"[一-鿿]{2,8}(?:大学|师范学院|中学|小学|学校|医院)(?P<part>(?:第[一二三四五六七八九十])?(?:附属)?[一-鿿与和]{0,10}?)(?P<kind>学院|研究院|医院|院区|校区|附属中学|附中|分校|分院)",
    hint="学院|研究院|医院|院区|校区|附属中学|附中|分校|分院",
    inside="一-鿿",
    reach=40,
)
# Central enterprises and their bureaus, by their everyday names.
CENTRAL = re.compile(
    r"中(?:铁|建|交|冶|电建|核|水|化)[一二三四五六七八九十]{1,3}[局院](?:集团)?(?:有限公司)?|中国(?:一拖|移动|联通|电信|石油|石化|烟草|铁塔|邮政)(?:[一-鿿]{2,6}?分公司)?"
)
# A trade is one common word: a verb or a noun of doing.
TRADES = frozenset({"v", "vn", "n", "an"})
SORTS = frozenset("工程 项目 行业 产业 制造 加工 服务".split())
NUMBERED = re.compile(r"^[0-9一二三四五六七八九十]+$")


def find_listed(text: Text, words: Words) -> Iterator[Mention]:
    """Companies of a list that ends in 家企业, and schools by their short forms."""
    for found in COMPANIES.finditer(text.text):
        for item in re.finditer(ITEM, found.group(1)):
            start, end = found.start(1) + item.start(), found.start(1) + item.end()
            start = after_boundary(words, start, end)
            if 2 <= end - start <= 14 and plain_name(words, start, end):
                yield Mention(start, end, "Company", text.text[start:end], rule="list.Company")
    for found in CENTRAL.finditer(text.text):
        yield Mention(found.start(), found.end(), "Company", found.group(), rule="list.central")
    for found in SHORT_SCHOOL.finditer(text.text):
        start = after_boundary(words, found.start(), found.end())
        start += text.text[start] in "进到在往入走赴"
        name = text.text[start : found.end()]
        if not NUMBERED.match(name[:-1]) and len(name) >= 3 and not re.match(r"[第一二三四五六七八九十]", name):
            yield Mention(start, found.end(), "School", name, rule="list.School")


FIRM = re.compile(r"[一-鿿]{2,3}(?:物业|置业|地产|实业)(?=进驻|入驻|承接|接管|负责|托管|签约|[，。、])")


def find_city_firms(text: Text, words: Words) -> Iterator[Mention]:
    """Firms by their short names behind their city's: 石家庄某某物业."""
    for city in words.divisions:
        found = FIRM.match(text.text, city.end) if city.type in {"City", "District"} else None
        if found and text.text[city.end - 1] not in "市区县":
            name = text.text[city.start : found.end()]
            yield Mention(city.start, found.end(), "Company", name, rule="list.city_firm")


# Bodies that run services, told from places by their own name behind their city's: 某市夕阳红养老服务中心.
CENTRE = re.compile(
    r"(?P<own>[一-鿿]{2,6}?)(?:社会工作|社工|社区发展|社区服务|公益|养老|康养|青少年|家庭|助残|托育|志愿)(?:事业)?(?:发展|服务)*中心"
)


def find_centres(text: Text, words: Words) -> Iterator[Mention]:
    """Service bodies that bear a name of their own behind a city's or a district's."""
    for place in words.divisions:
        found = CENTRE.match(text.text, place.end) if place.type in {"City", "District"} else None
        if found is None or words.division_starts_in(place.end - 1, found.end()):
            continue
        if has_proper_part(words, *found.span("own")):
            name = text.text[place.start : found.end()]
            yield Mention(place.start, found.end(), "SocialOrganization", name, rule="list.centre")


def find_university_parts(text: Text, words: Words) -> Iterator[Mention]:
    """Schools and hospitals of a university: 某大学某某学院, 某大学第一附属医院."""
    for found in UNIVERSITY.finditer(text.text):
        start = after_boundary(words, found.start(), found.start("part"))
        if found["part"] in {"新", "老", "各"} or "共建" in found["part"]:
            continue
        type = "Hospital" if found["kind"] in {"医院", "院区", "分院"} else "School"
        if found["kind"] in {"院区", "校区", "分院", "分校"} and start < found.start("part"):
            base = text.text[start : found.start("part")]
            yield Mention(start, found.start("part"), type, base, rule="university.base")
        yield Mention(start, found.end(), type, text.text[start : found.end()], rule="university.part")


# Task forces named by what they serve: 成立企业服务专班, 组建由某某任组长的企业服务专班.
TASK_FORCE = re.compile(
    r"(?:成立|组建)(?:了|起)?(?:[^，。；：“”\n]{0,24}组长[^，。；：“”\n]{0,12}的)?(?P<name>[一-鿿]{0,8}专班)"
)
COUNT_OF_FORCES = re.compile("[一二两三四五六七八九十多]+[个支]|工作专班|专班|专项专班")


def find_task_forces(text: Text, words: Words) -> Iterator[Mention]:
    """Task forces that are set up, unless they are only counted or of no kind."""
    for found in TASK_FORCE.finditer(text.text) if "专班" in text.text else ():
        if not COUNT_OF_FORCES.match(found["name"]):
            yield Mention(*found.span("name"), "GovernmentBody", found["name"], rule="list.task_force")


YARD = hinted(
    "[一-鿿]{2,5}?(?:路|街|巷|道|弄|胡同)[0-9]+号(?:家属院|小区|楼院|大院|院)",
    hint="[0-9]号",
    inside="一-鿿0-9",
    reach=24,
)


def find_yards(text: Text, words: Words) -> Iterator[Mention]:
    """Compounds named by their address: 某某路14号院."""
    for found in YARD.finditer(text.text):
        start = after_boundary(words, found.start(), found.end() - 4)
        yield Mention(start, found.end(), "Compound", text.text[start : found.end()], rule="list.yard")


def after_boundary(words: Words, start: int, end: int) -> int:
    """Start of a list's item after the last word that a name cannot hold."""
    stops = load_set("boundary_words")
    index = words.ending_at_or_before(end)
    while index >= 0 and words.words[index].start >= start:
        hard = len(words.words[index].text) > 1 or words.words[index].text in HARD
        if hard and words.words[index].text in stops and words.words[index].end < end:
            return words.words[index].end
        index -= 1
    return start


def plain_name(words: Words, start: int, end: int) -> bool:
    """Whether an item holds a word that is no common word of enterprises and trades."""
    generic = load_set("generic_words")
    index = words.starting_at_or_after(start)
    parts = []
    while index < len(words.words) and words.words[index].end <= end:
        parts.append(words.words[index])
        index += 1
    if len(parts) == 1 and parts[0].end == end and parts[0].tag in TRADES:
        return False  # 零售、加工等5家企业
    if parts and parts[-1].text in SORTS:
        return False  # 绿化工程、电力工程等6家公司
    if len(parts) > 1 and parts[0].tag == "d" and parts[-1].tag == "v":
        return False  # 采用单独建、联合建等方式
    return any(w.text not in generic for w in parts)


# A slogan's number before a kind-word: “一个中心”.
DEVISED = re.compile("(?:首创|独创|创新推出|推行)(?:了|的)?$")  # a way of working called like a place
SLOGAN = re.compile("“[0-9一二两三四五六七八九十]+个?(?:中心|平台|基地|广场|大厅)")


def find_quoted_places(text: Text, words: Words) -> Iterator[Mention]:
    """Facilities whose quoted name ends in the kind-word, or has it behind the quotation: “幸福食堂”, “一站式”专区."""
    kinds = ending_pattern("Facility").pattern
    for found in re.finditer(
        rf"“([^“”，。；、\n]{{1,10}}?(?:{kinds}))”|“([^“”，。；\n]{{2,12}})”(?:[^，。；、“”\n们在的]{{0,4}}?)(?:{kinds}|专区|专窗|采样点|车间)(?![一-鿿]?(?:工作|服务|建设))",
        text.text,
    ):
        if "打卡" in found.group() or "+" in found.group() or "为中心" in found.group():
            continue
        if SLOGAN.match(found.group()) or DEVISED.search(text.text, max(0, found.start() - 4), found.start()):
            continue
        division = words.division_over(found.start() - 1, found.start())
        start = division.start if division and division.type in {"Community", "Village", "Office"} else found.start()
        yield Mention(start, found.end(), "Facility", text.text[start : found.end()], rule="quoted.Facility")
