# SPDX-License-Identifier: EUPL-1.2
"""Plain Markdown: what is read without Python-Markdown is what that makes of it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

from leerwijk.adapters.markdown import Desk, LeerwijkExtension
from leerwijk.adapters.markdown.plain import Plain, fits
from tests.unit.small_site import LIBRARY, NL, PARTS, SITE

EXTENSIONS = ["attr_list", "def_list", "footnotes", "tables", "toc"]
DESK = Desk(LIBRARY, SITE, NL, PARTS)
DESK.turn_to("modules/samen/erbij-halen/")
MARKDOWN = Markdown(extensions=[*EXTENSIONS, LeerwijkExtension(desk=DESK, finish=False)])


def plain_of(text: str) -> str | None:
    """Return what plain Markdown makes of a text, if it is plain; it is then what Python-Markdown makes."""
    plain = Plain(DESK, MARKDOWN.is_block_level).written(text)
    assert plain is None or plain == MARKDOWN.reset().convert(text)
    return plain


PLAIN = [
    "Een *zin* met [@les-1; @u1], **vet.** en [x](02-terugkijken.md).\nNog een regel.",
    "Woord",
    "*Verzonnen [@les-1], en\nmeer.*",
    "Zo [@les-1]: dit.",
    "## Kop 1",
    "#### Ça: “één”",
    "- een\n- **twee**",
    "1. een\n2. twee\n7. drie",
    "| a | b |\n| --- | :-: |\n| c | *d* |\n|  | [@u1] |",
    "/// note | Let *op*\nZo.\n\n- een\n///",
    "/// example | Kop 1\n\n## Kop 1\n///",
    "/// reflect\nZo?\n///",
    "/// quiz | start\n///",
]
OTHER = [
    "### Kop 1 #",
    "2. twee",
    "| a | b |\n|---|---|\n| c |",
    "/// quiz | nergens\n///",
    "/// lesson-count | pilot=buurtteam\n    title: Geteld\n///",
    "/// note\n/// quiz | start\n///\n///",
    "/// note",
    "///",
    "**a** en **b*",
    "*a [@les-1]*",
    "[x]: y.md",
    "a | b\n--|--\nc | d",
    "Term\n: uitleg",
    "a[^1]\n\n[^1]: Noot.",
    "Regel  \nregel",
    "Kop\n---",
    "- a\n\n- b",
    "- a\n  b",
    "    code",
    "> citaat",
    "* * *",
    "a & b < c",
    "a\x0cb\u2028c\xa0",
]
BORDERS = ["\n\n", "\n\n", "\n", "\n\n\n", "\n \n"]


@pytest.mark.parametrize("text", PLAIN)
def test_what_authors_write_most_is_plain(text: str) -> None:
    assert plain_of(text) is not None


@pytest.mark.parametrize("text", OTHER)
def test_what_means_more_is_left_to_python_markdown(text: str) -> None:
    assert plain_of(text) is None


@given(st.lists(st.tuples(st.sampled_from(PLAIN + OTHER), st.sampled_from(BORDERS)), max_size=8))
def test_pieces_of_markdown_in_any_order_are_read_as_python_markdown_reads_them(
    pieces: list[tuple[str, str]],
) -> None:
    plain_of("".join(block + border for block, border in pieces))


@given(st.lists(st.tuples(st.sampled_from(PLAIN), st.sampled_from(BORDERS)), max_size=8))
def test_plain_pieces_in_any_order_are_read_as_python_markdown_reads_them(
    pieces: list[tuple[str, str]],
) -> None:
    plain_of("".join(block + border for block, border in pieces))


@given(st.text(alphabet="ab1 \n*[]()@-;:|/#.!_`<&\\\xa0é", max_size=40))
@example("a**b **c** d*e*")
def test_any_text_is_read_as_python_markdown_reads_it(text: str) -> None:
    plain_of(text)


EMPHASES = ["*", "**", "a", "é.", " ", ",", "[@u1]", "[a](b.md)", "\n", "(", "‘", "1"]


@given(st.lists(st.sampled_from(EMPHASES), max_size=14).map("".join))
def test_emphasis_is_read_as_python_markdown_reads_it(text: str) -> None:
    plain_of(text)


def test_plain_is_read_so_only_where_the_extensions_of_a_site_read_it_so() -> None:
    assert fits(EXTENSIONS, {"toc": {"permalink": False}, "leerwijk.blocks": {}})
    assert not fits(EXTENSIONS, {"toc": {"permalink": True}})
    assert not fits([*EXTENSIONS, "smarty"], {})
    assert not fits(["toc"], {})
