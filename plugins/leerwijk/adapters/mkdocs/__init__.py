# SPDX-License-Identifier: EUPL-1.2
"""The MkDocs host: plugins as couriers, and one build that does their errands."""

from leerwijk.adapters.mkdocs.plugins import (
    Courier,
    CoursePlugin,
    FactsheetsPlugin,
    LessonsLearnedPlugin,
    PackagesPlugin,
    SearchPlugin,
)

__all__ = [
    "Courier",
    "CoursePlugin",
    "FactsheetsPlugin",
    "LessonsLearnedPlugin",
    "PackagesPlugin",
    "SearchPlugin",
]
