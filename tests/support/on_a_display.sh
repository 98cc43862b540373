#!/usr/bin/env bash
# Runs a command on a display and a session bus of its own. The display chooses a free number by itself and tells when it is ready, so that several at once,
# or one right after the other, never meet. It stays as it is when its last client leaves: whoever comes at that moment would be turned away.
set -euo pipefail
runtime="$(mktemp -d)"
mkfifo "$runtime/number"
Xvfb -displayfd 3 -screen 0 1280x780x24 -nolisten tcp -noreset 3>"$runtime/number" >/dev/null 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -rf "$runtime"' EXIT
read -r number <"$runtime/number"
export DISPLAY=":$number" XDG_RUNTIME_DIR="$runtime" LC_ALL=C.UTF-8 TZ=UTC
dbus-run-session -- "$@"
