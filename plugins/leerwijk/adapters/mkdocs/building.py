# SPDX-License-Identifier: EUPL-1.2
"""One build under MkDocs: what the courier's errands do with MkDocs' own things."""

import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as HostPage
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext

from leerwijk import search
from leerwijk.adapters.alone import PrintAlone, print_nothing, printer
from leerwijk.adapters.cataloguing import Cataloguing, catalogue_nothing
from leerwijk.adapters.frame import Frames
from leerwijk.adapters.installed import DIST, PACKAGE
from leerwijk.adapters.landing import Landing
from leerwijk.adapters.markdown import Desk, writer_of
from leerwijk.adapters.mkdocs.leaving import HOST, Ear
from leerwijk.adapters.mkdocs.sharing import Sharing
from leerwijk.adapters.mkdocs.shells import framed, material_sheet, sitemap_entries, theme_shell
from leerwijk.adapters.mkdocs.sources import is_source
from leerwijk.adapters.mkdocs.theme import insist_on_material, language_of
from leerwijk.adapters.packing import Packing, pack_nothing
from leerwijk.adapters.press import Edition, Press, Recipe
from leerwijk.adapters.settings import QUIZZES
from leerwijk.adapters.shop import Shop
from leerwijk.adapters.standing import Standing
from leerwijk.adapters.store import digest
from leerwijk.adapters.telling import line, told_in
from leerwijk.adapters.workshop import Reading, Workshop
from leerwijk.locale import Words, words
from leerwijk.model.bare import Surroundings
from leerwijk.pages import addresses
from leerwijk.pages.page import Site, WriteMarkdown
from leerwijk.problems import Problem

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.plugins.leerwijk")
EXTENSION = "leerwijk.blocks"
MEMORY_ADDRESS = re.compile(r" at 0x[0-9a-f]+")


class MadeFile(File):
    """A file that the press makes; MkDocs knows its address, so that links to its source work."""

    def is_documentation_page(self) -> bool:
        """Keep MkDocs from rendering it."""
        return False

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 — MkDocs' signature
        """Leave it to the press."""


