# SPDX-License-Identifier: EUPL-1.2
"""The search dialog, by keyboard and by mouse, from a server below a sub-path and from disk."""

import functools
import json
import re
import shutil
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

import leerwijk
from leerwijk.locale import words
from leerwijk.search import bag_of, document_of, index_of

pytestmark = pytest.mark.browser

GOLDEN = Path(__file__).parents[1] / "golden" / "search"
FRONTEND = Path(leerwijk.__file__).parent / "frontend"
SHELL = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:;
 script-src {ours}; style-src {ours}; font-src {ours}">
<link rel="icon" href="data:,"><link rel="stylesheet" href="{base}assets/leerwijk.css">
<script src="{base}assets/leerwijk.js" data-base="{base}" data-search="{base}assets/search.js" defer></script>
</head>
<body><header><button type="button" data-lw-search hidden>Zoeken</button>
<label>Naam <input name="name"></label></header><main>{main}</main></body></html>"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Keep the requests out of the report."""


def write_site(folder: Path, ours: str) -> None:
    """Write the pages that the search tests share, in a shell of a few lines."""
    pages = json.loads((GOLDEN / "pages.json").read_text("utf-8"))
    shutil.copytree(FRONTEND / "dist", folder / "assets")
    for page in pages:
        file = folder / page["url"] / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        base = "../" * page["url"].count("/") or "./"
        file.write_text(SHELL.format(title=page["title"], base=base, main=page["html"], ours=ours), "utf-8")
    search = words("nl")["search"]
    assert not isinstance(search, str)
    for path, content in index_of((bag_of(document_of(**page)) for page in pages), search):
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes(content)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the small site below a sub-path, under a strict Content-Security-Policy."""
    folder = tmp_path_factory.mktemp("served")
    write_site(folder / "cursus" / "gezin", ours="'self'")
    handler = functools.partial(Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/cursus/gezin/"
        server.shutdown()


@pytest.fixture(scope="module")
def on_disk(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of the small site as files, in a folder with a space in its name."""
    folder = tmp_path_factory.mktemp("op schijf")
    write_site(folder, ours="file:")
    return folder.as_uri() + "/"


@pytest.fixture
def tab(chromium: Browser, served: str) -> Iterator[Page]:
    """Return a tab on a page two folders deep; afterwards no script and no policy may have failed."""
    page = chromium.new_page(viewport={"width": 1100, "height": 800})
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    page.on("console", lambda line: failures.append(line.text) if line.type == "error" else None)
    page.goto(f"{served}themas/wachttijden/")
    yield page
    page.close()
    assert failures == []


def arrives_at(page: Page, address: str) -> None:
    """Wait until the tab is at the address; which words the browser marks there is no part of it."""
    page.wait_for_url(re.compile(re.escape(address) + "(#?:~:.*)?$"))


def search_for(page: Page, query: str) -> None:
    page.keyboard.press("Control+k")
    page.get_by_role("combobox", name="Waar zoek je naar?").press_sequentially(query)


def test_a_visitor_with_a_keyboard_finds_and_opens_a_page(tab: Page, served: str) -> None:
    tab.keyboard.press("/")
    field = tab.get_by_role("combobox", name="Waar zoek je naar?")
    expect(field).to_be_focused()
    field.press_sequentially("regie")
    expect(tab.get_by_role("status")).to_have_text("3 resultaten")
    field.press("ArrowDown")
    field.press("ArrowDown")
    active = tab.get_by_role("option", selected=True)
    expect(active).to_contain_text("Ketensamenwerking")
    expect(field).to_have_attribute("aria-activedescendant", active.get_attribute("id") or "none")
    expect(field).to_be_focused()
    field.press("Enter")
    arrives_at(tab, f"{served}pilots/ketensamenwerking/#beter")


def test_the_arrows_go_round(tab: Page) -> None:
    search_for(tab, "regie")
    expect(tab.get_by_role("option")).to_have_count(3)
    tab.keyboard.press("ArrowUp")
    expect(tab.get_by_role("option").last).to_have_attribute("aria-selected", "true")
    tab.keyboard.press("ArrowDown")
    expect(tab.get_by_role("option").first).to_have_attribute("aria-selected", "true")
    expect(tab.get_by_role("option", selected=True)).to_have_count(1)


def test_enter_opens_the_first_result_when_none_was_chosen(tab: Page, served: str) -> None:
    search_for(tab, "jggz")
    expect(tab.get_by_role("option")).to_have_count(1)
    tab.keyboard.press("Enter")
    arrives_at(tab, f"{served}geleerde-lessen/korte-lijnen/")


def test_escape_closes_and_gives_focus_back(tab: Page) -> None:
    button = tab.get_by_role("button", name="Zoeken")
    button.focus()
    button.press("Enter")
    expect(tab.get_by_role("dialog", name="Zoeken")).to_be_visible()
    expect(tab.get_by_role("combobox")).to_be_focused()
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("dialog")).to_be_hidden()
    expect(button).to_be_focused()


def test_a_slash_in_a_field_is_a_slash(tab: Page) -> None:
    field = tab.get_by_label("Naam")
    field.press_sequentially("1/2")
    expect(field).to_have_value("1/2")
    expect(tab.get_by_role("dialog")).to_have_count(0)


def test_the_slash_can_be_switched_off_for_good(tab: Page) -> None:
    tab.keyboard.press("Control+k")
    tab.get_by_label("Zoeken openen met de toets /").uncheck()
    tab.reload()
    tab.keyboard.press("/")
    tab.keyboard.press("Control+k")
    expect(tab.get_by_role("combobox")).to_have_value("")
    tab.get_by_label("Zoeken openen met de toets /").check()
    tab.reload()
    tab.keyboard.press("/")
    expect(tab.get_by_role("combobox")).to_be_focused()


