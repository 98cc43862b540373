#!/usr/bin/env bash
# Installs what is missing, builds Reckoner and starts it on the sample company.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$root"

usage() {
    cat <<'TEXT'
packaging/run.sh [--db URL] [--no-install]

Installs the Debian packages that are missing (as root or with sudo), builds the release preset and starts Reckoner on the sample
company. With no display it prints the usage cards and writes build/snapshot-usage.png instead.

  --db URL       open this database instead of the sample: a file, or a postgresql:// URI
  --no-install   leave the system's packages alone
  --help         this text

The sample is $XDG_DATA_HOME/reckoner/sample.db (~/.local/share/reckoner/sample.db); it is made when it is missing. Delete the file to
begin anew.
TEXT
}

install=yes
database=
while [ $# -gt 0 ]; do
    case "$1" in
    --db) database="${2:?--db needs a database}"; shift 2 ;;
    --db=*) database="${1#--db=}"; shift ;;
    --no-install) install=no; shift ;;
    --help | -h) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
    esac
done

# Fills the sample where it is missing or was left empty by an interrupted run; a sample of an older version is brought up to date, or, where that cannot be,
# made anew: nothing in it is anybody's.
prepare_sample() {
    local file="$1"
    mkdir -p "$(dirname "$file")"
    if ! "$cli" --db "$file" init >/dev/null 2>&1; then
        echo "This version cannot use the sample in $file: it is made anew."
        rm -f "$file" "$file"-wal "$file"-shm "$file"-gate
        "$cli" --db "$file" init >/dev/null
    fi
    if "$cli" --db "$file" --json status | tr -d ' \n' | grep -q '"usage_rows":0[,}]'; then
        echo "Making the sample company in $file"
        "$cli" --db "$file" demo --events 20000 --companies 5 --days 120 >/dev/null
    fi
}

if [ "$install" = yes ]; then
    packaging/install.sh build run
fi
cmake --preset release >/dev/null
cmake --build --preset release --target reckoner reckoner-cli
cli=build/release/bin/reckoner-cli
gui=build/release/bin/reckoner

if [ -z "$database" ]; then
    database="${XDG_DATA_HOME:-${HOME:?}/.local/share}/reckoner/sample.db"
    prepare_sample "$database"
fi

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$gui" --db "$database"
fi
echo "No display here: the usage cards instead, and a picture of the Usage page."
"$cli" --db "$database" usage cards --all-companies
# Qt's own warnings about having no display say nothing new here.
QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES='default.warning=false' "$gui" --db "$database" --snapshot build/snapshot-usage.png --page usage
echo "The picture is build/snapshot-usage.png. $root/$cli --help lists what the command line can do."
