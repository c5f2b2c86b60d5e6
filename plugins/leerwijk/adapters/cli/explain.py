# SPDX-License-Identifier: EUPL-1.2
"""`leerwijk explain`: why an item-writing rule is there, and what to do about its message."""

import sys

import click

from leerwijk.adapters.telling import phrases
from leerwijk.locale.problems import Language
from leerwijk.locale.rules import explained, page
from leerwijk.problems import nearest


@click.command()
@click.argument("rule", required=False)
@click.option("--lang", default="nl", type=click.Choice(["nl", "en"]), help="Language of the page.")
def command(rule: str | None, lang: Language) -> None:
    """Show the page of an item-writing RULE, or without RULE what there is.

    Messages about questions that could be better end with the id of their rule.
    """
    known = explained()
    if rule is None:
        for each in known:
            click.echo(f"{each:<{max(map(len, known))}}  {_title(page(each, lang))}")
    elif rule in known:
        _show(page(rule, lang))
    else:
        words, near = phrases(lang), nearest(rule, known)
        names = {"rule": rule, "near": near, "known": ", ".join(known)}
        raise click.ClickException(words.text("no-rule-near" if near else "no-rule", **names))


def _title(text: str) -> str:
    return text.partition("\n")[0].removeprefix("# ")


def _show(text: str) -> None:
    """Write a page: with headings and colours where somebody watches, else as it is."""
    if not sys.stdout.isatty():
        click.echo(text, nl=False)
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.markdown import Markdown  # noqa: PLC0415

    Console(width=min(Console().width, 100)).print(Markdown(text))
