# SPDX-License-Identifier: BSD-2-Clause
# Completion of hgi in bash. Commands and options are what the program itself prints as help.
_hgi() {
  local cur=${COMP_WORDS[COMP_CWORD]} hgi=${COMP_WORDS[0]} command=${COMP_WORDS[1]} words
  COMPREPLY=()
  hgi=${hgi/#\~/$HOME}
  if [ "$COMP_CWORD" -eq 1 ]; then
    words=$("$hgi" --help 2>/dev/null | sed -n 's/^  \([a-z][a-z]*\)  .*/\1/p')
    mapfile -t COMPREPLY < <(compgen -W "$words --help" -- "$cur")
  elif [ "${cur#-}" != "$cur" ]; then
    words=$("$hgi" "$command" --help 2>/dev/null | grep -o '^  --[a-z-]*')
    mapfile -t COMPREPLY < <(compgen -W "$words --help" -- "$cur")
  else
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$cur")
  fi
}
complete -F _hgi hgi
