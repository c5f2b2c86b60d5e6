# SPDX-License-Identifier: EUPL-1.2
"""Hands on a keyboard: nothing but Tab, arrows, space, Enter and letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

MANY = 250
WAY = """one => {
  const place = document.activeElement.compareDocumentPosition(one);
  return place && (place & Node.DOCUMENT_POSITION_PRECEDING ? "Shift+Tab" : "Tab");
}"""
NAME_IN_FOCUS = """() => {
  const focus = document.activeElement;
  const label = focus.labels?.[0];
  return (focus.getAttribute("aria-label") ?? (label ?? focus).textContent).trim();
}"""


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab, or Shift and Tab, until the focus is where it is wanted."""
    for _ in range(MANY):
        way = target.evaluate(WAY)
        if not way:
            return
        page.keyboard.press(way)
    raise AssertionError(f"Tab does not reach {target}")


def press(page: Page, question: Locator, name: str) -> None:
    """Press a button by its name."""
    tab_to(page, question.get_by_role("button", name=name, exact=True))
    page.keyboard.press("Enter")


def pick(page: Page, group: Locator, text: str) -> None:
    """Choose a radio button: Tab to the group, arrows within it."""
    tab_to(page, group.locator("input:checked").or_(group.get_by_role("radio")).first)
    page.keyboard.press("Space")
    for _ in range(MANY):
        if page.evaluate(NAME_IN_FOCUS) == text:
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"the arrows do not reach {text}")


def tick(page: Page, question: Locator, text: str) -> None:
    """Tick a checkbox, or take the tick away."""
    tab_to(page, question.get_by_role("checkbox", name=text))
    page.keyboard.press("Space")


def choose(page: Page, select: Locator, text: str) -> None:
    """Choose in a list with the arrows."""
    tab_to(page, select)
    page.keyboard.press("Home")
    for _ in range(MANY):
        if select.evaluate("one => one.selectedOptions[0].text") == text:
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"the list does not hold {text}")


def write(page: Page, field: Locator, text: str) -> None:
    """Type in a field, over what was there."""
    tab_to(page, field)
    page.keyboard.press("Control+a")
    page.keyboard.type(text)
