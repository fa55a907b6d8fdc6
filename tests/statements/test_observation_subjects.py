"""Whose number it is: sentences of the shapes that newspapers use, with invented names."""

from __future__ import annotations

import pytest

from kg.mentions import find_quantities, find_times
from kg.model import Article, Entity, Mention, Observation, Sentence, Text
from kg.statements.observations import find_observations
from kg.text import add_words

MAIN = Entity("Office", "北城街道")


def said(source: str, names: dict[str, str], title: str = "") -> list[tuple[str, str, int | float]]:
    """Subject, indicator and value of each number; a line beginning with # is a heading."""
    sentences, start = [], 0
    for end, c in enumerate(source, 1):
        if c in "。\n" or end == len(source):
            kind = "heading" if source[source.rfind("\n", 0, start) + 1] == "#" else "body"
            at = start + (source[start] == "#")
            sentences.append(Sentence(at, end, source[:start].count("\n"), kind))
            start = end
    text = add_words(
        Text(Article("a", 1, source, ((0, len(source)),), title), source, tuple(range(len(source))), tuple(sentences))
    )
    things = {
        Mention(at, at + len(name), kind, name): Entity(kind, name)
        for name, kind in names.items()
        for at in range(len(source))
        if source.startswith(name, at)
    }
    rows = find_observations(
        text,
        find_quantities(text),
        find_times(text, published="2021-09-20"),
        lambda _: MAIN,
        list(things),
        things.get,
    )
    return [(r.subject.label, r.object.indicator, r.object.value) for r in rows if isinstance(r.object, Observation)]


def owner(source: str, names: dict[str, str], value: float) -> str:
    """The subject of the number with a value."""
    return next(subject for subject, _, number in said(source, names) if number == value)


