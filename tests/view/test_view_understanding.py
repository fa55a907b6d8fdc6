"""Understand: a thing's card, a relation's evidence in its sentence and paragraph, the whole article."""

from __future__ import annotations

from kg.query import Facts
from kg.view import page

from .conftest import InLang, Opener
from .invented_graph import BASE, HOSTILE, fact, small, text_of, texts, thing
from .opened import Opened


def test_a_click_on_a_thing_shows_its_card(opened: Opened, lang: str, told: InLang) -> None:
    opened.click("东岭街道")
    card = opened.page.locator("#card")
    card.wait_for(state="visible")
    text = card.inner_text()
    for words in (
        *("东岭街道", "东岭街道办事处", "990201001", "2004-10", "云山区", "林晓东", "书记", "路长制", "东岭的路"),
        *("常住人口", told("约32,000人", "about 32,000人"), told("乡级区划", "office (township level)")),
        *(told("别名", "Aliases"), told("代码", "Code"), told("职务", "Posts"), told("数据", "Numbers")),
        *(told("文章", "Articles"), told("成立于", "founded on"), told("隶属于", "part of")),
    ):
        assert words in text
    card.get_by_role("button", name=told("原文×2", "quote×2")).click()
    assert card.locator("blockquote mark").all_inner_texts() == ["所引的话"] * 2
    opened.photograph(f"card-{lang}")


def test_a_click_on_a_relation_shows_its_evidence(opener: Opener, lang: str, told: InLang) -> None:
    it = opener(page(small(), lang=lang))
    it.look_at("林晓东", 1.5)
    (x, y), (to_x, to_y) = it.at("林晓东"), it.at("东岭街道")
    it.page.mouse.click(x * 0.55 + to_x * 0.45, y * 0.55 + to_y * 0.45)
    quote = it.page.locator("#card blockquote")
    quote.wait_for(state="visible")
    assert it.page.locator("#card .says").inner_text() == told("任职于", "holds post in")
    assert it.page.locator("#card .triple button").all_inner_texts() == ["林晓东", "东岭街道"]
    assert quote.inner_text().startswith("前文，所引的话，后文。")
    how = (told("时间 2021", "Time 2021"), told("把握 0.50", "confidence 0.50"), told("规则 rule", "rule rule"))
    for words in ("东岭的路", "云州日报", "2021-09", *how, "a.txt#1 5–9", told("看全文", "Whole article")):
        assert words in quote.inner_text()
    assert "书记" in it.page.locator("#card").inner_text()
    it.page.keyboard.press("Escape")
    assert it.page.locator("#panel").is_hidden()


def test_rules_are_told_in_words(opener: Opener, lang: str, told: InLang) -> None:
    facts = small()
    posts = [
        f.__class__(**{n: getattr(f, n) for n in f.__slots__} | {"rule": "post.beside.x"}) for f in facts.facts[:2]
    ]
    it = opener(page(Facts(facts.things, tuple(posts), facts.sources), lang=lang))
    it.find("林晓东")
    it.page.locator("#card .quote").first.click()
    words = told("规则 职务紧挨着姓名（post.beside.x）", "rule: a post beside a name (post.beside.x)")
    assert words in it.page.locator("#card blockquote footer").inner_text()
    it.page.click("#card .read")
    line = it.page.locator("#reader-side .aside").first
    assert line.inner_text() == told("把握 0.50 · 职务紧挨着姓名", "confidence 0.50 · a post beside a name")
    assert line.get_attribute("title") == "post.beside.x"


def test_the_quoted_words_are_marked_in_their_sentence_and_paragraph(opened: Opened) -> None:
    opened.find("云山区")
    opened.page.locator("#card .quote").first.click()
    quote = opened.page.locator("#card blockquote")
    assert quote.locator(".sentence").inner_text() == "所引的话在此句，还有别的。"
    assert quote.locator(".sentence mark").inner_text() == "所引的话"
    assert quote.locator(".paragraph").all_inner_texts() == ["", "又一句𠮷。"]


