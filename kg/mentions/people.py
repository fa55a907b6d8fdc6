"""People: a family name and one or two characters, where a post, a common noun or a verb of saying vouches for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.data.openings import opening
from kg.data.tables import alternatives, load_table
from kg.mentions.boundaries import Words
from kg.mentions.person_names import DOTTED, DOUBTFUL, GRAMMATICAL, PREDICATE, name_end, names_at, surname_length
from kg.model import Mention, PersonMention, Span, Text


@lru_cache(maxsize=1)
def post_pattern() -> re.Pattern[str]:
    """A post as written: prefixes, title, further titles joined by 、 or 兼."""
    titles = sorted(set(load_table("posts")), key=lambda t: (-len(t), t))
    one = f"(?:原|时任|现任)?(?:[第一]{{2}}|常务|专职|党组|党委|总支|支部)?副?(?:{'|'.join(titles)})(?:助理)?"
    return re.compile(opening(titles, extra="原时现第一常专党总支副") + f"{one}(?:(?:、|兼|，兼|和){one})*")


def find_people(text: Text, words: Words) -> Iterator[PersonMention]:
    """People beside a post, a common noun or a verb of saying, the names of the byline, and where they stand again."""
    taken: set[int] = set()
    names: dict[str, None] = {}
    for finder in FINDERS:
        for person in finder(text, words):
            if taken.isdisjoint(range(person.mention.start, person.mention.end)):
                taken.update(range(person.mention.start, person.mention.end))
                names[person.mention.name] = None
                yield person
    yield from people_again(text, words, [n for n in names if len(n) >= 3], taken)


def people_again(text: Text, words: Words, names: Sequence[str], taken: set[int]) -> Iterator[PersonMention]:
    """Further places of full names that stand in the text beside a post, a noun or a verb once."""
    for found in re.finditer("|".join(map(re.escape, names)) or "(?!)", text.text):
        first, last = words.at(found.start()), words.at(found.end() - 1)
        whole = first is not None and last is not None and first.start == found.start() and last.end == found.end()
        if whole and taken.isdisjoint(range(*found.span())):
            yield PersonMention(person(text, *found.span(), "again"))


def person(text: Text, start: int, end: int, rule: str) -> Mention:
    """A person's mention."""
    return Mention(start, end, "Person", text.text[start:end].replace(" ", ""), rule=f"person.{rule}")


# 某社区党总支书记、已退休两年的王某某.
OTHER_POST = re.compile(r"、[^，。；：、“”（）\n]{2,12}的(?=[一-鿿])")


# 街道党工委书记：王某某；办事处主任：李某: a list of who holds what.
LISTED = re.compile("[：:][ 　]?|[ 　]{1,16}")


# With these the next line of a list of who holds what begins.
NEXT_POST = ("党工委", "党委", "人大", "纪工委", "办事处", "副", "武装", "政协")
# 转任街道党工委书记的王某某: whoever took the post.
TAKEN = re.compile("任(?:原|[一-鿿]{0,12})$")
OF_PAPERS = ("记者", "通讯员", "编辑", "主编", "责编", "编审")


def people_after_posts(text: Text, words: Words) -> Iterator[PersonMention]:
    """党工委书记王某某, 副主任李某、赵某某, 党总支书记、已退休的王某某."""
    for found in post_pattern().finditer(text.text):
        at = found.end()
        skipped = OTHER_POST.match(text.text, at)
        if skipped and post_pattern().search(skipped.group()):
            continue  # the other post says whose both are
        if (listed := LISTED.match(text.text, at)) and (
            found.group().endswith(OF_PAPERS) and text.text[found.start() - 1] not in "报社台网"
        ):
            continue  # a byline's: the reading knows who is whose
        if listed:
            for start, end in names_listed(text, words, listed.end()):
                yield PersonMention(person(text, start, end, "after_post"), found.group(), found.span())
            continue
        of = (skipped is not None or text.text.startswith("的", at)) and not TAKEN.search(
            text.text, max(0, found.start() - 16), found.start()
        )
        at = skipped.end() if skipped else at + text.text.startswith("的", at)
        post = found.span()
        if text.text[found.start() - 1] in "为任" and "、" in found.group():
            post = found.start() + found.group().index("、") + 1, found.end()  # 以甲为组长、副主任乙为副组长
        for start, end in names_at(text.text, words, at, sure=not of):
            yield PersonMention(person(text, start, end, "after_post"), text.text[post[0] : post[1]], post)


