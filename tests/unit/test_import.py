# SPDX-License-Identifier: EUPL-1.2
"""Bringing in lessons learned: all or nothing, checked like our own, with every problem at its place."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from leerwijk.adapters.bringing import write_all
from leerwijk.adapters.cli import main
from leerwijk.checking import check
from leerwijk.locale.problems import messages
from leerwijk.model.sheet import guarded
from leerwijk.reading import read_library
from leerwijk.reading.bringing import appended, plain
from leerwijk.reading.bringing.table import Table, table_of
from leerwijk.reading.files import CONTROL
from tests.unit.exported import GOLDEN as EXPORTED

if TYPE_CHECKING:
    from leerwijk.model.library import Library


GOLDEN = Path(__file__).parents[1] / "golden" / "import"
CASES = sorted(GOLDEN.glob("*.yml"))
KETEN = "content/pilots/keten.yml"
HEADING = (
    "Geleerde les;Soort;Richting;Thema’s;Voor wie;Volgens;Soort bewijs;Zekerheid;Bron;Alinea;Nagekeken op\r\n"
)
ROW = (
    "{};kan beter;hindert;Korte lijnen;Professional in de uitvoering;"
    "Gezinnen;Cijfers;Hoog;Evaluatie;2;22-11-2026\r\n"
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a copy of a small site, to bring lessons learned to."""
    return Path(shutil.copytree(EXPORTED / "site", tmp_path / "site"))


def bring(site: Path, file: Path | str, *options: str) -> Result:
    return CliRunner().invoke(main, ["import", "lessons", str(file), "--root", str(site), *options])


def put(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_bytes(text.encode())
    return file


def library_of(site: Path) -> Library:
    library, problems = read_library(site)
    assert [*problems, *check(library)] == []
    return library


def state(site: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(site)): file.read_bytes() for file in sorted(site.rglob("*")) if file.is_file()
    }


# --- what comes in -----------------------------------------------------------------------------


def test_lessons_are_written_below_those_of_their_pilot(site: Path, tmp_path: Path) -> None:
    before = (site / KETEN).read_text("utf-8")
    result = bring(site, put(tmp_path, "in.csv", HEADING + ROW.format("Bel op tijd.")), "--pilot", "keten")
    assert (result.exit_code, result.output) == (
        0,
        f"Aangevuld: {KETEN}\n1 geleerde les overgenomen; 0 stonden er al.\n",
    )
    after = (site / KETEN).read_text("utf-8")
    assert after.startswith(before)
    assert after[len(before) :] == (
        "\n  - id: l1-03\n    statement: Bel op tijd.\n    kind: could-be-better\n    direction: hinders\n"
        "    themes: [korte-lijnen]\n    audiences: [professional]\n    perspectives: [families]\n"
        "    evidence: cijfers\n    certainty: high\n    checked_on: 2026-11-22\n"
        "    source:\n      source: s2\n      at:\n        - {paragraph: 2}\n"
    )
    assert [lesson.id for lesson in library_of(site).pilots[0].lessons_learned] == ["l1-01", "l1-02", "l1-03"]


def test_what_one_site_gives_another_takes(site: Path) -> None:
    library = library_of(site)
    for pilot in ("keten", "wijkteam"):
        file = site / f"content/pilots/{pilot}.yml"
        file.write_text(file.read_text("utf-8").partition("lessons_learned:")[0], encoding="utf-8")
    result = bring(site, EXPORTED / "files/data/lessen.json")
    assert result.exit_code == 0, result.output
    assert [_said(lesson) for lesson in library_of(site).lessons_learned] == [
        _said(lesson) for lesson in library.lessons_learned
    ]


def _said(lesson: Any) -> Any:  # noqa: ANN401
    """Return a lesson learned with its texts as they come through: on one line, without markup."""
    return lesson.model_copy(
        update={
            name: plain(text)
            for name in ("note", "useful_when", "statement")
            if (text := getattr(lesson, name))
        }
    )


