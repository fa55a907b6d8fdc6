"""Where names begin and end: the words of a line by position, quotations, and the walk to the left."""

from __future__ import annotations

import pytest
from understood import words_of

from kg.data.tables import load_set
from kg.mentions.boundaries import begins_name, is_boundary, name_start, quoted_start
from kg.model import Word


def front(line: str, ending: str, **options: object) -> str:
    """What stands before an ending and belongs to its name."""
    at = line.index(ending)
    return line[name_start(words_of(line), at, **options) : at]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "ending", "found"),
    [
        ("由银河物业公司承建", "公司", "银河物业"),
        ("联合银河物业公司", "公司", "银河物业"),
        ("街道对银河物业公司进行考核", "公司", "银河物业"),
        ("举办了银河物业公司", "公司", "银河物业"),
        ("（银河物业公司）", "公司", "银河物业"),
        ("甲、银河物业公司", "公司", "银河物业"),
        ("银河物业公司", "公司", "银河物业"),
        ("与公司签约", "公司", ""),
        ("。公司", "公司", ""),
    ],
)
def test_a_name_begins_after_what_cannot_stand_in_one(line: str, ending: str, found: str) -> None:
    assert front(line, ending) == found


def test_a_quotation_directly_before_is_part_of_the_name() -> None:
    assert front("组建“银龄先锋”服务队", "服务队") == "“银龄先锋”"
    assert front("组建“银龄先锋”服务队", "服务队", quotes=False) == ""


def test_boundary_words_may_be_kept_inside() -> None:
    line = "在治安联合巡逻队"
    assert front(line, "巡逻队") == ""
    assert front(line, "巡逻队", keep=frozenset({"联合"})) == "治安联合"


def test_the_walk_stops_at_its_limit_and_at_its_floor() -> None:
    line = "银河星辰远大国际物业公司"
    assert front(line, "公司") == "银河星辰远大国际物业"
    assert len(front(line, "公司", limit=4)) <= 4
    assert front(line, "公司", floor=4) == line[4:10]


@pytest.mark.parametrize(
    ("line", "end", "start"),
    [
        ("推行“五治融合”", 8, 2),
        ("推行『五治融合』", 8, 2),
        ("印发《管理办法》", 8, 2),
        ("推行五治融合", 6, None),
        ("融合”", 3, None),
        ("“一。二”", 5, None),
        ("“一\n二”", 5, None),
    ],
)
def test_quotations_are_closed_in_their_sentence(line: str, end: int, start: int | None) -> None:
    assert quoted_start(line, end) == start


@pytest.mark.parametrize(
    ("word", "bounds"),
    [
        (Word(0, 1, "，", "x"), True),
        (Word(0, 1, "·", "x"), False),
        (Word(0, 2, "银河", "n"), False),
        (Word(0, 2, "对于", "p"), True),
        (Word(0, 2, "他们", "r"), True),
        (Word(0, 1, "3", "m"), False),
    ],
)
def test_what_bounds_a_name(word: Word, bounds: bool) -> None:
    assert is_boundary(word, stops=frozenset()) is bounds


def test_verbs_bound_strict_names_only() -> None:
    walking = Word(0, 2, "漫步", "v")
    assert not is_boundary(walking, stops=frozenset())
    assert is_boundary(walking, stops=frozenset(), strict=True)
    assert not is_boundary(walking, stops={"漫步"}, keep={"漫步"}, strict=True)


def test_words_of_kinds_never_bound() -> None:
    kind = Word(0, 2, "服务", "v")
    assert kind.text in load_set("generic_words")
    assert not is_boundary(kind, stops=frozenset(), strict=True)


def test_words_are_found_by_position() -> None:
    words = words_of("街道推行网格制。")
    assert words.at(0) == words.words[0]
    assert words.at(99) is None
    assert words.ending_at_or_before(0) == -1
    assert words.starting_at_or_after(0) == 0
    assert words.starting_at_or_after(99) == len(words.words)


def test_the_division_that_reaches_into_a_stretch() -> None:
    words = words_of("宁波市鄞州区香樟公园")
    over = words.division_over(0, 6)
    assert over is not None
    assert over.name == "鄞州区"
    assert words.division_over(6, 10) is None


def test_a_word_that_mostly_bounds_begins_no_name_without_one() -> None:
    words = words_of("高新区")
    assert not begins_name(words, 0, False)
