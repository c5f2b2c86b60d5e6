# SPDX-License-Identifier: EUPL-1.2
"""Shells: the theme's page, rendered once for each depth and section with our parts left open."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as HostPage
from mkdocs.structure.toc import get_toc
from mkdocs.utils.templates import TemplateContext

from leerwijk.adapters.frame import Frame, Frames
from leerwijk.adapters.shells import Shell
from leerwijk.pages.page import Section


def material_sheet(folders: Iterable[str]) -> str:
    """Return the address of Material's style sheet, from the site's root: its name differs by version."""
    sheets = (
        sheet for folder in folders for sheet in Path(folder, "assets/stylesheets").glob("main.*.min.css")
    )
    return next((f"assets/stylesheets/{sheet.name}" for sheet in sheets), "")


def theme_shell(
    env: jinja2.Environment, config: MkDocsConfig, files: Files, nav: Navigation, frames: Frames
) -> Shell:
    """Return the port by which the press gets the theme's page."""
    documents = files.documentation_pages()

    def shell(depth: int, section: Section) -> str:
        page = _stand_in(depth, config)
        context = get_context(nav, documents, config, page)
        context = config.plugins.on_page_context(context, page=page, config=config, nav=nav)
        return env.get_template("main.html").render(framed(context, frames.open(section)))

    return shell


def _stand_in(depth: int, config: MkDocsConfig) -> HostPage:
    """Return an empty page as deep in the site as the pages that will use the shell."""
    file = File.generated(config, "-/" * depth + "index.md", content="")
    page = HostPage(" ", file, config)
    page.content, page.meta, page.toc = "", {}, get_toc([])
    return page


def framed(context: TemplateContext, frame: Frame) -> TemplateContext:
    """Return the context of a template with our frame in it."""
    return cast("TemplateContext", {**context, "leerwijk": frame})


def sitemap_entries(pages: Sequence[File], root: str, addresses: Iterable[str]) -> Sequence[File]:
    """Return MkDocs' own pages and ours, in the form that its sitemap template reads."""
    if not root:
        return pages
    ours = (
        SimpleNamespace(is_link=False, canonical_url=root + address, abs_url=None, update_date=None)
        for address in addresses
    )
    return [*pages, *(cast("File", SimpleNamespace(page=page)) for page in ours)]