@pytest.mark.parametrize(
    ("source", "named", "value", "subject"),
    [
        (
            "投资900万元的北城街道老街食堂日均供餐300份。",
            "北城街道/Office 北城街道老街食堂/Facility",
            300,
            "北城街道老街食堂",
        ),
        (
            "北城街道投资300万元新建的长虹小学将于9月开学，可提供学位620个。",
            "北城街道/Office 长虹小学/School",
            620,
            "长虹小学",
        ),
        ("首家社区食堂“老街食堂”开张，每餐优惠3元。", "老街食堂/Facility", 3, "老街食堂"),
        ("涉及38栋楼的管线工程完工，总投资410万元。", "管线工程/Project", 4_100_000, "管线工程"),
        (
            "光明社区党委书记王强牵头，解决停车问题137个。",
            "光明社区党委/PartyOrganization 光明社区/Community 王强/Person",
            137,
            "光明社区",
        ),
        ("街道抽调37名干部组建楼宇专班。", "楼宇专班/GovernmentBody", 37, "楼宇专班"),
        ("长虹中心接待群众300人次，12345热线满意率99%。", "长虹中心/Facility", 99, "北城街道"),
        ("街道对长虹小区实施改造，更换管线11公里。", "长虹小区/Compound", 11, "长虹小区"),
        (
            "长虹小区环境变好。街道实施连片改造工程，改造后，物业费收缴率91%。",
            "长虹小区/Compound 连片改造工程/Project",
            91,
            "长虹小区",
        ),
        ("在政务大厅推行一窗通办，将113项高频事项下沉办理。", "政务大厅/Facility", 113, "政务大厅"),
        ("街道建成以光明村为核心的产业园，带动就业60人。", "光明村/Village", 60, "北城街道"),
        ("一期项目已完工。\n长虹园机器轰鸣。项目总投资80万元。", "一期项目/Project 长虹园/Project", 800_000, "长虹园"),
        ("“我们村有民宿12家。”光明村党支部书记王强说。", "光明村/Village 王强/Person", 12, "光明村"),
        (
            "启动长虹小学扩建，新增学位600个。江山路、迎宾路等9条道路完工。",
            "长虹小学/School 江山路/Road 迎宾路/Road",
            9,
            "北城街道",
        ),
        ("老旧小区改造项目共4个。", "老旧小区改造项目/Project", 4, "北城街道"),
        (
            "长虹园二期启动，由新城集团承建，总投资8000万元。",
            "长虹园二期/Project 新城集团/Company",
            80_000_000,
            "长虹园二期",
        ),
        (
            "长虹园二期启动，街道办牵头，新城集团承建，总投资8000万元。",
            "长虹园二期/Project 新城集团/Company",
            80_000_000,
            "长虹园二期",
        ),
        ("长虹大厦税收破亿元。外出招商38次，签约项目6个。", "长虹大厦/Facility", 6, "北城街道"),
        ("街道对14个小区实施连片改造，打通道路1.2公里。", "连片改造/Project", 1.2, "北城街道"),
        ("“青创”路演帮助12家企业融资。", "“青创”路演/Event", 12, "“青创”路演"),
        ("街道举办长虹招聘会，48家企业提供岗位1650个。", "长虹招聘会/Event", 1650, "长虹招聘会"),
        ("投资460万元，改造小区19个，建成长虹中心。", "长虹中心/Facility", 4_600_000, "北城街道"),
        ("长虹社区网格员王强调解纠纷140起。", "长虹社区/Community 王强/Person", 140, "王强"),
        ("王强今年52岁。她写下民情日记64本。", "王强/Person", 64, "王强"),
        ("王强带着党员调解纠纷140起。", "王强/Person", 140, "北城街道"),
        ("街道组建长虹服务队。35名队员送药530次。", "长虹服务队/SocialOrganization", 530, "长虹服务队"),
        ("街道组建长虹服务队。这支成立于2016年的队伍有义工460名。", "长虹服务队/SocialOrganization", 460, "长虹服务队"),
        ("十家单位组建北城大党委。大党委召开会议36次。", "北城大党委/PartyOrganization", 36, "北城大党委"),
        ("最难的是长虹小区。这个建于1987年的大院有老楼6栋。", "长虹小区/Compound", 6, "长虹小区"),
        ("长虹中心的大屏上，辖区分为68个网格。", "长虹中心/Facility", 68, "北城街道"),
        ("新城集团入驻园区。去年新增企业12家。", "新城集团/Company", 12, "北城街道"),
        ("长虹小区建成。王强带着干部开了27场院坝会。", "长虹小区/Compound 王强/Person", 27, "北城街道"),
        ("与学院联办工匠夜校，聘请技师9名。", "工匠夜校/Programme", 9, "工匠夜校"),
        ("街道推广长虹议事会，今年以来共议定事项167个。", "长虹议事会/Programme", 167, "长虹议事会"),
        ("推出兴业贷，今年已向218户发放贷款。", "兴业贷/Programme", 218, "兴业贷"),
        ("距夜市不足五百米的光明社区，住着居民4126户。", "光明社区/Community", 4126, "光明社区"),
        ("长虹小区院子老旧。去年，改造完工，新增车位312个。", "长虹小区/Compound", 312, "长虹小区"),
        ("住建局启动工作，对辖区11个小区实施改造。", "住建局/GovernmentBody", 11, "北城街道"),
        ("社区开办长虹食堂。老人说，这里一荤两素10元。", "长虹食堂/Facility 光明社区/Community", 10, "长虹食堂"),
        ("组建长虹巡逻队5支、队员212名。", "长虹巡逻队/SocialOrganization", 212, "长虹巡逻队"),
        ("长虹园竣工，甲公司、乙公司等27家企业入驻。", "长虹园/Project 甲公司/Company 乙公司/Company", 27, "长虹园"),
        ("长虹小区今年纳入安居计划，总投资1260万元。", "长虹小区/Compound 安居计划/Programme", 12_600_000, "长虹小区"),
        ("实施北河治理，清淤河道7公里；整治坑塘31处。", "北河治理/Project", 31, "北城街道"),
        (
            "光明社区书记王强创办的王强工作室调处纠纷139件。",
            "光明社区/Community 王强/Person 王强工作室/Facility",
            139,
            "王强工作室",
        ),
        ("和平社区和平小区建于1986年，有楼18栋。", "和平社区/Community 和平小区/Compound", 18, "和平小区"),
        ("长虹课堂开课。课堂由团委牵头，首批开设11门课。", "长虹课堂/Programme", 11, "长虹课堂"),
        ("计划投资980万元，惠及居民364户；共建长虹基地。", "长虹基地/Facility", 9_800_000, "北城街道"),
        ("长虹卫生中心迁建，家庭医生签约率达到62%。", "长虹卫生中心/Facility", 62, "北城街道"),
        ("长虹大学教授王强带着学生，绘出地图172张。", "长虹大学/School 王强/Person", 172, "北城街道"),
        ("江山路拓宽工程征收房屋186户。", "江山路拓宽工程/Programme", 186, "江山路拓宽工程"),
        ("辖区老旧，是典型的老宿舍区，老院落占七成。", "老宿舍区/Compound", 70, "北城街道"),
        ("小巷管家是街道启动的项目，招募退休党员285人。", "小巷管家/Programme", 285, "小巷管家"),
    ],
)
def test_the_subject(source: str, named: str, value: float, subject: str) -> None:
    names = dict(pair.split("/") for pair in named.split())
    assert owner(source, names, value) == subject


