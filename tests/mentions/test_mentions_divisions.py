"""Divisions in a text: names, left edges, chains, lists, bare forms, and what is no name."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.data.divisions import load_divisions
from kg.mentions.divisions import find_divisions
from kg.model import Article, Mention, Text
from kg.text import add_words

TABLE = load_divisions()
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def text_of(line: str) -> Text:
    """A one-paragraph article with its words."""
    article = Article("a.txt", 1, line, ((0, len(line)),))
    return add_words(Text(article, line, tuple(range(len(line)))))


def find(line: str) -> list[Mention]:
    return list(find_divisions(text_of(line), TABLE))


def names(line: str) -> list[str]:
    """Names in text order; a city at the front of a zone's name comes after the zone."""
    return [m.name for m in find(line)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("杭州市拱墅区小河街道紫荆社区党委书记表示", ["杭州市", "拱墅区", "小河街道", "紫荆社区"]),
        ("昆山市周市镇市北村村民委员会主任", ["昆山市", "周市镇", "市北村"]),
        ("苏州工业园区斜塘街道莲花四社区", ["苏州工业园区", "斜塘街道", "莲花四社区"]),
        ("西乌珠穆沁旗巴彦胡舒苏木松根嘎查党支部", ["西乌珠穆沁旗", "巴彦胡舒苏木", "松根嘎查"]),
        ("上海市浦东新区陆家嘴街道东昌新村居民区", ["上海市", "浦东新区", "陆家嘴街道", "东昌新村居民区"]),
        ("延边州延吉市北山街道丹英社区", ["延边州", "延吉市", "北山街道", "丹英社区"]),
        ("东莞市长安镇乌沙社区", ["东莞市", "长安镇", "乌沙社区"]),
        ("古田县城东街道利洋村村民林某", ["古田县", "城东街道", "利洋村"]),
        ("西安市西咸新区沣西新城马王街道", ["西安市西咸新区", "西安市", "马王街道"]),
        ("义乌稠城街道向阳社区", ["义乌", "稠城街道", "向阳社区"]),
        ("济南市历下区解放路街道青后社区", ["济南市", "历下区", "解放路街道", "青后社区"]),
        ("洛阳市老城区西关街道", ["洛阳市", "老城区", "西关街道"]),
        ("五里店办事处郝堂村、赵村村委会", ["五里店办事处", "郝堂村", "赵村"]),
    ],
)
def test_chains(line: str, found: list[str]) -> None:
    assert names(line) == found


def test_what_stands_before_a_name_is_kept_apart_from_it() -> None:
    found = find("郑州市惠济区长兴路街道金洼社区")
    assert [(m.type, m.within) for m in found] == [
        ("City", ""),
        ("District", "郑州市"),
        ("Office", "郑州市惠济区"),
        ("Community", "郑州市惠济区长兴路街道"),
    ]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("下辖东风、红旗、解放、胜利等4个社区", ["东风社区", "红旗社区", "解放社区", "胜利社区"]),
        ("辖张庄、李庄、王庄3个行政村", ["张庄村", "李庄村", "王庄村"]),
        ("下设铁机村、才华街、余家头等10个社区", ["铁机村社区", "才华街社区", "余家头社区"]),
        ("大良街道、容桂街道、伦教街道", ["大良街道", "容桂街道", "伦教街道"]),
        ("走进余家头社区、铁路新村社区，为居民服务", ["余家头社区", "铁路新村社区"]),
        ("组织张庄村、李庄村、王庄村村民代表", ["张庄村", "李庄村", "王庄村"]),
        ("常青街道下辖竹西、仰光、淝南等12个社居委", ["常青街道", "竹西社居委", "仰光社居委", "淝南社居委"]),
    ],
)
def test_lists(line: str, found: list[str]) -> None:
    assert names(line) == found


def test_a_list_item_is_located_without_the_shared_word() -> None:
    line = "下辖东风、红旗等4个社区"
    assert [line[m.start : m.end] for m in find(line)] == ["东风", "红旗"]


