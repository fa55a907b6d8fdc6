"""Divisions linked to codes: by chain, by places named, by siblings, by the rest of the file; namesakes kept apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.data.divisions import load_divisions
from kg.entities.divisions import DivisionContext, link_divisions
from kg.mentions.divisions import find_divisions
from kg.model import Article, Entity, Text
from kg.text import add_words, mend

TABLE = load_divisions()
SEEDS = Path(__file__).parents[2] / "seeds"


def link(line: str, *, title: str = "", source: str = "", newspaper: str = "") -> DivisionContext:
    """The divisions of a one-paragraph article."""
    article = Article("a.txt", 1, source or line, ((0, len(line)),), title=title, newspaper=newspaper)
    text = add_words(Text(article, line, tuple(range(len(line)))))
    return link_divisions(text, find_divisions(text, TABLE), TABLE)


def entity(context: DivisionContext, label: str) -> Entity:
    return next(e for e in context.entities if e.label == label)


def codes(context: DivisionContext) -> dict[str, str]:
    return {e.label: e.code for e in context.entities}


def pairs(context: DivisionContext) -> list[tuple[str, str]]:
    return sorted((a.label, b.label) for a, b, _ in context.parents)


def test_a_chain_decides_every_code() -> None:
    assert codes(link("杭州市拱墅区小河街道长征桥社区")) == {
        "杭州市": "3301",
        "拱墅区": "330105",
        "小河街道": "330105003",
        "长征桥社区": "330105003053",
    }


@pytest.mark.parametrize(
    ("line", "label", "code"),
    [
        ("长春市朝阳区永昌街道", "朝阳区", "220104"),
        ("北京市朝阳区劲松街道", "朝阳区", "110105"),
        ("紫阳县蒿坪镇", "蒿坪镇", "610924101"),
        ("蒿坪镇在太白县", "蒿坪镇", ""),
        ("洛阳高新区", "洛阳高新区", "410371"),
        ("武汉经开区", "武汉经开区", ""),
        ("海口江东新区", "海口江东新区", ""),
    ],
)
def test_places_decide_between_namesakes(line: str, label: str, code: str) -> None:
    assert codes(link(line))[label] == code


def test_a_newspaper_and_the_rest_of_the_file_decide_too() -> None:
    line = "下陆区的干部来到铁路街道"
    assert entity(link("朝阳区的街道"), "朝阳区").code == ""
    assert entity(link("朝阳区的街道", newspaper="长春日报"), "朝阳区").code == "220104"
    assert entity(link("朝阳区的街道", source="长春市召开会议。朝阳区的街道"), "朝阳区").code == "220104"
    assert entity(link(line), "下陆区").code == "420204"


def test_siblings_decide_between_streets() -> None:
    line = "白鹤街道的丹顶鹤社区、周宿渡社区"
    assert entity(link(line), "白鹤街道").code == "330212011"
    assert entity(link("白鹤街道的社区"), "白鹤街道").code == ""
    assert "同名" in entity(link("白鹤街道的社区"), "白鹤街道").note


def test_a_street_of_the_same_name_in_another_city_is_not_taken() -> None:
    found = entity(link("郑州市金水区白鹤街道"), "白鹤街道")
    assert (found.code, found.scope) == ("", "410105")
    assert found.note


def test_communities_of_one_name_stay_apart() -> None:
    here = entity(link("郑州经开区明湖办事处亚太社区"), "亚太社区")
    there = entity(link("岳阳市岳阳楼区吕仙亭街道亚太社区"), "亚太社区")
    assert here.code == "410171560014"
    assert here.key != there.key


def test_a_community_the_table_lacks_has_the_street_as_scope() -> None:
    found = entity(link("洛阳市涧西区南昌路街道丽春东路社区"), "丽春东路社区")
    assert (found.code, found.scope) == ("", "410305004")
    assert "未载" in found.note


def test_forms_of_an_office_are_one_entity() -> None:
    context = link("明湖街道党工委书记说，明湖办事处推行。明湖办事处召开会议，明湖人点赞，郑州经开区明湖办事处")
    found = entity(context, "明湖办事处")
    assert {"明湖街道", "明湖", "明湖街道办事处", "郑州经开区明湖办事处"} <= set(found.aliases)
    assert len([e for e in context.entities if e.type == "Office"]) == 1


def test_forms_of_a_zone_are_one_entity() -> None:
    context = link("郑州经济技术开发区成立，经开区发展，郑州市经开区、郑州经开区")
    found = entity(context, "郑州经济技术开发区")
    assert {"经开区", "郑州经开区", "郑州市经开区"} <= set(found.aliases)
    assert found.code == "410171"
    assert len([e for e in context.entities if e.type == "Zone"]) == 1


def test_two_cities_zones_of_one_kind_are_two() -> None:
    assert codes(link("洛阳高新区与郑州高新区签约"))["洛阳高新区"] == "410371"
    assert codes(link("洛阳高新区与郑州高新区签约"))["郑州高新区"] == "410172"


def test_hierarchy_of_a_chain() -> None:
    assert pairs(link("郑州市惠济区长兴路街道金洼社区")) == [
        ("惠济区", "郑州市"),
        ("金洼社区", "长兴路街道"),
        ("长兴路街道", "惠济区"),
    ]


def test_the_pair_shows_both_names() -> None:
    line = "他说，郑州市惠济区长兴路街道很忙"
    context = link(line)
    shown = {(a.label, b.label): line[m.start : m.end] for a, b, m in context.parents}
    assert shown["长兴路街道", "惠济区"] == "惠济区长兴路街道"


def test_a_zone_in_the_chain_wins_over_the_tables_district() -> None:
    context = link("西安高新区丈八沟街道。丈八沟街道位于雁塔区，西安市")
    assert ("丈八沟街道", "西安高新区") in pairs(context)
    assert entity(context, "丈八沟街道").code == "610113007"


def test_communities_belong_to_the_main_office() -> None:
    line = "玉林街道推进治理。玉林街道的干部来到倪家桥社区，又到蓓蕾社区。成都市武侯区"
    context = link(line, title="玉林街道见闻")
    assert context.main_office == entity(context, "玉林街道")
    assert ("蓓蕾社区", "玉林街道") in pairs(context)


def test_in_an_article_about_a_district_the_table_and_the_sentence_decide() -> None:
    line = (
        "合肥市蜀山区很忙。蜀山区的干部来到三河镇。包河区常青街道的竹西社居委，蜀山区稻香村街道的天荷社区。"
        "蜀山区、蜀山区、蜀山区"
    )
    found = pairs(link(line, title="蜀山区见闻"))
    assert ("竹西社居委", "常青街道") in found
    assert ("天荷社区", "稻香村街道") in found


def test_the_city_of_a_zone_comes_from_its_name() -> None:
    assert pairs(link("郑州经济技术开发区潮河办事处")) == [
        ("潮河办事处", "郑州经济技术开发区"),
        ("郑州经济技术开发区", "郑州市"),
    ]


def test_places_only_in_enterprises_names_are_no_entities() -> None:
    assert link("深圳先进技术研究院、河南省新华发行集团有限公司").entities == ()


def test_a_city_of_municipality_level() -> None:
    context = link("北京市丰台区方庄街道紫芳园社区")
    assert [(e.type, e.code) for e in context.entities][:2] == [("City", "11"), ("District", "110106")]


def test_nothing_named() -> None:
    assert link("各社区开展活动") == DivisionContext()


def test_every_mention_of_a_division_has_its_entity() -> None:
    line = "郑州市惠济区长兴路街道金洼社区，惠济区长兴路街道"
    article = Article("a.txt", 1, line, ((0, len(line)),))
    text = add_words(Text(article, line, tuple(range(len(line)))))
    mentions = find_divisions(text, TABLE)
    context = link_divisions(text, mentions, TABLE)
    assert all(context.entity_of(m) is not None for m in mentions)
    assert [m for m, _ in context.links] == list(mentions)


SEED_CODES = {
    "000": {"410171560014", "410171560016", "410171560", "410171", "4101"},
    "001": {"410171560012", "410171560005", "410171560003", "410171560002", "410171560016", "410171560", "410171"},
    "002": {"410171560014", "410171560016", "410171560002", "410171560", "410171", "4101"},
}


@pytest.mark.parametrize("seed", sorted(SEED_CODES))
def test_codes_of_the_seeds(seed: str) -> None:
    path = next(SEEDS.glob(f"{seed}_*.txt"))
    source = path.read_text(encoding="utf-8")
    text = add_words(mend(Article(path.name, 1, source, ((0, len(source)),))))
    context = link_divisions(text, find_divisions(text, TABLE), TABLE)
    found = {e.code for e in context.entities if e.type != "Province"} - {"4101"}
    assert found == SEED_CODES[seed] - {"4101"}
    assert context.main_office is not None
    assert context.main_office.code == "410171560"
