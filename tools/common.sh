# shellcheck shell=bash
# What the scripts in this folder share; to be sourced.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# say ENGLISH JAPANESE: the one that the locale asks for.
say() {
  case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
    ja*) printf '%s\n' "$2" ;;
    *) printf '%s\n' "$1" ;;
  esac
}

# build PRESET: configures and builds it, silent but for the compiler's progress and complaints.
build() {
  local log
  log=$(cd "$root" && cmake --preset "$1" 2>&1) || { printf '%s\n' "$log" >&2; return 1; }
  cmake --build "$root/build/$1"
}
