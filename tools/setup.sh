# SPDX-License-Identifier: Apache-2.0
# Installs and builds Clamshell; sourced by the launchers, which set $root to the checkout.
# Everything it shows goes to standard error: standard output belongs to the program.

stop() {
  echo "clamshell: $*" >&2
  exit 1
}

packages() {  # [test]: the names in packages.txt, with those of the tests if asked for
  local name scope
  while read -r name scope; do
    [[ $name == \#* || -z $name ]] || [[ -n $scope && $scope != "${1-}" ]] || echo "$name"
  done <"$root/packages.txt"
}

# A command of the package's name counts too: a newer cmake or npm than Debian's is kept.
missing_packages() {  # [test]
  local name installed
  installed=" $(dpkg-query -W -f '${db:Status-Abbrev}:${Package} ' $(packages "$@") 2>/dev/null || true)"
  for name in $(packages "$@"); do
    [[ $installed == *" ii :$name "* ]] || command -v "$name" >/dev/null || echo "$name"
  done
}

as_root() {
  local elevate=()
  ((EUID == 0)) || elevate=(sudo)
  "${elevate[@]}" env DEBIAN_FRONTEND=noninteractive "$@"
}

may_become_root() {
  ((EUID == 0)) || { command -v sudo >/dev/null && { [[ -t 0 && -t 2 ]] || sudo -n true 2>/dev/null; }; }
}

install_packages() {  # [test]
  command -v apt-get >/dev/null ||
    stop "this is neither Debian nor Ubuntu: run it there, or install the counterparts of" $(packages "$@") \
      "and build as CONTRIBUTING.md says."
  local missing
  missing=$(missing_packages "$@")
  [[ $missing ]] || return 0
  local install=(apt-get install --yes --no-install-recommends $missing)
  may_become_root || stop "Debian packages are missing; run as root: ${install[*]}"

  echo "clamshell: installing" $missing >&2
  {
    as_root dpkg --configure -a  # an installation cut short earlier
    "${install[@]}" --simulate &>/dev/null || as_root apt-get update
    as_root "${install[@]}" || { as_root apt-get update && as_root "${install[@]}"; }
  } </dev/null >&2 || stop "Debian packages could not be installed; connect to the network and try again, or run as root: ${install[*]}"
}

install_node_modules() {
  [[ $root/node_modules/.package-lock.json -nt $root/package-lock.json ]] && return
  echo "clamshell: installing the pose networks and what builds the page" >&2
  (cd "$root" && npm ci --no-audit --no-fund) </dev/null >&2 ||
    stop "the pose networks could not be installed; connect to the network and try again, or run in $root: npm ci"
}

build_page() {
  page_up_to_date && return
  echo "clamshell: building the page" >&2
  touch "$page_stamp.begun"
  (cd "$root" && npm run build) </dev/null >&2 || stop "the page could not be built; the reason stands above."
  mv "$page_stamp.begun" "$page_stamp"
}

build_program() {
  echo "clamshell: building" >&2
  local fresh=()
  [[ ! -e $stamp || $(<"$stamp") == "$root" ]] || fresh=(--fresh)  # the checkout was moved
  (cd "$root" && cmake --preset release "${fresh[@]}" && cmake --build --preset release --target clamshell) \
    </dev/null >&2 || stop "the build failed; the compiler's message stands above."
}

program=$root/build/release/apps/clamshell
stamp=$root/build/release/built_from
page=$root/build/web/index.html
page_stamp=$root/build/web_built

# Folders count as changed when a file comes or goes, the package database when a library may have.
up_to_date() {
  [[ -x $program && -e $stamp && $(<"$stamp") == "$root" &&
    $root/node_modules/.package-lock.json -nt $root/package-lock.json ]] &&
    [[ -z $(find "$root"/{src,apps,cmake,exercises,tools/setup.sh,packages.txt,CMakeLists.txt,CMakePresets.json} \
      /var/lib/dpkg/status -newer "$stamp" -print -quit 2>/dev/null) ]]
}

page_up_to_date() {
  [[ -e $page && -e $page_stamp ]] &&
    [[ -z $(find "$root"/{web,package.json,package-lock.json} -newer "$page_stamp" -print -quit) ]]
}

# From here to the end of the launcher no other one installs or builds.
lock_checkout() {
  local place
  for place in "$root" "$root"/{build,build/release,build/web,node_modules}; do
    [[ ! -e $place || -w $place ]] ||
      stop "$place can't be written (it belongs to $(stat -c %U "$place")): run as its owner, or in a copy of your own."
  done
  mkdir -p "$root/build/release"
  exec {lock}>"$root/build/lock"
  flock --nonblock "$lock" || { echo "clamshell: waiting for another build of $root" >&2 && flock "$lock"; }
}

set_up_program() {
  up_to_date && page_up_to_date && return
  lock_checkout
  if ! up_to_date; then
    install_packages
    install_node_modules
    local begun=$stamp.begun
    echo "$root" >"$begun"
    build_program
    mv "$begun" "$stamp"
  fi
  build_page
  exec {lock}>&-
}