def test_the_filter_shows_one_type_of_page_and_says_how_many(tab: Page) -> None:
    search_for(tab, "huisarts")
    filters = tab.get_by_role("group", name="Soort pagina")
    expect(filters.get_by_role("radio", name="Alles (5)")).to_be_checked()
    filters.get_by_role("radio", name="Pilots (1)").check()
    expect(tab.get_by_role("status")).to_have_text("1 resultaat")
    expect(tab.get_by_role("option")).to_have_count(1)
    expect(tab.get_by_role("option")).to_contain_text("Ketensamenwerking")


def test_results_stand_by_type_with_heading_and_marked_words(tab: Page) -> None:
    search_for(tab, "regie huisarts")
    pilots = tab.get_by_role("group", name="Pilots")
    first = pilots.get_by_role("option").first
    expect(first).to_have_text(re.compile(r"^Ketensamenwerking Wat kan beter .*regie betekent", re.DOTALL))
    expect(first.locator("mark").first).to_have_text("regie")
    names = tab.locator(".lw-search__group-name")
    expect(names).to_have_text(["Thema’s", "Pilots", "Lessen", "Geleerde lessen", "Overig"])


def test_a_result_leads_to_its_section_and_has_the_words_marked_there(tab: Page) -> None:
    search_for(tab, "regie betekent")
    tab.get_by_role("option", name="Ketensamenwerking").click()
    tab.wait_for_url("**/pilots/ketensamenwerking/**")
    assert tab.evaluate("location.hash") == "#beter"
    assert tab.url.endswith(":~:text=wat-,regie,-betekent&text=regie-,betekent,-en")


def test_a_typing_error_is_said_and_forgiven(tab: Page) -> None:
    search_for(tab, "huisats")
    expect(tab.get_by_role("status")).to_have_text(
        "“huisats” staat niet op deze site. Dit lijkt erop. 5 resultaten"
    )
    expect(tab.get_by_role("option").first).to_contain_text("Samenwerken met de huisarts")


def test_the_tab_key_stays_inside(tab: Page) -> None:
    search_for(tab, "regie")
    expect(tab.get_by_role("option").first).to_be_visible()
    for key in ("Tab", "Shift+Tab"):
        for _ in range(8):
            tab.keyboard.press(key)
            assert tab.evaluate("document.querySelector('dialog').contains(document.activeElement)")


def test_search_works_on_a_page_within_a_page(chromium: Browser, served: str) -> None:
    page = chromium.new_page()
    page.set_content(f'<iframe src="{served}themas/wachttijden/" width="900" height="700"></iframe>')
    embedded = page.frame_locator("iframe")
    embedded.get_by_role("button", name="Zoeken").click()
    embedded.get_by_role("combobox").fill("vertrouwen")
    embedded.get_by_role("option").first.click()
    expect(embedded.get_by_role("heading", level=1)).to_have_text("Vertrouwen groeit in contact")
    page.close()


def test_nothing_found_is_said(tab: Page) -> None:
    search_for(tab, "zeppelin")
    status = tab.get_by_role("status")
    expect(status).to_have_text("Niets gevonden voor “zeppelin”. Probeer een ander woord, of minder woorden.")
    expect(tab.get_by_role("combobox")).to_have_attribute("aria-expanded", "false")


def test_a_page_that_is_not_searched_loads_no_index(tab: Page, served: str) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url.removeprefix(served)))
    tab.reload(wait_until="networkidle")
    assert [address for address in asked if "search" in address] == []


def test_a_query_is_kept_nowhere(tab: Page) -> None:
    search_for(tab, "vertrouwen")
    expect(tab.get_by_role("option").first).to_be_visible()
    assert tab.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert "vertrouwen" not in tab.url


def test_search_works_from_disk(chromium: Browser, on_disk: str) -> None:
    page = chromium.new_page()
    page.goto(f"{on_disk}themas/wachttijden/index.html")
    search_for(page, "gi")
    page.get_by_role("option", name="Begrippen").click()
    arrives_at(page, f"{on_disk}begrippen/index.html#gi")
    page.close()


def test_the_dialog_fits_a_narrow_screen(tab: Page) -> None:
    tab.set_viewport_size({"width": 320, "height": 560})
    search_for(tab, "huisarts")
    expect(tab.get_by_role("option").first).to_be_visible()
    assert tab.evaluate("document.querySelector('dialog').scrollWidth <= innerWidth")
    assert tab.evaluate("document.querySelector('.lw-search__body').scrollWidth <= innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("query", ["", "huisarts", "zeppelin"])
def test_the_dialog_meets_wcag(tab: Page, query: str, scheme: Literal["light", "dark"]) -> None:
    tab.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    search_for(tab, query)
    tab.keyboard.press("ArrowDown")
    expect(tab.get_by_role("status")).not_to_be_empty()
    tab.evaluate((FRONTEND / "node_modules/axe-core/axe.min.js").read_text("utf-8"))
    found = tab.evaluate("axe.run('dialog').then(found => found.violations.map(({ id }) => id))")
    assert found == []


def test_search_finds_its_way_in_the_real_site(page: Page, address: str) -> None:
    page.goto("geleerde-lessen/")
    search_for(page, "regie")
    themes = page.get_by_role("group", name="Thema’s")
    expect(themes.get_by_role("option").first).to_have_text(re.compile("^Regie Friesland"))
    lesson = page.get_by_role("group", name="Geleerde lessen").get_by_role("option").first
    expect(lesson).to_contain_text("●●○○ ervaring van een groep")
    page.keyboard.press("Enter")
    arrives_at(page, f"{address}themas/regie/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Regie")
