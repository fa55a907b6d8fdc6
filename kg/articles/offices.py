"""Which office a stretch of a page is about: the names of township-level bodies that the page itself repeats.

No list of names is needed to see whose page it is: what stands before 办事处, 街道, 镇, 乡 again and again is a name. A name of
three characters is told from two with a word before them by what stands before it: 明湖 has many neighbours, 学路 only 大.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from kg.articles.names import HAN

KINDS = r"街道办事处|街道办|办事处|街道(?!上|旁|两|边|路|巷|面)|镇(?!长|静|定|压|里|区|域|村|级|政府)|乡(?!村|镇|亲|愁|土|情|级|里)"
BEFORE_KIND = re.compile(rf"([{HAN}]{{2,6}})(?:{KINDS})")
NO_NAME = re.compile(
    r"[区市县省州旗盟的在和与及是各本该全我某两几一二三四五六七八九十到由从为向对把被了让给个]|社区|辖区|乡镇|所有|其他|乡村|城镇|基层|多个"
)
LEAST = 3  # mentions that make an office a subject at all


def find_stems(texts: Sequence[str]) -> tuple[str, ...]:
    """The names before 办事处, 街道, 镇, 乡 that stand at least three times, most frequent first.

    >>> find_stems(["高新区枫杨办事处推行", "枫杨办事处", "在枫杨街道", "大学路街道", "二七区大学路街道", "大学路街道办"])
    ('枫杨', '大学路')
    """
    before = Counter(match.group(1) for text in texts for match in BEFORE_KIND.finditer(text))
    tails: Counter[str] = Counter()
    for run, count in before.items():
        for size in (2, 3, 4):
            if len(run) >= size:
                tails[run[-size:]] += count
    stems = {_whole(stem, tails) for stem in tails if len(stem) == 2 and tails[stem] >= LEAST}
    good = (stem for stem in stems if stem and not NO_NAME.search(stem))
    return tuple(sorted(good, key=lambda stem: (-tails[stem], stem)))


def _whole(stem: str, tails: Counter[str]) -> str:
    """The stem made longer as long as nearly always the same character stands before it."""
    longer = [(count, tail) for tail, count in tails.items() if len(tail) == len(stem) + 1 and tail.endswith(stem)]
    best = max(longer, default=(0, ""))
    if len(stem) < 4 and best[0] >= 0.8 * tails[stem] and not NO_NAME.search(best[1][0]):
        return _whole(best[1], tails)
    return stem


def count_stems(text: str, stems: Iterable[str]) -> Counter[str]:
    """How often each office is named in a text."""
    return Counter({stem: count for stem in stems if (count := text.count(stem))})


def follow_subject(counts: Sequence[Counter[str]], stems: Sequence[str], *, change: float = 4.0) -> list[str]:
    """The office that each paragraph is about, so that few mentions of others remain and the subject seldom changes.

    The cheapest path through all paragraphs (Viterbi): a mention of another office costs 1, a change of subject ``change``.
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
