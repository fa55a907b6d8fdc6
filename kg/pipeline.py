"""The house in one sentence: read, mend, find, resolve, state, map to RDF, store."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from kg import __version__
from kg.articles import Source, find_files, read_articles, total_size
from kg.correcting import left_over, outcome
from kg.corrections import Corrections, Unapplied, apply
from kg.data.divisions import load_divisions
from kg.entities import added_entity, author_entity, link_divisions, resolve
from kg.errors import ExtractorError, InputError
from kg.extractors import Extractor, Tally, pass_gate
from kg.mentions import find_mentions, find_quantities, find_times
from kg.model import Article, Entity, Extraction, PersonMention, Quantity, Resolution, Statement, Text, Time
from kg.rdf import Quad, fits, to_quads
from kg.rules import rules_digest
from kg.statements import state
from kg.store import FileGraphs, Store, build_digest, kept_texts
from kg.teaching import Taught
from kg.text import add_words, as_printed, mend
from kg.vocabulary import learn

BATCH = 64  # files whose graphs are written in one transaction
UNCORRECTED = Corrections()
UNTAUGHT = Taught()


def extract(
    article: Article,
    *,
    extractors: Sequence[Extractor] = (),
    corrections: Corrections = UNCORRECTED,
    taught: Taught = UNTAUGHT,
) -> Extraction:
    """One article -> its entities and statements. Pure by rules alone: the same article gives the same extraction."""
    return extract_and_tell(article, extractors, corrections, taught).extraction


@dataclass(frozen=True, slots=True)
class Understood:
    """An article before anything is stated of it: its mended text, what is named in it, its numbers and times."""

    text: Text
    resolution: Resolution
    people: tuple[PersonMention, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[Time, ...]


def understand(article: Article) -> Understood:
    """One article -> its text, mended, with everything in it that statements are made of."""
    table = load_divisions()
    text = add_words(mend(article))
    mentions, people = find_mentions(text, table)
    resolution = resolve(text, mentions, link_divisions(text, mentions, table))
    times = find_times(text, published=article.published)
    return Understood(text, resolution, tuple(people), tuple(find_quantities(text)), tuple(times))


@dataclass(frozen=True, slots=True)
class Told:
    """What an article says, what became of each extractor's answer, and the corrections that did nothing to it."""

    extraction: Extraction
    tallies: tuple[Tally, ...] = ()
    unapplied: tuple[Unapplied, ...] = ()


def extract_and_tell(
    article: Article, extractors: Sequence[Extractor], corrections: Corrections, taught: Taught = UNTAUGHT
) -> Told:
    """One article -> what the rules find, what further extractors add to it, and what people have corrected of that."""
    learn(taught.relations)
    seen = understand(article)
    text, resolution, quantities = seen.text, seen.resolution, seen.quantities
    statements = state(
        text, resolution, people=seen.people, quantities=quantities, times=seen.times, taught=taught.relations
    )
    places = text.places()
    kept = tuple(quoted(text, s, places) for s in statements if fits(s))
    named = [f.entity for f in resolution.found if f.mention.type != "Reference"]
    said = [e for s in kept for e in (s.subject, s.object) if isinstance(e, Entity)]
    entities = {e.key: e for e in (*printed(article, resolution), *named, *said)}
    found = Extraction(article, tuple(entities[k] for k in sorted(entities)), kept, text)
    tallies = []
    mint = partial(added_entity, text=text, main=resolution.main)
    for extractor in extractors:
        found, tally = pass_gate(extractor(found), found, extractor=extractor, mint=mint, quantities=quantities)
        tallies.append(tally)
    found, unapplied = apply(found, corrections, mint=mint)
    return Told(found, tuple(tallies), unapplied)


def quoted(text: Text, statement: Statement, places: Mapping[int, int]) -> Statement:
    """The statement with its evidence in the source's own characters, marks as printed; ``places`` are the text's."""
    evidence = statement.evidence
    start, last = places.get(evidence.start, -1), places.get(evidence.end - 1, -1)  # -1: in a line outside the article
    words = as_printed(text, min(start, last), max(start, last) + 1).replace("\n", "")
    if words == evidence.text or min(start, last) < 0:
        return statement
    return replace(statement, evidence=replace(evidence, text=words))


