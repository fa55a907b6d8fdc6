"""Which office a stretch of a page is about: the names of township-level bodies that the page itself repeats.

No list of names is needed to see whose page it is: what stands before 办事处, 街道, 镇, 乡 again and again is a name. A
name of three characters is told from two with a word before them by what stands before: 学路 has no neighbour but 大.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.articles.names import HAN

KINDS = r"街道办事处|街道办|办事处|街道(?![上旁两边路巷面])|镇(?![长静定压里区域村级])|乡(?![村镇亲愁土情级里])"
BEFORE_KIND = re.compile(rf"([{HAN}]{{2,6}})(?:{KINDS})")
NO_NAME = re.compile(
    r"[区市县省盟的在和与及是各本该全我某两几一二三四五六七八九十到由从为向对把被了让给个]|社区|辖区|乡镇|所有|其他|乡村|城镇|基层|多个|^[州旗]"
)
LEAST = 3  # mentions that make an office a subject at all
SHORTEST, LONGEST = 2, 4  # characters of a name without its kind
CONSTANT = 0.8  # share of mentions with the same character before the name that make it part of the name
MAIN = 0.6  # share of all mentions that the subject of an article has


def find_stems(texts: Sequence[str]) -> tuple[str, ...]:
    """The names before 办事处, 街道, 镇, 乡 that stand at least three times, most frequent first.

    >>> find_stems(["某区甲山办事处", "甲山街道办事处", "在甲山街道", "大学路街道", "某区大学路街道", "大学路街道办"])
    ('大学路', '甲山')
    """
    found = (match.group(1).removesuffix("街道") for text in texts for match in BEFORE_KIND.finditer(text))
    before = Counter(run for run in found if len(run) >= SHORTEST)
    tails: Counter[str] = Counter()
    for run, count in before.items():
        for size in (2, 3, 4):
            if len(run) >= size:
                tails[run[-size:]] += count
    longer: dict[str, tuple[int, str]] = {}
    for tail, count in tails.items():
        longer[tail[1:]] = max(longer.get(tail[1:], (0, "")), (count, tail))
    stems = {_whole(stem, tails, longer) for stem in tails if len(stem) == SHORTEST and tails[stem] >= LEAST}
    good = (stem for stem in stems if stem and not NO_NAME.search(stem))
    return tuple(sorted(good, key=lambda stem: (-tails[stem], stem)))


def _whole(stem: str, tails: Counter[str], longer: Mapping[str, tuple[int, str]]) -> str:
    """The stem made longer as long as nearly always the same character stands before it."""
    count, best = longer.get(stem, (0, ""))
    if len(stem) < LONGEST and count >= CONSTANT * tails[stem] and not NO_NAME.search(best[0]):
        return _whole(best, tails, longer)
    return stem


def main_stem(texts: Sequence[str]) -> tuple[str, ...]:
    """The one office that most of the mentions name, or none in an article about several.

    >>> main_stem(["甲山镇推行", "甲山镇", "甲山镇", "乙水镇"]), main_stem(["甲山镇、乙水镇"] * 3)
    (('甲山',), ())
    """
    stems = find_stems(texts)
    counts = count_stems("\n".join(texts), stems)
    return stems[:1] if stems and counts[stems[0]] >= MAIN * sum(counts.values()) else ()


def count_stems(text: str, stems: Iterable[str]) -> Counter[str]:
    """How often each office is named in a text."""
    return Counter({stem: count for stem in stems if (count := text.count(stem))})


def follow_subject(counts: Sequence[Counter[str]], stems: Sequence[str], *, change: float = 4.0) -> list[str]:
    """The office that each paragraph is about, so that few mentions of others remain and it seldom changes.

    The cheapest path through all paragraphs (Viterbi): a mention of another office costs 1, a change ``change``.
    """
    if not stems:
        return [""] * len(counts)
    costs = dict.fromkeys(stems, 0.0)
    back: list[dict[str, str]] = []
    for count in counts:
        cheapest = min(stems, key=lambda stem: costs[stem])
        came = {stem: stem if costs[stem] <= costs[cheapest] + change else cheapest for stem in stems}
        total = sum(count.values())
        costs = {
            stem: costs[came[stem]] + (change if came[stem] != stem else 0.0) + total - count[stem] for stem in stems
        }
        back.append(came)
    return list(_walk_back(back, min(stems, key=lambda stem: costs[stem])))[::-1]


def _walk_back(back: list[dict[str, str]], last: str) -> Iterator[str]:
    for came in reversed(back):
        yield last
        last = came[last]
