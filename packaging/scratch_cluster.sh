# shellcheck shell=bash
# Sourced by test.sh and bench.sh: starts a PostgreSQL cluster in a temporary folder, names it in RECKONER_TEST_POSTGRES, and stops and
# removes it when the script ends, however it ends. Options go to `postgres.sh start`.

start_scratch_cluster() {
    # As root, the cluster runs as another user: its folder must be one that everyone can reach.
    scratch="$(mktemp -d)"
    chmod 755 "$scratch"
    trap remove_scratch_cluster EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    RECKONER_TEST_POSTGRES="$(packaging/postgres.sh start "$scratch/cluster" "$@")"
    export RECKONER_TEST_POSTGRES
}

remove_scratch_cluster() {
    packaging/postgres.sh stop "$scratch/cluster" >/dev/null || true
    rm -rf "$scratch"
}
