"""Honours: what follows a verb of giving, ranks, titles that stand before a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.data.tables import alternatives
from kg.mentions.boundaries import Words
from kg.model import Mention, Text

AWARD_CUE = re.compile(
    r"(?:先后|曾|连续\S{1,3}年|多次|成功|一举|陆续)?(?:荣获|获评|被评为|评为|被授予|捧得|授予|追授|授牌|获得(?!感)|成功创建为?|创成|荣膺|获颁|被命名为|命名为|入选|上榜|入列|捧走|还?摘得|被认定为|认定为|被确定为|登上|跻身|当选|(?<=[部厅局委府办会])列为(?=“[^“”]{2,16}(?:区|镇|村|点|基地|单位|案例|社区|街道)”)|被列为|被表彰为|表彰为|斩获|摘得|捧回|喜获|获批|(?:新?添|挂上|捧回)了?(?:一块)?(?=“[^“”]{2,20}”的?(?:牌子|牌匾|奖牌))|通过(?=[^，。；“”]{0,8}(?:“[^“”]{2,8}”)?(?:示范|文明|卫生)[一-鿿]{1,4}验收)|获(?!得感))(?:了|为|过)?"
)
# Honours that end as they like, after verbs that give nothing else: 被某局确定为省级某某实验单位, 入选全省某某应用.
GIVEN = re.compile(
    "(?:被[^，。；“”]{0,24}?(?:评为|确定为|认定为|命名为|列为|表彰为|授予)|获评|评为|荣膺|入选|上榜|入列|跻身|荣登)"
    "(?P<name>(?:20[0-9]{2}年度?)?(?:全国|全[省市区县州盟旗镇]|中国|国家级?|[省市区县州]级|自治区级?|"
    "[一-鿿]{2,3}[省市区县州])[^，。；：！？、“”（）的]{2,20}|优秀等次|优秀单位)(?=[，。；！、]|等|$)"
)
# What makes a village be counted among the finer ones: 建成某村、某村等省级美丽乡村4个.
BUILT = re.compile(
    "(?:建成|创建为?|创成|打造成?|成功创建)(?:[^，。；“”]{2,40}?等)?(?P<name>(?:[省市]级|国家级|[一-鿿]{2,3}[省市])"
    "[一-鿿]{0,12}?(?:美丽乡村|精品村|示范村|特色村|和美乡村|文明村|示范镇|示范社区|示范街区|精品线|示范线))(?=[，。；]|[0-9]|$)"
)
# Those of an honour's name are praised: 表彰了某公司等“突出贡献企业”20家, 对某公司等10家“突出贡献企业”给予表彰.
PRAISED = re.compile(
    "(?:表彰(?:了)?|通报表扬(?:了)?)[^，。；“”]{2,40}等(?:[0-9]+[余多]?[家个名人位])?(?P<name>“[^“”]{3,20}”)|"
    "对[^，。；“”]{2,40}等(?:[0-9]+[余多]?[家个名人位])?(?P<other>“[^“”]{3,20}”)(?:[0-9]+[余多]?[家个名人位])?"
    "(?:予以|给予|进行)(?:通报)?(?:表彰|表扬|奖励)"
)
# Merits that soldiers and police are given: 荣立三等功2次.
MERIT = re.compile("(?<=[立记下过了人体])(?P<name>[一二三]等功)")
AWARD_KIND = alternatives("award_kinds")


def find_awards(text: Text, words: Words) -> Iterator[Mention]:
    """What follows 荣获, 获评, 被授予 up to the end of the honour's name."""
    for cue in AWARD_CUE.finditer(text.text):
        rest = re.split(r"[。；！？\n]", text.text[cue.end() : cue.end() + 80])[0]
        at = cue.end()
        for item in award_items(rest):
            start = at + item.start()
            yield Mention(start, start + len(item.group()), "Award", item.group(), rule="award.cue")
    for pattern in (GIVEN, BUILT, PRAISED, MERIT):
        for found in pattern.finditer(text.text):
            group = "other" if pattern is PRAISED and found["name"] is None else "name"
            rule = "award.praised" if pattern is PRAISED else "award.cue"
            yield Mention(*found.span(group), "Award", found[group], rule=rule)


