# SPDX-License-Identifier: EUPL-1.2
"""Player: every file of a package that is played: its launch page, its pages and what these load."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import quote

from lxml import html
from lxml.html import builder

from leerwijk.exports.chapters import Chapter, chapters_of
from leerwijk.exports.goods import Goods
from leerwijk.exports.plan import Fields, as_json, plan_of
from leerwijk.exports.pruning import names_in, pruned
from leerwijk.model.bare import ROOT, Bare, BarePage, Surroundings
from leerwijk.model.package import Item

LAUNCH = "index.html"
PAGES = "pages/"
ASSETS = "assets/"
EVERYWHERE = ("leerwijk.css", "theme.js", "leerwijk.js", "lms.js", "keep.js", "words.js")
WITH = {"<leerwijk-quiz": "quiz.js", "<leerwijk-case": "quiz.js", "<leerwijk-compare": "compare.js"}
"""What stands in a page → what it then loads."""
FONTS = ("fonts/figtree-latin-wght.woff2", "fonts/familjen-grotesk-latin-700.woff2")
SEARCH = ("find.js", "search.js")
"""What a player of several pages loads beside its script to search them; the second when somebody asks."""
INDEX = "search.index.js"
LIGHT = {
    "leerwijk.css": "light.css",
    "leerwijk.js": "light.js",
    "words.js": "words-light.js",
}
"""What pages of a light package load, by the name under which they ask for it."""
UNSEEN = "//*[contains(@class, 'lw-answer') or contains(@class, 'lw-key') or contains(@class, 'lw-print')]"
"""What a page shows without script only, or on paper: a light package goes without."""
ESCAPED = quote(ROOT)
"""How a writer of HTML spells the root of addresses."""
ADDRESS = re.compile(ROOT + r"([^\"'#?<>\s\\]+)")


@dataclass(frozen=True, slots=True)
class Playing:
    """How something is played."""

    script: str
    """Name in `dist/` of the player: "scorm.js" or "cmi5.js"."""
    version: str = ""
    """Of the standard, where the player knows more than one."""
    live: bool = False
    """Whether the published pages are shown while they can be reached, and the package is light."""
    style: str = "player.css"


def played(item: Item, goods: Goods, how: Playing) -> tuple[Fields, dict[str, bytes]]:
    """Return the plan of an item and the files of its package (path → content), but for a manifest."""
    chapters = chapters_of(item, goods)
    if how.live:
        chapters = tuple(replace(each, bare=_trimmed(each.bare)) for each in chapters)
    plan = plan_of(item.title, chapters, goods.site, goods.words, goods.rule)
    if how.live:
        plan |= {"live": goods.publisher.link("embed/"), "quizzes": _without_prompts(plan["quizzes"])}
    media = tuple(_media(chapters, goods))
    files = dict(_pages(chapters, media, goods.bare_page, goods.publisher.url, is_live=how.live))
    own = () if how.live else (how.style, how.script, *FONTS)
    names = {*_loaded(chapters, is_live=how.live).values(), *own}
    if _is_searched(plan):
        names |= {*SEARCH}
        files[ASSETS + INDEX] = goods.index([chapter.bare for chapter in chapters])
    files |= {ASSETS + name: goods.asset(name) for name in sorted(names)}
    files[LAUNCH] = launch_page(plan, goods, how)
    if how.live:
        _prune(files, ASSETS + how.style)
    return plan, files


def _prune(files: dict[str, bytes], style: str) -> None:
    """Leave what nothing asks for out of the sheet of a package."""
    texts = (content.decode() for path, content in files.items() if path.endswith((".html", ".js")))
    files[style] = pruned(files[style].decode(), frozenset().union(*map(names_in, texts))).encode()


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
            builder.LINK(rel="stylesheet", href=ASSETS + how.style),
            *(() if how.live else (builder.SCRIPT(src=f"{ASSETS}theme.js"),)),
        ),
        builder.BODY(
            without,
            builder.SCRIPT(as_json(plan), type="application/json", id="lw-plan"),
            *((builder.SCRIPT(src=f"{ASSETS}find.js"),) if _is_searched(plan) else ()),
            builder.SCRIPT(src=f"{ASSETS}{how.script}", **version),
        ),
        builder.CLASS("lw-player"),
        lang=goods.publisher.language,
    )
    return bytes(html.tostring(page, doctype="<!doctype html>", encoding="utf-8"))


def _is_searched(plan: Fields) -> bool:
    """Return whether there is more than one page to search."""
    return len(plan["pages"]) > 1


@lru_cache(maxsize=4)
def _pages(
    chapters: Sequence[Chapter],
    media: Sequence[tuple[str, bytes]],
    bare_page: BarePage,
    site: str,
    *,
    is_live: bool,
) -> tuple[tuple[str, bytes], ...]:
    """Return the pages with the pictures on them: the formats that are played have the same ones."""
    files = {chapter.bare.page.partition("#")[0]: file_of(chapter) for chapter in reversed(chapters)}
    within = {**{path: f"media/{path}" for path, _ in media}, **files}
    made = []
    for chapter in chapters:
        loaded = {asked: ASSETS + name for asked, name in _loaded([chapter], is_live=is_live).items()}
        place = Surroundings(assets=loaded, site=site, within=within, is_site=False)
        made.append((file_of(chapter), bare_page(chapter.bare, file_of(chapter), place).encode()))
    return (*made, *((f"media/{path}", content) for path, content in media))


def file_of(chapter: Chapter) -> str:
    """Return where a page lies in its package."""
    return f"{PAGES}{chapter.bare.url}{LAUNCH}"


def _media(chapters: Iterable[Chapter], goods: Goods) -> Iterator[tuple[str, bytes]]:
    for chapter in chapters:
        for path in dict.fromkeys(ADDRESS.findall(chapter.bare.article)):
            content = goods.media(path)
            if content is not None:
                yield path, content


def _loaded(chapters: Iterable[Chapter], *, is_live: bool) -> Mapping[str, str]:
    """Return the names under which pages load something, with what they get."""
    if is_live:
        return LIGHT
    shown = "".join(chapter.bare.article for chapter in chapters)
    found = dict.fromkeys(name for sign, name in WITH.items() if sign in shown)
    return {name: name for name in (*EVERYWHERE, *found)}


def _trimmed(bare: Bare) -> Bare:
    """Return a page without what its script does not need."""
    article = html.fragment_fromstring(bare.article, create_parent=True)
    for element in article.xpath(UNSEEN):
        element.drop_tree()
    inside = (article.text or "") + "".join(html.tostring(each, encoding="unicode") for each in article)
    return replace(bare, article=inside.replace(ESCAPED, ROOT))


def _without_prompts(quizzes: Iterable[Fields]) -> list[Fields]:
    """Return quizzes without what SCORM 1.2 has no room for."""
    return [{**quiz, "questions": [{**each, "prompt": ""} for each in quiz["questions"]]} for quiz in quizzes]
