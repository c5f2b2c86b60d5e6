# SPDX-License-Identifier: EUPL-1.2
"""Losing: what a format loses, in words."""

from leerwijk.locale import Words


def losing(words: Words, feature: str, kind: str = "", becomes: str = "") -> str:
    """Return what is lost: "geen hints", "sorteervraag wordt koppelvraag"."""
    kinds = {"kind": kind, "becomes": becomes}
    named = {name: words.text(f"packages.kind.{each}") for name, each in kinds.items() if each}
    return words.text(f"packages.loss.{feature}", **named)
