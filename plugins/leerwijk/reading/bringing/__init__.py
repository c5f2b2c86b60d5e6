# SPDX-License-Identifier: EUPL-1.2
"""Bringing in: lessons learned that others wrote in a table or as JSON, made ours or refused with a place."""

from leerwijk.reading.bringing.appending import appended
from leerwijk.reading.bringing.lessons import Brought, read_lessons, with_lessons
from leerwijk.reading.bringing.plain import plain, with_texts

__all__ = ["Brought", "appended", "plain", "read_lessons", "with_lessons", "with_texts"]
