# SPDX-License-Identifier: EUPL-1.2
"""Our pages in frames of other sites: they grow, work where storage is blocked, and chase nobody."""

from __future__ import annotations

import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, FrameLocator, Page, Route

pytestmark = pytest.mark.browser
QUIZ = "embed/quiz/erbij-start-4/"
LONG = "embed/quiz/erbij-1/"
LISTEN = """<script>globalThis.heard = [];
addEventListener("message", event => heard.push(event.data));</script>"""
HEIGHTS = "heard.filter(each => each.type === 'iframe-resized').map(each => each.height)"


@pytest.fixture(scope="module")
def host_pages() -> Iterator[tuple[str, dict[str, str]]]:
    """Serve pages of another site; yield its address and what it serves, by path."""
    pages: dict[str, str] = {}

    class Host(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = pages.get(self.path, "").encode()
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Keep the requests out of the report."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        # another name for the same machine: Chromium sees another site, and blocks what its frames keep
        yield f"http://localhost:{server.server_address[1]}", pages
        server.shutdown()


@pytest.fixture
def show(
    whole_chromium: Browser, address: str, host_pages: tuple[str, dict[str, str]]
) -> Iterator[Callable[[str], Page]]:
    """Return what opens a page of the other site with this body; `SITE/` in it is the address of ours."""
    host, pages = host_pages
    context: BrowserContext = whole_chromium.new_context(
        locale="nl-NL", viewport={"width": 400, "height": 700}
    )
    wrong: list[str] = []

    def open_with(body: str) -> Page:
        pages["/les.html"] = f"<!doctype html><title>Les</title>{LISTEN}{body.replace('SITE/', address)}"
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(f"{host}/les.html")
        return page

    yield open_with
    context.close()
    assert wrong == []


def frame(url: str = QUIZ, attributes: str = "") -> str:
    return f'<iframe src="SITE/{url}" width="320" height="150" {attributes}></iframe>'


HOST_SCRIPT = '<script src="SITE/assets/leerwijk/host.js" defer></script>'


def answer(page: FrameLocator) -> None:
    """Answer the question that shows."""
    page.locator("input[type=checkbox]:visible").first.check()
    page.get_by_role("button", name="Controleer").click()
    page.locator(".lw-verdict:visible, .lw-feedback:visible").first.wait_for()


def rests(page: Page, element: str = "iframe") -> float:
    """Wait until the height of a frame rests for half a second; return it."""
    page.wait_for_function(
        """([element]) => { const height = document.querySelector(element).getBoundingClientRect().height;
            const [before, since] = globalThis.seen ?? [NaN, 0];
            if (before !== height) { globalThis.seen = [height, performance.now()]; return false; }
            return performance.now() - since > 500; }""",
        arg=[element],
        polling=50,
    )
    return float(page.locator(element).first.evaluate("frame => frame.getBoundingClientRect().height"))


def test_a_frame_grows_and_shrinks_with_its_page(show: Callable[[str], Page]) -> None:
    page = show(frame() + HOST_SCRIPT)
    first = rests(page)
    assert first > 300
    answer(page.frame_locator("iframe"))
    after = rests(page)
    assert after > first
    carry = page.frame_locator("iframe").locator(".lw-carry > summary")
    carry.click()
    assert rests(page) > after + 100
    carry.click()
    assert rests(page) == after
    inner = page.frames[1].evaluate("[document.documentElement.scrollHeight, innerHeight]")
    assert inner[0] <= inner[1] + 1
    assert page.frames[1].evaluate("document.documentElement.scrollWidth") <= 320
    assert {"lti.frameResize"} == set(re.findall(r'"subject":"([^"]+)"', "".join(_texts(page))))


def test_the_script_for_hosts_twice_is_no_harm(show: Callable[[str], Page]) -> None:
    page = show(HOST_SCRIPT + frame() + HOST_SCRIPT)
    assert rests(page) > 300
    assert len(page.evaluate(HEIGHTS)) < 20


def test_without_any_script_of_the_host_a_frame_scrolls(show: Callable[[str], Page]) -> None:
    page = show(frame(LONG))
    page.frame_locator("iframe").get_by_role("button", name="Controleer").wait_for()
    assert page.locator("iframe").evaluate("frame => frame.offsetHeight") < 200
    scrolls, shown = page.frames[1].evaluate("[document.documentElement.scrollHeight, innerHeight]")
    assert scrolls > shown


@pytest.mark.parametrize(
    "attributes", ["", 'sandbox="allow-scripts allow-forms"'], ids=["other site", "sandbox"]
)
def test_a_quiz_works_where_storage_is_blocked(show: Callable[[str], Page], attributes: str) -> None:
    page = show(frame(attributes=attributes) + HOST_SCRIPT)
    quiz = page.frame_locator("iframe")
    answer(quiz)
    with pytest.raises(Exception, match=r"SecurityError|denied|sandboxed"):
        page.frames[1].evaluate("localStorage.length")
    quiz.locator(".lw-carry > summary").click()
    quiz.get_by_role("button", name="Maak mijn code").click()
    code = quiz.locator("#lw-code")
    code.wait_for()
    page.wait_for_timeout(50)
    assert code.input_value().startswith("LW1-")


def test_a_frame_that_may_keep_progress_offers_it(show: Callable[[str], Page]) -> None:
    page = show(frame() + HOST_SCRIPT)
    page.goto(page.url.replace("localhost", "127.0.0.1"))  # another origin of the same site
    quiz = page.frame_locator("iframe")
    answer(quiz)
    quiz.get_by_role("button", name="Bewaar mijn voortgang op dit apparaat").click()
    quiz.get_by_text("je voortgang blijft nu bewaard").wait_for()
    assert page.evaluate("Object.keys(localStorage)") == []
    page.reload()
    quiz.get_by_text("Je voortgang blijft bewaard op dit apparaat").wait_for()


def test_a_code_carries_progress_from_a_frame_to_the_site(
    show: Callable[[str], Page], page: Page, address: str
) -> None:
    quiz = show(frame()).frame_locator("iframe")
    answer(quiz)
    quiz.locator(".lw-carry > summary").click()
    quiz.get_by_role("button", name="Maak mijn code").click()
    quiz.locator("#lw-code").wait_for()
    code = quiz.locator("#lw-code").input_value()
    page.goto(f"{address}mijn-voortgang/")
    page.get_by_label("Of plak een code").fill(code)
    page.get_by_role("button", name="Zet de code terug").click()
    page.get_by_role("button", name="Voeg samen").click()
    page.get_by_text("Je voortgang is samengevoegd.").wait_for()
    kept = page.evaluate("JSON.parse(localStorage.getItem('leerwijk:samen-rond-het-gezin')).answers")
    assert [key.partition("/")[0] for key in kept] == ["erbij-start-4"]


def test_search_works_in_a_frame_and_opens_results_beside_it(
    show: Callable[[str], Page], address: str
) -> None:
    page = show(frame("embed/zoeken/?q=wachten") + HOST_SCRIPT)
    steps = page.evaluate("history.length")
    search = page.frame_locator("iframe")
    status = search.get_by_role("status")
    status.get_by_text("resultaten").wait_for()
    with pytest.raises(Exception, match=r"SecurityError|denied|sandboxed"):
        page.frames[1].evaluate("localStorage.length")
    before = rests(page)
    search.get_by_text("Filters", exact=True).click()
    search.get_by_role("checkbox", name="Friesland (Fryslân)").check()
    search.get_by_role("button", name="Friesland (Fryslân) (filter wissen)").wait_for()
    assert rests(page) != before
    field = search.get_by_role("searchbox", name="Waar zoek je naar?")
    field.fill("warme overdracht")
    field.press("Enter")
    page.wait_for_timeout(150)
    status.get_by_text("resultaten").wait_for()
    assert page.frames[1].url == f"{address}embed/zoeken/?q=warme+overdracht&regio=friesland-fryslan"
    assert page.evaluate("history.length") == steps  # the way back is that of the other site
    assert page.frames[1].evaluate("document.documentElement.scrollWidth") <= 320
    with page.context.expect_page() as opened:
        search.get_by_role("list", name="Zoekresultaten").get_by_role("link").first.press("Enter")
    assert opened.value.url.startswith(address)
    assert "embed/" not in opened.value.url
    assert page.frames[1].url.startswith(f"{address}embed/zoeken/")


def test_a_frame_that_shows_search_is_one_with_what_was_asked(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/?q=regie")
    page.get_by_text("Insluiten op een andere site").click()
    page.frame_locator("leerwijk-embed iframe").get_by_text("resultaten").first.wait_for()
    code = page.get_by_label("Code om te plakken").input_value()
    assert 'src="https://samenrondhetgezin.example/embed/zoeken/?q=regie"' in code


def test_who_is_no_host_is_told_nothing(show: Callable[[str], Page]) -> None:
    def only_for(route: Route) -> None:
        body = route.fetch().text()
        hosts = '<meta name="leerwijk:hosts" content="https://leren.example.nl">'
        route.fulfill(body=body.replace("<head>", f"<head>{hosts}"), content_type="text/html")

    page = show("<p></p>")
    page.context.route(f"**/{QUIZ}", only_for)
    page.close()
    page = show(frame() + HOST_SCRIPT)
    page.frame_locator("iframe").get_by_role("button", name="Controleer").wait_for()
    page.evaluate("frames[0].postMessage({ type: 'iframe-child-init' }, '*')")
    page.wait_for_timeout(400)
    assert page.evaluate("heard") == []


def test_a_host_hears_our_frames_only(show: Callable[[str], Page]) -> None:
    page = show(frame() + HOST_SCRIPT)
    height = rests(page)
    page.evaluate("postMessage({ type: 'iframe-resized', height: 5000 }, '*')")
    page.frames[1].evaluate(
        """['x', null, { type: 'iframe-resized' }, { type: 'iframe-resized', height: '9' },
            { type: 'iframe-resized', height: NaN }].forEach(each => parent.postMessage(each, '*'))"""
    )
    page.wait_for_timeout(200)
    assert rests(page) == height


def test_fifty_frames_come_to_rest(show: Callable[[str], Page]) -> None:
    page = show("".join(frame("embed/geleerde-lessen/l001-03/") for _ in range(50)) + HOST_SCRIPT)
    page.wait_for_function(
        "[...document.querySelectorAll('iframe')].every(frame => frame.offsetHeight > 200)", timeout=30_000
    )
    rests(page, "iframe:last-of-type")
    heights = page.evaluate("[...document.querySelectorAll('iframe')].map(frame => frame.offsetHeight)")
    assert len(set(heights)) == 1
    assert len(page.evaluate(HEIGHTS)) <= 50 * 6


def test_a_page_as_high_as_its_frame_and_more_comes_to_rest(show: Callable[[str], Page]) -> None:
    page = show(frame() + HOST_SCRIPT)
    rests(page)
    page.frames[1].evaluate("document.body.style.minHeight = 'calc(100vh + 20px)'")
    page.wait_for_function(f"{HEIGHTS}.length > 20")
    rests(page)
    assert len(page.evaluate(HEIGHTS)) < 100


def test_a_tiny_frame_holds_a_page(show: Callable[[str], Page]) -> None:
    page = show('<iframe src="SITE/embed/quiz/erbij-1/" width="120" height="20"></iframe>' + HOST_SCRIPT)
    assert rests(page) > 300


def test_a_link_to_a_question_wins_over_the_place_where_somebody_was(page: Page, address: str) -> None:
    page.goto(f"{address}{LONG}")
    anchors = page.locator("fieldset.lw-question").evaluate_all("all => all.map(each => each.id)")
    page.goto(f"{address}{LONG}#{anchors[3]}")
    page.reload()
    page.get_by_text("Vraag 4 van 6").wait_for()
    assert page.locator(f"#{anchors[3]}").is_visible()
    assert not page.locator(f"#{anchors[0]}").is_visible()


def test_the_code_to_embed_shows_what_it_gives(page: Page, address: str) -> None:
    page.goto(f"{address}modules/de-specialist-erbij-halen/wat-het-team-nog-miste/")
    share = page.locator("leerwijk-embed")
    share.get_by_text("Insluiten op een andere site").click()
    share.get_by_label("Wat wil je insluiten?").select_option(label="Casus: Meedenken of meegaan?")
    shown = page.frame_locator("leerwijk-embed iframe")
    shown.get_by_role("heading", level=1, name="Meedenken of meegaan?").wait_for()
    code = share.get_by_label("Code om te plakken")
    page.wait_for_function("!document.querySelector('#lw-share-code').value.includes('height=\"600\"')")
    given = code.input_value()
    assert 'src="https://samenrondhetgezin.example/embed/casus/meedenken-of-meegaan/"' in given
    height = int(re.findall(r'height="(\d+)"', given)[0])
    assert height == share.locator("iframe").evaluate("frame => frame.offsetHeight")
    share.get_by_label("Laat het kader meegroeien").check()
    assert "https://samenrondhetgezin.example/assets/leerwijk/host.js" in code.input_value()
    assert share.locator(".lw-share__recipe").count() == 4


def _texts(page: Page) -> list[str]:
    return [each for each in page.evaluate("heard") if isinstance(each, str)]
