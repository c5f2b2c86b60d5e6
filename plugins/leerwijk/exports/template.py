# SPDX-License-Identifier: EUPL-1.2
"""Template: a lesson learned to fill in by hand, with what may be chosen beside each field."""

from collections.abc import Iterable, Iterator

from leerwijk.exports.export import Export
from leerwijk.exports.records import Stock
from leerwijk.locale import Words
from leerwijk.model.download import Download
from leerwijk.model.library import Library

PATH = "data/sjabloon-geleerde-les.yml"

FIELDS = (
    *("id", "statement", "kind", "direction", "themes", "audiences", "perspectives", "evidence"),
    *("certainty", "mechanism", "useful_when", "not_useful_when", "note", "checked_on", "source"),
)
LISTED = frozenset({"themes", "audiences", "perspectives"})
"""Fields that hold several values."""

WITHIN = {
    "mechanism": ("context", "mechanism", "outcome"),
    "source": ("source", "at"),
}
"""Fields that hold fields."""


def template(stock: Stock, words: Words) -> Iterator[Export]:
    """Yield the template."""
    said = words.branch("give.template")
    choices = dict(_choices(stock.library, words))
    lines = [f"# {said.text('title')}", *(f"# {line}" for line in said.text("how").splitlines()), ""]
    for name in FIELDS:
        lines += [f"    # {said.text(f'fields.{name}')}"]
        lines += [f"    #   {value}: {label}" for value, label in choices.get(name, ())]
        lines += list(_field(name))
    content = "\n".join(lines).replace("    id:", "  - id:", 1) + "\n"
    yield Export(
        Download(PATH, "yaml", "template", 0, size=len(content.encode())),
        content.encode(),
    )


def _field(name: str) -> Iterator[str]:
    """Yield the lines of a field that waits for its value."""
    if name in LISTED:
        yield f"    {name}: []"
        return
    yield f"    {name}:"
    for inner in WITHIN.get(name, ()):
        yield f"      {inner}: [{{heading:, paragraph:}}]" if inner == "at" else f"      {inner}:"


def _choices(library: Library, words: Words) -> Iterator[tuple[str, Iterable[tuple[str, str]]]]:
    """Yield each field with a closed list → the values that it can have, and what they mean."""
    for name, branch in (("kind", "kind"), ("direction", "direction"), ("perspectives", "perspective")):
        yield name, _said(words.branch(branch))
    yield "certainty", _said(words.branch("certainty"))
    yield "themes", [(each.id, each.label) for each in library.themes]
    yield "audiences", [(each.id, each.label) for each in library.audiences]
    yield "evidence", [(each.id, each.label) for each in library.evidence_kinds]
    yield "source", [(each.id, each.short) for each in library.sources]


def _said(branch: Words) -> list[tuple[str, str]]:
    return [(value, branch.text(value)) for value in branch if value != "plan"]
