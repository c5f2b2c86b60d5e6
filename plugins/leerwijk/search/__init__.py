# SPDX-License-Identifier: EUPL-1.2
"""Pages → search index: what a page says, as a bag of stems, merged into files the browser loads."""

from leerwijk.search.bag import Bag, bag_of
from leerwijk.search.document import Document, document_of
from leerwijk.search.index import index_of
from leerwijk.search.sections import Section
from leerwijk.search.synonyms import for_browser

__all__ = ["Bag", "Document", "Section", "bag_of", "document_of", "for_browser", "index_of"]
