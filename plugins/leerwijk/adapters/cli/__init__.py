# SPDX-License-Identifier: EUPL-1.2
"""The command line: `leerwijk COMMAND`, one file per command, each loaded only when it is called."""

from importlib import import_module

import click

import leerwijk

COMMANDS = {
    "build": "Build the site, whole or not at all.",
    "check": "Read the sources and tell everything that is wrong with them.",
    "explain": "Show why an item-writing rule is there.",
    "export": "Write files to take into a learning platform.",
    "federate": "Fetch what other sites learned, for the next build to show.",
    "import": "Bring in what others wrote.",
    "new": "Write a small complete site to start from.",
    "pages": "Write the page tree for hosts that run no plugins.",
    "preview": "Write a page with one quiz or case in every state.",
    "schema": "Write the JSON Schemas by which an editor helps while you type.",
    "server": "Write what a web server must know of the site.",
    "serve": "Build and serve the site, and again after each change.",
}
"""Name → what it does; `leerwijk.adapters.cli.<name>` holds it as `command`."""

MODULES = {"import": "importing"}
"""Name of a command that no module can have → its module."""


class Commands(click.Group):
    """The commands, by name; asking for help loads none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command, or None when there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"{__name__}.{MODULES.get(cmd_name, cmd_name)}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of commands."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=Commands)
@click.version_option(leerwijk.__version__, prog_name="leerwijk")
def main() -> None:
    """Structured sources in, a searchable site to learn from out."""
