# SPDX-License-Identifier: EUPL-1.2
"""The base of every value in the model, and the small types that fields are made of."""

import datetime
from enum import StrEnum
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, StringConstraints
from pydantic_core import CoreSchema

T = TypeVar("T")

Many = Annotated[tuple[T, ...], Field(strict=False)]
"""A sequence as authors write it: a YAML list."""

Some = Annotated[tuple[T, ...], Field(strict=False, min_length=1)]
"""A sequence with at least one member."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=64)]
"""A stable identifier: ASCII lower case, digits and single hyphens, as every LMS accepts."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Text that a visitor reads; never empty. Inline Markdown (emphasis, links) is allowed."""

LEAVES = frozenset({str, int, float, bool, type(None)})
"""Types that hold nothing else; asking this first saves most of the time of looking inside a value."""

Date = datetime.date
Minutes = Annotated[int, Field(ge=1, le=6000)]
Version = Annotated[str, StringConstraints(pattern=r"^\d+\.\d+(?:\.\d+)?$")]


class Word(StrEnum):
    """A word of a closed list; authors write it as plain text."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401
        """Return a schema that takes the word itself, where strict mode asks for the enum's member."""
        return {**handler(source), "strict": False}


class Value(BaseModel):
    """A frozen value: strict types, no unknown fields."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=True,
        defer_build=True,
        populate_by_name=True,
    )


def inside(value: object) -> list[object]:
    """Return all that is inside a value, itself included, in no order; fast, for it keeps no paths."""
    found = [value]
    for one in found:  # which grows meanwhile
        if type(one) not in LEAVES:
            if isinstance(one, tuple):
                found.extend(one)
            elif isinstance(one, Value):
                found.extend(vars(one).values())
    return found


class Entity(Value):
    """A value with a stable id; `was` lists earlier ids, whose links and saved answers keep working."""

    id: Id
    was: Many[Id] = ()
