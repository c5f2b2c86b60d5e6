# SPDX-License-Identifier: EUPL-1.2
"""Markdown bodies: blocks, citations and links, in our pages and in any other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.treeprocessors import InlineProcessor

from leerwijk.adapters.markdown import Desk, LeerwijkExtension, makeExtension, writer_of
from leerwijk.locale.problems import tell
from leerwijk.pages.citations import ids_of
from leerwijk.pages.links import settle
from leerwijk.pages.views import Views
from leerwijk.pages.views.blocks import quiz_fragment
from tests.unit.small_site import CONFIGS, LIBRARY, NL, PARTS, SITE, WRITE, found, parsed

LESSON = "modules/samen/erbij-halen/"
EXTENSIONS = ["attr_list", "def_list", "footnotes", "tables", "toc"]


def written(text: str, url: str = LESSON) -> str:
    return settle(WRITE(text, url), "/")


LINKS = [
    ("02-terugkijken.md", "/modules/samen/terugkijken/"),
    ("02-terugkijken.md#casussen", "/modules/samen/terugkijken/#casussen"),
    ("index.md", "/modules/samen/"),
    ("../../pilots/buurtteam.yml#u1", "/pilots/buurtteam/#u1"),
    ("../../factsheets/buurtteam-in-cijfers.md", "/factsheets/buurtteam-in-cijfers/"),
    ("../../glossary.yml#centrum", "/begrippen/#centrum"),
    ("../../over.md", "/over/"),
    ("../../index.md", "/"),
    ("plaatje.png", "/modules/samen/plaatje.png"),
    ("https://voorbeeld.example/a.md", "https://voorbeeld.example/a.md"),
    ("#kop", "#kop"),
    ("mailto:a", "mailto:a"),
]


@pytest.mark.parametrize(("target", "address"), LINKS)
def test_a_link_to_a_file_leads_to_its_page(target: str, address: str) -> None:
    assert written(f"[x]({target})") == f'<p><a href="{address}">x</a></p>'


def test_an_image_is_found_from_the_page() -> None:
    assert 'src="/modules/samen/a.svg"' in written("![x](a.svg)")


CITATIONS = [
    ("Zo [@les-1].", ["les-1"]),
    ("Zo [@les-1; @u1] en [@x2].", ["les-1", "u1", "x2"]),
    ("Code `[@les-1]` niet.", []),
    ("Een [@link](a.md) niet.", []),
    (r"Ontsnapt \[@les-1] niet.", []),
]


@pytest.mark.parametrize(("text", "ids"), CITATIONS)
def test_a_citation_keeps_its_ids_for_numbering(text: str, ids: list[str]) -> None:
    assert list(ids_of(WRITE(text, LESSON))) == ids


def block(name: str, argument: str = "") -> str:
    return f"/// {name} | {argument}\n///\n"


def test_a_quiz_stands_in_the_page_itself() -> None:
    root = parsed(written(block("quiz", "start")))
    assert found(root, "//section/@id") == ["quiz-start"]
    assert found(root, "//section/ancestor::p | //p[not(node())]") == []


QUESTIONS = """\
questions:
  # een opmerking
  - prompt: "*Wat* [@les-1] <b>past</b>?"

    options:
      - text: Dit
        correct: true

      - text: Dat
    hints: |
        /// is geen einde
