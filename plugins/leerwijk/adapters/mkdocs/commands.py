# SPDX-License-Identifier: EUPL-1.2
"""Building, serving and exporting a site by MkDocs; each returns the exit status of its command."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path

import click
from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, BuildError, ConfigurationError

from leerwijk.adapters.misset import line_of_settings
from leerwijk.adapters.mkdocs.tree import write_tree
from leerwijk.adapters.settings import SETTINGS, own_language
from leerwijk.adapters.telling import inaccessible, phrases, told_in
from leerwijk.locale.problems import Language


def build_site(root: Path, *, strict: bool) -> int:
    """Build the site of `root`, whole or not at all."""

    def work() -> None:
        config = load_config(configuration(root), strict=strict or None)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()

    return status(work, root, told_in(own_language(root)))


def serve_site(root: Path, *, address: str) -> int:
    """Build the site of `root` and serve it, again after each change, until interrupted."""
    lang = told_in(own_language(root))

    def work() -> None:
        try:
            serve(configuration(root), dev_addr=address)
        except (OSError, OverflowError) as error:
            if isinstance(error, OSError) and error.filename is not None:
                raise
            reason = getattr(error, "strerror", None) or str(error)
            told = phrases(lang).text("no-address", address=address, reason=reason)
            raise ConfigurationError(told) from error

    return status(work, root, lang)


def write_pages(root: Path, folder: Path, lang: Language) -> int:
    """Write the page tree of `root` to `folder`, and tell how many pages that are."""

    def work() -> None:
        words = phrases(lang)
        count = words.count("pages", write_tree(root, folder, lang))
        click.echo(words.text("written", files=count, folder=folder))

    return status(work, root, lang)


def configuration(root: Path) -> str:
    """Return the path of the configuration of a site."""
    return str(root / SETTINGS)


def status(work: Callable[[], object], root: Path, lang: Language) -> int:
    """Do the work under MkDocs' log; return 0, or 1 when it could not be done and the log says why."""
    log = logging.getLogger("mkdocs")
    shown = logging.StreamHandler(sys.stderr)
    shown.setFormatter(logging.Formatter("%(message)s"))
    log.addHandler(shown)
    log.setLevel(logging.INFO)
    try:
        work()
    except Abort:
        return 1
    except ConfigurationError as error:
        log.error("%s", line_of_settings(root, lang) or error)  # noqa: TRY400 - a message for authors, not a traceback
        return 1
    except BuildError as error:
        log.error("%s", error)  # noqa: TRY400 - as above
        return 1
    except OSError as error:
        log.error("%s", inaccessible(error, lang))  # noqa: TRY400 - as above
        return 1
    except KeyboardInterrupt:
        return 130
    finally:
        log.removeHandler(shown)
    return 0
