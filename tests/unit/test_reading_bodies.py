# SPDX-License-Identifier: EUPL-1.2
"""Markdown gives up its blocks, citations and links, each with the place where an editor shows it."""

from pathlib import PurePosixPath

import pytest

from leerwijk.model.library import Mention
from leerwijk.problems import Place, Problem
from leerwijk.reading.bodies import found_in
from leerwijk.reading.front_matter import Halves, halves_of

FILE = PurePosixPath("content/modules/regie/01-start.md")


def found(text: str, line: int = 1) -> list[Mention | Problem]:
    return list(found_in(FILE, text, line))


def mention(name: str, argument: str, line: int, column: int, **options: str) -> Mention:
    return Mention(name, argument, tuple(options.items()), Place(FILE, line, column))


def test_a_block_has_an_argument_and_options() -> None:
    text = (
        'Eerst dit.\n\n/// lessons-learned | theme=regie region=noord\n    limit: 3\n    kind: "works"\n///\n'
    )
    assert found(text) == [
        mention("lessons-learned", "theme=regie region=noord", 3, 1, limit="3", kind="works")
    ]


def test_blocks_lie_within_blocks() -> None:
    text = "//// example | Ava\n\n/// reflect\nDenk na.\n///\n\n////\n\n/// note\n\nLet op.\n///\n"
    assert found(text) == [
        mention("example", "Ava", 1, 1),
        mention("reflect", "", 3, 1),
        mention("note", "", 9, 1),
    ]


def test_a_block_in_a_list_has_its_own_column() -> None:
    assert found("- punt\n\n    /// quiz | start\n    ///\n") == [mention("quiz", "start", 3, 5)]


def test_places_count_from_the_top_of_the_file() -> None:
    assert found("a [@s001]\r\n\r\n/// note\r\n///\r\n/// quiz | start\r\n///\r\n", line=10) == [
        mention("note", "", 12, 1),
        mention("quiz", "start", 14, 1),
        mention("cite", "s001", 10, 4),
    ]


def test_a_citation_names_one_or_more() -> None:
    assert found("Zo is het [@l001-03; @u-jib-44;\n@x01].") == [
        mention("cite", "l001-03", 1, 12),
        mention("cite", "u-jib-44", 1, 22),
        mention("cite", "x01", 2, 1),
    ]


@pytest.mark.parametrize("text", ["[@handle](https://example.org)", "\\[@s001]", "iemand@s001", "[s001]"])
def test_what_is_no_citation_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "target", "column"),
    [
        ("[x](02-verder.md)", "02-verder.md", 5),
        ("[x](../../pilots/noord.yml#o01)", "../../pilots/noord.yml#o01", 5),
        ("[x]( <02-verder.md> 'titel')", "02-verder.md", 7),
        ("![plaatje](kaart.svg)", "kaart.svg", 12),
        ("[![x](a.png)](b.md)", "a.png", 7),
        ("[x]: 02-verder.md", "02-verder.md", 6),
        ("[x](/over/)", "/over/", 5),
        ("[x](#hier)", "#hier", 5),
        ("[x](javascript:alert)", "javascript:alert", 5),
    ],
)
def test_a_link_that_may_be_wrong_is_found(text: str, target: str, column: int) -> None:
    assert found(text)[0] == mention("link", target, 1, column)


@pytest.mark.parametrize(
    "text",
    [
        "[x](https://a.nl)",
        "[x](mailto:iemand)",
        "[x](//a.nl/b)",
        "[^1]: noot",
        "een [x]: dubbele punt",
    ],
)
def test_a_link_elsewhere_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "```md\n/// quiz | x\n```",
        "~~~\n[@Nee, p. 3]\n~~~",
        "  ````\n```\n[x](y.md)\n```\n  ````",
        "`[@x]` en ``[`x`](y.md)``",
        "<!-- [@x]\n\n/// note -->",
    ],
)
def test_code_and_comments_hold_nothing(text: str) -> None:
    assert found(text) == []


def test_a_lone_backtick_hides_nothing() -> None:
    assert found("een ` teken\n\n[@x01] en nog een `\n") == [mention("cite", "x01", 3, 2)]


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        ("Tekst\n", Halves("", "Tekst\n", 1)),
        ("---\na: 1\n---\nTekst\n", Halves("---\na: 1\n", "Tekst\n", 4)),
        ("---\r\na: 1\r\n---  \r\nTekst", Halves("---\r\na: 1\r\n", "Tekst", 4)),
        ("---\na: 1\n...\n", Halves("---\na: 1\n", "", 4)),
        ("---\na: 1\n---", Halves("---\na: 1\n", "", 4)),
        ("---\na: 1\n----\n---\n", Halves("---\na: 1\n----\n", "", 5)),
        ("---\nTekst\n", None),
        ("--- geen lijn\n", Halves("", "--- geen lijn\n", 1)),
    ],
)
def test_front_matter_ends_at_the_second_rule(text: str, halves: Halves | None) -> None:
    assert halves_of(text) == halves
