#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Sees to it that there is a Chromium: the machine's own, Debian's, or else Playwright's.
set -eu
command -v chromium >/dev/null && exit 0
if command -v apt-get >/dev/null; then
    as_root=""
    [ "$(id -u)" = 0 ] || as_root="sudo"
    if [ -z "$as_root" ] || command -v sudo >/dev/null; then
        $as_root apt-get update -q
        DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -q --no-install-recommends chromium
        exit 0
    fi
    echo "Chromium is missing; as root: apt-get install chromium. Trying Playwright's own instead." >&2
fi
.venv/bin/python -m playwright install chromium
