/** Completions for bash 3.2 and later, as macOS has it. */
import type { CommandOption, CommandSpec, ProgramSpec } from './spec.ts';

export function bashCompletion({ commands, shared }: ProgramSpec): string {
  const names = commands.map(({ name }) => name);
  const values = commands.flatMap((command) => [...command.options, ...shared].flatMap((option) => valueCase(command, option)));
  return `# bash completion of flowc: eval "$(flowc completion bash)"
_flowc_words() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -W "\${1// /$'\\n'}" -- "$cur"))
}
_flowc_list() {
  local before= known word
  case $cur in *,*) before=\${cur%,*}, ;; esac
  for word in $1; do
    case ",$before" in *",$word,"*) ;; *) known="$known $before$word" ;; esac
  done
  _flowc_words "\${known# }"
}
_flowc_files() {
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen -d -- "$cur") $(compgen -f -X "$1" -- "$cur"))
}
_flowc() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= word
  COMPREPLY=()
  # bash takes --theme=d for three words.
  if [ "$cur" = = ]; then cur= prev=\${COMP_WORDS[COMP_CWORD-1]}
  elif [ "$prev" = = ]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${names.join('|')}) command=$word; break ;; esac
  done
  case "$command $prev" in
${values.join('\n')}
  esac
  case $cur in
    -*)
      case $command in
${commands.map((command) => `        ${command.name}) _flowc_words "${optionNames(command.options, shared)}" ;;`).join('\n')}
        *) _flowc_words "${optionNames([], shared)}" ;;
      esac
      return ;;
  esac
  case $command in
    '') _flowc_words "${names.join(' ')}" ;;
${commands.flatMap(({ name, words }) => (words === null ? [] : [`    ${name}) _flowc_words "${words.join(' ')}" ;;`])).join('\n')}
    *) _flowc_files '!*.flow' ;;
  esac
}
complete -F _flowc flowc
`;
}

function valueCase({ name }: CommandSpec, { long, short, value, choices, isList }: CommandOption): string[] {
  if (value === null || choices?.length === 0) return [];
  const written = [long, ...(short === null ? [] : [short])].map((each) => `"${name} ${each}"`).join('|');
  return [
    `    ${written}) ${choices === null ? "_flowc_files ''" : `${isList ? '_flowc_list' : '_flowc_words'} "${choices.join(' ')}"`}; return ;;`,
  ];
}

function optionNames(own: readonly CommandOption[], shared: readonly CommandOption[]): string {
  return [...own, ...shared].map(({ long }) => long).join(' ');
}
