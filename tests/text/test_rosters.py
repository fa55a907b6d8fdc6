"""Lists of who holds what: each line is an item of its own, whichever of post and name stands first."""

from __future__ import annotations

from kg.model import Article
from kg.text import mend

ROSTER = (
    "附：云溪街道领导班子成员\n"
    "党工委书记　　　　陈　立　　主持党工委全面工作\n"
    "党工委副书记、办事处主任：周宁远\n"
    "武　昌　党工委委员、纪工委书记\n"
    "郑海波　人大工委主任\n"
)


def test_each_line_stands_for_itself() -> None:
    article = Article("roster.txt", 1, ROSTER, ((0, len(ROSTER)),))
    assert [line.replace("　", " ").split() for line in mend(article).text.split("\n") if line][1:] == [
        ["党工委书记", "陈立", "主持党工委全面工作"],
        ["党工委副书记、办事处主任：周宁远"],
        ["武昌", "党工委委员、纪工委书记"],
        ["郑海波", "人大工委主任"],
    ]
