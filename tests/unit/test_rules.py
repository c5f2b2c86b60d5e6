# SPDX-License-Identifier: EUPL-1.2
"""Every item-writing rule has a page that explains it, with examples that are true."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from leerwijk.adapters.cli import main
from leerwijk.checking import check
from leerwijk.checking.item_writing import ITEM_RULES
from leerwijk.checking.walking import silenced
from leerwijk.locale.problems import Language, messages
from leerwijk.locale.rules import explained, page
from leerwijk.reading import read_library

BLOCK = re.compile(r"```yaml\n(.*?)```", re.DOTALL)
LANGUAGES: tuple[Language, ...] = ("nl", "en")
OPTIONS = [
    {"text": "Bel de ouders", "correct": True, "feedback": "Ja."},
    {"text": "Wacht", "feedback": "Nee."},
]
QUESTION_RULES = ("all-or-none", "double-negation", "key-position", "longest-is-right", "no-feedback")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_a_page(language: Language) -> None:
    assert explained() == tuple(sorted(ITEM_RULES))
    for rule in ITEM_RULES:
        assert f"`{rule}`" in page(rule, language)
        assert page(rule, language).startswith("# ")


@pytest.mark.parametrize("rule", ITEM_RULES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_says_where_to_read_about_its_rule(rule: str, language: Language) -> None:
    assert [form for form in messages(language)[rule] if f"leerwijk explain {rule}]" not in form] == []


@pytest.mark.parametrize("rule", ITEM_RULES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_ends_with_a_line_that_silences_its_rule(rule: str, language: Language) -> None:
    allow = yaml.safe_load(BLOCK.findall(page(rule, language))[-1])["allow"]
    assert silenced(rule, tuple(allow))
    assert allow[0].partition(":")[2].strip()


def quiz_of(example: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return a quiz around an example: questions, a question, or a part of one."""
    match example:
        case {"questions": [question]}:
            return {"questions": [{**question, "id": f"v{number}"} for number in range(4)]}
        case [*questions]:
            return {"questions": questions}
        case _:
            return {"questions": [{"prompt": "Wat doe je?", "options": OPTIONS, **example}]}


def told(folder: Path, quiz: dict[str, Any]) -> set[str]:
    (folder / "content").mkdir(parents=True)
    (folder / "quizzes").mkdir()
    (folder / "quizzes" / "q.yml").write_text(json.dumps(quiz), encoding="utf-8")
    library, problems = read_library(folder)
    assert problems == ()
    return {problem.rule for problem in check(library)}


@pytest.mark.parametrize("rule", [*QUESTION_RULES, "no-option-feedback"])
def test_the_wrong_example_breaks_its_rule_and_the_better_one_does_not(rule: str, tmp_path: Path) -> None:
    wrong, better, _ = (yaml.safe_load(block) for block in BLOCK.findall(page(rule)))
    assert rule in told(tmp_path / "wrong", quiz_of(wrong))
    if rule != "key-position":  # its better example shows one question of several
        assert rule not in told(tmp_path / "better", quiz_of(better))


def test_a_rule_is_explained_on_the_command_line() -> None:
    result = CliRunner().invoke(main, ["explain", "small-pool", "--lang", "en"])
    assert (result.exit_code, result.output) == (0, page("small-pool", "en"))
    assert set(ITEM_RULES) <= set(CliRunner().invoke(main, ["explain"]).output.split())


def test_a_rule_that_is_not_there_is_told_with_the_nearest() -> None:
    result = CliRunner().invoke(main, ["explain", "smal-pool"])
    assert result.exit_code == 1
    assert "bedoelde je `small-pool`?" in result.output
