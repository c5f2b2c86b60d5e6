# SPDX-License-Identifier: EUPL-1.2
"""The preview finds quizzes and cases by id, and its way to each point of a story."""

from pathlib import Path

from click.testing import CliRunner

from leerwijk.adapters.cli import main
from leerwijk.model.case import Branch, BranchingCase, Node
from leerwijk.pages.preview_cases import ways_of

ROOT = Path(__file__).parents[2]


def story(**ways: str) -> BranchingCase:
    """Return a story of points `a` to `z`; `a="bc"` leads from a to b and c."""
    nodes = tuple(
        Node(id=id_, title=id_, text="x", branches=tuple(Branch(text="x", to=to) for to in leads))
        for id_, leads in ways.items()
    )
    texts = dict.fromkeys(("title", "fiction", "setting", "task", "comparison"), "x")
    whole = {"id": "x", "kind": "branching", "minutes": 5, "sources": ("x",), "start": "a", "nodes": nodes}
    return BranchingCase.model_validate({**whole, **texts})


def test_every_point_is_reached_by_its_shortest_way() -> None:
    assert ways_of(story(a="bc", b="ad", c="d", d="", e="a")) == {
        "a": (),
        "b": (0,),
        "c": (1,),
        "d": (0, 1),
    }


def preview(name: str, folder: Path) -> str:
    file = folder / "p.html"
    result = CliRunner().invoke(main, ["preview", name, "--root", str(ROOT), "--out", str(file)])
    return file.read_text(encoding="utf-8") if result.exit_code == 0 else result.output


def test_a_case_for_a_group_is_shown_as_it_stands_and_on_paper(tmp_path: Path) -> None:
    page = preview("drie-afspraken-zonder-dag", tmp_path)
    assert page.count("<leerwijk-case>") == 1
    assert page.count("<iframe") == 2


def test_an_unknown_name_is_told_with_what_there_is(tmp_path: Path) -> None:
    told = preview("zoiets", tmp_path)
    assert "er is geen quiz of casus `zoiets`" in told
    assert "erbij-1" in told
    assert "negen-maanden-wachten" in told
