# SPDX-License-Identifier: EUPL-1.2
"""What exists: frozen values, one small file per noun."""