def test_the_whole_article_with_all_its_statements_marked_in_place(opened: Opened, lang: str, told: InLang) -> None:
    opened.find("云山区")
    opened.page.locator("#card .quote").first.click()
    opened.page.click("#card .read")
    reader = opened.page.locator("#reader")
    assert reader.locator("#reader-title").inner_text() == "东岭的路"
    assert reader.locator("#reader-text > *").all_inner_texts() == [
        "东岭的路",
        "所引的话在此句，还有别的。又一句𠮷。",
        HOSTILE[1] + "另一段。",
    ]
    mark = reader.locator("#reader-text mark")
    assert (mark.inner_text(), mark.get_attribute("class")) == ("所引的话", "thick now")
    assert reader.locator("#reader-side li").count() == 1  # the statement by which the article was opened
    assert reader.locator("#reader-side h3").inner_text() == told("1 条陈述", "1 statement")
    opened.photograph(f"article-{lang}")
    mark.focus()
    opened.page.keyboard.press("Enter")
    said = reader.locator("#reader-side .go").all_inner_texts()
    assert len(said) == 6  # all that this article says
    assert reader.locator("#reader-side h3").inner_text() == told("6 条陈述", "6 statements")
    assert told("林晓东 — 任职于 — 东岭街道 · 书记 · 2021", "林晓东 — holds post in — 东岭街道 · 书记 · 2021") in said
    assert (
        told("东岭街道 — 有数据 — 常住人口 约32,000人 · 2020", "东岭街道 — observed — 常住人口 about 32,000人 · 2020")
        in said
    )
    reader.get_by_role("button", name="林晓东").click()
    assert reader.is_hidden()
    assert opened.page.locator("#card .triple button").all_inner_texts() == ["林晓东", "东岭街道"]


def test_an_article_whose_file_is_gone_is_shown_by_its_quotes(opener: Opener, lang: str, told: InLang) -> None:
    it = opener(page(small(), lang=lang))
    it.find("云山区")
    it.page.locator("#card").get_by_role("button", name="东岭的路").click()
    text = it.page.locator("#reader-text")
    assert told("这里只有所引的句子", "only the quoted sentences") in text.locator(".note").inner_text()
    assert text.locator("p").nth(1).inner_text() == "前文，所引的话，后文。"
    it.page.keyboard.press("Escape")
    assert it.page.locator("#reader").is_hidden()


def test_rare_characters_before_the_words_do_not_move_the_mark(opener: Opener, lang: str) -> None:
    facts = small()
    article = {BASE + "a1": text_of("a.txt", "𠮷😀𠮷😀\n所引的话𠮷在此。")}
    it = opener(page(facts, texts=article, lang=lang))
    it.find("云山区")
    it.page.locator("#card .quote").first.click()
    assert it.page.locator("#card blockquote mark").inner_text() == "所引的话"
    it.page.click("#card .read")
    assert it.page.locator("#reader-text mark").inner_text() == "所引的话"
    assert it.page.locator("#reader-text").inner_text().split() == ["𠮷😀𠮷😀", "所引的话𠮷在此。"]


def test_statements_that_overlap_are_told_apart(opener: Opener, lang: str, told: InLang) -> None:
    source = small().sources[BASE + "a1"]
    office = thing("东岭街道", "Office")
    other = [thing("甲"), thing("乙")]
    quotes = {"甲": (5, 9), "乙": (7, 12)}
    facts = []
    for name, (start, end) in quotes.items():
        f = fact(name, office.iri, "implements", source, object=BASE + name)
        facts.append(
            f.__class__(**{n: getattr(f, n) for n in f.__slots__} | {"quote": f.quote.__class__("", start, end)})
        )
    it = opener(
        page(Facts({t.iri: t for t in (office, *other)}, tuple(facts), {source.iri: source}), texts=texts(), lang=lang)
    )
    it.find("东岭街道")
    it.page.locator("#card").get_by_role("button", name="东岭的路").click()
    marks = it.page.locator("#reader-text mark")
    assert marks.all_inner_texts() == ["所引", "的话", "在此句"]
    marks.nth(1).click()
    assert it.page.locator("#reader-side .go").count() == 2
    marks.nth(2).click()
    assert it.page.locator("#reader-side .go").all_inner_texts() == [
        told("东岭街道 — 实施 — 乙", "东岭街道 — implements — 乙")
    ]
    assert it.page.locator("#reader-text mark.now").all_inner_texts() == ["的话", "在此句"]


def test_a_page_about_one_thing_opens_with_its_card(opener: Opener, lang: str) -> None:
    it = opener(page(small(), focus=BASE + "路长制", lang=lang))
    assert it.page.locator("#card h2").inner_text() == "路长制"
