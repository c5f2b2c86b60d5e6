# SPDX-License-Identifier: EUPL-1.2
"""JSON Schemas of what sites publish, in which each field is described by the docstring below it."""

import ast
import inspect
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from leerwijk.model.base import Value


class DescribedSchema(GenerateJsonSchema):
    """JSON Schema with descriptions, for which pydantic itself would read our code in every build."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002
        """Return that no field needs a title: types would be named after them."""
        return False

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Return the schema of a field that may be absent: it is never written as null."""
        return self.generate_inner(schema["schema"])

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Return the schema of a class, with what its fields mean."""
        written = super().model_schema(schema)
        model: type[Value] = schema["cls"]
        for ancestor in reversed(model.__mro__):
            for name, text in _described(ancestor).items():
                field = model.model_fields[name]
                if not field.exclude:
                    written["properties"][field.alias or name]["description"] = text
        return written


@cache
def _described(model: type) -> dict[str, str]:
    """Return field → its docstring, of the fields that a class adds."""
    return dict(_docstrings(model)) if issubclass(model, Value) else {}


def _docstrings(model: type) -> Iterator[tuple[str, str]]:
    (class_,) = ast.parse(inspect.getsource(model)).body
    for field, text in pairwise(class_.body if isinstance(class_, ast.ClassDef) else ()):
        if isinstance(field, ast.AnnAssign) and isinstance(text, ast.Expr):
            yield ast.unparse(field.target), inspect.cleandoc(ast.literal_eval(text.value))
