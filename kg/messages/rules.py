"""What the rules go by, in words: the front of a rule's name, Chinese, English."""

from __future__ import annotations

from collections.abc import Mapping

RULES: Mapping[str, tuple[str, str]] = {
    "cooperation": ("“联合、与…共建”等词连起的各方", "bodies joined by words of acting together"),
    "helping": ("“为、帮、结对帮扶”等词说明的受助者", "those whom words of helping are about"),
    "correction": ("人工更正", "a correction made by a person"),
    "cue": ("关系词在对象之前，主语在句首或承上文", "a cue word before the object; the subject leads or carries over"),
    "default": ("没有关系词，按对象的类别判断", "no cue word: what is usually said of a thing of this class"),
    "extractor": ("规则以外的抽取器", "an extractor beside the rules"),
    "founding": ("日期与“成立、启用”等词同在一句", "a date beside a word of founding"),
    "hierarchy.body": ("机构名称或上文里的归属", "whose body it is, by its name or what stands before"),
    "hierarchy.compound": ("小区前面的社区，否则为全文所说的街道", "the community before a compound, or the article's"),
    "hierarchy.division": ("代码表和行文里的上下级", "the levels of the code table and of the text"),
    "hierarchy.in_name": ("名称里含有所在地", "the name holds the place"),
    "hierarchy.owner_in_name": ("名称里含有所属单位", "the name holds the owner"),
    "hierarchy": ("上下级与归属", "what belongs to what"),
    "location": ("“位于、辖区内”等词，或地名紧挨着名称", "words of place, or a place beside the name"),
    "observed": ("数字与它前后所量的事物", "a number and what stands beside it as measured"),
    "participation": ("人在句中参加、出席、主持，或在会上讲话", "people who attend, preside or speak at what is held"),
    "passive": ("“由…承建、运营”的句式", "done by: the doer stands after 由"),
    "post.beside": ("职务紧挨着姓名", "a post beside a name"),
    "post.byline": ("署名里的媒体与记者", "the medium and the reporter of a byline"),
    "post.taken": ("“任…、担任…”", "words of taking a post"),
    "post": ("职务与姓名", "a post and a name"),
    "said.award": ("荣誉的名称或名次本身就说明它已授予", "the honour's own words say that it was given"),
    "structure": ("“以…为抓手、纳入…”等工作之间的关系", "how programmes hang together: means, parts"),
}


def rule_told(rule: str, lang: str) -> str:
    """What a rule goes by, in ``zh`` or ``en``; empty for a rule of no known kind.

    >>> rule_told("post.beside", "zh"), rule_told("cue.implements.Programme", "en")[:10], rule_told("frob", "zh")
    ('职务紧挨着姓名', 'a cue word', '')
    """
    front = rule.replace(":", ".")
    while front and front not in RULES:
        front = front.rpartition(".")[0]
    return RULES[front][lang == "en"] if front else ""


__all__ = ["RULES", "rule_told"]
