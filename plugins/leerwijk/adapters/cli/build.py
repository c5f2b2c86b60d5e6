# SPDX-License-Identifier: EUPL-1.2
"""`leerwijk build`: build the site by MkDocs, whole or not at all."""

import sys
from pathlib import Path

import click


@click.command()
@click.argument("root", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--strict", is_flag=True, help="Stop on warnings too.")
def command(root: Path, *, strict: bool) -> None:
    """Build the site of the folder ROOT."""
    from leerwijk.adapters.mkdocs.commands import build_site  # noqa: PLC0415 - the host is heavy

    sys.exit(build_site(root.resolve(), strict=strict))
