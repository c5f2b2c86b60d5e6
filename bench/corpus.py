# SPDX-License-Identifier: EUPL-1.2
"""A corpus of any size: 40 % lessons with a quiz, 10 % factsheets, 50 % lessons learned, as plain values."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from bench.text import Text

ABBREVIATIONS = {
    "CJG": "Centrum voor Jeugd en Gezin",
    "GI": "gecertificeerde instelling",
    "OKT": "Ouder- en Kindteam",
    "POH": "praktijkondersteuner huisarts",
    "GGZ": "geestelijke gezondheidszorg",
    "SPV": "sociaal-psychiatrisch verpleegkundige",
    "FACT": "flexibele ondersteuning thuis",
    "AVG": "Algemene verordening gegevensbescherming",
}
REGIONS = (
    "Noordkust",
    "Zuidstad",
    "Oostvallei",
    "Westmeer",
    "Middenland",
    "Waterrijk",
    "Hoogveen",
    "Duinstreek",
)
AUDIENCES = ("gemeente", "aanbieder", "wijkteam", "huisarts", "onderwijs", "beleid")
CLUSTERS = ("samenwerken", "toegang", "hulp", "leren")
THEMES = tuple(f"{cluster}-{number}" for cluster in CLUSTERS for number in range(1, 5))
KINDS = (
    ("works", "helps"),
    ("could-be-better", "hinders"),
    ("condition", "helps"),
    ("recommendation", "advice"),
)
ASIDES = ("note", "example", "story", "reflect")
PER_MODULE = 20
PER_PILOT = 20


@dataclass(frozen=True)
class Paragraph:
    """Running text; it may cite lessons learned, by number."""

    text: str
    cites: tuple[int, ...] = ()


@dataclass(frozen=True)
class Heading:
    """A heading of level 2 or 3."""

    level: int
    text: str


@dataclass(frozen=True)
class Points:
    """A list."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Table:
    """A table; the first row heads it."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Aside:
    """A text set apart; `name` is one of ASIDES."""

    name: str
    title: str
    text: str


@dataclass(frozen=True)
class SeeAlso:
    """A link to an earlier document of the same kind."""

    number: int


Block = Paragraph | Heading | Points | Table | Aside | SeeAlso


@dataclass(frozen=True)
class Option:
    """An answer with its feedback."""

    text: str
    correct: bool
    feedback: str


@dataclass(frozen=True)
class Question:
    """A question with one right option."""

    prompt: str
    options: tuple[Option, ...]
    explanation: str


@dataclass(frozen=True)
class Lesson:
    """Some 850 words to study, with a quiz of five questions."""

    number: int
    title: str
    description: str
    blocks: tuple[Block, ...]
    summary: tuple[str, ...]
    quiz: tuple[Question, ...]


@dataclass(frozen=True)
class Factsheet:
    """Some 400 words around a table of figures."""

    number: int
    title: str
    description: str
    blocks: tuple[Block, ...]
    take_along: tuple[str, ...]


@dataclass(frozen=True)
class Record:
    """A lesson learned with its facets."""

    number: int
    statement: str
    kind: str
    direction: str
    themes: tuple[str, ...]
    audiences: tuple[str, ...]
    context: str
    mechanism: str
    outcome: str
    useful_when: str


@dataclass(frozen=True)
class Pilot:
    """Where twenty lessons learned come from, with two figures."""

    number: int
    title: str
    summary: str
    region: int
    goals: tuple[str, ...]
    target_group: str
    approach: str
    activities: tuple[str, ...]
    figures: tuple[tuple[str, int], ...]


class Corpus:
    """Document i is the same at every size; links and citations lead to lower numbers only."""

    def __init__(self, size: int, seed: str = "1") -> None:
        self.seed = seed
        self.text = Text(abbreviations=tuple(ABBREVIATIONS))
        self.lesson_count = size * 4 // 10
        self.factsheet_count = size // 10
        self.record_count = size - self.lesson_count - self.factsheet_count
        self.module_count = -(-self.lesson_count // PER_MODULE)
        self.pilot_count = -(-self.record_count // PER_PILOT)

    def lessons(self) -> Iterator[Lesson]:
        """Yield the lessons."""
        return (self.lesson(number) for number in range(self.lesson_count))

    def factsheets(self) -> Iterator[Factsheet]:
        """Yield the factsheets."""
        return (self.factsheet(number) for number in range(self.factsheet_count))

    def records(self) -> Iterator[Record]:
        """Yield the lessons learned."""
        return (self.record(number) for number in range(self.record_count))

    def pilots(self) -> Iterator[Pilot]:
        """Yield the pilots."""
        return (self.pilot(number) for number in range(self.pilot_count))

    def title(self, kind: str, number: int) -> str:
        """Return the title of a document without making the rest of it."""
        return f"{self.text.title(self._rng('title', kind, number))} ({number + 1})"

    def lesson(self, number: int) -> Lesson:
        """Return lesson `number`."""
        rng = self._rng("lesson", number)
        write = self.text
        blocks: list[Block] = [Paragraph(write.paragraph(rng, 70))]
        for section in range(4):
            blocks += [
                Heading(2, write.title(rng)),
                Paragraph(write.paragraph(rng, 60), self._cites(rng, number)),
            ]
            blocks += self._section(rng, section, number)
        return Lesson(
            number,
            self.title("lesson", number),
            write.plain(rng, 12),
            tuple(blocks),
            tuple(write.plain(rng, 9) for _ in range(3)),
            tuple(self._question(rng, (number + place) % 4) for place in range(5)),
        )

    def factsheet(self, number: int) -> Factsheet:
        """Return factsheet `number`."""
        rng = self._rng("factsheet", number)
        write = self.text
        rows = tuple((write.name(rng), f"{rng.randint(1, 99)}") for _ in range(6))
        extras: tuple[Block, ...] = (
            Table((("Maat", "Waarde"), *rows)),
            Points(tuple(write.sentence(rng) for _ in range(6))),
            Aside("note", write.title(rng), write.paragraph(rng, 30)),
        )
        blocks: list[Block] = [Paragraph(write.paragraph(rng, 60))]
        for extra in extras:
            blocks += [Heading(2, write.title(rng)), Paragraph(write.paragraph(rng, 50)), extra]
        blocks += [SeeAlso(rng.randrange(number))] if number else []
        take_along = tuple(write.plain(rng, 9) for _ in range(3))
        return Factsheet(
            number, self.title("factsheet", number), write.plain(rng, 12), tuple(blocks), take_along
        )

    def record(self, number: int) -> Record:
        """Return lesson learned `number`."""
        rng = self._rng("record", number)
        kind, direction = rng.choice(KINDS)
        themes = tuple(sorted({THEMES[number % len(THEMES)], rng.choice(THEMES)}))
        audiences = tuple(sorted(rng.sample(AUDIENCES, rng.randint(1, 3))))
        statement = f"{self.text.plain(rng, 12).rstrip('.?')} ({number + 1})"
        texts = [self.text.plain(rng, words) for words in (30, 35, 25, 10)]
        return Record(number, statement, kind, direction, themes, audiences, *texts)

    def pilot(self, number: int) -> Pilot:
        """Return pilot `number`, of lessons learned 20 times `number` and on."""
        rng = self._rng("pilot", number)
        write = self.text
        return Pilot(
            number,
            self.title("pilot", number),
            write.plain(rng, 25),
            number % len(REGIONS),
            tuple(write.plain(rng, 9) for _ in range(3)),
            write.plain(rng, 9),
            write.plain(rng, 50),
            tuple(write.plain(rng, 9) for _ in range(4)),
            tuple((write.plain(rng, 9).rstrip(".?"), rng.randint(10, 900)) for _ in range(2)),
        )

    def records_of_theme(self, theme: str) -> Iterator[Record]:
        """Yield the lessons learned with a theme."""
        return (record for record in self.records() if theme in record.themes)

    def _section(self, rng: Random, section: int, number: int) -> Iterator[Block]:
        write = self.text
        if section == 0:
            yield Points(tuple(write.sentence(rng) for _ in range(5)))
        elif section == 1:
            rows = tuple((str(row), write.name(rng), write.clause(rng)) for row in range(1, 6))
            yield Table((("Stap", "Wie", "Wat"), *rows))
        elif section == 2:  # noqa: PLR2004
            yield Points(tuple(write.sentence(rng) for _ in range(4)), numbered=True)
        yield Aside(ASIDES[section], write.title(rng), write.paragraph(rng, 25))
        yield Heading(3, write.title(rng))
        yield Paragraph(write.paragraph(rng, 40))
        if number:
            yield SeeAlso(rng.randrange(number))

    def _cites(self, rng: Random, number: int) -> tuple[int, ...]:
        return (rng.randrange(number + 1),)

    def _question(self, rng: Random, right: int) -> Question:
        write = self.text
        prompt = f"Wat {write.word(rng, 'V')} de {write.title(rng).lower()} volgens deze les?"
        texts = sorted((write.title(rng) for _ in range(4)), key=len)
        texts.insert(right, texts.pop(1))  # else the longest would be right too often
        options = tuple(Option(text, place == right, write.plain(rng, 8)) for place, text in enumerate(texts))
        return Question(prompt, options, write.plain(rng, 12))

    def _rng(self, *names: str | int) -> Random:
        return Random("-".join(map(str, (self.seed, *names))))
