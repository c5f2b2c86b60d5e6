# SPDX-License-Identifier: EUPL-1.2
"""Pruning: a style sheet of ours without the rules that nothing in a package asks for."""

import re
from collections.abc import Iterator
from functools import lru_cache

CLASS = re.compile(r"\.(lw-[\w-]+)")
ASIDE = re.compile(r"\([^()]*\)")
"""What stands between brackets in a selector may be one of several, or not be there."""
NAME = re.compile(r"lw-\w[\w-]*")
MARK = re.compile("--|__|-")
"""Where a script may put the rest of a name together."""
BRACE = re.compile(r"[{}]")
COMMA = re.compile(r",(?![^()]*\))")
NESTING = ("@media", "@layer", "@supports", "@container")


@lru_cache(maxsize=8)
def names_in(text: str) -> frozenset[str]:
    """Return the classes that a text names; one that ends in "-" or "_" has a rest that is not told."""
    return frozenset(NAME.findall(text))


def pruned(css: str, used: frozenset[str]) -> str:
    """Return a minified sheet without the selectors whose classes are not among those used."""
    return "".join(_kept(css, used))


def _kept(css: str, used: frozenset[str]) -> Iterator[str]:
    for head, body in _rules(css):
        if body is None:
            yield head
        elif head.startswith(NESTING):
            inner = pruned(body, used)
            if inner:
                yield f"{head}{{{inner}}}"
        else:
            selectors = [head] if head.startswith("@") else COMMA.split(head)
            found = ",".join(each for each in selectors if _is_used(each, used))
            if found:
                yield f"{found}{{{body}}}"


def _is_used(selector: str, used: frozenset[str]) -> bool:
    """Say whether every class of a selector is used, or a beginning of it whose rest is not told."""
    while "(" in selector:
        bare = ASIDE.sub("", selector)
        if bare == selector:
            return True
        selector = bare
    return all(name in used or not used.isdisjoint(_beginnings(name)) for name in CLASS.findall(selector))


def _beginnings(name: str) -> Iterator[str]:
    return (name[: mark.end()] for mark in MARK.finditer(name))


def _rules(css: str) -> Iterator[tuple[str, str | None]]:
    """Yield the head and body of each rule; a statement has no body."""
    at = 0
    while at < len(css):
        opening, end = css.find("{", at), css.find(";", at)
        if opening < 0 or 0 <= end < opening:
            end = end + 1 or len(css)
            yield css[at:end], None
        else:
            end = _closing(css, opening)
            yield css[at:opening], css[opening + 1 : end - 1]
        at = end


def _closing(css: str, opening: int) -> int:
    """Return where the block ends that opens there."""
    depth = 0
    for brace in BRACE.finditer(css, opening):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return brace.end()
    return len(css)
