# SPDX-License-Identifier: EUPL-1.2
"""Problems as people and programs read them: text, JSON, GitHub annotations."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import PurePath, PurePosixPath
from typing import Literal

from leerwijk.locale import Words, held_by
from leerwijk.locale.problems import Language, message
from leerwijk.problems import Problem

Format = Literal["text", "json", "github"]
JSON_VERSION = 1
"""Raised when a program that reads the JSON form must change."""


@cache
def phrases(language: Language) -> Words:
    """Return what the command line says in a language."""
    text = files("leerwijk.locale").joinpath(f"cli.{language}.yml").read_text(encoding="utf-8")
    return Words(held_by(text))


def told_in(language: str) -> Language:
    """Return the language in which the author of a site in this language is told things."""
    return "nl" if language == "nl" else "en"


def inaccessible(error: OSError, language: Language) -> str:
    """Return that a file or folder cannot be read or written, and why."""
    reason = error.strerror or str(error)
    return phrases(language).text("inaccessible", name=error.filename or "", reason=reason)


def below(folder: PurePath, problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems in order of place, with files as seen from where `folder` is."""
    ordered = sorted(problems, key=lambda problem: problem.order)
    start = PurePosixPath(folder.as_posix())
    return [replace(p, place=replace(p.place, file=start / p.place.file)) for p in ordered]


def told(problems: Sequence[Problem], form: Format, language: Language, files: int) -> str:
    """Return the problems, found in so many files, in one of the FORMS."""
    return FORMS[form](problems, language, files)


def summary(problems: Iterable[Problem], language: Language, files: int) -> str:
    """Return in one line how many files were checked and how many problems found."""
    words = phrases(language)
    errors, warnings = counts(problems)
    read = words.count("files", files)
    if not errors and not warnings:
        return words.text("fine", files=read)
    named = {"errors": words.count("errors", errors), "warnings": words.count("warnings", warnings)}
    return words.text("found", files=read, **named)


def counts(problems: Iterable[Problem]) -> tuple[int, int]:
    """Return how many errors and how many warnings there are."""
    severities = [problem.severity for problem in problems]
    return severities.count("error"), severities.count("warning")


def line(problem: Problem, language: Language) -> str:
    """Return a problem on one line, with its place as editors and terminals link it."""
    mark = f"{phrases(language).text('warning')}: " if problem.severity == "warning" else ""
    return f"{problem.place}: {mark}{message(problem, language)}"


def as_text(problems: Sequence[Problem], language: Language, files: int) -> str:
    """Return one line per problem, then a summary."""
    return "\n".join((*(line(problem, language) for problem in problems), summary(problems, language, files)))


def as_json(problems: Sequence[Problem], language: Language, files: int) -> str:
    """Return the problems for programs; docs/check.md describes the fields."""
    errors, warnings = counts(problems)
    report = {
        "version": JSON_VERSION,
        "files": files,
        "errors": errors,
        "warnings": warnings,
        "problems": [_fields(problem, language) for problem in problems],
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def _fields(problem: Problem, language: Language) -> Mapping[str, object]:
    return {
        "file": str(problem.place.file),
        "line": problem.place.line,
        "column": problem.place.column,
        "severity": problem.severity,
        "rule": problem.rule,
        "message": message(problem, language),
        "names": dict(problem.names),
    }


def as_github(problems: Sequence[Problem], language: Language, files: int) -> str:
    """Return workflow commands by which GitHub marks the lines of a change, then a summary."""
    return "\n".join(
        (*(_annotation(problem, language) for problem in problems), summary(problems, language, files))
    )


def _annotation(problem: Problem, language: Language) -> str:
    place = problem.place
    where = {"file": str(place.file), "line": place.line, "col": place.column, "title": problem.rule}
    properties = ",".join(f"{name}={_escaped(str(value), in_property=True)}" for name, value in where.items())
    return f"::{problem.severity} {properties}::{_escaped(message(problem, language))}"


def _escaped(text: str, *, in_property: bool = False) -> str:
    """Return text in which a workflow command does not end too early."""
    codes = {"%": "%25", "\r": "%0D", "\n": "%0A", **({":": "%3A", ",": "%2C"} if in_property else {})}
    return text.translate({ord(character): code for character, code in codes.items()})


FORMS: Mapping[Format, Callable[[Sequence[Problem], Language, int], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}
