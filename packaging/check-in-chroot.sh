#!/usr/bin/env bash
# Proves the two commands on a bare Debian 12: a new minbase chroot with python3, make, git and ca-certificates added,
# a clone of what is committed here, `make test` and `make run` in it. As root; takes some minutes and about 2 GB.
# Usage: packaging/check-in-chroot.sh [FOLDER] [MAKE-TARGET…]   (FOLDER is kept and used again; default: a new one)
# The package mirror and pip's settings are this machine's own; local indexes are bind-mounted where they stand.
set -euo pipefail

suite=bookworm
repo=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
if [ $# -gt 0 ]; then root=$1; shift; else root=$(mktemp -d "${TMPDIR:-/tmp}/psm-chroot.XXXXXX"); fi
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(test run)
[ "$(id -u)" = 0 ] || { echo "A chroot needs root." >&2; exit 1; }
command -v debootstrap >/dev/null || { echo "Install debootstrap first." >&2; exit 1; }

mounted=()
leave() {
    for ((i = ${#mounted[@]} - 1; i >= 0; i--)); do umount "${mounted[i]}" || true; done
    echo "The chroot stays in $root"
}
trap leave EXIT

bind() { # PATH: the same path inside, read-only
    mkdir -p "$root$1"
    mountpoint -q "$root$1" && umount "$root$1" # left by a run that was killed
    mount --bind -o ro "$1" "$root$1"
    mounted+=("$root$1")
}

in_chroot() { # a clean environment: no display, nothing of this machine but pip's settings
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME="$HOME" LANG=C.UTF-8 "${settings[@]}" chroot "$root" "$@" </dev/null
}

mirror=$(apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(SUITE) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
    awk -v suite="$suite" '$0 ~ " main$" && $(NF-1) == suite {print $1; exit}')
[ -n "$mirror" ] || { echo "This machine's apt knows no mirror of $suite." >&2; exit 1; }

# pip as this machine has it: its variables, its files where they stand, and the folders they read packages from.
settings=()
while IFS= read -r line; do settings+=("$line"); done < <(env | grep -iE '^(PIP_[A-Z_]+|(https?|no)_proxy)=' || true)
pip_files=(/etc/pip.conf "$HOME/.config/pip/pip.conf" "$HOME/.pip/pip.conf")

pip_folders() { # an index lies in ".../simple" and refers to files beside it: then the folder above
    { cat "${pip_files[@]}" 2>/dev/null; printf '%s\n' "${settings[@]}"; } | tr ' =,' '\n\n\n' |
        sed -nE 's#^(file://)?(/[^ ]+)$#\2#p' | sed -E 's#/simple/?$##' | sort -u
}

if [ ! -x "$root/usr/bin/git" ]; then
    debootstrap --variant=minbase --include=python3,make,git,ca-certificates "$suite" "$root" "$mirror" >"$root.log" 2>&1 ||
        { tail -5 "$root.log" >&2; exit 1; }
fi
# Debian 12 as people have it also takes its own updates; those of this machine's sources that name the suite.
apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
    awk -v suite="$suite" '$2 ~ "^" suite && $3 == "main" {print "deb", $1, $2, $3}' | sort -u >"$root/etc/apt/sources.list"
apt-config dump 2>/dev/null | grep -iE '^Acquire::(https?::proxy|https?::CaInfo)' >"$root/etc/apt/apt.conf.d/90machine" || true
cp /etc/resolv.conf /etc/hosts "$root/etc/"
for file in "${pip_files[@]}"; do
    [ ! -r "$file" ] || { mkdir -p "$root${file%/*}" && cp "$file" "$root$file"; }
done
bundle=/etc/ssl/certs/ca-certificates.crt
cp "$bundle" "$root$bundle"

mount -t proc proc "$root/proc" && mounted+=("$root/proc")
while IFS= read -r folder; do
    [ ! -d "$folder" ] || bind "$folder"
done < <(pip_folders)

clone=$root/srv/psm-desktop
rm -rf "$clone"
git clone --quiet --no-hardlinks "$repo" "$clone"
echo "== Debian $(cat "$root/etc/debian_version"), $(in_chroot python3 -V), commit $(git -C "$repo" rev-parse --short HEAD)"
for target in "${targets[@]}"; do
    echo "== make $target"
    in_chroot make -C /srv/psm-desktop "$target"
done
echo "== all done"
