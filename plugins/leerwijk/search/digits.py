# SPDX-License-Identifier: EUPL-1.2
"""Digits: how numbers stand in the index."""

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""One character per number from 0 to 63."""
