# SPDX-License-Identifier: EUPL-1.2
"""Writes a corpus as plain Markdown for Material for MkDocs, as somebody without Leerwijk would."""

from collections.abc import Iterator

from bench.corpus import (
    ABBREVIATIONS,
    AUDIENCES,
    PER_MODULE,
    PER_PILOT,
    REGIONS,
    THEMES,
    Aside,
    Block,
    Corpus,
    Factsheet,
    Heading,
    Lesson,
    Paragraph,
    Pilot,
    Points,
    Question,
    Record,
    SeeAlso,
    Table,
)

CONFIG = """\
site_name: Leeromgeving
site_url: https://example.org/
theme:
  name: material
  language: nl
  font: false
plugins:
  - search: {lang: nl}
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - md_in_html
  - tables
  - toc: {permalink: true}
  - pymdownx.details
  - pymdownx.superfences
nav:
  - index.md
  - factsheets/index.md
  - pilots/index.md
not_in_nav: |
  *
"""
ABBREVIATION_LINES = "\n".join(f"*[{short}]: {full}" for short, full in ABBREVIATIONS.items())
ADMONITIONS = {"note": "note", "example": "example", "story": "quote", "reflect": "question"}


def files(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield path and text of every file of the site."""
    yield "mkdocs.yml", CONFIG
    for path, page in _pages(corpus):
        yield f"docs/{path}", page + "\n"


def _pages(corpus: Corpus) -> Iterator[tuple[str, str]]:
    yield from _lists(corpus)
    for lesson in corpus.lessons():
        yield _lesson_path(lesson.number), _lesson(corpus, lesson)
    for factsheet in corpus.factsheets():
        yield f"factsheets/{factsheet.number:05}.md", _factsheet(corpus, factsheet)
    for record in corpus.records():
        yield f"lessen/{record.number:05}.md", _record(corpus, record)
    for pilot in corpus.pilots():
        yield f"pilots/{pilot.number:04}.md", _pilot(corpus, pilot)
    for theme in THEMES:
        links = (
            f"[{record.statement}](../lessen/{record.number:05}.md)"
            for record in corpus.records_of_theme(theme)
        )
        yield f"themas/{theme}.md", _page(f"Thema {theme}", "Geleerde lessen.", _points(tuple(links)))


def _lists(corpus: Corpus) -> Iterator[tuple[str, str]]:
    modules = tuple(
        f"[Module {number + 1}](modules/{number:04}/index.md)" for number in range(corpus.module_count)
    )
    themes = tuple(f"[{theme}](themas/{theme}.md)" for theme in THEMES)
    yield "index.md", _page("Leeromgeving", "Startpagina.", _points(modules), _points(themes))
    for number in range(corpus.module_count):
        lessons = range(number * PER_MODULE, min(corpus.lesson_count, (number + 1) * PER_MODULE))
        links = tuple(f"[{corpus.title('lesson', lesson)}]({lesson:05}.md)" for lesson in lessons)
        yield f"modules/{number:04}/index.md", _page(f"Module {number + 1}", "Lessen.", _points(links))
    factsheets = tuple(f"[{corpus.title('factsheet', n)}]({n:05}.md)" for n in range(corpus.factsheet_count))
    yield "factsheets/index.md", _page("Factsheets", "Alle factsheets.", _points(factsheets))
    pilots = tuple(f"[{corpus.title('pilot', n)}]({n:04}.md)" for n in range(corpus.pilot_count))
    yield "pilots/index.md", _page("Pilots", "Alle pilots.", _points(pilots))


def _page(title: str, description: str, *blocks: str) -> str:
    return "\n\n".join((f'---\ntitle: "{title}"\ndescription: "{description}"\n---', f"# {title}", *blocks))


def _lesson_path(number: int) -> str:
    return f"modules/{number // PER_MODULE:04}/{number:05}.md"


def _lesson(corpus: Corpus, lesson: Lesson) -> str:
    blocks = [_block(corpus, block, f"../../{_lesson_path(0)}") for block in lesson.blocks]
    quiz = [_question(number, question) for number, question in enumerate(lesson.quiz, 1)]
    summary = ("## Samenvatting", _points(lesson.summary))
    return _page(
        lesson.title, lesson.description, *blocks, "## Zelftoets", *quiz, *summary, ABBREVIATION_LINES
    )


def _factsheet(corpus: Corpus, factsheet: Factsheet) -> str:
    blocks = [_block(corpus, block, "00000.md") for block in factsheet.blocks]
    along = ("## Om mee te nemen", _points(factsheet.take_along))
    return _page(factsheet.title, factsheet.description, *blocks, *along, ABBREVIATION_LINES)


def _record(corpus: Corpus, record: Record) -> str:
    pilot = record.number // PER_PILOT
    facts = (
        ("Kenmerk", "Waarde"),
        ("Pilot", f"[{corpus.title('pilot', pilot)}](../pilots/{pilot:04}.md)"),
        ("Soort", f"{record.kind}, {record.direction}"),
        ("Thema", ", ".join(f"[{theme}](../themas/{theme}.md)" for theme in record.themes)),
        ("Voor", ", ".join(record.audiences)),
    )
    texts = (
        *("## Context", record.context, "## Werking", record.mechanism, "## Opbrengst", record.outcome),
        *("## Bruikbaar als", record.useful_when),
    )
    return _page(record.statement, record.statement, _table(facts), *texts)


def _pilot(corpus: Corpus, pilot: Pilot) -> str:
    first = pilot.number * PER_PILOT
    records = (corpus.record(number) for number in range(first, min(corpus.record_count, first + PER_PILOT)))
    links = tuple(f"[{record.statement}](../lessen/{record.number:05}.md)" for record in records)
    blocks = (
        *(pilot.summary, f"Regio: {REGIONS[pilot.region]}. Voor: {', '.join(AUDIENCES)}."),
        *(
            "## Doelen",
            _points(pilot.goals),
            "## Doelgroep",
            pilot.target_group,
            "## Werkwijze",
            pilot.approach,
        ),
        *("## Activiteiten", _points(pilot.activities)),
        *("## Opbrengsten", _points(tuple(f"{about}: {value}" for about, value in pilot.figures))),
        *("## Geleerde lessen", _points(links)),
    )
    return _page(pilot.title, pilot.summary[:140], *blocks)


def _block(corpus: Corpus, block: Block, sibling: str) -> str:
    match block:
        case Paragraph():
            cites = (
                f"[bron](../{'../' if '/' in sibling else ''}lessen/{number:05}.md)" for number in block.cites
            )
            return f"{block.text} {' '.join(cites)}".strip()
        case Heading():
            return f"{'#' * block.level} {block.text}"
        case Points():
            return _points(block.items, numbered=block.numbered)
        case Table():
            return _table(block.rows)
        case Aside():
            return f'!!! {ADMONITIONS[block.name]} "{block.title}"\n\n    {block.text}'
        case SeeAlso():
            kind = "lesson" if "/" in sibling else "factsheet"
            path = f"../../{_lesson_path(block.number)}" if kind == "lesson" else f"{block.number:05}.md"
            return f"Zie ook: [{corpus.title(kind, block.number)}]({path})."


def _question(number: int, question: Question) -> str:
    options = "\n".join(
        f"    - {option.text} ({'goed' if option.correct else 'fout'}: {option.feedback})"
        for option in question.options
    )
    return f'??? question "Vraag {number}. {question.prompt}"\n\n{options}\n\n    {question.explanation}'


def _points(items: tuple[str, ...], *, numbered: bool = False) -> str:
    return "\n".join(f"{'1.' if numbered else '-'} {item}" for item in items)


def _table(rows: tuple[tuple[str, ...], ...]) -> str:
    head, *body = (f"| {' | '.join(row)} |" for row in rows)
    return "\n".join((head, "|" + " --- |" * len(rows[0]), *body))
