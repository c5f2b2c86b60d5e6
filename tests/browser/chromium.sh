#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Sees to it that there is a Chromium: the machine's own, Debian's, or else Playwright's. Debian has one more, without any
# window, which tests go through faster; everything works without it too.
set -eu
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo"
command -v chromium >/dev/null && { [ -n "$as_root" ] || command -v chromium-headless-shell >/dev/null; } && exit 0
if command -v apt-get >/dev/null && { [ -z "$as_root" ] || command -v sudo >/dev/null; }; then
    export DEBIAN_FRONTEND=noninteractive
    $as_root apt-get update -q
    $as_root apt-get install -y -q --no-install-recommends chromium-headless-shell || true
    command -v chromium >/dev/null || $as_root apt-get install -y -q --no-install-recommends chromium
fi
command -v chromium >/dev/null && exit 0
echo "Chromium is missing; as root: apt-get install chromium. Trying Playwright's own instead." >&2
.venv/bin/python -m playwright install chromium
