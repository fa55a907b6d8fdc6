"""Numbers in wordings of news features: whose they are, and what they measure; invented names."""

from __future__ import annotations

import pytest
from understood import label_of, object_of, statements


def numbers(*paragraphs: str) -> list[tuple[str, str]]:
    """Subject, and indicator with value, of each number of paragraphs below the frame."""
    return [(label_of(s.subject), object_of(s)) for s in statements(*paragraphs) if s.predicate == "observed"]


@pytest.mark.parametrize(
    ("paragraphs", "row"),
    [
        # works named in the paragraph before go on
        (
            ("2021年4月，总投资1180万元的石桥片区老旧小区改造项目动工。", "改造中，拆除违建47处。"),
            ("石桥片区老旧小区改造项目", "拆除违建 47"),
        ),
        # something is made into a thing, and that is spoken of
        (("社区把旧厂房改成了2600平方米的“邻里仓”，设有9个场景。",), ("邻里仓", "面积 2600")),
        (("社区把旧厂房改成了2600平方米的“邻里仓”，设有9个场景。",), ("邻里仓", "场景 9")),
        # X与Y共建…: X goes on
        (
            ("宁波海顺电子股份有限公司与宁波财经学院共建联合实验室，去年投入研发经费860万元。",),
            ("宁波海顺电子股份有限公司", "投入研发经费 8600000"),
        ),
        # the town again, a goal, others of the same day
        (("宁波海顺电子股份有限公司设了仓库，镇里建起直播间32个。",), ("枫林湾街道", "直播间 32")),
        (
            ("街道将启动银杏产业园二期建设，力争年底前从业人员突破3000人。",),
            ("枫林湾街道", "从业人员 3000"),
        ),
        (
            ("总投资21亿元的银杏电驱系统产业园动工，一同开工的还有13个项目。",),
            ("枫林湾街道", "项目 13"),
        ),
        (("慈溪市农业农村局的资料显示，全市123个行政村已全部达标。",), ("慈溪市", "达标的行政村 123")),
        (("宁波市鄞州区农业农村局的资料显示，全市123个行政村已全部达标。",), ("宁波市", "达标的行政村 123")),
        # what is held, in words that may also be who holds it
        (("据了解，枫林湾街道现有社区15个，常住人口3万人。",), ("枫林湾街道", "社区 15")),
        (("枫林湾街道现辖社区15个。",), ("枫林湾街道", "社区 15")),
        # households
        (("银杏社区380户人家里有260户做手艺。",), ("银杏社区", "户数 380")),
        (("石桥社区的老楼里住着2700多户、8100余人。",), ("石桥社区", "户数 2700")),
        (("石桥社区的老楼里住着2700多户、8100余人。",), ("石桥社区", "居民人口 8100")),
        # what there was, totals, people without a unit
        (("街道把原有的28个网格打散重划。",), ("枫林湾街道", "原有网格 28")),
        (("净增“四上”企业9家，总数达到64家。",), ("枫林湾街道", "“四上”企业总数 64")),
        (("枫林湾街道有28个小组、人口5.3万的大街道。",), ("枫林湾街道", "人口 53000")),
        # since it opened
        (("银杏社区建成老街食堂，开业半年接待6.8万人次。",), ("老街食堂", "接待 68000")),
        # emphasis of Markdown, an estate taken up
        (("枫林湾街道`种植面积`**2万亩**。",), ("枫林湾街道", "种植面积 20000")),
        (("银杏产业园开工。该园区占地30亩。",), ("银杏产业园", "占地面积 30")),
        # what people are made, what they do, what there was before, what is brought down
        (("由党员、教师等412人担任微网格长。",), ("枫林湾街道", "微网格长 412")),
        (("银杏社区有240多人在家门口就业。",), ("银杏社区", "家门口就业 240")),
        (("街道将原来的58个网格细分为296个微网格。",), ("枫林湾街道", "原有网格 58")),
        (("街道联合供电公司把增容工期由90天压减到45天。",), ("枫林湾街道", "增容工期 45")),
        (("银杏社区物业费收缴率从不足四成升到今年10月底的78.3%。",), ("银杏社区", "物业费收缴率 78.3")),
        # a name directly before its own number
        (("总投资3.5亿元的银杏人才公寓816套已交付。",), ("银杏人才公寓", "套数 816")),
    ],
)
def test_whose_number_and_what_of(paragraphs: tuple[str, ...], row: tuple[str, str]) -> None:
    assert row in numbers(*paragraphs)


def test_a_plan_is_no_counted_noun() -> None:
    assert ("枫林湾街道", "竣工的计划年内 600") not in numbers("二期600套计划年内竣工。")


@pytest.mark.parametrize(
    "line", ["喜提智创产业园30万元分红款的该区石桥村制定了计划。", "同样的喜悦，相隔400公里的石桥村也在分享。"]
)
def test_a_number_that_only_leads_to_a_place_measures_nothing(line: str) -> None:
    assert numbers(line) == []
