# SPDX-License-Identifier: EUPL-1.2
"""Questions out and in again: the same, or told to be lost; and hostile files that bring nothing."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from leerwijk.adapters.bringing_questions import write_new
from leerwijk.adapters.cli import main
from leerwijk.exports.targets import BY_ID
from leerwijk.locale.problems import tell
from leerwijk.model.quiz import Quiz
from leerwijk.reading import read_library
from leerwijk.reading.banks import read_bank, written
from leerwijk.reading.entities import completed
from tests.unit.packed import made, of_quiz, quiz_with

TARGETS = ("moodle-xml", "gift", "qti21", "qti22", "qti30", "brightspace")


def again(target: str, content: bytes) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return id → question as it comes back, and what is told of it."""
    suffix = BY_ID[target].suffix
    bank = read_bank(content, PurePosixPath(f"bank{suffix}"))
    questions = {each.id: each for quiz in bank.quizzes for each in quiz.questions}
    return questions, tuple(tell(problem) for problem in bank.problems)


@pytest.mark.parametrize("target", TARGETS)
def test_every_id_of_ours_comes_back(target: str) -> None:
    _, told = again(target, made(target))
    assert not [line for line in told if "heet nu" in line]


@pytest.mark.parametrize("target", TARGETS)
def test_what_comes_back_can_be_written_and_read(target: str) -> None:
    bank = read_bank(made(target), PurePosixPath(f"bank{BY_ID[target].suffix}"))
    for quiz in bank.quizzes:
        assert Quiz.model_validate(completed({"id": quiz.id, **yaml.safe_load(written(quiz))})) == quiz


TEXTS = st.text(
    st.characters(exclude_categories=("C", "Z"), exclude_characters="*_`[]|"), min_size=1, max_size=20
)


@pytest.mark.parametrize("target", ["moodle-xml", "gift", "qti21", "qti30", "brightspace"])
@settings(max_examples=25, deadline=None)
@given(prompt=TEXTS, right=TEXTS, wrong=TEXTS, told=TEXTS)
def test_whatever_a_text_holds_it_comes_back(
    target: str, prompt: str, right: str, wrong: str, told: str
) -> None:
    options = [{"text": right, "correct": True, "feedback": told}, {"text": wrong}]
    quiz = quiz_with({"id": "v", "kind": "choice", "prompt": prompt, "options": options})
    back, _ = again(target, of_quiz(target, quiz))
    came = back["v"]
    assert (came.prompt, came.options[0].text, came.options[1].text) == (prompt, right, wrong)
    assert came.options[0].feedback == told


def problems(content: bytes, name: str = "bank.xml") -> list[str]:
    bank = read_bank(content, PurePosixPath(name))
    assert bank.quizzes == ()
    return [tell(problem) for problem in bank.problems if problem.severity == "error"]


def zipped(**files: bytes) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return whole.getvalue()


BOMB = b'<!DOCTYPE q [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><quiz>&b;</quiz>'
OUTSIDE = b'<!DOCTYPE q [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz>&x;</quiz>'


@pytest.mark.parametrize("content", [BOMB, OUTSIDE], ids=["bomb", "file"])
def test_xml_that_expands_or_fetches_is_refused(content: bytes) -> None:
    assert "bank.xml:1:1: deze XML heeft een DTD" in problems(content)[0]


