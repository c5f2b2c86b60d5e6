# SPDX-License-Identifier: EUPL-1.2
"""What all descriptions of pages share."""

from leerwijk.model.licence import licence_url
from leerwijk.pages import address
from leerwijk.pages.inline import plain
from leerwijk.pages.links import href
from leerwijk.pages.page import Site

Thing = dict[str, object]


def named(name: str, url: str) -> Thing:
    """Return what identifies a page."""
    return {"@id": href(url), "url": href(url), "name": plain(name)}


def part_of_site(site: Site) -> Thing:
    """Return that a page is part of the site, in its language."""
    return {
        "isPartOf": {"@type": "WebSite", "@id": href(address.HOME), "name": site.name},
        "inLanguage": site.language,
    }


def open_to_all(site: Site, licence: str = "") -> Thing:
    """Return language and licence; the site's own where a thing has none that machines know."""
    address = licence_url(licence, site.licence_url)
    return {"inLanguage": site.language, "license": address, "isAccessibleForFree": True}
