# SPDX-License-Identifier: EUPL-1.2
"""`leerwijk check`: everything that is wrong with the sources, at once."""

import gc
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

import click

from leerwijk.adapters.misset import problem_of_settings
from leerwijk.adapters.settings import content_folder, passed_over, plugin_options
from leerwijk.adapters.telling import FORMS, Format, below, phrases, told
from leerwijk.checking import check
from leerwijk.locale.problems import Language
from leerwijk.problems import Problem
from leerwijk.reading import read_library


@click.command()
@click.argument("root", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--format", "form", default="text", type=click.Choice(list(FORMS)), help="Form of the report.")
@click.option("--lang", default="nl", type=click.Choice(["nl", "en"]), help="Language of the report.")
@click.option("--strict", is_flag=True, help="Let warnings count as errors.")
def command(root: Path, form: Format, lang: Language, *, strict: bool) -> None:
    """Read the sources below ROOT and tell everything that is wrong with them.

    Exits with status 1 when there are errors, or warnings under --strict.
    """
    with _watching(phrases(lang).text("checking")):
        problems, files = problems_below(root)
    click.echo(told(problems, form, lang, files))
    sys.exit(any(strict or problem.severity == "error" for problem in problems))


def problems_below(root: Path) -> tuple[list[Problem], int]:
    """Return every problem of the sources below a folder, and how many files were read."""
    misset = problem_of_settings(root)
    if misset and not (root / content_folder(root)).is_dir():  # where the sources are stands in the settings
        return below(root, [misset]), 0
    with _without_collecting():
        library, problems = read_library(root, content_folder(root))
        over = passed_over(plugin_options(root, "leerwijk/packages"))
        found = (each for each in (*problems, *check(library)) if each.rule not in over)
        return below(root, (*([misset] if misset else ()), *found)), len(library.files)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Leave memory alone for a moment: all that is read is kept, and looking for rubbish takes time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _watching(saying: str) -> AbstractContextManager[object]:
    """Return what shows that work goes on, while a terminal watches."""
    if not sys.stderr.isatty():
        return nullcontext()
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it

    return Console(stderr=True).status(saying)