def test_a_portrait_of_a_community_speaks_of_it() -> None:
    names = {"光明社区": "Community", "北城街道": "Office"}
    source = "北城街道的光明社区。光明社区有院落。光明社区有楼。\n收集意见310条。"
    assert said(source, names, "记北城街道光明社区党委书记王强")[0][0] == "光明社区"
    assert said(source, names, "北城街道见闻")[0][0] == "北城街道"
    assert said("光明社区。光明社区。" + source, names)[0][0] == "光明社区"


def test_numbers_dealt_out_over_names() -> None:
    names = {"甲家村": "Village", "乙家村": "Village"}
    assert said("甲家村、乙家村集体收入分别达到12万元和15万元。", names) == [
        ("甲家村", "集体收入", 120_000),
        ("乙家村", "集体收入", 150_000),
    ]
    assert [s for s, _, _ in said("其中甲家村12户、乙家村8户。", names)] == ["甲家村", "乙家村"]


def test_a_share_of_the_whole_is_the_whole_s() -> None:
    source = "北城街道常住人口5万人，其中长虹集团职工占到六成以上。"
    assert owner(source, {"北城街道": "Office", "长虹集团": "Company"}, 60) == "北城街道"


def test_a_heading_announces_what_its_section_speaks_of() -> None:
    source = "#光明社区：治理出新\n新增车位36个。\n#服务暖民心\n新增长椅12个。"
    assert [s for s, _, _ in said(source, {"光明社区": "Community"})] == ["光明社区", "北城街道"]


@pytest.mark.parametrize(
    "source",
    [
        "“以前爬楼要歇三次。”居民李大妈说。",
        "平均每4个人就有1个老板。",
        "即1个指挥中心、3支队伍、N种力量。",
        "在全区88个街道中名列第五。",
        "游人三五成群。",
        "第二十一届运动会开幕。",
    ],
)
def test_what_measures_nothing(source: str) -> None:
    assert [row for row in said(source, {}) if row[1] != "排名"] == []


