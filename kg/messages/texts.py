"""The texts of the command line: key, Chinese, English."""

from __future__ import annotations

from collections.abc import Mapping

from kg.messages.exchange import EXCHANGE
from kg.messages.questions import QUESTIONS
from kg.messages.serving import SERVING
from kg.messages.trust import TRUST

MESSAGES: Mapping[str, tuple[str, str]] = {  # key: Chinese, English
    "help.kg": (
        "基层治理新闻的知识图谱，每条事实都有原文依据。",
        "A knowledge graph of grassroots governance with its evidence.",
    ),
    "help.build": (
        "读取文件和文件夹，抽取并存入图谱；未变的文件不再处理。",
        "Read files and folders, extract, and store; only what changed.",
    ),
    "help.remove": (
        "从图谱中撤下文章（文件#篇次），连同只有它说的事。",
        "Take articles (FILE#n) and what only they said out of the graph.",
    ),
    "help.stats": ("文章数、各类事物数、各种关系的陈述数。", "Articles, things by class, statements by predicate."),
    "help.show": (
        "一个事物的卡片：类别、别名、代码、归属，以及关于它的一切，各带时间、文章和原文。",
        "One thing's card: classes, aliases, code, where it belongs, what is said of it, with time, article and words.",
    ),
    "help.export": ("导出为标准格式，或导出陈述文件。", "Export to standard formats, or to statement files."),
    "help.view": (
        "生成可交互的网页，一个文件，不需要网络。",
        "Write the interactive page: one file that opens with no network.",
    ),
    "help.evaluate": (
        "与标准答案比对：按类别和关系的精确率、召回率、F1。",
        "Score against gold: precision, recall and F1 by class and predicate.",
    ),
    "help.validate": (
        "用 SHACL 形状检查图谱，以文字报告。",
        "Check the graph against the SHACL shapes, and report in words.",
    ),
    "option.store": (
        "图谱所在的文件夹（默认 kg-store，或环境变量 KG_STORE）。",
        "Folder of the store (kg-store, or KG_STORE).",
    ),
    "option.quiet": ("不说话，只给结果。", "Say nothing; give results only."),
    "option.json": ("以 JSON 输出。", "Output JSON."),
    "option.lang": ("说明与标签所用语言：zh 或 en。", "Language of messages and labels: zh or en."),
    "option.help": ("显示本说明。", "Show this text."),
    "option.version": ("显示版本。", "Show the version."),
    "option.jobs": (
        "同时使用的进程数；不指定时按文件大小取，文章不多时只用一个。",
        "Processes to use; as many as the files are worth if not told: one for few.",
    ),
    "option.published": (
        "文章没有日期时采用的发表日期（EDTF，如 2021-09）。",
        "Date of articles that bear none (EDTF, 2021-09).",
    ),
    "option.extractor": (
        "规则之外再用的抽取器：lac（百度 LAC，离线）或 endpoint（大语言模型端点）；可重复。",
        "Asked beside the rules: lac (Baidu LAC, offline), endpoint (a large language model); may be repeated.",
    ),
    "option.endpoint": (
        "兼容 OpenAI 的接口地址，如 http://localhost:8000/v1；密钥只从环境变量 JICENG_API_KEY 读取。文章会发往该地址。",
        "Base URL of an OpenAI-compatible interface; articles are sent to it. Its key stands in JICENG_API_KEY only.",
    ),
    "option.model": ("端点上的模型名。", "Name of the model at the endpoint."),
    "option.file": ("从文件读取查询；- 为标准输入。", "Read the query from a file; - is standard input."),
    "option.format": ("输出格式。", "Output format."),
    "option.list": ("列出清单。", "List them."),
    "option.output": ("写入的文件。", "File to write."),
    "option.statements": (
        "把 entities.jsonl 和 statements.jsonl 写入这个文件夹。",
        "Write entities.jsonl and statements.jsonl to this folder.",
    ),
    "option.depth": ("离所给事物最多几步关系。", "How many relations away from the things named."),
    "option.class": ("只画这些类别，可重复。", "Only things of this class; may be repeated."),
    "option.predicate": ("只画这些关系，可重复。", "Only this relation; may be repeated."),
    "option.since": ("只要此时（含）以后的事（EDTF）。", "Only what is said of this time (EDTF) or later."),
    "option.until": ("只要此时（含）以前的事（EDTF）。", "Only what is said of this time (EDTF) or earlier."),
    "option.limit": ("页面里最多几个事物。", "How many things the page holds at most."),
    "option.query": ("画出文件中 CONSTRUCT 查询的结果。", "Draw the result of the CONSTRUCT query in a file."),
    "option.compare": ("把另一个事物与所给的并排对照。", "Put another thing beside the one named."),
    "option.no_texts": ("页面不含文章全文，只有引文。", "Without the articles' texts: the page holds quotes only."),
    "option.title": ("页面标题。", "Title of the page."),
    "build.done": (
        "新读 {read} 篇文章，未变 {unchanged} 个文件，拒收 {refused} 个输入；每秒 {speed} 字",
        "{read} articles read, {unchanged} files unchanged, {refused} inputs refused; {speed} characters a second",
    ),
    "build.holds": (
        "图谱现有 {articles} 篇文章、{entities} 个事物、{statements} 条陈述",
        "The graph holds {articles} articles, {entities} things, {statements} statements",
    ),
    "build.extractor": (
        "抽取器 {name}：新增 {entities} 个事物、{statements} 条陈述，{agreed} 条与规则相同，{dropped} 项未通过检验",
        "Extractor {name}: {entities} things, {statements} statements added, {agreed} as the rules, {dropped} dropped",
    ),
    "build.dropped": ("  {count} 项：{reason}", "  {count}: {reason}"),
    "build.failure": ("抽取器 {name} 没有答复 {failure}", "Extractor {name} gave no answer for {failure}"),
    "build.failures": (
        "抽取器 {name} 有 {count} 篇文章没有答复：只用规则抽取，下次构建会再问",
        "Extractor {name} gave no answer for {count} articles: built by rules alone, asked again by the next build",
    ),
    "build.endpoint": (
        "--extractor endpoint 要同时给出 --endpoint 和 --model，且只在那时给出",
        "--extractor endpoint goes with --endpoint and --model, and they with it",
    ),
    "dropped.unread": ("不是事物也不是事实的行", "lines that are no entity and no statement"),
    "dropped.unasked": ("文章太长而没有问的部分", "parts not asked about, the article being too long"),
    "dropped.class": ("本体没有的类别", "no class of the ontology"),
    "dropped.predicate": ("本体没有的关系", "no predicate of the ontology"),
    "dropped.name": ("文中没有的名称，或不是名称", "names that do not stand in the article, or are none"),
    "dropped.quote": ("原文没有的引文，或过短、过长", "quotations that the source does not hold, or too short or long"),
    "dropped.types": (
        "类别与关系不合，或方向相反",
        "classes that the predicate does not join, or in the wrong direction",
    ),
    "dropped.number": ("不是数，或引文里没有的数", "values that are no number, or not in the quotation"),
    "dropped.indicator": ("引文没有说到的指标", "numbers of what the quotation does not speak of"),
    "dropped.time": ("不是 EDTF 的时间", "times that are no EDTF"),
    "dropped.post": ("文中没有、缺少或多余的职务", "posts that are not in the article, missing, or out of place"),
    "build.reading": ("读取", "Reading"),
    "build.files": (" 个文件", " files"),
    "remove.done": ("已撤下 {article}", "{article} removed"),
    "remove.unknown": ("图谱里没有文章 {article}", "The graph holds no article {article}"),
    "stats.articles": ("文章", "Articles"),
    "stats.entities": ("事物", "Things"),
    "stats.statements": ("陈述", "Statements"),
    "stats.class": ("类别", "Class"),
    "stats.predicate": ("关系", "Predicate"),
    "stats.count": ("数量", "Count"),
    "show.aliases": ("别名", "Aliases"),
    "show.code": ("代码", "Code"),
    "show.note": ("说明", "Note"),
    "show.belongs": ("归属", "Belongs to"),
    "show.indicator": ("指标", "Indicator"),
    "show.value": ("数值", "Value"),
    "show.time": ("时间", "Time"),
    "show.source": ("出处", "Source"),
    "show.nothing": ("没有文章说到它别的事。", "No article says more of it."),
    "show.several": (
        "“{name}”指 {count} 个事物，请用 IRI、代码或更全的名称：",
        "“{name}” names {count} things; give an IRI, a code or a fuller name:",
    ),
    "show.unknown": ("图谱里没有名为“{name}”的事物。", "Nothing in the graph bears the name “{name}”."),
    "show.nearest": ("相近的名称：{names}", "Near it: {names}"),
    "bound.exact": ("", ""),
    "bound.about": ("约 ", "about "),
    "bound.atLeast": ("≥ ", "≥ "),
    "bound.atMost": ("≤ ", "≤ "),
    "export.what": (
        "用 -o 指定文件，或用 --statements 指定文件夹。",
        "Name a file with -o, or a folder with --statements.",
    ),
    "export.format": (
        "不知道 {name} 是什么格式；可用：{formats}",
        "{name}: no format known for it; there are {formats}",
    ),
    "export.done": ("已写入 {path}", "{path} written"),
    "view.done": (
        "已写入 {path}：图谱 {total} 个事物，页面含 {held} 个，打开时显示 {shown} 个",
        "{path} written: {total} things in the graph, {held} in the page, {shown} shown at first",
    ),
    "view.nothing": ("没有符合条件的内容。", "Nothing fits what was asked for."),
    "view.compare": ("--compare 之前要有且只有一个名称。", "--compare wants exactly one name before it."),
    "view.class": ("没有类别 {name}；有：{names}", "No class {name}; there are {names}"),
    "view.predicate": ("没有关系 {name}；有：{names}", "No predicate {name}; there are {names}"),
    "view.date": ("{text} 不是 EDTF 日期，例如 2021-09", "{text} is no EDTF date, such as 2021-09"),
    "write.failed": ("{path} 写不进去：{problem}", "{path} cannot be written: {problem}"),
    "evaluate.entities": ("事物", "Entities"),
    "evaluate.statements": ("陈述", "Statements"),
    "evaluate.kind": ("类别", "Kind"),
    "evaluate.article": ("文章", "Article"),
    "evaluate.precision": ("精确率", "Precision"),
    "evaluate.recall": ("召回率", "Recall"),
    "evaluate.found": ("找到", "Found"),
    "evaluate.right": ("正确", "Right"),
    "evaluate.field": ("匹配陈述中 {name} 正确：{right} / {of}", "{name} right on matched statements: {right} of {of}"),
    "evaluate.cited": ("出处与标准重叠：{right} / {of}", "Evidence overlaps the gold's: {right} of {of}"),
    "evaluate.missed": ("漏", "missed"),
    "evaluate.spurious": ("多", "spurious"),
    "evaluate.all": ("全部", "ALL"),
    "validate.conforms": ("图谱符合全部形状。", "The graph conforms to all shapes."),
    "validate.faults": ("不符合形状之处：{count}", "Places that do not conform: {count}"),
    **EXCHANGE,
    **QUESTIONS,
    **SERVING,
    **TRUST,
    "interrupted": ("已中断", "Interrupted"),
    "usage": ("用法有误：{problem}", "Wrong usage: {problem}"),
}

__all__ = ["MESSAGES"]
