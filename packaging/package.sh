#!/usr/bin/env bash
# Builds the Debian package into build/package and checks it: lintian's errors, the desktop file and the metainfo where their tools are installed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ "${1:-}" = --no-install ] || packaging/install.sh build run
cmake --preset package
cmake --build --preset package
(cd build/package && rm -f ./*.deb && cpack -G DEB)
package="$(ls build/package/*.deb)"
dpkg-deb --info "$package"
command -v desktop-file-validate >/dev/null && desktop-file-validate packaging/desktop/*.desktop
command -v appstreamcli >/dev/null && appstreamcli validate --no-net packaging/desktop/*.metainfo.xml
if command -v lintian >/dev/null; then
    lintian --fail-on error "$package"
fi
echo "$package"
