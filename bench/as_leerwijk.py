# SPDX-License-Identifier: EUPL-1.2
"""Writes a corpus as sources for Leerwijk: modules, quizzes, factsheets, pilots and their vocabulary."""

import json
from collections.abc import Iterator
from itertools import islice

from bench.corpus import (
    ABBREVIATIONS,
    AUDIENCES,
    CLUSTERS,
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
docs_dir: content
theme:
  name: material
  language: nl
  font: false
plugins:
  - leerwijk/course
  - leerwijk/factsheets
  - leerwijk/lessons-learned
  - leerwijk/search
markdown_extensions:
  - attr_list
  - tables
  - toc: {permalink: false}
"""
SOURCE = "{source: s001, at: [{heading: Verslag, paragraph: 1}]}"
SOURCES = """\
- id: s001
  title: Verslag van alle pilots
  short: Verslag
  publisher: Uitgever
  kind: verslag
  published: "2025"
  research_period: "2024"
  evidence: Interviews
  licence: onbekend
  checked_on: 2026-01-01
"""
OBJECTIVES = 5
EVIDENCE = (("plan", 0), ("uitspraak", 1), ("interviews", 2), ("leerbijeenkomst", 2), ("cijfers", 3))
"""Kinds of evidence with their strength."""
PERSPECTIVES = ("professionals", "families", "policy", "researchers")


def files(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield path and text of every file of the site."""
    yield "mkdocs.yml", CONFIG
    yield from _vocabulary()
    for pilot in corpus.pilots():
        yield f"content/pilots/pilot-{pilot.number:04}.yml", _pilot(corpus, pilot)
    for number in range(corpus.module_count):
        yield f"content/modules/{_module(number)}/index.md", _module_page(corpus, number)
    for lesson in corpus.lessons():
        yield f"content/modules/{_lesson_path(lesson.number)}", _lesson(corpus, lesson)
        yield f"quizzes/{_module(lesson.number // PER_MODULE)}/quiz-{lesson.number:05}.yml", _quiz(lesson)
    for factsheet in corpus.factsheets():
        yield f"content/factsheets/{_factsheet_name(factsheet.number)}.md", _factsheet(corpus, factsheet)


def _quoted(value: object) -> str:
    """Return a text, or a list of texts, as YAML: JSON is YAML."""
    return json.dumps(value, ensure_ascii=False)


def _module(number: int) -> str:
    return f"module-{number:04}"


def _lesson_path(number: int) -> str:
    return f"{_module(number // PER_MODULE)}/{number % PER_MODULE + 1:02}-les-{number:05}.md"


def _factsheet_name(number: int) -> str:
    return f"factsheet-{number:05}"


def _objective(lesson: int) -> str:
    return f"doel-{lesson % PER_MODULE % OBJECTIVES + 1}"


def _vocabulary() -> Iterator[tuple[str, str]]:
    codes = "".join(f"  - {{code: JZ{number:02}, name: {name}}}\n" for number, name in enumerate(REGIONS, 1))
    lists = f"as_of: 2026\norigin: Verzonnen\nnote: Verzonnen\nchecked_on: 2026-01-01\nregions:\n{codes}"
    clusters = "".join(f"  - {{id: {cluster}, label: {cluster.title()}}}\n" for cluster in CLUSTERS)
    themes = f"clusters:\n{clusters}themes:\n{''.join(map(_theme, THEMES))}"
    folder = "content/vocabulary"
    yield f"{folder}/jeugdregios.yml", lists
    yield f"{folder}/regions.yml", "".join(_region(*region) for region in enumerate(REGIONS, 1))
    yield f"{folder}/themes.yml", themes
    yield (
        f"{folder}/audiences.yml",
        "".join(f"- {{id: {name}, label: {name.title()}}}\n" for name in AUDIENCES),
    )
    yield f"{folder}/competences.yml", "- {id: evc-1, label: Samenwerken, origin: Verzonnen, number: 1}\n"
    yield (
        f"{folder}/evidence.yml",
        "".join(
            f"- {{id: {kind}, label: {kind.title()}, explanation: Verzonnen, strength: {strength}}}\n"
            for kind, strength in EVIDENCE
        ),
    )
    yield "content/glossary.yml", "".join(_term(*term) for term in ABBREVIATIONS.items())
    yield "content/sources.yml", SOURCES


def _theme(theme: str) -> str:
    cluster, number = theme.split("-")
    return f"  - {{id: {theme}, label: {cluster} {number}, cluster: {cluster}, definition: Over {cluster}}}\n"


def _region(number: int, name: str) -> str:
    facts = (
        f"id: {name.lower()}, name: {name}, cbs_code: JZ{number:02}, scale: region, name_in_source: {name}"
    )
    return f"- {{{facts}, source: {SOURCE}}}\n"


def _term(short: str, full: str) -> str:
    facts = f"term: {full}, abbreviation: {short}, explanation: {short} staat voor {full}., origin: eigen"
    return f"- {{id: {short.lower()}, {facts}}}\n"


def _pilot(corpus: Corpus, pilot: Pilot) -> str:
    first = pilot.number * PER_PILOT
    records = range(first, min(corpus.record_count, first + PER_PILOT))
    figures = (
        _outcome(f"u-{pilot.number:04}-{number}", *figure) for number, figure in enumerate(pilot.figures, 1)
    )
    return f"""\
title: {_quoted(pilot.title)}
short: {_quoted(f"Pilot {REGIONS[pilot.region]} {pilot.number + 1}")}
summary: {_quoted(pilot.summary)}
region: {REGIONS[pilot.region].lower()}
scale: region
municipalities: [{REGIONS[pilot.region]}]
period: {{start: "{2010 + pilot.number % 14}", end: "{2011 + pilot.number % 14}"}}
status: afgerond
organisations: [Gemeente]
goals: {_quoted(pilot.goals)}
target_group: {_quoted(pilot.target_group)}
approach: {_quoted(pilot.approach)}
activities: {_quoted(pilot.activities)}
updated: 2026-01-01
source: {SOURCE}
outcomes:
{"".join(figures)}
lessons_learned:
{"".join(_record(corpus.record(number)) for number in records)}"""


def _outcome(id_: str, about: str, value: int) -> str:
    return f"""\
  - id: {id_}
    about: {_quoted(about)}
    value: {{number: {value}}}
    unit: gezinnen
    denominator: onbekend
    period: "2024"
    evidence: interviews
    certainty: medium
    source: {SOURCE}
"""


def _record(record: Record) -> str:
    return f"""\
  - id: g{record.number:05}
    statement: {_quoted(record.statement)}
    kind: {record.kind}
    direction: {record.direction}
    themes: {_quoted(record.themes)}
    audiences: {_quoted(record.audiences)}
    perspectives: {_quoted(_perspectives(record))}
    evidence: {_evidence(record)}
    certainty: medium
    mechanism:
      context: {_quoted(record.context)}
      mechanism: {_quoted(record.mechanism)}
      outcome: {_quoted(record.outcome)}
    useful_when: {_quoted(record.useful_when)}
    checked_on: 2026-01-01
    source: {SOURCE}
"""


def _evidence(record: Record) -> str:
    """Return how a lesson is known: mostly in the same way throughout a pilot."""
    pilot, place = divmod(record.number, PER_PILOT)
    if place == 1 and record.kind == "recommendation":
        return EVIDENCE[0][0]
    return EVIDENCE[1 + (pilot + (place % 7 == 0)) % 4][0]


def _perspectives(record: Record) -> list[str]:
    """Return who says so: mostly the same people throughout a pilot."""
    first = PERSPECTIVES[record.number // PER_PILOT % len(PERSPECTIVES)]
    others = () if record.number % 5 else (PERSPECTIVES[record.number % len(PERSPECTIVES)],)
    return sorted({first, *others})


def _quiz(lesson: Lesson) -> str:
    questions = (_question(number, question, lesson.number) for number, question in enumerate(lesson.quiz, 1))
    return f"title: Zelftoets {lesson.number + 1}\nquestions:\n{''.join(questions)}"


def _question(number: int, question: Question, lesson: int) -> str:
    options = "".join(
        f"      - text: {_quoted(option.text)}\n"
        f"        correct: {_quoted(option.correct)}\n"
        f"        feedback: {_quoted(option.feedback)}\n"
        for option in question.options
    )
    return f"""\
  - id: vraag-{number}
    prompt: {_quoted(question.prompt)}
    objective: {_objective(lesson)}
    source: {SOURCE}
    explanation: {_quoted(question.explanation)}
    options:
{options}"""


def _module_page(corpus: Corpus, number: int) -> str:
    lessons = range(number * PER_MODULE, min(corpus.lesson_count, (number + 1) * PER_MODULE))
    goals = (f"  - {{id: doel-{n + 1}, text: doel {n + 1} halen, level: apply}}\n" for n in range(OBJECTIVES))
    return f"""\
---
title: Module {number + 1}
description: Alle lessen van module {number + 1}.
objectives:
{"".join(islice(goals, len(lessons)))}
study_load: {{hours: 6, reason: Verzonnen tekst is niet te bestuderen.}}
competences: [evc-1]
level: hbo
lessons: {_quoted([f"les-{lesson:05}" for lesson in lessons])}
version: "1.0"
updated: 2026-01-01
---

Dit is module {number + 1}.
"""


def _lesson(corpus: Corpus, lesson: Lesson) -> str:
    cited = {number for block in lesson.blocks if isinstance(block, Paragraph) for number in block.cites}
    return f"""\
---
title: {_quoted(lesson.title)}
description: {_quoted(lesson.description)}
objectives: [{_objective(lesson.number)}]
minutes: 20
summary: {_quoted(lesson.summary)}
sources: {_quoted([f"g{number:05}" for number in sorted(cited)])}
version: "1.0"
updated: 2026-01-01
---

{_body(corpus, lesson.blocks, "lesson")}

## Zelftoets

/// quiz | quiz-{lesson.number:05}
///
"""


def _factsheet(corpus: Corpus, factsheet: Factsheet) -> str:
    pilot = factsheet.number // 4
    return f"""\
---
title: {_quoted(factsheet.title)}
message: {_quoted(factsheet.description)}
description: {_quoted(factsheet.description)}
key_figures: [u-{pilot:04}-1, u-{pilot:04}-2]
pilots: [pilot-{pilot:04}]
take_along: {_quoted(factsheet.take_along)}
sources: [pilot-{pilot:04}]
version: "1.0"
updated: 2026-01-01
---

{_body(corpus, factsheet.blocks, "factsheet")}
"""


def _body(corpus: Corpus, blocks: tuple[Block, ...], kind: str) -> str:
    return "\n\n".join(_block(corpus, block, kind) for block in blocks)


def _block(corpus: Corpus, block: Block, kind: str) -> str:
    match block:
        case Paragraph():
            return " ".join((block.text, *(f"[@g{number:05}]" for number in block.cites)))
        case Heading():
            return f"{'#' * block.level} {block.text}"
        case Points():
            return "\n".join(f"{'1.' if block.numbered else '-'} {item}" for item in block.items)
        case Table():
            head, *body = (f"| {' | '.join(row)} |" for row in block.rows)
            return "\n".join((head, "|" + " --- |" * len(block.rows[0]), *body))
        case Aside():
            return f"/// {block.name} | {block.title}\n{block.text}\n///"
        case SeeAlso():
            path = (
                f"../{_lesson_path(block.number)}"
                if kind == "lesson"
                else f"{_factsheet_name(block.number)}.md"
            )
            return f"Zie ook: [{corpus.title(kind, block.number)}]({path})."
