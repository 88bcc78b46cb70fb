# Completion of clamshell for bash: subcommands and options are those that --help names.
_clamshell() {
  local word=${COMP_WORDS[COMP_CWORD]} subcommand= i
  for ((i = 1; i < COMP_CWORD; i++)); do
    [[ ${COMP_WORDS[i]} == -* ]] || { subcommand=${COMP_WORDS[i]} && break; }
  done
  local help
  help=$(LC_ALL=C clamshell $subcommand --help 2>/dev/null) || return
  if [[ $word == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$(sed -nE 's/^  (-[a-z],)?(--[a-z-]+).*/\2/p' <<<"$help")" -- "$word")
  elif [[ ! $subcommand ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$(sed -n '/^Subcommands:/,/^$/s/^  \([a-z]\+\) .*/\1/p' <<<"$help")" -- "$word")
  else
    compopt -o default 2>/dev/null
  fi
}
complete -F _clamshell clamshell
