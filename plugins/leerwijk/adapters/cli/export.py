# SPDX-License-Identifier: EUPL-1.2
"""`leerwijk export`: files to take into a learning platform."""

import sys
from pathlib import Path

import click

from leerwijk.adapters.telling import phrases
from leerwijk.exports.target import Target
from leerwijk.exports.targets import BY_ID
from leerwijk.locale.problems import Language
from leerwijk.problems import nearest


@click.command(epilog=f"Formats: {', '.join(BY_ID)}.")
@click.argument("target")
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option(
    "--root",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of the site.",
)
@click.option(
    "--output",
    default="pakketten",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder to write to; `pakketten` when absent.",
)
@click.option("--lang", default="nl", type=click.Choice(["nl", "en"]), help="Language of the report.")
def command(target: str, ids: tuple[str, ...], root: Path, output: Path, lang: Language) -> None:
    """Write the items with these IDs in the format TARGET, and tell what the format loses.

    An ID is that of a quiz, lesson, module, case or factsheet; "lesson/x" where two kinds of thing share one.
    Without IDs everything is written for which pages offer the format.
    """
    from leerwijk.adapters.mkdocs.exporting import export  # noqa: PLC0415 - the host is heavy

    sys.exit(export(root.resolve(), target_of(target, lang), ids, output, lang))


def target_of(name: str, lang: Language) -> Target:
    """Return the target of a name; raise when there is none."""
    if name in BY_ID:
        return BY_ID[name]
    near = nearest(name, BY_ID)
    key = "no-target-near" if near else "no-target"
    raise click.ClickException(phrases(lang).text(key, target=name, near=near, known=", ".join(BY_ID)))
