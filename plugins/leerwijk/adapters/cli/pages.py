# SPDX-License-Identifier: EUPL-1.2
"""`leerwijk pages`: write the page tree for hosts that run no plugins."""

import sys
from pathlib import Path

import click

from leerwijk.locale.problems import Language


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--root",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of the site.",
)
@click.option("--lang", default="nl", type=click.Choice(["nl", "en"]), help="Language of what this says.")
def command(folder: Path, root: Path, lang: Language) -> None:
    """Write every page of the site as Markdown to FOLDER, with a configuration to build it.

    FOLDER must be new or empty, or hold what this command wrote before; then that is replaced.
    """
    from leerwijk.adapters.mkdocs.commands import write_pages  # noqa: PLC0415 - the host is heavy

    sys.exit(write_pages(root.resolve(), folder, lang))
