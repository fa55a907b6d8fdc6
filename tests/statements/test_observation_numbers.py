"""Numbers said in passing: prices, stretches of time, ordinals, pairs, parts; and those that measure nothing."""

from __future__ import annotations

import pytest

from tests.statements.test_observations import told


@pytest.mark.parametrize(
    ("source", "rows"),
    [
        (
            "街道将专职网格员由51名增配到76名。",
            [("原专职网格员", 51, "名"), ("专职网格员", 76, "名")],
        ),
        ("车位缺口从900个缩小到300个。", [("原车位缺口", 900, "个"), ("车位缺口", 300, "个")]),
        (
            "去年的收入保持了较快的增长，从前年的150万元增长到去年的170万元。",
            [("原收入", 1_500_000, "元"), ("收入", 1_700_000, "元")],
        ),
        ("收缴率由改造前的不足四成提高到91%。", [("原收缴率", 40, "%"), ("收缴率", 91, "%")]),
        ("租金将从每年96万元涨到今年的270万元。", [("原租金", 960_000, "元"), ("租金", 2_700_000, "元")]),
    ],
)
def test_any_verb_may_lead_from_the_value_before_to_the_value_after(
    source: str, rows: list[tuple[str, float, str]]
) -> None:
    assert told(source) == rows


@pytest.mark.parametrize(
    ("source", "row"),
    [
        ("食堂里8元一荤两素。", ("一荤两素每餐价格", 8, "元")),
        ("“一荤两素，14块钱，划算。”老人笑着说。", ("一荤两素每餐价格", 14, "元")),
        ("65岁以上老人每餐只需5元。", ("65岁以上老人每餐价格", 5, "元")),
        ("项目从签约到开工只用了78天。", ("项目从签约到开工用时", 78, "天")),
        ("街道连续6年未发生重大火灾。", ("未发生重大火灾年数", 6, "年")),
        ("执法队12分钟后到场处置。", ("到场处置用时", 12, "分钟")),
        ("这台刚交付的电梯，是街道今年装成的第12台。", ("装成的电梯", 12, "台")),
        ("面积1.6平方公里，有4860户、1.38万人。", ("户数", 4860, "户")),
        ("四成是百年骑楼。", ("百年骑楼占比", 40, "%")),
        ("平均年龄38.6岁，较上届下降4.2岁。", ("平均年龄较上届下降", 4.2, "岁")),
        ("原有的28个网格被重新划分为96个标准网格。", ("原有网格", 28, "个")),
        ("街道拿出200万元设立“微更新基金”。", ("街道拿出资金", 2_000_000, "元")),
        ("按每户每月15元的标准提供保洁。", ("每户每月标准", 15, "元")),
        ("帮助某商场等16家受灾企业恢复营业。", ("帮助恢复营业的受灾企业", 16, "家")),
        ("选派服务专员38名对口联系企业。", ("选派服务专员", 38, "名")),
        ("累计存入服务时长4.6万小时，兑换1.1万小时。", ("兑换时长", 11_000, "小时")),
        ("“从拿地到试产，11个月。”", ("从拿地到试产用时", 11, "个月")),
        ("搬迁签约只用了88天。", ("搬迁签约用时", 88, "天")),
        ("首批180名学员11月底前结业。", ("结业的学员", 180, "名")),
        ("去年收益又实现了20%左右的增长。", ("收益增长", 20, "%")),
        ("稳定性收入去年达到700万元。", ("稳定性收入", 7_000_000, "元")),
        ("去年信访总量217件；今年，这个数字降到64件。", ("信访总量", 64, "件")),
        ("全村683户有651户参加。", ("户数", 683, "户")),
        ("她骑坏4辆电瓶车、写满39本走访簿。", ("写满走访簿", 39, "本")),
        ("受理热线诉求9240件，满意率由94.2%升至98.1%。", ("原热线诉求满意率", 94.2, "%")),
        ("完成256家企业亩均税收调查。", ("亩均税收调查的企业", 256, "家")),
        ("17个居民区有16个实现加梯零的突破。", ("实现加梯零的突破的居民区", 16, "个")),
        ("赴北京、上海等地拜访考察企业32家。", ("拜访考察企业", 32, "家")),
        ("承办骑行大会、音乐节等活动28场。", ("承办活动", 28, "场")),
        ("年产运动鞋约3.5亿双。", ("年产运动鞋", 350_000_000, "双")),
        ("街道每年拿出180万元以奖代补资金。", ("每年拿出以奖代补资金", 1_800_000, "元")),
        ("由街道出资30万元注册成立公司。", ("街道出资", 300_000, "元")),
        ("网格员、下沉干部、志愿者共1260余人昼夜奋战。", ("网格员、下沉干部、志愿者", 1260, "人")),
        ("计划实施山塘加固、产业路硬化等项目17个。", ("实施项目", 17, "个")),
    ],
)
def test_a_number_said_in_passing_is_filed_by_what_it_measures(source: str, row: tuple[str, float, str]) -> None:
    assert row in told(source)


