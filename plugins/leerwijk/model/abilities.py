# SPDX-License-Identifier: EUPL-1.2
"""Abilities: what each format can hold, in one place; exporters, loss reports and documents follow it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

Feature = Literal[
    "picture",
    "hints",
    "hints-apart",
    "explanation",
    "section",
    "source",
    "passage",
    "cited",
    "result",
    "partly",
    "again",
    "option",
    "option-ids",
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
    "reflection",
    "objective",
    "level",
    "was",
    "rules",
    "ids",
    "intro",
    "purpose",
    "quiz-was",
    "moment",
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
    {
        *("ids", "intro", "purpose", "moment", "category", "draw", "pass", "ranges", "attempts"),
        *("certainty", "shuffle", "quiz-was", "rules"),
    }
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
        "moment",
    }
)
"""What only something that plays a whole quiz can do; banks of questions leave it to the platform."""

OF_AUTHORS: frozenset[Feature] = frozenset(
    {"rules", "passage", "cited", "reflection", "intro", "purpose", "quiz-was"}
)
"""What stands in the file of an author, and has no place in a bank."""

OF_LABELS: frozenset[Feature] = frozenset({"objective", "level", "was"})
"""What travels as a label of a question, where a format has labels."""

READ_ON: frozenset[Feature] = frozenset({"section", "source"})
"""What an explanation ends with."""


def _of_bank(*lacking: Feature) -> frozenset[Feature]:
    """Return what a bank of questions holds that lacks these features."""
    return frozenset(FEATURES) - OF_PLAYERS - OF_AUTHORS - frozenset(lacking)


IN_PARTS: Mapping[Kind, Kind] = {"gap": "choice", "sort": "choice", "matrix": "choice", "mark": "multiple"}
"""Kinds that become a question for each part, where pairs may not share an answer."""

CARTRIDGE: frozenset[Feature] = frozenset(
    {
        "attempts",
        *_of_bank("hints", "hints-apart", "partly", "partial", "category", "lines", "option-ids", *OF_LABELS),
    }
)
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
    holds=frozenset({"draw", "shuffle", *_of_bank("hints", "hints-apart", "part")}),
    becomes=AS_MATCH,
    lacking=dict.fromkeys(("open", "scale"), frozenset({"result", "partly", "points"})),
)

ABILITIES: Mapping[str, Abilities] = {
    **dict.fromkeys(("scorm12", "scorm2004", "scorm12-live", "cmi5"), Abilities()),
    "qti21": QTI,
    "qti22": QTI,
    "qti30": QTI,
    "moodle-xml": Abilities(
        holds=_of_bank("option-ids"),
        becomes={**AS_MATCH, "order": "match", "mark": "multiple"},
        lacking={
            **dict.fromkeys(("true-false", "text", "number"), frozenset({"partly"})),
            "match": frozenset({"part"}),
            "gap": frozenset({"result", "partly", "gap-ids"}),
            "open": frozenset({"hints", "hints-apart", "result", "partly"}),
        },
        without=frozenset({"scale"}),
    ),
    "cc11": Abilities(
        holds=CARTRIDGE,
        becomes=SPLIT,
        lacking={"open": frozenset({"result"})},
        without=frozenset({"scale"}),
    ),
    "cc11-links": Abilities(),
    "brightspace": Abilities(
        holds=_of_bank(
            *(
                "result",
                "partly",
                "part",
                "wrong",
                "fixed",
                "markup",
                "margin",
                "category",
                "lines",
                "checklist",
            ),
            *("picture", "hints-apart", "option-ids", *OF_LABELS, *READ_ON),
        ),
        becomes={**IN_PARTS, "number": "text"},
        without=frozenset({"scale"}),
    ),
    "blackboard": Abilities(
        holds=frozenset({"margin", "unit", "model"}),
        becomes=IN_PARTS,
        without=frozenset({"scale"}),
    ),
    "anki": Abilities(
        holds=frozenset(
            {
                "reflection",
                *_of_bank(
                    *("hints", "hints-apart", "result", "partly", "wrong", "partial", "points", "lines"),
                    *("picture", "option-ids", *OF_LABELS),
                ),
            }
        )
    ),
    "gift": Abilities(
        holds=_of_bank(
            *("hints", "hints-apart", "result", "partly", "part", "points", "fixed", "unit", "lines"),
            *("picture", "option-ids"),
        ),
        becomes={**AS_MATCH, "gap": "match", "order": "match", "mark": "multiple"},
        without=frozenset({"scale"}),
    ),
}
"""Id of every target → what it can hold; for an exporter of its own everything."""


def abilities_of(target: str) -> Abilities:
    """Return what a format can hold."""
    return ABILITIES[target]
