"""Projects, events, documents and honours."""

from __future__ import annotations

import pytest
from understood import named

from kg.mentions.awards import award_items
from kg.mentions.works import trim_event


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("实施翠竹苑小区改造提升工程。", ["翠竹苑小区改造提升工程"]),
        ("推进中兴路街景改造。", ["中兴路街景改造"]),
        ("推进石桥河综合整治工程。", ["石桥河综合整治工程"]),
        ("总投资5亿元的远帆智造产业园项目开工。", ["远帆智造产业园项目"]),
        ("海曙智谷二期项目签约。", ["海曙智谷二期项目"]),
        ("建设安置房项目。", ["安置房项目"]),
        ("翠竹苑小区改造完成。", ["翠竹苑小区改造"]),
        ("香樟公园建设提速。", ["香樟公园建设"]),
        ("实施石桥河上游综合治理。", ["石桥河上游综合治理"]),
        ("下半年石桥老街微更新项目开工。", ["石桥老街微更新项目"]),
        ("由公司承建的远帆智造园。", ["远帆智造园"]),
        ("实施石桥村山塘除险加固、香樟江产业路硬化等项目17个。", ["石桥村山塘除险加固", "香樟江产业路硬化"]),
    ],
)
def test_works_at_a_named_place(line: str, found: list[str]) -> None:
    assert named(line, "Project") == found


@pytest.mark.parametrize(
    "line",
    [
        "重点项目有序推进。",
        "统一招引项目12个。",
        "射箭、赛马等14个项目吸引选手参加。",
        "跑下125万元“居家养老”项目资金。",
        "推进了8个项目建设。",
        "“吸睛”项目不断。",
        "实施“五个一”工程。",
        "推进农村道路建设。",
        "各小区改造有序推进。",
        "推进城市建设。",
        "亿元以上项目12个。",
        "加快基础设施项目建设。",
    ],
)
def test_kinds_of_works_are_no_projects(line: str) -> None:
    assert named(line, "Project") == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("举办第三届枫林湾邻里文化节。", ["第三届枫林湾邻里文化节"]),
        ("举办“情暖重阳”主题活动。", ["“情暖重阳”主题活动"]),
        ("开展“学雷锋”志愿服务活动20余场。", ["“学雷锋”志愿服务活动"]),
        ("承办宁波市社区运动会。", ["宁波市社区运动会"]),
        ("组织召开环境整治工作座谈会。", ["环境整治工作座谈会"]),
        ("举行香樟公园开园仪式。", ["香樟公园开园仪式"]),
        ("参加第五届长三角社区治理论坛。", ["第五届长三角社区治理论坛"]),
        ("举办火把节、邻里节等。", ["火把节", "邻里节"]),
        ("举办首届“枫林夜市”消费季。", ["首届“枫林夜市”消费季"]),
        ("枫林湾街道第二届“枫林杯BA”开打。", ["第二届“枫林杯BA”"]),
        ("召开全镇高质量发展大会。", ["全镇高质量发展大会"]),
        ("召开党员大会。", []),
        ("在新冠肺炎疫情期间，党员坚守岗位。", ["新冠肺炎疫情"]),
        ("“7·20”特大暴雨来临时，党员冲锋在前。", ["“7·20”特大暴雨"]),
        ("党的二十大召开。", ["党的二十大"]),
    ],
)
def test_events(line: str, found: list[str]) -> None:
    assert named(line, "Event") == found


