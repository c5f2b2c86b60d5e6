# SPDX-License-Identifier: EUPL-1.2
"""Files → Library or problems: YAML and front matter that remember where each value stands."""

from leerwijk.reading.library import read_library

__all__ = ["read_library"]