@pytest.mark.parametrize(
    "line",
    [
        "各村社区积极参与，农村社区、老旧社区、智慧社区建设同步推进",
        "走进社区、服务社区，全区9个社区、36个村",
        "本社区、该社区、我们社区、所有社区、每个社区、辖区社区、示范社区",
        "社区党建、社区治理、社区工作者、社区大党委、社区干部",
        "村级组织、村民自治、乡村振兴、城乡融合、乡镇干部、城中村改造",
        "街道干净整洁，沿街商铺林立，街道两侧绿树成荫，由街道牵头",
        "镇党委、镇政府、该镇、全镇、小镇、古镇、特色小镇、返乡创业",
        "国家级高新区、省级开发区、全国各经开区、城市新区、示范新区",
        "某街道、某社区、一些街道、相关街道",
        "全面发力社区建设，丰富社区文化，打造和谐社区、幸福社区",
        "小事不出网格，大事不出社区，难事不出街道",
        "方庄社区卫生服务中心",
        "中山路、北京路、南京东路步行街、中关村科技产业园",
        "百年老村、国家森林村、全国文明村、全国乡村治理示范村",
        "郑东片区、滨河国际新城、幸福里小区",
        "东部新城、老城区、主城区、城乡结合部",
        "驻京办事处、公司郑州办事处、办事处主任",
        "以其独特魅力重塑社区生态，全国示范性老年友好型社区",
        "镇村两级干部，村村通公路，村民小组，进村入户",
        "推动资源力量下沉社区，打通联系服务群众最后一公里",
        "组建社区合伙人队伍，发展社区经济，设立社区基金",
        "开展社区微更新、社区营造、社区共治、社区协商",
        "培育社区社会组织，链接社区资源，激活社区动能",
        "街道纪工委、街道综治中心、街道政务大厅、街道商会",
        "村集体经济收入突破百万元，村容村貌焕然一新",
        "村规民约、村史馆、村务公开、村医村教、村道硬化",
        "全市首个智慧社区、全省文明社区、国家级减灾示范社区",
        "老旧社区改造、开放式社区管理、商品房社区治理、农转居社区",
        "联合社区开展、协同社区推进、指导社区成立、会同社区走访",
        "在社区里、到社区去、从社区来、回社区报到、驻社区民警",
        "返乡创业、乡村振兴、乡土人才、乡镇企业、乡情乡愁、乡风文明",
        "市级示范村、省级美丽庭院、全国乡村旅游重点村、重点帮扶村",
        "老城区改造、主城区拥堵、新城区崛起、城区道路、郊区农户",
        "办事大厅、办事窗口、办事员、办事处干部、派驻办事处",
        "周边社区居民、附近村民、邻村群众、外村媳妇、本村能人",
        "三个社区联合、五个村抱团、十余个社区参与、百余村受益",
        "试点社区、试点村、样板社区、样板村、标杆社区、精品村",
        "居民区党组织、居民区自治、居民区环境、居住区",
        "法官进社区、律师进村居、文艺进社区、戏曲进乡村",
        "养老社区、康养社区、邻里社区、熟人社区、虚拟社区、开源社区",
        "过去的穷山村、昔日的落后村、有名的贫困村、远近闻名的富裕村",
        "民族团结进步示范社区、退役军人服务示范社区、老年友好社区",
        "全镇上下、全乡干部、全街道动员、全村老少、全社区居民",
        "聚焦社区治理难题，破解村庄治理困境，提升街道治理水平",
        "大社区、小社区、老社区、新社区、好社区、美社区",
        "千村示范、万村整治、百村精品、十村连片",
        "首届社区邻里节、社区运动会、社区春晚、村晚、村超",
        "拆村并居、撤村建居、撤乡并镇、村改居、镇改街",
        "红色社区、暖心社区、幸福社区、和谐社区、活力社区、清廉社区",
        "城中村、城边村、园中村、移民村、搬迁村、空心村、中心村",
        "居委会、村委会、社区居委会、居民委员会、村民委员会",
        "“五社联动”机制下，社区、社工、社会组织、社会资源、社区志愿者",
    ],
)
def test_no_names(line: str) -> None:
    assert names(line) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("在紫荆社区，居民议事", ["紫荆社区"]),
        ("以格林社区为例", ["格林社区"]),
        ("垃圾箱进社区，如远大社区、丽春西路社区", ["远大社区", "丽春西路社区"]),
        ("家住新城社区的张女士", ["新城社区"]),
        ("北海新城社区则把服务放在一老一幼", ["北海新城社区"]),
        ("一处车棚在芳城园一区社区变身客厅", ["芳城园一区社区"]),
        ("铁炉村村民王某说，铁炉村党支部带头", ["铁炉村", "铁炉村"]),
        ("她回到金城镇后阳村老家", ["金城镇", "后阳村"]),
        ("2023年南岗社区人口3000人", ["南岗社区"]),
        ("对阳光社区进行改造，把金桥社区建成样板", ["阳光社区", "金桥社区"]),
        ("据小榄社区介绍", ["小榄社区"]),
        ("和平区嘉兴道街道的网格员", ["和平区", "嘉兴道街道"]),
        ("在文化中路社区，居民议事", ["文化中路社区"]),
        ("昨天，开发区雅园社区的志愿者", ["雅园社区"]),
        ("中关村街道、奥运村街道", ["中关村街道", "奥运村街道"]),
        ("绿地·香颂社区、恒大名都社区", ["绿地·香颂社区", "恒大名都社区"]),
    ],
)
def test_left_edges(line: str, found: list[str]) -> None:
    assert names(line) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("武汉东湖高新区关东街道", ["武汉东湖高新区", "武汉", "关东街道"]),
        ("常州经开区横林镇", ["常州经开区", "常州", "横林镇"]),
        ("成都市天府新区华阳街道", ["成都市天府新区", "成都市", "华阳街道"]),
        ("青岛西海岸新区", ["青岛西海岸新区", "青岛"]),
        ("贵安新区与雄安新区", ["贵安新区", "雄安新区"]),
        ("占经开区总量的七成，紧贴高新区发展", ["经开区", "高新区"]),
        ("诸城经济开发区成立后，开发区托管7个社区", ["诸城经济开发区", "诸城", "开发区"]),
        ("平原示范区桥北乡", ["平原示范区", "桥北乡"]),
        ("海口江东新区、郑东新区金融岛", ["海口江东新区", "海口", "郑东新区"]),
        ("中山市火炬开发区", ["中山市火炬开发区", "中山市"]),
    ],
)
def test_zones(line: str, found: list[str]) -> None:
    assert names(line) == found


