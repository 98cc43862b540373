#!/usr/bin/env bash
# Makes the pictures of the user guide: every page, light and dark, full and empty, 1280 and 1920 wide, with the program's own --snapshot.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

build="${1:-build/release}"
out=resources/guide/pictures
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
export QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES='*.debug=false' XDG_RUNTIME_DIR="$work"
unset XDG_CONFIG_HOME XDG_DATA_HOME
export HOME="$work" # somebody's: on the screen its files are ~/...
now=2026-11-20T18:00:00Z

"$build/bin/reckoner-cli" --db "$work/full.db" init >/dev/null
"$build/bin/reckoner-cli" --db "$work/full.db" --now "$now" demo --events 40000 --companies 6 --days 200 >/dev/null
"$build/bin/reckoner-cli" --db "$work/empty.db" init >/dev/null
for company in "Acme Hiring" "Bolt Talent"; do # Companies is a page for those who see several
    "$build/bin/reckoner-cli" --db "$work/empty.db" company add --name "$company" >/dev/null
done

# A file as another program writes it, one row of it wrong: what the Import page is for.
cat >"$work/usage.csv" <<'CSV'
occurred_at,type,company,job,candidate,file_size_kb,prompt_tokens,completion_tokens,interview,minutes,event_id
2026-11-20T08:15:04Z,cv,Northwind Talent,,cand-204518,212,,,,,run-88-1
2026-11-20T08:15:09Z,cv,Northwind Talent,,cand-204519,187,,,,,run-88-2
2026-11-20T08:16:30Z,questions,Northwind Talent,draft-2040,,,1840,2210,,,run-88-3
2026-11-20T09:02:11Z,video,Blue Harbor Recruiting,,cand-204301,,,,int-774120,18,run-88-4
2026-11-20T09:40:57Z,cv,Blue Harbor Recruiting,,cand-204533,340,,,,,run-88-5
2026-11-20T10:05:43Z,questions,Lindenhof Personal,draft-2041,,,920,1505,,,run-88-6
2026-11-20T11:31:20Z,video,Lindenhof Personal,,cand-204347,,,,int-774131,9,run-88-7
2026-11-20T13:12:02Z,cv,Northwind Talent,,cand-204540,about 300,,,,,run-88-8
2026-11-20T14:47:36Z,video,Northwind Talent,,cand-204412,,,,int-774150,31,run-88-9
CSV

mkdir -p "$out"
paint() { # page, data, further words: a file to import, whose page it is
    local theme size
    for theme in light dark; do
        for size in 1280x800 1920x1080; do
            "$build/bin/reckoner" --db "$work/$2.db" --now "$now" --page "$1" --days 90 --theme "$theme" --size "$size" \
                --snapshot "$out/$1-$2-$theme-${size%x*}.png" "${@:3}" 2>/dev/null
        done
    done
}
for page in overview usage companies events tokens minutes credits reconcile checks refunds ledger activity no-company; do
    paint "$page" full
    paint "$page" empty
done
paint connections full
paint settings full
for page in prices export; do
    paint "$page" full
    paint "$page" empty
done
job="$("$build/bin/reckoner-cli" --db "$work/full.db" --now "$now" --json usage jobs --days 90 --limit 1 | grep -o '"job_id": *"[^"]*"' | head -1 | cut -d'"' -f4)"
paint job full --job "$job"
paint job empty
paint import full "$work/usage.csv"
paint import empty
paint diagnose full --job "CV batch of the spring campaign"
paint diagnose empty

# Few colours: a palette makes them a third of the size. Without ImageMagick they stay as they are.
if command -v convert >/dev/null; then
    for picture in "$out"/*.png; do
        convert "$picture" -dither None -colors 200 -strip -define png:compression-level=9 "png8:$work/small.png" && mv "$work/small.png" "$picture"
    done
fi
ls "$out"
