#!/usr/bin/env bash
# Starts a private PostgreSQL cluster for tests and trials, and stops it again.
set -euo pipefail

usage() {
    cat <<'TEXT'
packaging/postgres.sh start DIR [--no-fsync]
packaging/postgres.sh stop DIR

start makes a cluster in DIR, which must be missing or empty, starts it on a socket in DIR (no TCP) and prints the URL that tests take:
    export RECKONER_TEST_POSTGRES="$(packaging/postgres.sh start DIR --no-fsync)"
stop stops it and removes DIR.

  --no-fsync   do not wait for the disk: quicker, and lost in a power cut; for tests only
  --help       this text

PostgreSQL never runs as root: root starts it as the user postgres. It looks for the programs of PostgreSQL 15 or later.
TEXT
}

fail() {
    echo "postgres.sh: $*" >&2
    exit 1
}

# The newest installed version's folder of programs: Debian keeps initdb out of the PATH.
programs() {
    local newest
    newest="$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)"
    if [ -n "$newest" ]; then
        echo "$newest"
    elif command -v initdb >/dev/null; then
        dirname "$(command -v initdb)"
    else
        fail "no PostgreSQL server is installed; packaging/install.sh test installs it"
    fi
}

as_server() {
    if [ "$(id -u)" -eq 0 ]; then
        runuser -u postgres -- "$@"
    else
        "$@"
    fi
}

start() {
    local dir="$1" bin="$2" fsync="$3" said
    if [ -e "$dir" ] && [ -n "$(ls -A "$dir")" ]; then
        fail "$dir is not empty"
    fi
    mkdir -p "$dir"
    dir="$(cd "$dir" && pwd)"
    # A socket's path may have 107 bytes.
    [ "${#dir}" -le 85 ] || fail "the path $dir is too long for a socket"
    if [ "$(id -u)" -eq 0 ]; then
        chown postgres "$dir"
        as_server test -w "$dir" || fail "the user postgres cannot reach $dir"
    fi
    cd "$dir"
    said="$(as_server "$bin/initdb" --pgdata="$dir/data" --username=postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync 2>&1)" \
        || fail "initdb failed: $said"
    {
        echo "listen_addresses = ''"
        echo "unix_socket_directories = '$dir'"
        echo "max_connections = 200"
        echo "shared_buffers = 256MB"
        echo "log_min_messages = fatal"
        if [ "$fsync" = no ]; then
            echo "fsync = off"
            echo "synchronous_commit = off"
            echo "full_page_writes = off"
        fi
    } | as_server tee -a "$dir/data/postgresql.conf" >/dev/null
    as_server "$bin/pg_ctl" --pgdata="$dir/data" --log="$dir/server.log" --timeout=60 --wait start >/dev/null \
        || fail "the server does not start: $(tail -n 5 "$dir/server.log")"
    echo "postgresql://postgres@/postgres?host=$dir"
}

stop() {
    local dir="$1" bin="$2"
    [ -f "$dir/data/PG_VERSION" ] || fail "there is no cluster in $dir"
    dir="$(cd "$dir" && pwd)"
    cd "$dir"
    if [ -f "$dir/data/postmaster.pid" ]; then
        as_server "$bin/pg_ctl" --pgdata="$dir/data" --mode=immediate --wait stop >/dev/null || true
    fi
    cd /
    rm -rf "$dir"
}

verb="${1:-}"
dir="${2:-}"
fsync=yes
case "$verb" in
--help | -h) usage; exit 0 ;;
start | stop) ;;
*) usage >&2; exit 2 ;;
esac
[ -n "$dir" ] || { usage >&2; exit 2; }
case "${3:-}" in
"") ;;
--no-fsync) [ "$verb" = start ] && fsync=no ;;
*) usage >&2; exit 2 ;;
esac

bin="$(programs)"
if [ "$verb" = start ]; then
    start "$dir" "$bin" "$fsync"
else
    stop "$dir" "$bin"
fi
