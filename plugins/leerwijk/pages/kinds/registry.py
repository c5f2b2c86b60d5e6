# SPDX-License-Identifier: EUPL-1.2
"""Registry: which page functions belong to which part of the site."""

from collections.abc import Callable, Iterator, Mapping

from leerwijk.locale import Words
from leerwijk.pages.kinds import redirects
from leerwijk.pages.kinds.area_photos import area_photos
from leerwijk.pages.kinds.data import data
from leerwijk.pages.kinds.elsewhere import elsewhere
from leerwijk.pages.kinds.factsheets import factsheets
from leerwijk.pages.kinds.give import give
from leerwijk.pages.kinds.glossary import glossary
from leerwijk.pages.kinds.home import home
from leerwijk.pages.kinds.lessons_learned import lessons_learned
from leerwijk.pages.kinds.matrix import matrix
from leerwijk.pages.kinds.modules import modules
from leerwijk.pages.kinds.personal import personal
from leerwijk.pages.kinds.pilots import pilots
from leerwijk.pages.kinds.platforms import platforms
from leerwijk.pages.kinds.regions import regions
from leerwijk.pages.kinds.search import search
from leerwijk.pages.kinds.sources import sources
from leerwijk.pages.kinds.swots import swots
from leerwijk.pages.kinds.tensions import tensions
from leerwijk.pages.kinds.themes import themes
from leerwijk.pages.page import Page, Site
from leerwijk.pages.views import Views

PageFunction = Callable[[Views, Site, Words], Iterator[Page]]

PARTS: Mapping[str, tuple[PageFunction, ...]] = {
    "course": (modules, personal, redirects.redirects(redirects.course)),
    "factsheets": (factsheets, redirects.redirects(redirects.factsheets)),
    "lessons-learned": (
        matrix,
        pilots,
        regions,
        themes,
        lessons_learned,
        tensions,
        swots,
        area_photos,
        data,
        elsewhere,
        give,
        redirects.redirects(redirects.knowledge),
    ),
    "search": (search,),
    "packages": (platforms,),
}

ALWAYS: tuple[PageFunction, ...] = (home, sources, glossary)