def test_of_those_just_counted_a_part_is_named_by_what_became_of_it() -> None:
    assert told("转移群众2100人，其中680人被安置到第十中学。")[-1] == ("安置到第十中学的群众", 680, "人")
    assert told("收入28万元，其中10%返还治理基金。")[-1] == ("收入返还治理基金的比例", 10, "%")


def test_people_and_households_follow_what_they_live_in() -> None:
    assert told("辖23个嘎查（居委会），3856户、10218人。")[1:] == [("户数", 3856, "户"), ("人口", 10218, "人")]


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("街道建好三支队伍、用好三张清单。", 3),
        ("书记用四个“一”作答。", 4),
        ("29个社区重新划分为168个网格。", 29),
        ("对自筹比例超过10%的项目给予奖补。", 10),
        ("两个项目总投资9.7亿元。", 2),
        ("距夜市不足500米的街区住着居民。", 500),
        ("订单很多都是三四千箱。", 4000),
        ("从20多户人家那里流转土地。", 20),
        ("主任跑了11趟指挥部。", 11),
        ("走渡轮至少要两个半小时。", 2),
        ("三支队伍合计1890人。", 3),
        ("零下23℃，雾凇挂满枝头。", 23),
        ("把垃圾、停车三件事一起抓。", 3),
        ("她五次找到供热公司。", 5),
        ("再用两年时间给院落请上管家。", 2),
    ],
)
def test_a_number_that_only_counts_off_or_sets_a_condition_is_left_out(source: str, value: float) -> None:
    assert value not in [v for _, v, _ in told(source)]


def test_an_effort_and_a_life_are_those_of_the_person_named() -> None:
    names = {"周立新": "Person"}
    assert told("网格员周立新连续驻守47天。", names) == [("连续驻守天数", 47, "天")]
    assert told("在机床厂住了38年的退休工人周立新说。", names) == [("在机床厂居住年数", 38, "年")]
    assert told("在机床厂住了38年。") == []


def test_an_event_lasts_so_many_days() -> None:
    names = {"北城灯会": "Event"}
    assert ("持续天数", 40, "天") in told("街道举办北城灯会，40天吸引游客3万人次。", names)
    assert told("40天吸引游客3万人次。") == [("吸引游客", 30_000, "人次")]


def test_the_places_of_an_object_are_no_part_of_what_is_counted() -> None:
    names = {"甲社区": "Community", "乙社区": "Community"}
    assert told("工程惠及甲社区、乙社区住户2014户。", names) == [("工程惠及住户", 2014, "户")]


def test_the_members_of_a_body_stand_in_brackets_after_its_name() -> None:
    assert told("“老乡调解队”（现有32人）成了和事佬。", {"“老乡调解队”": "SocialOrganization"}) == [("队员", 32, "人")]


def test_a_thing_held_is_the_one_named_before() -> None:
    names = {"“板凳议事会”": "Programme"}
    assert told("“板凳议事会”已开了31场。", names) == [("“板凳议事会”召开场次", 31, "场")]
    assert told("镇里推行“板凳议事会”，听取意见。今年以来已办28场次。", names) == [("“板凳议事会”举办场次", 28, "场次")]


def test_a_row_of_names_that_end_alike_is_counted_by_their_noun() -> None:
    assert told("建成南湖游园、东山游园2处。") == [("游园", 2, "处")]


def test_how_many_have_been_held_this_year_is_of_the_body_before() -> None:
    names = {"南湖街道": "Office"}
    assert told("南湖街道今年第46场“屋场恳谈会”在这里开讲。", names) == [("“屋场恳谈会”", 46, "场")]


def test_what_works_make_in_a_year_is_theirs() -> None:
    names = {"某环保发电项目": "Project"}
    assert ("日处理垃圾", 600, "吨") in told("日处理垃圾600吨的某环保发电项目已开工。", names)