"""


def test_questions_written_in_a_block_are_not_text() -> None:
    asked = written(f"Voor.\n\n/// quiz | start\n{QUESTIONS}///\n\nNa.")
    assert asked == written("Voor.\n\n/// quiz | start\n///\n\nNa.")


LEVELS = [
    (block("quiz", "start"), "h2"),
    ("## Zelfcheck\n\n" + block("quiz", "start"), "h3"),
    ("## Zelfcheck\n\nTekst.\n\n" + block("quiz", "start"), "h2"),
    ("## Casus\n\n" + block("case", "bespreken") + "\n" + block("quiz", "start"), "h3"),
]


@pytest.mark.parametrize(("text", "tag"), LEVELS)
def test_the_title_of_a_quiz_fits_below_the_heading_above_it(text: str, tag: str) -> None:
    root = parsed(written(text))
    assert [title.tag for title in found(root, '//*[@class="lw-quiz__title"]')] == [tag]


def test_a_box_has_a_label_and_a_title() -> None:
    text = written("/// example | Tom belt\nHij *belt*.\n///\n")
    assert text.splitlines()[:4] == [
        '<div class="lw-callout lw-callout--example">',
        '<p class="lw-callout__label">Uitgewerkt voorbeeld</p>',
        '<h3 class="lw-callout__title" id="tom-belt">Tom belt</h3>',
        "<p>Hij <em>belt</em>.</p>",
    ]


BODIES = [
    *(lesson.body for lesson in LIBRARY.lessons),
    *(module.body for module in LIBRARY.modules),
    *(sheet.body for sheet in LIBRARY.factsheets),
]
NOTED = "Een noot[^1].\n\n[^1]: Onderaan.\n\n## Kop\n\n| a |\n|---|\n| b |\n"


def test_a_reused_writer_writes_as_a_fresh_one() -> None:
    texts = [*BODIES, NOTED, *reversed(BODIES), NOTED]
    reused = writer_of(EXTENSIONS, CONFIGS)
    assert [reused(text, LESSON) for text in texts] == [
        writer_of(EXTENSIONS, CONFIGS)(text, LESSON) for text in texts
    ]


def test_what_a_block_is_known_to_show_is_not_looked_up() -> None:
    known = quiz_fragment(Views(LIBRARY), LIBRARY.quizzes[0].id)
    assert known
    text = "/// quiz | anders\n///\n"
    assert WRITE(text, LESSON, [known._replace(argument="anders")]) == WRITE(
        text.replace("anders", known.argument), LESSON
    )
    assert WRITE(text, LESSON) == "<p></p>", "it is known of that page alone"


def desk() -> Desk:
    return Desk(LIBRARY, SITE, NL, PARTS)


def test_a_hand_written_page_has_all_that_ours_have() -> None:
    own = desk()
    own.turn_to("over/deze-site/", "content/over/deze-site.md")
    md = Markdown(extensions=["toc", LeerwijkExtension(desk=own)])
    page = md.convert(
        f"# Over\n\nHet CJG [@les-1]. [Pilot](../pilots/buurtteam.yml)\n\n{block('quiz', 'start')}"
    )
    root = parsed(page)
    assert found(root, '//sup[@class="lw-cite"]/a/@href') == ["#bron-1"]
    assert found(root, '//section[@class="lw-sources"]//li/@id') == ["bron-1"]
    assert found(root, '//button[@class="lw-term"]/text()') == ["CJG"]
    assert found(root, '//a[text()="Pilot"]/@href') == ["../../pilots/buurtteam/"]
    assert found(root, '//section[@class="lw-key"]//li/@value') == ["1"]
    assert own.problems == []


WRONG = [
    ("/// quizz | start\n///", "5:1: er is geen blok `/// quizz` (bedoelde je `/// quiz`?)"),
    ("/// quiz | star\n///", "5:1: er is geen quiz `star` (bedoelde je `start`?)"),
    ("Zo [@les-11].", "5:5: er is niets om aan te halen met de id `les-11` (bedoelde je `les-1`?)"),
    ("[x](ovr.md)", "5:5: de link naar `ovr.md` komt nergens uit (bedoelde je `over.md`?)"),
    ("/// quiz | start", "5:1: het blok `quiz` wordt niet gesloten (zet er een regel `///` onder)"),
]


@pytest.mark.parametrize(("text", "told"), WRONG)
def test_what_is_wrong_on_a_hand_written_page_is_told_with_its_place(text: str, told: str) -> None:
    own = desk()
    own.turn_to("over/", "content/over.md", line=4)
    Markdown(extensions=[LeerwijkExtension(desk=own)]).convert(f"Eerst dit.\n{text}\n")
    assert [tell(problem, "nl") for problem in own.problems] == [f"content/over.md:{told}"]


def test_the_extension_is_found_by_name_and_makes_its_own_desk() -> None:
    extension = makeExtension(library=LIBRARY, site=SITE, words=NL, parts=PARTS)
    assert extension.desk.library is LIBRARY
    assert (
        Markdown(extensions=[makeExtension()]).convert("Gewoon *tekst*.") == "<p>Gewoon <em>tekst</em>.</p>"
    )


def test_a_text_that_stands_alone_is_finished_by_the_writer() -> None:
    write = writer_of([], CONFIGS, finish=True)
    assert '<a href="../pilots/buurtteam/">x</a>' in write("[x](pilots/buurtteam.yml)", "over/")


PIECES = [
    "woord",
    " ",
    "\n",
    "  \n",
    *"*_`[]()!<>&\\;#.",
    "**",
    "[@o01]",
    "[x](y.md)",
    "![x](y.png)",
    "[x][y]",
]
PIECES += [
    "<http://voorbeeld.example>",
    "<b>",
    "</b>",
    "&amp;",
    "`code`",
    "\\*",
    "[^1]",
    "*schuin*",
    "__vet__",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_our_inline_scan_finds_what_that_of_python_markdown_finds(text: str) -> None:
    ours, theirs = (Markdown(extensions=[*EXTENSIONS, LeerwijkExtension(finish=False)]) for _ in range(2))
    theirs.treeprocessors.register(InlineProcessor(theirs), "inline", 20)
    assert ours.convert(text) == theirs.convert(text)
