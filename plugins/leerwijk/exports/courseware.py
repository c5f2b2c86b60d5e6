# SPDX-License-Identifier: EUPL-1.2
"""Courseware: the formats in which a learning platform plays pages and quizzes and hears how it went."""

from leerwijk.exports import cmi5, scorm12, scorm2004
from leerwijk.exports.target import Target
from leerwijk.model.package import Noun

PLAYED: tuple[Noun, ...] = ("course", "module", "lesson", "quiz")

COURSEWARE: tuple[Target, ...] = (
    Target("scorm12", ".zip", PLAYED, scorm12.scorm12, PLAYED),
    Target("scorm2004", ".zip", PLAYED, scorm2004.scorm2004, PLAYED),
    Target(
        "scorm12-live", ".zip", ("lesson", "quiz"), scorm12.scorm12_live, ("lesson", "quiz"), leads_back=True
    ),
    Target("cmi5", ".zip", PLAYED, cmi5.cmi5, ("course", "module", "lesson")),
)
