# SPDX-License-Identifier: EUPL-1.2
"""The JSON Schema of what people give by the form, of which the front end makes its validators."""

import json

from pydantic.json_schema import models_json_schema

from leerwijk.adapters.schemas import DRAFT, AuthorsSchema
from leerwijk.model.pilot import LessonLearned
from leerwijk.model.source import Source

FILE = "frontend/src/give/given.schema.json"
"""Where the front end keeps it, from the root of the package."""


def given_schema() -> str:
    """Return the text of the schema: lessons learned and sources, as authors write them, without help."""
    _, schema = models_json_schema(
        [(LessonLearned, "validation"), (Source, "validation")], schema_generator=AuthorsSchema
    )
    for named in schema["$defs"].values():
        for key in ("title", "description"):
            named.pop(key, None)
        for field in named.get("properties", {}).values():
            field.pop("description", None)
    return json.dumps({"$schema": DRAFT, **schema}, ensure_ascii=False, indent=2) + "\n"
