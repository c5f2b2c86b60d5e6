# SPDX-License-Identifier: EUPL-1.2
"""Courseware: the formats in which a learning platform plays pages and quizzes and hears how it went."""

from leerwijk.exports import cmi5, scorm12, scorm2004
from leerwijk.exports.target import Target
from leerwijk.model.package import Noun

PLAYED: tuple[Noun, ...] = ("course", "module", "lesson", "quiz", "case")
LIVE: tuple[Noun, ...] = ("lesson", "quiz", "case")
"""What stands on one page, which tells what it asks."""

COURSEWARE: tuple[Target, ...] = (
    Target("scorm12", ".zip", PLAYED, scorm12.scorm12, PLAYED),
    Target("scorm2004", ".zip", PLAYED, scorm2004.scorm2004, PLAYED),
    Target("scorm12-live", ".zip", LIVE, scorm12.scorm12_live, LIVE, leads_back=True),
    Target("cmi5", ".zip", PLAYED, cmi5.cmi5, ("course", "module", "lesson")),
)
