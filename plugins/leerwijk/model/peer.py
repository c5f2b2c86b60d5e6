# SPDX-License-Identifier: EUPL-1.2
"""Peers: other sites whose lessons learned we show too."""

from typing import Annotated

from pydantic import StringConstraints

from leerwijk.model.base import Entity, Text

WebAddress = Annotated[
    str, StringConstraints(pattern=r"^https?://[^\s/@<>\"\\{}|^`]+/[^\s<>\"\\{}|^`]*$", max_length=2000)
]
"""An address on the web, without a name or password in it."""


class Peer(Entity):
    """Another site, and where it publishes its lessons learned as a collection."""

    name: Text
    url: WebAddress
    note: Text | None = None
