# SPDX-License-Identifier: EUPL-1.2
"""The page tree for hosts without plugins: every page as Markdown, and a configuration to build it."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.meta import get_data

from leerwijk.adapters.giving import publisher_of
from leerwijk.adapters.installed import DIST
from leerwijk.adapters.mkdocs.building import EXTENSION, Building
from leerwijk.adapters.mkdocs.clearing import DOCUMENTS, cleared, look_at
from leerwijk.adapters.mkdocs.sources import is_source
from leerwijk.adapters.settings import SETTINGS
from leerwijk.exports import exports_of
from leerwijk.locale.problems import Language
from leerwijk.model.download import Download
from leerwijk.pages import fill, pages_of
from leerwijk.pages.page import Filled, Page

OURS = "leerwijk/"


def write_tree(root: Path, target: Path, lang: Language) -> int:
    """Write the pages of the site of `root` to `target`; return how many.

    Raise PluginError on problems, and when `target` holds what we did not write.
    """
    config = load_config(str(root / SETTINGS))
    parts = frozenset(name.removeprefix(OURS) for name in config.plugins if name.startswith(OURS))
    building = Building(config, parts)
    look_at(target, root, (building.workshop.content, building.workshop.quizzes), lang)
    building.read_sources()
    documents = cleared(target)
    count = 0
    write = building.writer()
    downloads = _write_downloads(building, parts, documents)
    for page in pages_of(building.reading.library, building.site, building.words, parts, downloads):
        filled = fill(_unshared(page), building.site, building.words, write)
        _write_page(documents / page.url / "index.md", page, filled)
        count += 1
    write_markdown = building.writer(finish=True)
    for source in _hand_written(Path(config.docs_dir)):
        name = source.relative_to(config.docs_dir)
        _write_hand_written(source, documents / name, write_markdown(_body(source), _address(name)))
        count += 1
    shutil.copytree(DIST, documents / "assets" / "leerwijk", dirs_exist_ok=True)
    (target / SETTINGS).write_text(_configuration(config), encoding="utf-8")
    return count


def _write_downloads(building: Building, parts: frozenset[str], documents: Path) -> tuple[Download, ...]:
    """Write the files to take away; return them as pages know them."""
    if "lessons-learned" not in parts:
        return ()
    made = tuple(exports_of(building.reading.library, publisher_of(building.site), building.words))
    for export in made:
        file = documents / export.download.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(export.content)
    return tuple(export.download for export in made)


def _unshared(page: Page) -> Page:
    """Return a page that offers no frame of itself: a host without plugins has no pages for frames."""
    return replace(page, context={**page.context, "share": ""})


def _write_page(file: Path, page: Page, filled: Filled) -> None:
    _write(file, {"title": page.title, "description": page.description}, filled.main)


def _write_hand_written(source: Path, file: Path, html: str) -> None:
    _, meta = get_data(source.read_text(encoding="utf-8-sig"))
    _write(file, {key: meta[key] for key in ("title", "description") if key in meta}, html)


def _write(file: Path, meta: dict[str, str], html: str) -> None:
    """Write HTML as one raw block, which Markdown leaves as it is."""
    file.parent.mkdir(parents=True, exist_ok=True)
    data = yaml.safe_dump(meta, allow_unicode=True, sort_keys=True)
    file.write_text(f'---\n{data}---\n\n<div class="lw">\n{html}\n</div>\n', encoding="utf-8")


def _hand_written(content: Path) -> list[Path]:
    return [
        file for file in sorted(content.rglob("*.md")) if not is_source(file.relative_to(content).as_posix())
    ]


def _body(source: Path) -> str:
    body, _ = get_data(source.read_text(encoding="utf-8-sig"))
    return str(body)


def _address(name: Path) -> str:
    parts = name.with_suffix("").parts
    return "/".join((*(parts[:-1] if parts[-1] == "index" else parts), ""))


def _configuration(config: MkDocsConfig) -> str:
    """Return a configuration that needs no plugin of ours."""
    settings: dict[str, Any] = {
        "site_name": config.site_name,
        "site_description": config.site_description or "",
        "site_url": config.site_url or "",
        "docs_dir": DOCUMENTS,
        "site_dir": "site",
        "theme": {"name": "material", "language": str(config.theme.get("language") or "nl"), "font": False},
        "extra_css": ["assets/leerwijk/leerwijk.css"],
        "markdown_extensions": [name for name in config.markdown_extensions if name != EXTENSION],
    }
    return yaml.safe_dump(settings, allow_unicode=True, sort_keys=False)
