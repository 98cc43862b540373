#!/usr/bin/env bash
# Makes companies, takes their figures out in every way, and reads the files again with other programs: what they add up to is what the cards say.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

usage() {
    cat <<'TEXT'
packaging/check_exports.sh BUILDDIR [--seed N]... [--size N] [--postgres URL] [--focus-check FILE] [--keep DIR]

Makes a database of several companies with drafts, credit notes, corrections and logs of other programs, exports it, and compares with the cards:
  - usage and jobs as XLSX and CSV, opened in LibreOffice: every number, its exact text beside it, and the sums;
  - account statements, read with pdftotext: the parts lead from the opening to the closing balance, the charges are the month's;
  - FOCUS of two months: its sum is the month's net, and the rules of the specification.
With a seed, the companies are odd ones that differ with it: currencies of 0, 2 and 3 decimals, zones of half hours and summer time, usage on the first and last
instant of a month, names that a spreadsheet would run, amounts from a nano to millions. Of them also:
  - cards, jobs, companies, series, explanations and wallet say what the exported rows add up to, month by month in each company's zone;
  - every list is the same in CSV, JSON, JSON lines and XLSX, cell by cell; no text is a formula; rows exported and imported elsewhere are the same rows.
Not part of packaging/test.sh, because LibreOffice is large; that one reads the files with smaller programs.

Needs soffice (libreoffice-calc), pdftotext (poppler-utils) and python3.

  --seed N             odd companies of this seed; may be repeated
  --size N             usage rows of each of them (60)
  --postgres URL       keep them in this database, which is empty, instead of a file (one seed)
  --focus-check FILE   a checker of FOCUS files; without it, ../shared/tools/check_focus.py where it is at hand
  --keep DIR           leave the files there
  --help               this text
TEXT
}

build=
keep=
seeds=()
server=()
size=60
checker="$root/../shared/tools/check_focus.py"
while [ $# -gt 0 ]; do
    case "$1" in
    --focus-check) checker="${2:?--focus-check needs a file}"; shift ;;
    --seed) seeds+=("${2:?--seed needs a number}"); shift ;;
    --size) size="${2:?--size needs a number}"; shift ;;
    --postgres) server=("${2:?--postgres needs a URL}"); shift ;;
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
check() {
    python3 -B "$root/packaging/check_exports.py" "$(realpath "$build/bin/reckoner-cli")" "$place" "$checker" "$root/../shared/data/usage" "$@"
}
if [ ${#seeds[@]} -eq 0 ]; then
    check
    exit
fi
wrong=0
for seed in "${seeds[@]}"; do
    echo "== seed $seed"
    check "$seed" "$size" "${server[@]}" || wrong=1
done
exit $wrong
