# SPDX-License-Identifier: EUPL-1.2
"""A picture of a question travels whole with every package that can hold a file, or is told to be lost."""

from __future__ import annotations

import io
import re
import zipfile
from base64 import b64encode
from pathlib import Path, PurePosixPath
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from lxml import etree

from leerwijk.adapters.cli import main
from leerwijk.exports.targets import BY_ID, losses
from leerwijk.locale.problems import tell
from leerwijk.reading.banks import read_bank
from tests.unit.packed import ALL_KINDS, GOODS, ITEMS, made
from tests.unit.small_site import GOLDEN

if TYPE_CHECKING:
    from leerwijk.model.package import Item

PICTURE = "modules/samen/kringen.png"
CONTENT = (GOLDEN / "site" / "content" / PICTURE).read_bytes()
ALT = "Drie kringen naast elkaar die elkaar raken."
QUIZ, MODULE = ALL_KINDS, ITEMS["module/samen"]
SOURCE = re.compile(r"<img\b[^>]*\bsrc=[\"']([^\"']*kringen[^\"']*)[\"']")
PLAYED = [("scorm12", QUIZ), ("scorm12-live", QUIZ), ("scorm2004", QUIZ), ("cmi5", MODULE)]
HELD = [("cc11", MODULE), ("qti21", QUIZ), ("qti22", QUIZ), ("qti30", QUIZ)]
WITHOUT = ("gift", "brightspace", "blackboard", "anki")


def files_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize(("target", "item"), [*PLAYED, *HELD])
def test_a_picture_lies_in_the_package_where_the_question_asks_for_it(target: str, item: Item) -> None:
    files = files_of(BY_ID[target].make(item, GOODS))
    shown = [
        normpath(join(dirname(path), source))
        if "$" not in source
        else source.removeprefix("$IMS-CC-FILEBASE$/")
        for path, content in files.items()
        if path.endswith((".html", ".xml"))
        for source in SOURCE.findall(content.decode().replace("&lt;", "<").replace("&gt;", ">"))
    ]
    assert shown
    assert {path: files.get(path) for path in shown} == dict.fromkeys(shown, CONTENT)
    listed = "imsmanifest.xml" if target != "cmi5" else ""
    assert not listed or all(f'href="{path}"' in files[listed].decode() for path in shown)


@pytest.mark.parametrize(("target", "item"), PLAYED)
def test_no_page_in_a_package_keeps_the_sign_for_the_root_of_the_site(target: str, item: Item) -> None:
    for path, content in files_of(BY_ID[target].make(item, GOODS)).items():
        if path.endswith(".html"):
            assert not re.search(b"\xee\x80\x80|%EE%80%80", content), path


def test_moodle_xml_holds_the_file_beside_the_text() -> None:
    root = etree.fromstring(made("moodle-xml"))
    (file,) = root.iterfind(".//questiontext/file")
    assert (file.get("name"), file.get("path"), file.text) == (
        "kringen.png",
        "/modules/samen/",
        b64encode(CONTENT).decode(),
    )
    (asked,) = (each for each in root.iter("questiontext") if file in each)
    assert '<img src="@@PLUGINFILE@@/modules/samen/kringen.png"' in asked.findtext("text", "")


@pytest.mark.parametrize("target", WITHOUT)
def test_a_format_of_one_text_tells_that_it_lost_the_picture(target: str) -> None:
    assert {loss.question for loss in losses(BY_ID[target], QUIZ, GOODS) if loss.feature == "picture"} == {
        "v03"
    }
    assert b"kringen" not in made(target)


@pytest.mark.parametrize("target", ["moodle-xml", "qti21", "qti22", "qti30"])
def test_a_picture_comes_back_with_its_file(target: str) -> None:
    bank = read_bank(made(target), PurePosixPath(f"bank{BY_ID[target].suffix}"))
    (quiz,) = bank.quizzes
    back = next(each for each in quiz.questions if each.id == "v03").picture
    assert back
    assert (back.file, back.alt, bank.pictures) == (PICTURE, ALT, {PICTURE: CONTENT})


