# SPDX-License-Identifier: EUPL-1.2
"""`python -m leerwijk.adapters.cli`, where no `leerwijk` is on the path."""

from leerwijk.adapters.cli import main

main(prog_name="leerwijk")
