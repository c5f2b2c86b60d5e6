# SPDX-License-Identifier: EUPL-1.2
"""Sources: which files of the content folder are ours, and no files of the site."""

SOURCE_FILES = ("sources.yml", "glossary.yml", "tensions.yml", "federation.yml")
SOURCE_FOLDERS = ("vocabulary/", "pilots/", "swots/", "area-photos/", "modules/", "factsheets/")
SOURCE_ENDINGS = (".yml", ".md")


def is_source(uri: str) -> bool:
    """Say whether a file of the content folder is a source of ours and no file of the site."""
    in_folder = uri.startswith(SOURCE_FOLDERS) and uri.endswith(SOURCE_ENDINGS)
    return in_folder or uri in SOURCE_FILES or (uri.startswith("federated/") and uri.endswith(".json"))
