# SPDX-License-Identifier: EUPL-1.2
"""Settings by which VS Code helps an author: schemas while typing, problems underlined after a check."""

import json
from collections.abc import Iterator
from typing import Any

from leerwijk.adapters.schemas import KINDS

WARNING = "waarschuwing"
"""The word by which a check of ours tells a warning, in the language that authors get by default."""
PLACE = r"^(.+?):(\d+):(\d+): "


def editor_files(schema_folder: str = "schemas") -> Iterator[tuple[str, str]]:
    """Yield the path and the text of every settings file."""
    yield ".vscode/extensions.json", _json({"recommendations": ["redhat.vscode-yaml"]})
    yield ".vscode/settings.json", _json({"yaml.schemas": schemas_of_files(schema_folder)})
    yield ".vscode/tasks.json", _json({"version": "2.0.0", "tasks": [check_task()]})


def schemas_of_files(folder: str) -> dict[str, str]:
    """Return schema → files that it describes; YAML only, for the extension reads no front matter."""
    yaml_kinds = [kind for kind in KINDS if kind.files.endswith(".yml")]
    return {f"./{folder}/{kind.schema}": kind.files for kind in yaml_kinds}


def check_task() -> dict[str, Any]:
    """Return the task that checks the sources and underlines what is wrong, front matter included."""
    return {
        "label": "Bronnen nakijken",
        "type": "shell",
        "command": "leerwijk check",
        "group": {"kind": "test", "isDefault": True},
        "presentation": {"reveal": "silent"},
        "problemMatcher": [
            _matcher("warning", f"{PLACE}{WARNING}: (.+)$"),
            _matcher("error", f"{PLACE}(?!{WARNING}: )(.+)$"),
        ],
    }


def _matcher(severity: str, pattern: str) -> dict[str, Any]:
    return {
        "owner": f"leerwijk-{severity}",
        "source": "leerwijk",
        "severity": severity,
        "fileLocation": ["relative", "${workspaceFolder}"],
        "pattern": {"regexp": pattern, "file": 1, "line": 2, "column": 3, "message": 4},
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