@pytest.mark.parametrize(
    ("source", "indicator", "value"),
    [
        ("GDP突破650亿元。", "地区生产总值", 65_000_000_000),
        ("为1246名老人、残疾人等特殊群体建立档案。", "建立档案的特殊群体", 1246),
        ("全年集体收入86万元，2018年这一数字仅为3万元。", "集体收入", 30_000),
        ("辖15个村，3.6万人。", "人口", 36_000),
        ("项目建成后可容纳企业20家。", "容纳企业", 20),
        ("党员连续57天坚守一线。", "连续坚守一线天数", 57),
        ("更换窗户1200扇。", "更换窗户", 1200),
        ("人均收入3万元、集体收入5万元，分别是去年的2倍和3倍。", "集体收入为去年的倍数", 3),
    ],
)
def test_the_indicator(source: str, indicator: str, value: float) -> None:
    assert (indicator, value) in [(told, number) for _, told, number in said(source, {})]


def test_works_on_a_list_of_estates_are_of_none_of_them() -> None:
    source = "街道今年投资1860万元，对长虹小区、东苑小区等6个小区进行改造，拆除违建2300平方米。"
    names = {"长虹小区": "Compound", "东苑小区": "Compound"}
    assert owner(source, names, 2300) == "北城街道"


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("7月2日，北城街道举办第二届邻里节，甲乙艺术团、云水公司等28支队伍同台献演。", 28),
        ("7月2日，第二届邻里节在北城举行，长虹合唱团、云水公司轮番登场，600多名居民观看了演出。", 600),
    ],
)
def test_who_comes_to_an_event_is_counted_of_it(source: str, value: int) -> None:
    names = {"第二届邻里节": "Event", "甲乙艺术团": "SocialOrganization", "长虹合唱团": "SocialOrganization"}
    assert owner(source, names | {"云水公司": "Company", "北城街道": "Office"}, value) == "第二届邻里节"


def test_a_studio_has_learners() -> None:
    source = "去年，北城街道成立“周芸工作室”。目前，18名学员走上社区岗位。"
    assert owner(source, {"北城街道": "Office", "“周芸工作室”": "Facility"}, 18) == "“周芸工作室”"


def test_a_text_that_goes_on_about_its_one_community_is_about_it() -> None:
    source = (
        "北城街道长虹社区的院子里很热闹。\n社区面积不大，只有0.62平方公里。\n她敲开了4100多户人家的门，收集问题1375条。\n"
        "社区建起网格党支部9个。社区又加装电梯11部。社区还配起142名楼门长。北城街道已推广这个办法。"
    )
    names = {"北城街道": "Office", "长虹社区": "Community"}
    assert owner(source, names, 1375) == "长虹社区"


def test_a_report_speaks_of_who_reports_in_every_sentence_without_another_subject() -> None:
    told = "长虹社区党委建的议事亭成为全省案例。上半年发展党员17名。"
    names = {"长虹社区党委": "PartyOrganization", "北城街道": "Office"}
    assert owner(f"#北城街道2021年上半年工作总结\n{told}", names, 17) == "北城街道"
    assert owner(told, names, 17) == "长虹社区党委"


