# SPDX-License-Identifier: EUPL-1.2
"""Pruning: a style sheet of ours without the rules that nothing in a package asks for."""

import re
from collections.abc import Iterator

CLASS = re.compile(r"\.(lw-[\w-]+)")
ASIDE = re.compile(r"\([^()]*\)")
"""What stands between brackets in a selector may be one of several, or not be there."""
BRACE = re.compile(r"[{}]")
COMMA = re.compile(r",(?![^()]*\))")
NESTING = ("@media", "@layer", "@supports", "@container")


def pruned(css: str, used: str) -> str:
    """Return a minified sheet without the selectors whose classes pages and scripts, as text, do not name."""
    return "".join(_kept(css, used))


def _kept(css: str, used: str) -> Iterator[str]:
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


def _is_used(selector: str, used: str) -> bool:
    """Say whether every class of a selector is named; of one with a variant the rest will do."""
    while "(" in selector:
        bare = ASIDE.sub("", selector)
        if bare == selector:
            return True
        selector = bare
    names = CLASS.findall(selector)
    return all(name in used or ("--" in name and f"{name.rpartition('--')[0]}--" in used) for name in names)


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
