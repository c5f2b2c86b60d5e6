# SPDX-License-Identifier: EUPL-1.2
"""Every page is valid HTML."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.site


def test_every_page_is_valid_html(root: Path, site: Path, tmp_path: Path) -> None:
    tool = root / "plugins/leerwijk/frontend/node_modules/.bin/html-validate"
    rules = root / "tests/site/htmlvalidate.json"
    command = [str(tool), "--config", str(rules), "--formatter", "json", f"{site}/**/*.html"]
    report = tmp_path / "report.json"
    with report.open("w") as output:  # a file, not a pipe: the tool ends before it has filled one
        subprocess.run(command, stdout=output, check=False)
    mistakes = [
        f"{file['filePath'].removeprefix(str(site))}:{one['line']}: {one['ruleId']}: {one['message']}"
        for file in json.loads(report.read_text("utf-8"))
        for one in file["messages"]
    ]
    assert sorted(set(mistakes)) == []