def test_bare_forms_need_the_full_form_and_no_longer_name() -> None:
    line = "小榄镇经济活跃，小榄人说，走进小榄党委，小榄公园、小榄中学旁"
    assert [(m.name, m.rule) for m in find(line)][1:] == [("小榄", "division.office.bare")] * 2
    assert names("小榄人说") == []


def test_a_street_named_like_a_city_elsewhere() -> None:
    found = find("成都市武侯区玉林街道发布，玉林的夜市")
    assert [(m.type, m.name) for m in found][-1] == ("Office", "玉林")


def test_places_at_the_front_of_enterprises_names_are_marked() -> None:
    found = find("河南省新华发行集团有限公司、深圳先进技术研究院")
    assert all(m.rule.endswith(".inside") for m in found)


def test_words_help_but_are_not_needed() -> None:
    line = "石家庄市长安区建安街道谈固社区"
    bare = Text(Article("a.txt", 1, line, ((0, len(line)),)), line, tuple(range(len(line))))
    assert [m.name for m in find_divisions(bare, TABLE)] == ["石家庄市", "长安区", "建安街道", "谈固社区"]


@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.name[:3])
def test_mentions_lie_where_they_say(path: Path) -> None:
    text = text_of(path.read_text(encoding="utf-8").replace("\n", ""))
    found = find_divisions(text, TABLE)
    assert len(found) > 20
    for m in found:
        assert text.text[m.start : m.end] == m.name or m.rule.endswith((".list", ".chain", ".known", ".tail", ".words"))
    assert list(found) == sorted(found, key=lambda m: (m.start, -m.end))
    for a, b in itertools.pairwise(found):
        assert a.end <= b.start or (a.type == "Zone" and a.start == b.start)


def test_empty_and_foreign_texts() -> None:
    assert names("") == []
    assert names("A community in Zhengzhou, 2023: 12 345") == []


def test_the_same_mentions_for_any_hash_seed() -> None:
    program = (
        "from kg.data.divisions import load_divisions\n"
        "from kg.mentions.divisions import find_divisions\n"
        "from kg.model import Article, Text\n"
        f"line = open({str(SEEDS[0])!r}, encoding='utf-8').read()\n"
        "text = Text(Article('a', 1, line, ((0, len(line)),)), line, tuple(range(len(line))))\n"
        "print(find_divisions(text, load_divisions()))\n"
    )
    out = [
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert out[0] == out[1] != ""


def test_a_section_with_a_committee_is_an_office() -> None:
    line = "青山片区管委会位于某区北部。青山片区下辖9个社区，片区党建有力，青山片区居民说好。"
    offices = [
        (line[m.start : m.end], m.name) for m in find_divisions(text_of(line), load_divisions()) if m.type == "Office"
    ]
    assert offices == [("青山片区管委会", "青山片区"), ("青山片区", "青山片区"), ("青山片区", "青山片区")]
    assert not any(m.type == "Office" for m in find_divisions(text_of("青山片区改造。"), load_divisions()))


def test_a_zone_called_like_one_of_its_streets_has_the_bare_name() -> None:
    line = "柳州市阳和工业新区产值高。阳和工业新区下辖阳和街道。阳和大道在阳和工业新区。"
    assert "柳州市阳和工业新区" in names(line)
    assert [m.name for m in find(line) if m.type == "Office"] == ["阳和街道"]


def test_a_desk_of_a_body_in_another_place_is_no_street() -> None:
    assert [m.name for m in find("海关驻石桥办事处开门。") if m.type == "Office"] == []
