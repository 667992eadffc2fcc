/** The manual page in roff's `man` macros. */
import type { CommandOption, ProgramSpec } from './spec.ts';

export interface ManualWords {
  readonly version: string;
  /** Command lines by command. */
  readonly examples: Readonly<Record<string, readonly string[]>>;
}

const EXIT_STATUS = [
  ['0', 'done, nothing at error severity'],
  ['1', 'problems in a .flow file, or an output that --verify finds stale'],
  ['2', 'wrong usage, a file that cannot be read or written, or a bad configuration'],
  ['70', 'a bug in flowc itself'],
  ['130', 'ended by Ctrl-C'],
];

const ENVIRONMENT = [
  ['NO_COLOR, FORCE_COLOR', 'whether messages are coloured, where no option says so'],
  ['LC_ALL, LC_MESSAGES, LANG', 'the language of messages'],
  ['FLOWC_CACHE_DIR', 'the folder of the cache; else flowc in XDG_CACHE_HOME or ~/.cache'],
  ['SOURCE_DATE_EPOCH', 'the date that a PDF bears'],
];

/** The page `flowc(1)`. */
export function manualPage({ about, commands, shared }: ProgramSpec, { version, examples }: ManualWords): string {
  const lines = [
    `.TH FLOWC 1 "" "flowc ${version}" "User Commands"`,
    '.SH NAME',
    `flowc \\- ${escaped(about)}`,
    '.SH SYNOPSIS',
    '.B flowc',
    '.I command',
    '[\\fIoptions\\fR] [\\fIarguments\\fR]',
    '.SH COMMANDS',
    ...commands.flatMap(({ name, usage, about: what, options }) => [
      `.SS flowc ${name} ${escaped(usage)}`,
      escaped(`${what}.`),
      ...options.flatMap(optionLines),
      ...(examples[name] ?? []).flatMap((line) => ['.PP', '.nf', `    ${escaped(line)}`, '.fi']),
    ]),
    '.SH GLOBAL OPTIONS',
    ...shared.flatMap(optionLines),
    '.SH FILES',
    ...termLines('flowc.json', 'configuration of the folder it stands in and of those below'),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(([name, what]) => termLines(name!, what!)),
    '.SH EXIT STATUS',
    ...EXIT_STATUS.flatMap(([status, what]) => termLines(status!, what!)),
  ];
  return `${lines.join('\n')}\n`;
}

function optionLines({ long, short, value, about }: CommandOption): string[] {
  const argument = value === null ? '' : ` <${value}>`;
  return termLines(`${short === null ? '' : `${short}, `}${long}${argument}`, about);
}

function termLines(term: string, about: string): string[] {
  return ['.TP', `.B ${escaped(term)}`, escaped(about)];
}

/** A line's first sign must not be taken for a request, nor a hyphen for a minus that can't be copied. */
function escaped(text: string): string {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/^[.']/, '\\&$&');
}
