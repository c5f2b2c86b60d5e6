# SPDX-License-Identifier: EUPL-1.2
"""`leerwijk pages`: write the page tree for hosts that run no plugins."""

import sys
from pathlib import Path

import click


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--root",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of the site.",
)
def command(folder: Path, root: Path) -> None:
    """Write every page of the site as Markdown to FOLDER, with a configuration to build it."""
    from leerwijk.adapters.mkdocs.commands import write_pages  # noqa: PLC0415 - the host is heavy

    sys.exit(write_pages(root.resolve(), folder.resolve()))
