#!/usr/bin/env bash
# install.sh <folder> <suite of Debian> <package...>: puts packages of Debian, and all that they stand on down to the C
# library, into a folder. Needs apt-get and dpkg, no rights of root, and changes nothing of the machine: lists, archives and
# packages are the folder's own.
set -euo pipefail
target="$1"
suite="$2"
shift 2
mirror="$(sed -nE 's#^(deb |URIs: )(\[[^]]*\] )?(https?://[^ ]+/debian)/?( .*)?$#\3#p' /etc/apt/sources.list /etc/apt/sources.list.d/* 2> /dev/null | head -n 1 || true)"
keys=/usr/share/keyrings/debian-archive-keyring.gpg
mkdir -p "$target"/apt/{lists/partial,archives/partial} "$target/root"
: > "$target/apt/status"
cat > "$target/apt/sources.sources" << EOF
Types: deb
URIs: ${mirror:-http://deb.debian.org/debian}
Suites: $suite
Components: main
Signed-By: $keys
EOF
options=(
    -o "Dir::Etc::sourcelist=$target/apt/sources.sources"
    -o "Dir::Etc::sourceparts=-"
    -o "Dir::State::lists=$target/apt/lists"
    -o "Dir::State::status=$target/apt/status"
    -o "Dir::Cache=$target/apt"
    -o "Dir::Cache::archives=$target/apt/archives"
    -o "APT::Architecture=$(dpkg --print-architecture)"
    -o "APT::Install-Recommends=false"
    -o "APT::Sandbox::User="
    -o "Acquire::Languages=none"
    -o "Acquire::Retries=3"
    -o "Debug::NoLocking=true"
)
apt-get "${options[@]}" -qq update
apt-get "${options[@]}" -qq --yes --download-only install "$@"
for package in "$target"/apt/archives/*.deb; do
    dpkg-deb --extract "$package" "$target/root"
done
rm -rf "$target/apt"
