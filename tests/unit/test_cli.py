# SPDX-License-Identifier: EUPL-1.2
"""The command line, as authors and machines use it."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path, PurePath, PurePosixPath

import pytest
from click.testing import CliRunner, Result

import leerwijk
from leerwijk.adapters.cli import COMMANDS, main
from leerwijk.adapters.editors import check_task
from leerwijk.adapters.schemas import KINDS
from leerwijk.adapters.settings import content_folder, plugin_options
from leerwijk.adapters.telling import as_github, as_text, below, line
from leerwijk.problems import Place, Problem

HOUSE = Path(leerwijk.__file__).parent
PILOT = "content/pilots/buurtteam-voorbeeldwijk.yml"
QUIZ = "quizzes/samen-kijken/zelfcheck-samen-kijken.yml"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a copy of the starter site, to change."""
    return Path(shutil.copytree(HOUSE / "starter", tmp_path / "mijn site"))


@pytest.fixture
def wrong(site: Path) -> Path:
    """Return a site with one error and one warning."""
    change(site / PILOT, "themes: [korte-lijnen]", "themes: [korte-lijn]")
    change(site / QUIZ, "        feedback: Zo blijf jij betrokken, en haal je kennis erbij.\n", "")
    return site


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


ERROR = f"{PILOT}:57:14: er is geen thema `korte-lijn` (bedoelde je `korte-lijnen`?)"
WARNING = (
    f"{QUIZ}:17:9: waarschuwing: bij antwoord "
    "`Ik laat een specialist meedenken.` staat geen feedback "
    "(leg uit waarom het klopt, of waarom iemand dit kan denken) "
    "[uitleg: leerwijk explain no-option-feedback]"
)


def test_a_right_site_is_told_so(site: Path) -> None:
    result = run("check", site)
    assert (result.exit_code, result.output) == (0, "17 bestanden nagekeken: alles klopt.\n")


def test_all_problems_are_told_in_order_of_place(wrong: Path) -> None:
    result = run("check", wrong)
    assert result.exit_code == 1
    told = [f"{wrong.as_posix()}/{ERROR}", f"{wrong.as_posix()}/{WARNING}"]
    assert result.output.splitlines() == [*told, "17 bestanden nagekeken: 1 fout, 1 waarschuwing."]


