# SPDX-License-Identifier: EUPL-1.2
"""What may stand without the site around it, in frames of others and in packages."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from leerwijk.adapters.mkdocs.options import SharingOptions
from leerwijk.adapters.mkdocs.sharing import Sharing, sharing_of
from leerwijk.exports.oai import Terms
from leerwijk.model.bare import Bare, Surroundings
from leerwijk.pages import fill, pages_of
from leerwijk.pages.bare import bare_page_of, bares_of
from leerwijk.pages.sharing import height_of, oembed
from leerwijk.pages.signs import ROOT
from tests.unit.small_site import LIBRARY, NL, PAGES, PARTS, SITE, WRITE, filled, found, parsed, text_of

FRONTEND = Path(__file__).parents[2] / "plugins/leerwijk/frontend/src"
BARES = {bare.url: bare for page in PAGES.values() for bare in bares_of(page, filled(page.url), SITE, NL)}
ASSETS = {name: f"assets/leerwijk/{name}?v=1" for name in ("leerwijk.css", "leerwijk.js", "quiz.js")}
HERE = Surroundings(ASSETS)
LESSON = next(bare for bare in BARES.values() if bare.kind == "lesson")
BARE = Bare("a/", "lesson", "Een & twee", "Over", "a/", "learn", "CC BY 4.0", SITE.licence_url, "")


def test_a_page_and_the_pieces_on_it_may_each_stand_alone() -> None:
    kinds = {bare.kind for bare in BARES.values()}
    assert kinds >= {"module", "lesson", "factsheet", "lesson-learned", "matrix", "quiz", "case", "figure"}
    assert {bare.url.partition("/")[0] for bare in BARES.values() if bare.kind == "case"} == {"casus"}


@pytest.mark.parametrize("bare", BARES.values(), ids=BARES.keys())
def test_everything_alone_has_one_title_and_leads_home(bare: Bare) -> None:
    at = f"embed/{bare.url}index.html"
    page = html.document_fromstring(bare_page_of(SITE, NL)(bare, at, HERE))
    assert page.get("lang") == "nl"
    assert len(found(page, "//h1")) == 1
    assert found(page, "//meta[@name='robots']/@content") == ["noindex"]
    assert found(page, "//link[@rel='canonical']/@href") == [SITE.url + bare.page.partition("#")[0]]
    assert found(page, "/html/body/footer//a/@href")[0] == "../" * at.count("/") + bare.page
    assert found(page, "//nav | //header[contains(@class, 'lw-header')]") == []
    ids = found(page, "//@id")
    assert len(ids) == len(set(ids))
    assert {to[1:] for to in found(page, "//a/@href") if to.startswith("#")} <= set(ids)


def test_what_lies_elsewhere_opens_beside_the_frame() -> None:
    article = f'<a href="#x">x</a> <a class="c" href="{ROOT}themas/">t</a> <a href="https://e.example/">e</a>'
    bare = Bare(**{**_fields(BARE), "article": article})
    page = html.document_fromstring(bare_page_of(SITE, NL)(bare, "embed/a/index.html", HERE))
    assert [(a.get("href"), a.get("target")) for a in found(page, "//main//a")] == [
        ("#x", None),
        ("../../themas/", "_blank"),
        ("https://e.example/", "_blank"),
    ]


def test_in_a_package_links_stay_within_or_lead_to_the_site() -> None:
    article = f'<a href="{ROOT}b/#deel">b</a> <a href="{ROOT}c/">c</a> <img src="{ROOT}media/p.png" alt="">'
    bare = Bare(**{**_fields(BARE), "article": article})
    within = {"b/": "pagina/b.html", "media/p.png": "media/p.png"}
    package = Surroundings({"leerwijk.css": "leerwijk.css"}, SITE.url, within, is_site=False)
    page = html.document_fromstring(bare_page_of(SITE, NL)(bare, "pagina/a.html", package))
    assert found(page, "//main//a/@href | //img/@src") == [
        "../pagina/b.html#deel",
        "https://voorbeeld.example/site/c/",
        "../media/p.png",
    ]
    assert found(page, "//main//a/@target") == ["_blank"]
    assert found(page, "//link[@rel='stylesheet']/@href") == ["../leerwijk.css"]
    assert found(page, "/html/body/footer//a/@href")[0] == "https://voorbeeld.example/site/a/"
    assert found(page, "//script") == []


def test_a_package_of_a_site_without_address_leads_nowhere() -> None:
    bare = Bare(**{**_fields(BARE), "article": f'<p>Zie <a href="{ROOT}c/">c</a>.</p>'})
    text = bare_page_of(SITE, NL)(bare, "a.html", Surroundings({}, is_site=False))
    page = html.document_fromstring(text)
    assert found(page, "//main//a") == []
    assert text_of(found(page, "//main")[0]) == "Zie c."
    assert found(page, "/html/body/footer//a/@href") == [SITE.licence_url]


def test_a_title_is_text() -> None:
    bare = Bare(**{**_fields(BARE), "title": "<b>x</b>"})
    assert "<title>&lt;b&gt;x&lt;/b&gt; – Voorbeeld</title>" in bare_page_of(SITE, NL)(bare, "a.html", HERE)


def test_a_quiz_alone_still_holds_its_data_and_words() -> None:
    quiz = next(bare for bare in BARES.values() if bare.kind == "quiz")
    assert quiz.article.count('class="lw-quiz__data"') == 1
    assert quiz.article.count('class="lw-quiz__words"') == 1
    assert "lw-key" in quiz.article


def test_search_alone_loads_its_index_and_no_other_page_does() -> None:
    place = Surroundings({**ASSETS, "search.js": "search.js", "embed.js": "embed.js"})
    loaded = {
        kind: found(
            html.document_fromstring(
                bare_page_of(SITE, NL)(replace(BARE, kind=kind), "embed/a/index.html", place)
            ),
            "//script/@data-search | //script/@data-quiz | //script/@data-embed",
        )
        for kind in ("search", "lesson")
    }
    assert loaded == {
        "search": ["../../search.js", "../../embed.js"],
        "lesson": ["../../assets/leerwijk/quiz.js?v=1", "../../embed.js"],
    }


def _fields(bare: Bare) -> dict[str, str]:
    return {name: getattr(bare, name) for name in bare.__dataclass_fields__}


def test_oembed_leads_to_a_frame_of_the_measured_height() -> None:
    quiz = next(bare for bare in BARES.values() if bare.kind == "quiz")
    told = json.loads(oembed(quiz, SITE, height_of(quiz, {quiz.url: 512})))
    frame = found(parsed(told["html"]), "//iframe")[0]
    assert (told["version"], told["type"], told["height"], told["width"]) == ("1.0", "rich", 512, 640)
    assert frame.get("src") == f"{SITE.url}embed/{quiz.url}"
    assert (frame.get("height"), frame.get("title")) == ("512", quiz.title)


def test_a_page_that_others_may_show_tells_them_how() -> None:
    pages = {page.url: page for page in pages_of(LIBRARY, SITE, NL, PARTS | {"packages"})}
    lesson = fill(pages[LESSON.url], SITE, NL, WRITE)
    assert f'href="{SITE.url}embed/{LESSON.url}oembed.json"' in lesson.head
    field = found(parsed(lesson.main), "//leerwijk-embed//textarea")[0]
    assert f'src="{SITE.url}embed/{LESSON.url}"' in field.text
    assert "leerwijk-embed" not in lesson.article
    assert "oembed" not in fill(pages["begrippen/"], SITE, NL, WRITE).head


def test_no_script_of_ours_reaches_for_the_top_of_a_host() -> None:
    reaching = re.compile(r"\b(?:window|self|globalThis|parent)\.top\b")
    files = FRONTEND.rglob("*.ts")
    assert [file.name for file in files if reaching.search(file.read_text("utf-8"))] == []


def test_hosts_that_a_site_names_stand_in_the_page() -> None:
    hosts = ("https://leren.example.nl", "https://*.instructure.example")
    page = html.document_fromstring(
        bare_page_of(SITE, NL)(BARE, "embed/a/index.html", replace(HERE, hosts=hosts))
    )
    assert found(page, "//meta[@name='leerwijk:hosts']/@content") == [" ".join(hosts)]
    options = SharingOptions()
    options.load_dict({"hosts": list(hosts), "disciplines": {"1": "Zorg"}})
    assert options.validate() == ([], [])
    assert sharing_of(options) == Sharing(hosts, Terms("", (("1", "Zorg"),)))
