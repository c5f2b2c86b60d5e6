# SPDX-License-Identifier: EUPL-1.2
"""Banks: questions that others wrote for a learning platform, made ours or refused with a place."""

from leerwijk.reading.banks.bank import Bank, read_bank
from leerwijk.reading.banks.writing import written

__all__ = ["Bank", "read_bank", "written"]
