# SPDX-License-Identifier: EUPL-1.2
"""The Markdown host: our blocks, citations and links in any page that Python-Markdown renders."""

from leerwijk.adapters.markdown.desk import Desk
from leerwijk.adapters.markdown.extension import LeerwijkExtension, makeExtension
from leerwijk.adapters.markdown.writer import writer_of

__all__ = ["Desk", "LeerwijkExtension", "makeExtension", "writer_of"]
