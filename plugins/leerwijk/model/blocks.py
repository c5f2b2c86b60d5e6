# SPDX-License-Identifier: EUPL-1.2
"""The blocks that a Markdown body may hold: `/// name | argument`, declared once for every reader."""

from dataclasses import dataclass
from typing import Literal

Target = Literal["Quiz", "Case", "Outcome", "text", "filter", "number", "none"]


@dataclass(frozen=True, slots=True)
class BlockKind:
    """A block: what its argument names, and which options it takes."""

    name: str
    argument: Target
    options: tuple[str, ...] = ()
    has_body: bool = False


BLOCKS: dict[str, BlockKind] = {
    block.name: block
    for block in (
        BlockKind("quiz", "Quiz"),
        BlockKind("case", "Case"),
        BlockKind("figure", "Outcome", options=("chart",)),
        BlockKind("lessons-learned", "filter", options=("theme", "region", "pilot", "kind", "ids", "limit")),
        BlockKind("lesson-count", "filter", options=("theme", "region", "pilot", "kind", "ids", "title")),
        BlockKind("theme-count", "none", options=("title",)),
        BlockKind("theme-table", "number", options=("title",)),
        BlockKind("example", "text", has_body=True),
        BlockKind("story", "text", has_body=True),
        BlockKind("reflect", "text", has_body=True),
        BlockKind("note", "text", has_body=True),
    )
}
"""`lesson-count`: a chart of lessons learned by kind; `theme-count`: of themes by the number of regions in
which they come back; `theme-table | 3`: the themes that come back in 3 regions, with what each region says.
`example`: worked example; `story`: an invented case, told; `reflect`: a prompt; `note`: a remark."""

FILTERS = ("theme", "region", "pilot", "kind", "ids")
"""Filters of `/// lessons-learned | theme=regie region=friesland`, one or more, all must hold."""
