# SPDX-License-Identifier: EUPL-1.2
"""A table in a Markdown text scrolls in a box of its own."""

from __future__ import annotations

from markdown import Markdown

from leerwijk.adapters.markdown import LeerwijkExtension

TABLE = "| Manier | Wie |\n|---|---|\n| Meedenken | jij |\n"
BOX = '<div class="lw-table" tabindex="0">'


def written(text: str) -> str:
    return Markdown(extensions=["tables", LeerwijkExtension()]).convert(text)


def test_a_table_stands_in_a_box_that_takes_the_focus() -> None:
    html = written(f"Voor.\n\n{TABLE}\nNa.")
    assert "".join(html.split("\n")).startswith(f"<p>Voor.</p>{BOX}<table><thead>")
    assert "".join(html.split("\n")).endswith("</tbody></table></div><p>Na.</p>")


def test_a_table_in_a_list_stays_in_its_item() -> None:
    html = written("1. Eerst.\n\n    " + TABLE.replace("\n", "\n    "))
    assert html.index("<li>") < html.index(BOX) < html.index("</li>")


def test_every_table_has_its_own_box() -> None:
    assert written(f"{TABLE}\n\nTussen.\n\n{TABLE}").count(BOX) == 2
