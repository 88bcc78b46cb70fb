#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# installed.test.sh CMAKE BUILD: an installation of its own works wherever it is moved to, and knows nothing of the checkout.
set -euo pipefail
cmake=$1 build=$2
checkout=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$cmake" --install "$build" --prefix "$folder/here" >/dev/null
mv "$folder/here" "$folder/there"
cd "$folder/there"

echo "It analyzes"
bin/clamshell analyze share/clamshell/sample.mp4 --model lite --end 1 --json "$folder/result.json" 2>/dev/null
grep -q '"lying_on":"right"' "$folder/result.json"

echo "It speaks, and shows the page"
bin/clamshell coach --no-browser --port 0 --db "$folder/record.db" >"$folder/said" &
trap 'kill %1 2>/dev/null || true; rm -rf "$folder"' EXIT
until grep -q http "$folder/said" || ! kill -0 %1; do sleep 0.1; done
python3 - "$(grep -o 'http://[^ ]*' "$folder/said")" <<'END'
import sys
import urllib.request

def ask(path):
    request = urllib.request.Request(sys.argv[1] + path, headers={"Sec-Fetch-Site": "same-origin"})
    return urllib.request.urlopen(request).read()

assert ask("/api/speech?text=Begin.").startswith(b"RIFF")
assert b"<title>" in ask("/")
END

echo "Every user may read it"
[[ -z $(find . ! -perm -o=r) && -z $(find . -type d ! -perm -o=x) ]]

echo "Nothing of it is the checkout's"
[[ -z $(find . -type l) ]]
if grep -r --files-with-matches "$checkout" .; then exit 1; fi

echo "The manual has every subcommand and option"
words=$(bin/clamshell --help | sed -n '/^Subcommands:/,/^$/s/^  \([a-z][a-z]*\) .*/\1/p')
[[ $words == *coach*evaluate* ]]
for word in $words; do
  bin/clamshell $word --help | grep -oE -- '^  --[a-z-]+' | sed 's/-/\\-/g; s/^ *//' | while read -r option; do
    zgrep -qF -- "$option" share/man/man1/clamshell.1.gz || { echo "no $option of $word" && exit 1; }
  done
done

echo "bash completes subcommands and options"
completed() { PATH=$PWD/bin:$PATH bash -c 'source share/bash-completion/completions/clamshell; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _clamshell; echo "${COMPREPLY[*]}"' - "$@"; }
[[ $(completed clamshell ana) == analyze ]]
[[ $(completed clamshell analyze --ov) == --overlay ]]
