# SPDX-License-Identifier: EUPL-1.2
"""`leerwijk import`: bring in what others wrote."""

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from leerwijk.adapters.bringing import Harvest, harvest, texts_with, write_all
from leerwijk.adapters.bringing_questions import bank_in, files_of, write_new
from leerwijk.adapters.misset import problem_of_settings
from leerwijk.adapters.settings import content_folder
from leerwijk.adapters.telling import below, line, phrases
from leerwijk.checking import check
from leerwijk.locale.problems import Language
from leerwijk.model.library import Library
from leerwijk.problems import Problem, nearest
from leerwijk.reading import read_library


@click.group()
def command() -> None:
    """Bring in what others wrote."""


@command.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--pilot", default="", help="Id of the pilot that all lessons are for; else each names its own."
)
@click.option(
    "--root",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of the site.",
)
@click.option("--lang", default="nl", type=click.Choice(["nl", "en"]), help="Language of the report.")
@click.option("--dry-run", is_flag=True, help="Tell what would happen, and write nothing.")
def lessons(file: Path, pilot: str, root: Path, lang: Language, *, dry_run: bool) -> None:
    """Write the lessons learned in FILE (.csv, .json or .yml) into the files of their pilots: all, or none.

    Exits with status 1 when nothing could be written.
    """
    library = _library(root, lang)
    words = phrases(lang)
    if pilot and pilot not in library.by_kind.get("Pilot", {}):
        near = nearest(pilot, (each.id for each in library.pilots))
        raise click.ClickException(
            words.text("no-pilot-near" if near else "no-pilot", pilot=pilot, near=near)
        )
    found = harvest(file, library, pilot)
    _tell(found.problems, lang)
    if found.has_errors:
        raise click.ClickException(words.text("nothing-imported"))
    if not dry_run:
        _write(root, library, found, lang)
    counted = words.count("lessons", len(found.brought))
    click.echo(words.text("would-import" if dry_run else "imported", lessons=counted, known=found.known))


@command.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--root",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of the site.",
)
@click.option("--lang", default="nl", type=click.Choice(["nl", "en"]), help="Language of the report.")
@click.option("--dry-run", is_flag=True, help="Tell what would happen, and write nothing.")
def questions(file: Path, root: Path, lang: Language, *, dry_run: bool) -> None:
    """Write the questions in FILE (Moodle XML, GIFT, QTI 2 or 3, Brightspace CSV) as quizzes: all, or none.

    Exits with status 1 when nothing could be written.
    """
    words = phrases(lang)
    bank = bank_in(file, _library(root, lang), root)
    _tell(list(bank.problems), lang)
    if any(problem.severity == "error" for problem in bank.problems):
        raise click.ClickException(words.text("nothing-imported"))
    files = files_of(bank, root)
    if not dry_run:
        _write_new(files, lang)
    for place in files:
        name = place.relative_to(root).as_posix()
        click.echo(words.text("would-write" if dry_run else "exported", file=name))
    counted = words.count("questions", sum(len(places) for places in bank.places.values()))
    click.echo(words.text("would-import-questions" if dry_run else "imported-questions", questions=counted))


def _write_new(files: Mapping[Path, bytes], lang: Language) -> None:
    try:
        write_new(files)
    except OSError as error:
        reason = {"name": error.filename or "", "reason": error.strerror or str(error)}
        raise click.ClickException(phrases(lang).text("not-written", **reason)) from error


def _library(root: Path, lang: Language) -> Library:
    """Return the library of a site; raise when its own sources are wrong."""
    misset = problem_of_settings(root)
    library, problems = read_library(root, content_folder(root))
    found = [misset] if misset else [*problems, *check(library)]
    errors = [each for each in found if each.severity == "error"]
    if errors:
        _tell(below(root, errors), lang)
        raise click.ClickException(phrases(lang).text("mend-first"))
    return library


def _write(root: Path, library: Library, found: Harvest, lang: Language) -> None:
    texts = texts_with(root, library, found.brought)
    if isinstance(texts, Problem):
        _tell(below(root, [texts]), lang)
        raise click.ClickException(phrases(lang).text("nothing-imported"))
    write_all(texts)
    for file in texts:
        click.echo(phrases(lang).text("appended", file=file.relative_to(root.resolve()).as_posix()))


def _tell(problems: list[Problem], lang: Language) -> None:
    for problem in problems:
        click.echo(line(problem, lang), file=sys.stdout)
