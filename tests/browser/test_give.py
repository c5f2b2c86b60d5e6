# SPDX-License-Identifier: EUPL-1.2
"""Giving a lesson: from the form, by way of the file, into a site that `leerwijk check` finds right."""

import json
import re
import shutil
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qs, urlsplit

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Dialog, Page, Route, expect

from leerwijk.adapters.cli import main
from leerwijk.model.pilot import LessonLearned, Mechanism
from leerwijk.reading import read_library
from tests.browser.test_every_page import RULES, RUN_AXE

pytestmark = pytest.mark.browser

URL = "deel-een-les/"
PILOT = "scherpenzeel-jeugdnetwerk"
HOSTILE = "\n".join(
    (
        "Zegt: 'ja' en \"nee\" # geen opmerking",
        "--- ... - * & ! | > % @ ` [x] {y: z}",
        "",
        "   ingesprongen\tmet tab, ünïcode, 😀, \u200bonzichtbaar",
        "<script>alert(1)</script> 2026-11-22",
        "a" * 10_000,
    )
)


def fill(page: Page, texts: dict[str, str]) -> None:
    """Answer everything that must be answered, and give these texts."""
    page.get_by_label("Welke pilot is het?").select_option(PILOT)
    page.get_by_label("In welk stuk staat dit?").select_option(index=1)
    for name in ("kind", "direction", "evidence", "certainty"):
        page.locator(f"[name={name}]").first.check()
    for name in ("themes", "audiences", "perspectives"):
        page.locator(f"[name={name}]").nth(2).check()
        page.locator(f"[name={name}]").nth(1).check()
    given = {"statement": "Bel elkaar.", "paragraph": "2", "checked_on": "2026-11-02"}
    for name, text in {**given, **texts}.items():
        page.locator(f"#geef-{name}").fill(text)


def make(page: Page) -> None:
    page.get_by_role("button", name="Maak mijn les").click()


def download(page: Page, folder: Path, name: str) -> Path:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=re.compile(f"Download {name}")).click()
    file = folder / waiting.value.suggested_filename
    waiting.value.save_as(file)
    return file


def copy_of(root: Path, folder: Path) -> Path:
    """Return a copy of what this site is built from."""
    folder.mkdir()
    for name in ("content", "quizzes", "mkdocs.yml"):
        source = root / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
    return folder


def run(*arguments: str) -> None:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output


def paste(site: Path, file: Path) -> None:
    """Put a lesson below those of its pilot, as its remarks tell."""
    pilot = site / f"content/pilots/{PILOT}.yml"
    before, after = pilot.read_text("utf-8").split("\nopen_questions:")
    pilot.write_text(f"{before}\n{file.read_text('utf-8')}\nopen_questions:{after}", encoding="utf-8")


def last_lesson(site: Path) -> LessonLearned:
    library, problems = read_library(site)
    assert problems == ()
    return next(pilot for pilot in library.pilots if pilot.id == PILOT).lessons_learned[-1]


def test_a_given_lesson_passes_the_check_of_the_site_and_says_what_was_typed(
    page: Page, root: Path, tmp_path: Path
) -> None:
    page.goto(URL)
    fill(page, {"statement": HOSTILE, "note": "true", "context": "1e3", "mechanism": "~", "outcome": "-"})
    make(page)
    file = download(page, tmp_path, "geleerde-les")
    site = copy_of(root, tmp_path / "pasted")
    paste(site, file)
    run("check", "--strict", str(site))
    lesson = last_lesson(site)
    assert lesson.statement == HOSTILE
    assert lesson.note == "true"
    assert lesson.mechanism == Mechanism(context="1e3", mechanism="~", outcome="-")
    ticked = page.locator("[name=themes]").evaluate_all("boxes => [boxes[2].value, boxes[1].value]")
    assert list(lesson.themes) == ticked


def test_a_given_lesson_with_a_source_of_its_own_can_be_brought_in(
    page: Page, root: Path, tmp_path: Path
) -> None:
    page.goto(URL)
    fill(page, {})
    page.get_by_label("In welk stuk staat dit?").select_option("+")
    names = ("title", "short", "publisher", "source_kind", "published", "research_period", "licence")
    for name in (*names, "evidence_note"):
        page.locator(f"#geef-{name}").fill(f"Iets: {name}")
    make(page)
    source, lesson = download(page, tmp_path, "bron"), download(page, tmp_path, "geleerde-les")
    site = copy_of(root, tmp_path / "brought")
    with (site / "content/sources.yml").open("a", encoding="utf-8") as sources:
        sources.write("\n" + source.read_text("utf-8"))
    run("import", "lessons", str(lesson), "--pilot", PILOT, "--root", str(site))
    run("check", "--strict", str(site))
    assert last_lesson(site).statement == "Bel elkaar."
    assert last_lesson(site).source.source == "iets-short"


