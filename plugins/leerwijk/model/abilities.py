# SPDX-License-Identifier: EUPL-1.2
"""Abilities: what each format can hold, in one place; exporters, loss reports and documents follow it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

Feature = Literal[
    "hints",
    "explanation",
    "result",
    "again",
    "option",
    "unchosen",
    "part",
    "gap-ids",
    "wrong",
    "passages",
    "spelling",
    "partial",
    "points",
    "fixed",
    "markup",
    "margin",
    "unit",
    "spare",
    "model",
    "checklist",
    "lines",
    "ids",
    "category",
    "draw",
    "pass",
    "ranges",
    "attempts",
    "certainty",
    "shuffle",
]
"""What a question or quiz may have beside its kind; `locale/ui.*.yml` says each in words."""

Kind = Literal[
    "choice",
    "true-false",
    "multiple",
    "gap",
    "text",
    "number",
    "match",
    "order",
    "sort",
    "matrix",
    "mark",
    "open",
    "scale",
]

FEATURES: tuple[Feature, ...] = get_args(Feature)
KINDS: tuple[Kind, ...] = get_args(Kind)
OF_QUIZZES: frozenset[Feature] = frozenset(
    {"draw", "pass", "ranges", "attempts", "certainty", "shuffle", "category", "ids"}
)
"""Features of a quiz as a whole."""


@dataclass(frozen=True, slots=True)
class Abilities:
    """What a format can hold."""

    holds: frozenset[Feature] = frozenset(FEATURES)
    becomes: Mapping[Kind, Kind] = field(default_factory=dict)
    """Kind → the kind as which it goes along; a match that becomes a choice becomes several."""
    lacking: Mapping[Kind, frozenset[Feature]] = field(default_factory=dict)
    """Kind → what it cannot have there, while other kinds can."""
    without: frozenset[Kind] = frozenset()
    """Kinds that cannot go along at all."""


AS_MATCH: Mapping[Kind, Kind] = {"sort": "match", "matrix": "match"}

OF_PLAYERS: frozenset[Feature] = frozenset(
    {
        "draw",
        "pass",
        "ranges",
        "attempts",
        "certainty",
        "shuffle",
        "again",
        "unchosen",
        "spelling",
        "passages",
    }
)
"""What only something that plays a whole quiz can do; banks of questions leave it to the platform."""


def _of_bank(*lacking: Feature) -> frozenset[Feature]:
    """Return what a bank of questions holds that lacks these features."""
    return frozenset(FEATURES) - OF_PLAYERS - frozenset(lacking)


IN_PARTS: Mapping[Kind, Kind] = {"gap": "choice", "sort": "choice", "matrix": "choice", "mark": "multiple"}
"""Kinds that become a question for each part, where pairs may not share an answer."""

CARTRIDGE: frozenset[Feature] = frozenset({"attempts", *_of_bank("hints", "partial", "category", "lines")})
"""The profile of QTI 1.2 in a Common Cartridge: six types of question, right or wrong."""

SPLIT: Mapping[Kind, Kind] = {
    **AS_MATCH,
    "gap": "choice",
    "match": "choice",
    "order": "match",
    "mark": "multiple",
    "number": "text",
}
"""Kinds with parts become a question for each part."""

QTI = Abilities(
    holds=frozenset({"draw", "shuffle", *_of_bank("hints", "part")}),
    becomes=AS_MATCH,
    lacking={"open": frozenset({"result", "points"}), "scale": frozenset({"result", "points"})},
)

ABILITIES: Mapping[str, Abilities] = {
    **dict.fromkeys(("scorm12", "scorm2004", "scorm12-live", "cmi5"), Abilities()),
    "qti21": QTI,
    "qti22": QTI,
    "qti30": QTI,
    "moodle-xml": Abilities(
        holds=_of_bank(),
        becomes={**AS_MATCH, "order": "match", "mark": "multiple"},
        lacking={
            "match": frozenset({"part"}),
            "gap": frozenset({"result", "gap-ids"}),
            "open": frozenset({"hints", "result"}),
        },
        without=frozenset({"scale"}),
    ),
    "cc11": Abilities(holds=CARTRIDGE, becomes=SPLIT, without=frozenset({"scale"})),
    "cc11-links": Abilities(),
    "brightspace": Abilities(
        holds=_of_bank(
            *("result", "part", "wrong", "fixed", "markup", "margin", "category", "lines", "checklist")
        ),
        becomes={**IN_PARTS, "number": "text"},
        without=frozenset({"scale"}),
    ),
    "blackboard": Abilities(
        holds=frozenset({"margin", "unit", "model"}),
        becomes=IN_PARTS,
        without=frozenset({"scale"}),
    ),
    "anki": Abilities(holds=_of_bank("hints", "result", "wrong", "partial", "points", "lines")),
    "gift": Abilities(
        holds=_of_bank("hints", "result", "part", "points", "fixed", "unit", "lines"),
        becomes={**AS_MATCH, "gap": "match", "order": "match", "mark": "multiple"},
        without=frozenset({"scale"}),
    ),
}
"""Id of every target → what it can hold; for an exporter of its own everything."""


def abilities_of(target: str) -> Abilities:
    """Return what a format can hold."""
    return ABILITIES[target]
