/** Completions for zsh. */
import type { CommandOption, CommandSpec, ProgramSpec } from './spec.ts';

export function zshCompletion({ commands, shared }: ProgramSpec): string {
  return `#compdef flowc
# zsh completion of flowc: eval "$(flowc completion zsh)", or kept as _flowc in a folder of $fpath
_flowc() {
  local context state line
  typeset -A opt_args
  _arguments -C ${shared.map(argument).join(' ')} '1:command:->command' '*::argument:->argument'
  case $state in
    command)
      local -a commands=(
${commands.map(({ name, about }) => `        ${quoted(`${name}:${about}`)}`).join('\n')}
      )
      _describe command commands ;;
    argument)
      case $line[1] in
${commands.map((command) => `        ${command.name}) _arguments ${[...command.options, ...shared].map(argument).join(' ')} ${rest(command)} ;;`).join('\n')}
      esac ;;
  esac
}
if [ "$funcstack[1]" = _flowc ]; then _flowc "$@"; else compdef _flowc flowc; fi
`;
}

function argument({ long, short, about, value, choices, isList }: CommandOption): string {
  const action = value === null ? '' : `:${value}:${actionOf(choices, isList)}`;
  const label = about.replace(/[[\]:\\]/g, '\\$&');
  // `=` and `+` let a value stand in the same word: --format=pdf, -fpdf.
  const names = value === null ? [long, short] : [`${long}=`, short === null ? null : `${short}+`];
  return names.flatMap((name) => (name === null ? [] : [quoted(`${name}[${label}]${action}`)])).join(' ');
}

function actionOf(choices: readonly string[] | null, isList: boolean): string {
  if (choices === null) return '_files';
  return isList ? `_values -s , each ${choices.join(' ')}` : `(${choices.join(' ')})`;
}

function rest({ words }: CommandSpec): string {
  return words === null ? `'*:file:_files -g "*.flow(-.)"'` : quoted(`1:word:(${words.join(' ')})`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
