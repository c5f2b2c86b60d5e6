# SPDX-License-Identifier: EUPL-1.2
"""Fingers on a screen: taps, and what a phone's own lists and keyboard give."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page


def press(_: Page, question: Locator, name: str) -> None:
    """Tap a button by its name."""
    question.get_by_role("button", name=name, exact=True).tap()


def pick(_: Page, group: Locator, text: str) -> None:
    """Tap a radio button by its text."""
    group.get_by_role("radio", name=text, exact=True).locator("xpath=..").tap()


def tick(_: Page, question: Locator, text: str) -> None:
    """Tap a checkbox by its text."""
    question.locator("label").filter(has_text=text).tap()


def choose(_: Page, select: Locator, text: str) -> None:
    """Tap a list; the phone shows its own."""
    select.tap()
    select.select_option(label=text)


def write(page: Page, field: Locator, text: str) -> None:
    """Tap a field and type."""
    field.tap()
    field.fill("")
    page.keyboard.type(text)
