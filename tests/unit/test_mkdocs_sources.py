# SPDX-License-Identifier: EUPL-1.2
"""Of the content folder, sources and what editors leave beside them are no files of the site."""

import pytest

from leerwijk.adapters.mkdocs.sources import is_source


@pytest.mark.parametrize(
    "uri",
    [
        "pilots/a.yml",
        "pilots/A.YML",
        "glossary.yml",
        "over.md~",
        "beeld/#plan.md#",
        "modules/a/~$notitie.docx",
    ],
)
def test_a_source_or_the_copy_of_an_editor_is_not_published(uri: str) -> None:
    assert is_source(uri)


@pytest.mark.parametrize("uri", ["over.md", "beeld/figuur.svg", "pilots/figuur.png", "beeld/a~b.png"])
def test_other_files_are(uri: str) -> None:
    assert not is_source(uri)
