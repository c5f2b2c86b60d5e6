# SPDX-License-Identifier: EUPL-1.2
"""What other sites learned: fetched within limits, believed after a look at every value, shown as theirs."""

from __future__ import annotations

import json
import re
import shutil
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result
from lxml import html

from leerwijk.adapters.cli import main
from leerwijk.adapters.federating import Limits, RefusedError, federate, fetch
from leerwijk.exports import exports_of
from leerwijk.locale import words
from leerwijk.locale.problems import messages, tell
from leerwijk.model.collection import Collection
from leerwijk.model.peer import Peer
from leerwijk.pages import fill, pages_of
from leerwijk.pages.page import Site
from leerwijk.reading import read_library
from leerwijk.reading.federated import LARGEST, LONGEST, Fault, collection_of
from tests.unit.exported import FILES, GOLDEN, LIBRARY, NL, SITE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from leerwijk.model.library import Library

GIVEN = FILES["data/lessen.json"]
PEER = Peer(id="wijk", name="De wijk", url="https://samen.example/wijk/data/lessen.json")
STARTER = GOLDEN.parents[2] / "plugins" / "leerwijk" / "starter"

# --- believing -----------------------------------------------------------------------------------


def changed(change: Callable[[Any], object]) -> bytes:
    """Return what the other site gives, with something changed in it."""
    value = json.loads(GIVEN)
    change(value)
    return json.dumps(value).encode()


def put(path: str, value: object) -> Callable[[Any], object]:
    """Return a change of one value; names and numbers of its path have points between."""

    def change(whole: Any) -> None:  # noqa: ANN401
        *above, last = [int(part) if part.isdecimal() else part for part in path.split(".")]
        for part in above:
            whole = whole[part]
        whole[last] = value

    return change


def test_what_a_site_gives_is_believed_as_it_is_but_for_line_breaks() -> None:
    found = collection_of(
        GIVEN.replace(b"er <meer> dan", b"er meer dan").replace(b"<eerlijk>", b"eerlijk"), PEER
    )
    assert isinstance(found, Collection)
    assert [lesson.id for lesson in found.lessons] == ["l1-01", "l1-02", "l2-01"]
    assert found.lessons[0].note == "Regel een. Regel twee; met puntkomma."


def test_fields_of_later_versions_are_passed_over() -> None:
    def newer(value: Any) -> None:  # noqa: ANN401
        tame(value)
        value["version"] = "1.9"
        value["more"] = value["lessons"][0]["more"] = value["lessons"][0]["source"]["at"][0]["page"] = 7

    assert isinstance(collection_of(changed(newer), PEER), Collection)


def tame(value: Any) -> None:  # noqa: ANN401
    """Take out the markup that the small site has on purpose."""
    value["lessons"][0]["useful_when"] = "er twee teams zijn"
    value["sources"][0]["title"] = "Verslag"


