"""National events that date a text: an article that names one was not written before it.

Each row: words, the month it began, the month it ended if it went on for months. All are events of the whole country or
of national reach; local names have no place here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NationalEvent:
    """An event: the words that name it, the EDTF month it began, and the month it ended if it went on for months."""

    words: re.Pattern[str]
    begin: str
    end: str = ""

    @property
    def brief(self) -> bool:
        """Whether it was over in the year in which it began."""
        return self.begin[:4] == self.end[:4]


def _row(words: str, begin: str, end: str = "") -> NationalEvent:
    return NationalEvent(re.compile(words), begin, end)


EVENTS = (
    # Party congresses: opening days by the congresses' own communiqués (https://www.12371.cn/special/lcddh/)
    _row("(?:党的|中共)?十八大", "2012-11"),
    _row("(?:党的|中共)?十九大", "2017-10"),
    _row("(?:党的|中共)?二十大", "2022-10"),
    _row("(?:党的|中共)?十九届四中全会", "2019-10"),
    _row("十九届五中全会", "2020-10"),
    _row("十九届六中全会", "2021-11"),
    _row("二十届三中全会", "2024-07"),
    _row("二十届四中全会", "2025-10"),
    # Education campaigns of the whole Party: the Central Committee's notices of opening and summing-up meetings
    _row("群众路线教育实践活动", "2013-06", "2014-10"),
    _row("“?三严三实”?专题教育", "2015-04", "2015-12"),
    _row("“?两学一做”?学习教育", "2016-02"),
    _row("“?不忘初心、?牢记使命”?主题教育", "2019-05", "2020-01"),
    _row("党史学习教育", "2021-02", "2021-12"),
    _row("学习贯彻习近平新时代中国特色社会主义思想主题教育", "2023-04", "2024-01"),
    _row("党纪学习教育", "2024-04", "2024-07"),
    _row("深入贯彻中央八项规定精神学习教育", "2025-03", "2025-07"),
    # Epidemics, floods, censuses: the National Health Commission, the State Council's reports, the Bureau of Statistics
    _row("新冠|新型冠状病毒", "2020-01"),
    _row("德尔塔", "2021-05"),
    _row("奥密克戎", "2021-11"),
    _row(r"[“\"]?7[·.・]20[”\"]?(?:特大|暴雨|洪)", "2021-07", "2021-07"),
    _row("第七次全国人口普查|“?七人普”?", "2019-10"),
    _row("第四次全国经济普查", "2017-12"),
    _row("第五次全国经济普查", "2022-11"),
)
# Years by the names that the national plans and congresses gave them.
ERAS = (
    (re.compile(r"(?:党的)?二十大精神的?开局之年"), 2023),
    (re.compile(r"(?:党的)?十九大精神的?开局之年"), 2018),
    (re.compile(r"“?十三五”?(?:规划)?的?开局之年"), 2016),
    (
        re.compile(
            r"“?十三五”?(?:规划)?的?收官之年|脱贫攻坚(?:战)?的?(?:决胜|收官)之年|(?:决胜)?全面(?:建成)?小康(?:社会)?的?(?:决胜|收官|关键)之年"
        ),
        2020,
    ),
    (re.compile(r"“?十四五”?(?:规划)?的?开局之年|建党百年"), 2021),
    (re.compile(r"“?十四五”?(?:规划)?的?收官之年"), 2025),
    (re.compile(r"“?十五五”?(?:规划)?的?开局之年"), 2026),
)
# What is so many years old, and the year it began: anniversaries are kept in the year they fall in.
ANNIVERSARIES = (
    (re.compile(r"(?:建党|中国共产党成立|党的生日)(?P<n>[一二三四五六七八九十百零〇\d]{1,4})周?年"), 1921),
    (re.compile(r"(?:新中国成立|建国|中华人民共和国成立)(?P<n>[一二三四五六七八九十百零〇\d]{1,4})周年"), 1949),
    (re.compile(r"改革开放(?P<n>[一二三四五六七八九十百零〇\d]{1,4})周年"), 1978),
    (re.compile(r"(?:建军|解放军建军)(?P<n>[一二三四五六七八九十百零〇\d]{1,4})周年"), 1927),
    (re.compile(r"(?:抗战|抗日战争)胜利(?P<n>[一二三四五六七八九十百零〇\d]{1,4})周年"), 1945),
    (re.compile(r"(?:建团|共青团成立)(?P<n>[一二三四五六七八九十百零〇\d]{1,4})周年"), 1922),
    (re.compile(r"五四运动(?P<n>[一二三四五六七八九十百零〇\d]{1,4})周年"), 1919),
    (re.compile(r"(?:红军)?长征胜利(?P<n>[一二三四五六七八九十百零〇\d]{1,4})周年"), 1936),
)