def test_in_the_folder_of_the_site_places_are_as_an_editor_opens_them(wrong: Path) -> None:
    command = [sys.executable, "-m", "leerwijk.adapters.cli", "check"]
    done = subprocess.run(command, cwd=wrong, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stdout.splitlines()[:2] == [ERROR, WARNING]
    assert done.stderr == ""


def test_problems_are_told_in_english_too(wrong: Path) -> None:
    output = run("check", wrong, "--lang", "en").output
    assert "57:14: there is no theme `korte-lijn` (did you mean `korte-lijnen`?)\n" in output
    assert ":17:9: warning: answer `Ik laat een specialist meedenken.` has no feedback" in output
    assert output.endswith("17 files checked: 1 error, 1 warning.\n")


@pytest.mark.parametrize(("arguments", "status"), [([], 0), (["--strict"], 1)])
def test_a_warning_only_counts_when_strict(site: Path, arguments: list[str], status: int) -> None:
    change(site / QUIZ, "        feedback: Zo blijf jij betrokken, en haal je kennis erbij.\n", "")
    result = run("check", site, *arguments)
    assert result.exit_code == status
    assert result.output.endswith("17 bestanden nagekeken: 0 fouten, 1 waarschuwing.\n")


def test_programs_get_json(wrong: Path) -> None:
    result = run("check", wrong, "--format", "json")
    report = json.loads(result.output)
    assert result.exit_code == 1
    assert {key: report[key] for key in ("version", "files", "errors", "warnings")} == {
        "version": 1,
        "files": 17,
        "errors": 1,
        "warnings": 1,
    }
    assert report["problems"][0] == {
        "file": f"{wrong.as_posix()}/content/pilots/buurtteam-voorbeeldwijk.yml",
        "line": 57,
        "column": 14,
        "severity": "error",
        "rule": "unknown-theme",
        "message": "er is geen thema `korte-lijn` (bedoelde je `korte-lijnen`?)",
        "names": {"id": "korte-lijn", "near": "korte-lijnen"},
    }


def test_github_gets_annotations() -> None:
    problem = Problem(Place(PurePosixPath("a, b:c/x.yml"), 3, 7), "email-address", {"address": "50%\nx@y.nl"})
    annotation, summary = as_github([problem], "en", 1).splitlines()
    assert annotation == (
        "::error file=a%2C b%3Ac/x.yml,line=3,col=7,title=email-address::"
        "`50%25%0Ax@y.nl` is an e-mail address (name a role, or a general address on the website)"
    )
    assert summary == "1 file checked: 1 error, 0 warnings."


def test_a_warning_is_told_as_one_to_github(wrong: Path) -> None:
    output = run("check", wrong, "--format", "github").output.splitlines()
    assert [text.partition(" ")[0] for text in output[:2]] == ["::error", "::warning"]


def test_large_numbers_are_written_as_the_language_writes_them() -> None:
    assert as_text([], "nl", 12_345) == "12.345 bestanden nagekeken: alles klopt."
    assert as_text([], "en", 12_345) == "12,345 files checked: all is well."


def test_problems_are_seen_from_where_somebody_stands() -> None:
    problems = [Problem(Place(PurePosixPath(name)), "empty-file") for name in ("b.yml", "a.yml")]
    assert [str(p.place) for p in below(PurePath("sites/een"), problems)] == [
        "sites/een/a.yml:1:1",
        "sites/een/b.yml:1:1",
    ]
    assert [str(p.place) for p in below(PurePath(), problems)] == ["a.yml:1:1", "b.yml:1:1"]


def test_the_folder_with_content_is_the_one_that_mkdocs_uses(site: Path) -> None:
    change(site / "mkdocs.yml", "docs_dir: content ", "docs_dir: teksten ")
    change(site / "mkdocs.yml", "site_url: https", "site_url: !ENV [ADRES, x] #")
    (site / "content").rename(site / "teksten")
    (site / "content").mkdir()
    (site / "content" / "sources.yml").write_text("fout: [", encoding="utf-8")
    assert run("check", site).output == "17 bestanden nagekeken: alles klopt.\n"


@pytest.mark.parametrize(
    ("settings", "folder"),
    [
        (None, "content"),
        ("site_name: X\n", "docs"),
        ("docs_dir: teksten\n", "teksten"),
        ("a: [", "content"),
        ("x", "content"),
    ],
)
def test_a_site_may_name_its_content_folder(tmp_path: Path, settings: str | None, folder: str) -> None:
    if settings is not None:
        (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    assert content_folder(tmp_path) == folder


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (b"site_name: x\nplugins: [a\n", ":2:10: deze lijst wordt niet gesloten (zet `]` aan het eind)"),
        ("site_name: Één\n".encode("latin-1"), ":1:12: dit bestand is geen UTF-8: hier staat de byte `C9` ("),
        (b"# mijn site\n- site_name: x\n", ":2:1: hier moeten velden staan ("),
        (b"x", ":1:1: hier moeten velden staan ("),
        (b"", ":1:1: dit bestand is leeg ("),
    ],
)
def test_settings_that_cannot_be_read_are_a_problem(site: Path, settings: bytes, told: str) -> None:
    (site / "mkdocs.yml").write_bytes(settings)
    result = run("check", site)
    assert result.exit_code == 1
    first, summary = result.output.splitlines()
    assert first.startswith(f"{site.as_posix()}/mkdocs.yml{told}")
    assert summary == "17 bestanden nagekeken: 1 fout, 0 waarschuwingen."
    (site / "content").rename(site / "docs")
    assert run("check", site).output.splitlines()[0] == first


@pytest.mark.parametrize(
    "command", [("server", "nginx", "--root"), ("preview", "x", "--root"), ("federate",)]
)
def test_a_command_stops_when_settings_cannot_be_read(site: Path, command: tuple[str, ...]) -> None:
    (site / "mkdocs.yml").write_text("a: [b\n", encoding="utf-8")
    result = run(*command, site)
    told = f"Error: {site.as_posix()}/mkdocs.yml:1:4: deze lijst wordt niet gesloten (zet `]` aan het eind)\n"
    assert (result.exit_code, result.output) == (1, told)


