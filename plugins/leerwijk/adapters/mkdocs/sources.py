# SPDX-License-Identifier: EUPL-1.2
"""Sources: which files of the content folder are ours, and no files of the site."""

import re

SOURCE_FILES = ("sources.yml", "glossary.yml", "tensions.yml", "federation.yml")
SOURCE_FOLDERS = ("vocabulary/", "pilots/", "swots/", "area-photos/", "modules/", "factsheets/")
SOURCE_ENDINGS = (".yml", ".md")
LEFT_BY_EDITORS = re.compile(r"(?:^|/)(?:~\$|#)[^/]*$|~$")
"""Copies that editors keep beside a file: no text that anybody means to publish."""


def is_source(uri: str) -> bool:
    """Say whether a file is a source of ours or the copy of an editor, and no file of the site."""
    if LEFT_BY_EDITORS.search(uri):
        return True
    in_folder = uri.startswith(SOURCE_FOLDERS) and uri.lower().endswith(SOURCE_ENDINGS)
    return in_folder or uri in SOURCE_FILES or (uri.startswith("federated/") and uri.endswith(".json"))