def moodle(source: str, alt: str, name: str, content: bytes) -> bytes:
    return (
        f'<quiz><question type="truefalse"><questiontext format="html"><text><![CDATA[<p>Wat?</p>'
        f'<img src="{source}" alt="{alt}">]]></text><file name="{name}" path="/" encoding="base64">'
        f"{b64encode(content).decode()}</file></questiontext><idnumber>t--v</idnumber>"
        '<answer fraction="100"><text>true</text></answer></question></quiz>'
    ).encode()


SCRIPTED = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
IN = "@@PLUGINFILE@@/"


@pytest.mark.parametrize(
    ("bank", "told"),
    [
        (moodle(IN + "a.svg", "Kaart", "a.svg", SCRIPTED), "de afbeelding `a.svg` is geen gave PNG"),
        (moodle(IN + "a.png", "Kaart", "a.png", SCRIPTED), "de afbeelding `a.png` is geen gave PNG"),
        (moodle(IN + "a.png", "Kaart", "a.png", CONTENT + b" " * 2**20), "hooguit 1 MiB"),
        (moodle(IN + "a.png", "", "a.png", CONTENT), "de afbeelding `a.png` heeft geen tekst"),
        (moodle(IN + "a.png", "Kaart", "b.png", CONTENT), "hier staat een `img`"),
        (moodle("https://elders.example/a.png", "Kaart", "a.png", CONTENT), "hier staat een `img`"),
    ],
    ids=["svg", "svg-as-png", "large", "no-alt", "absent", "elsewhere"],
)
def test_a_picture_that_cannot_be_kept_is_left_out_and_told(bank: bytes, told: str) -> None:
    found = read_bank(bank, PurePosixPath("b.xml"))
    assert [quiz.questions[0].picture for quiz in found.quizzes] == [None]
    assert found.pictures == {}
    assert any(told in tell(problem) for problem in found.problems)


@pytest.mark.parametrize(
    "name", ["../../../weg.png", ".git/weg.png", "a\\weg.png", "é.png", f"{'a' * 300}.png"]
)
def test_a_picture_never_leads_out_of_the_content_folder(name: str) -> None:
    found = read_bank(moodle(IN + name, "Kaart", name, CONTENT), PurePosixPath("b.xml"))
    (path,) = found.pictures
    assert re.fullmatch(r"pictures/[0-9a-f]{12}\.png", path)


def test_a_picture_that_is_there_already_is_kept_as_it_is(tmp_path: Path) -> None:
    site = tmp_path / "site"
    bank = tmp_path / "bank.xml"
    CliRunner().invoke(main, ["new", str(site)])
    run = ["import", "questions", str(bank), "--root", str(site)]
    bank.write_bytes(moodle(IN + "k.png", "Kaart", "k.png", CONTENT))
    (site / "content" / "k.png").write_bytes(b"van mij")
    result = CliRunner().invoke(main, run)
    assert (result.exit_code, (site / "content" / "k.png").read_bytes()) == (1, b"van mij")
    assert "er is al een andere afbeelding `k.png`" in result.output
    (site / "content" / "k.png").unlink()
    assert CliRunner().invoke(main, run).exit_code == 0
    assert (site / "content" / "k.png").read_bytes() == CONTENT
    (site / "quizzes" / "t.yml").unlink()
    (site / "content" / "m").write_text("van mij", "utf-8")
    bank.write_bytes(moodle(IN + "m/k.png", "Kaart", "m/k.png", CONTENT))
    result = CliRunner().invoke(main, run)
    assert "kan niet geschreven worden" in result.output
    assert not (site / "quizzes" / "t.yml").exists()
    bank.write_bytes(moodle(IN + "k.png", "Kaart", "k.png", CONTENT))
    assert CliRunner().invoke(main, run).exit_code == 0
    shown = tmp_path / "shown.html"
    assert CliRunner().invoke(main, ["preview", "t", "--root", str(site), "--out", str(shown)]).exit_code == 0
    assert f'src="data:image/png;base64,{b64encode(CONTENT).decode()}"' in shown.read_text("utf-8")
