#pragma once

#include <string_view>

namespace cmd {

// What the shells source. @NAME@ is the command that is completed, @PROGRAM@
// who is asked, quoted.

// The shell takes words apart at : and =, which belong to ours.
inline constexpr std::string_view bash_script =
    R"sh(# bash completion for @NAME@
_@NAME@_complete() {
    local line=$COMP_LINE words=() cword=0 i
    for ((i = 0; i < ${#COMP_WORDS[@]}; i++)); do
        if ((i > 0)) && [[ $line != [[:blank:]]* ]]; then
            words[${#words[@]}-1]+=${COMP_WORDS[i]}
        else
            line=${line#"${line%%[![:blank:]]*}"}
            words+=("${COMP_WORDS[i]}")
        fi
        line=${line#"${COMP_WORDS[i]}"}
        ((i != COMP_CWORD)) || cword=$((${#words[@]} - 1))
    done
    local typed=${words[cword]} quote=
    case $typed in [\"\']*) quote=${typed:0:1} ;; esac
    for ((i = 0; i < ${#words[@]}; i++)); do
        case ${words[i]} in
            \"*) words[i]=${words[i]#\"} words[i]=${words[i]%\"} ;;
            \'*) words[i]=${words[i]#\'} words[i]=${words[i]%\'} ;;
            *) words[i]=${words[i]//\\/} ;;
        esac
    done
    local given=
    [[ -n $quote ]] || given=${words[cword]%"${words[cword]##*[:=]}"}
    local value description
    COMPREPLY=()
    while IFS=$'\t' read -r value description; do
        if [[ $value == :file ]]; then
            COMPREPLY=()
            compopt -o default -o filenames
            return
        fi
        [[ $value != *[:=] ]] || compopt -o nospace
        value=${value#"$given"}
        if [[ -z $quote && $value == *[[:space:]\"\'\\\$\`\&\;\(\)\<\>\|\*\?\#\!\[\]\{\}~]* ]]; then
            printf -v value %q "$value"
        fi
        COMPREPLY+=("$value")
    done < <(@PROGRAM@ __complete "$cword" "${words[@]}" 2>/dev/null)
}
complete -F _@NAME@_complete @NAME@
)sh";

inline constexpr std::string_view zsh_script = R"sh(#compdef @NAME@
_@NAME@_complete() {
    local line value description
    local -a values shown open_values open_shown
    for line in "${(@f)$(@PROGRAM@ __complete $((CURRENT - 1)) "${(@Q)words}" 2>/dev/null)}"; do
        value=${line%%$'\t'*} description=${line#*$'\t'}
        [[ -n $value ]] || continue
        if [[ $value == :file ]]; then
            _files
            return
        fi
        [[ $line == *$'\t'?* ]] && description="$value -- $description" || description=$value
        if [[ $value == *[:=] ]]; then
            open_values+=("$value") open_shown+=("$description")
        else
            values+=("$value") shown+=("$description")
        fi
    done
    (($#values)) && compadd -l -d shown -a values
    (($#open_values)) && compadd -S '' -l -d open_shown -a open_values
    return 0
}
(($+functions[compdef])) || { autoload -Uz compinit && compinit }
compdef _@NAME@_complete @NAME@
)sh";

inline constexpr std::string_view fish_script =
    R"sh(# fish completion for @NAME@
function __@NAME@_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l found (@PROGRAM@ __complete (count $words) $words "$current" 2>/dev/null)
    if test "$found[1]" = :file
        __fish_complete_path "$current"
    else
        printf '%s\n' $found
    end
end
complete -c @NAME@ -f -a '(__@NAME@_complete)'
)sh";

}  // namespace cmd
