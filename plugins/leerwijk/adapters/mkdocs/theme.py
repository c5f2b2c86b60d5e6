# SPDX-License-Identifier: EUPL-1.2
"""What a site may choose of the theme: Material or a theme made of it, in a language that we speak."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from leerwijk.adapters.telling import phrases, told_in
from leerwijk.locale import LANGUAGES

NEEDED = "partials/language.html"
"""A template by which we know Material."""


def language_of(config: MkDocsConfig) -> str:
    """Return the language of a site; raise PluginError when we do not speak it."""
    language = str(config.theme.get("language") or "nl")
    if language not in LANGUAGES:
        names = {"written": language, "known": ", ".join(LANGUAGES)}
        raise PluginError(phrases(told_in(language)).text("no-language", **names))
    return language


def insist_on_material(config: MkDocsConfig) -> None:
    """Raise PluginError when the theme of a site has not what our templates build on."""
    if not any(Path(folder, NEEDED).is_file() for folder in config.theme.dirs):
        words = phrases(told_in(str(config.theme.get("language") or "nl")))
        raise PluginError(words.text("no-material", written=config.theme.name or ""))
