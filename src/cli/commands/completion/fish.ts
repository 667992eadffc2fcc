/** Completions for fish. */
import type { CommandOption, CommandSpec, ProgramSpec } from './spec.ts';

export function fishCompletion({ commands, shared }: ProgramSpec): string {
  const lines = [
    '# fish completion of flowc: flowc completion fish | source',
    'complete -c flowc -f',
    ...commands.map(({ name, about }) => `complete -c flowc -n __fish_use_subcommand -a ${name} -d ${quoted(about)}`),
    ...shared.map((option) => `complete -c flowc ${optionText(option)}`),
    ...commands.flatMap(commandLines),
  ];
  return `${lines.join('\n')}\n`;
}

function commandLines({ name, options, words }: CommandSpec): string[] {
  const here = `complete -c flowc -n '__fish_seen_subcommand_from ${name}'`;
  const argument = words === null ? '-k -a "(__fish_complete_suffix .flow)"' : `-a ${quoted(words.join(' '))}`;
  return [...options.map((option) => `${here} ${optionText(option)}`), `${here} ${argument}`];
}

function optionText({ long, short, about, value, choices, isList }: CommandOption): string {
  const parts = [`-l ${long.slice(2)}`, ...(short === null ? [] : [`-s ${short.slice(1)}`]), `-d ${quoted(about)}`];
  if (value !== null) parts.push(choices === null ? '-r -F' : choices.length > 0 ? `-x -a ${words(choices, isList)}` : '-x');
  return parts.join(' ');
}

function words(choices: readonly string[], isList: boolean): string {
  return quoted(isList ? `(__fish_complete_list , "printf '%s\\n' ${choices.join(' ')}")` : choices.join(' '));
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
