# SPDX-License-Identifier: EUPL-1.2
"""JSON Schemas for editors: one per kind of source file, with help in Dutch."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from leerwijk.locale import held_by
from leerwijk.model.area_photo import AreaPhoto
from leerwijk.model.case import BaseCase, Case
from leerwijk.model.course import Factsheet, Lesson, Module
from leerwijk.model.peer import Peer
from leerwijk.model.pilot import Pilot
from leerwijk.model.question import BaseQuestion
from leerwijk.model.quiz import Quiz
from leerwijk.model.source import Source
from leerwijk.model.swot import Swot
from leerwijk.model.tension import Tension
from leerwijk.model.vocabulary import (
    Audience,
    Competence,
    EvidenceKind,
    Region,
    Term,
    Themes,
    YouthRegionList,
)

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The version that editors know best; the model asks for nothing newer."""

NAMED = (Pilot, Swot, AreaPhoto, Quiz, BaseCase, Module, Lesson, Factsheet)
"""Classes whose id is the name of their file, so that `id` may be left out."""

FOLLOWING: Mapping[type[BaseModel], str] = {Quiz: "title", BaseQuestion: "id"}
"""Class → its field that follows from the rest when it is left out."""

WITH_BODY = (Module, Lesson, Factsheet)
"""Classes whose body stands below the front matter."""


@dataclass(frozen=True, slots=True)
class SourceKind:
    """A kind of source file: its name, which files it is, and what they hold."""

    name: str
    files: str
    holds: Any

    @property
    def schema(self) -> str:
        """Return the file name of its schema."""
        return f"{self.name}.schema.json"


KINDS = (
    SourceKind("sources", "content/sources.yml", tuple[Source, ...]),
    SourceKind("glossary", "content/glossary.yml", tuple[Term, ...]),
    SourceKind("tensions", "content/tensions.yml", tuple[Tension, ...]),
    SourceKind("regions", "content/vocabulary/regions.yml", tuple[Region, ...]),
    SourceKind("jeugdregios", "content/vocabulary/jeugdregios.yml", YouthRegionList),
    SourceKind("themes", "content/vocabulary/themes.yml", Themes),
    SourceKind("audiences", "content/vocabulary/audiences.yml", tuple[Audience, ...]),
    SourceKind("competences", "content/vocabulary/competences.yml", tuple[Competence, ...]),
    SourceKind("evidence", "content/vocabulary/evidence.yml", tuple[EvidenceKind, ...]),
    SourceKind("federation", "content/federation.yml", tuple[Peer, ...]),
    SourceKind("pilot", "content/pilots/*.yml", Pilot),
    SourceKind("swot", "content/swots/*.yml", Swot),
    SourceKind("area-photo", "content/area-photos/*.yml", AreaPhoto),
    SourceKind("quiz", "quizzes/**/*.yml", Quiz),
    SourceKind("case", "content/modules/*/cases/*.yml", Case),
    SourceKind("module", "content/modules/*/index.md", Module),
    SourceKind("lesson", "content/modules/*/[0-9]*.md", Lesson),
    SourceKind("factsheet", "content/factsheets/*.md", Factsheet),
)


class AuthorsSchema(GenerateJsonSchema):
    """JSON Schema of what authors write: with help for them, without the names of our classes."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002
        """Return that no field needs a title."""
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Return the schema of a class of the model."""
        model: type[BaseModel] = schema["cls"]
        written = super().model_schema(schema)
        if issubclass(model, WITH_BODY):
            del written["properties"]["body"]
        if issubclass(model, NAMED):
            written["required"].remove("id")
        for kind, field in FOLLOWING.items():
            if issubclass(model, kind):
                written["required"].remove(field)
        for field, described in written["properties"].items():
            described["description"] = help_for(model, field)
        return written

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Return the schema of a field that may be left out: when it is there, it says something."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Return the schema of a field with a default, which it tells when it is one word or number."""
        written = super().default_schema(schema)
        if not isinstance(written.get("default"), str | float | int):
            written.pop("default", None)
        return written

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """Return the schema of a choice by `kind`."""
        written = super().tagged_union_schema(schema)
        del written["discriminator"]
        return written


def schemas() -> Iterator[tuple[str, str]]:
    """Yield the file name and the text of every schema."""
    for kind in KINDS:
        yield kind.schema, json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n"


def schema_of(kind: SourceKind) -> JsonSchemaValue:
    """Return the schema of one kind of source file."""
    written = TypeAdapter(kind.holds).json_schema(schema_generator=AuthorsSchema)
    for named in (written, *written.get("$defs", {}).values()):
        named.pop("title", None)
        named.pop("description", None)
    return {"$schema": DRAFT, **written}


@cache
def help_texts() -> Mapping[str, Mapping[str, str]]:
    """Return class → field → what an author writes there."""
    text = files("leerwijk.locale").joinpath("fields.nl.yml").read_text(encoding="utf-8")
    found: Mapping[str, Mapping[str, str]] = held_by(text)
    return found


def help_for(model: type[BaseModel], field: str) -> str:
    """Return the help of a field, from its class or one that this builds on; raise if none has it."""
    lines = (help_texts().get(ancestor.__name__, {}).get(field) for ancestor in model.__mro__)
    return next(line for line in lines if line)
