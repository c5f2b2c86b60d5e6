# SPDX-License-Identifier: EUPL-1.2
"""Player: every file of a package that is played: its launch page, its pages and what these load."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import html
from lxml.html import builder

from leerwijk.exports.chapters import Chapter, chapters_of
from leerwijk.exports.goods import Goods
from leerwijk.exports.plan import Fields, as_json, plan_of
from leerwijk.model.bare import ROOT, Surroundings
from leerwijk.model.package import Item

LAUNCH = "index.html"
PAGES = "pages/"
ASSETS = "assets/"
EVERYWHERE = ("leerwijk.css", "theme.js", "leerwijk.js", "lms.js", "keep.js", "words.js")
WITH = {"<leerwijk-quiz": "quiz.js", "<leerwijk-case": "quiz.js", "<leerwijk-compare": "compare.js"}
"""What stands in a page → what it then loads."""
FONTS = ("fonts/figtree-latin-wght.woff2", "fonts/familjen-grotesk-latin-700.woff2")
ADDRESS = re.compile(ROOT + r"([^\"'#?<>\s\\]+)")


@dataclass(frozen=True, slots=True)
class Playing:
    """How something is played."""

    script: str
    """Name in `dist/` of the player: "scorm.js" or "cmi5.js"."""
    version: str = ""
    """Of the standard, where the player knows more than one."""
    live: bool = False
    """Whether the published pages are shown while they can be reached."""


def played(item: Item, goods: Goods, how: Playing) -> tuple[Fields, dict[str, bytes]]:
    """Return the plan of an item and the files of its package (path → content), but for a manifest."""
    chapters = chapters_of(item, goods)
    plan = plan_of(item.title, chapters, goods.site, goods.words, goods.rule)
    if how.live:
        plan["live"] = goods.publisher.link("embed/")
    files = dict(_pages(chapters, goods, is_light=how.live))
    files |= {ASSETS + name: goods.asset(name) for name in _loaded(chapters, is_light=how.live)}
    files |= {ASSETS + name: goods.asset(name) for name in ("player.css", how.script)}
    files[LAUNCH] = launch_page(plan, goods, how)
    return plan, files


def launch_page(plan: Fields, goods: Goods, how: Playing) -> bytes:
    """Return the page that a platform opens."""
    version = {"data-version": how.version} if how.version else {}
    without = builder.NOSCRIPT(
        builder.P(goods.words.text("player.without_script"), builder.CLASS("lw-player__without")),
        builder.OL(
            *(
                builder.LI(builder.A(page["title"], href=f"{PAGES}{page['url']}{LAUNCH}"))
                for page in plan["pages"]
            ),
            builder.CLASS("lw-player__without"),
        ),
    )
    page = builder.HTML(
        builder.HEAD(
            builder.META(charset="utf-8"),
            builder.META(name="viewport", content="width=device-width,initial-scale=1"),
            builder.TITLE(plan["title"]),
            builder.LINK(rel="icon", href="data:,"),
            builder.LINK(rel="stylesheet", href=f"{ASSETS}player.css"),
            builder.SCRIPT(src=f"{ASSETS}theme.js"),
        ),
        builder.BODY(
            without,
            builder.SCRIPT(as_json(plan), type="application/json", id="lw-plan"),
            builder.SCRIPT(src=f"{ASSETS}{how.script}", **version),
        ),
        lang=goods.publisher.language,
    )
    return bytes(html.tostring(page, doctype="<!doctype html>", encoding="utf-8"))


def _pages(chapters: Sequence[Chapter], goods: Goods, *, is_light: bool) -> Iterator[tuple[str, bytes]]:
    """Yield the pages and the pictures on them."""
    media = dict(_media(chapters, goods))
    files = {chapter.bare.page.partition("#")[0]: file_of(chapter) for chapter in reversed(chapters)}
    within = {**{path: f"media/{path}" for path in media}, **files}
    for chapter in chapters:
        loaded = {name: ASSETS + name for name in _loaded([chapter], is_light=is_light)}
        place = Surroundings(assets=loaded, site=goods.publisher.url, within=within, is_site=False)
        yield file_of(chapter), goods.bare_page(chapter.bare, file_of(chapter), place).encode()
    for path, content in media.items():
        yield f"media/{path}", content


def file_of(chapter: Chapter) -> str:
    """Return where a page lies in its package."""
    return f"{PAGES}{chapter.bare.url}{LAUNCH}"


def _media(chapters: Iterable[Chapter], goods: Goods) -> Iterator[tuple[str, bytes]]:
    for chapter in chapters:
        for path in dict.fromkeys(ADDRESS.findall(chapter.bare.article)):
            content = goods.media(path)
            if content is not None:
                yield path, content


def _loaded(chapters: Iterable[Chapter], *, is_light: bool) -> Sequence[str]:
    """Return the names of what pages load; a light package leaves out fonts."""
    shown = "".join(chapter.bare.article for chapter in chapters)
    found: Mapping[str, None] = dict.fromkeys(name for sign, name in WITH.items() if sign in shown)
    return (*EVERYWHERE, *found, *(() if is_light else FONTS))