@pytest.mark.parametrize("line", ["召开会议30次。", "组织活动20余场。", "每周举办讲座。", "开展各类活动。"])
def test_kinds_of_events_are_no_events(line: str) -> None:
    assert named(line, "Event") == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("印发《枫林湾街道物业管理考核办法》。", ["《枫林湾街道物业管理考核办法》"]),
        ("编写《石桥村志》《枫林旧事》。", ["《石桥村志》", "《枫林旧事》"]),
        ("书名号《没有合上。", []),
        ("《志》", []),
    ],
)
def test_documents(line: str, found: list[str]) -> None:
    assert named(line, "Document") == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("荣获全国文明单位称号。", ["全国文明单位称号"]),
        ("被评为省级卫生街道。", ["省级卫生街道"]),
        ("被授予“全国劳动模范”称号。", ["“全国劳动模范”称号"]),
        ("获批省级民主法治示范社区、市级绿色社区。", ["省级民主法治示范社区", "市级绿色社区"]),
        ("先后获评“省先进基层党组织”“市平安单位”。", ["“省先进基层党组织”", "“市平安单位”"]),
        ("先后获得“省平安单位”“市文明社区”等荣誉。", ["“省平安单位”", "“市文明社区”"]),
        ("入选全国社区治理典型案例。", ["全国社区治理典型案例"]),
        ("荣获2021年度平安建设先进集体。", ["2021年度平安建设先进集体"]),
        ("香樟社区斩获一等奖。", ["一等奖"]),
        ("连续三年获得全区第一。", ["全区第一"]),
        ("综合考评位居全市第三名。", ["全市第三名"]),
        ("居民送来锦旗。", ["锦旗"]),
        ("被民政部门确定为全国和谐社区创新实验单位。", ["全国和谐社区创新实验单位"]),
        ("入选全省数字治理最佳应用。", ["全省数字治理最佳应用"]),
        ("建成石桥村、香樟村等省级美丽乡村2个。", ["省级美丽乡村"]),
        ("表彰了宁波远帆科技有限公司等“突出贡献企业”20家。", ["“突出贡献企业”"]),
        ("对宁波远帆科技有限公司等10家“突出贡献企业”给予表彰。", ["“突出贡献企业”"]),
        ("连续三年获评优秀等次。", ["优秀等次"]),
    ],
)
def test_honours(line: str, found: list[str]) -> None:
    assert named(line, "Award") == found


@pytest.mark.parametrize(
    "line",
    [
        "获得群众好评。",
        "获得了居民的称赞。",
        "获得补助资金20万元。",
        "获悉消息后立即行动。",
        "居民的获得感不断提升。",
        "把提高群众获得感幸福感作为乡村振兴的“主心骨”。",
        "居民获得实惠。",
    ],
)
def test_praise_is_no_honour(line: str) -> None:
    assert named(line, "Award") == []


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("举办邻里文化节", "邻里文化节"),
        ("三场邻里文化节", "邻里文化节"),
        ("第三届邻里文化节", "第三届邻里文化节"),
        ("组织生活会议", "组织生活会议"),
    ],
)
def test_the_front_of_an_events_name(name: str, kept: str) -> None:
    assert name[trim_event(name, 0, len(name) - 1) :] == kept


@pytest.mark.parametrize(
    ("rest", "items"),
    [
        ("“甲级奖”“乙级奖”", ["“甲级奖”", "“乙级奖”"]),
        ("省级示范社区、市级文明单位", ["省级示范社区", "市级文明单位"]),
        ("全国模范，并启动改造", ["全国模范"]),
        ("居民称赞", []),
        ("", []),
    ],
)
def test_the_items_of_a_row_of_honours(rest: str, items: list[str]) -> None:
    assert [found.group() for found in award_items(rest)] == items


@pytest.mark.parametrize(
    ("line", "type", "found"),
    [
        ("小区被列入宁波市老旧小区改造试点。", "Programme", ["宁波市老旧小区改造试点"]),
        ("启动枫林片区老旧小区改造。", "Project", ["枫林片区老旧小区改造"]),
        ("宁波市“暖心房”工程启动。", "Project", []),
        ("由宁波远帆置业有限公司合作改造的公寓。", "Project", []),
        (
            "谋划实施石桥河口生态修复、沿海盐碱地综合利用试点等项目。",
            "Project",
            ["石桥河口生态修复", "沿海盐碱地综合利用试点"],
        ),
    ],
)
def test_schemes_of_a_division_and_works_at_a_place(line: str, type: str, found: list[str]) -> None:
    assert named(line, type) == found


def test_a_round_of_tests_is_no_programme_and_a_class_after_school_is() -> None:
    assert named("街道完成两轮全员核酸检测，设点64个。", "Programme") == []
    assert named("小学的“五点半学堂”也办到了楼上。", "Programme") == ["“五点半学堂”"]


@pytest.mark.parametrize(
    ("line", "type", "found"),
    [
        ("去年“山竹”台风过境时，船队转移居民57户。", "Event", ["“山竹”台风"]),
        ("枫林湾街道重点项目集中签约活动在展示中心举行。", "Event", ["枫林湾街道重点项目集中签约活动"]),
        ("这场活动在展示中心举行。", "Event", []),
        ("鄞州区委组织部推出“东海头雁”系列报道。", "Document", ["“东海头雁”系列报道"]),
        ("枫林湾街道2021年工作总结及2022年工作思路", "Document", ["枫林湾街道2021年工作总结及2022年工作思路"]),
        ("街道2021年工作总结得好。", "Document", []),
        ("他荣立三等功2次。", "Award", ["三等功"]),
    ],
)
def test_storms_activities_series_reports_and_merits(line: str, type: str, found: list[str]) -> None:
    assert named(line, type) == found
