# SPDX-License-Identifier: EUPL-1.2
"""Library → bytes: data, feeds and vocabularies to take away; same input, same bytes."""

from leerwijk.exports.export import Export
from leerwijk.exports.publisher import Addresses, Publisher
from leerwijk.exports.registry import exports_of

__all__ = ["Addresses", "Export", "Publisher", "exports_of"]
