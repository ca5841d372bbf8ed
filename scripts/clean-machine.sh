#!/usr/bin/env bash
# Proves the two commands on a machine that has nothing: a minimal Debian 12 with a Node, npm, and this project.
#
#   sudo scripts/clean-machine.sh [COMMAND...]
#
# Each COMMAND is typed alone in the project's folder there; without any: "npm start -- --check", then "npm test".
# What is copied is the tree as it is now, uncommitted changes included, without anything git ignores.
# Needs root, debootstrap, the network, and 6 GB. The machine is removed at the end.
#
#   NODE_FOLDER=DIR   the Node to put there: DIR/bin/node and DIR/lib/node_modules/npm (else the one of the path, which must be 18 or 20)
#   FOLDER=DIR        where to make the machine (else a temporary folder)
#   KEEP=1            leave it there
#   MIRROR=ADDRESS    the Debian mirror (else debootstrap's own)
set -euo pipefail

fail() { echo "$1" >&2; exit 2; }

[ "${1:-}" != --help ] || { sed -n '2,/^set/{/^set/!s/^# \{0,1\}//p}' "$0"; exit 0; }
[ "$(id -u)" = 0 ] || fail "Making a machine needs root: type sudo $0"
command -v debootstrap > /dev/null || fail "debootstrap is missing: type apt-get install debootstrap"

project=$(cd "$(dirname "$0")/.." && pwd)
if [ -z "${NODE_FOLDER:-}" ]; then
  NODE_FOLDER=$(dirname "$(dirname "$(command -v node)")")
  case $(node --version) in v18.* | v20.*) ;; *) fail "The node of the path is $(node --version): give a Node 18 or 20 as NODE_FOLDER." ;; esac
fi
[ -d "$NODE_FOLDER/lib/node_modules/npm" ] || fail "$NODE_FOLDER/lib/node_modules/npm is not there: give a Node with its npm as NODE_FOLDER."

machine=${FOLDER:-$(mktemp --directory)}
[ "${KEEP:-}" = 1 ] || trap 'rm --recursive --force --one-file-system "$machine"' EXIT
chmod 755 "$machine"

echo "== making a minimal Debian 12 in $machine"
debootstrap --variant=minbase bookworm "$machine" ${MIRROR:+"$MIRROR"} > "$machine.log" 2>&1 || { cat "$machine.log"; fail "debootstrap failed: what it said is above."; }
rm "$machine.log"

install -D "$NODE_FOLDER/bin/node" "$machine/usr/local/bin/node"
mkdir -p "$machine/usr/local/lib/node_modules"
cp --recursive --dereference "$NODE_FOLDER/lib/node_modules/npm" "$machine/usr/local/lib/node_modules/"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$machine/usr/local/bin/npm"

# How this machine reaches the network is none of the project's business: it is taken over as it is.
cp --dereference /etc/resolv.conf /etc/hosts "$machine/etc/"
for file in /etc/apt/apt.conf.d/*proxy*; do [ ! -e "$file" ] || cp "$file" "$machine/etc/apt/apt.conf.d/"; done
surroundings=(PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root "TERM=${TERM:-dumb}")
for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY; do
  [ -z "${!name:-}" ] || surroundings+=("$name=${!name}")
done
if [ -n "${NODE_EXTRA_CA_CERTS:-}" ]; then
  install -D "$NODE_EXTRA_CA_CERTS" "$machine/etc/ssl/certs/of-this-network.crt"
  surroundings+=(NODE_EXTRA_CA_CERTS=/etc/ssl/certs/of-this-network.crt)
fi

mkdir "$machine/root/project"
(cd "$project" && git ls-files -z --cached --others --exclude-standard --deduplicate | tar --create --null --files-from=- --ignore-failed-read 2> /dev/null) |
  tar --extract --directory "$machine/root/project"

# In namespaces of its own: its mounts and its processes end with the command.
type_there() {
  unshare --mount --pid --fork --kill-child bash -c '
    set -e
    mount -t proc proc "$0/proc"
    mount -t sysfs -o ro sysfs "$0/sys"
    mount -t tmpfs tmpfs "$0/dev"
    for device in null zero full random urandom tty; do touch "$0/dev/$device"; mount --bind "/dev/$device" "$0/dev/$device"; done
    mkdir "$0/dev/pts" "$0/dev/shm"
    mount -t devpts -o newinstance,ptmxmode=0666,mode=0620 devpts "$0/dev/pts"
    ln -s pts/ptmx "$0/dev/ptmx"
    ln -s /proc/self/fd "$0/dev/fd"
    mount -t tmpfs tmpfs "$0/dev/shm"
    exec chroot "$0" /usr/bin/env --ignore-environment "${@:2}" sh -c "cd /root/project && $1"
  ' "$machine" "$1" "${surroundings[@]}"
}

[ $# -gt 0 ] || set -- "npm start -- --check" "npm test"
type_there 'echo "== $(. /etc/os-release; echo "$PRETTY_NAME"), node $(node --version), npm $(npm --version), $(nproc) cores"'
result=0
for command in "$@"; do
  echo "== $command"
  start=$SECONDS
  ended=0
  type_there "$command" || ended=$?
  [ "$ended" = 0 ] || result=1
  echo "== $command: exit code $ended, $((SECONDS - start)) s"
done
exit "$result"
