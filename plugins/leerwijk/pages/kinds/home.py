# SPDX-License-Identifier: EUPL-1.2
"""The home page: three doors with honest counts."""

from collections.abc import Iterator

from leerwijk.locale import Words
from leerwijk.model.library import Library
from leerwijk.pages import address, linked_data
from leerwijk.pages.kinds.factsheets import SheetCard, sheet_card
from leerwijk.pages.kinds.modules import ModuleCard, module_card
from leerwijk.pages.page import Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.foot import Foot, Meta


def home(views: Views, site: Site, words: Words) -> Iterator[Page]:
    """Yield the home page."""
    library = views.library
    yield Page(
        url=address.HOME,
        kind="home",
        title=site.name,
        description=site.description or words.text("home.description"),
        section="home",
        context={
            "counts": _counts(views),
            "module": _newest_module(library),
            "factsheet": _newest_factsheet(library),
            "regions": views.regions,
            "teaching": any(file.endswith("/lesgeven.md") for file in library.files),
            "foot": Foot(meta=_newest(library)),
        },
        linked_data=(linked_data.website(site),),
    )


def _newest(library: Library) -> Meta:
    """Return when anything on the site was last changed."""
    dates = (
        *(module.updated for module in library.modules),
        *(lesson.updated for lesson in library.lessons),
        *(sheet.updated for sheet in library.factsheets),
        *(pilot.updated for pilot in library.pilots),
    )
    return Meta(updated=max(dates, default=None))


def _newest_module(library: Library) -> ModuleCard | None:
    newest = max(library.modules, key=lambda module: module.updated, default=None)
    return module_card(library, newest) if newest else None


def _newest_factsheet(library: Library) -> SheetCard | None:
    newest = max(library.factsheets, key=lambda sheet: sheet.updated, default=None)
    return sheet_card(newest) if newest else None


def _counts(views: Views) -> dict[str, int]:
    library = views.library
    return {
        "modules": len(library.modules),
        "lessons": len(library.module_of_lesson),
        "factsheets": len(library.factsheets),
        "pilots": sum(pilot.kind == "pilot" for pilot in library.pilots),
        "regions": len(library.regions),
        "themes": len(library.themes),
        "lessons_learned": len(library.lessons_learned),
        "sources": len(library.sources),
        "cases": len(library.cases),
    }
