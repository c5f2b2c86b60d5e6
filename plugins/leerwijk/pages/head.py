# SPDX-License-Identifier: EUPL-1.2
"""Head: what a page tells browsers, search engines and sharing sites."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import TYPE_CHECKING, cast

from pydantic_core import to_json

from leerwijk.model.licence import licence_url
from leerwijk.pages import linked_data
from leerwijk.pages.inline import plain
from leerwijk.pages.links import href, root_of, settle
from leerwijk.pages.page import Page, Site
from leerwijk.pages.sharing import oembed_at
from leerwijk.pages.views.foot import Foot

if TYPE_CHECKING:
    from leerwijk.pages.views.taken import File

PICTURE = "assets/leerwijk/images/share.png"
"""The mark, for a site that shows a picture with a link: 600 by 600."""


def head_of(page: Page, site: Site, root: str) -> str:
    """Return title, description, canonical address, Open Graph and JSON-LD."""
    lines = [
        f"<title>{escape(_title(page, site))}</title>",
        _meta("description", plain(page.description)),
    ]
    if page.kind == "redirect":
        return "\n".join([*lines, *_redirect(page, root, site)])
    canonical = str(page.context.get("canonical") or (site.url and site.url + page.url))
    if canonical:
        lines.append(f'<link rel="canonical" href="{escape(canonical)}">')
    lines += _licence(page, site)
    lines += _feeds(page, root)
    lines += _shared(page, site)
    lines += [_open_graph(name, value) for name, value in _properties(page, site).items() if value]
    lines.append(_meta("twitter:card", "summary"))
    things = page.linked_data or (linked_data.text(page.title, page.url, site),)
    lines += [_script(thing, site, root) for thing in things]
    return "\n".join(lines)


def head_of_text(title: str, description: str, url: str, site: Site) -> str:
    """Return the same for a hand-written page, of which a host knows only this."""
    thing = linked_data.text(title, url, site)
    page = Page(url, "text", title, description, "about", {}, linked_data=(thing,))
    return head_of(page, site, root_of(url))


def _title(page: Page, site: Site) -> str:
    """Return the title with that of the list or module above the page, so that titles tell pages apart."""
    if page.url == "":
        return site.name
    above = (crumb.title for crumb in page.breadcrumbs[:0:-1][:1])
    return " – ".join(plain(part) for part in (page.title, *above, site.name))


def _licence(page: Page, site: Site) -> Iterator[str]:
    """Yield the licence of a page, for machines; what comes from another site has terms of its own."""
    foot = page.context.get("foot")
    licence = foot.meta.licence if isinstance(foot, Foot) else ""
    if not page.kind.startswith("elsewhere"):
        yield f'<link rel="license" href="{escape(licence_url(licence, site.licence_url))}">'


def _feeds(page: Page, root: str) -> Iterator[str]:
    """Yield what leads a feed reader from a page to the feeds of the site."""
    for feed in cast("tuple[File, ...]", page.context.get("feeds", ())):
        to = escape(settle(href(feed.url), root))
        yield f'<link rel="alternate" type="{feed.media_type}" title="{escape(feed.title)}" href="{to}">'


def _shared(page: Page, site: Site) -> Iterator[str]:
    """Yield what leads another site to the way to show this page."""
    if site.url and (shared := page.context.get("share")):
        to, title = escape(site.url + oembed_at(str(shared))), escape(plain(page.title))
        yield f'<link rel="alternate" type="application/json+oembed" title="{title}" href="{to}">'


def _meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{escape(content)}">'


def _open_graph(name: str, content: str) -> str:
    return f'<meta property="og:{name}" content="{escape(content)}">'


def _properties(page: Page, site: Site) -> dict[str, str]:
    return {
        "title": plain(page.title),
        "description": plain(page.description),
        "type": "website" if page.url == "" else "article",
        "url": site.url + page.url if site.url else "",
        "image": site.url + PICTURE if site.url else "",
        "image:alt": site.name if site.url else "",
        "site_name": site.name,
        "locale": {"nl": "nl_NL", "en": "en_GB"}.get(site.language, site.language),
    }


def _redirect(page: Page, root: str, site: Site) -> list[str]:
    to = settle(href(str(page.context["to"])), root, site.index)
    lines = [f'<meta http-equiv="refresh" content="0; url={escape(to)}">', _meta("robots", "noindex")]
    if site.url:
        lines.append(f'<link rel="canonical" href="{escape(site.url + str(page.context["to"]))}">')
    return lines


def _script(thing: Mapping[str, object], site: Site, root: str) -> str:
    data = {"@context": "https://schema.org", **thing}
    text = to_json(data).decode()
    text = text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
    return f'<script type="application/ld+json">{settle(text, site.url or root)}</script>'
