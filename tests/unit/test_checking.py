# SPDX-License-Identifier: EUPL-1.2
"""Rules over the whole library; the wrong sites in tests/golden/problems/checking prove each of them."""

import re
import shutil
from collections.abc import Callable
from inspect import getmembers, isfunction, signature
from pathlib import Path

import pytest

import leerwijk
from leerwijk import checking
from leerwijk.checking import RULES, check
from leerwijk.locale.problems import messages
from leerwijk.model.library import Library
from leerwijk.model.load import minutes_of_lesson, minutes_of_module
from leerwijk.problems import Problem, nearest
from leerwijk.reading import read_library

HOUSE = Path(leerwijk.__file__).parent
ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden" / "problems" / "checking"
MODULES = [
    value for value in vars(checking).values() if hasattr(value, "__path__") or hasattr(value, "__file__")
]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a copy of the starter site, to change."""
    return Path(shutil.copytree(HOUSE / "starter", tmp_path / "site"))


def library_of(root: Path) -> Library:
    library, problems = read_library(root)
    assert problems == ()
    return library


def rules_of(root: Path) -> dict[str, str]:
    """Return rule → severity of the problems below a folder."""
    return {problem.rule: problem.severity for problem in check(library_of(root))}


def test_the_starter_site_has_no_problem(site: Path) -> None:
    assert list(check(library_of(site))) == []


def test_the_site_of_this_repository_has_no_problem() -> None:
    library, problems = read_library(ROOT)
    assert [*problems, *check(library)] == []


def test_an_empty_library_has_no_problem() -> None:
    assert list(check(Library())) == []


def test_every_rule_is_in_the_list_of_rules() -> None:
    written = {rule for module in MODULES for rule in _rules_in(module)}
    assert len(written) > 50
    assert written == set(RULES)


def _rules_in(module: object) -> set[Callable[[Library], object]]:
    functions = (function for name, function in getmembers(module, isfunction) if not name.startswith("_"))
    return {
        function
        for function in functions
        if str(signature(function).return_annotation) == str(signature(RULES[0]).return_annotation)
        and list(signature(function).parameters) == ["library"]
        and function.__module__ == module.__name__  # type: ignore[attr-defined]
    }


def test_every_message_of_a_rule_is_proven_by_a_golden_case() -> None:
    source = "".join(file.read_text("utf-8") for file in (HOUSE / "checking").glob("*.py"))
    told = "".join(case.read_text("utf-8").partition("\n  en:")[2] for case in GOLDEN.glob("*.yml"))
    ours = {rule: forms for rule, forms in messages("en").items() if f'"{rule}"' in source}
    assert len(ours) > 60
    assert [rule for rule, forms in ours.items() for form in forms if not _pattern(form).search(told)] == []


def _pattern(form: str) -> re.Pattern[str]:
    plain = re.sub(r"\{+(\w+)\}+", "\0", form)
    return re.compile(re.escape(plain).replace("\0", ".+"))


REMARKS = {
    "abbreviation-twice",
    "heading-again",
    "heading-skips",
    "no-option-feedback",
    "no-feedback",
    "longest-is-right",
    "all-or-none",
    "broken-anchor",
    "double-negation",
    "key-position",
    "small-pool",
    "small-number",
    "question-without-objective",
    "objective-without-question",
    "objective-without-lesson",
    "study-load",
    "module-too-long-for-scorm",
    "course-too-long-for-scorm",
    "choice-without-consequence",
    "case-without-safety-line",
    "safety-line-without-address",
}
"""Rules whose break is a warning; a build goes on, unless it is strict."""


def test_what_could_be_better_is_a_warning_and_all_else_an_error() -> None:
    told = "".join(case.read_text("utf-8").partition("\n  en:")[2] for case in GOLDEN.glob("*.yml"))
    lines = told.splitlines()
    for rule, forms in messages("en").items():
        shown = [line for line in lines for form in forms if _pattern(form).search(line)]
        assert all(" warning: " in line for line in shown) == (rule in REMARKS) or not shown, rule


@pytest.mark.parametrize(
    ("wanted", "known", "expected"),
    [
        ("regi", ["regie", "region"], "regie"),
        ("wethouder", ["professional", "huisarts"], ""),
        ("s002", ["s001", "s003"], ""),
        ("l01-02", ["l001-02"], "l001-02"),
        ("regie", [], ""),
    ],
)
def test_the_nearest_name_is_one_that_was_likely_meant(wanted: str, known: list[str], expected: str) -> None:
    assert nearest(wanted, known) == expected


LESSON = "content/modules/samen-kijken/01-erbij-halen.md"


@pytest.mark.parametrize(
    ("addition", "minutes"),
    [
        ("", 10),
        ("woord " * 400, 10),
        ("woord " * 700, 15),
        ("\n/// reflect | Nog iets\nWat denk je?\n///\n", 15),
        ("\n/// quiz | zelfcheck-samen-kijken\n///\n", 20),
    ],
    ids=[
        "as it is",
        "some words",
        "many words",
        "a reflection",
        "a quiz of four closed and one open question",
    ],
)
def test_a_lesson_takes_what_reading_and_doing_take(site: Path, addition: str, minutes: int) -> None:
    lesson = site / LESSON
    lesson.write_text(f"{lesson.read_text('utf-8')}\n{addition}", encoding="utf-8")
    library = library_of(site)
    assert minutes_of_lesson(library, library.lessons[0]) == minutes


def test_a_module_takes_its_lessons_and_its_final_test(site: Path) -> None:
    questions = "".join(
        f"      - {{id: v{n}, kind: number, prompt: 'Hoeveel is {n}?', answer: {n}}}\n" for n in range(12)
    )
    test = f"title: Toets\npurpose: final\npools:\n  - id: alles\n    draw: 6\n    questions:\n{questions}"
    (site / "quizzes" / "toets.yml").write_text(test, encoding="utf-8")
    index = site / "content/modules/samen-kijken/index.md"
    index.write_text(
        index.read_text("utf-8").replace("# final_test: …", "final_test: toets #"), encoding="utf-8"
    )
    library = library_of(site)
    assert minutes_of_module(library, library.modules[0]) == 10 + 10 + 6


CASE = """\
title: Wie bel je?
fiction: Fictieve casus.
setting: Een wijkteam.
task: Kies wie je belt.
minutes: 60
sources: [s001]
"""
CASES = {
    "branching": "kind: branching\nstart: a\ncomparison: Zo ging het.\nnodes:\n"
    "  - {id: a, title: A, text: A., branches: [{text: B, to: b, feedback: Ja.}]}\n"
    "  - {id: b, title: B, text: B.}\n",
    "reconstruction": "kind: reconstruction\nconclusion: Zo ging het.\nmoments:\n"
    "  - {when: maandag, event: Een vraag.}\n  - {when: dinsdag, event: Nog een.}\n"
    "  - {when: later, event: Klaar.}\n",
    "discussion": "kind: discussion\nstory: Een vraag.\nroles: [{role: Voorzitter, task: Leiden.}]\n"
    "steps: [{title: Lezen, minutes: 15, text: Lees.}, {title: Praten, minutes: 25, text: Praat.}]\n"
    "questions: [Wat nu?]\nreport: [Besluit]\n",
}


@pytest.mark.parametrize(("kind", "minutes"), [("branching", 4), ("reconstruction", 6), ("discussion", 40)])
def test_a_case_takes_two_minutes_a_step_and_a_group_what_it_plans(
    site: Path, kind: str, minutes: int
) -> None:
    folder = site / "content/modules/samen-kijken"
    (folder / "cases").mkdir()
    (folder / "cases" / "wie-bel-je.yml").write_text(CASE + CASES[kind], encoding="utf-8")
    before = library_of(site)
    lesson = site / LESSON
    blocks = "/// case | wie-bel-je\n///\n\n" * 5
    lesson.write_text(f"{lesson.read_text('utf-8')}\n{blocks}", encoding="utf-8")
    after = library_of(site)
    took = minutes_of_lesson(after, after.lessons[0]) - minutes_of_lesson(before, before.lessons[0])
    assert took == 5 * minutes


def test_rules_are_told_where_they_are_broken(site: Path) -> None:
    pilot = site / "content/pilots/buurtteam-voorbeeldwijk.yml"
    pilot.write_text(
        pilot.read_text("utf-8").replace("themes: [korte-lijnen]", "themes: [lijnen]"), encoding="utf-8"
    )
    [problem] = check(library_of(site))
    assert isinstance(problem, Problem)
    assert (problem.rule, str(problem.place)) == (
        "unknown-theme",
        "content/pilots/buurtteam-voorbeeldwijk.yml:57:14",
    )
