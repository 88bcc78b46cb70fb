# SPDX-License-Identifier: Apache-2.0
# Installs and builds Clamshell; sourced by the launchers, which set $root to the checkout.
# Everything it shows goes to standard error: standard output belongs to the program.

stop() {
  echo "clamshell: $*" >&2
  exit 1
}

log=$root/build/setup.log

# Where ccache is installed, a checkout finds there what another one compiled.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=yes

# Runs a command whose output nobody needs unless it fails.
quietly() {  # COMMAND...
  "$@" </dev/null >"$log" 2>&1 || { cat "$log" >&2 && return 1; }
}

packages() {  # [SCOPE...]: the names in packages.txt, with those of the scopes asked for
  local name scope
  while read -r name scope; do
    [[ $name == \#* || -z $name ]] || [[ -n $scope && " $* " != *" $scope "* ]] || echo "$name"
  done <"$root/packages.txt"
}

# A command of the package's name counts too: a newer cmake or npm than Debian's is kept.
missing_packages() {  # [SCOPE...]
  local name installed
  installed=" $(dpkg-query -W -f '${db:Status-Abbrev}:${Package} ' $(packages "$@") 2>/dev/null || true)"
  for name in $(packages "$@"); do
    [[ $installed == *" ii :$name "* ]] || command -v "$name" >/dev/null || echo "$name"
  done
}

package_versions() {
  dpkg-query -W $(packages) 2>/dev/null || true
}

as_root() {
  local elevate=()
  ((EUID == 0)) || elevate=(sudo)
  "${elevate[@]}" env DEBIAN_FRONTEND=noninteractive "$@"
}

may_become_root() {
  ((EUID == 0)) || { command -v sudo >/dev/null && { [[ -t 0 && -t 2 ]] || sudo -n true 2>/dev/null; }; }
}

# Waits ten minutes at most while another program installs; dpkg and apt have three locks, and one message for each.
patiently() {  # COMMAND...
  local tries=200 said=
  until as_root "$@" </dev/null >"$log" 2>&1; do
    grep -qE 'Could not get lock|Unable to (acquire|lock)|is locked by another process|is held by process' "$log" && ((tries-- > 0)) ||
      { cat "$log" >&2 && return 1; }
    [[ $said ]] || echo "clamshell: waiting until another program has finished installing packages" >&2
    said=yes
    sleep 3
  done
}

install_packages() {  # [SCOPE...]
  command -v apt-get >/dev/null ||
    stop "this is neither Debian nor Ubuntu: run it there, or install the counterparts of" $(packages page "$@") \
      "and build as CONTRIBUTING.md says."
  local missing all install=(apt-get install --yes --no-install-recommends) by_hand
  missing=($(missing_packages "$@"))
  ((${#missing[@]})) || return 0
  all=($(missing_packages page "$@"))
  by_hand="run as root: ${install[*]} ${all[*]}"
  install+=("${missing[@]}")
  may_become_root || stop "Debian packages are missing; $by_hand"

  echo "clamshell: installing Debian packages (${#missing[@]}, and what they need), about a minute" >&2
  {
    patiently dpkg --configure -a  # an installation cut short earlier
    "${install[@]}" --simulate </dev/null &>/dev/null || patiently apt-get update
    patiently "${install[@]}" || { patiently apt-get update && patiently "${install[@]}"; }
  } || stop "Debian packages could not be installed; connect to the network and try again, or $by_hand"
}

# The page, and the pose networks, which come the same way.
make_page() {
  node_modules_up_to_date && page_up_to_date && return
  echo "clamshell: installing the pose networks and building the page" >&2
  node_modules_up_to_date || (cd "$root" && quietly npm ci --no-audit --no-fund) ||
    stop "the pose networks could not be installed; connect to the network and try again, or run in $root: npm ci"
  touch "$page_stamp.begun"
  (cd "$root" && quietly npm run build) || stop "the page could not be built; the reason stands above."
  mv "$page_stamp.begun" "$page_stamp"
}

# What tests read Parquet with.
install_duckdb() {
  local folder=$root/tools/duckdb
  [[ $folder/node_modules/.package-lock.json -nt $folder/package-lock.json ]] ||
    quietly npm ci --prefix "$folder" --no-audit --no-fund ||
    stop "DuckDB could not be installed; connect to the network and try again, or run in $root: npm ci --prefix tools/duckdb"
}

# Begins what is done while the compiler works: packages that it does without, and the page. `end_beside` waits for it.
begin_beside() {  # [SCOPE...]
  [[ -z $(missing_packages page "$@") ]] || ((EUID == 0)) || ! may_become_root || sudo true  # asks for the password while nothing else is shown
  (
    log=$root/build/page.log && install_packages page "$@" && make_page &&
      { [[ " $* " != *" run-tests "* ]] || install_duckdb; }
  ) &
  beside=$!
}

end_beside() { wait "$beside"; }

# Shows only the progress of a build: one line that is overwritten on a terminal, elsewhere one every quarter. The
# rest is kept for when it fails.
show_progress() {  # WHAT
  local what=$1 line done all share left shown=-1 begun=$SECONDS
  : >"$log"
  while IFS= read -r line; do
    if [[ $line =~ ^\[([0-9]+)/([0-9]+)\]\  ]]; then
      done=${BASH_REMATCH[1]} all=${BASH_REMATCH[2]}
      share=$((100 * done / all)) left=
      ((share < 10 || share == 100)) || left=", $(in_words $(((SECONDS - begun) * (100 - share) / share))) left"
      if [[ -t 2 ]]; then
        printf '\r\e[Kclamshell: %s, %d %%%s' "$what" "$share" "$left" >&2
      elif ((share / 25 > shown)); then
        shown=$((share / 25))
        echo "clamshell: $what, $share %$left" >&2
      fi
    else
      echo "$line" >>"$log"
    fi
  done
  [[ ! -t 2 ]] || printf '\r\e[K' >&2
}

in_words() {  # SECONDS
  if (($1 >= 90)); then echo "about $((($1 + 30) / 60)) minutes"; elif (($1 >= 45)); then echo "about a minute"; elif (($1 >= 10)); then echo "about $1 seconds"; else echo "a few seconds"; fi
}

# Compiles what a preset holds. What was configured stays so, but for another place or other presets.
build() {  # PRESET FOLDER WHAT [CMAKE-BUILD-OPTION...]
  local preset=$1 folder=$2 what=$3 fresh=()
  shift 3
  cd "$root"
  if [[ ! -e $folder/built_as || $(<"$folder/built_as") != "$root $preset" || CMakePresets.json -nt $folder/built_as ]]; then
    [[ ! -e $folder/built_as || $(<"$folder/built_as") == "$root "* ]] || fresh=(--fresh)  # the checkout was moved
    quietly cmake --preset "$preset" "${fresh[@]}" || return
    echo "$root $preset" >"$folder/built_as"
  fi
  cmake --build --preset "$preset" "$@" </dev/null 2>&1 | show_progress "$what" || { cat "$log" >&2 && return 1; }
}

program=$root/build/release/apps/clamshell
stamp=$root/build/release/built_from
page=$root/build/web/index.html
page_stamp=$root/build/web_built

build_program() {
  local preset=release
  # Where the tests were built, too, they stay: the program is the same.
  [[ ! -e $root/build/release/built_as || $(<"$root/build/release/built_as") != "$root test" ]] || preset=test
  (build "$preset" build/release building --target clamshell) || stop "the build failed; the compiler's message stands above."
}

# Folders count as changed when a file comes or goes.
up_to_date() {
  [[ -x $program && -e $stamp ]] && node_modules_up_to_date || return
  [[ -z $(find "$root"/{src,apps,cmake,tools/setup.sh,packages.txt,CMakeLists.txt,CMakePresets.json} \
    -newer "$stamp" -print -quit 2>/dev/null) ]] || return
  # The package database changes with every package; only ours matter, and asking for them takes a while.
  if [[ ${DPKG_ADMINDIR:-/var/lib/dpkg}/status -nt $stamp ]]; then
    [[ $(<"$stamp") == "$root"$'\n'"$(package_versions)" ]] && { [[ ! -w $stamp ]] || touch "$stamp"; }
  else
    [[ $(head -n 1 "$stamp") == "$root" ]]
  fi
}

node_modules_up_to_date() { [[ $root/node_modules/.package-lock.json -nt $root/package-lock.json ]]; }

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
    local begun=$stamp.begun failed=
    { echo "$root" && package_versions; } >"$begun"
    begin_beside
    (build_program) || failed=yes
    end_beside || failed=yes
    [[ ! $failed ]] || exit 1
    mv "$begun" "$stamp"
  else
    begin_beside
    end_beside || exit 1
  fi
  exec {lock}>&-
}
