# SPDX-License-Identifier: EUPL-1.2
"""Leerwijk: structured sources about youth care in, a site to study and search out."""

__version__ = "0.1.0"
