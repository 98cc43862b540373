#!/usr/bin/env bash
# Runs tours.py on a display of its own with a window manager; the words are those of tours.py.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
# pyatspi is a package of the system's own python, whichever else stands first in the path.
"$here/../support/on_a_display.sh" sh -c 'openbox & exec /usr/bin/python3 "$@"' sh "$here/tours.py" "$@"