@pytest.mark.parametrize("name", ["lessen.csv", "lessen.json"])
def test_what_is_there_already_is_left_alone(site: Path, name: str) -> None:
    before = state(site)
    result = bring(site, EXPORTED / "files/data" / name)
    assert (result.exit_code, result.output.splitlines()[-1]) == (
        0,
        "0 geleerde lessen overgenomen; 3 stonden er al.",
    )
    assert state(site) == before


def test_a_dry_run_writes_nothing(site: Path, tmp_path: Path) -> None:
    before = state(site)
    file = put(tmp_path, "in.csv", HEADING + ROW.format("Bel op tijd."))
    result = bring(site, file, "--pilot", "keten", "--dry-run", "--lang", "en")
    assert result.output == "1 lesson learned to bring in; 0 are there already. Nothing was written.\n"
    assert state(site) == before


def test_one_wrong_row_keeps_all_out(site: Path, tmp_path: Path) -> None:
    before = state(site)
    rows = "".join(ROW.format(f"Dit is les {number}.") for number in range(20))
    file = put(tmp_path, "in.csv", HEADING + rows + ROW.format(""))
    result = bring(site, file, "--pilot", "keten")
    assert result.exit_code == 1
    assert f"{file}:22:1: het veld `Geleerde les` ontbreekt (voeg het toe)" in result.output
    assert "er is niets overgenomen" in result.output
    assert state(site) == before


def test_a_site_with_errors_takes_nothing(site: Path, tmp_path: Path) -> None:
    (site / KETEN).write_text("title: Half", encoding="utf-8")
    before = state(site)
    result = bring(site, put(tmp_path, "in.csv", HEADING + ROW.format("Bel.")), "--pilot", "wijkteam")
    assert result.exit_code == 1
    assert "de bronnen van de site hebben fouten" in result.output
    assert state(site) == before


@pytest.mark.parametrize(
    ("pilot", "told"),
    [("ketn", "er is geen pilot `ketn` (bedoelde je `keten`?)"), ("zzz", "er is geen pilot `zzz`")],
)
def test_the_pilot_must_be_known(site: Path, tmp_path: Path, pilot: str, told: str) -> None:
    result = bring(site, put(tmp_path, "in.csv", HEADING), "--pilot", pilot)
    assert (result.exit_code, result.output) == (1, f"Error: {told}\n")


MARKUP = "Bel <b>elkaar</b><script>alert(1)</script> &lt;i&gt;op&lt;/i&gt; tijd."


def test_texts_come_in_without_markup(site: Path, tmp_path: Path) -> None:
    file = put(tmp_path, "in.csv", HEADING + ROW.format(f'"{MARKUP}"'))
    result = bring(site, file, "--pilot", "wijkteam")
    assert f"{file}:2:1: waarschuwing: in `Geleerde les` staat opmaak" in result.output
    assert library_of(site).lessons_learned[-1].statement == "Bel elkaar op tijd."


@pytest.mark.parametrize(
    "text",
    ["een kind <12 jaar & ouders", "5 > 3", "a < b", "R&D", "«Wat?»", "1 &2", "<", "&"],
)
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("<img src=x onerror=alert(1)>hoi", "hoi"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;hoi", "hoi"),
        ("<scr<script>ipt>alert(1)</script>hoi", "ipt>alert(1)hoi"),
        ("  twee\n regels ", "twee regels"),
        ("<!-- weg -->hoi", "hoi"),
        ("<a href='javascript:alert(1)'>klik</a>", "klik"),
    ],
)
def test_markup_goes(text: str, left: str) -> None:
    assert plain(text) == left


@pytest.mark.parametrize("text", ["[" * 100_000, '[{"note":' + "[" * 500 + "]" * 500 + "}]"])
def test_a_file_that_nests_endlessly_is_refused(site: Path, tmp_path: Path, text: str) -> None:
    file = put(tmp_path, "in.json", text)
    result = bring(site, file)
    assert result.exit_code == 1
    assert result.output.startswith(f"{file}:1:1: dit is te diep genest")


def test_a_file_is_not_read_beyond_its_limit(site: Path, tmp_path: Path) -> None:
    file = put(tmp_path, "in.csv", HEADING)
    with file.open("r+b") as opened:
        opened.truncate(2 * 2**30)
    result = bring(site, file)
    assert result.exit_code == 1
    assert "dit bestand is groter dan 10 MiB" in result.output


