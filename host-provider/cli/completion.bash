# SPDX-License-Identifier: BSD-2-Clause
# Completion of hgi in bash. Commands, options and values are what the program itself prints.

# What is typed of an option's value: list OPTION. The rest of what is typed is in cur.
_hgi_values() {
  local kept="" words
  words=$("$hgi" --values "$1" 2>/dev/null)
  case $1 in
  --with | --without) # a list
    kept=${cur%"${cur##*,}"}
    ;;
  --channel) # whatever its name is
    case $cur in
    *:*) words=${words//channel:/${cur%%:*}:} ;;
    esac
    ;;
  esac
  mapfile -t COMPREPLY < <(compgen -P "$kept" -W "$words" -- "${cur#"$kept"}")
  case ${COMPREPLY[0]} in
  *:) compopt -o nospace 2>/dev/null ;;
  esac
}

_hgi() {
  local line=${COMP_LINE:0:COMP_POINT} hgi=${COMP_WORDS[0]} command=${COMP_WORDS[1]}
  local cur before option="" help words
  COMPREPLY=()
  hgi=${hgi/#\~/$HOME}
  cur=${line##* } before=${line% *} # bash cuts words at : and = too
  if [ "$COMP_CWORD" -eq 1 ]; then
    words=$("$hgi" --help 2>/dev/null | sed -n 's/^  \([a-z][a-z]*\)  .*/\1/p')
    mapfile -t COMPREPLY < <(compgen -W "$words --help --version" -- "$cur")
    return
  fi
  help=$("$hgi" "$command" --help 2>/dev/null)
  case $cur in
  --*=*) option=${cur%%=*} cur=${cur#*=} ;;
  -*)
    words=$(grep -oE '^  --[a-z-]*|also --[a-z-]*' <<<"$help" | sed 's/.* //')
    mapfile -t COMPREPLY < <(compgen -W "$words --help" -- "$cur")
    return
    ;;
  *)
    # The option before it, if that one wants a value.
    before=${before%"${before##*[! ]}"}
    option=$(grep -oE "^  ${before##* } [^ ]" <<<"$help" | head -n 1 | sed 's/^  //; s/ .*//')
    ;;
  esac
  if [ -n "$option" ] && "$hgi" --values "$option" >/dev/null 2>&1; then
    _hgi_values "$option"
  elif [ -z "$option" ] || grep -qE "^  ${option}[][ =A-Z]*(FILE|PATH)" <<<"$help" || [ "$option" = --exit-file ]; then
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$cur")
  fi
  # bash has the value's part up to the last : or = already
  case $COMP_WORDBREAKS in
  *:*) words=${cur%"${cur##*:}"} && COMPREPLY=("${COMPREPLY[@]#"$words"}") ;;
  esac
}
complete -F _hgi hgi
