# SPDX-License-Identifier: EUPL-1.2
"""The quizzes of the playground: their pages, and how each kind is answered wrong and right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from click.testing import CliRunner

from leerwijk.adapters.cli import main
from leerwijk.adapters.cli.preview import looks
from leerwijk.locale import words
from leerwijk.pages.preview import Studio
from leerwijk.pages.templating import environment_of
from leerwijk.pages.views import Views
from leerwijk.reading import read_library

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from playwright.sync_api import Locator, Page

    Act = Callable[["Hands", Page, Locator], None]


PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Vraag</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>{style}</style></head>
<body><main class="lw-content" data-lw-section="learn"><button>Voor de vraag</button>{quiz}</main>
<script>{script}</script></body></html>"""


class Hands(Protocol):
    """How somebody works a page."""

    def press(self, page: Page, question: Locator, name: str) -> None:
        """Press a button."""

    def pick(self, page: Page, group: Locator, text: str) -> None:
        """Choose a radio button."""

    def tick(self, page: Page, question: Locator, text: str) -> None:
        """Tick a checkbox."""

    def choose(self, page: Page, select: Locator, text: str) -> None:
        """Choose in a list."""

    def write(self, page: Page, field: Locator, text: str) -> None:
        """Type in a field."""


def previewed(site: Path, folder: Path, name: str) -> str:
    """Write the preview of a quiz or case of a site and return its address."""
    file = folder / f"{name}.html"
    made = CliRunner().invoke(main, ["preview", name, "--root", str(site), "--out", str(file)])
    assert made.exit_code == 0, made.output
    return file.as_uri()


def played(root: Path, folder: Path, quiz: str) -> dict[str, str]:
    """Write a page with a quiz of the playground and one for each question; return their addresses."""
    library, problems = read_library(root / "tests" / "browser" / "playground")
    assert problems == ()
    found = next(each for each in library.quizzes if each.id == quiz)
    single = {each.kind: found.model_copy(update={"questions": (each,)}) for each in found.questions}
    studio, brought = Studio(Views(library), words("nl"), quiz), looks()
    said = environment_of(words("nl")).get_template("fragments/play-words.html").render()
    addresses = {}
    for name, each in (("whole", found), *single.items()):
        file = folder / f"{name}.html"
        html = studio.html(each) + said
        text = PAGE.format(style=brought.style, quiz=html, script=brought.scripts[0])
        file.write_text(text, "utf-8")
        addresses[name] = file.as_uri()
    return addresses


def _pick(text: str) -> Act:
    return lambda hands, page, question: hands.pick(page, question, text)


def _tick(*texts: str) -> Act:
    def act(hands: Hands, page: Page, question: Locator) -> None:
        for text in texts:
            hands.tick(page, question, text)

    return act


def _write(text: str) -> Act:
    return lambda hands, page, question: hands.write(page, question.get_by_role("textbox").first, text)


def _choose(choices: Mapping[str, str]) -> Act:
    def act(hands: Hands, page: Page, question: Locator) -> None:
        for label, text in choices.items():
            hands.choose(page, question.get_by_label(label), text)

    return act


def _rows(choices: Mapping[str, str]) -> Act:
    def act(hands: Hands, page: Page, question: Locator) -> None:
        for row, text in choices.items():
            hands.pick(page, question.get_by_role("radiogroup", name=row), text)

    return act


def _gaps(kind: str, who: str) -> Act:
    def act(hands: Hands, page: Page, question: Locator) -> None:
        hands.choose(page, question.get_by_role("combobox"), kind)
        hands.write(page, question.get_by_role("textbox"), who)

    return act


def _move(*buttons: str) -> Act:
    def act(hands: Hands, page: Page, question: Locator) -> None:
        for button in buttons:
            hands.press(page, question, button)

    return act


def _order(hands: Hands, page: Page, question: Locator) -> None:
    """Put the steps in order by their places, the first one first."""
    for place, step in enumerate(("Vraag het gezin", "Schrijf je vraag", "Bel de specialist", "Vertel"), 1):
        item = question.get_by_role("listitem").filter(has_text=step)
        hands.choose(page, item.get_by_role("combobox"), str(place))


ACTS: Mapping[str, tuple[Act, Act]] = {
    "choice": (
        _pick("Ik verwijs het gezin meteen door."),
        _pick("Ik bel de specialist en leg mijn vraag voor."),
    ),
    "true-false": (_pick("Niet waar"), _pick("Waar")),
    "multiple": (
        _tick("Wie heeft er schuld"),
        _tick("Wat wil het gezin", "Wie belt wie"),
    ),
    "gap": (_gaps("koude", "de buurman"), _gaps("warme", "gezin")),
    "text": (_write("toezicht"), _write("casusregie")),
    "number": (_write("60"), _write("44,5")),
    "match": (
        _choose({"Huisarts": "spreekt recht", "Wijkteam": "verwijst", "Specialist": "verwijst"}),
        _choose(
            {
                "Huisarts": "verwijst",
                "Wijkteam": "kijkt breed naar het gezin",
                "Specialist": "denkt mee over één vraag",
            }
        ),
    ),
    "order": (_move("Omlaag: Bel de specialist."), _order),
    "sort": (
        _choose({"We willen": "Uitkomst", "44%": "Plan", "De helft": "Plan"}),
        _choose({"We willen": "Plan", "44%": "Uitkomst", "De helft": "Uitkomst"}),
    ),
    "matrix": (
        _rows({"De huisarts": "Nee", "De kosten": "Nee", "Alle doelen": "Ja"}),
        _rows({"De huisarts": "Ja", "De kosten": "Staat er niet", "Alle doelen": "Nee"}),
    ),
    "mark": (
        _tick("Het team wil vaker bellen."),
        _tick("Van de vragen leidde 44%", "De helft kent elkaar."),
    ),
}
"""Kind → how to answer it wrong, and how to make it right after that."""

UNSCORED: Mapping[str, tuple[Act, str, str]] = {
    "open": (
        _write("Hoe help ik zijn vader?"),
        "Vergelijk met een voorbeeld",
        "Een jongen van 14 slaapt overdag",
    ),
    "scale": (_pick("4"), "Klaar", "Wat zou je één stap zekerder maken?"),
}
"""Kind → how to answer it, the button below it, and what the feedback then says."""
