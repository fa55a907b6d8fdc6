"""Graphs invented for drawing: a small one with hostile names, and large ones."""

from __future__ import annotations

from kg.model import Article, Observation, Sentence, Text
from kg.query import Fact, Facts, Quote, Source, Thing

BASE = "https://w3id.org/jiceng/id/"
HOSTILE = (
    "</script><script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    "javascript:window.hit=1",
    "\"'&<b>粗</b>",
    "<!--<script>",
    "{{ 7*7 }}\u2028\u202e",
)


def thing(name: str, type: str = "Programme", **more: str | tuple[str, ...]) -> Thing:
    """A thing whose IRI ends with its name."""
    return Thing(BASE + name, more.pop("label", name), (type,), **more)  # type: ignore[arg-type]


def small() -> Facts:
    """An office with a zone, a person, a programme told twice, a number, a date, and things with hostile names."""
    things = [
        thing("东岭街道", "Office", aliases=("东岭", "东岭街道办事处"), code="990201001", note="由“云山区”定其代码"),
        thing("云山区", "District"),
        thing("林晓东", "Person"),
        thing("路长制"),
        thing("孤立社区", "Community"),
        *(thing(f"h{i}", "Facility", label=name, aliases=(name,), note=name) for i, name in enumerate(HOSTILE)),
    ]
    one, two = (
        Source(BASE + "a1", "a.txt#1", "东岭的路", "云州日报", "2021-09"),
        Source(BASE + "a2", f"{HOSTILE[1]}.txt#1", HOSTILE[0], HOSTILE[3], "2018"),
    )
    east = BASE + "东岭街道"
    facts = [
        fact("1", east, "partOf", one, object=BASE + "云山区"),
        fact("2", BASE + "林晓东", "holdsPost", one, object=east, post="书记", time="2021"),
        fact("3", east, "implements", one, object=BASE + "路长制", time="2021"),
        fact("4", east, "implements", two, object=BASE + "路长制", time="2018"),
        fact("5", east, "observed", one, value=Observation("常住人口", 32000, "人", "about"), time="2020"),
        fact("6", east, "foundedOn", one, date="2004-10"),
        fact("7", east, "organizes", one, object=BASE + "路长制"),
        *(fact(f"h{i}", BASE + f"h{i}", "locatedIn", two, object=east, words=name) for i, name in enumerate(HOSTILE)),
        fact("u", east, "observed", two, value=Observation(HOSTILE[1], 1, HOSTILE[1])),
    ]
    return Facts({t.iri: t for t in things}, tuple(facts), {one.iri: one, two.iri: two})


def fact(name: str, subject: str, predicate: str, source: Source, *, words: str = "所引的话", **more: object) -> Fact:
    """A fact quoted between two other stretches of words."""
    quote = Quote(words, 5, 9, "前文，", "，后文。")
    return Fact(BASE + "s" + name, subject, predicate, source.iri, quote=quote, rule="rule", **more)  # type: ignore[arg-type]


def large(offices: int, each: int) -> Facts:
    """Offices of one city, each with programmes of its own and one that all share."""
    source = Source(BASE + "a", "a.txt#1")
    things = [thing("云州市", "City"), thing("路长制")]
    facts: list[Fact] = []
    for n in range(offices):
        office = thing(f"街道{n}", "Office")
        things.append(office)
        facts.append(fact(f"p{n}", office.iri, "partOf", source, object=BASE + "云州市"))
        facts.append(fact(f"r{n}", office.iri, "implements", source, object=BASE + "路长制"))
        for m in range(each):
            things.append(thing(f"工作{n}之{m}"))
            facts.append(fact(f"i{n}-{m}", office.iri, "implements", source, object=things[-1].iri))
    return Facts({t.iri: t for t in things}, tuple(facts), {source.iri: source})


def texts() -> dict[str, Text]:
    """The text of the first article of the small graph, in which the quoted words stand in the second paragraph."""
    return {
        BASE + "a1": text_of(
            "a.txt", "东岭的路\n所引的话在此句，还有别的。又一句𠮷。\n" + HOSTILE[1] + "另一段。", kinds=("headline",)
        )
    }


def text_of(file: str, words: str, *, kinds: tuple[str, ...] = ()) -> Text:
    """A text as it is in its file, cut into sentences at stops and line ends."""
    sentences, at = [], 0
    for n, paragraph in enumerate(words.split("\n")):
        for part in [p + "。" for p in paragraph.split("。") if p] if "。" in paragraph else [paragraph]:
            sentences.append(Sentence(at, at + len(part), n, kinds[n] if n < len(kinds) else "body"))
            at += len(part)
        at += 1
    return Text(Article(file, 1, words, ((0, len(words)),)), words, tuple(range(len(words))), tuple(sentences))