def test_what_is_missing_is_told_beside_its_question_and_in_a_list_that_leads_there(page: Page) -> None:
    page.goto(URL)
    expect(page.locator(".lw-give__wrong:visible")).to_have_count(0)
    page.get_by_role("button", name="Maak mijn les").focus()
    page.keyboard.press("Enter")
    summary = page.locator(".lw-give__summary")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("heading")).to_have_text("Er zijn nog 12 dingen te doen")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    statement = page.get_by_role("textbox", name="Wat leerden jullie?")
    expect(statement).to_be_focused()
    expect(statement).to_have_attribute("aria-invalid", "true")
    expect(statement).to_have_accessible_description(re.compile("Vul dit nog in."))
    page.keyboard.type("Bel elkaar.")
    expect(statement).not_to_have_attribute("aria-invalid", "true")
    expect(summary.get_by_role("heading")).to_have_text("Er zijn nog 11 dingen te doen")


def test_a_question_is_checked_once_it_was_left(page: Page) -> None:
    page.goto(URL)
    note = page.get_by_label("Wat moet een lezer er nog bij weten?")
    note.fill("Mail jan@voorbeeld.nl")
    expect(page.locator("#geef-note-fout")).to_have_text("")
    note.blur()
    expect(page.locator("#geef-note-fout")).to_contain_text("jan@voorbeeld.nl")
    note.fill("Bel het team")
    expect(page.locator("#geef-note-fout")).to_have_text("")


def test_the_file_changes_with_the_answers_and_is_gone_while_they_are_wrong(page: Page) -> None:
    page.goto(URL)
    fill(page, {})
    make(page)
    expect(page.get_by_role("heading", name="Je les is klaar")).to_be_focused()
    expect(page.locator("pre")).to_contain_text("statement: Bel elkaar.")
    place = page.locator(".lw-give__file p").first
    expect(place).to_have_text(f"Dit hoort in content/pilots/{PILOT}.yml, onder lessons_learned.")
    page.locator("#geef-statement").fill("Bel elkaar eerst.")
    expect(page.locator("pre")).to_contain_text("statement: Bel elkaar eerst.")
    page.locator("[name=evidence][value=plan]").check()
    expect(page.get_by_role("heading", name="Je les is klaar")).to_be_hidden()
    expect(page.locator("#geef-evidence-fout")).to_contain_text("moet op ervaring rusten")


def test_leaving_is_warned_of_until_the_file_is_taken(page: Page, tmp_path: Path) -> None:
    told: list[str] = []

    def answer(dialog: Dialog) -> None:
        told.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    page.goto(URL)
    page.reload()
    assert told == []
    page.locator("#geef-statement").press_sequentially("Bel")
    page.reload()
    assert told == ["beforeunload"]
    fill(page, {})
    make(page)
    download(page, tmp_path, "geleerde-les")
    page.reload()
    assert told == ["beforeunload"]
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def with_repository(route: Route) -> None:
    """Serve the page as a site with a repository would."""
    issue = json.dumps({"address": "https://code.example/x/issues/new", "title": "title", "body": "body"})
    got = route.fetch()
    route.fulfill(response=got, body=got.text().replace('"issue":null', f'"issue":{issue}'))


def test_an_issue_holds_the_lesson_when_it_fits_in_an_address(page: Page) -> None:
    page.route(f"**/{URL}", with_repository)
    page.goto(URL)
    fill(page, {})
    make(page)
    link = page.get_by_role("link", name="Maak er een melding van")
    asked = parse_qs(urlsplit(str(link.get_attribute("href"))).query)
    assert asked["title"] == ["Nieuwe geleerde les: Bel elkaar."]
    assert "statement: Bel elkaar." in asked["body"][0]
    page.locator("#geef-note").fill(HOSTILE)
    expect(page.get_by_text("De les is te lang om mee te geven")).to_be_visible()
    assert len(str(link.get_attribute("href"))) < 8000


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_form_that_is_wrong_and_one_that_is_ready_meet_wcag(
    page: Page, root: Path, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(URL)
    page.evaluate((root / "plugins/leerwijk/frontend/node_modules/axe-core/axe.min.js").read_text("utf-8"))
    make(page)
    assert page.evaluate(RUN_AXE, RULES) == []
    page.get_by_label("In welk stuk staat dit?").select_option("+")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    fill(page, {"note": HOSTILE})
    make(page)
    expect(page.locator("pre")).to_be_visible()
    assert page.evaluate(RUN_AXE, RULES) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_script_the_page_tells_of_the_template(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False, base_url=address)
    page = context.new_page()
    page.goto(URL)
    expect(page.locator("form.lw-give__form")).to_be_hidden()
    link = page.get_by_role("link", name="Sjabloon voor een geleerde les")
    with page.expect_download() as waiting:
        link.click()
    assert waiting.value.suggested_filename == "sjabloon-geleerde-les.yml"
    context.close()
