# SPDX-License-Identifier: EUPL-1.2
"""Questions come back when they are due, over all modules; and a passed test gives a proof to print."""

from __future__ import annotations

import csv
import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.learner import (
    DAY,
    LESSON,
    OTHER_LESSON,
    PROOF,
    REVIEW,
    TEST,
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
START = datetime(2026, 11, 23, 10, 0)  # noqa: DTZ001 - the learner's own clock
ROUND = "herhalen"


def on_day(page: Page, days: float) -> None:
    """Let it be so many days after the first."""
    page.clock.set_fixed_time(START + timedelta(days=days))


def begin_two_modules(page: Page) -> list[str]:
    """Answer a question of each of two modules, the second one wrong, and return their keys."""
    on_day(page, 0)
    page.goto(LESSON)
    first = check(page, "erbij-1")
    page.get_by_role("button", name="Voortgang bewaren").first.click()
    agree(page)
    page.goto(OTHER_LESSON)
    second = check(page, "regie-1", right=False)
    return [f"erbij-1/{first}", f"regie-1/{second}"]


def test_who_keeps_nothing_reads_how_review_works(page: Page) -> None:
    page.goto(REVIEW)
    expect(page.get_by_role("heading", name="Herhalen werkt als je je voortgang bewaart")).to_be_visible()
    page.get_by_role("button", name="Voortgang bewaren").click()
    agree(page)
    expect(page.get_by_text("Je hebt nog geen vragen beantwoord.")).to_be_visible()


def test_questions_of_all_modules_come_back_after_two_days(page: Page) -> None:
    keys = begin_two_modules(page)
    due = page.get_by_role("banner").get_by_role("link", name="Herhalen 2")
    on_day(page, 1)
    page.goto(REVIEW)
    expect(page.get_by_role("heading", name="Vandaag hoef je niets te herhalen")).to_be_visible()
    expect(page.get_by_text("De volgende vraag komt terug op 25 november 2026.")).to_be_visible()
    expect(due).to_have_count(0)
    on_day(page, 2)
    page.goto("")
    due.click()
    expect(page.get_by_text("Vandaag zijn er 2 vragen om te herhalen.")).to_be_visible()
    asked = [check(page, ROUND)]
    go_on(page, ROUND)
    asked.append(check(page, ROUND))
    assert sorted(asked) == sorted(keys)
    expect(page.get_by_role("banner").get_by_text("Herhalen")).to_be_hidden()


def test_right_answers_stay_away_longer_and_wrong_ones_start_again(page: Page) -> None:
    first, second = begin_two_modules(page)
    for day, wait in ((2, 7), (9, 21), (30, 21)):
        on_day(page, day)
        page.goto(REVIEW)
        for _ in range(2):
            field = page.locator("#quiz-herhalen fieldset.lw-question:visible")
            expect(field).to_have_count(1)
            is_second = field.get_attribute("data-id") == second
            check(page, ROUND, right=not is_second)
            if page.get_by_role("button", name="Volgende vraag").is_visible():
                go_on(page, ROUND)
        answers = kept(page)["answers"]
        now = (START + timedelta(days=day)).timestamp() * 1000
        assert (answers[first]["due"] - now) / DAY == wait
        assert (answers[second]["due"] - now) / DAY == 2


def test_each_question_says_where_it_comes_from_and_explains_itself(page: Page) -> None:
    begin_two_modules(page)
    on_day(page, 3)
    page.goto(REVIEW)
    check(page, ROUND, right=False)
    quiz = page.locator("#quiz-herhalen")
    link = quiz.locator(".lw-review__from:visible").get_by_role("link")
    expect(link).to_be_visible()
    expect(quiz.get_by_text(re.compile("Niet goed|Deels goed")).first).to_be_visible()
    link.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert "/modules/" in page.url


def test_wrong_answers_become_cards(page: Page, tmp_path: Path) -> None:
    begin_two_modules(page)
    page.goto(REVIEW)
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar kaartjes").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.suffix == ".csv"
    lines = file.read_text("utf-8").splitlines()
    cards = list(csv.reader(line for line in lines if not line.startswith("#")))
    assert len(cards) == 1
    assert cards[0][0].startswith("leerwijk:samen-rond-het-gezin:regie-1/")


def test_there_are_no_cards_when_all_went_well(page: Page) -> None:
    begin_to_keep(page)
    page.goto(REVIEW)
    expect(page.get_by_text("Er zijn geen vragen die je niet goed had.")).to_be_visible()


def test_a_clock_that_went_back_loses_nothing(page: Page) -> None:
    first, second = begin_two_modules(page)
    on_day(page, -400)
    page.goto(OTHER_LESSON)
    third = check(page, "regie-1")
    assert {first, second, f"regie-1/{third}"} <= set(kept(page)["answers"])
    page.goto(REVIEW)
    expect(page.get_by_text("om te herhalen.", exact=False).first).to_be_visible()


def test_without_a_passed_test_there_is_no_proof(page: Page) -> None:
    page.goto(PROOF)
    expect(page.get_by_text("Op dit apparaat staat geen eindtoets van deze module.")).to_be_visible()
    take_test(page, right=False)
    agree(page)
    page.goto(PROOF)
    expect(page.get_by_text(re.compile(r"Je beste score is \d+%. Je hebt 70% nodig."))).to_be_visible()
    expect(page.get_by_label("Naam")).to_have_count(0)
    page.get_by_role("link", name="Naar de eindtoets").click()
    page.wait_for_url(f"**/{TEST}")


def test_a_proof_holds_every_field(page: Page) -> None:
    on_day(page, 0)
    take_test(page)
    page.get_by_role("button", name="Voortgang bewaren").first.click()
    agree(page)
    page.goto(PROOF)
    paper = page.locator(".lw-proof")
    for text in (
        *("De specialist erbij halen", "de-specialist-erbij-halen", "Samen rond het gezin"),
        *("op 23 november 2026", "een consultvraag opstellen", "2 uur", "Versterken van het netwerk"),
        *("8 vragen uit een voorraad van 20", "70% van de punten", "100%", "niet geaccrediteerd"),
        "Zelf ingevuld en afgedrukt. De makers hebben niet gecontroleerd wie de toets maakte.",
    ):
        expect(paper).to_contain_text(text)
    expect(paper.locator(".lw-proof__code")).to_have_text(re.compile(r"^[2-9A-Z]{4}-[2-9A-Z]{4}$"))


def test_a_proof_keeps_its_date_and_code_and_counts_attempts(page: Page) -> None:
    on_day(page, 0)
    take_test(page)
    page.get_by_role("button", name="Voortgang bewaren").first.click()
    agree(page)
    page.goto(PROOF)
    code = page.locator(".lw-proof__code").inner_text()
    on_day(page, 5)
    take_test(page, right=False)
    page.goto(PROOF)
    paper = page.locator(".lw-proof")
    expect(paper).to_contain_text("op 23 november 2026")
    expect(paper).to_contain_text("100% (eerste poging: 100%, beste poging: 100%)")
    expect(paper.locator(".lw-proof__code")).to_have_text(code)


def test_a_proof_says_which_version_was_learnt(page: Page) -> None:
    take_test(page)
    agree(page)
    document = kept(page)
    document["tests"]["erbij-eindtoets"]["passed"]["version"] = "0.9"
    put(page, document)
    page.goto(PROOF)
    expect(page.locator(".lw-proof")).to_contain_text("0.9 De module heeft nu versie 1.0.")


def test_a_name_goes_on_paper_and_nowhere_else(page: Page, tmp_path: Path) -> None:
    take_test(page)
    agree(page)
    page.goto(PROOF)
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url + (request.post_data or "")))
    page.get_by_label("Naam").fill("Samira Voorbeeld")
    page.get_by_label("SKJ-nummer").fill("123456789")
    paper = page.locator(".lw-proof")
    expect(paper).to_contain_text("Samira Voorbeeld")
    expect(paper).to_contain_text("SKJ-nummer 123456789")
    file = tmp_path / "bewijs.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    assert "Samira" not in str(stored(page)) + str(sent) + page.url
    page.reload()
    expect(page.get_by_label("Naam")).to_have_value("")


def test_a_proof_prints_on_one_sheet(page: Page, tmp_path: Path) -> None:
    take_test(page)
    agree(page)
    page.goto(PROOF)
    page.get_by_label("Naam").fill("Samira Voorbeeld")
    file = tmp_path / "bewijs.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", file.read_bytes())) == 1
    page.emulate_media(media="print")
    expect(page.get_by_label("Naam")).to_be_hidden()
    expect(page.get_by_role("banner")).to_be_hidden()
    expect(page.locator(".lw-proof")).to_be_visible()


@pytest.mark.parametrize("url", [PROOF, REVIEW, "mijn-voortgang/"])
def test_without_script_personal_pages_explain_themselves(chromium: Browser, address: str, url: str) -> None:
    context = chromium.new_context(java_script_enabled=False, base_url=address)
    tab = context.new_page()
    tab.goto(url)
    expect(tab.get_by_role("main").get_by_text("JavaScript").first).to_be_visible()
    context.close()
