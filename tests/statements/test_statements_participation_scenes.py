"""Who takes part in a gathering that is told as a scene, in a contest by what is won, in a list of those present."""

from __future__ import annotations

import pytest
from understood import told


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("香樟社区的“樟下夜话”又开场了。68岁的退休教师林秀英头一个发问。", [("林秀英", "樟下夜话")]),
        (
            "石桥社区党委组织“樟下圆桌会”6次，请来鄞州区城管局、鄞州区住建局同坐一桌。",
            [("鄞州区城管局", "樟下圆桌会"), ("鄞州区住建局", "樟下圆桌会")],
        ),
        ("由退休教师组成的“春风小社”，在宁波市第三届合唱大赛上捧回一等奖。", [("春风小社", "宁波市第三届合唱大赛")]),
        (
            "街道推行“双报到”机制，宁波银河物业有限公司、鄞州区税务局等31家单位到社区报到。",
            [("宁波银河物业有限公司", "“双报到”机制"), ("鄞州区税务局", "“双报到”机制")],
        ),
        ("香樟社区的“樟下夜话”又开场了。68岁的退休教师林秀英住在社区。", []),
    ],
)
def test_scenes_prizes_and_registrations(line: str, found: list[tuple[str, str]]) -> None:
    assert sorted(told("participatesIn", line)) == sorted(found)


def test_all_that_are_listed_with_their_posts_were_there() -> None:
    line = (
        "4月9日，枫林湾街道重点项目集中签约暨动工活动在展示中心举行。"
        "鄞州区委副书记、区长周海波，枫林湾街道党工委书记梁卓，石桥社区党委书记林志强等出席。"
    )
    assert {person for person, _ in told("participatesIn", line)} == {"周海波", "梁卓", "林志强"}
