# SPDX-License-Identifier: EUPL-1.2
"""MkDocs plugins: couriers that carry the sources to the press and its pages to the site."""

# ruff: noqa: ARG002 - the signatures of hooks are MkDocs'

import gc
from typing import TYPE_CHECKING, Any, ClassVar

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as HostPage
from mkdocs.utils.templates import TemplateContext

from leerwijk.adapters.mkdocs.leaving import left_alone, standing_of
from leerwijk.adapters.mkdocs.options import Options, SharingOptions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.livereload import LiveReloadServer

    from leerwijk.adapters.mkdocs.building import Building

RARELY = (1_000_000, 20, 50)
"""How seldom Python looks for garbage in circles while a build makes much that stays.

A site of a thousand pages makes some 300,000 things, and one look at all of them takes a tenth of a second.
"""


class Part(BasePlugin[Options]):
    """A part of Leerwijk that a site may use alone; all parts of a site share one courier."""

    part: ClassVar[str]

    def on_config(self, config: MkDocsConfig) -> None:
        """Tell the courier that the site wants this part."""
        courier = config.plugins.get("leerwijk") or Courier()
        if not courier.parts:
            config.plugins["leerwijk"] = courier
        courier.parts.add(self.part)


class CoursePlugin(Part):
    """Modules, lessons and quizzes."""

    part = "course"


class FactsheetsPlugin(Part):
    """Factsheets."""

    part = "factsheets"


class LessonsLearnedPlugin(Part):
    """Pilots, regions, themes and what was learned."""

    part = "lessons-learned"


class PackagesPlugin(Part):
    """What other sites and learning platforms take: pages for their frames, and packages."""

    part = "packages"
    config_class = SharingOptions

    def on_config(self, config: MkDocsConfig) -> None:
        """Tell the courier also who may show the pages in a frame."""
        super().on_config(config)
        config.plugins["leerwijk"].sharing = self.config  # type: ignore[attr-defined]


class SearchPlugin(Part):
    """Search through everything."""

    part = "search"


class Courier(BasePlugin[Options]):
    """Runs the errands of one build; the parts that a site lists call it in."""

    def __init__(self) -> None:
        self.parts: set[str] = set()
        self.sharing: Mapping[str, Any] = {}
        self.building: Building

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Start a build: beside the site, with our theme and blocks; unless the site stands already."""
        standing = standing_of(config)
        if standing and standing.is_whole():
            return left_alone(config, standing.told)
        gc.set_threshold(*RARELY)
        # imported here: a site that stands already needs nothing of it
        from leerwijk.adapters.mkdocs.building import Building  # noqa: PLC0415
        from leerwijk.adapters.mkdocs.sharing import sharing_of  # noqa: PLC0415

        self.building = Building(config, frozenset(self.parts), sharing_of(self.sharing), standing)
        self.building.set_up()
        return config

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> None:
        """Read and check the sources, and tell MkDocs which pages they become."""
        self.building.read_sources()
        self.building.add_files(files)

    def on_page_markdown(
        self, markdown: str, /, *, page: HostPage, config: MkDocsConfig, files: Files
    ) -> None:
        """Tell our blocks which page they stand on."""
        self.building.turn_to(page)

    def on_page_content(self, html: str, /, *, page: HostPage, config: MkDocsConfig, files: Files) -> None:
        """Take note of a page that MkDocs makes itself, for search."""
        self.building.note(page, html)

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> None:
        """Keep the navigation for the shells."""
        self.building.nav = nav

    @event_priority(-100)  # last: shells must hold what other plugins add to the environment
    def on_env(self, env: jinja2.Environment, /, *, config: MkDocsConfig, files: Files) -> None:
        """Make our pages."""
        self.building.press(env, files)

    def on_template_context(
        self,
        context: TemplateContext,
        /,
        *,
        template_name: str,
        config: MkDocsConfig,
    ) -> TemplateContext:
        """Give the sitemap our pages as well."""
        return self.building.template_context(context, template_name)

    def on_page_context(
        self,
        context: TemplateContext,
        /,
        *,
        page: HostPage,
        config: MkDocsConfig,
        nav: Navigation,
    ) -> TemplateContext:
        """Give MkDocs' own pages the frame that ours have."""
        return self.building.page_context(context, page)

    @event_priority(-100)  # last: other plugins may still write to the unfinished site
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the finished site in place."""
        self.building.land()

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the site as it was."""
        if hasattr(self, "building"):  # else the build stopped before it began
            self.building.abandon()

    def on_shutdown(self) -> None:
        """Let Python end without looking for garbage in a site that goes with it, twice over."""
        gc.freeze()

    def on_serve(self, server: "LiveReloadServer", /, *, config: MkDocsConfig, builder: object) -> None:
        """Watch the quizzes too, and keep serving the last good site while a source is wrong."""
        self.building.watch(server)
