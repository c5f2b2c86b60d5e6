# SPDX-License-Identifier: EUPL-1.2
"""JSON Schemas: an editor says what `leerwijk check` would say, with help for every field."""

import datetime as dt
import json
import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator  # type: ignore[import-untyped]
from pydantic import BaseModel

from leerwijk.adapters.editors import editor_files
from leerwijk.adapters.schemas import KINDS, help_for, help_texts, schema_of, schemas
from leerwijk.model.base import Value
from leerwijk.reading.front_matter import halves_of
from leerwijk.reading.yaml_text import node_of
from leerwijk.reading.yaml_values import Values

ROOT = Path(__file__).parents[2]
STARTER = ROOT / "plugins" / "leerwijk" / "starter"
SCHEMAS = {kind.name: schema_of(kind) for kind in KINDS}


def classes_below(parent: type[Value]) -> Iterator[type[Value]]:
    """Yield every class of the model that authors write."""
    for child in parent.__subclasses__():
        yield child
        yield from classes_below(child)


NOT_WRITTEN = ("leerwijk.model.published", "leerwijk.model.collection", "leerwijk.model.archive")
"""How modules are called with what sites publish; no author writes it."""

MODELS = sorted(
    {model for model in classes_below(Value) if not model.__module__.startswith(NOT_WRITTEN)},
    key=lambda model: model.__name__,
)


def fields_of(model: type[BaseModel]) -> list[str]:
    """Return the fields of a class, as authors write them."""
    return [field.alias or name for name, field in model.model_fields.items()]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_has_help(model: type[Value]) -> None:
    assert [field for field in fields_of(model) if not help_for(model, field).strip()] == []


def test_all_help_is_about_a_field() -> None:
    known = {(ancestor.__name__, f) for m in MODELS for f in fields_of(m) for ancestor in m.__mro__}
    told = {(name, field) for name, fields in help_texts().items() for field in fields}
    assert told - known == set()


def test_help_is_the_only_description_and_nothing_has_a_title() -> None:
    told = {text for fields in help_texts().values() for text in fields.values()}
    nodes = [node for schema in SCHEMAS.values() for node in nodes_of(schema)]
    assert {node["description"] for node in nodes if isinstance(node.get("description"), str)} <= told
    assert [node for node in nodes if isinstance(node.get("title"), str)] == []


def nodes_of(value: object) -> Iterator[dict[str, Any]]:
    """Yield every mapping inside a schema."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from nodes_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes_of(inner)


@pytest.mark.parametrize(
    ("name", "text"),
    [*((f"schemas/{name}", text) for name, text in schemas()), *editor_files()],
    ids=lambda value: value if "\n" not in value else "",
)
def test_what_the_repository_holds_is_up_to_date(name: str, text: str) -> None:
    if os.environ.get("UPDATE_GOLDEN"):
        (ROOT / name).write_text(text, encoding="utf-8")
    assert (ROOT / name).read_text("utf-8") == text


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_schemas_are_sound(name: str) -> None:
    Draft7Validator.check_schema(SCHEMAS[name])


def sources(root: Path) -> Iterator[tuple[str, Path]]:
    """Yield every source file below a root with the name of its schema."""
    for kind in KINDS:
        yield from ((kind.name, file) for file in sorted(root.glob(kind.files)))


def written_in(file: Path) -> Any:  # noqa: ANN401
    """Return what a YAML file or front matter says, dates as text."""
    text = file.read_text("utf-8")
    halves = halves_of(text) if file.suffix == ".md" else None
    node = node_of(halves.matter if halves else text)
    assert isinstance(node, yaml.Node)
    return json.loads(json.dumps(Values().of(node), default=dt.date.isoformat))


@pytest.mark.parametrize(
    ("name", "file"),
    [*sources(STARTER), *sources(ROOT)],
    ids=lambda value: value.relative_to(ROOT).as_posix() if isinstance(value, Path) else "",
)
def test_right_sources_are_right_by_their_schema(name: str, file: Path) -> None:
    errors = Draft7Validator(SCHEMAS[name]).iter_errors(written_in(file))
    assert [f"{error.json_path}: {error.message}" for error in errors] == []


def test_every_kind_of_schema_is_proven_by_a_source() -> None:
    assert {name for name, _ in [*sources(STARTER), *sources(ROOT)]} == set(SCHEMAS)


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("pilot", {"sumary": "Te kort."}),
        ("pilot", {"scale": "wijk"}),
        ("pilot", {"title": None}),
        ("pilot", {"goals": []}),
        ("pilot", {"id": "Geen Id"}),
        ("quiz", {"pass_mark": 70}),
        ("quiz", {"questions": [{"id": "a", "kind": "keuze", "prompt": "Wat?"}]}),
        ("lesson", {"body": "Tekst."}),
        ("lesson", {"minutes": "tien"}),
        ("module", {"study_load": {"uren": 2}}),
    ],
    ids=lambda value: value if isinstance(value, str) else json.dumps(value),
)
def test_wrong_sources_are_wrong_by_their_schema(name: str, change: dict[str, object]) -> None:
    kind = next(kind for kind in KINDS if kind.name == name)
    right = written_in(next(iter(sorted(STARTER.glob(kind.files)))))
    wrong = {key: value for key, value in {**right, **change}.items() if value is not None}
    validator = Draft7Validator(SCHEMAS[name])
    assert validator.is_valid(right)
    assert not validator.is_valid(wrong)


def test_the_file_name_may_give_the_id_of_what_has_a_file_of_its_own() -> None:
    assert "id" not in SCHEMAS["pilot"]["required"]
    assert "id" in SCHEMAS["sources"]["$defs"]["Source"]["required"]


def test_an_editor_finds_a_schema_for_every_yaml_file_of_the_site() -> None:
    settings = json.loads(dict(editor_files())[".vscode/settings.json"])["yaml.schemas"]
    wired = [PurePosixPath(file).as_posix() for pattern in settings.values() for file in ROOT.glob(pattern)]
    written = [*(ROOT / "content").rglob("*.yml"), *(ROOT / "quizzes").rglob("*.yml")]
    assert sorted(wired) == sorted(file.as_posix() for file in written)