@dataclass
class Building:
    """One build, from configuration to landing."""

    config: MkDocsConfig
    parts: frozenset[str]
    sharing: Sharing = field(default_factory=Sharing)
    standing: Standing | None = None
    nav: Navigation = field(default_factory=lambda: Navigation([], []))
    others: list[search.Document] = field(default_factory=list)
    edition: Edition | None = None

    def __post_init__(self) -> None:
        root = Path(self.config.config_file_path).absolute().parent
        self.workshop = Workshop(root, Path(self.config.docs_dir), root / QUIZZES, self.sharing.passed_over)
        language = language_of(self.config)
        self.words: Words = words(language)
        self.site = Site(
            name=self.config.site_name,
            url=self.config.site_url or "",
            language=language,
            description=self.config.site_description or "",
            repository=self.config.repo_url or "",
        )

    def set_up(self) -> None:
        """Build beside the site, with our theme beneath the site's own overrides."""
        self.ear = Ear()
        self.landing = Landing(Path(self.config.site_dir))
        insist_on_material(self.config)
        self.config.site_dir = str(self.landing.prepare())
        self.config.theme.dirs.insert(1 if self.config.theme.custom_dir else 0, str(PACKAGE / "theme"))

    def read_sources(self) -> None:
        """Read and check the sources; raise PluginError with every problem when one forbids the build."""
        self.reading: Reading = self.workshop.read()
        self._report(self.reading.problems)
        self._add_blocks()

    def add_files(self, files: Files) -> None:
        """Tell MkDocs which pages and assets the sources become."""
        for file in tuple(files):
            if is_source(file.src_uri):
                files.remove(file)
        for source, address in addresses(self.reading.library, self.parts).items():
            files.append(self._made(source, f"{address}index.html"))
        for path in sorted(DIST.rglob("*")):
            if path.is_file():
                files.append(self._asset(path))

    def _made(self, source: str, target: str) -> File:
        return MadeFile(source, None, self.config.site_dir, use_directory_urls=True, dest_uri=target)

    def _asset(self, path: Path) -> File:
        target = f"assets/leerwijk/{path.relative_to(DIST).as_posix()}"
        asset = File(target, None, self.config.site_dir, use_directory_urls=True)
        asset.abs_src_path = str(path)
        return asset

    def _report(self, problems: Iterable[Problem]) -> None:
        """Tell all problems in one message when they forbid the build, else as warnings."""
        problems = tuple(problems)
        lines = [line(problem, told_in(self.site.language)) for problem in problems]
        if any(problem.severity == "error" for problem in problems) or (lines and self.config.strict):
            raise PluginError("\n".join(("", *lines)))
        for told in lines:
            log.warning(told)

    def _add_blocks(self) -> None:
        """Let the pages that MkDocs makes itself use our blocks and citations."""
        self.config.markdown_extensions.append(EXTENSION)
        self.desk = Desk(self.reading.library, self.site, self.words, self.parts)
        self.config.mdx_configs[EXTENSION] = {"desk": self.desk}
        # our blocks resolve links to sources before MkDocs looks at them, and `check` has seen them all
        self.config.validation.links.unrecognized_links = logging.DEBUG

    def turn_to(self, page: HostPage) -> None:
        """Tell our blocks which page MkDocs renders now; what reading has seen is not checked again."""
        seen = f"{self.workshop.content.relative_to(self.workshop.root)}/{page.file.src_uri}"
        self.desk.turn_to(page.url, None if seen in self.reading.library.files else seen)

    def note(self, page: HostPage, html: str) -> None:
        """Take note of a page that MkDocs makes itself, for search."""
        description = str(page.meta.get("description", ""))
        self.others.append(
            search.document_of(page.url, str(page.title), "page", html, description=description)
        )

    def press(self, env: jinja2.Environment, files: Files) -> None:
        """Make our pages and put them in the unfinished site."""
        self._report(self.desk.problems)
        frames = Frames(self.site, self.words, self.parts, DIST, _urls(files))
        self.frames = frames
        env.globals["leerwijk"] = frames.of_host("")
        env.globals["material_sheet"] = material_sheet(self.config.theme.dirs)
        shell = theme_shell(env, self.config, files, self.nav, frames)
        alone = self._printer(frames) if "packages" in self.parts else print_nothing
        write, tools = self.writer(), self._tools()
        shop = Shop(self.site, self.words, self.parts, write, self.workshop.content, self.sharing.rule)
        packing = Packing(self.workshop.store, tools, shop, self.sharing.with_course)
        pack = packing.pack if "packages" in self.parts else pack_nothing
        catalogue = (
            Cataloguing(self.workshop.store, tools, self.site, self.parts, self.sharing.terms).make
            if "packages" in self.parts
            else catalogue_nothing
        )
        recipe = Recipe(self.site, self.parts, self.words, tools, shell, write, alone, pack, catalogue)
        press = Press(self.workshop.store, self.workshop.state.get("press", {}))
        self.edition = press.edition(self.reading.library, self.reading.key, recipe, self.others)
        self.workshop.store.place(self.edition.files, self.config.site_dir)
        self.workshop.remember(press=press.memory)

    def _printer(self, frames: Frames) -> PrintAlone:
        styles = tuple(map(str, self.config.extra_css))
        place = Surroundings(frames.assets, styles=styles, hosts=self.sharing.hosts)
        return printer(self.workshop.store, self.site, self.words, place, self.workshop.heights)

    def writer(self, *, finish: bool = False) -> WriteMarkdown:
        """Return the site's Markdown as a port; `finish` for pages that stand on their own."""
        configs = {**self.config.mdx_configs, EXTENSION: {"desk": self.desk}}
        return writer_of(list(self.config.markdown_extensions), configs, finish=finish)

    def _tools(self) -> str:
        """Digest of everything but the sources and the shell that decides what a page looks like."""
        options = sorted(
            (name, repr(value)) for name, value in self.config.mdx_configs.items() if name != EXTENSION
        )
        names = list(self.config.markdown_extensions)
        told = repr((names, options, self.site, sorted(self.parts), self.sharing, self.workshop.heights))
        return digest(self.workshop.tools, MEMORY_ADDRESS.sub("", told))

    def template_context(self, context: TemplateContext, template_name: str) -> TemplateContext:
        """Give the sitemap our pages as well."""
        if template_name == "sitemap.xml" and self.edition:
            context["pages"] = sitemap_entries(context["pages"], self.site.url, self.edition.addresses)
        return context

    def page_context(self, context: TemplateContext, page: HostPage) -> TemplateContext:
        """Give MkDocs' own pages the frame that ours have."""
        description = str(page.meta.get("description") or "")
        title = str(page.meta.get("title") or page.title or "")
        return framed(context, self.frames.of_host(page.url, title, description))

    def land(self) -> None:
        """Put the finished site in place, unless warnings forbid it under `--strict`."""
        if any(isinstance(handler, CountHandler) and handler.get_counts() for handler in HOST.handlers):
            self.abandon()
            return
        made = self.landing.next.stat().st_ino
        self.landing.land()
        self.config.site_dir = str(self.landing.site)
        self.ear.close()
        if self.standing:
            self.ear.note(self.standing, made)

    def abandon(self) -> None:
        """Remove the unfinished site."""
        self.ear.close()
        self.landing.abandon()

    def watch(self, server: "LiveReloadServer") -> None:
        """Watch the quizzes too, and serve the last good site while a source is wrong."""
        # imported here: a build without a server needs nothing of one
        from leerwijk.adapters.mkdocs.serving import Serving  # noqa: PLC0415

        Serving(server, self.workshop.root, told_in(self.site.language))
        if self.workshop.quizzes.is_dir():
            server.watch(str(self.workshop.quizzes))


def _urls(files: Files) -> frozenset[str]:
    return frozenset(file.url for file in files.documentation_pages())
