"""The texts on how far a statement can be trusted: confidence, explanation, correction."""

from __future__ import annotations

from collections.abc import Mapping

TRUST: Mapping[str, tuple[str, str]] = {  # key: Chinese, English
    "option.min_confidence": (
        "不要把握低于此数（0 到 1）的陈述，以及只由它们说出的内容。",
        "Leave out statements of less confidence (0 to 1), and what only they say.",
    ),
    "option.corrections": (
        "更正文件（TOML），每次构建都会应用；图谱会记住它（也可用环境变量 KG_CORRECTIONS）。",
        "File of corrections (TOML), applied at every build; the store remembers it (or KG_CORRECTIONS).",
    ),
    "option.no_corrections": ("不再应用记住的更正文件。", "Let go of the corrections that the store remembers."),
    "option.ontology": (
        "补充的关系（Turtle）：写明标签、主宾类别和关系词，从此也会抽取；图谱会记住（也可用环境变量 KG_ONTOLOGY）。",
        "Further relations (Turtle): label, domain, range and cue words; the store remembers them (or KG_ONTOLOGY).",
    ),
    "option.no_ontology": ("不再抽取补充的关系。", "Let go of the further relations that the store remembers."),
    "build.unapplied": (
        "{file}:{line}：[[{kind}]] 不再适用：{why}",
        "{file}:{line}: [[{kind}]] no longer applies: {why}",
    ),
    "build.unapplied_in": (
        "{file}:{line}：[[{kind}]] 对 {article} 不再适用：{why}",
        "{file}:{line}: [[{kind}]] no longer applies to {article}: {why}",
    ),
    "help.explain": (
        "说明一条陈述：规则、线索、标出各部分的原文、把握从何而来、事物为何如此归并。用编号，或主语、关系、宾语指明。",
        "Explain a statement, named by its hash or its words: rule, cue, sentence with its parts, how sure and why.",
    ),
    "option.source": (
        "源文件所在的文件或文件夹（默认为构建时的位置）；内容未变才会重新读取。",
        "File or folder of the sources (else where they were built from); they are read again if unchanged.",
    ),
    "explain.hash": ("编号", "Hash"),
    "explain.words": ("原文", "Words"),
    "explain.before": ("上文", "Before"),
    "explain.place": ("出处", "Source"),
    "explain.rule": ("规则", "Rule"),
    "explain.confidence": ("把握", "Sure"),
    "explain.basis": ("依据", "Read"),
    "explain.subject": ("主语", "Subject"),
    "explain.object": ("宾语", "Object"),
    "explain.cue": ("线索", "Cue"),
    "explain.number": ("数值", "Number"),
    "explain.indicator": ("指标", "Indicator"),
    "explain.post": ("职务", "Post"),
    "explain.time": ("时间", "Time"),
    "explain.all": ("各条一律", "every statement"),
    "explain.precision": (
        "在标准答案上 {stated} 条中 {right} 条正确（{share}）",
        "right in {right} of {stated} on the gold ({share})",
    ),
    "explain.correction": ("{rule} {ref}", "{rule}: {ref}"),
    "explain.reread": ("重新读取 {path}", "{path}, read again"),
    "explain.gone": (
        "图谱所存；找不到源文件（用 --source 指明）",
        "what the graph holds; no source file (see --source)",
    ),
    "explain.changed": ("图谱所存；源文件已经改变", "what the graph holds; the source file has changed"),
    "explain.outside": ("图谱所存；原话不在正文里", "what the graph holds; the words stand outside the running text"),
    "build.corrections": (
        "更正：{applied} 条生效，{unapplied} 条不再适用",
        "Corrections: {applied} applied, {unapplied} no longer apply",
    ),
}

REASONS: tuple[tuple[str, str], ...] = (  # why a correction does nothing, and what is wrong with a file of them
    (r"^there is no such article$", "没有这篇文章"),
    (r"^there is no such file$", "没有这个文件"),
    (r"^there is nothing to correct by it in any article$", "没有一篇文章有它要更正的内容"),
    (r"^the article makes no such statement$", "文章没有这样的陈述"),
    (r"^(\d+) statements fit: .*$", r"有 \1 条陈述符合：请写得更具体，或给出陈述的编号"),
    (r"^the article says so already$", "文章的陈述已经如此"),
    (r"^the article's statements have it already$", "已有这条陈述"),
    (r"^the article does not say “(.*)”$", r"文章里没有“\1”这句话"),
    (r"^nothing in the article is called (.*): add its type .*$", r"文章里没有“\1”：若是新事物，请写明类别"),
    (r"^nothing in the article is called (.*)$", r"文章里没有“\1”"),
    (r"^no (?:thing|division) in the article is called (.*)$", r"文章里没有“\1”"),
    (r"^(\d+) things in the article are called (.*): add .*$", r"文章里有 \1 个“\2”：请写明类别，或给出 IRI"),
    (r"^what is called (.*) is one thing already$", r"\1 已是同一事物"),
    (r"^nothing is said of (.*) by “(.*)”$", r"“\2”没有说到 \1"),
    (r"^(.*) is called (.*) already$", r"\1 已有别名“\2”"),
    (r"^(.*) has (?:that|no) code already$", r"\1 的代码已经如此"),
    (r"^the code of a (\w+) has (\d+) digits, not (\d+)$", r"\1 的代码是 \2 位，不是 \3 位"),
    (r"^(\w+) does not lead from (\w+) to (\w+)$", r"本体不允许 \1 从 \2 指向 \3"),
    (
        r"^(.*): the corrections that this graph was built with are gone .*$",
        r"\1：本图谱所用的更正文件不见了；请用 --corrections 指明，或用 --no-corrections 不再应用",
    ),
    (r"^(.*): is not TOML: (.*) \(put texts in quotation marks\)$", r"\1：不是 TOML：\2（文字要加引号）"),
)

__all__ = ["REASONS", "TRUST"]
