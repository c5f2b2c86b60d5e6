# SPDX-License-Identifier: EUPL-1.2
"""A quiz written inside a text is a quiz like any other, and leaves the text as if it stood in a file."""

from pathlib import Path, PurePosixPath

from hypothesis import given
from hypothesis import strategies as some

from leerwijk.model.library import Library, Mention
from leerwijk.model.question import Choice, TrueFalse
from leerwijk.problems import Place, Problem
from leerwijk.reading import read_library
from leerwijk.reading.bodies import found_in
from leerwijk.reading.inner import inner_quizzes, without_inner

QUESTIONS = """\
purpose: start
questions:
  - prompt: Wie kiest?   # zonder id
    options:
      - {text: Het gezin, correct: true}
      - {text: Het team}

  - id: klopt
    kind: true-false
    prompt: "Zie [@s001] en [deze](weg.md)."
    answer: true
"""
BLOCK = f"/// quiz | zo-begin-je\n{QUESTIONS}///\n"
PAGE = f"Eerst dit.\n\n{BLOCK}\nDan [@s002].\n"


def library_of(folder: Path, text: str) -> tuple[Library, tuple[Problem, ...]]:
    (folder / "content").mkdir(parents=True)
    (folder / "content" / "zo.md").write_text(text, encoding="utf-8")
    return read_library(folder)


def test_the_questions_of_a_block_make_a_quiz(tmp_path: Path) -> None:
    library, problems = library_of(tmp_path, PAGE)
    (quiz,) = library.quizzes
    assert problems == ()
    assert (quiz.id, quiz.title, quiz.purpose) == ("zo-begin-je", "Zo begin je", "start")
    assert [type(each) for each in quiz.questions] == [Choice, TrueFalse]


def test_a_question_without_id_is_called_after_its_prompt_wherever_it_stands(tmp_path: Path) -> None:
    head, one, other = QUESTIONS.partition("  - prompt")[0], *QUESTIONS.split("\n\n")
    turned = f"{head}{other}\n{one.removeprefix(head)}\n"
    library, _ = library_of(tmp_path, PAGE.replace(QUESTIONS, turned))
    assert [each.id for each in library.quizzes[0].questions] == ["klopt", "wie-kiest"]


def test_what_a_block_holds_is_found_where_it_was_written(tmp_path: Path) -> None:
    library, _ = library_of(tmp_path, f"---\ntitle: Zo\n---\n{PAGE}")
    (quiz,) = library.quizzes
    file = PurePosixPath("content/zo.md")
    assert library.at(quiz, "questions", 1, "prompt") == Place(file, 16, 13)
    assert library.at(quiz, "id") == Place(file, 6, 1)


def test_a_text_mentions_its_quiz_and_not_what_the_quiz_cites() -> None:
    found = [each for each in found_in(PurePosixPath("a.md"), PAGE, 1) if isinstance(each, Mention)]
    assert [(each.name, each.argument, each.place.line) for each in found] == [
        ("quiz", "zo-begin-je", 3),
        ("cite", "s002", 17),
    ]


def test_a_quiz_in_a_block_is_the_quiz_in_a_file(tmp_path: Path) -> None:
    inside, _ = library_of(tmp_path / "inside", PAGE)
    (tmp_path / "file" / "quizzes").mkdir(parents=True)
    (tmp_path / "file" / "quizzes" / "zo-begin-je.yml").write_text(QUESTIONS, encoding="utf-8")
    beside, _ = library_of(tmp_path / "file", "/// quiz | zo-begin-je\n///\n")
    assert inside.quizzes == beside.quizzes


def test_a_block_within_a_block_and_code_are_told_apart() -> None:
    text = f"//// story | Zo\n{BLOCK}////\n\n```\n{BLOCK}```\n\n<!--\n{BLOCK}-->\n"
    (only,) = inner_quizzes(text)
    assert text[only.start : only.end] == QUESTIONS


LINES = some.sampled_from(
    ["/// quiz | a", "///", "////", "//// story | b", "title: x", "- [@s1]", "```", "", "    in: x", "tekst"]
)


@given(some.lists(LINES, max_size=14), some.sampled_from(["\n", "\r\n"]))
def test_taking_quizzes_out_keeps_every_line_where_it_is(lines: list[str], end: str) -> None:
    text = end.join(lines)
    inner = tuple(inner_quizzes(text))
    rest = without_inner(text, inner)
    taken = {
        n for quiz in inner for n in range(text.count("\n", 0, quiz.start), text.count("\n", 0, quiz.end))
    }
    kept = zip(text.split("\n"), rest.split("\n"), strict=True)
    assert all(new == ("" if n in taken else old) for n, (old, new) in enumerate(kept))
    assert all(quiz.start == quiz.end for quiz in inner_quizzes(rest))