# What a list says of one before the next: 王某某（2023年10月起任）、李某.
NEXT_LISTED = re.compile("(?:[（(][^（）()\n]{2,20}[）)])?、")


def names_listed(text: Text, words: Words, at: int) -> Iterator[Span]:
    """The names of a list of who holds what that stand behind one post."""
    while True:
        end = name_end(text.text, words, at, sure=True)
        closed = (text.text[end : end + 1] or "。") in "，、。；;（(）)\n 　" or text.text.startswith(NEXT_POST, end)
        if end == at or not closed:
            return
        yield at, end
        following = NEXT_LISTED.match(text.text, end)
        if following is None:
            return
        at = following.end()


LINK = re.compile(
    "（|[ 　]{1,4}|，?(?:退休前是|此前是|曾是|曾任|现任|担任|兼任|任|当选为?|是|系|"
    "，[男女]，(?:[^，。；\n]{1,12}，){1,5}(?:现任|担任)|，男|，女|(?:今年|现年)[0-9]{2}岁，(?:是|现任|任|担任)|，)"
)
AFTER_MARK = re.compile("(?:，|、|。|：|^|\n|；|由|推荐|选举|选派|任命|“)")


def is_row(clause: str, post: re.Match[str]) -> bool:
    """Whether the rest of a line of a list of who holds what is a post: 王某某　党工委副书记、办事处主任."""
    return not (" " in clause[: post.end()] or clause.startswith(OF_PAPERS) or post.start() > 10)


def people_before_posts(text: Text, words: Words) -> Iterator[PersonMention]:
    """王某某（党工委书记）, 王某某任党工委书记, 王某某，某社区党支部书记."""
    for found in AFTER_MARK.finditer(text.text):
        at = found.end()
        end = name_end(text.text, words, at)
        if end == at:
            continue
        link = LINK.match(text.text, end)
        if not link:
            continue
        begin = link.end()
        clause = re.split(r"[。；！？\n）]", text.text[begin : begin + 40], maxsplit=1)[0]
        post = post_pattern().search(clause)
        if post is None or "，" in clause[: post.start()]:
            continue
        if link.group().isspace() and (found.group() not in {"", "\n"} or not is_row(clause, post)):
            continue
        if link.group() in {"，", "是", "系"} and post.end() < len(clause) and clause[post.end()] not in "，、。":
            continue
        yield PersonMention(
            person(text, at, end, "before_post"), post.group(), (begin + post.start(), begin + post.end()), after=True
        )


@lru_cache(maxsize=1)
def noun_pattern() -> re.Pattern[str]:
    """Common nouns for a person, and an age: 居民, 退休教师, 36岁的."""
    nouns = load_table("person_words")
    return re.compile(
        rf"{opening((*nouns, *map('{}岁'.format, range(10))))}(?:{alternatives('person_words')}|[0-9]岁的?)"
    )


def people_after_nouns(text: Text, words: Words) -> Iterator[PersonMention]:
    """居民王某某, 老党员李某, 85岁的赵某某."""
    for found in noun_pattern().finditer(text.text):
        for start, end in names_at(text.text, words, found.end(), sure=True):
            yield PersonMention(person(text, start, end, "after_noun"))


# What people are called by their work, where the noun is not in the table: 经纪人, 刑警, 代办专员.
OCCUPATION = re.compile("[一-鿿](?:[员师警匠兵工医商手娘]|(?<=[一-鿿]{2})人)(?=[一-鿿]{2})")

# Nouns of work that end like those of people: 招商项目.
WORK_ITSELF = frozenset("招商 电商 微商 通商 营商 手工 施工 加工 开工 竣工 完工 动工".split())


def people_by_occupation(text: Text, words: Words) -> Iterator[PersonMention]:
    """帮代办专员刘某, 经纪人廖某某: a noun of work, a family name, and something that can follow a name."""
    for found in OCCUPATION.finditer(text.text):
        at = found.end()
        if not surname_length(text.text, at) or not is_noun_of_work(words, at):
            continue
        end = name_end(text.text, words, at, sure=True)
        behind = words.at(end)
        if end > at and (behind is None or behind.start != end or behind.tag[:1] in PREDICATE or not behind.tag):
            yield PersonMention(person(text, at, end, "occupation"))


