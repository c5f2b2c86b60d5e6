# SPDX-License-Identifier: EUPL-1.2
"""cmi5 packages beside a small record store: statements in order, once each, and everything comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.platforms import answer, check, quiz_in, read, unpacked
from tests.browser.records import Records, launch_of, launched, stored
from tests.unit.packed import ITEMS, made

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, FrameLocator, Page

pytestmark = pytest.mark.browser
MASTERY = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore"
MODULE = "module/samen"


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpack a module and return the folder."""
    folder = tmp_path_factory.mktemp("cmi5")
    unpacked(made("cmi5", ITEMS[MODULE]), folder / MODULE)
    (folder / "empty.html").write_text('<!doctype html><title>Away</title><link rel="icon" href="data:,">')
    return folder


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


def opened(tab: Page, address: str, records: Records) -> FrameLocator:
    """Open the module as a platform does; return the frame with its pages."""
    records.tokens = 1
    tab.goto(launched(address, MODULE))
    return tab.frame_locator("iframe")


def left(tab: Page, address: str, records: Records) -> None:
    """Close the window, and wait for the last statement."""
    tab.goto(f"{address}empty.html")
    for _ in range(50):
        if records.verbs[-1:] == ["terminated"]:
            return
        tab.wait_for_timeout(100)


def take_test(inside: FrameLocator, *, right: bool) -> None:
    """Take the final test."""
    section, questions = quiz_in(inside, "eindtoets")
    section.get_by_role("button", name="Begin met de toets").click()
    answer(section, questions, right=right)
    section.get_by_role("button", name="Lever in").click()
    section.get_by_role("button", name="Lever in").last.click()
    expect(section.locator(".lw-result:visible")).to_be_visible()


def test_a_module_is_read_failed_resumed_and_passed(tab: Page, packages: Path) -> None:
    records = Records(launch_of("een", masteryScore=0.6))
    with stored(packages, records) as address:
        _read_and_fail(tab, address, records)
        first = len(records.statements)
        assert records.verbs == ["initialized", "answered", "answered", "failed", "terminated"]
        records.launch, records.failing = launch_of("twee", masteryScore=0.6), 3
        inside = opened(tab, address, records)
        expect(inside.locator("h1")).to_have_text("Eindtoets")
        take_test(inside, right=True)
        tab.wait_for_timeout(2500)
        records.failing = 0  # a window that closes cannot try again
        left(tab, address, records)
        whole = len(records.statements)
        assert records.verbs[first:] == ["initialized", "answered", "passed", "completed", "terminated"]
        records.launch, records.failing = launch_of("drie", masteryScore=0.6), 0
        opened(tab, address, records)
        expect(inside.locator("h1")).to_have_text("Eindtoets")
        tab.wait_for_timeout(800)
        left(tab, address, records)
    assert records.verbs[whole:] == ["initialized", "terminated"]
    assert records.complaints == []
    _assert_told({each["verb"]["id"].rpartition("/")[2]: each for each in records.statements})


def _assert_told(by_verb: dict[str, Any]) -> None:
    assert by_verb["passed"]["result"]["score"]["scaled"] == 1
    assert by_verb["passed"]["context"]["extensions"][MASTERY] == 0.6
    assert by_verb["passed"]["result"]["success"] is True
    assert by_verb["completed"]["result"]["completion"] is True
    assert by_verb["terminated"]["result"]["duration"].startswith("PT")
    assert by_verb["answered"]["object"]["definition"]["interactionType"] == "choice"


def _read_and_fail(tab: Page, address: str, records: Records) -> None:
    inside = opened(tab, address, records)
    step = tab.get_by_role("button", name="Volgende", exact=True)
    expect(inside.locator("h1")).to_have_text("Samen werken")
    step.click()
    check(inside, "start", right=True)
    read(inside)
    step.click()
    read(inside)
    step.click()
    take_test(inside, right=False)
    left(tab, address, records)


def test_what_was_typed_last_is_there_again(tab: Page, packages: Path) -> None:
    records = Records(launch_of("een"))
    with stored(packages, records) as address:
        inside = opened(tab, address, records)
        tab.get_by_role("button", name="Volgende", exact=True).click()
        inside.locator(".lw-reflection textarea").fill("Ik bel eerst de ouders.")
        left(tab, address, records)
        inside = opened(tab, address, records)
        expect(inside.locator(".lw-reflection textarea")).to_have_value("Ik bel eerst de ouders.")


def test_who_only_looks_around_leaves_no_results(tab: Page, packages: Path) -> None:
    records = Records(launch_of("een", launchMode="Browse", returnURL="/empty.html"))
    with stored(packages, records) as address:
        inside = opened(tab, address, records)
        expect(inside.locator("h1")).to_have_text("Samen werken")
        tab.get_by_role("button", name="Volgende", exact=True).click()
        check(inside, "start", right=True)
        tab.wait_for_timeout(800)
        tab.get_by_role("button", name="Klaar, terug").click()
        tab.wait_for_url("**/empty.html")
        left(tab, address, records)
    assert records.verbs == ["initialized", "terminated"]
    assert records.complaints == []
    assert records.documents == {}


def test_a_launch_that_was_used_before_can_still_be_read(tab: Page, packages: Path) -> None:
    records = Records(launch_of("een"))
    with stored(packages, records) as address:
        inside = opened(tab, address, records)
        expect(inside.locator("h1")).to_have_text("Samen werken")
        tab.reload()
        expect(tab.get_by_role("status")).to_contain_text("Er is geen leeromgeving gevonden")
        expect(inside.locator("h1")).to_have_text("Samen werken")
