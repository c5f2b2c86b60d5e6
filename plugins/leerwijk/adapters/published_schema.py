# SPDX-License-Identifier: EUPL-1.2
"""The JSON Schema of what pages publish for the browser, from which the front end makes its types."""

import json

from pydantic.json_schema import JsonSchemaValue
from pydantic_core import core_schema

from leerwijk.adapters.described import DescribedSchema
from leerwijk.model.published import Published

FILE = "frontend/src/quiz/published.schema.json"
"""Where the front end keeps it, from the root of the package."""


class _Schema(DescribedSchema):
    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Return the schema of a field that is not written when it has its default."""
        return self.generate_inner(schema["schema"])

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Return the schema of a class; a field that refers to another class is described there."""
        written = super().model_schema(schema)
        for field in written["properties"].values():
            if "$ref" in field:
                field.pop("description", None)
        return written


def published_schema() -> str:
    """Return the text of the schema."""
    schema = Published.model_json_schema(by_alias=True, schema_generator=_Schema)
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
