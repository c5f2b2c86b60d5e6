# SPDX-License-Identifier: EUPL-1.2
"""A light package: the page of the site on another origin, and its copy while the site is away."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from leerwijk.exports.courseware import COURSEWARE
from tests.browser.platforms import Platform, check, installed, served, unpacked
from tests.unit.packed import GOODS, ITEMS, made

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
QUIZ = "quiz/alle-soorten"
NOWHERE = "http://127.0.0.1:9/"


def live(item: str, site: str) -> bytes:
    """Return the light package of an item of a site at an address."""
    goods = replace(GOODS, publisher=replace(GOODS.publisher, url=site))
    return next(each for each in COURSEWARE if each.id == "scorm12-live").make(ITEMS[item], goods)


@pytest.fixture(scope="module")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a site that has the page of a quiz."""
    folder = unpacked(made("scorm12", ITEMS[QUIZ]), tmp_path_factory.mktemp("site"))
    return (folder / "pages").rename(folder / "embed").parent


@pytest.fixture(scope="module")
def site(site_folder: Path) -> Iterator[str]:
    """Serve that site; return its address."""
    with served(site_folder, is_site=True) as address:
        yield address


@pytest.fixture(scope="module")
def platform(tmp_path_factory: pytest.TempPathFactory, site: str) -> Iterator[str]:
    """Serve a platform with the light package of that site, and of one that is out of reach."""
    folder = installed(tmp_path_factory.mktemp("lms"))
    unpacked(live(QUIZ, site), folder / "live")
    unpacked(live(QUIZ, NOWHERE), folder / "away")
    with served(folder) as address:
        yield address


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Page]:
    """Return a tab; afterwards no script may have failed."""
    context = chromium.new_context(locale="nl-NL", reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(10_000)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    yield page
    context.close()
    assert wrong == []


def frame_of(tab: Page) -> str:
    """Return the address of the page that is shown."""
    return str(tab.frame_locator("#sco").locator("iframe").evaluate("(frame) => frame.src"))


def score_of(lms: Platform) -> str:
    """Leave, and return the score that the platform keeps; no call may have given an error."""
    kept = lms.leave()
    assert [visit["errors"] for visit in kept["visits"]] == [[] for _ in kept["visits"]]
    return str(kept["values"]["cmi.core.score.raw"])


def test_the_page_of_the_site_carries_score_and_answers(tab: Page, site: str, platform: str) -> None:
    lms = Platform(tab, platform, "1.2")
    inside = lms.open("live")
    check(inside, "alle-soorten", right=True)
    assert frame_of(tab).startswith(f"{site}embed/quiz/alle-soorten/")
    # neither another window nor a page of the platform can speak for the learner
    tab.evaluate(
        """() => sco.contentWindow.postMessage(
          { "leerwijk.lms": 1, type: "state", text: '{"version":1,"site":"voorbeeld"}' }, "*")"""
    )
    assert score_of(lms) == "9.09"
    inside = lms.open("live")
    expect(inside.locator("fieldset.lw-question:visible")).to_have_attribute("data-id", "v02")
    check(inside, "alle-soorten", right=True)
    assert score_of(lms) == "18.18"
    assert tab.evaluate("Object.keys(localStorage)") == ["lms-1.2"]


def test_a_correction_on_the_site_reaches_a_package_that_is_in_a_course(
    tab: Page, site_folder: Path, platform: str
) -> None:
    tab.add_init_script("addEventListener('message', ({ data }) => { globalThis.said ??= data; })")
    lms = Platform(tab, platform, "1.2")
    inside = lms.open("live")
    plan = json.loads(lms.player.locator("#lw-plan").text_content() or "")
    (player,) = (frame for frame in tab.frames if "/live/" in frame.url)
    check(inside, "alle-soorten", right=True)
    assert player.evaluate("said.published") == {name: plan[name] for name in ("quizzes", "cases")}
    assert score_of(lms) == "9.09"
    page = site_folder / "embed" / QUIZ / "index.html"
    before = page.read_text("utf-8")
    mark = plan["quizzes"][0]["questions"][0]["mark"]
    page.write_text(before.replace(f'"mark":"{mark}"', '"mark":"another"'), "utf-8")
    # the key is another one: what was answered before is no answer to that
    inside = lms.open("live")
    for question in ("v01", "v02"):
        expect(inside.locator("fieldset.lw-question:visible")).to_have_attribute("data-id", question)
        check(inside, "alle-soorten", right=True)
        inside.get_by_role("button", name="Volgende vraag").click()
    assert score_of(lms) == "18.18"
    inside = lms.open("live")
    expect(inside.locator("fieldset.lw-question:visible")).to_have_attribute("data-id", "v03")
    page.write_text(before, "utf-8")


def test_a_copy_is_shown_while_the_site_is_out_of_reach(tab: Page, platform: str) -> None:
    lms = Platform(tab, platform, "1.2")
    inside = lms.open("away")
    check(inside, "alle-soorten", right=True)
    assert frame_of(tab).startswith(f"{platform}away/pages/quiz/alle-soorten/")
    assert score_of(lms) == "9.09"


@pytest.mark.parametrize("item", [QUIZ, "lesson/erbij-halen", "quiz/eindtoets"])
def test_a_light_package_stays_under_60_kb(item: str) -> None:
    assert len(live(item, "https://voorbeeld.example/")) < 60_000