# --- what is wrong with it -----------------------------------------------------------------------


def told_of(case: dict[str, Any], folder: Path, language: str) -> list[str]:
    site = Path(shutil.copytree(EXPORTED / "site", folder / language))
    before = state(site)
    file = put(folder, case["file"], case["text"])
    result = bring(site, file, "--lang", language, *case.get("options", "").split())
    wrong = any("waarschuwing: " not in line and "warning: " not in line for line in _problems(result, file))
    assert result.exit_code == int(wrong)
    assert (state(site) == before) == wrong
    return [line.replace(f"{folder}/", "") for line in _problems(result, file)]


def _problems(result: Result, file: Path) -> list[str]:
    return [line for line in result.output.splitlines() if line.startswith(str(file))]


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_a_problem_is_told_at_its_place(file: Path, tmp_path: Path) -> None:
    text = file.read_text("utf-8")
    case = yaml.safe_load(text)
    told = {language: told_of(case, tmp_path, language) for language in ("nl", "en")}
    if os.environ.get("UPDATE_GOLDEN"):
        written = yaml.safe_dump({"told": told}, allow_unicode=True, sort_keys=False, width=1000)
        file.write_text(text.partition("told:")[0] + written, encoding="utf-8")
        case["told"] = told
    assert told == case["told"]
    assert all(told.values())


def test_every_message_is_proven_by_a_wrong_file() -> None:
    told = "\n".join(line for file in CASES for line in yaml.safe_load(file.read_text("utf-8"))["told"]["en"])
    ours = {
        rule: forms for rule, forms in messages("en").items() if rule.startswith(("import-", "csv-", "json-"))
    }
    assert len(ours) > 10
    unproven = [form for forms in ours.values() for form in forms if not _pattern(form).search(told)]
    assert unproven == list(messages("en")["import-cannot-append"])


def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(re.escape(re.sub(r"\{+(\w+)\}+", "\0", form)).replace("\0", ".+"))


# --- tables --------------------------------------------------------------------------------------

CELLS = st.text(st.characters(codec="utf-8"), max_size=30).filter(lambda text: not CONTROL.search(text))


@given(CELLS)
@example("'=1")
@example("''=1")
@example("=1")
def test_a_guarded_cell_comes_back_as_it_was(text: str) -> None:
    table = table_of('a;b\r\n"' + guarded(text).replace('"', '""') + '";x\r\n')
    assert isinstance(table, Table)
    assert table.rows[0].cells[0] == " ".join(text.split())


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("told", [False, True])
def test_a_table_may_use_any_delimiter(site: Path, tmp_path: Path, delimiter: str, told: bool) -> None:  # noqa: FBT001
    text = (HEADING + ROW.format("Bel op tijd.")).replace(";", delimiter)
    file = put(tmp_path, "in.csv", (f"sep={delimiter}\r\n" if told else "") + text)
    assert bring(site, file, "--pilot", "keten").exit_code == 0


# --- writing -------------------------------------------------------------------------------------

FILE = PurePosixPath(KETEN)
PILOT = read_library(EXPORTED / "site")[0].pilots[0]
SOURCE = (EXPORTED / "site" / KETEN).read_text("utf-8")


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(st.lists(CELLS.map(lambda text: " ".join(text.split())).filter(bool), min_size=4, max_size=4))
@example(["# geen commentaar", "- geen lijst", "2026-11-22", "no"])
@example(["a: b", "'", '"', "@x"])
@example(["woord" + " woord" * 40, "x" * 300, "0o17", "=" * 3])
def test_any_text_can_be_written(texts: list[str]) -> None:
    statement, note, useful, heading = texts
    passage = PILOT.source.at[0].model_copy(update={"heading": heading})
    source = PILOT.source.model_copy(update={"at": (passage,)})
    new = PILOT.lessons_learned[1].model_copy(
        update={
            "id": "l1-99",
            "was": (),
            "statement": statement,
            "note": note,
            "useful_when": useful,
            "source": source,
        }
    )
    assert isinstance(appended(SOURCE, PILOT, [new], FILE), str)


