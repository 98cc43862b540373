#!/usr/bin/env bash
# Builds the benchmarks and runs the named parts, or all of them.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$root"

usage() {
    cat <<'TEXT'
packaging/bench.sh [--no-install] [PART...] [OPTION...]

Installs the Debian packages that are missing, builds the release preset, starts a PostgreSQL cluster in a temporary folder, measures the
named parts (all without a name) against their peers, and stops and removes the cluster again. Parts and other options go to the
program reckoner-bench as they are; it prints one table and writes a JSON file.

  --no-install   leave the system's packages alone
  --help         this text, then the program's own
TEXT
}

install=yes
help=no
arguments=()
for argument in "$@"; do
    case "$argument" in
    --no-install) install=no ;;
    --help | -h) help=yes ;;
    *) arguments+=("$argument") ;;
    esac
done
bench=build/release/bin/reckoner-bench
if [ "$help" = yes ]; then
    usage
    [ ! -x "$bench" ] || "$bench" --help
    exit 0
fi

if [ "$install" = yes ]; then
    packaging/install.sh build run test bench
fi
cmake --preset release -DRECKONER_BENCHMARKS=ON >/dev/null
cmake --build --preset release --target reckoner reckoner-cli reckoner-bench

. packaging/scratch_cluster.sh
start_scratch_cluster

"$bench" "${arguments[@]}"