RANKED = re.compile(
    r"(?:排名|位居|位列|名列|居|列|获|取得|夺得)(?:了)?(全[国省市区县镇旗盟乡]第[一二三四五六七八九十0-9]+(?:名|位)?)"
)
LEVEL = r"(?:全国|国家级?|中国|全省|省级?|[一-鿿]{2,3}省)"
BORNE = "镇|村|社区|街道|城市|名镇|名村|小镇|单位|先进集体|示范区|示范点|示范镇|百强镇|强镇"
ITEM = rf"{LEVEL}[^，。；、“”是的]{{2,14}}(?:{BORNE})"
BEING = re.compile(rf"(?:是|系|素有)({ITEM}(?:[、和]{ITEM})*)(?=[，。；]|$)")
TITLES = re.compile(
    r"(?:全国|[一-鿿]{2,3}(?:省|市|区|县|自治区))(?:优秀共产党员|优秀党务工作者|劳动模范|劳模|先进工作者|道德模范|三八红旗手|最美志愿者|优秀志愿者|先进个人|五一劳动奖章)|(?<=是)[一-鿿]{2,4}[省市区县]“[^“”]{3,12}”(?=[，。])"
)
# A title with a post or another title between it and the name: 全国模范人民调解员、某司法所所长某某.
BEFORE_NAME = re.compile(
    "(?:全国|[一-鿿]{2,3}(?:省|市|区|县|自治区))(?:模范|优秀|先进|最美|金牌|十佳|杰出)[一-鿿]{2,8}?"
    "(?:员|者|手|书记|标兵|能手|工匠|教师|个人)(?=、)|“[^“”]{2,8}(?:工匠|楷模|好人|劳模|标兵|模范)”(?=、[^，。；]{2,30})"
)
# The rank of a number is no honour: 增速居全区第二.
OF_A_NUMBER = re.compile(
    "(?:增速|增幅|(?<!质)量|满意度|安全感|指数|[一-鿿]率|收入|产值|投资|总额|增量|人均)[^，。；]{0,16}$"
)
AGAIN = re.compile("、(全[国省市区县镇旗盟乡]第[一二三四五六七八九十0-9]+(?:名|位)?)")
THANKS = re.compile(r"(?:收到|送来|送上|赠送|送)[^，。；]{0,30}?(锦旗和感谢信|感谢信和锦旗|锦旗|感谢信)")


def find_ranks(text: Text, words: Words) -> Iterator[Mention]:
    """全市第一; a silk banner and a letter of thanks."""
    for pattern in (RANKED, THANKS):
        for found in pattern.finditer(text.text):
            if pattern is RANKED and OF_A_NUMBER.search(text.text, max(0, found.start() - 24), found.start()):
                continue
            yield Mention(found.start(1), found.end(1), "Award", found.group(1), rule="award.rank")
            if again := AGAIN.match(text.text, found.end()):
                yield Mention(again.start(1), again.end(1), "Award", again.group(1), rule="award.rank")
    for found in BEING.finditer(text.text):
        at = found.start(1)
        for item in re.split("、|和|，", found.group(1)):
            yield Mention(at, at + len(item), "Award", item, rule="award.being")
            at += len(item) + 1
    for pattern in (TITLES, BEFORE_NAME):
        for found in pattern.finditer(text.text):
            yield Mention(found.start(), found.end(), "Award", found.group(), rule="award.title")


def award_items(rest: str) -> Iterator[re.Match[str]]:
    """The honours of a list: quoted ones, or a run that ends in a kind-word of honours."""
    position = 0
    while position < len(rest):
        found = re.compile(
            rf"[^，。；、“”]{{0,14}}“[^“”]{{2,20}}”(?:(?!等)[^，。；、“”0-9]{{0,14}}?(?:{AWARD_KIND}))*|[^，。；、“”]{{2,24}}?(?:{AWARD_KIND})(?=[，。；、等和]|$)"
        ).match(rest, position)
        if not found:
            return
        yield found
        position = found.end()
        link = re.match(r"(?:等|荣誉|称号)*[、和及]|，(?=“)|(?=“)", rest[position:])
        if not link:
            return
        position += link.end()
