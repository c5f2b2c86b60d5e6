# SPDX-License-Identifier: EUPL-1.2
"""SCORM packages in scorm-again: everything that a learner does arrives, comes back, and gives no error."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal

import pytest
from playwright.sync_api import expect

from leerwijk.exports.targets import BY_ID
from leerwijk.model.room import MOST, room_of
from leerwijk.pages import pages_of
from tests.browser.platforms import Platform, answer, check, installed, quiz_in, read, served, unpacked
from tests.unit.packed import ITEMS, SHOP, made, quiz_with
from tests.unit.small_site import LIBRARY, NL, PARTS, SITE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, FrameLocator, Page

pytestmark = pytest.mark.browser
TARGETS = {"1.2": "scorm12", "2004": "scorm2004"}
ID = re.compile(r"[A-Za-z0-9_-]+")
SOURCE = [quiz for quiz in LIBRARY.quizzes if quiz.id == "alle-soorten"]
KINDS = 13
SCORED = 11


@pytest.fixture(scope="module")
def platform(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a platform with the packages of the small site; return its address."""
    folder = installed(tmp_path_factory.mktemp("lms"))
    for version, target in TARGETS.items():
        for item in ("module/samen", "quiz/alle-soorten", "case/kiezen"):
            unpacked(made(target, ITEMS[item]), folder / version / item)
        unpacked(with_test_to_write(target), folder / version / "written")
    with served(folder) as address:
        yield address


@pytest.fixture
def tab(chromium: Browser, platform: str) -> Iterator[Page]:
    """Return a tab; afterwards no script may have failed, and nothing may have been asked elsewhere."""
    context = chromium.new_context(locale="nl-NL", reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(6000)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda r: None if r.url.startswith((platform, "data:")) else wrong.append(r.url))
    yield page
    context.close()
    assert wrong == []


def with_test_to_write(target: str) -> bytes:
    """Return the module with a test that asks for a word and how sure the learner is."""
    asked = {"id": "woord", "kind": "text", "prompt": "Hoe heet dat?", "accept": ["consultatie"]}
    test = quiz_with(asked, {**asked, "id": "nog"}, id="eindtoets", purpose="final", certainty=True)
    others = (quiz for quiz in LIBRARY.quizzes if quiz.id != test.id)
    library = replace(LIBRARY, quizzes=(*others, test))
    return BY_ID[target].make(ITEMS["module/samen"], SHOP.goods(library, pages_of(library, SITE, NL, PARTS)))


def interactions(kept: dict[str, Any]) -> dict[str, dict[str, str]]:
    """Return what the platform keeps of every answer, by the id of the interaction."""
    found: dict[str, dict[str, str]] = {}
    for element, value in kept["values"].items():
        if match := re.fullmatch(r"cmi\.interactions\.(\d+)\.(.+)", element):
            found.setdefault(match[1], {})[match[2]] = value
    return {each["id"]: each for each in found.values()}


def assert_clean(kept: dict[str, Any]) -> None:
    """Assert that no call gave an error and every visit was ended."""
    for visit in kept["visits"]:
        assert visit["errors"] == []
        assert visit["calls"][0][0] == "Initialize"
        assert visit["calls"][-1][0] in ("Finish", "Terminate")
        assert [name for name, *_ in visit["calls"]].count("Initialize") == 1


def work(inside: FrameLocator, quiz: str, worth: dict[str, float], most: int = 99) -> None:
    """Answer what comes, half of it wrong until it returns, and note what each answer is worth."""
    section, questions = quiz_in(inside, quiz)
    for _ in range(most):
        field = section.locator("fieldset.lw-question:visible").first
        number = list(questions).index(field.get_attribute("data-id") or "")
        right = number % 2 == 1 or list(questions)[number] in worth
        done = check(inside, quiz, right=right)
        kind = questions[done]["kind"]
        # the steps the other way round leave the one in the middle where it belongs
        worth[done] = 0 if kind in ("open", "scale") else 1 if right else 1 / 3 if kind == "order" else 0
        section.locator(".lw-feedback:visible").wait_for()
        onward = section.get_by_role("button", name=re.compile("Volgende vraag|Naar het resultaat"))
        onward.click()
        if section.locator(".lw-result:visible").count():
            return


def raw(kept: dict[str, Any]) -> float:
    """Return the score that a platform keeps."""
    values = kept["values"]
    return float(values.get("cmi.core.score.raw") or values["cmi.score.raw"])