def is_noun_of_work(words: Words, end: int) -> bool:
    """Whether the word that ends at a position is a noun of two characters or more."""
    word = words.at(end - 1)
    if word is None or word.end != end or word.tag[:1] not in {"n", "j", ""}:
        return False
    if word.text == "工":  # 扳道|工, 铜管|工
        before = words.at(word.start - 1)
        known = before is not None and before.end - before.start > 1 and before.tag[:1] in {"n", "v"}
        return known and words.text[end] not in DOUBTFUL
    return end - word.start > 1 and word.text not in WORK_ITSELF


ADDRESS = re.compile("阿姨|大爷|大妈|大娘|大叔|大伯|大哥|大姐|奶奶|爷爷|婆婆|师傅|老师|先生|女士|同志|夫妇|医生|警官")


def people_addressed(text: Text, words: Words) -> Iterator[PersonMention]:
    """A full name with its address behind: 王某某阿姨, 李某某大爷."""
    for found in ADDRESS.finditer(text.text):
        for length in (3, 2):
            at = found.start() - length
            word = words.at(at) if at >= 0 else None
            if word is None or word.start != at or text.text[at] in GRAMMATICAL:
                continue
            if name_end(text.text, words, at, sure=True) == found.start() and (length == 3 or word.tag[:2] == "nr"):
                yield PersonMention(person(text, at, found.start(), "addressed"))
                break


BORN = re.compile(
    "，(?:[男女]，)?(?:[一-鿿]{1,3}族，)?(?:生于)?(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:出生|生?[，。])"
)


def people_portrayed(text: Text, words: Words) -> Iterator[PersonMention]:
    """Whoever is introduced by birth: 王某某，1974年10月出生，…."""
    for found in BORN.finditer(text.text) if "生" in text.text else ():
        if "生" not in found.group():
            continue
        for at in range(max(0, found.start() - 4), found.start() - 1):
            if name_end(text.text, words, at, sure=True) == found.start():
                yield PersonMention(person(text, at, found.start(), "born"))
                break


SAYING = re.compile("(?:同志)?(?:表示|说|介绍|告诉|坦言|感慨|总书记|回忆|笑着|激动地|高兴地)")
# A mark with such a word where a name of two to four characters would end.
SAID_BEHIND = re.compile(f"(?:^|[，。；！？”\n：])(?=[一-鿿]{{2,4}}?{SAYING.pattern})")


def people_who_say(text: Text, words: Words) -> Iterator[PersonMention]:
    """王某某说, 李某介绍 at the head of a clause, and 某某总书记."""
    for found in SAID_BEHIND.finditer(text.text):
        at = found.end()
        end = name_end(text.text, words, at)
        if end - at >= 2 and SAYING.match(text.text, end):
            yield PersonMention(person(text, at, end, "saying"))


CALLING = re.compile(r"(?:名叫|叫做|(?:姓名|联系人)[:：]|摄影[:：/]?|责编[:：/]|美编[:：/]|编辑[:：/])\s*")


def people_called(text: Text, words: Words) -> Iterator[PersonMention]:
    """名叫王某某, 摄影王某; 王某某 摄."""
    for found in CALLING.finditer(text.text):
        end = name_end(text.text, words, found.end(), sure=True)
        if end > found.end():
            yield PersonMention(person(text, found.end(), end, "called"))
    for found in re.finditer(r"(?<=[\s（。])([一-鿿]{2,3})\s?(?:摄影?|供图)(?=[\s）。]|$)", text.text):
        if surname_length(text.text, found.start(1)):
            yield PersonMention(person(text, found.start(1), found.end(1), "photographer"))


def people_of_byline(text: Text, words: Words) -> Iterator[PersonMention]:
    """The reporters and correspondents of the byline, at the places the reading gave."""
    for author in text.article.authors:
        if author.span[0] not in text.offsets or author.span[1] - 1 not in text.offsets:
            continue
        start, last = text.offsets.index(author.span[0]), text.offsets.index(author.span[1] - 1)
        if start <= last:
            yield PersonMention(
                Mention(start, last + 1, "Person", author.name, rule="person.byline"),
                author.role if author.body else "",
            )


def people_with_dots(text: Text, words: Words) -> Iterator[PersonMention]:
    """Names of two parts written by sounds, whatever stands beside them: 阿依古丽·买买提."""
    at = max(text.text.find("·"), text.text.find("•"))
    for found in DOTTED.finditer(text.text) if at >= 0 else ():
        yield PersonMention(person(text, *found.span(), "dotted"))


FINDERS = (
    people_after_posts,
    people_before_posts,
    people_after_nouns,
    people_by_occupation,
    people_addressed,
    people_who_say,
    people_portrayed,
    people_called,
    people_with_dots,
    people_of_byline,
)
