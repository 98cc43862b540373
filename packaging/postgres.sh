#!/usr/bin/env bash
# Starts a private PostgreSQL cluster for tests and trials, and stops it again.
set -euo pipefail

usage() {
    cat <<'TEXT'
packaging/postgres.sh start DIR [--no-fsync]
packaging/postgres.sh stop DIR
packaging/postgres.sh again DIR
packaging/postgres.sh standby DIR PRIMARY_DIR

start makes a cluster in DIR, which must be missing or empty, starts it on a socket in DIR (no TCP) and prints the URL that tests take:
    export RECKONER_TEST_POSTGRES="$(packaging/postgres.sh start DIR --no-fsync)"
stop stops it and removes DIR.
again starts it once more after it was killed, on the same socket.
standby makes a hot standby in DIR, a streaming copy of the cluster in PRIMARY_DIR, and prints its URL.

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

# The folder, made where it is missing, by its whole path; the server may write in it.
made_ready() {
    local dir="$1"
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
    echo "$dir"
}

run() {
    local dir="$1" bin="$2"
    as_server "$bin/pg_ctl" --pgdata="$dir/data" --log="$dir/server.log" --timeout=60 --wait start >/dev/null \
        || fail "the server does not start: $(tail -n 5 "$dir/server.log")"
    echo "postgresql://postgres@/postgres?host=$dir"
}

start() {
    local dir bin="$2" fsync="$3" said
    dir="$(made_ready "$1")"
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
    run "$dir" "$bin"
}

standby() {
    local dir bin="$2" primary said
    dir="$(made_ready "$1")"
    primary="$(cd "$3" && pwd)"
    cd "$dir"
    said="$(as_server "$bin/pg_basebackup" --dbname="postgresql://postgres@/postgres?host=$primary" --pgdata="$dir/data" --write-recovery-conf \
        --checkpoint=fast --no-sync 2>&1)" || fail "pg_basebackup failed: $said"
    echo "unix_socket_directories = '$dir'" | as_server tee -a "$dir/data/postgresql.conf" >/dev/null
    run "$dir" "$bin"
}

again() {
    local dir bin="$2"
    dir="$(cd "$1" && pwd)"
    [ -f "$dir/data/PG_VERSION" ] || fail "there is no cluster in $dir"
    cd "$dir"
    forget_dead_server "$dir"
    run "$dir" "$bin"
}

# A killed server that its parent has not collected yet would pass for a living one.
forget_dead_server() {
    local pid
    [ -f "$1/data/postmaster.pid" ] || return 0
    pid="$(head -n 1 "$1/data/postmaster.pid")"
    if ! [ -r "/proc/$pid/stat" ] || grep -q ') Z ' "/proc/$pid/stat"; then
        rm -f "$1/data/postmaster.pid" "$1"/.s.PGSQL.*.lock
    fi
}

stop() {
    local dir="$1" bin="$2"
    [ -f "$dir/data/PG_VERSION" ] || fail "there is no cluster in $dir"
    dir="$(cd "$dir" && pwd)"
    cd "$dir"
    forget_dead_server "$dir"
    if [ -f "$dir/data/postmaster.pid" ]; then
        as_server "$bin/pg_ctl" --pgdata="$dir/data" --mode=immediate --wait stop >/dev/null || true
    fi
    cd /
    rm -rf "$dir"
}

verb="${1:-}"
dir="${2:-}"
fsync=yes
primary=
case "$verb" in
--help | -h) usage; exit 0 ;;
start | stop | again | standby) ;;
*) usage >&2; exit 2 ;;
esac
[ -n "$dir" ] || { usage >&2; exit 2; }
case "${3:-}" in
"") ;;
--no-fsync) [ "$verb" = start ] && fsync=no ;;
*) [ "$verb" = standby ] || { usage >&2; exit 2; }
    primary="$3" ;;
esac
[ "$verb" != standby ] || [ -n "$primary" ] || { usage >&2; exit 2; }

bin="$(programs)"
case "$verb" in
start) start "$dir" "$bin" "$fsync" ;;
stop) stop "$dir" "$bin" ;;
again) again "$dir" "$bin" ;;
standby) standby "$dir" "$bin" "$primary" ;;
esac
