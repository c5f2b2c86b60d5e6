# SPDX-License-Identifier: EUPL-1.2
"""`leerwijk server`: what a web server must know of a site beside its files."""

import sys
from pathlib import Path
from urllib.parse import urlsplit

import click

from leerwijk.adapters.cli.settled import insist_on_settings
from leerwijk.adapters.settings import own_address, plugin_options
from leerwijk.exports.servers import SERVERS


@click.command()
@click.argument("name", metavar="SERVER", type=click.Choice(sorted(SERVERS)))
@click.option("--root", type=click.Path(path_type=Path), default=Path(), help="Folder of the site.")
def command(name: str, root: Path) -> None:
    """Write what nginx, Caddy or Azure Static Web Apps must know of the site to standard output.

    Who may show the pages in a frame (`hosts` of the plugin `leerwijk/packages`), and which file answers
    which question of a harvester (OAI-PMH).
    """
    insist_on_settings(root)
    hosts = plugin_options(root, "leerwijk/packages").get("hosts") or ()
    path = urlsplit(own_address(root)).path or "/"
    sys.stdout.write(SERVERS[name](path, tuple(map(str, hosts))))
