# SPDX-License-Identifier: EUPL-1.2
"""cmi5: one assignable unit with everything in it, and the course structure that tells so."""

from typing import Any

from lxml import etree

from leerwijk.exports.archive import archive
from leerwijk.exports.goods import Goods
from leerwijk.exports.packing_list import as_xml, clean
from leerwijk.exports.player import LAUNCH, Playing, played
from leerwijk.model.package import Item

SPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
MOVE_ON = {"reading": "Completed", "passing": "Passed", "both": "CompletedAndPassed"}


def cmi5(item: Item, goods: Goods) -> bytes:
    """Return a package that holds everything."""
    plan, files = played(item, goods, Playing("cmi5.js"))
    return archive({**files, "cmi5.xml": structure(item, goods, plan)})


def structure(item: Item, goods: Goods, plan: dict[str, Any]) -> bytes:
    """Return the course structure of a package with this plan."""
    identifier = identifier_of(item, goods)
    names: dict[str | None, str] = {None: SPACE}
    root = etree.Element(etree.QName(SPACE, "courseStructure"), nsmap=names)  # type: ignore[arg-type]
    course = etree.SubElement(root, etree.QName(SPACE, "course"), id=identifier)
    unit = etree.SubElement(root, etree.QName(SPACE, "au"), {"id": f"{identifier}/au", **_asked(plan)})
    for element in (course, unit):
        _said(element, "title", item.title, goods)
        _said(element, "description", item.description or item.title, goods)
    etree.SubElement(unit, etree.QName(SPACE, "url")).text = LAUNCH
    return as_xml(root)


def identifier_of(item: Item, goods: Goods) -> str:
    """Return the IRI of an item, the same in every package of it."""
    name = f"{item.noun}/{clean(item.id)}"
    return (
        f"{goods.publisher.url}pakketten/{name}"
        if goods.publisher.url
        else f"urn:leerwijk:{goods.site}:{name}"
    )


def _asked(plan: dict[str, Any]) -> dict[str, str]:
    """Return what lets a learner move on: as the plan says, and the one mark that its tests ask."""
    marks = {quiz["pass_mark"] for quiz in plan["quizzes"] if "pass_mark" in quiz}
    asked = {"moveOn": MOVE_ON[plan["rule"]], "launchMethod": "AnyWindow"}
    return {**asked, "masteryScore": str(marks.pop())} if len(marks) == 1 else asked


def _said(parent: etree._Element, name: str, text: str, goods: Goods) -> None:
    element = etree.SubElement(parent, etree.QName(SPACE, name))
    said = etree.SubElement(element, etree.QName(SPACE, "langstring"), lang=goods.publisher.language)
    said.text = text
