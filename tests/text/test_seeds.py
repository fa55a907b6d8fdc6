"""The seeds' hard spots: breaks inside words, shaped columns, overprints, insets, torn headings."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import Article, Author, Text
from kg.text import as_printed, mend

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def mended(number: str, *, title: str = "", authors: tuple[Author, ...] = ()) -> Text:
    path = next(p for p in SEEDS if p.name.startswith(number))
    source = path.read_text(encoding="utf-8")
    at = source.find(title) if title else -1
    span = (at, at + len(title)) if title else None
    return mend(Article(path.name, 1, source, ((0, len(source)),), title=title, title_span=span, authors=authors))


def sentences(text: Text, kind: str) -> list[str]:
    return [text.text[s.start : s.end] for s in text.sentences if s.kind == kind]


BODY = [
    ("000", "全面贯彻落实“最多跑一次”，进一步规范业务流程"),
    ("000", "新增政务服务自助、社保查询、工商打印一体机3台，提高办事效率。"),
    ("000", "政务服务专线延伸至社区党群服务中心，让群众在家门口就能享受优质政务服务。"),
    ("000", "工作部署，办事处副科级以上干部主动对接分包企业，千方百计帮助企业解难题"),
    ("000", "全区百亿级企业12家，在明湖落户的有7家。"),
    ("000", "着力完善“一核多元 合作共治”机制，完成了34个居民小区物业"),
    ("000", "基层党组织政治功能和组织力、战斗力提升还体现在新冠肺炎疫情防控中。"),
    ("000", "明湖人因地制宜提出了“1街2路3园6区”的工作思路。"),
    ("000", "明湖办事处就分段、分批进行；居民反映便民设施少，办事处就集中设置10余处便民亭"),
    ("000", "豫西剿匪战。”中烟社区九旬老战士杨桂花眼含热泪地为大家讲述亲身经历。"),
    ("001", "进行清查，实行动态监管，使各场所充分发挥作用。"),
    ("001", "深化推进非公党建“321”工程，持续开展“三集中”活动"),
    ("002", "既消除了污染源又能起到防尘效果。"),
    ("002", "文化兴国运兴，文化强民族强。"),
    ("003", "充分发挥党员的模范带头作用，拉近党员与群众之间的关系，从而推动基层治理走深走实。"),
    ("003", "目前瑞锦安置区、瑞和安置区已全部建成交付并分配到辖区1.4万名群众手中。"),
    ("003", "着力建设国内最具活力的新药研发基地、国内一流的高端医疗器械和新药生产基地"),
    ("004", "特别是在年初这场突如其来的新冠肺炎疫情中，办事处300余名党员干部及789名志愿者"),
    ("004", "“庆祝建党99周年 郑洛新国家自主创新示范区核心区企业家座谈会"),
    ("004", "楼栋长及楼层长制度，打通服务群众“最后100米”"),
    ("004", "清运垃圾10000余立方米，拆除围挡2000余平方米，绿化8000余平方米。"),
]
OTHERS = [
    ("000", "heading", "宜居宜业的明湖更具“国际范儿”"),
    ("000", "heading", "创新管理 下好党建引领一盘棋"),
    ("000", "caption", "亚太时代广场核酸检测采样点工作人员"),
    ("000", "byline", "通讯员 王营 张韶楠 文/图"),
    ("001", "headline", "郑州经开区明湖办事处 坚持“党建引领”，打造“宜居明湖”"),
    ("001", "heading", "从严落实党建责任制度 加强党的基层组织建设"),
    ("002", "caption", "党群服务中心"),
    ("003", "caption", "枫杨办事处大里村党组织获评省级“五星”支部"),
    ("003", "byline", "本报记者 王泽博 通讯员 李贝文 郭威图"),
    ("004", "headline", "沟赵办事处：党建引领『五个之城』协奏创新创业铸『智美』硬核"),
    ("004", "heading", "“双改”工作不断档 市容市貌大提升"),
    ("004", "byline", "刘地 边峰 闫彩彦"),
    ("004", "caption", "图二 须水河南支公园蜕变成风景如画的城市公园。"),
]


@pytest.mark.parametrize(("seed", "words"), BODY)
def test_broken_sentences_are_whole(seed: str, words: str) -> None:
    assert any(words in s for s in sentences(mended(seed), "body"))


@pytest.mark.parametrize(("seed", "kind", "words"), OTHERS)
def test_lines_are_told_apart_from_prose(seed: str, kind: str, words: str) -> None:
    assert words in sentences(mended(seed), kind)


@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.stem[:3])
def test_mended_text_is_already_mended(path: Path) -> None:
    text = mended(path.stem[:3])
    again = mend(Article(path.name, 1, text.text, ((0, len(text.text)),)))
    assert again.text == text.text


@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.stem[:3])
def test_no_prose_is_lost(path: Path) -> None:
    """Overprints apart, every character of the seeds stays; none of them has debris."""
    text = mended(path.stem[:3])
    left = sorted(set(range(len(text.article.source))) - set(text.offsets))
    lost = "".join(c for i in left if not (c := text.article.source[i]).isspace() and c != "#")
    assert lost in ("", "宜居宜业的明湖更具“国际范儿”亚太时代广场核酸检测采样点工作人员")


@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.stem[:3])
def test_quotes_can_be_cut_out_of_the_source(path: Path) -> None:
    """Where a sentence's characters stand in a row but for breaks, its span holds its words and nothing else."""
    text = mended(path.stem[:3])
    source = text.article.source
    for s in text.sentences:
        start, end = text.source_span(s.start, s.end)
        used = set(text.offsets[s.start : s.end])
        if all(source[i].isspace() for i in range(start, end) if i not in used):
            assert "".join(source[start:end].split()) == "".join(as_printed(text, s.start, s.end).split())


def test_the_title_s_span_is_the_headline_wherever_it_stands() -> None:
    title = "经开区潮河办事处：\n\n在新征程上奋力实现高质量发展"
    assert sentences(mended("003", title=title), "headline") == [
        "经开区潮河办事处：",
        "在新征程上奋力实现高质量发展",
    ]


def test_an_author_s_span_makes_a_byline() -> None:
    page = "云溪街道改造小区\n\n阿依古丽\n\n云溪街道今年改造小区6个。"
    at = page.index("阿依古丽")
    author = Author("阿依古丽", "记者", "", (at, at + 4))
    text = mend(Article("a.txt", 1, page, ((0, len(page)),), authors=(author,)))
    assert sentences(text, "byline") == ["阿依古丽"]
    assert sentences(mend(Article("a.txt", 1, page, ((0, len(page)),))), "byline") == []
