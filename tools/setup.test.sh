#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The launcher in a checkout of its own, among fake commands that only note that they were called.
set -euo pipefail
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
world=$(mktemp -d)
trap 'chmod -R u+w "$world" && rm -rf "$world"' EXIT

fake() {  # NAME: a command that notes its call, then does what standard input says
  rm -f "$world/bin/$1"  # not what it may be a link to
  { printf '#!/bin/bash\necho "%s $*" >>"%s/calls"\n' "$1" "$world" && cat; } >"$world/bin/$1"
  chmod +x "$world/bin/$1"
}

installed() {  # PACKAGE...: what dpkg-query says is there
  printf '[[ $* == *db:Status* ]] && printf "ii :%%s " %s || cat "%s/versions" 2>/dev/null' "$*" "$world" | fake dpkg-query
}

new_world() {  # a fresh checkout, every package installed, a network
  chmod -R u+w "$world"
  rm -rf "${world:?}"/*
  mkdir -p "$world"/{bin,elsewhere} "$world/checkout"/{tools,src/pose,web/src}
  cp "$here/../clamshell" "$world/checkout"
  cp "$here/setup.sh" "$world/checkout/tools"
  echo $'# names\nlibfirst-dev\nlibsecond-dev\npagemaker page\nlibcheck-dev build-tests' >"$world/checkout/packages.txt"
  touch "$world/checkout"/{package.json,package-lock.json,src/pose/pose.cpp,web/src/App.svelte} "$world/calls"
  local command
  for command in bash cat chmod dirname env find flock grep head mkdir mv readlink sleep stat touch wc; do
    ln -s "$(command -v "$command")" "$world/bin"
  done
  installed libfirst-dev libsecond-dev pagemaker
  fake dpkg <<<''
  fake apt-get <<<''
  fake sudo <<<'"$@"'
  fake npm <<'END'
[[ $1 == ci ]] && mkdir -p node_modules && touch node_modules/.package-lock.json
[[ $1 == run ]] && mkdir -p build/web && touch build/web/index.html
true
END
  fake cmake <<'END'
[[ $1 == --build ]] || { echo "Did not find Intel TBB" && mkdir -p build/release && exit; }
echo "[1/4] Building CXX object a.o"
echo "a warning of the compiler"
echo "[4/4] Linking clamshell"
mkdir -p build/release/apps
printf '#!/bin/bash\necho "$PWD:$*"\n' >build/release/apps/clamshell
chmod +x build/release/apps/clamshell
END
}

launch() { PATH=$world/bin DPKG_ADMINDIR=$world "${launcher:-$world/checkout/clamshell}" "$@" 2>"$world/stderr" </dev/null; }
called() { grep -q -- "$1" "$world/calls"; }
says() { grep -q -- "$1" "$world/stderr"; }
fails() { local code=0 && launch "$@" >/dev/null || code=$?; ((code == 1)); }
one_sentence() { (($(grep -c ^clamshell: "$world/stderr") == 1)); }

first_use_installs_networks_builds_and_runs_with_the_arguments() {
  [[ $(cd "$world/elsewhere" && launch analyze 'a b.mp4') == "$world/elsewhere:analyze a b.mp4" ]] &&
    called 'npm ci' && called 'cmake --build' && called 'npm run build' && ! called apt-get
}

the_first_use_shows_how_far_it_is_and_no_line_that_nobody_needs() {
  launch >/dev/null && says 'building, 25 %' && says 'building, 100 %' && ! says TBB && ! says compiler &&
    ! grep -qv '^clamshell: ' "$world/stderr"
}

second_use_only_runs() {
  launch >/dev/null && : >"$world/calls" && launch >/dev/null && [[ ! -s $world/calls && ! -s $world/stderr ]]
}

a_changed_a_new_and_a_vanished_source_are_built() {
  local change
  launch >/dev/null
  for change in 'touch pose.cpp' 'touch new.cpp' 'rm new.cpp'; do
    : >"$world/calls"
    (cd "$world/checkout/src/pose" && $change)
    launch >/dev/null && called 'cmake --build' || return
  done
}

a_changed_page_is_built_without_the_program() {
  launch >/dev/null && : >"$world/calls" && touch "$world/checkout/web/src/App.svelte" && launch >/dev/null &&
    called 'npm run build' && ! called cmake && ! called 'npm ci'
}

a_page_that_fails_to_build_is_tried_again() {
  launch >/dev/null && touch "$world/checkout/web/src/App.svelte" && cp "$world/bin/npm" "$world/sound"
  fake npm <<<'exit 1'
  fails && says 'the page could not be built' && fails &&
    cp "$world/sound" "$world/bin/npm" && launch >/dev/null && called 'npm run build'
}

changed_networks_are_installed() {
  launch >/dev/null && : >"$world/calls" && touch "$world/checkout/package-lock.json" && launch >/dev/null &&
    called 'npm ci'
}

what_is_configured_stays_so() {
  launch >/dev/null && : >"$world/calls" && touch "$world/checkout/src/pose/pose.cpp" && launch >/dev/null &&
    called 'cmake --build' && ! called 'cmake --preset'
}

a_moved_checkout_is_configured_afresh() {
  launch >/dev/null && mv "$world/checkout" "$world/moved" && launcher=$world/moved/clamshell launch >/dev/null &&
    called 'cmake --preset release --fresh'
}

works_through_a_symbolic_link() {
  ln -s ../checkout/clamshell "$world/bin/coach" && launcher=$world/bin/coach launch >/dev/null
}

missing_packages_are_installed_but_not_those_of_the_tests() {
  installed libfirst-dev pagemaker
  launch >/dev/null && called 'apt-get install --yes --no-install-recommends libsecond-dev$'
}

what_only_the_page_takes_is_installed_while_the_compiler_works() {
  installed libfirst-dev libsecond-dev
  fake apt-get <<'END'
for ((tries = 0; tries < 100; ++tries)); do grep -q "^cmake --build" "${0%/bin/*}/calls" && exit; sleep 0.1; done
exit 100
END
  launch >/dev/null && called 'apt-get install --yes --no-install-recommends pagemaker$'
}

a_command_of_its_name_stands_for_a_package() {
  installed libfirst-dev pagemaker
  fake libsecond-dev <<<''
  launch >/dev/null && ! called apt-get
}

another_installation_is_waited_for() {
  installed libfirst-dev pagemaker
  fake sleep <<<''
  fake apt-get <<'END'
[[ $* == *--simulate* ]] || (($(grep -c "^apt-get install" "${0%/bin/*}/calls") > 3)) || {
  echo "E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 17 (apt)" && exit 100
}
END
  launch >/dev/null && (($(grep -c 'waiting until another program' "$world/stderr") == 1))
}

another_version_of_a_package_is_built_with_and_an_unrelated_package_is_not() {
  installed libfirst-dev libsecond-dev pagemaker
  launch >/dev/null && : >"$world/calls" && touch -d '+1 minute' "$world/status"
  echo 'libfirst-dev 2' >"$world/versions"
  launch >/dev/null && called 'cmake --build' && : >"$world/calls" && launch >/dev/null && ! called cmake
}

says_what_to_do_without_a_network() {
  fake dpkg-query <<<'exit 1'
  fake apt-get <<<'exit 100'
  fails && says 'apt-get install --yes --no-install-recommends libfirst-dev libsecond-dev'
}

says_what_to_do_without_a_network_for_npm() {
  fake npm <<<'exit 1'
  fails && says 'connect to the network' && says 'npm ci'
}

says_what_to_do_on_another_system() {
  rm "$world/bin/apt-get"
  fails && one_sentence && says 'neither Debian nor Ubuntu' && says 'libfirst-dev libsecond-dev'
}

a_failed_build_is_tried_again() {
  cp "$world/bin/cmake" "$world/sound"
  fake cmake <<<'echo "what is wrong" && exit 1'
  fails && says 'what is wrong' && says 'the build failed' && cp "$world/sound" "$world/bin/cmake" && launch >/dev/null
}

a_failed_rebuild_does_not_run_the_old_program() {
  launch >/dev/null && touch "$world/checkout/src/pose/pose.cpp"
  fake cmake <<<'exit 1'
  fails && fails
}

a_source_changed_during_the_build_is_built_next_time() {
  sed -i 's|^echo "a warning.*|&; sleep 0.1; touch src/pose/pose.cpp|' "$world/bin/cmake"
  launch >/dev/null && : >"$world/calls" && launch >/dev/null && called 'cmake --build'
}

two_at_once_build_once() {
  sed -i 's|^echo "a warning.*|&; sleep 0.3|' "$world/bin/cmake"
  launch >/dev/null &
  local first=$!
  launch >/dev/null && wait "$first" && (($(grep -c -- 'cmake --build' "$world/calls") == 1))
}

the_running_program_does_not_hold_the_lock() {
  sed -i 's|echo "$PWD:$\*"|touch ../running; sleep 1|' "$world/bin/cmake"
  (cd "$world/checkout" && launch) &
  local first=$!
  until [[ -e $world/running ]]; do sleep 0.1; done
  flock --nonblock "$world/checkout/build/lock" true && wait "$first"
}

# Root may write anywhere: these two play another user.
launch_unprivileged() {
  local code=0 as_another=()
  ((EUID != 0)) || as_another=(setpriv --reuid=65534 --clear-groups)
  "${as_another[@]}" env PATH="$world/bin" "$world/checkout/clamshell" 2>"$world/stderr" </dev/null || code=$?
  ((code == 1))
}

says_what_to_do_without_rights() {
  fake dpkg-query <<<'exit 1'
  fake sudo <<<'exit 1'
  chmod -R a+rwX "$world"
  launch_unprivileged && one_sentence && says 'run as root: apt-get install'
}

says_who_may_write_a_foreign_checkout() {
  chmod -R a+rX,a-w "$world"
  launch_unprivileged && one_sentence && says "can't be written"
}

# ./test installs the packages of run-tests and page while the compiler works.
no_configuration_needs_what_is_installed_beside_the_compiler() {
  local beside needed
  beside=$(awk '$2 == "run-tests" || $2 == "page" {print $1}' "$here/../packages.txt") && [[ $beside == *ffmpeg* ]]
  needed=$(grep -hoE 'find_program\([A-Z_]+ [a-z0-9+-]+' "$here/.."/CMakeLists.txt "$here/.."/*/CMakeLists.txt | cut -d' ' -f2)
  [[ $needed == *python3* ]] && ! grep -xF "$(sed 's/^npm$/&\nnode/' <<<"$beside")" <<<"$needed" >"$world/stderr"
}

failed=0
for case in $(compgen -A function | grep -E '^(a|another|changed|first|missing|no|says|second|the|two|what|works)_'); do
  new_world
  if "$case"; then
    echo "ok $case"
  else
    echo "FAILED $case" && cat "$world/calls" "$world/stderr"
    failed=1
  fi
done
exit "$failed"
