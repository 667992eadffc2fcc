/** The command line as data: what completions and the manual are made of. Read from the very program that runs, so that they can't differ. */
import type { Command, Option } from 'commander';
import { keyTable, RULES, THEMES } from '../../../api.ts';
import { FORMATS, REPORT_FORMATS } from '../../output/formats.ts';

export interface CommandOption {
  readonly long: string;
  readonly short: string | null;
  readonly about: string;
  /** What its value is called, or null for a flag. */
  readonly value: string | null;
  /** The words among which the value is one; none for any other text; null for a path. */
  readonly choices: readonly string[] | null;
  /** Whether the value may be several of the choices, with commas between them. */
  readonly isList: boolean;
}

export interface CommandSpec {
  readonly name: string;
  readonly about: string;
  /** As in a line of usage: `[paths...]`. */
  readonly usage: string;
  readonly options: readonly CommandOption[];
  /** The words that stand for its argument; null where it takes paths of `.flow` files. */
  readonly words: readonly string[] | null;
}

export interface ProgramSpec {
  readonly about: string;
  readonly commands: readonly CommandSpec[];
  readonly shared: readonly CommandOption[];
}

const RULE_NAMES = RULES.map(({ name }) => name);
const SEVERITIES = ['off', 'info', 'warning', 'error'];

/** Words to offer where an option takes others too, or several: by option, with the command before it where it means something else there. */
const OFFERED: Readonly<Record<string, readonly string[]>> = {
  '--theme': THEMES.map(({ name }) => name),
  ...Object.fromEntries((['direction', 'columns', 'show'] as const).map((key) => [`--${key}`, keyTable[key].values ?? []])),
  'import --columns': [],
  '--page': ['auto', 'A4', 'A3'],
  '--highlight': RULE_NAMES,
  '--rule': RULE_NAMES.flatMap((name) => SEVERITIES.map((severity) => `${name}=${severity}`)),
  'build --format': FORMATS,
  'report --format': REPORT_FORMATS,
};

const PATH_OPTIONS = ['--out', '--config', '--baseline', '--print-config', '--font', '--font-bold', '--as', 'report --template'];

export function specOf(program: Command): ProgramSpec {
  const own = program.commands.map((command) => commandSpec(command));
  const commands = [...own, helpSpec(program, own)];
  return { about: program.description(), commands, shared: program.options.map((option) => optionSpec(option, '')) };
}

/** Commander makes the command `help` itself and does not list it. */
function helpSpec(program: Command, commands: readonly CommandSpec[]): CommandSpec {
  const help = program.createHelp().visibleCommands(program).at(-1)!;
  return {
    name: help.name(),
    about: help.description(),
    usage: '[command]',
    options: [],
    words: commands.map(({ name }) => name),
  };
}

function commandSpec(command: Command): CommandSpec {
  const name = command.name();
  const [argument] = command.registeredArguments;
  const words = name === 'explain' ? RULE_NAMES : (argument?.argChoices ?? (argument === undefined ? [] : null));
  return {
    name,
    about: command.description(),
    usage: command.usage(),
    words,
    options: command.options.filter(({ hidden }) => !hidden).map((option) => optionSpec(option, name)),
  };
}

function optionSpec({ long, short, description, flags, required, optional, argChoices }: Option, command: string): CommandOption {
  const name = long!;
  const value = required || optional ? (/<(.*)>|\[(.*)\]/.exec(flags)?.[1] ?? 'value') : null;
  const choices = [name, `${command} ${name}`].some((each) => PATH_OPTIONS.includes(each))
    ? null
    : (argChoices ?? OFFERED[`${command} ${name}`] ?? OFFERED[name] ?? []);
  return { long: name, short: short ?? null, about: description, value, choices, isList: value === 'list' };
}
