#!/usr/bin/env bash
# Runs tours.py on a display, a session bus and a window manager of its own; the words are those of tours.py.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
runtime="$(mktemp -d)"
trap 'rm -rf "$runtime"' EXIT
export XDG_RUNTIME_DIR="$runtime" LC_ALL=C.UTF-8 TZ=UTC PYTHONDONTWRITEBYTECODE=1
# pyatspi is a package of the system's own python, whichever else stands first in the path.
xvfb-run --auto-servernum --server-args="-screen 0 1280x780x24" dbus-run-session -- sh -c 'openbox & exec /usr/bin/python3 "$@"' sh "$here/tours.py" "$@"