@pytest.mark.parametrize(
    ("source", "named", "value", "subject"),
    [
        ("长虹中心今年开放。云水公司进驻后，日均供餐170份。", "长虹中心/Facility 云水公司/Company", 170, "长虹中心"),
        (
            "街道与云水公司合办的“老街食堂”3月开张，建筑面积410平方米。",
            "街道/Office 云水公司/Company “老街食堂”/Facility",
            410,
            "“老街食堂”",
        ),
        ("由云水公司改造的南塘“长虹公寓”已经入住860余人。", "云水公司/Company “长虹公寓”/Compound", 860, "“长虹公寓”"),
        ("农田建起“稻香综合体”，引进农创客36名。", "“稻香综合体”/Facility", 36, "“稻香综合体”"),
        ("成立“停车联盟”，发动单位27家。", "“停车联盟”/SocialOrganization", 27, "“停车联盟”"),
        ("光明村变了。长虹营地去年开营，村集体收入126万元。", "光明村/Village 长虹营地/Facility", 1_260_000, "光明村"),
        ("街道召开攻坚大会，新增规上企业35家。", "攻坚大会/Event", 35, "北城街道"),
        ("管网分流工程铺设管网9.4公里。", "管网分流工程/Programme", 9.4, "管网分流工程"),
        ("旧厂房变身长虹游园，栽植乔木420株。", "长虹游园/Park", 420, "长虹游园"),
        ("长虹小学8月完工。发放补贴1264万元；城镇新增就业2860人。", "长虹小学/School", 2860, "北城街道"),
        ("街道与云水大学共建“老友调解室”，8名律师轮值。", "街道/Office “老友调解室”/Facility", 8, "“老友调解室”"),
        ("街道开办“再就业班”，上半年办班5期。", "街道/Office “再就业班”/Programme", 5, "“再就业班”"),
        ("街道发起“诚信商户”评选，挂牌商户65家。", "“诚信商户”评选/Event", 65, "“诚信商户”评选"),
        ("退休教师、“红马甲”服务队队长周芸连续值守19天。", "周芸/Person 北城街道/Office", 19, "周芸"),
        (
            "光明社区书记周芸创办的“树下议事会”，一年开了86场。",
            "“树下议事会”/Programme 光明社区/Community",
            86,
            "“树下议事会”",
        ),
        ("党支部领办的云水合作社，建起大棚85座。", "云水合作社/Company 党支部/PartyOrganization", 85, "云水合作社"),
        ("占地近5000平方米的旧厂房变身长虹游园。", "长虹游园/Park", 5000, "长虹游园"),
        ("3万多户家庭陆续搬进长虹新区。", "长虹新区/Zone", 30000, "长虹新区"),
        ("1260名党员就地编入“红袖章先锋队”。", "红袖章先锋队/SocialOrganization", 1260, "红袖章先锋队"),
        ("长虹院改造年内收尾。改造老旧小区63个。", "长虹院改造/Project", 63, "北城街道"),
        ("街道实施“头雁”培养工程，两年培训骨干620名。", "“头雁”培养工程/Programme", 620, "“头雁”培养工程"),
        (
            "难的是长虹院改造。2023年3月开工，由云水公司承建，更换管道8公里。",
            "长虹院改造/Project 云水公司/Company",
            8,
            "长虹院改造",
        ),
        ("与之相邻的长虹小学扩建后，将新增学位900个。", "长虹小学/School", 900, "长虹小学"),
        ("《北城志》去年付印，印数2000册。", "《北城志》/Document", 2000, "《北城志》"),
        ("社区印制《公约》5000册。", "《公约》/Document", 5000, "北城街道"),
        ("周芸，1974年10月出生。在海军某部，荣立三等功2次。", "周芸/Person", 2, "周芸"),
        ("40名党员就地编入先锋队，连续奋战26天。", "先锋队/SocialOrganization", 26, "先锋队"),
        ("光明社区的“帮忙团”上门服务老人300人次。", "光明社区/Community 帮忙团/SocialOrganization", 300, "帮忙团"),
        (
            "第二届邻里节在此举办，组织部部长周芸到会，120余人观摩。",
            "第二届邻里节/Event 周芸/Person",
            120,
            "第二届邻里节",
        ),
        ("村书记周芸介绍，今年调解劳资纠纷57宗。", "周芸/Person", 57, "北城街道"),
        ("云水市很重视，市里又投入1800万元。", "云水市/City", 18_000_000, "云水市"),
    ],
)
def test_what_a_clause_leads_to(source: str, named: str, value: float, subject: str) -> None:
    names = dict(pair.split("/") for pair in named.split())
    assert owner(source, names, value) == subject


def test_a_size_that_says_what_a_unit_is_and_visits_are_no_figures() -> None:
    assert not said("街道按照300户左右一格的标准划分。律师上门7趟。", {"街道": "Office"})


def test_people_beside_a_named_one_are_a_scene() -> None:
    assert not said("民警周芸和二十位居民围坐树下。", {"周芸": "Person"})