@pytest.mark.parametrize("version", TARGETS)
def test_every_kind_of_question_is_kept_and_scored(tab: Page, platform: str, version: str) -> None:
    lms = Platform(tab, platform, version)
    package = f"{version}/quiz/alle-soorten"
    worth: dict[str, float] = {}
    work(lms.open(package), "alle-soorten", worth, most=9)
    half = lms.leave()
    assert_clean(half)
    assert raw(half) == round(sum(worth.values()) / SCORED * 100, 2)
    assert set(interactions(half)) == {f"alle-soorten_{id_}" for id_ in worth}
    records = half["values"]["cmi.suspend_data"].split("|")
    answers = "|".join(each for each in records if not each.startswith("D"))
    assert len(answers) <= room_of(SOURCE, 0) <= MOST

    inside = lms.open(package)
    work(inside, "alle-soorten", worth)
    whole = lms.leave()
    assert_clean(whole)
    assert len(worth) == KINDS
    assert raw(whole) == 100
    assert_whole(whole, version)


def assert_whole(whole: dict[str, Any], version: str) -> None:
    """Assert that a platform knows of every question and how it went."""
    kept = interactions(whole)
    assert len(kept) == KINDS
    assert all(ID.fullmatch(id_) for id_ in kept)
    for each in kept.values():
        given = each.get("student_response") or each["learner_response"]
        assert given
        assert each["latency"]
        assert each["result"] in ("correct", "neutral")
    values = whole["values"]
    if version == "1.2":
        assert (values["cmi.core.score.min"], values["cmi.core.score.max"]) == ("0", "100")
    else:
        assert (values["cmi.score.scaled"], values["cmi.progress_measure"]) == ("1", "1")
    status = whole["values"].get("cmi.core.lesson_status") or whole["values"]["cmi.completion_status"]
    assert status == "completed"


@pytest.mark.parametrize("version", TARGETS)
def test_a_module_is_left_half_way_resumed_passed_and_seen_again(
    tab: Page, platform: str, version: str
) -> None:
    lms = Platform(tab, platform, version)
    package = f"{version}/module/samen"
    _leave_a_lesson_half_way(lms, package)
    _go_on_and_begin_the_test(lms, package)
    for right in (True, False):
        inside = lms.open(package)
        section, questions = quiz_in(inside, "eindtoets")
        if right:
            # the attempt goes on where it was: nothing to begin, the answer stands there
            expect(section.locator("fieldset.lw-question:visible input:checked")).to_have_count(1)
        else:
            section.get_by_role("button", name="Begin met de toets").click()
            answer(section, questions, right=False)
        section.get_by_role("button", name="Lever in").click()
        section.get_by_role("button", name="Lever in").last.click()
        expect(section.locator(".lw-result:visible")).to_be_visible()
        kept = lms.leave()
        assert_clean(kept)
        assert (status_of(kept), raw(kept)) == ("passed", 100)


def _leave_a_lesson_half_way(lms: Platform, package: str) -> None:
    inside = lms.open(package)
    expect(inside.locator("h1")).to_have_text("Samen werken")
    inside.get_by_role("link", name="Erbij halen").first.click()
    expect(inside.locator("h1")).to_have_text("Erbij halen")
    expect(lms.player.locator(".lw-player__place")).to_have_text("2 van 4")
    check(inside, "start", right=True)
    read(inside)
    half = lms.leave()
    assert_clean(half)
    assert half["values"][place_of(lms.version)].startswith("modules/samen/erbij-halen/")


def _go_on_and_begin_the_test(lms: Platform, package: str) -> None:
    inside = lms.open(package)
    expect(inside.locator("h1")).to_have_text("Erbij halen")
    next_page(lms)
    expect(inside.locator("h1")).to_have_text("Terugkijken")
    read(inside)
    next_page(lms)
    section, questions = quiz_in(inside, "eindtoets")
    section.get_by_role("button", name="Begin met de toets").click()
    answer(section, questions)
    kept = lms.leave()
    assert_clean(kept)
    assert status_of(kept) == "incomplete"


def test_a_case_is_complete_when_the_story_came_to_an_end(tab: Page, platform: str) -> None:
    lms = Platform(tab, platform, "1.2")
    inside = lms.open("1.2/case/kiezen")
    expect(inside.locator(".lw-branch:visible").first).to_be_visible()
    assert status_of(lms.leave()) == "incomplete"
    inside = lms.open("1.2/case/kiezen")
    inside.locator(".lw-branch:visible").first.click()
    inside.get_by_role("button", name="Ga verder").click()
    expect(inside.locator(".lw-way > li").first).to_be_visible()
    kept = lms.leave()
    assert_clean(kept)
    assert status_of(kept) == "completed"
    inside = lms.open("1.2/case/kiezen")
    expect(inside.locator(".lw-way > li").first).to_be_visible()