SCRIPT = "<script>alert(1)</script>"
OTHER = "https://elders.example/"
HOSTILE: dict[str, tuple[Callable[[Any], object], str, str]] = {
    "script in a text": (
        put("lessons.1.statement", f"Bel elkaar.{SCRIPT}"),
        "federated-markup",
        "lessons.1.statement",
    ),
    "script behind entities": (
        put("lessons.1.note", "&lt;script&gt;1&lt;/script&gt;"),
        "federated-markup",
        "lessons.1.note",
    ),
    "handler in a text": (put("site.name", "<img src=x onerror=alert(1)>"), "federated-markup", "site.name"),
    "script in the name of a field": (
        put(f"lessons.1.{SCRIPT}", "x"),
        "federated-markup",
        f"lessons.1.{SCRIPT}",
    ),
    "script as an address": (
        put("lessons.1.url", "javascript:alert(1)"),
        "federated-other-site",
        "lessons.1.url",
    ),
    "data as an address": (put("sources.1.url", "data:text/html,x"), "federated-other-site", "sources.1.url"),
    "an address of another site": (put("pilots.0.url", OTHER), "federated-other-site", "pilots.0.url"),
    "an address that climbs": (
        put("themes.0.url", "https://samen.example/wijk/../kwaad/"),
        "federated-other-site",
        "themes.0.url",
    ),
    "a licence nowhere": (put("licence", "CC BY 4.0"), "federated-misfit", "licence"),
    "a licence that is no address": (put("licence", "javascript:1"), "federated-other-site", "licence"),
    "another site": (put("site.url", OTHER), "federated-other-site", "site.url"),
    "a site with a password": (
        put("site.url", "https://a@samen.example/"),
        "federated-other-site",
        "site.url",
    ),
    "an id that climbs": (put("lessons.1.id", "../../../etc/passwd"), "federated-misfit", "lessons.1.id"),
    "an id with a zero byte": (put("lessons.1.id", "l\0"), "federated-control-character", "lessons.1.id"),
    "half a character": (put("lessons.1.note", "\ud800"), "federated-control-character", "lessons.1.note"),
    "a number for a text": (put("lessons.1.statement", 5), "federated-misfit", "lessons.1.statement"),
    "a list for fields": (put("site", []), "federated-misfit", "site"),
    "fields for a list": (put("lessons", {}), "federated-misfit", "lessons"),
    "nothing for a text": (put("lessons.1.kind", None), "federated-misfit", "lessons.1.kind"),
    "strength without end": (put("lessons.1.strength", 10**400), "federated-misfit", "lessons.1.strength"),
    "a day that is none": (
        put("lessons.1.checked_on", "2026-02-31"),
        "federated-misfit",
        "lessons.1.checked_on",
    ),
    "a text without end": (
        put("lessons.1.note", "x" * (LONGEST + 1)),
        "federated-long-text",
        "lessons.1.note",
    ),
    "a theme that is not there": (put("lessons.1.themes", ["regi"]), "federated-unknown", "lessons.1"),
    "one lesson twice": (put("lessons.1.id", "l1-01"), "federated-twice", "lessons.1.id"),
    "another version": (put("version", "2.0"), "federated-version", "version"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_collection_with_one_wrong_value_is_refused(case: str) -> None:
    change, rule, where = HOSTILE[case]

    def both(value: Any) -> None:  # noqa: ANN401
        tame(value)
        change(value)

    found = collection_of(changed(both), PEER)
    assert isinstance(found, Fault)
    assert (found.rule, found.where) == (rule, where)


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "federated-no-json"),
        (b"<!doctype html><title>404</title>", "federated-no-json"),
        (b"\xff\xfe{}", "federated-no-json"),
        (b'{"version": NaN}', "federated-no-json"),
        (b"[" * 200_000, "federated-no-json"),
        (b'{"a":' * 60 + b"1" + b"}" * 60, "federated-no-json"),
        (b'{"version": ' + b"9" * 10_000 + b"}", "federated-no-json"),
        (b"[]", "federated-misfit"),
        (b"null", "federated-misfit"),
        (b'"tekst"', "federated-misfit"),
        (b" " * (LARGEST + 1), "federated-large"),
    ],
    ids=lambda value: value[:12] if isinstance(value, bytes) else value,
)
def test_what_is_no_collection_is_refused(data: bytes, rule: str) -> None:
    found = collection_of(data, PEER)
    assert isinstance(found, Fault)
    assert found.rule == rule


def test_every_text_of_a_hostile_feed_is_looked_at() -> None:
    """Put a script in one text after the other; none of them comes through."""
    value = json.loads(changed(tame))
    paths = [path for path, _ in texts(value)]
    assert len(paths) > 100
    believed = [
        path for path in paths if isinstance(collection_of(_with_script(value, path), PEER), Collection)
    ]
    assert believed == []


