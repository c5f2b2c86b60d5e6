# SPDX-License-Identifier: EUPL-1.2
"""YAML says what authors mean: text stays text, dates are dates, and every value knows its place."""

import datetime as dt
from pathlib import PurePosixPath

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as some

from leerwijk.problems import Place
from leerwijk.reading.mistake import Mistake
from leerwijk.reading.places import Places, Spot
from leerwijk.reading.yaml_text import FastParser, PureParser, node_of
from leerwijk.reading.yaml_values import Values, Written, exploding

PARSERS = pytest.mark.parametrize("parser", [FastParser, PureParser], ids=["libyaml", "python"])
FILE = PurePosixPath("content/pilots/noord.yml")


def value_of(text: str, parser: type[PureParser] = FastParser) -> Written:
    node = node_of(text, parser)
    assert isinstance(node, yaml.Node)
    return Values().of(node)


@PARSERS
@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("ja", "ja"),
        ("nee", "nee"),
        ("yes", "yes"),
        ("on", "on"),
        ("off", "off"),
        ("n", "n"),
        ("12", 12),
        ("-3", -3),
        ("007", 7),
        ("0o17", 15),
        ("0x1F", 31),
        ("1.5", 1.5),
        ("-.5", -0.5),
        ("1e3", 1000.0),
        ("1.", 1.0),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("1.2.3", "1.2.3"),
        ("0,5", "0,5"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("1e999", "1e999"),
        ("9999999999999999999999", "9999999999999999999999"),
        ("2026-11-22", dt.date(2026, 11, 22)),
        ("2026-02-30", "2026-02-30"),
        ("2026-11-22T10:00:00", "2026-11-22T10:00:00"),
        ("'2026-11-22'", "2026-11-22"),
        ('"12"', "12"),
        ("!!str 12", "12"),
        ("<<", "<<"),
        ("=", "="),
    ],
)
def test_a_scalar_says_what_the_core_schema_says(
    written: str, value: object, parser: type[PureParser]
) -> None:
    read = value_of(f"x: {written}", parser)
    assert read == {"x": value}
    assert isinstance(read, dict)
    assert type(read["x"]) is type(value)


def test_names_of_fields_are_text_as_written() -> None:
    assert value_of("1: a\ntrue: b\n2026-11-22: c\n~: d") == {
        "1": "a",
        "true": "b",
        "2026-11-22": "c",
        "~": "d",
    }


@PARSERS
def test_text_in_blocks_keeps_its_lines(parser: type[PureParser]) -> None:
    assert value_of("x: |\n  een\n  twee\ny: >\n  drie\n  vier\n", parser) == {
        "x": "een\ntwee\n",
        "y": "drie vier\n",
    }


@PARSERS
def test_an_alias_repeats_its_anchor(parser: type[PureParser]) -> None:
    text = "a: &bron {source: s001}\nb: *bron\n"
    root = node_of(text, parser)
    assert isinstance(root, yaml.Node)
    assert exploding(root, text) is None
    assert value_of(text, parser) == {"a": {"source": "s001"}, "b": {"source": "s001"}}


def test_aliases_in_a_chain_may_not_go_endlessly_deep() -> None:
    text = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 200))
    root = node_of(text)
    assert isinstance(root, yaml.Node)
    assert exploding(root, text) == Mistake("yaml-explodes", 2, 10)


@PARSERS
@pytest.mark.parametrize("opening", ["[", "- ", "? ", "{a: "])
def test_no_depth_of_nesting_brings_the_reader_down(opening: str, parser: type[PureParser]) -> None:
    mistake = node_of(opening * 100_000, parser)
    assert isinstance(mistake, Mistake)
    assert mistake.rule == "yaml-deep"


@PARSERS
@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("a: 1\n\tb: 2", "yaml-tab"),
        ("a: 1\n b: 2", "yaml-colon"),
        ("- a: 1\n b: 2", "yaml-indent"),
        ("a: b: c", "yaml-colon"),
        ("a: 1\nb\nc: 2", "yaml-no-colon"),
        ('a: "b', "yaml-open-quote"),
        ("a: [b", "yaml-open-list"),
        ("a: [b,", "yaml-open-bracket"),
        ("a: {b", "yaml-open-braces"),
        ("a: @b", "yaml-character"),
        ("a: `b`", "yaml-character"),
        ("a: %b", "yaml-character"),
        ("a: > b", "yaml-character"),
        ("a: - b", "yaml-list-start"),
        ("a: *b", "yaml-alias"),
        ("a: !<b", "yaml-tag"),
        ('a: "\\w"', "yaml-escape"),
        ("a: 1\n---\nb: 2", "yaml-documents"),
        ("%YAML 1.1\n%YAML 1.1\n---\na: 1", "yaml-invalid"),
    ],
)
def test_both_parsers_tell_the_same_mistake(text: str, rule: str, parser: type[PureParser]) -> None:
    mistake = node_of(text, parser)
    assert isinstance(mistake, Mistake)
    assert mistake.rule == rule


@given(some.text(alphabet="ab1:-?,[]{}#&*!|>'\"%@` \n\té\\.~", max_size=60))
def test_any_text_is_a_value_or_a_mistake_in_it(text: str) -> None:
    node = node_of(text)
    if isinstance(node, Mistake):
        assert 1 <= node.line <= text.count("\n") + 2


PILOT = """\
# De eerste
title: Noord
goals:
  - eerder hulp
  - {wie: gezinnen, wat: "minder \\u0041"}
empty:
"""


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        ((), 2, 1),
        (("title",), 2, 8),
        (("goals",), 4, 3),
        (("goals", 0), 4, 5),
        (("goals", 1, "wat"), 5, 26),
        (("goals", 1, "waar"), 5, 5),
        (("goals", 7), 4, 3),
        (("empty",), 6, 7),
        (("nowhere", "at", "all"), 2, 1),
        (("title", 0), 2, 8),
    ],
)
def test_a_value_knows_its_place_or_that_of_its_nearest_ancestor(
    path: tuple[str | int, ...], line: int, column: int
) -> None:
    assert Places(FILE, PILOT).of(path) == Place(FILE, line, column)


def test_a_spot_gives_places_below_itself() -> None:
    spot = Spot(Places(FILE, PILOT)).below("goals", 1)
    assert (spot(("wie",)), spot.key(("wie",))) == (Place(FILE, 5, 11), Place(FILE, 5, 6))
    assert spot.written(("wat",)) == "minder A"
    assert spot.written(()) == ""


def test_text_that_is_no_yaml_has_one_place() -> None:
    assert Places(FILE, "a: [").of(("a",)) == Place(FILE)
