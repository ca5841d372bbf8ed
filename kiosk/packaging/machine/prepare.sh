#!/bin/sh
# Makes a kiosk of a Debian 12 on which our package is installed: the account, the service, the rules. Again does no harm.
#
#   sudo sh prepare.sh
#
# What it puts in place is beside it, in files/, each under the path it gets. docs/install.md tells the whole story.
set -eu
[ "$(id -u)" = 0 ] || { echo 'Type: sudo sh prepare.sh' >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)

for command in cage Xwayland udevadm systemd-mount pkaction; do
  command -v "$command" > /dev/null || { echo "$command is missing: type apt-get install cage xwayland udev libpam-systemd dbus-user-session polkitd" >&2; exit 1; }
done

(cd "$here/files" && find . -type f) | while read -r file; do
  mode=0644
  case $file in ./usr/bin/* | ./usr/lib/camion-qui-code/*) mode=0755 ;; esac
  install -D --mode="$mode" "$here/files/$file" "/${file#./}"
  echo "/${file#./}"
done

login=/usr/lib/camion-qui-code/kiosk-login
if id camion > /dev/null 2>&1; then usermod --shell "$login" --append --groups dialout camion
else useradd --create-home --shell "$login" --groups dialout --comment 'Camion qui code' camion
fi
chmod 0700 ~camion

systemctl set-default multi-user.target
systemctl mask ctrl-alt-del.target sleep.target suspend.target hibernate.target hybrid-sleep.target suspend-then-hibernate.target
echo 'Done: it is a kiosk from its next start on.'