def texts(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        yield path, value
    members = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    for name, member in members:
        yield from texts(member, (*path, name))


def _with_script(value: object, path: tuple[str | int, ...]) -> bytes:
    whole = json.loads(json.dumps(value))
    inner = whole
    for part in path[:-1]:
        inner = inner[part]
    inner[path[-1]] += SCRIPT
    return json.dumps(whole).encode()


# --- fetching ------------------------------------------------------------------------------------

QUICK = Limits(largest=100_000, wait=0.5, total=1.5)


class Other:
    """Another site on loopback, which answers as a test wants."""

    def __init__(self, answer: Callable[[BaseHTTPRequestHandler], None]) -> None:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                answer(self)

            def log_message(self, *_: object) -> None:
                """Keep the requests out of the report."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/"


@contextmanager
def other(answer: Callable[[BaseHTTPRequestHandler], None]) -> Iterator[str]:
    """Serve another site; give its address."""
    site = Other(answer)
    threading.Thread(target=site.server.serve_forever, daemon=True).start()
    yield site.url
    site.server.shutdown()
    site.server.server_close()


def says(content: bytes, status: int = 200, **headers: str) -> Callable[[BaseHTTPRequestHandler], None]:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in {"Content-Length": str(len(content)), **headers}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(content)

    return answer


def endless(handler: BaseHTTPRequestHandler) -> None:
    """Answer with 2 GB."""
    handler.send_response(200)
    handler.end_headers()
    try:
        for _ in range(2 * 2**30 // 2**16):
            handler.wfile.write(b" " * 2**16)
    except OSError:
        pass


def dripping(handler: BaseHTTPRequestHandler) -> None:
    """Answer with a byte now and then."""
    handler.send_response(200)
    handler.end_headers()
    try:
        for _ in range(100):
            handler.wfile.write(b" ")
            time.sleep(0.1)
    except OSError:
        pass


def dripping_head(handler: BaseHTTPRequestHandler) -> None:
    """Begin to answer, and never come to the point."""
    try:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(90):
            handler.wfile.write(f"X-{number}: x\r\n".encode())
            time.sleep(0.1)
    except OSError:
        pass


def silent(_: BaseHTTPRequestHandler) -> None:
    time.sleep(3)


def to(address: str) -> Callable[[BaseHTTPRequestHandler], None]:
    return says(b"", 302, Location=address)


def test_what_stands_at_an_address_is_fetched() -> None:
    with other(says(GIVEN)) as url:
        assert fetch(url, QUICK) == GIVEN


def test_a_redirect_within_the_web_is_followed() -> None:
    with other(says(GIVEN)) as there, other(to(there)) as url:
        assert fetch(url, QUICK) == GIVEN


@pytest.mark.parametrize(
    ("answer", "rule"),
    [
        (says(b"weg", 404), "federated-unreachable"),
        (says(b"stuk", 500), "federated-unreachable"),
        (silent, "federated-unreachable"),
        (endless, "federated-large"),
        (dripping, "federated-slow"),
        (to("file:///etc/passwd"), "federated-unreachable"),
        (to("ftp://127.0.0.1/x"), "federated-redirect"),
        (to("javascript:alert(1)"), "federated-unreachable"),
        (to("/"), "federated-unreachable"),
        (to("http://["), "federated-unreachable"),
    ],
    ids=["404", "500", "silent", "endless", "dripping", "file", "ftp", "javascript", "circle", "no address"],
)
def test_a_bad_answer_is_refused_in_time(answer: Callable[[BaseHTTPRequestHandler], None], rule: str) -> None:
    start = time.monotonic()
    with other(answer) as url, pytest.raises(RefusedError) as refused:
        fetch(url, QUICK)
    assert refused.value.fault.rule == rule
    assert time.monotonic() - start < 6


def test_who_is_not_there_is_unreachable() -> None:
    site = Other(silent)
    site.server.server_close()
    with pytest.raises(RefusedError) as refused:
        fetch(site.url, QUICK)
    assert refused.value.fault.rule == "federated-unreachable"


# --- keeping -------------------------------------------------------------------------------------


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """Return our own site, to which others may be added."""
    return Path(shutil.copytree(GOLDEN / "site", tmp_path / "ours"))


def given_at(url: str) -> bytes:
    """Return what a site at this address gives."""
    return changed(tame).replace(ROOT_URL, url.encode())


ROOT_URL = SITE.url.encode()


def name(site: Path, **peers: str) -> None:
    """Name other sites."""
    lines = (f"- id: {id_}\n  name: Site {id_}\n  url: {url}data/lessen.json\n" for id_, url in peers.items())
    (site / "content" / "federation.yml").write_text("".join(lines), encoding="utf-8")


def asked(site: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["federate", str(site), *options])


@contextmanager
def telling(site_url_to_content: Callable[[str], bytes] = given_at) -> Iterator[str]:
    """Serve a site that gives its lessons learned under its own address."""
    address: list[str] = []

    def answer(handler: BaseHTTPRequestHandler) -> None:
        says(site_url_to_content(address[0]))(handler)

    with other(answer) as url:
        address.append(url)
        yield url


def test_what_a_peer_gives_is_kept_the_same_way_each_time(ours: Path) -> None:
    copy = ours / "content/federated/wijk.json"
    with telling() as url:
        name(ours, wijk=url)
        assert asked(ours).output == "wijk: 3 geleerde lessen, vernieuwd.\n"
        first = copy.read_bytes()
        assert asked(ours, "--lang", "en").output == "wijk: 3 lessons learned, nothing changed.\n"
    assert copy.read_bytes() == first
    library, problems = read_library(ours)
    assert problems == ()
    assert [lesson.id for lesson in library.collections["wijk"].lessons] == ["l1-01", "l1-02", "l2-01"]


@pytest.mark.parametrize(
    ("spoilt", "told"),
    [
        (lambda _: b"<html>", "`wijk` geeft geen JSON die we kunnen lezen"),
        (
            lambda url: given_at(url).replace(b"Bel elkaar", b"Bel <script>1</script>elkaar"),
            "staat opmaak, die er niet hoort",
        ),
        (lambda _: changed(tame), "het adres in `site.url` hoort niet bij die site"),
    ],
)
def test_the_last_good_copy_stays(ours: Path, spoilt: Callable[[str], bytes], told: str) -> None:
    copy = ours / "content/federated/wijk.json"
    now: list[Callable[[str], bytes]] = [given_at]

    def latest(url: str) -> bytes:
        return now[0](url)

    with telling(latest) as url:
        name(ours, wijk=url)
        asked(ours)
        good = copy.read_bytes()
        now[0] = spoilt
        result = asked(ours)
        assert asked(ours, "--strict").exit_code == 1
    assert result.exit_code == 0
    assert result.output.startswith(f"{ours}/content/federation.yml:3:8: waarschuwing: ")
    assert told in result.output
    assert copy.read_bytes() == good
    assert [file.name for file in copy.parent.iterdir()] == ["wijk.json"]


def test_one_bad_peer_does_not_keep_others_out(ours: Path) -> None:
    with telling() as good, other(dripping_head) as slow, other(endless) as large:
        name(ours, traag=slow, groot=large, goed=good)
        library, _ = read_library(ours)
        start = time.monotonic()
        done = federate(ours / "content/federated", library, limits=QUICK)
        assert time.monotonic() - start < 5
    assert list(done.kept) == ["goed"]
    assert sorted(problem.rule for problem in done.problems) == ["federated-large", "federated-slow"]
    assert [file.name for file in (ours / "content/federated").iterdir()] == ["goed.json"]


def test_a_site_does_not_take_its_own_lessons(ours: Path) -> None:
    with telling() as url:
        name(ours, wijk=url)
        (ours / "mkdocs.yml").write_text(
            f"site_url: {url.rstrip('/')}\ndocs_dir: content\n", encoding="utf-8"
        )
        assert "`wijk` is deze site zelf" in asked(ours).output
    assert not (ours / "content/federated").exists()


def test_two_sites_that_name_each_other_share_only_what_is_theirs(ours: Path) -> None:
    with telling() as url:
        name(ours, wijk=url)
        asked(ours)
    library, _ = read_library(ours)
    given = {export.download.path: export.content for export in exports_of(library, SITE, NL)}
    assert given == FILES


def test_a_site_without_peers_is_told_so(ours: Path) -> None:
    result = asked(ours)
    assert (result.exit_code, result.output) == (
        0,
        "Er zijn geen andere sites om te vragen (noem ze in content/federation.yml).\n",
    )


def test_a_wrong_list_of_peers_is_told_at_its_place(ours: Path) -> None:
    (ours / "content/federation.yml").write_text(
        "- id: ../x\n  name: X\n  url: file:///etc/passwd\n", encoding="utf-8"
    )
    result = asked(ours)
    assert result.exit_code == 1
    assert [line.split(": ")[0] for line in result.output.splitlines()] == [
        f"{ours}/content/federation.yml:1:7",
        f"{ours}/content/federation.yml:3:8",
    ]


@pytest.mark.parametrize("broken", [b"{", b"", GIVEN], ids=["half", "empty", "of another site"])
def test_a_copy_that_went_bad_is_a_warning_and_left_out(ours: Path, broken: bytes) -> None:
    name(ours, wijk="https://ergens.example/")
    (ours / "content/federated").mkdir()
    (ours / "content/federated/wijk.json").write_bytes(broken)
    library, [problem] = read_library(ours)
    assert library.collections == {}
    assert problem.severity == "warning"
    assert tell(problem).startswith("content/federated/wijk.json:1:1: deze kopie van `wijk` klopt niet")


def test_a_copy_of_nobody_is_a_warning(ours: Path) -> None:
    (ours / "content/federated").mkdir()
    (ours / "content/federated/wijk.json").write_bytes(GIVEN)
    library, [problem] = read_library(ours)
    assert (library.collections, problem.rule, problem.severity) == ({}, "federated-stranger", "warning")


def test_every_message_on_other_sites_is_used() -> None:
    code = "".join(file.read_text("utf-8") for file in (STARTER.parent).rglob("federat*.py"))
    ours = [rule for rule in messages("nl") if rule.startswith("federated")]
    assert len(ours) > 10
    assert [rule for rule in ours if f'"{rule}"' not in code] == []


# --- showing -------------------------------------------------------------------------------------

HERE = Site("Onze site", "https://onze.example/", description="Van ons.")
PARTS = frozenset({"lessons-learned"})


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return the starter site with what another site learned."""
    site = Path(shutil.copytree(STARTER, tmp_path_factory.mktemp("shown") / "site"))
    name(site, wijk=SITE.url)
    (site / "content/federated").mkdir()
    (site / "content/federated/wijk.json").write_bytes(changed(tame))
    found, problems = read_library(site)
    assert problems == ()
    return found


def page(library: Library, url: str) -> tuple[Any, Any]:
    """Return the head and the main part of a page."""
    found = {each.url: each for each in pages_of(library, HERE, NL, PARTS)}[url]
    filled = fill(found, HERE, NL, lambda text, *_: text)
    return html.fromstring(f"<head>{filled.head}</head>"), html.fromstring(f"<main>{filled.main}</main>")


def test_a_shared_lesson_tells_whose_it_is_and_leads_home(library: Library) -> None:
    head, main_part = page(library, "elders/wijk/l1-02/")
    home = "https://samen.example/wijk/geleerde-lessen/l1-02/"
    assert head.xpath("//link[@rel='canonical']/@href") == [home]
    [link] = main_part.xpath(f"//a[@href='{home}']")
    assert link.text_content() == "Lees verder op Site wijk"
    assert "Deze les komt van Site wijk." in main_part.text_content()
    assert "Gemeente Veen (onbekend). Verslag" in main_part.text_content()


def test_shared_lessons_are_listed_by_site_and_by_theme(library: Library) -> None:
    _, sites = page(library, "elders/")
    assert sites.xpath("//h2/a/@href") == ["../elders/wijk/"]
    _, site = page(library, "elders/wijk/")
    assert [head.text_content() for head in site.xpath("//section/h2")] == [
        "Korte lijnen",
        "Regie, wie doet wat",
    ]
    _, theme = page(library, "themas/korte-lijnen/")
    links = theme.xpath("//section[@aria-labelledby='van-andere-sites']//article//a/@href")
    assert links == [
        "../../elders/wijk/l1-01/",
        "../../elders/wijk/",
        "../../elders/wijk/l2-01/",
        "../../elders/wijk/",
    ]


def test_shared_lessons_do_not_count_as_ours(library: Library) -> None:
    _, shown = page(library, "themas/korte-lijnen/")
    _, before = page(read_library(STARTER)[0], "themas/korte-lijnen/")
    returns = "string(//p[contains(@class, 'lw-returns')])"
    assert shown.xpath(returns) == before.xpath(returns) != ""


def test_search_can_tell_origins_apart(library: Library) -> None:
    pages = {each.url: each for each in pages_of(library, HERE, NL, PARTS)}
    facets = pages["elders/wijk/l1-02/"].facets
    assert facets["origin"] == ("Site wijk",)
    own = [each for each in pages.values() if each.kind == "lesson-learned"]
    assert own
    assert {each.facets["origin"] for each in own} == {("Onze site",)}
    assert {"pilot", "perspective", "period", "weight"} <= {name for name, values in facets.items() if values}
    alone = pages_of(read_library(STARTER)[0], HERE, NL, PARTS)
    assert [each for each in alone if "origin" in each.facets] == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_kind_of_page_has_a_name_in_search(language: str) -> None:
    kinds = {each.kind for each in pages_of(LIBRARY, HERE, NL, PARTS)} | {
        "elsewhere",
        "elsewhere-site",
        "elsewhere-lesson",
    }
    assert kinds - set(words(language).branch("search.kinds")) - {"redirect", "search"} == set()


def test_an_address_without_site_leads_nowhere_in_texts(library: Library) -> None:
    shown = [page(library, url)[1] for url in ("elders/wijk/l1-01/", "elders/wijk/")]
    links = [str(link) for part in shown for link in part.xpath("//a/@href")]
    outside = [link for link in links if not link.startswith(("../", "#"))]
    assert outside
    assert [
        link
        for link in outside
        if not re.match(r"https://(samen\.example/wijk/|creativecommons\.org/)", link)
    ] == []
