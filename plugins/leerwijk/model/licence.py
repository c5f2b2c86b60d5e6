# SPDX-License-Identifier: EUPL-1.2
"""Licence: where the text of a Creative Commons licence stands, by which machines know it."""

import re

CODE = re.compile(r"\s*CC[ -]?(?P<terms>BY(?:-[A-Z]{2})*|0)\s+(?P<version>\d\.\d)\s*", re.IGNORECASE)


def licence_url(licence: str, default: str) -> str:
    """Return the address of a licence such as "CC BY-SA 4.0"; `default` where it is none of those."""
    found = CODE.fullmatch(licence)
    if not found:
        return default
    terms, version = found["terms"].lower(), found["version"]
    folder = "publicdomain/zero" if terms == "0" else f"licenses/{terms}"
    return f"https://creativecommons.org/{folder}/{version}/"
