# SPDX-License-Identifier: EUPL-1.2
"""What is kept can be seen, taken along, put back and erased; nothing that goes wrong loses it in silence."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.learner import (
    DAY,
    KEY,
    LESSON,
    MODULE,
    OTHER_LESSON,
    PROGRESS,
    YES,
    agree,
    begin_to_keep,
    check,
    go_on,
    kept,
    put,
    stored,
    take_test,
)

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.browser
QUIZ = "erbij-1"


def save_file(page: Page, folder: Path) -> Path:
    """Save progress as a file, as a learner does, and return it."""
    page.goto(PROGRESS)
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als bestand").click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def choose_file(page: Page, file: Path) -> None:
    page.goto(PROGRESS)
    page.get_by_label("Kies een bestand").set_input_files(file)


def test_everything_kept_is_shown_by_module(page: Page) -> None:
    begin_to_keep(page)
    go_on(page, QUIZ)
    check(page, QUIZ, right=False)
    page.get_by_label("Jouw gedachten").fill("Ik belde te laat.")
    page.get_by_label("Jouw gedachten").blur()
    page.locator("leerwijk-lesson").scroll_into_view_if_needed()
    expect(page.get_by_text("Dit blijft bewaard op dit apparaat.")).to_be_visible()
    page.wait_for_timeout(1500)
    page.goto(PROGRESS)
    module = page.get_by_role("region", name="De specialist erbij halen")
    expect(module.get_by_role("listitem").first).to_contain_text("gelezen op")
    fold = module.get_by_role("group").filter(has_text="Zelfcheck: welke manier past?")
    expect(fold).to_contain_text("2 van 6 vragen beantwoord, 1 goed")
    fold.locator("summary").click()
    expect(fold.get_by_role("row")).to_have_count(3)
    expect(fold.get_by_text("Niet goed").or_(fold.get_by_text("Deels goed"))).to_be_visible()
    texts = module.get_by_role("group").filter(has_text="Wat je opschreef")
    texts.locator("summary").click()
    expect(texts).to_contain_text("Ik belde te laat.")


def test_the_home_page_leads_back_to_where_the_learner_was(page: Page) -> None:
    begin_to_keep(page)
    page.goto("")
    page.get_by_role("region", name="Verder waar je was").get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Erbij halen in plaats van doorverwijzen")


def test_a_module_shows_how_far_the_learner_is(page: Page) -> None:
    begin_to_keep(page)
    page.locator("leerwijk-lesson").scroll_into_view_if_needed()
    page.wait_for_timeout(1500)
    for url in ("modules/", MODULE):
        page.goto(url)
        expect(page.get_by_text("1 van 4 lessen gelezen")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="Gelezen")).to_have_count(1)


def test_progress_moves_to_another_device_after_a_preview(
    page: Page, chromium: Browser, tmp_path: Path
) -> None:
    begin_to_keep(page)
    go_on(page, QUIZ)
    check(page, QUIZ)
    file = save_file(page, tmp_path)
    mine = kept(page)
    device = chromium.new_context(locale="nl-NL", base_url=page.url.removesuffix(PROGRESS))
    other = device.new_page()
    begin_to_keep(other, OTHER_LESSON, "regie-1")
    theirs = kept(other)
    choose_file(other, file)
    expect(other.get_by_text("Antwoorden: 2 nieuw, 0 bijgewerkt, 0 gelijk")).to_be_visible()
    assert kept(other)["answers"] == theirs["answers"]
    other.get_by_role("button", name="Voeg samen").click()
    expect(other.get_by_text("Je voortgang is samengevoegd.")).to_be_visible()
    assert kept(other)["answers"] == mine["answers"] | theirs["answers"]
    choose_file(other, file)
    expect(other.get_by_text("Dit bestand verandert niets.")).to_be_visible()
    device.close()


def test_a_file_can_be_put_back_where_nothing_was_kept(page: Page, chromium: Browser, tmp_path: Path) -> None:
    begin_to_keep(page)
    file = save_file(page, tmp_path)
    device = chromium.new_context(locale="nl-NL", base_url=page.url.removesuffix(PROGRESS))
    other = device.new_page()
    choose_file(other, file)
    expect(other.get_by_text("bewaart deze site je voortgang op dit apparaat.")).to_be_visible()
    assert stored(other) == {}
    other.get_by_role("button", name="Annuleer").click()
    assert stored(other) == {}
    choose_file(other, file)
    other.get_by_role("button", name="Voeg samen").click()
    assert kept(other)["answers"] == kept(page)["answers"]
    device.close()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("geen json", "Dit bestand kan de site niet lezen."),
        ("[]", "Dit bestand kan de site niet lezen."),
        ('{"version": 99}', "nieuwere versie van deze site"),
        ("x" * 5_000_001, "te groot"),
    ],
)
def test_a_file_that_is_none_of_ours_changes_nothing(
    page: Page, tmp_path: Path, content: str, told: str
) -> None:
    begin_to_keep(page)
    file = tmp_path / "bestand.json"
    file.write_text(content, "utf-8")
    choose_file(page, file)
    before = stored(page)
    expect(page.get_by_text(told)).to_be_visible()
    assert stored(page) == before


def test_a_file_of_another_site_changes_nothing(page: Page, tmp_path: Path) -> None:
    begin_to_keep(page)
    file = save_file(page, tmp_path)
    file.write_text(json.dumps({**kept(page), "site": "elders"}), "utf-8")
    choose_file(page, file)
    expect(page.get_by_text("Dit bestand komt van een andere site.")).to_be_visible()


def test_erasing_asks_first_and_leaves_nothing(page: Page) -> None:
    begin_to_keep(page)
    page.goto(PROGRESS)
    page.get_by_role("button", name="Wis alles", exact=True).click()
    page.get_by_role("button", name="Annuleer").click()
    assert KEY in stored(page)
    page.get_by_role("button", name="Wis alles", exact=True).click()
    page.get_by_role("button", name="Ja, wis alles").click()
    expect(page.get_by_text("Alles is gewist.")).to_be_visible()
    expect(page.get_by_role("heading", name="Er is nog niets bewaard")).to_be_visible()
    assert stored(page) == {}
    page.goto("")
    expect(page.get_by_text("Verder waar je was")).to_have_count(0)


def test_texts_can_be_taken_along_for_a_portfolio(page: Page, tmp_path: Path) -> None:
    page.goto(LESSON)
    page.get_by_label("Jouw gedachten").fill("Ik belde <te laat>.\nMorgen bel ik eerder.")
    page.get_by_label("Jouw gedachten").blur()
    agree(page)
    page.goto(PROGRESS)
    saved = {}
    for name in ("Bewaar als tekst (Markdown)", "Bewaar voor Word"):
        with page.expect_download() as download:
            page.get_by_role("button", name=name).click()
        file = tmp_path / download.value.suggested_filename
        download.value.save_as(file)
        saved[file.suffix] = file.read_text("utf-8")
    assert "## De specialist erbij halen" in saved[".md"]
    assert "### Jouw vraag van vorige maand" in saved[".md"]
    assert "Ik belde \\<te laat\\>." in saved[".md"]
    assert "<p>Ik belde &lt;te laat&gt;.</p><p>Morgen bel ik eerder.</p>" in saved[".html"]


def test_two_windows_lose_no_answer(page: Page) -> None:
    begin_to_keep(page)
    other = page.context.new_page()
    other.goto(OTHER_LESSON)
    go_on(page, QUIZ)
    mine = [check(page, QUIZ)]
    theirs = [check(other, "regie-1")]
    go_on(page, QUIZ)
    mine.append(check(page, QUIZ))
    go_on(other, "regie-1")
    theirs.append(check(other, "regie-1", right=False))
    assert set(kept(page)["answers"]) >= {f"{QUIZ}/{id_}" for id_ in mine} | {
        f"regie-1/{id_}" for id_ in theirs
    }


def test_erasing_in_one_window_stops_the_other(page: Page) -> None:
    begin_to_keep(page)
    other = page.context.new_page()
    other.goto(PROGRESS)
    other.get_by_role("button", name="Wis alles", exact=True).click()
    other.get_by_role("button", name="Ja, wis alles").click()
    expect(page.get_by_text("in een ander venster gewist").first).to_be_visible()
    go_on(page, QUIZ)
    check(page, QUIZ)
    assert stored(page) == {}


def test_agreeing_in_one_window_tells_the_other(page: Page) -> None:
    page.goto(LESSON)
    mine = check(page, QUIZ)
    other = page.context.new_page()
    begin_to_keep(other, OTHER_LESSON, "regie-1")
    go_on(page, QUIZ)
    check(page, QUIZ)
    assert f"{QUIZ}/{mine}" in kept(page)["answers"]


def test_a_full_storage_is_told_and_loses_nothing_that_was_kept(page: Page) -> None:
    begin_to_keep(page)
    before = kept(page)
    page.evaluate(
        """() => {
            const fill = (size) => {
                for (let n = 0; ; n++) localStorage.setItem(`vol-${size}-${n}`, "x".repeat(size));
            };
            for (let size = 2 ** 22; size >= 1; size /= 2) try { fill(size) } catch {}
        }"""
    )
    go_on(page, QUIZ)
    question = check(page, QUIZ)
    expect(page.get_by_text("De opslag van je browser is vol.").first).to_be_visible()
    assert kept(page)["answers"] == before["answers"]
    page.evaluate(
        """() => Object.keys(localStorage).filter(key => key.startsWith("vol"))
            .forEach(key => localStorage.removeItem(key))"""
    )
    go_on(page, QUIZ)
    check(page, QUIZ)
    expect(page.get_by_text("De opslag van je browser is vol.")).to_have_count(0)
    assert f"{QUIZ}/{question}" in kept(page)["answers"]


def test_damaged_progress_is_set_aside_and_told(page: Page, tmp_path: Path) -> None:
    put(page, '{"version":1,"answers":{"half')
    page.goto(PROGRESS)
    expect(page.get_by_text("De site heeft haar apart gezet en niets weggegooid.")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar het beschadigde deel").click()
    file = tmp_path / "deel.txt"
    download.value.save_as(file)
    assert file.read_text("utf-8") == '{"version":1,"answers":{"half'
    page.get_by_role("button", name="Wis het beschadigde deel").click()
    expect(page.get_by_text("Beschadigde voortgang")).to_have_count(0)
    assert stored(page) == {}


def test_what_is_readable_of_damaged_progress_is_used(page: Page) -> None:
    begin_to_keep(page)
    go_on(page, QUIZ)
    check(page, QUIZ)
    document = kept(page)
    first, second = document["answers"]
    document["answers"][first] = "?"
    put(page, document)
    page.goto(PROGRESS)
    expect(page.get_by_text("Een deel van je bewaarde voortgang was beschadigd.")).to_be_visible()
    assert list(kept(page)["answers"]) in ([second], [first, second])
    expect(page.get_by_text("1 van 6 vragen beantwoord")).to_be_visible()


def test_progress_of_a_newer_version_is_left_alone(page: Page) -> None:
    put(page, '{"version":99,"site":"samen-rond-het-gezin"}')
    page.goto(LESSON)
    expect(page.get_by_text("nieuwere versie van deze site").first).to_be_visible()
    check(page, QUIZ)
    page.wait_for_timeout(2000)
    expect(page.get_by_role("button", name=YES)).to_have_count(0)
    assert stored(page) == {KEY: '{"version":99,"site":"samen-rond-het-gezin"}'}


def test_a_browser_that_keeps_nothing_says_so_and_the_quiz_works(chromium: Browser, address: str) -> None:
    page = chromium.new_page(locale="nl-NL")
    page.goto(address)
    page.set_content(f'<iframe sandbox="allow-scripts" src="{address}{LESSON}" width="900"></iframe>')
    frame = page.frame_locator("iframe")
    quiz = frame.locator(f"#quiz-{QUIZ}")
    expect(quiz.get_by_text("Je browser staat het niet toe")).to_be_visible()
    quiz.locator("select").first.select_option(index=1)
    quiz.get_by_role("button", name="Controleer").click()
    expect(quiz.get_by_role("button", name=YES)).to_have_count(0)
    page.close()


def test_a_clock_that_ran_ahead_is_told_and_nothing_is_out_of_reach(page: Page) -> None:
    begin_to_keep(page)
    document = kept(page)
    for saved in document["answers"].values():
        saved["at"] += 400 * DAY
        saved["due"] += 400 * DAY
    put(page, document)
    page.goto(PROGRESS)
    expect(page.get_by_text("Klopt de klok?")).to_be_visible()
    page.goto("herhalen/")
    expect(page.get_by_text("Vandaag is er 1 vraag om te herhalen.")).to_be_visible()


def test_an_answer_to_a_changed_question_is_kept_and_explained(page: Page) -> None:
    begin_to_keep(page)
    document = kept(page)
    for saved in document["answers"].values():
        saved["mark"] = "00000000"
        saved["due"] = 0
    put(page, document)
    page.goto(PROGRESS)
    page.locator("summary").filter(has_text="Zelfcheck: welke manier past?").click()
    expect(page.get_by_text("Vraag is veranderd")).to_be_visible()
    expect(page.get_by_text("Bij 1 vraag is het goede antwoord veranderd")).to_be_visible()
    page.goto("herhalen/")
    expect(page.get_by_role("heading", name="Vandaag hoef je niets te herhalen")).to_be_visible()


def test_what_the_site_no_longer_has_is_shown_apart(page: Page) -> None:
    begin_to_keep(page)
    document = kept(page)
    document["answers"]["weg-1/vraag"] = next(iter(document["answers"].values()))
    document["lessons"]["weg"] = {"read": 1, "module": "weg"}
    put(page, document)
    page.goto(PROGRESS)
    page.locator("summary").filter(has_text="Wat niet meer op de site staat").click()
    expect(page.get_by_text("weg-1/vraag", exact=True)).to_be_visible()
    assert "weg-1/vraag" in kept(page)["answers"]


def test_certainty_is_held_against_the_answers(page: Page) -> None:
    begin_to_keep(page)
    document = kept(page)
    for saved in document["answers"].values():
        saved["first"]["certainty"] = 3
    put(page, document)
    page.goto(PROGRESS)
    row = page.get_by_role("region", name="Hoe goed ken je jezelf?").get_by_role("row").last
    expect(row).to_contain_text("zeker")
    expect(row).to_contain_text("1 van 1")


def test_a_passed_test_is_shown_with_its_attempts(page: Page) -> None:
    take_test(page, right=False)
    agree(page)
    take_test(page)
    page.goto(PROGRESS)
    module = page.get_by_role("region", name="De specialist erbij halen")
    expect(module).to_contain_text(re.compile(r"2 pogingen. Eerste keer \d+%, beste keer 100%."))
    expect(module.get_by_role("link", name="Bewijs van deelname")).to_be_visible()
