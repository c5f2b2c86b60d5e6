# SPDX-License-Identifier: EUPL-1.2
"""The only code that knows a host: MkDocs, Markdown, the terminal."""
