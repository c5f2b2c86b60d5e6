# SPDX-License-Identifier: EUPL-1.2
"""Links: addresses from the root of the site, and how they become relative to one page."""

import re

from leerwijk.pages.signs import ROOT

_ADDRESS = re.compile(ROOT + r"([^\"'#?<>\s]*)")


def href(url: str) -> str:
    """Return an address for use in a fragment, which does not know its page."""
    return ROOT + url


def root_of(url: str) -> str:
    """Return the way from a page to the root of the site, as "./" or "../../"."""
    return "../" * url.count("/") or "./"


def settle(html: str, root: str, index: str = "") -> str:
    """Return HTML whose links lead from `root`; `index` is the file name that addresses of pages end on."""
    if not index:
        return root.join(html.split(ROOT))  # sooner than to replace it
    return _ADDRESS.sub(lambda found: root + _file(found[1], index), html)


def _file(path: str, index: str) -> str:
    return path + index if not path or path.endswith("/") else path
