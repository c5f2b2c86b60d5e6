# SPDX-License-Identifier: EUPL-1.2
"""`leerwijk federate`: fetch what other sites learned, for the next build to show."""

import sys
from pathlib import Path

import click

from leerwijk.adapters.cli.settled import insist_on_settings
from leerwijk.adapters.federating import federate
from leerwijk.adapters.settings import content_folder, own_address
from leerwijk.adapters.telling import below, line, phrases
from leerwijk.locale.problems import Language
from leerwijk.reading import read_library


@click.command()
@click.argument("root", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--lang", default="nl", type=click.Choice(["nl", "en"]), help="Language of the report.")
@click.option("--strict", is_flag=True, help="Exit with status 1 when a site could not be asked or trusted.")
def command(root: Path, lang: Language, *, strict: bool) -> None:
    """Fetch the lessons learned of the sites that ROOT names in federation.yml.

    What is unreachable or wrong is told, and the last good copy stays.
    """
    insist_on_settings(root, lang)
    words = phrases(lang)
    content = content_folder(root)
    library, problems = read_library(root, content)
    ours = [each for each in problems if each.place.file.name == "federation.yml"]
    if ours:
        click.echo("\n".join(line(each, lang) for each in below(root, ours)))
        sys.exit(1)
    if not library.peers:
        click.echo(words.text("no-peers", file=f"{content}/federation.yml"))
        return
    done = federate(root / content / "federated", library, own_address(root))
    for peer, (count, changed) in done.kept.items():
        key = "federated" if changed else "federated-same"
        click.echo(words.text(key, peer=peer, lessons=words.count("lessons", count)))
    for problem in below(root, done.problems):
        click.echo(line(problem, lang))
    sys.exit(bool(strict and done.problems))