def test_a_half_written_file_is_told_with_its_place() -> None:
    whole = made("moodle-xml")
    told = problems(whole[: len(whole) // 2])
    assert "dit is geen geldige XML" in told[0]
    assert int(told[0].split(":")[1]) > 10
    half = problems(b"::a::Vraag {\n=goed\n~fout\n", "b.txt")
    assert half == ["b.txt:1:12: deze accolade wordt niet gesloten (zet `}` aan het eind van de antwoorden)"]
    assert problems(b'NewQuestion,MC\r\nQuestionText,"open\r\n', "b.csv")[0].startswith(
        "b.csv:2:1: hier is de CSV kapot"
    )
    assert "deze zip is kapot" in problems(made("qti21")[:900], "b.zip")[0]


def test_another_character_set_is_told_with_its_place() -> None:
    told = problems("// é\n::a::Vráág {T}".encode("latin-1"), "b.txt")
    assert told == [
        "b.txt:1:4: dit bestand is geen UTF-8: hier staat de byte `E9` (sla het op met de tekenset UTF-8)"
    ]
    assert problems(b'<?xml version="1.0" encoding="x-geen"?><quiz/>')


def test_a_zip_that_unpacks_too_large_is_refused() -> None:
    content = zipped(a_xml=b"<a>" + b" " * (51 * 2**20) + b"</a>")
    assert len(content) < 2**20
    assert "groter dan 50 MiB" in problems(content, "b.zip")[0]


@pytest.mark.parametrize("name", ["../../x.xml", "/etc/x.xml", "a\\..\\x.xml", "c:x.xml"])
def test_a_zip_that_points_outside_is_refused(name: str) -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr(zipfile.ZipInfo(name), b"<a/>")
    assert "dat buiten haar wijst" in problems(whole.getvalue(), "b.zip")[0]


def test_a_link_in_a_zip_is_refused() -> None:
    whole = io.BytesIO()
    link = zipfile.ZipInfo("a.xml")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert "dat buiten haar wijst" in problems(whole.getvalue(), "b.zip")[0]


def test_an_error_in_a_zip_names_the_file_within_it() -> None:
    item = (
        b'<assessmentItem identifier="t--v"><responseDeclaration identifier="R"/><itemBody>\n'
        b'<choiceInteraction responseIdentifier="R"><prompt>Wat?</prompt><simpleChoice identifier="a">a'
        b"</simpleChoice></choiceInteraction></itemBody></assessmentItem>"
    )
    told = problems(zipped(items__x_xml=item, items__y_xml=b"<a>\n<b></a>"), "bank.zip")
    assert [line.split(": ")[0] for line in told] == ["bank.zip/items/x.xml:1:1", "bank.zip/items/y.xml:2:6"]
    twice = item.replace(b"</simpleChoice>", b'</simpleChoice><simpleChoice identifier="b">b</simpleChoice>')
    told = problems(zipped(items__x_xml=twice, items__y_xml=twice), "bank.zip")
    assert told[0].startswith("bank.zip/items/y.xml:1:1: de id `v` bestaat al, zie bank.zip/items/x.xml:1:1")


def test_scripts_in_a_question_are_taken_out_and_told() -> None:
    harm = '<script>alert(1)</script><img src="x"> <a href="javascript:x()">hier</a>'
    prompt = f'<p onclick="x()">Wat <b>nu</b>?{harm}</p>'
    answers = '<answer fraction="100"><text>ja</text></answer><answer fraction="0"><text>nee</text></answer>'
    content = (
        f'<quiz><question type="multichoice"><questiontext format="html"><text><![CDATA[{prompt}]]></text>'
        f"</questiontext><idnumber>v-1</idnumber>{answers}</question></quiz>"
    )
    back, told = again("moodle-xml", content.encode())
    assert back["v-1"].prompt == "Wat **nu**? hier"
    assert [line for line in told if "`script`" in line]
    assert [line for line in told if "`img`" in line]


def test_what_we_do_not_know_is_left_out_and_told() -> None:
    asked = (
        b'<questiontext><text>Waar?</text></questiontext><answer fraction="100"><text>true</text></answer>'
    )
    known = b'<question type="truefalse">' + asked + b"</question>"
    content = b'<quiz>\n<question type="calculated"/>\n' + known + b"</quiz>"
    back, told = again("moodle-xml", content)
    assert list(back) == ["waar"]
    assert "bank.xml:2:1: deze soort vraag kennen we niet: calculated (zij wordt overgeslagen)" in told
    assert "bank.xml:3:1: deze vraag heeft geen id die we kunnen houden; zij heet nu `waar`" in told


def test_two_questions_with_one_id_are_refused() -> None:
    told = problems(b"// [id:a]\nX {T}\n\n// [id:a]\nY {F}\n", "b.txt")
    assert len(told) == 1
    assert told[0].startswith("b.txt:5:1: de id `a` bestaat al, zie b.txt:2:1")


def test_a_file_without_questions_is_refused() -> None:
    assert "geen vragen" in problems(b"", "b.txt")[0]
    assert "dat lezen we niet" in problems(b"<html/>", "b.html")[0]


def moodle(kind: str, inside: str) -> bytes:
    asked = '<questiontext format="html"><text>Wat?</text></questiontext><idnumber>v</idnumber>'
    return f'<quiz><question type="{kind}">{asked}{inside}</question></quiz>'.encode()


HALF = '<answer fraction="100"><text>a</text></answer><answer fraction="50"><text>b</text></answer>'
REMARKS = {
    "bank-no-model-answer": moodle("essay", ""),
    "bank-share-lost": moodle("shortanswer", HALF),
    "bank-points-rounded": moodle("shortanswer", f"<defaultgrade>1.5</defaultgrade>{HALF}"),
    "bank-draw-lost": zipped(
        t_xml=b'<assessmentTest title="T"><testPart><assessmentSection><selection select="1"/>'
        b'<assessmentSection identifier="s"><assessmentItemRef identifier="v" href="v.xml"/>'
        b"</assessmentSection></assessmentSection></testPart></assessmentTest>"
    ),
}
"""Rule → a bank that brings it up."""


@pytest.mark.parametrize("rule", sorted(REMARKS))
def test_what_cannot_be_kept_is_told(rule: str) -> None:
    found = [
        problem
        for problem in read_bank(REMARKS[rule], PurePosixPath("b.xml")).problems
        if problem.rule == rule
    ]
    assert found
    assert all(problem.severity == "warning" and problem.place.line >= 1 for problem in found)


def test_answers_that_are_none_are_refused_at_their_question() -> None:
    assert problems(b"\n\nWat? {ja of nee}", "b.txt")[0].startswith("b.txt:3:1: deze antwoorden begrijpen")
    assert problems(b"Hoeveel? {#veel}", "b.txt")[0].startswith("b.txt:1:1: deze antwoorden begrijpen")


def test_a_zip_with_too_many_files_is_refused() -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for number in range(5001):
            archive.writestr(f"{number}.txt", b"")
    assert "meer dan 5000 bestanden" in problems(whole.getvalue(), "b.zip")[0]


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["import", "questions", *map(str, arguments)])


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    assert CliRunner().invoke(main, ["new", str(folder)]).exit_code == 0
    return folder


def listed(folder: Path) -> list[str]:
    return sorted(file.name for file in (folder / "quizzes").rglob("*"))


def test_the_command_writes_quizzes_that_the_site_can_read(site: Path, tmp_path: Path) -> None:
    bank = tmp_path / "bank.xml"
    bank.write_bytes(made("moodle-xml"))
    dry = run(bank, "--root", site, "--dry-run")
    assert (dry.exit_code, "alle-soorten.yml" in listed(site)) == (0, False)
    result = run(bank, "--root", site)
    assert result.exit_code == 0, result.output
    assert "12 vragen overgenomen" in result.output
    assert "bank.xml:12:1: waarschuwing: `source: les-1` kent deze site niet" in result.output
    library, problems = read_library(site)
    assert [each for each in problems if each.severity == "error"] == []
    assert "alle-soorten" in library.by_kind["Quiz"]
    again_ = run(bank, "--root", site)
    assert again_.exit_code == 1
    assert "de quiz `alle-soorten` bestaat al" in again_.output


@pytest.mark.parametrize(
    "content", [BOMB, b"PK\x03\x04kapot", b"", b"\xff\xfe\x00"], ids=["bomb", "zip", "empty", "bytes"]
)
def test_nothing_is_written_when_something_is_wrong(site: Path, tmp_path: Path, content: bytes) -> None:
    before = listed(site)
    bank = tmp_path / "bank.xml"
    bank.write_bytes(content)
    result = run(bank, "--root", site)
    assert result.exit_code == 1
    assert "er is niets overgenomen" in result.output
    assert listed(site) == before


def test_a_file_of_a_hundred_megabytes_is_not_read(site: Path, tmp_path: Path) -> None:
    bank = tmp_path / "bank.xml"
    with bank.open("wb") as file:
        file.truncate(100 * 2**20)
    result = run(bank, "--root", site)
    assert result.exit_code == 1
    assert "groter dan 20 MiB" in result.output


def test_files_are_written_together_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "b.yml").write_text("van mij", "utf-8")
    with pytest.raises(FileExistsError):
        write_new({tmp_path / "a.yml": b"a", tmp_path / "b.yml": b"b"})
    assert [file.name for file in tmp_path.iterdir()] == ["b.yml"]
    assert (tmp_path / "b.yml").read_text("utf-8") == "van mij"
