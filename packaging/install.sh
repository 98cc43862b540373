#!/usr/bin/env bash
# Installs the packages of packaging/packages.txt that this machine lacks, and says so first.
#   packaging/install.sh FOR...      FOR is build, run, test or bench, as in packages.txt
# With everything there it changes nothing, asks no network and takes no time.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

wanted_packages() {
    awk -v wanted=" $* " '!/^#/ && NF && index(wanted, " " $2 " ") { print $1 }' "$here/packages.txt"
}

is_installed() {
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "Only root can install packages, and there is no sudo here. As root: apt-get install --no-install-recommends ${missing[*]}" >&2
        return 1
    fi
}

if ! command -v apt-get >/dev/null; then
    echo "There is no apt-get here. Install what packaging/packages.txt names in your system's own way, then add --no-install." >&2
    exit 1
fi

missing=()
for package in $(wanted_packages "$@"); do
    is_installed "$package" || missing+=("$package")
done
if [ "${#missing[@]}" = 0 ]; then
    exit 0
fi

echo "Installing from Debian: ${missing[*]}"
log="$(mktemp)"
trap 'rm -f "$log"' EXIT
apt=(env DEBIAN_FRONTEND=noninteractive apt-get --quiet --yes --no-install-recommends -o DPkg::Lock::Timeout=300)
if ! { as_root "${apt[@]}" update && as_root "${apt[@]}" install "${missing[@]}"; } >"$log" </dev/null; then
    tail -n 30 "$log" >&2
    echo "The packages could not be installed; see above." >&2
    exit 1
fi
