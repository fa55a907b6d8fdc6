"""What a division's or a body's name says against belonging here: what was, what stands above, what is another's."""

from __future__ import annotations

import re

from kg.model import Entity, Mention

# Bodies of higher levels are no part of the office an article is about.
HIGHER = re.compile(
    r"国|中央|全国|省|市|区|县|自治|[一-鿿]{2,3}(?:省|市|区|县|州|盟|旗)|[一-鿿]{2,6}部$|"
    r".*(?:交警|公安|消防|法院|检察院|派出所|税务|海关)"
)
# What an office has without saying that it is the office's: rooms and desks, no bureaus, brigades or leading groups.
LOCAL_BODY = re.compile(r"(?:办公室|办|室|中心|所|站|指挥部|专班|人大|(?<!支)(?<!大)(?<!执法)队)$")
FOREIGN = re.compile(r"公安|铁路|新城|开发区|高新区|红十字|.一.一")
HEAD = re.compile("政府$|人大常委会|政协")
FORMER = re.compile(r"(?:(?<![一-鿿])原|由原|原来的|当时的|曾经的|前身是)$")
MERGED = re.compile(r"由[^，。；]*$")
INTO = re.compile(r"[^，。；]{0,24}(?:撤并|合并|划转|析置|撤[镇乡村]|改制|划归|组建而成)")


def is_local(label: str) -> bool:
    """Whether a body that no division's name begins is one of the office an article is about.

    >>> is_local("党政办公室"), is_local("一楼一长一专班"), is_local("铁路局")
    (True, False, False)
    """
    return LOCAL_BODY.search(label) is not None and not HIGHER.match(label) and FOREIGN.search(label) is None


def is_no_part_of(body: Entity, owner: Entity) -> bool:
    """Whether a body is a city's or district's government, which is its head and no part, or a branch of police."""
    if body.type != "GovernmentBody":
        return False
    if owner.type == "District" and body.label.endswith("人民政府"):
        return False  # the publisher of a page, by its full name
    above = owner.type in {"Province", "City", "District"} and HEAD.search(body.label) is not None
    return above or ("公安局" in body.label[:-1] and not body.label.endswith("公安局"))


def is_former(text: str, mention: Mention) -> bool:
    """Whether a division is named as what was: 原某某镇, 由原甲镇、乙镇撤并组建."""
    before = text[max(0, mention.start - 24) : mention.start]
    if FORMER.search(before):
        return True
    return MERGED.search(before) is not None and INTO.match(text, mention.end) is not None


__all__ = ["is_former", "is_local", "is_no_part_of"]
