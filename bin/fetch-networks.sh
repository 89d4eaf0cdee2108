#!/bin/sh
# Fetches the pose networks for video by npm and its lock file, once. Everything but video works without them, so a
# machine without npm is told so and the build goes on.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0" 2>/dev/null || printf '%s' "$0")")/.." && pwd)
models=$root/video/models
fetched=$models/node_modules/.fetched
[ ! -f "$fetched" ] || [ "$models/package-lock.json" -nt "$fetched" ] || exit 0
command -v npm >/dev/null 2>&1 || {
    echo "The pose networks for video were not fetched: install Node.js with npm, then run bin/fetch-networks.sh." >&2
    exit 0
}
cd "$models"
if npm ci --ignore-scripts --no-audit --no-fund >/dev/null 2>&1; then
    : >"$fetched"
else
    echo "The pose networks for video could not be fetched by npm; run bin/fetch-networks.sh when it can be reached." >&2
fi
