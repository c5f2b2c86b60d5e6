# SPDX-License-Identifier: EUPL-1.2
"""Addresses: where on the site everything stands, from the root and without a leading slash."""

import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import quote

from leerwijk.model.pilot import LessonLearned, Pilot
from leerwijk.model.source import Source

if TYPE_CHECKING:
    from leerwijk.model.library import Library

HOME = ""
MODULES = "modules/"
FACTSHEETS = "factsheets/"
PILOTS = "pilots/"
REGIONS = "regios/"
THEMES = "themas/"
LESSONS_LEARNED = "geleerde-lessen/"
SOURCES = "bronnen/"
GLOSSARY = "begrippen/"
TEACHING = "lesgeven/"
ABOUT = "over/"
PRIVACY = "privacy/"
PROGRESS = "mijn-voortgang/"
REVIEW = "herhalen/"
DATA = "gegevens/"
ELSEWHERE = "elders/"
TENSIONS = "spanningen/"
SWOTS = "swot/"
AREA_PHOTOS = "gebiedsfotos/"
COMPARE = "vergelijken/"
COMPARE_PILOTS = "vergelijken/pilots/"
SEARCH = "zoeken/"
GIVE = "deel-een-les/"
PLATFORMS = "meenemen/"

EMBED = "embed/"
"""Before the address of anything that may stand in a frame of somebody else."""
EMBEDDED_QUIZ = "quiz/"
EMBEDDED_CASE = "casus/"
EMBEDDED_FIGURE = "figuur/"

GOOD_AND_BETTER = "goed-en-beter/"
FINAL_TEST = "eindtoets/"
PROOF = "bewijs/"


def module(identifier: str) -> str:
    """Return the address of a module."""
    return f"{MODULES}{identifier}/"


def lesson(module_id: str, identifier: str) -> str:
    """Return the address of a lesson."""
    return f"{MODULES}{module_id}/{identifier}/"


def final_test(module_id: str) -> str:
    """Return the address of a module's final test."""
    return f"{MODULES}{module_id}/{FINAL_TEST}"


def proof(module_id: str) -> str:
    """Return the address of a module's proof of participation."""
    return f"{MODULES}{module_id}/{PROOF}"


def factsheet(identifier: str) -> str:
    """Return the address of a factsheet."""
    return f"{FACTSHEETS}{identifier}/"


def pilot(identifier: str) -> str:
    """Return the address of a pilot."""
    return f"{PILOTS}{identifier}/"


def good_and_better(pilot_id: str) -> str:
    """Return the address of what goes well beside what can be better in a pilot."""
    return f"{PILOTS}{pilot_id}/{GOOD_AND_BETTER}"


def region(identifier: str) -> str:
    """Return the address of a region."""
    return f"{REGIONS}{identifier}/"


def theme(identifier: str) -> str:
    """Return the address of a theme."""
    return f"{THEMES}{identifier}/"


def tension(identifier: str) -> str:
    """Return the address of a tension."""
    return f"{TENSIONS}{identifier}/"


def swot(identifier: str) -> str:
    """Return the address of a SWOT."""
    return f"{SWOTS}{identifier}/"


def area_photo(identifier: str) -> str:
    """Return the address of an area photo."""
    return f"{AREA_PHOTOS}{identifier}/"


INDICATORS = {
    "specialist_help": "specialistische-hulp",
    "in_neighbourhood": "in-de-wijk",
    "at_home": "thuis",
    "satisfied": "tevreden",
    "own_support": "steun",
}
"""Indicator of an area photo → its anchor on the page."""


def theme_in_matrix(identifier: str) -> str:
    """Return the address of the row of a theme in the table of all regions."""
    return f"{COMPARE}#thema-{identifier}"


def pilots_of_region(region_id: str) -> str:
    """Return the address of the table of the pilots of one region."""
    return f"{COMPARE_PILOTS}{region_id}/"


def theme_in_region(theme_id: str, region_url: str) -> str:
    """Return the address of what a region says on a theme."""
    return f"{theme(theme_id)}#{anchor_of_region(region_url)}"


def anchor_of_region(region_url: str) -> str:
    """Return the anchor, on the page of a theme, of what a region says on it."""
    return f"regio-{region_url.removeprefix(REGIONS).rstrip('/')}"


def cluster(identifier: str) -> str:
    """Return the address of a cluster in the list of themes."""
    return f"{THEMES}#{identifier}"


def lesson_learned(identifier: str) -> str:
    """Return the address of a lesson learned."""
    return f"{LESSONS_LEARNED}{identifier}/"


def lessons_of_kind(name: str) -> str:
    """Return the address of the lessons learned of one kind."""
    return f"{LESSONS_LEARNED}soort/{name}/"


def lessons_for(audience: str) -> str:
    """Return the address of the lessons learned for one audience."""
    return f"{LESSONS_LEARNED}voor/{audience}/"


def lessons_on(theme_id: str) -> str:
    """Return the address of all lessons learned on one theme, when these are too many for its page."""
    return f"{LESSONS_LEARNED}thema/{theme_id}/"


def lessons_of_region(region_url: str) -> str:
    """Return the address of all lessons learned of one region, when these are too many for its page."""
    return f"{LESSONS_LEARNED}regio/{region_url.removeprefix(REGIONS)}"


def lessons_with(parameter: str, value: str) -> str:
    """Return the address of the lessons learned with a value of a filter, as the browser writes it."""
    plain = "".join(each for each in unicodedata.normalize("NFKD", value) if not unicodedata.combining(each))
    name = re.sub(r"[\W_]+", "-", plain.lower()).strip("-")
    return f"{LESSONS_LEARNED}?{parameter}={quote(name)}"


def part(url: str, number: int) -> str:
    """Return the address of a part of a list, of which the first is the list itself."""
    return url if number == 1 else f"{url}deel/{number}/"


def other_site(identifier: str) -> str:
    """Return the address of what another site learned."""
    return f"{ELSEWHERE}{identifier}/"


def shared_lesson(peer: str, identifier: str) -> str:
    """Return the address of a lesson learned of another site."""
    return f"{ELSEWHERE}{peer}/{identifier}/"


def source(identifier: str) -> str:
    """Return the address of a source in the list of sources."""
    return f"{SOURCES}#{identifier}"


def term(identifier: str) -> str:
    """Return the address of a term in the glossary."""
    return f"{GLOSSARY}#{identifier}"


def record(library: "Library", identifier: str) -> str:
    """Return the address of anything a text can cite."""
    found = library.records[identifier]
    if isinstance(found, Source):
        return source(identifier)
    if isinstance(found, Pilot):
        return pilot(identifier)
    if isinstance(found, LessonLearned):
        return lesson_learned(identifier)
    return f"{pilot(library.pilot_of[identifier].id)}#{identifier}"


def folder_of(url: str) -> str:
    """Return the folder of the content that the source of a page stands in."""
    parts = url.rstrip("/").split("/")
    is_module = len(parts) == 2 and f"{parts[0]}/" == MODULES  # noqa: PLR2004 — modules/<id>/index.md
    kept = parts if is_module else parts[:-1]
    return "".join(f"{part}/" for part in kept)
