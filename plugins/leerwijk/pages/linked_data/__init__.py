# SPDX-License-Identifier: EUPL-1.2
"""Linked data: what pages are, in the words of schema.org, for search engines and repositories."""

from leerwijk.pages.linked_data.knowledge import (
    area_photo,
    article,
    collection,
    factsheet,
    glossary,
    lesson_learned,
    pilot,
    region,
    source_list,
    text,
    theme,
    theme_set,
    website,
)
from leerwijk.pages.linked_data.learning import course, lesson, quiz
from leerwijk.pages.linked_data.things import Thing

__all__ = [
    "Thing",
    "area_photo",
    "article",
    "collection",
    "course",
    "factsheet",
    "glossary",
    "lesson",
    "lesson_learned",
    "pilot",
    "quiz",
    "region",
    "source_list",
    "text",
    "theme",
    "theme_set",
    "website",
]
