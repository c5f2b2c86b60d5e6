# SPDX-License-Identifier: EUPL-1.2
"""Pages → search index: what a page says, as a bag of stems, merged into files the browser loads."""

from leerwijk.search.bag import Bag, bag_of
from leerwijk.search.document import Document, document_of
from leerwijk.search.index import index_of
from leerwijk.search.sections import Section

__all__ = ["Bag", "Document", "Section", "bag_of", "document_of", "index_of"]
