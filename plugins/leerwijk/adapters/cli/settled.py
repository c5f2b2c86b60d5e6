# SPDX-License-Identifier: EUPL-1.2
"""Settings on the command line: a command that goes by them stops when they cannot be read."""

from pathlib import Path

import click

from leerwijk.adapters.misset import problem_of_settings
from leerwijk.adapters.telling import below, line
from leerwijk.locale.problems import Language


def insist_on_settings(root: Path, lang: Language = "nl") -> None:
    """Tell what keeps the settings of a site from being read, if anything does, and stop."""
    if problem := problem_of_settings(root):
        [seen] = below(root, [problem])
        raise click.ClickException(line(seen, lang))
