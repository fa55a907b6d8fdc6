"""What stands around a number, read as words: heads of clauses, noun phrases, verbs."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from kg.data.tables import load_set
from kg.model import Mention, Span, Text, Time, Word
from kg.statements.indicator_words import MEASURE_NOUNS
from kg.statements.times import Governing

LEADS = re.compile(
    "(?:自|从)?(?:开课|开业|开园|开馆|上线|运行|运营|启用|投用|成立|开放)(?:[一二两三半\\d]+(?:个月|[年天周月])(?:半|多|来|余)?(?=[一-龥])|以来(?=[一-龥]))|"
    "[一二三四五六七八九]是(?!的)|首先|其次|再次|最后|[（(][一二三四五六七八九十\\d]{1,2}[)）]|[①-⑩]|\\d{1,2}[.、．](?!\\d)|"
    "(?:比|例)?如(?=[一-龥]{3})(?!今|此|何|同|期|果|下)|据(?:统计|介绍|了解|悉|初步统计|不完全统计)|共计|总共|一共|"
    "合计|总计|共|已经|已(?!建成)|先后|现(?=[有已共])|还|又|并且|并(?![购联])|也|就|仅|"
    "其中|分别|再|同时|此外|另外|全年|全区|全市|全县|全镇|全街道|全街|全办|全乡|全村|全省|全域|(?:辖区|街区|镇域|"
    "辖内|境内)(?=共|现|已|内|有|累计)内?|"
    "辖区内|目前|而|则|即|将于|预计|计划|力争|拟|可|每(?=年可)|年(?=可)|今后|下一步|我们|大家|他们|她们|它们?|如今的|"
    "(?:村里|镇里|社区里|乡里|园区里|区里|县里|市里|省里)(?=[一-龥])|(?:街道|办事处|社区|村|镇|项目|中心|平台|该[一-龥]{1,3}?)(?=共|已|"
    "先后|累计|还|现有|现已|今年|将|把|拟|可)"
)
SETTINGS = re.compile(
    "(?:在|从|以|于|经过|通过|按照|根据|依托|围绕|针对)[^，。；]{1,28}?(?:活动|工作|行动|过程|方面|期间|基础|框架|"
    "攻坚战|阻击战|建设|大战|大考)?(?:之?中|上|下|内|里|间|为抓手|为契机)(?![心国学小部层级海游等间央游外])"
)
VERB_TAGS = ("v", "vd", "vi", "vg")
STOP_TAGS = ("p", "d", "c", "u", "ul", "uz", "y", "r")
NO_NOUN = tuple("vadmqpcurb")
EACH_OF = ("亩均", "人均", "户均", "村均")  # what follows is measured, no part of the noun before
NAME_MARKS = "“”‘’《》（）()·、-—+&"
INSIDE = "与和及的"
STOP = re.compile("[。！？\n]")
FARTHEST = 1000  # characters back that a sentence without a stop is looked through
QUOTES = {"“": "”", "‘": "’", "《": "》", "（": "）", "(": ")"}


class Page:
    """A text with its words, names and times by position."""

    def __init__(self, text: Text, names: Sequence[Mention], times: Sequence[Time]) -> None:
        self.article, self.text, self.words = text, text.text, text.words
        self.starts = [w.start for w in text.words]
        self.names = sorted(names, key=lambda m: (m.start, -m.end))
        self._name_starts = [n.start for n in self.names]
        self.longest = max((n.end - n.start for n in self.names), default=0)
        self.name_at: dict[int, Mention] = {}
        for name in self.names:
            self.name_at.setdefault(name.start, name)
        self.time_at = {t.start: t for t in times}
        self._stops = [m.start() for m in STOP.finditer(self.text)]
        self.governing = Governing(text, times)

    def sentence_start(self, at: int) -> int:
        """Where the sentence that goes on at a position begins, by its stops; at most ``FARTHEST`` before it."""
        index = bisect_left(self._stops, at)
        return max(self._stops[index - 1] + 1 if index else 0, at - FARTHEST)

    def names_in(self, start: int, end: int) -> list[Mention]:
        """The names that lie in a stretch."""
        low, high = bisect_left(self._name_starts, start), bisect_left(self._name_starts, end)
        return [n for n in self.names[low:high] if n.end <= end]

    def people_in(self, start: int, end: int) -> Iterator[Mention]:
        """The people whose names begin in a stretch."""
        low, high = bisect_left(self._name_starts, start), bisect_left(self._name_starts, end)
        return (n for n in self.names[low:high] if n.type == "Person")

    def names_over(self, position: int) -> Iterator[Mention]:
        """The names that cover a position, the last to start first."""
        for at in range(bisect_right(self._name_starts, position) - 1, -1, -1):
            name = self.names[at]
            if name.start + self.longest <= position:
                return
            if name.end > position:
                yield name

    def words_in(self, start: int, end: int) -> list[Word]:
        """The words that lie in a stretch; one that its ends cut is cut."""
        low, high = bisect_right(self.starts, start) - 1, bisect_left(self.starts, end)
        found = list(self.words[max(0, low) : high])
        if found and (found[0].start < start or found[0].end > end):
            found[0] = self._cut(found[0], start, end)
        if len(found) > 1 and found[-1].end > end:
            found[-1] = self._cut(found[-1], start, end)
        return found if not found or found[0].end > found[0].start else found[1:]

    def _cut(self, word: Word, start: int, end: int) -> Word:
        """The part of a word that lies in a stretch, perhaps none."""
        first, last = max(start, word.start), min(end, word.end)
        return Word(first, max(first, last), self.text[first:last], "")


def head_end(page: Page, start: int, end: int, *, keep_last: bool = True) -> tuple[int, list[Mention]]:
    """Where the words proper of a stretch begin, after times, subjects and adverbs; and the names passed over.

    With ``keep_last`` a name that fills the stretch to its end is no subject but what is counted.
    """
    names: list[Mention] = []
    while start < end:
        passed = _passed(page, start, end, names, keep_last=keep_last)
        if passed == start:
            return start, names
        start = passed
    return min(start, end), names


def _passed(page: Page, start: int, end: int, names: list[Mention], *, keep_last: bool) -> int:
    """The position after what opens a stretch without belonging to the indicator; ``start`` when nothing does."""
    text = page.text
    if text[start] in " \u3000，、：:“‘’”）)-—\n" and not (text[start] == "“" and "”" in text[start:end]):
        return start + 1
    time, name = page.time_at.get(start), page.name_at.get(start)
    if time and time.end <= end:
        return time.end
    if name and name.end <= end - (1 if keep_last else 0):
        names.append(name)
        return name.end
    if names and text[start] == "的":
        return start + 1
    lead = LEADS.match(text, start, end)
    if lead and lead.end() < end:
        return lead.end()
    setting = SETTINGS.match(text, start, end)
    return setting.end() if setting and setting.end() <= end else start


def dealt_names(page: Page, clause: Span) -> list[Mention]:
    """The names at the head of a clause over which 分别 deals its numbers (甲村、乙村收入分别达到…); [] if none."""
    if "分别" not in page.text[slice(*clause)]:
        return []
    row: list[Mention] = []
    for name in page.names_in(*clause):
        gap = page.text[row[-1].end : name.start] if row else page.text[clause[0] : name.start]
        if re.fullmatch("[”’]?(?:[、和与及]|以及)[“‘]?", gap) if row else len(gap) <= 8:
            row.append(name)
    return row if len(row) > 1 else []


def noun_end(page: Page, start: int, end: int, *, strict: bool = False) -> int:
    """Where the counted noun phrase that begins a stretch ends: before the predicate.

    居民登记参与… ends after 居民; “再走访”督办问题的整改 after 问题. ``strict`` lets any verb end it.
    """
    predicates, noun, at = load_set("predicate_verbs"), False, start
    words = page.words_in(start, end)
    for index, word in enumerate(words):
        if word.start < at:
            continue
        if word.text in QUOTES and (closed := page.text.find(QUOTES[word.text], word.end, end)) >= 0:
            at, noun = closed + 1, noun or word.text not in "（("
            continue
        if noun and (word.start in page.time_at or page.text.startswith(EACH_OF, word.start)):
            return _without_joint(page.text, start, word.start)
        if noun and (
            _ends_noun(page, words, index, predicates)
            or (strict and word.tag == "v" and word.text not in MEASURE_NOUNS and index + 1 < len(words))
        ):
            return _without_joint(page.text, start, word.start)
        if not any(c.isalnum() for c in word.text) and word.text not in NAME_MARKS:
            return _without_joint(page.text, start, word.start)
        noun = noun or word.tag[:1] not in NO_NOUN or word.tag in ("vn", "an")
        at = word.end
    return _without_joint(page.text, start, end)


def _ends_noun(page: Page, words: list[Word], index: int, predicates: frozenset[str]) -> bool:
    """Whether a word cannot belong to the noun phrase before it."""
    word = words[index]
    rest = page.text[word.end : words[-1].end]
    if word.text == "的":
        return words[index - 1].tag[:1] not in ("v", "a", "d") or words[index - 1].text in ("”", "》", ")", "）")
    pair = word.text + (words[index + 1].text if index + 1 < len(words) else "")
    if pair in predicates and pair != word.text:
        return True
    if (
        word.tag == "v"
        and index + 1 < len(words)
        and len(word.text) > 1
        and word.text not in load_set("compound_verbs")
    ):
        return True
    if word.tag == "i" or (word.tag == "ad" and index + 1 < len(words) and words[index + 1].tag == "v"):
        return True
    if word.text in predicates:
        return not (
            rest in ("点", "员", "站", "量", "率", "队")
            or (
                len(word.text) > 1
                and re.match("(?:中心|工程|项目|活动|工作|队伍|服务|点|站|员|机构|平台|设施|协议|书)", rest)
            )
        )
    return word.tag in STOP_TAGS and word.text not in INSIDE and word.text not in NAME_MARKS


def _without_joint(text: str, start: int, end: int) -> int:
    """The end without a trailing 和, 、, 的, 等 or blank."""
    while end > start and text[end - 1] in "和与及、的等 \u3000，":
        end -= 1
    return end


def last_verb(page: Page, start: int, end: int) -> Span:
    """The last verb of a stretch with its aspect mark, an empty span at its end if there is none."""
    light = load_set("light_verbs")
    for word in reversed(page.words_in(start, end)):
        if word.tag in VERB_TAGS or word.text in light or (word.tag == "vn" and word.end == end):
            stop = word.end
            while stop < end and page.text[stop] in "了着过起":
                stop += 1
            return word.start, stop
    return end, end


def is_light(verb: str) -> bool:
    """Whether a verb adds nothing to what is counted."""
    return verb.rstrip("了着过起") in load_set("light_verbs")


__all__ = ["Page", "dealt_names", "head_end", "is_light", "last_verb", "noun_end"]
