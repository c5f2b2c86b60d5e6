# SPDX-License-Identifier: EUPL-1.2
"""`leerwijk preview`: one quiz or case in every state, on a page of its own."""

import base64
import re
import sys
from mimetypes import guess_type
from pathlib import Path

import click

from leerwijk.adapters.cli.settled import insist_on_settings
from leerwijk.adapters.cli.writing import writing
from leerwijk.adapters.installed import DIST
from leerwijk.adapters.settings import content_folder
from leerwijk.adapters.telling import below, phrases, told
from leerwijk.locale import words
from leerwijk.locale.problems import Language
from leerwijk.model.library import Library
from leerwijk.model.quiz import Quiz
from leerwijk.pages.preview import preview
from leerwijk.pages.preview_cases import preview_case
from leerwijk.pages.preview_page import Looks
from leerwijk.pages.views import Views
from leerwijk.pages.views.blocks import case_of
from leerwijk.reading import read_library

FONT = re.compile(r"url\(\"?(fonts/[^)\"]+)\"?\)")


@click.command()
@click.argument("name", metavar="QUIZ|CASE")
@click.option(
    "--root",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of the site.",
)
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), help="File to write; else `.cache/preview/`."
)
@click.option("--lang", default="nl", type=click.Choice(["nl", "en"]), help="Language of the page.")
def command(name: str, root: Path, out: Path | None, lang: Language) -> None:
    """Write a page that shows the quiz or case with this id in every state.

    Of a quiz: unanswered, each wrong answer, with a hint, right. Of a case: each point, each choice, each
    ending, each moment. Then on paper and without script. The page needs no other file.
    """
    insist_on_settings(root, lang)
    library, problems = read_library(root, content_folder(root))
    views = Views(library)
    if isinstance(quiz := library.by_kind.get("Quiz", {}).get(name), Quiz):
        page = preview(views, quiz, words(lang), lang, looks())
    elif case := case_of(library, name):
        page = preview_case(views, case, words(lang), lang, looks())
    else:
        click.echo(told(below(root, problems), "text", lang, len(library.files)), err=True)
        known = ", ".join(sorted(each.id for each in (*library.quizzes, *library.cases)))
        raise click.ClickException(phrases(lang).text("no-quiz", name=name, known=known))
    file = out or root / ".cache" / "preview" / f"{name}.html"
    whole = _illustrated(page, library, root / content_folder(root))
    with writing(lang):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(whole, encoding="utf-8", newline="\n")
    click.echo(phrases(lang).text("previewed", file=file))
    sys.exit(0)


def _illustrated(page: str, library: Library, content: Path) -> str:
    """Return a page that holds the pictures it shows."""
    for name in library.pictures:
        whole = base64.b64encode((content / name).read_bytes()).decode()
        kind = guess_type(name)[0]
        page = page.replace(f'src="{name}"', f'src="data:{kind};base64,{whole}"')
    return page


def looks() -> Looks:
    """Return our style sheet with its fonts inside, and the scripts of the page."""
    style = FONT.sub(_inlined, (DIST / "leerwijk.css").read_text(encoding="utf-8"))
    return Looks(style, tuple(_script(name) for name in ("quiz.js", "preview.js")))


def _inlined(found: re.Match[str]) -> str:
    font = base64.b64encode((DIST / found[1]).read_bytes()).decode()
    return f"url(data:font/woff2;base64,{font})"


def _script(name: str) -> str:
    """Return a script so that it can stand in a page."""
    return (DIST / name).read_text(encoding="utf-8").replace("</", "<\\/")