@pytest.mark.parametrize(
    "ending",
    ["", "\n\n", "\n# Tot hier.\n", "\nopen_questions: []\n", "\n  # Nog een.\nopen_questions: []\n", "\r\n"],
)
def test_all_that_stood_in_the_file_stays(ending: str) -> None:
    text = SOURCE.rstrip("\n") + ending
    new = PILOT.lessons_learned[1].model_copy(update={"id": "l1-99", "was": ()})
    grown = appended(text, PILOT, [new], FILE)
    assert isinstance(grown, str)
    lines = grown.splitlines()
    start = next(number for number, line in enumerate(lines) if "l1-99" in line)
    end = next((n for n, line in enumerate(lines[start:], start) if not line.strip()), len(lines))
    written = "\n".join(lines[start:end]).partition("point: 2-4}")[2]
    left = [*lines[:start], *written.splitlines(), *lines[end:]]
    assert [line for line in left if line.strip()] == [line for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize(
    "note", ["|\n      Een.\n      # Geen commentaar.\n\n", ">-\n      Een.\n\n\n", "Een. # Commentaar\n"]
)
def test_a_text_at_the_end_of_the_list_stays_whole(site: Path, tmp_path: Path, note: str) -> None:
    source = "    source: {source: s1, at: [{heading: Wat kan beter?, paragraph: 1, point: 2-4}]}\n"
    text = SOURCE.replace(source, source + f"    note: {note}") + "open_questions: []\n"
    (site / KETEN).write_text(text, encoding="utf-8")
    before = library_of(site).pilots[0].lessons_learned[-1].note
    assert (
        bring(site, put(tmp_path, "in.csv", HEADING + ROW.format("Bel.")), "--pilot", "keten").exit_code == 0
    )
    assert [lesson.note for lesson in library_of(site).pilots[0].lessons_learned][1:] == [before, None]


@pytest.mark.parametrize("listed", ["lessons_learned: []\n", "{}"])
def test_a_list_in_brackets_is_left_to_its_author(listed: str) -> None:
    bare = PILOT.model_copy(update={"lessons_learned": ()})
    text = SOURCE.partition("lessons_learned:")[0] + listed if listed != "{}" else "{}"
    problem = appended(text, bare, PILOT.lessons_learned, FILE)
    assert not isinstance(problem, str)
    assert (problem.rule, str(problem.place)) == ("import-cannot-append", f"{KETEN}:1:1")


def test_files_are_written_all_or_none(tmp_path: Path) -> None:
    one, two = put(tmp_path, "een.yml", "1"), put(tmp_path, "twee.yml", "2")
    (tmp_path / f".twee.yml.{os.getpid()}").mkdir()
    with pytest.raises(OSError, match=r"twee\.yml"):
        write_all({one: "nieuw", two: "nieuw"})
    assert (one.read_text("utf-8"), two.read_text("utf-8")) == ("1", "2")
    assert not list(tmp_path.glob(f".een.yml.{os.getpid()}"))


def test_a_byte_order_mark_and_line_ends_stay(site: Path, tmp_path: Path) -> None:
    windows = b"\xef\xbb\xbf" + SOURCE.replace("\n", "\r\n").encode()
    (site / KETEN).write_bytes(windows)
    assert (
        bring(site, put(tmp_path, "in.csv", HEADING + ROW.format("Bel.")), "--pilot", "keten").exit_code == 0
    )
    after = (site / KETEN).read_bytes()
    assert after.startswith(windows)
    assert after.count(b"\n") == after.count(b"\r\n") > windows.count(b"\n")


def test_thousands_are_compared_in_a_moment() -> None:
    from time import process_time  # noqa: PLC0415 - a measure, not a rule

    from leerwijk.checking.likeness import alike  # noqa: PLC0415

    known = [
        PILOT.lessons_learned[1].model_copy(
            update={"id": f"l-{n}", "statement": f"Bel nummer {n // 2} en vraag wat {n % 97} wil."}
        )
        for n in range(3_000)
    ]
    start = process_time()
    assert len(list(alike(known[:60], known[30:]))) == 60
    assert process_time() - start < 5
