#!/usr/bin/env bash
# Makes the pictures of the user guide: every page, light and dark, full and empty, 1280 and 1920 wide, with the program's own --snapshot.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

build="${1:-build/release}"
out=resources/guide/pictures
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
export QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES='*.debug=false' XDG_RUNTIME_DIR="$work"
now=2026-11-20T18:00:00Z

"$build/bin/reckoner-cli" --db "$work/full.db" init >/dev/null
"$build/bin/reckoner-cli" --db "$work/full.db" --now "$now" demo --events 40000 --companies 6 --days 200 >/dev/null
"$build/bin/reckoner-cli" --db "$work/empty.db" init >/dev/null
"$build/bin/reckoner-cli" --db "$work/empty.db" company add --name "Acme Hiring" >/dev/null

mkdir -p "$out"
for page in usage companies events reconcile import; do
    for theme in light dark; do
        for data in full empty; do
            for size in 1280x800 1920x1080; do
                "$build/bin/reckoner" --db "$work/$data.db" --now "$now" --page "$page" --days 90 --theme "$theme" --size "$size" \
                    --snapshot "$out/$page-$data-$theme-${size%x*}.png" 2>/dev/null
            done
        done
    done
done
ls "$out"
