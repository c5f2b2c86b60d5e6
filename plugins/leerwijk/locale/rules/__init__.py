# SPDX-License-Identifier: EUPL-1.2
"""Item-writing rules, explained: for each rule a page in every language, beside this file."""

from importlib.resources import files

from leerwijk.locale.problems import Language


def explained() -> tuple[str, ...]:
    """Return the ids of the rules that have a page."""
    names = (file.name for file in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".nl.md") for name in names if name.endswith(".nl.md")))


def page(rule: str, language: Language = "nl") -> str:
    """Return the page of a rule, as Markdown."""
    return files(__name__).joinpath(f"{rule}.{language}.md").read_text(encoding="utf-8")
