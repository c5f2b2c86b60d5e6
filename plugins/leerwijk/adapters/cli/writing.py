# SPDX-License-Identifier: EUPL-1.2
"""Writing on the command line: what cannot be written is told, not traced."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from leerwijk.adapters.telling import inaccessible
from leerwijk.locale.problems import Language


@contextmanager
def writing(lang: Language) -> Iterator[None]:
    """Tell why something cannot be written, when that goes wrong within."""
    try:
        yield
    except OSError as error:
        raise click.ClickException(inaccessible(error, lang)) from error
