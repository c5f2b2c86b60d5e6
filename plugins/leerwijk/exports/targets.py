# SPDX-License-Identifier: EUPL-1.2
"""Targets: every format by which people take something into a learning platform; one line each."""

from collections.abc import Iterator, Mapping

from leerwijk.exports import anki, blackboard, brightspace, cartridge, gift, moodle_xml
from leerwijk.exports.courseware import COURSEWARE
from leerwijk.exports.goods import Goods
from leerwijk.exports.losses import losses_of
from leerwijk.exports.qti import package as qti
from leerwijk.exports.target import BANKS, QUESTIONS, Target
from leerwijk.model.abilities import abilities_of
from leerwijk.model.package import Item, Loss, Noun

COURSES: tuple[Noun, ...] = ("course", "module", "factsheet")
"""What becomes a course of its own on a platform."""

TARGETS: tuple[Target, ...] = (
    Target("cc11", ".imscc", COURSES, cartridge.cartridge, COURSES),
    Target("cc11-links", ".imscc", COURSES, cartridge.links, ("course", "module"), leads_back=True),
    Target("moodle-xml", ".xml", QUESTIONS, moodle_xml.moodle_xml, BANKS, "application/xml"),
    Target("qti21", ".zip", QUESTIONS, qti.qti21, BANKS),
    Target("qti22", ".zip", QUESTIONS, qti.qti22, BANKS),
    Target("qti30", ".zip", QUESTIONS, qti.qti30, BANKS),
    Target("brightspace", ".csv", QUESTIONS, brightspace.brightspace, BANKS, "text/csv"),
    Target("blackboard", ".txt", QUESTIONS, blackboard.blackboard, BANKS, "text/plain"),
    Target("anki", ".csv", QUESTIONS, anki.anki, BANKS, "text/csv"),
    Target("gift", ".txt", QUESTIONS, gift.gift, BANKS, "text/plain"),
    *COURSEWARE,
)

BY_ID: Mapping[str, Target] = {target.id: target for target in TARGETS}


def losses(target: Target, item: Item, goods: Goods) -> Iterator[Loss]:
    """Yield everything of an item that a format loses."""
    return losses_of(goods.quizzes(item), abilities_of(target.id))
