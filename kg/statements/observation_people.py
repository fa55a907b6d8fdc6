"""Numbers about a person: 彭某调解纠纷1400余起，写下民情日记52本; 她资助了3名学生. What people lead is the place's."""

from __future__ import annotations

import re

from kg.model import Entity, Span
from kg.statements.observation_items import Item
from kg.statements.observation_topics import Names

# Who stands before a name: 72岁的退休教师, 村民, 社区网格员; and the pronouns that take one up.
BEFORE_NAME = re.compile("(?:[^，。；“”]|“[^，。；“”]{1,10}”){0,24}$")
# A person's card: 某某，1974年10月出生，…; 某某，男，…
BORN = re.compile("，(?:[男女]，|[^。；]{0,12}(?:出生|[0-9]月?生)[，。]|[^，。；]{0,4}[0-9]{2}岁，)")
# Who only tells what follows is not whom it is about: 村书记某某介绍，今年调解纠纷57宗.
TELLS = re.compile(
    "(?:[^，。；]{0,6}[向对][^，。；]{1,6})?(?:介绍|说|告诉[^，。；]{1,6}|表示|透露|坦言|回忆|算)(?:道|说|了一笔账)?[，：:]"
)
PRONOUN = re.compile("[她他](?!们)(?:还|又|也|先后|累计|已|总共|一共)?")
OF_ONESELF = re.compile(
    "日记|日志|笔记|调解(?!员)|自掏|自费|自家|捐|垫|资助|值守|坚守|驻守|吃住|连续|奋战|攒|背着|献血|志愿服务|家里|口袋|"
    "[救睡]|搬过|跑坏|骑坏|帮(?:居民|邻居|村民|老人|群众)|手机里|手绘|手写|写下|写满|记下|记满|走坏|磨破|荣立|立功|服役|一人就|独自"
)
WITH_OTHERS = re.compile("带领|带着|牵头|争取|组织(?!部)|发动|联合|推动|协调|率|和[^，。]{2,20}一起|主持|筹|签|成立")


class People:
    """The person whose deeds a clause tells, carried through a sentence."""

    def __init__(self, names: Names) -> None:
        self.names, self.page = names, names.page
        self.last: Entity | None = None
        self._portrayed: tuple[int, Entity] | None = None  # the paragraph that begins with a person's birth, and who

    def opening(self, span: Span, at: int) -> Entity | None:
        """The person that a clause opens with, by name or 她 and 他."""
        found, paragraph = None, self.names.before.paragraph(span[0])
        for name, entity in self.names.inside(*span):
            if entity.type == "Person":
                told = found is not None or TELLS.match(self.page.text, name.end)
                if not told and BEFORE_NAME.fullmatch(self.page.text, at, name.start):
                    found = entity
                self.last = entity
                if at - 2 <= name.start <= at and BORN.match(self.page.text, name.end):
                    self._portrayed = paragraph, entity
        if found is None and PRONOUN.match(self.page.text, at, span[1]):
            return self.last
        portrayed = self._portrayed is not None and self._portrayed[0] == paragraph
        return self._portrayed[1] if found is None and portrayed and self._portrayed else found


def of_oneself(text: str, item: Item) -> bool:
    """Whether what a clause says of a number is a deed or a possession of one person."""
    words = text[item.clause[0] : item.right[1]]
    return bool(OF_ONESELF.search(words)) and not WITH_OTHERS.search(words)


__all__ = ["WITH_OTHERS", "People", "of_oneself"]
