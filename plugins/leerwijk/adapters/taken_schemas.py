# SPDX-License-Identifier: EUPL-1.2
"""The JSON Schemas of the data that sites give to take away, made once and given as they stand."""

import json
from collections.abc import Mapping

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import core_schema

from leerwijk.adapters.described import DescribedSchema
from leerwijk.adapters.schemas import DRAFT
from leerwijk.model.archive import Archive
from leerwijk.model.collection import Collection

SCHEMAS: Mapping[str, type[BaseModel]] = {
    "exports/schemas/collection.schema.json": Collection,
    "exports/schemas/alles.schema.json": Archive,
}
"""Where each stands, from the root of the package → what it describes."""


class _Schema(DescribedSchema):
    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Return the schema of a field with a default: empty ones are not written."""
        written = super().default_schema(schema)
        if not written.get("default"):
            written.pop("default", None)
        return written

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Return the schema of a class, open to fields of later versions."""
        written = super().model_schema(schema)
        written.pop("additionalProperties", None)
        return written


def taken_schema(file: str) -> str:
    """Return the text of a schema."""
    schema = SCHEMAS[file].model_json_schema(by_alias=True, schema_generator=_Schema)
    return json.dumps({"$schema": DRAFT, **schema}, ensure_ascii=False, indent=2) + "\n"
