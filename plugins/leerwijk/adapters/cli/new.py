# SPDX-License-Identifier: EUPL-1.2
"""`leerwijk new`: a small complete site to start from."""

import shlex
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath

import click

from leerwijk.adapters.cli.writing import writing
from leerwijk.adapters.editors import editor_files
from leerwijk.adapters.folders import is_bare
from leerwijk.adapters.schemas import schemas
from leerwijk.adapters.telling import phrases
from leerwijk.locale.problems import Language

IGNORED = "/.cache/\n/site/\n"
"""What a repository of the site leaves out: everything that can be made again."""


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--lang", default="nl", type=click.Choice(["nl", "en"]), help="Language of what this says.")
def command(folder: Path, lang: Language) -> None:
    """Write a small complete site in FOLDER, which must be new or empty but for hidden files like `.git`."""
    words = phrases(lang)
    files = {folder / name: text for name, text in starter_files()}
    with writing(lang):
        if not is_bare(folder) or any(file.exists() for file in files):
            raise click.ClickException(words.text("not-empty", folder=folder))
        for file, text in files.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
    click.echo(words.text("next", folder=folder, quoted=shlex.quote(str(folder))))


def starter_files() -> Iterator[tuple[PurePosixPath, str]]:
    """Yield the path and the text of every file of a new site."""
    yield from _texts(files("leerwijk").joinpath("starter"), PurePosixPath())
    yield PurePosixPath(".gitignore"), IGNORED
    yield from ((PurePosixPath(name), text) for name, text in editor_files())
    yield from ((PurePosixPath("schemas", name), text) for name, text in schemas())


def _texts(folder: Traversable, path: PurePosixPath) -> Iterator[tuple[PurePosixPath, str]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _texts(entry, path / entry.name)
        else:
            yield path / entry.name, entry.read_text(encoding="utf-8")
