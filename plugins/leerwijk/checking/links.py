# SPDX-License-Identifier: EUPL-1.2
"""Rules for links: to files of the site, to places within its pages, to elsewhere."""

import re
from collections.abc import Iterable, Iterator
from posixpath import basename, join, normpath, relpath

from leerwijk.model.library import Library
from leerwijk.problems import Place, Problem, nearest

INLINE_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)")
ELSEWHERE = re.compile(r"(?:https?|mailto|tel):|//|\{", re.IGNORECASE)
"""A link to another site, to a person, or a text that is none."""
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def link_is_sound(library: Library, target: str, place: Place) -> Iterator[Problem]:
    """Yield why a link leads nowhere, or not to where a reader may go."""
    if ELSEWHERE.match(target):
        return
    if scheme := SCHEME.match(target):
        yield Problem(place, "link-scheme", {"scheme": scheme[0]})
        return
    folder = str(place.file.parent)
    path, _, anchor = target.partition("#")
    file = normpath(join(folder, path)) if path else str(place.file)
    if file not in library.files:
        near = _like(file, library.files)
        yield Problem(place, "broken-link", {"target": target, "near": near and relpath(near, folder)})
    elif anchor:
        # imported here: most links lead to a whole page
        from leerwijk.checking.anchors import nearest_anchor  # noqa: PLC0415

        meant = nearest_anchor(library, file, anchor)
        if meant is not None:
            names = {"target": target, "near": meant and f"{path}#{meant}"}
            yield Problem(place, "broken-anchor", names, "warning")


def _like(file: str, files: Iterable[str]) -> str:
    """Return the file that a wrong path most likely means, or "": the name counts more than the folder."""
    names = {basename(name) for name in files}
    name = basename(file) if basename(file) in names else nearest(basename(file), names)
    named = sorted(other for other in files if basename(other) == name)
    return nearest(file, named) or next(iter(named), "")