def printed(article: Article, resolution: Resolution) -> list[Entity]:
    """The people of the byline that the mended text does not hold (a page's footer), and the newspaper."""
    known = {f.entity.label for f in resolution.found}
    writers = [author_entity(a.name, resolution.main) for a in article.authors if a.name not in known]
    paper = article.newspaper
    return writers + ([Entity("Media", paper)] if paper and paper not in known and paper in article.source else [])


@dataclass(frozen=True, slots=True)
class FileResult:
    """What one file gave: its graphs, and what was refused in it."""

    graphs: FileGraphs
    articles: int = 0
    entities: int = 0
    statements: int = 0
    characters: int = 0
    refused: tuple[InputError, ...] = ()
    tallies: tuple[Tally, ...] = ()
    unapplied: tuple[Unapplied, ...] = ()


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: counts of files, of the articles read in this run and of what they gave.

    ``unchanged`` files were built before with the same content and extractors and were not read again; ``tallies`` tell
    what became of the answers of each extractor beside the rules, ``unapplied`` are corrections that did nothing.
    """

    files: int = 0
    unchanged: int = 0
    articles: int = 0
    entities: int = 0
    statements: int = 0
    characters: int = 0
    refused: tuple[InputError, ...] = ()
    tallies: tuple[Tally, ...] = ()
    unapplied: tuple[Unapplied, ...] = ()


def build(
    store: Store,
    paths: Sequence[Path],
    *,
    jobs: int | None = 1,
    published: str = "",
    extractors: tuple[Extractor, ...] = (),
    corrections: Corrections = UNCORRECTED,
    taught: Taught = UNTAUGHT,
    on_progress: Callable[[int, int], None] | None = None,
) -> BuildReport:
    """Read files and folders into the store; only what changed is extracted, a changed file replaces its own graphs.

    ``jobs`` processes extract, or as many as are worth it where None; the graphs, written in the order of the files'
    names, are the same for any number.
    ``extractors`` are asked after the rules; a file that one fails on is built without it, and again next time. Then
    ``corrections`` are applied; a file that one was made for and did nothing to is built again next time, too.
    ``taught`` are relations beside the ontology's that articles are searched for.
    ``on_progress(done, total)`` is called after each file. Refused inputs are in the report; the others are built.
    Raises ExtractorError where an extractor cannot work at all; what was read before that is stored.
    """
    sources, refused = find_files(paths)
    store.remember(store.surroundings.with_sources(tuple(map(os.path.abspath, paths))))
    before = store.digests()
    results: list[FileResult] = []
    pending: list[FileGraphs] = []
    try:
        asked = Asked(published, extractors, corrections, taught)
        for result in extract_files(sources, before, asked, jobs=jobs or worthwhile(sources, asked)):
            results.append(result)
            if not is_unchanged(result, before) and (result.articles or not result.refused):
                pending.append(result.graphs)
            if len(pending) >= BATCH:
                store.replace(pending)
                pending = []
            if on_progress is not None:
                on_progress(len(results), len(sources))
    except ExtractorError:
        store.replace(pending)  # answers that came already may have been paid for
        raise
    if pending:
        store.replace(pending)
    idle = left_over(corrections, store.applied(), {*store.digests(), *(source.name for source in sources)})
    return replace(report_of(results, refused, before), unapplied=(*(u for r in results for u in r.unapplied), *idle))


def report_of(results: Sequence[FileResult], refused: Sequence[InputError], before: dict[str, str]) -> BuildReport:
    """The counts of a build."""
    return BuildReport(
        files=len(results),
        unchanged=sum(is_unchanged(r, before) for r in results),
        articles=sum(r.articles for r in results),
        entities=sum(r.entities for r in results),
        statements=sum(r.statements for r in results),
        characters=sum(r.characters for r in results),
        refused=(*refused, *(e for r in results for e in r.refused)),
        tallies=by_extractor(t for r in results for t in r.tallies),
    )


def is_unchanged(result: FileResult, before: dict[str, str]) -> bool:
    """Whether a file was built before just as it would be now."""
    return bool(result.graphs.digest) and before.get(result.graphs.file) == result.graphs.digest


def by_extractor(tallies: Iterable[Tally]) -> tuple[Tally, ...]:
    """One tally for each extractor, in the order in which they were asked."""
    totals: dict[str, Tally] = {}
    for tally in tallies:
        totals[tally.extractor] = totals[tally.extractor] + tally if tally.extractor in totals else tally
    return tuple(totals.values())


@dataclass(frozen=True, slots=True)
class Asked:
    """What a build depends on besides the files and the rules."""

    published: str = ""
    extractors: tuple[Extractor, ...] = ()
    corrections: Corrections = UNCORRECTED
    taught: Taught = UNTAUGHT

    def of(self, file: str) -> Asked:
        """The same with only those corrections that concern a file."""
        return replace(self, corrections=self.corrections.for_file(file))


# A process spends as long on starting and reading its tables as on some 25,000 characters.
WORTH = 100_000  # bytes


def worthwhile(sources: Sequence[Source], asked: Asked) -> int:
    """How many processes files are worth: one for each ``WORTH`` bytes; extractors beside the rules take longer."""
    cores = os.cpu_count() or 1
    return cores if asked.extractors else max(1, min(cores, total_size(sources) // WORTH))


def extract_files(
    sources: Sequence[Source], before: dict[str, str], asked: Asked, *, jobs: int
) -> Iterator[FileResult]:
    """The results of all files in their order, extracted by ``jobs`` processes."""
    tasks = [(source, before.get(source.name, ""), asked.of(source.name)) for source in sources]
    if jobs <= 1 or len(tasks) <= 1:
        yield from map(extract_file, tasks)
        return
    with ProcessPoolExecutor(max_workers=min(jobs, len(tasks), os.cpu_count() or 1)) as pool:
        yield from pool.map(extract_file, tasks, chunksize=max(1, min(16, len(tasks) // (4 * jobs))))


def build_options(
    published: str,
    extractors: Sequence[Extractor],
    corrections: Corrections = UNCORRECTED,
    taught: Taught = UNTAUGHT,
) -> str:
    """What a build depends on besides the files and the rules, for its digest."""
    told = (f"{e.name} {e.options} {e.confidence}" for e in extractors)
    return "\n".join((published, *told, *filter(None, (corrections.digest, taught.digest))))


def extract_file(task: tuple[Source, str, Asked]) -> FileResult:
    """One file -> its graphs; a file whose digest is the one given is not read further."""
    source, known, asked = task
    extractor = f"{__version__} {rules_digest()}"
    options = build_options(asked.published, asked.extractors, asked.corrections, asked.taught)
    try:
        digest = build_digest(source.path.read_bytes(), extractor=extractor, options=options)
    except OSError:
        digest = ""  # reading it again says why, in words
    if digest and digest == known:
        return FileResult(FileGraphs(source.name, digest))
    articles, refused = read_articles(source, published=asked.published)
    told = [extract_and_tell(article, asked.extractors, asked.corrections, asked.taught) for article in articles]
    extractions, tallies = [each.extraction for each in told], [t for each in told for t in each.tallies]
    idle = [u for each in told for u in each.unapplied]
    applied, unapplied = outcome(asked.corrections, [article.id for article in articles], idle)
    if unapplied or any(t.failures for t in tallies):
        digest = ""  # so that the next build asks again
    quads: tuple[Quad, ...] = tuple(q for e in extractions for q in to_quads(e))
    return FileResult(
        FileGraphs(source.name, digest, quads, applied, kept_texts(extractions)),
        articles=len(articles),
        entities=sum(len(e.entities) for e in extractions),
        statements=sum(len(e.statements) for e in extractions),
        characters=sum(end - start for a in articles for start, end in a.spans),
        refused=tuple(refused),
        tallies=by_extractor(tallies),
        unapplied=unapplied,
    )
