#!/usr/bin/env bash
# Makes companies, takes their figures out in every way, and reads the files again with other programs: what they add up to is what the cards say.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

usage() {
    cat <<'TEXT'
packaging/check_exports.sh BUILDDIR [--focus-check FILE] [--keep DIR]

Makes a database of several companies with drafts, credit notes, corrections and logs of other programs, exports it, and compares with the cards:
  - usage and jobs as XLSX and CSV, opened in LibreOffice: every number, its exact text beside it, and the sums;
  - account statements, read with pdftotext: the parts lead from the opening to the closing balance, the charges are the month's;
  - FOCUS of two months: its sum is the month's net, and the rules of the specification.
Not part of packaging/test.sh, because LibreOffice is large; that one reads the files with smaller programs.

Needs soffice (libreoffice-calc), pdftotext (poppler-utils) and python3.

  --focus-check FILE   a checker of FOCUS files; without it, ../shared/tools/check_focus.py where it is at hand
  --keep DIR           leave the files there
  --help               this text
TEXT
}

build=
keep=
checker="$root/../shared/tools/check_focus.py"
while [ $# -gt 0 ]; do
    case "$1" in
    --focus-check) checker="${2:?--focus-check needs a file}"; shift ;;
    --keep) keep="${2:?--keep needs a folder}"; shift ;;
    --help | -h) usage; exit 0 ;;
    -*) usage >&2; exit 2 ;;
    *) build="$1" ;;
    esac
    shift
done
if [ -z "$build" ] || [ ! -x "$build/bin/reckoner-cli" ]; then
    usage >&2
    exit 2
fi
for program in soffice pdftotext python3; do
    command -v "$program" >/dev/null || { echo "check_exports.sh: $program is missing" >&2; exit 69; }
done

place="${keep:-$(mktemp -d)}"
mkdir -p "$place"
[ -n "$keep" ] || trap 'rm -rf "$place"' EXIT
python3 "$root/packaging/check_exports.py" "$(realpath "$build/bin/reckoner-cli")" "$place" "$checker" "$root/../shared/data/usage"
