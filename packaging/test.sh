#!/usr/bin/env bash
# Installs what is missing, builds everything and passes every test, on SQLite and on a PostgreSQL cluster of its own.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$root"

usage() {
    cat <<'TEXT'
packaging/test.sh [--asan] [--long] [--no-install]

Installs the Debian packages that are missing (as root or with sudo), builds the ci preset, starts a PostgreSQL cluster in a
temporary folder, runs every test, and stops and removes the cluster again. Its exit status is the tests'.

  --asan         build and test with the address and undefined-behaviour sanitizers (preset asan) instead
  --long         the long form of the property tests and fault runs
  --no-install   leave the system's packages alone
  --help         this text
TEXT
}

install=yes
preset=ci
while [ $# -gt 0 ]; do
    case "$1" in
    --asan) preset=asan ;;
    --long) export RECKONER_LONG_TESTS=1 ;;
    --no-install) install=no ;;
    --help | -h) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
    esac
    shift
done

if [ "$install" = yes ]; then
    packaging/install.sh build run test
fi
cmake --preset "$preset"
cmake --build --preset "$preset"

. packaging/scratch_cluster.sh
start_scratch_cluster --no-fsync

ctest --preset "$preset" -j"$(nproc)"
