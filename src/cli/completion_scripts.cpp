#include "cli/completion_scripts.h"

namespace tassei::cli {

namespace {

// Readline splits words at `=` and `:`, and replaces only what follows them: words that no blank
// separates are put together again, and what stands before the last piece is taken off.
constexpr std::string_view kBash = R"script(# bash completion for tassei

_tassei() {
  local rest=${COMP_LINE:0:COMP_POINT} words=() word trimmed i
  for ((i = 0; i <= COMP_CWORD; i++)); do
    trimmed=${rest#"${rest%%[![:space:]]*}"}
    word=${COMP_WORDS[i]}
    ((i == COMP_CWORD)) && word=$trimmed
    if ((i > 0)) && [[ $trimmed == "$rest" ]]; then
      words[-1]+=$word
    else
      words+=("$word")
    fi
    rest=${trimmed#"$word"}
  done

  local quote='' breaks='' last='' plain=()
  [[ ${words[-1]} == [\'\"]* ]] && quote=${words[-1]:0:1}
  [[ $COMP_WORDBREAKS == *=* ]] && breaks+='='
  [[ $COMP_WORDBREAKS == *:* ]] && breaks+=':'
  [[ -z $quote && -n $breaks ]] && last=${words[-1]%"${words[-1]##*[$breaks]}"}
  for word in "${words[@]:1}"; do
    if [[ -n $quote && ${#plain[@]} -eq $((${#words[@]} - 2)) ]]; then
      word=${word:1}
    elif [[ $word == *[\\\'\"]* ]]; then
      word=$(command xargs printf %s <<<"$word" 2>/dev/null)
    fi
    [[ $word == '~/'* ]] && word=$HOME${word:1}
    plain+=("$word")
  done

  local line kind='' attached=''
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ -z $kind ]]; then
      kind=${line%%$'\t'*}
      [[ $line == *$'\t'* ]] && attached=${line#*$'\t'}
      continue
    fi
    line=${line%%$'\t'*}
    [[ -z $quote ]] && printf -v line %q "$line"
    COMPREPLY+=("${line#"$last"}")
  done < <(command tassei __complete -- "${plain[@]}" 2>/dev/null)

  if [[ $kind == paths ]]; then
    compopt -o filenames
    word=${plain[-1]}
    while IFS= read -r line; do
      line=$attached$line
      COMPREPLY+=("${line#"$last"}")
    done < <(compgen -f -- "${word#"$attached"}")
  fi
}

complete -F _tassei tassei
)script";

constexpr std::string_view kZsh = R"script(#compdef tassei

_tassei() {
  local -a lines described
  local line value meaning
  lines=("${(@f)$(command tassei __complete -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
  if [[ $lines[1] == paths* ]]; then
    [[ $lines[1] == paths$'\t'* ]] && compset -P '*='
    _files
    return
  fi
  for line in "${(@)lines[2,-1]}"; do
    value=${line%%$'\t'*}
    meaning=''
    [[ $line == *$'\t'* ]] && meaning=${line#*$'\t'}
    described+=("${${value//\\/\\\\}//:/\\:}${meaning:+:$meaning}")
  done
  (( $#described )) && _describe -V tassei described
}

if [[ $funcstack[1] == _tassei ]]; then
  _tassei "$@"
else
  compdef _tassei tassei
fi
)script";

constexpr std::string_view kFish = R"script(# fish completion for tassei

function __tassei_complete
    set -l before (commandline -opc)
    set -l typed (commandline -ct)
    set -l plain (string unescape -- "$typed" 2>/dev/null)
    test (count $plain) -eq 1; or set plain $typed
    set -l lines (command tassei __complete -- $before[2..-1] "$plain" 2>/dev/null)
    test (count $lines) -gt 0; or return
    set -l head (string split \t -- $lines[1])
    if test $head[1] = paths
        set -l attached $head[2]
        set -l path (string sub -s (math (string length -- "$attached") + 1) -- "$plain")
        for found in (__fish_complete_path "$path")
            echo -- "$attached$found"
        end
    else
        printf '%s\n' $lines[2..-1]
    end
end

complete -c tassei -k -f -a '(__tassei_complete)'
)script";

}  // namespace

std::string_view completion_script(std::string_view shell) {
  if (shell == "bash") return kBash;
  return shell == "zsh" ? kZsh : kFish;
}

}  // namespace tassei::cli