@pytest.mark.parametrize("version", TARGETS)
def test_what_was_typed_last_is_there_again(tab: Page, platform: str, version: str) -> None:
    lms = Platform(tab, platform, version)
    package = f"{version}/written"
    inside = lms.open(package)
    inside.get_by_role("link", name="Erbij halen").first.click()
    inside.locator(".lw-reflection textarea").fill("Ik bel eerst de ouders.")
    assert_clean(lms.leave())
    inside = lms.open(package)
    expect(inside.locator(".lw-reflection textarea")).to_have_value("Ik bel eerst de ouders.")
    for _ in range(2):
        next_page(lms)
    inside.get_by_role("button", name="Begin met de toets").click()
    question = inside.locator("fieldset.lw-question:visible").first
    question.get_by_label("Gok").check()
    question.get_by_role("textbox").press_sequentially("consultatie")
    assert_clean(lms.leave())
    lms.open(package)
    # the learner stands at the first question without an answer
    inside.get_by_role("button", name="Vorige vraag").click()
    expect(question.get_by_role("textbox")).to_have_value("consultatie")
    expect(question.get_by_label("Gok")).to_be_checked()
    # an answer that was emptied is none
    question.get_by_role("textbox").fill("")
    assert_clean(lms.leave())
    lms.open(package)
    expect(question.get_by_role("textbox")).to_have_value("")


def test_a_platform_whose_every_third_call_fails_loses_nothing(tab: Page, platform: str) -> None:
    lms = Platform(tab, platform, "1.2", failing=3)
    worth: dict[str, float] = {}
    work(lms.open("1.2/quiz/alle-soorten"), "alle-soorten", worth, most=6)
    expect(lms.player.get_by_role("status")).to_be_empty()
    kept = lms.leave()
    assert set(interactions(kept)) == {f"alle-soorten_{id_}" for id_ in worth}
    assert raw(kept) == round(sum(worth.values()) / SCORED * 100, 2)
    assert [each["errors"] for each in kept["visits"]] == [[]]
    work(lms.open("1.2/quiz/alle-soorten"), "alle-soorten", worth, most=3)
    kept = lms.leave()
    assert set(interactions(kept)) == {f"alle-soorten_{id_}" for id_ in worth}
    assert raw(kept) == round(sum(worth.values()) / SCORED * 100, 2)


@pytest.mark.parametrize("way", ["sco.remove()", "sco.src = 'empty.html'", "close"])
def test_every_way_out_ends_the_visit(tab: Page, platform: str, way: str) -> None:
    lms = Platform(tab, platform, "1.2")
    check(lms.open("1.2/quiz/alle-soorten"), "alle-soorten", right=True)
    if way == "close":
        tab.close(run_before_unload=True)
        after = replace(lms, page=tab.context.new_page())
        kept = after.leave()
    else:
        tab.evaluate(way)
        tab.wait_for_timeout(200)
        kept = lms.kept()
    assert_clean(kept)
    assert raw(kept) == 9.09


def test_what_was_done_is_committed_when_the_page_hides(tab: Page, platform: str) -> None:
    lms = Platform(tab, platform, "1.2")
    inside = lms.open("1.2/quiz/alle-soorten")
    expect(inside.locator("#quiz-alle-soorten")).to_be_visible()
    check(inside, "alle-soorten", right=True)
    lms.player.locator("body").evaluate(
        """() => {
          Object.defineProperty(document, "visibilityState", { value: "hidden" });
          dispatchEvent(new Event("visibilitychange"));
        }"""
    )
    (visit,) = lms.kept()["visits"]
    assert visit["calls"][-1][0] == "Commit"
    assert raw(lms.kept()) == 9.09


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_player_meets_wcag(
    tab: Page, platform: str, root: Path, scheme: Literal["light", "dark"]
) -> None:
    tab.emulate_media(color_scheme=scheme)
    tab.set_viewport_size({"width": 320, "height": 640})
    tab.goto(f"{platform}1.2/module/samen/index.html")
    expect(tab.frame_locator("iframe").locator("h1")).to_have_text("Samen werken")
    tab.get_by_text("Inhoud").click()
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    tab.evaluate((root / "plugins/leerwijk/frontend/node_modules/axe-core/axe.min.js").read_text("utf-8"))
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    found = tab.evaluate(
        "(tags) => axe.run({ exclude: ['iframe'] }, { runOnly: tags, iframes: false })", tags
    )
    assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []


def test_without_a_platform_everything_can_be_read_and_practised(tab: Page, platform: str) -> None:
    tab.goto(f"{platform}1.2/quiz/alle-soorten/index.html")
    expect(tab.get_by_role("status")).to_contain_text("Er is geen leeromgeving gevonden")
    inside = tab.frame_locator("iframe")
    check(inside, "alle-soorten", right=True)
    expect(inside.locator(".lw-feedback:visible")).to_contain_text("Goed")


def next_page(lms: Platform) -> None:
    """Go to the next page of the package."""
    lms.player.get_by_role("button", name="Volgende", exact=True).click()


def place_of(version: str) -> str:
    """Return the element with the place where a learner was."""
    return "cmi.core.lesson_location" if version == "1.2" else "cmi.location"


def status_of(kept: dict[str, Any]) -> str:
    """Return how a platform says that it went."""
    values = kept["values"]
    if "cmi.core.lesson_status" in values:
        return str(values["cmi.core.lesson_status"])
    return str(values.get("cmi.success_status", values["cmi.completion_status"]))
