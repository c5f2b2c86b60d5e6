# SPDX-License-Identifier: EUPL-1.2
"""What pydantic refuses, brought back to what the author wrote: one slip for one mistake."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from leerwijk.problems import nearest
from leerwijk.reading.places import Path

SHAPES = frozenset(
    {"model_type", "model_attributes_type", "string_type", "tuple_type", "int_type", "float_type"},
)
"""Sorts of slip that say: this is another shape than the branch has."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One refusal: of what sort, at which path of the written value, in which branches of unions."""

    sort: str
    path: Path
    branches: tuple[tuple[int, str], ...]
    """(depth in the path, tag) of every union that was entered on the way."""
    written: Any
    limits: Mapping[str, Any]

    def branch_at(self, depth: int) -> str:
        """Return the branch taken at a depth of the path, or ""."""
        return next((tag for at, tag in self.branches if at == depth), "")


def slips_of(errors: Sequence[ErrorDetails], raw: object, annotation: Any) -> list[Slip]:  # noqa: ANN401
    """Return one slip for each mistake: best branch of every union, without what merely follows."""
    slips = _best_branches([_slip(error, raw) for error in errors], annotation)
    return [slip for slip in slips if not _follows(slip, slips, annotation)]


def fields_of(annotation: Any, slip: Slip, path: Path) -> tuple[str, ...]:  # noqa: ANN401
    """Return the names of the fields that a mapping at `path` may hold."""
    return tuple(name for model in _models_at(annotation, slip, path) for name in _names(model))


def needed_in(annotation: Any, slip: Slip) -> tuple[str, ...]:  # noqa: ANN401
    """Return the fields that the value of a slip must have; of its first model where it has a choice."""
    first, *_ = _models_at(annotation, slip, slip.path)
    return tuple(field.alias or name for name, field in first.model_fields.items() if field.is_required())


def kinds_of(annotation: Any, slip: Slip) -> tuple[str, ...]:  # noqa: ANN401
    """Return the kinds from which the value of a slip may choose."""
    return tuple(kind for model in _models_at(annotation, slip, slip.path) for kind in _kinds(model))


def _slip(error: ErrorDetails, raw: object) -> Slip:
    """Return an error with the union tags taken out of its path: they are not in what was written."""
    path: list[str | int] = []
    branches: list[tuple[int, str]] = []
    value: Any = raw
    for part in error["loc"]:
        if _holds(value, part):
            value = value[part]
            path.append(part)
        else:
            branches.append((len(path), str(part)))
    if error["type"] == "missing":
        path.append(branches.pop()[1])
    return Slip(error["type"], tuple(path), tuple(branches), error["input"], error.get("ctx", {}))


def _holds(value: object, part: str | int) -> bool:
    return part in value if isinstance(value, dict) else isinstance(value, list) and part in range(len(value))


def _best_branches(slips: list[Slip], annotation: Any) -> list[Slip]:  # noqa: ANN401
    """Return the slips of the branch that the author most likely meant, for every union."""
    while rivals := next(_rivalries(slips), None):
        depth, prefix, tags = rivals
        within = [slip for slip in slips if slip.path[:depth] == prefix and slip.branch_at(depth) in tags]
        best = min(tags, key=lambda tag: _distance(tag, depth, within, annotation))
        slips = [slip for slip in slips if slip not in within or slip.branch_at(depth) == best]
    return slips


def _rivalries(slips: list[Slip]) -> Iterator[tuple[int, Path, tuple[str, ...]]]:
    """Yield (depth, path, tags) where slips of several branches of one union stand side by side."""
    for slip in slips:
        for depth, _ in slip.branches:
            prefix = slip.path[:depth]
            here = [other for other in slips if other.path[:depth] == prefix]
            tags = tuple(dict.fromkeys(tag for other in here if (tag := other.branch_at(depth))))
            if len(tags) > 1:
                yield depth, prefix, tags


def _distance(tag: str, depth: int, slips: list[Slip], annotation: Any) -> tuple[int, int, int]:  # noqa: ANN401
    """Return how far what was written is from a branch: wrong shape, strange fields, missing fields."""
    own = [slip for slip in slips if slip.branch_at(depth) == tag]
    misshapen = sum(slip.sort in SHAPES and len(slip.path) == depth for slip in own)
    strange = [slip for slip in own if slip.sort == "extra_forbidden"]
    guesses = sum(not _meant(slip, annotation) for slip in strange)
    return misshapen, guesses * 2 + len(strange), sum(slip.sort == "missing" for slip in own)


def _meant(slip: Slip, annotation: Any) -> str:  # noqa: ANN401
    """Return the field that an unknown field was probably meant to be, or ""."""
    return nearest(str(slip.path[-1]), fields_of(annotation, slip, slip.path[:-1]))


def _follows(slip: Slip, slips: list[Slip], annotation: Any) -> bool:  # noqa: ANN401
    """Say whether a slip is only the consequence of another one."""
    if slip.sort == "too_short":
        return any(
            len(other.path) > len(slip.path) and other.path[: len(slip.path)] == slip.path for other in slips
        )
    if slip.sort == "missing":
        beside = [o for o in slips if o.sort == "extra_forbidden" and o.path[:-1] == slip.path[:-1]]
        return any(_meant(other, annotation) == slip.path[-1] for other in beside)
    return False


def _models_at(annotation: Any, slip: Slip, path: Path) -> list[type[BaseModel]]:  # noqa: ANN401
    """Return the models that may stand at a path; one, unless a union was left open."""
    models = _chosen(list(_models_in(annotation)), slip.branch_at(0))
    for depth, part in enumerate(path, 1):
        if isinstance(part, str):
            models = [inner for model in models for inner in _models_in(_annotation(model, part))]
        models = _chosen(models, slip.branch_at(depth))
    return models


def _annotation(model: type[BaseModel], name: str) -> Any:  # noqa: ANN401
    fields = model.model_fields
    return next((field.annotation for key, field in fields.items() if name in {key, field.alias}), None)


def _chosen(models: list[type[BaseModel]], tag: str) -> list[type[BaseModel]]:
    """Return the models that a union tag stands for; all of them when there is no tag."""
    chosen = [model for model in models if tag in {model.__name__, *_kinds(model)}]
    return chosen or models


def _kinds(model: type[BaseModel]) -> tuple[str, ...]:
    kind = model.model_fields.get("kind")
    return get_args(kind.annotation) if kind and get_origin(kind.annotation) is Literal else ()


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)


def _names(model: type[BaseModel]) -> Iterator[str]:
    yield from (field.alias or name for name, field in model.model_fields.items() if name != "body")
