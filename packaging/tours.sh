#!/usr/bin/env bash
# Walks through the window as three people would, with real keys and clicks, checks that each step happened, and takes a picture of it for the user guide.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

usage() {
    cat <<'TEXT'
packaging/tours.sh [BUILD_DIR] [OUT_DIR] [PERSON...]

Starts the program of BUILD_DIR (default build/release) on the sample, on a display of its own: as finance (keyboard and mouse), as a recruiter (mouse alone)
and as an admin (keyboard alone). Every step is pressed or clicked, checked against reckoner-cli on the same database, and painted into OUT_DIR (default
resources/guide/pictures) as tour-PERSON-STEP.png. A step that does not happen ends it with status 1. PERSON names who shall walk; otherwise all three do.

Needs the packages marked test in packaging/packages.txt, and ImageMagick for the pictures.
TEXT
}

case "${1:-}" in --help | -h) usage; exit 0 ;; esac
build="$(cd "${1:-build/release}" && pwd)"
out="${2:-resources/guide/pictures}"
for needed in Xvfb dbus-run-session openbox xdotool import convert; do
    command -v "$needed" >/dev/null || { echo "tours.sh: $needed is not installed" >&2; exit 1; }
done
mkdir -p "$out"
out="$(cd "$out" && pwd)"
exec tests/tours/on_a_desk.sh "$build/bin/reckoner" "$build/bin/reckoner-cli" --pictures "$out" "${@:3}"
