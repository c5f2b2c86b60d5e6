# SPDX-License-Identifier: EUPL-1.2
"""Kinds: one function per kind of page, from the views of the Library to its pages."""
