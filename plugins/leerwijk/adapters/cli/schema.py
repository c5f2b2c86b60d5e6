# SPDX-License-Identifier: EUPL-1.2
"""`leerwijk schema`: JSON Schemas by which an editor helps while one types."""

from pathlib import Path

import click

from leerwijk.adapters.cli.writing import writing
from leerwijk.adapters.schemas import schemas
from leerwijk.adapters.telling import phrases
from leerwijk.locale.problems import Language


@click.command()
@click.argument("folder", default="schemas", type=click.Path(file_okay=False, path_type=Path))
@click.option("--lang", default="nl", type=click.Choice(["nl", "en"]), help="Language of what this says.")
def command(folder: Path, lang: Language) -> None:
    """Write a JSON Schema for every kind of source file in FOLDER."""
    with writing(lang):
        count = write_schemas(folder)
    words = phrases(lang)
    click.echo(words.text("written", files=words.count("files", count), folder=folder))


def write_schemas(folder: Path) -> int:
    """Write every schema in a folder; return how many."""
    folder.mkdir(parents=True, exist_ok=True)
    written = [(folder / name).write_text(text, encoding="utf-8", newline="\n") for name, text in schemas()]
    return len(written)
