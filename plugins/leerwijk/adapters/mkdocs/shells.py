# SPDX-License-Identifier: EUPL-1.2
"""Shells: the theme's page, rendered once for each depth and section with our parts left open."""

from collections.abc import Iterable, Iterator
from types import SimpleNamespace

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as HostPage
from mkdocs.structure.toc import get_toc

from leerwijk.adapters.frame import Frames
from leerwijk.adapters.press import Shell
from leerwijk.pages.page import Section


def theme_shell(
    env: jinja2.Environment, config: MkDocsConfig, files: Files, nav: Navigation | None, frames: Frames
) -> Shell:
    """Return the port by which the press gets the theme's page."""
    documents = files.documentation_pages()

    def shell(depth: int, section: Section) -> str:
        page = _stand_in(depth, config)
        context = get_context(nav or Navigation([], []), documents, config, page)
        context = config.plugins.on_page_context(context, page=page, config=config, nav=nav)
        context["leerwijk"] = frames.open(section)
        return env.get_template("main.html").render(context)

    return shell


def _stand_in(depth: int, config: MkDocsConfig) -> HostPage:
    """Return an empty page as deep in the site as the pages that will use the shell."""
    file = File.generated(config, "-/" * depth + "index.md", content="")
    page = HostPage(" ", file, config)
    page.content, page.meta, page.toc = "", {}, get_toc([])
    return page


def sitemap_entries(root: str, addresses: Iterable[str]) -> Iterator[SimpleNamespace]:
    """Yield our pages in the form that MkDocs' sitemap template reads."""
    for address in addresses:
        page = SimpleNamespace(is_link=False, canonical_url=root + address, abs_url=None, update_date=None)
        yield SimpleNamespace(page=page if root else SimpleNamespace(is_link=True))
