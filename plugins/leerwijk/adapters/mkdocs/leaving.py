# SPDX-License-Identifier: EUPL-1.2
"""Leaving: MkDocs builds nothing when the site already stands as it would build it."""

# ruff: noqa: ARG002 - the signatures of hooks are MkDocs'

import copy
import logging
import os
import re
from collections.abc import Iterable
from pathlib import Path

from mkdocs.commands import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, PluginCollection
from mkdocs.structure.files import Files
from mkdocs.utils import get_build_date

from leerwijk.adapters.installed import used
from leerwijk.adapters.landing import Landing
from leerwijk.adapters.mkdocs.options import Options
from leerwijk.adapters.settings import CACHE, HEIGHTS_FILE, QUIZZES
from leerwijk.adapters.standing import Message, Standing
from leerwijk.adapters.telling import phrases, told_in

HOST = logging.getLogger(build.log.name.partition(".")[0])
"""The log of the host, which has another name under ProperDocs."""
log = logging.getLogger("mkdocs.plugins.leerwijk")
OURS = "leerwijk."
ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+>")
"""How Python writes a thing that does not tell what it is, such as a function."""
MOMENT = b"build_date"
"""What a template names to show when the site was built, to the second."""
READ_NOTHING = frozenset(
    {
        *("abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code", "footnotes"),
        *("md_in_html", "meta", "nl2br", "sane_lists", "smarty", "tables", "toc", "wikilinks"),
    }
)
"""Extensions that surely read no files of their own; and so do those of FAMILIES, but for READ_FILES."""
FAMILIES = ("markdown.extensions.", "pymdownx.", "material.extensions.")
READ_FILES = ("pymdownx.b64", "pymdownx.snippets")


def standing_of(config: MkDocsConfig) -> Standing | None:
    """Return the site as it stands; None when it may depend on something that we know nothing of."""
    if not _is_known(config):
        return None
    said = _said(config)
    if ADDRESS.search(said):
        return None
    root = Path(config.config_file_path).absolute().parent
    own = (config.theme.custom_dir,) if config.theme.custom_dir else ()
    sources = (config.config_file_path, config.docs_dir, *own, root / QUIZZES, root / HEIGHTS_FILE)
    return Standing(
        file=root / CACHE / "standing.json",
        site=Path(config.site_dir),
        said=said,
        sources=tuple(Path(source) for source in sources),
        tools=(*used(), *(Path(folder) for folder in config.theme.dirs if folder not in own)),
    )


def _is_known(config: MkDocsConfig) -> bool:
    """Say whether we know all that this build reads, and its result is worth a note."""
    is_served = Path(config.site_dir).name.startswith(f"{HOST.name}_")  # in a folder that goes when it stops
    return (
        not is_served
        and not HOST.isEnabledFor(logging.DEBUG)  # who asks for all that happens wants it to happen
        and config.theme.name == "material"
        and not config.extra_templates
        and not _tells_the_moment(config.theme.custom_dir)
        and all(type(plugin).__module__.startswith(OURS) for plugin in config.plugins.values())
        and all(map(_reads_nothing, config.markdown_extensions))
    )


def _tells_the_moment(overrides: str | None) -> bool:
    templates = Path(overrides).rglob("*.*ml") if overrides else ()
    return any(MOMENT in template.read_bytes() for template in templates if template.is_file())


def _reads_nothing(extension: str) -> bool:
    is_family = extension.startswith(FAMILIES) and not extension.startswith(READ_FILES)
    return extension in READ_NOTHING or is_family


def _said(config: MkDocsConfig) -> str:
    """Return all that is said to a build but for its files; `!ENV` and the like are resolved in it."""
    settings = [(name, value) for name, value in config.items() if name not in {"theme", "plugins"}]
    options = [(name, sorted(plugin.config.items())) for name, plugin in config.plugins.items()]
    theme = (config.theme.dirs, list(config.theme.items()), sorted(config.theme.static_templates))
    date = (get_build_date(), os.environ.get("SOURCE_DATE_EPOCH"))
    return repr((settings, options, theme, date, HOST.getEffectiveLevel()))


def left_alone(config: MkDocsConfig, told: Iterable[Message]) -> MkDocsConfig:
    """Return the configuration of a site without pages, in a folder that does not exist."""
    landing = Landing(Path(config.site_dir))
    landing.tidy()
    empty = copy.copy(config)
    empty.theme = copy.copy(config.theme)
    empty.theme.dirs, empty.theme.static_templates = [], set()
    empty.docs_dir = empty.site_dir = str(landing.next)
    empty.nav = None
    empty.plugins = PluginCollection()
    empty.plugins["leerwijk"] = Left(told)
    return empty


class Left(BasePlugin[Options]):
    """Stands in for all plugins in a build that leaves the site as it stands."""

    def __init__(self, told: Iterable[Message]) -> None:
        self._told = tuple(told)

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> None:
        """Tell what the build told that made the site, and that this one makes nothing."""
        for name, level, text in self._told:
            logging.getLogger(name).log(level, "%s", text)
        log.info(phrases(told_in(str(config.theme.get("language")))).text("stands"))


class Ear(logging.Handler):
    """Hears what a build tells its author, but for what MkDocs says of every build."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Message] = []
        HOST.addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what is told."""
        if record.name != build.log.name or record.levelno >= logging.WARNING:
            self.heard.append((record.name, record.levelno, record.getMessage()))

    def note(self, standing: Standing, made: int) -> None:
        """Note how the site stands, and what was told; not when MkDocs warned of this one build."""
        if all(name != build.log.name for name, _, _ in self.heard):
            standing.note(self.heard, made)

    def close(self) -> None:
        """Hear no more."""
        HOST.removeHandler(self)
        super().close()
