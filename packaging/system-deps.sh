#!/usr/bin/env bash
# The system libraries that Qt's window and Python's venv need on Linux: installs what is missing, else does nothing.
# Looked for by library name, not by package, so that it also tells the truth where packages are called otherwise.
# Usage: packaging/system-deps.sh [PYTHON]
set -euo pipefail

python=${1:-python3}
[ "$(uname -s)" = Linux ] || exit 0

# library that must be there : Debian's package that brings it
needed="
libEGL.so.1:libegl1
libGL.so.1:libgl1
libxkbcommon.so.0:libxkbcommon0
libdbus-1.so.3:libdbus-1-3
libfontconfig.so.1:libfontconfig1
libglib-2.0.so.0:libglib2.0-0
libxkbcommon-x11.so.0:libxkbcommon-x11-0
libxcb-cursor.so.0:libxcb-cursor0
libxcb-icccm.so.4:libxcb-icccm4
libxcb-keysyms.so.1:libxcb-keysyms1
libxcb-shape.so.0:libxcb-shape0
"

known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p)
missing=()
for pair in $needed; do
    grep -qF "${pair%%:*} " <<<"$known" || missing+=("${pair##*:}")
done
# Qt has no font of its own: one TrueType family must exist before ours are loaded.
fonts=$(find /usr/share/fonts /usr/local/share/fonts -name '*.[to]tf' -print -quit 2>/dev/null || true)
[ -n "$fonts" ] || missing+=(fonts-dejavu-core)
"$python" -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3-venv)

[ ${#missing[@]} -gt 0 ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as_root=()
elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    as_root=(sudo)
else
    as_root=(none)
fi
if ! command -v apt-get >/dev/null || [ "${as_root[*]:-}" = none ]; then
    echo "Missing system packages (Debian's names), ask an administrator to install them: ${missing[*]}" >&2
    exit 1
fi

echo "Installing system packages: ${missing[*]}"
# An update that fails (no network, lists already there) need not stop the installation.
"${as_root[@]}" apt-get update -qq || echo "apt-get update did not work; trying with the lists that are here" >&2
said=$("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" </dev/null 2>&1) || { echo "$said" >&2; exit 1; }
