#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# root.test.sh PROGRAM PAGE: beyond this machine the coach does not run as root. Skipped (77) by others than root, without
# the page, or in a checkout that nobody but its owner may enter.
set -euo pipefail
program=$1 page=$2
[[ $EUID == 0 && -f $page/index.html ]] || exit 77
setpriv --reuid=nobody --clear-groups test -r "$page/index.html" || exit 77
folder=$(mktemp -d)
trap 'kill $coach 2>/dev/null || true; rm -rf "$folder"' EXIT
chmod 755 "$folder"
mkdir "$folder/clamshell"
unset SUDO_UID
export XDG_DATA_HOME=$folder
start() {  # ADDRESS: until it listens, or has ended
  : >"$folder/out"  # what the one before said
  "$program" coach --no-browser --port 0 --listen "$1" >"$folder/out" 2>"$folder/err" &
  coach=$!
  until grep -q "Clamshell coaches on" "$folder/out" || ! kill -0 $coach 2>/dev/null; do sleep 0.1; done
}
says() {  # TEXT
  grep -qF -- "$1" "$folder/err" || { echo "\"$1\" is missing from:" && cat "$folder/err" && exit 1; }
}

echo "A data folder that only root can write to is refused, in words"
start 0.0.0.0
wait $coach && exit 1
says "can't write to \"$folder/clamshell\""

echo "With one of its own it runs as nobody"
chown nobody "$folder/clamshell"
start 0.0.0.0
says "runs as nobody"
[[ $(stat -c %U /proc/$coach) == nobody ]]
kill $coach
wait $coach || true

echo "On this machine alone root is told that it need not be"
start 127.0.0.1
says "running as root, which is not necessary"
