# SPDX-License-Identifier: EUPL-1.2
"""QTI 2.1, 2.2 and 3.0: the same items and tests, in the names of each version."""
