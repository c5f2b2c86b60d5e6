# SPDX-License-Identifier: EUPL-1.2
"""The catalogue of messages is the same in both languages and says each thing once."""

import re
from pathlib import Path, PurePosixPath
from string import Formatter

import pytest
import yaml

import leerwijk
from leerwijk.locale.problems import Language, message, messages, tell
from leerwijk.problems import Place, Problem
from leerwijk.reading.yaml_text import node_of
from leerwijk.reading.yaml_values import Values

HOUSE = Path(leerwijk.__file__).parent
PLACE = Place(PurePosixPath("content/pilots/ede.yml"), 41, 7)


def problem(rule: str, **names: str | int) -> Problem:
    return Problem(PLACE, rule, names)


def test_a_problem_is_told_with_its_place() -> None:
    unknown = problem("unknown-field", field="titel", near="title", known="`title`")
    assert (
        tell(unknown, "en")
        == "content/pilots/ede.yml:41:7: there is no field `titel` here (did you mean `title`?)"
    )
    assert (
        tell(unknown)
        == "content/pilots/ede.yml:41:7: het veld `titel` bestaat hier niet (bedoelde je `title`?)"
    )


def test_the_first_form_whose_names_are_known_is_told() -> None:
    unknown = problem("unknown-field", field="kleur", near="", known="`title`, `intro`")
    assert message(unknown, "en") == "there is no field `kleur` here (choose from `title`, `intro`)"


def test_a_name_of_zero_is_known() -> None:
    few = problem("too-few", field="options", least=2, count=0)
    assert message(few, "en") == "`options` needs at least 2, here stand 0 (add more)"


def test_both_languages_know_the_same_rules_with_the_same_names() -> None:
    def names(language: Language) -> dict[str, list[set[str]]]:
        return {
            rule: [{name for _, name, _, _ in Formatter().parse(form) if name} for form in forms]
            for rule, forms in messages(language).items()
        }

    assert names("nl") == names("en")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_rule_stands_in_the_catalogue_twice(language: str) -> None:
    node = node_of((HOUSE / "locale" / f"problems.{language}.yml").read_text(encoding="utf-8"))
    assert isinstance(node, yaml.Node)
    values = Values()
    values.of(node)
    assert values.mistakes == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_messages_say_what_to_do_and_end_without_a_full_stop(language: Language) -> None:
    forms = [form for forms in messages(language).values() for form in forms]
    assert [form for form in forms if form.endswith(".")] == []


GOLDEN = Path(__file__).parents[1] / "golden" / "problems"
PROVEN_IN_UNIT_TESTS = {"link-out", "link-broken", "link-circle", "missing-folder", "unreadable-file"}
NEVER_SEEN = {"yaml-invalid", "wrong-value"}
"""Messages for what a parser or the model may come to refuse that nobody has met yet."""


def test_every_message_of_reading_is_proven_by_a_wrong_input() -> None:
    told = "".join(
        case.read_text(encoding="utf-8").partition("\n  en:")[2] for case in GOLDEN.glob("*/*.yml")
    )
    catalogue = (HOUSE / "locale" / "problems.nl.yml").read_text(encoding="utf-8")
    ours = set(re.findall(r"^([a-z0-9-]+):", catalogue.partition("(leerwijk.checking)")[0], re.MULTILINE))
    shown = {rule for rule in ours if any(_as_pattern(form).search(told) for form in messages("en")[rule])}
    assert ours - shown == PROVEN_IN_UNIT_TESTS | NEVER_SEEN


def _as_pattern(form: str) -> re.Pattern[str]:
    """Return the pattern of all that a form of a message can become."""
    parts = (re.escape(text) + (".+" if name else "") for text, name, _, _ in Formatter().parse(form))
    return re.compile("".join(parts) + "$", re.MULTILINE)