def test_settings_may_hold_what_only_the_host_understands(site: Path) -> None:
    with (site / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("markdown_extensions:\n  - x:\n      y: !!python/name:a.b\n      z: !ENV [A, b]\n")
    assert run("check", site).exit_code == 0


@pytest.mark.parametrize(
    ("plugins", "options"),
    [
        ("[{leerwijk/packages: {course: false}}, x]", {"course": False}),
        ("{leerwijk/packages: {course: false}}", {"course": False}),
        ("5", {}),
        ("[leerwijk/packages]", {}),
    ],
)
def test_the_options_of_a_plugin_are_found(tmp_path: Path, plugins: str, options: dict[str, bool]) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"plugins: {plugins}\n", encoding="utf-8")
    assert plugin_options(tmp_path, "leerwijk/packages") == options


def test_a_folder_that_does_not_exist_is_a_wrong_call(tmp_path: Path) -> None:
    assert run("check", tmp_path / "weg").exit_code == 2


def test_a_folder_without_sources_is_a_problem(tmp_path: Path) -> None:
    result = run("check", tmp_path)
    assert result.exit_code == 1
    assert "de map `content` ontbreekt" in result.output


def test_checking_loads_no_host(site: Path) -> None:
    code = (
        "import sys\nfrom leerwijk.adapters.cli import main\n"
        "try:\n    main(['check', sys.argv[1]])\nexcept SystemExit:\n    pass\n"
        "hosts = {'mkdocs', 'material', 'jinja2', 'markdown', 'pymdownx', 'lxml', 'rich'}\n"
        "print(sorted(hosts & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(site)], capture_output=True, text=True, check=True)
    assert done.stdout == "17 bestanden nagekeken: alles klopt.\n[]\n"


def test_schemas_are_written_where_asked(tmp_path: Path) -> None:
    result = run("schema", tmp_path / "hier")
    assert result.output == f"{len(KINDS)} bestanden geschreven in {tmp_path / 'hier'}.\n"
    assert len(list((tmp_path / "hier").glob("*.schema.json"))) == len(KINDS)


def test_a_new_site_is_complete_and_right(tmp_path: Path) -> None:
    new = tmp_path / "mijn site"
    result = run("new", new)
    assert result.exit_code == 0
    assert f"cd '{new}'" in result.output
    files = {file.relative_to(new).as_posix() for file in new.rglob("*") if file.is_file()}
    assert {
        "mkdocs.yml",
        ".gitignore",
        ".vscode/settings.json",
        "schemas/quiz.schema.json",
        PILOT,
        QUIZ,
    } <= files
    assert run("check", new, "--strict").exit_code == 0


def test_every_field_of_the_starter_site_is_explained_once_at_least() -> None:
    pilot = (HOUSE / "starter" / PILOT).read_text("utf-8")
    assert len(re.findall(r" # \w", pilot)) >= 20


def test_help_names_every_command() -> None:
    output = run("--help").output
    assert [name for name in COMMANDS if f"  {name}" not in output] == []


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_explains_itself(name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert result.output.startswith(f"Usage: main {name}")


def test_an_unknown_command_is_a_wrong_call() -> None:
    result = run("chek")
    assert result.exit_code == 2
    assert "No such command 'chek'" in result.output


def test_an_editor_underlines_what_the_check_tells() -> None:
    warning, error = (re.compile(matcher["pattern"]["regexp"]) for matcher in check_task()["problemMatcher"])
    place = Place(PurePosixPath("content/a.yml"), 3, 7)
    for severity, right, other in (("error", error, warning), ("warning", warning, error)):
        told = line(Problem(place, "empty-file", {}, severity), "nl")  # type: ignore[arg-type]
        found = right.match(told)
        assert found is not None
        assert found.groups() == ("content/a.yml", "3", "7", "dit bestand is leeg (vul het, of haal het weg)")
        assert other.match(told) is None


def test_a_terminal_sees_that_work_goes_on(site: Path) -> None:
    screen, terminal = os.openpty()
    command = [sys.executable, "-m", "leerwijk.adapters.cli", "check", str(site)]
    watched = {**os.environ, "TERM": "xterm"}
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=terminal, env=watched, text=True, check=True
    )
    os.close(terminal)
    assert "Bronnen nakijken" in os.read(screen, 10_000).decode("utf-8")
    os.close(screen)
    assert done.stdout == "17 bestanden nagekeken: alles klopt.\n"
