/** The command line itself: its commands and the options they share. */
import { Command, CommanderError, Option } from 'commander';
import type { Lang } from '../diagnostics/message-table.ts';
import { buildCommand } from './commands/build-command/build-command.ts';
import { cacheCommand } from './commands/cache/cache-command.ts';
import { checkCommand } from './commands/check/check-command.ts';
import type { CliCommand } from './commands/command.ts';
import { completionCommand } from './commands/completion/completion-command.ts';
import { diffCommand } from './commands/diff/diff-command.ts';
import { doctorCommand } from './commands/doctor/doctor-command.ts';
import { explainCommand } from './commands/explain/explain-command.ts';
import { fmtCommand } from './commands/fmt/fmt-command.ts';
import { examplesText, helpIn, helpStyle, sharedText } from './commands/help.ts';
import { importCommand } from './commands/import/import-command.ts';
import { initCommand } from './commands/init/init-command.ts';
import { lspCommand } from './commands/lsp/lsp-command.ts';
import { mcpCommand } from './commands/mcp/mcp-command.ts';
import { previewCommand } from './commands/preview/preview-command.ts';
import { reportCommand } from './commands/report/report-command.ts';
import { statsCommand } from './commands/stats/stats-command.ts';
import { colorLevel } from './shell/color.ts';
import { EXIT, type ExitCode } from './shell/exit-code.ts';
import type { Session } from './shell/session.ts';
import type { Terminal } from './shell/terminal.ts';
import { unknownCommand, usageErrorOf } from './shell/usage.ts';
import { version } from './shell/version.ts';

/** In the order of help. */
export const COMMANDS: readonly CliCommand[] = [
  initCommand,
  importCommand,
  buildCommand,
  previewCommand,
  fmtCommand,
  checkCommand,
  explainCommand,
  statsCommand,
  diffCommand,
  reportCommand,
  lspCommand,
  mcpCommand,
  cacheCommand,
  completionCommand,
  doctorCommand,
];

interface SharedOptions {
  readonly lang?: string;
  readonly config?: string;
  readonly plugins?: boolean;
  readonly color?: boolean;
  readonly quiet?: boolean;
}

/** Runs one command line; gives the exit status. Throws a `UsageError` where the line is wrong. */
export async function runProgram(argv: readonly string[], terminal: Terminal, lang: Lang): Promise<ExitCode> {
  let status: ExitCode = EXIT.done;
  const written = { out: '', err: '' };
  const program = programIn(lang, written);
  const describesAll = argv.includes(completionCommand.name);
  for (const each of COMMANDS) {
    const command = addCommand(program, each, lang, describesAll || argv.includes(each.name));
    command.action(async () => {
      status = await each.run(command.args, command.opts(), sessionOf(program.opts(), terminal, lang), program);
    });
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const [, unknown] = error.code === 'commander.help' ? program.args : [];
    if (error.exitCode !== 0 && unknown !== undefined) throw unknownCommand(unknown, program);
    if (error.exitCode !== 0 && error.code !== 'commander.help') throw usageErrorOf(error, argv, program);
    if (error.exitCode !== 0) status = EXIT.usage;
  }
  if (written.out) await terminal.out(written.out);
  if (written.err) await terminal.err(written.err);
  return status;
}

/** The command line as data, for what describes it. */
export function describedProgram(lang: Lang): Command {
  const program = programIn(lang, { out: '', err: '' });
  for (const each of COMMANDS) addCommand(program, each, lang, true);
  return program;
}

function programIn(lang: Lang, written: { out: string; err: string }): Command {
  const words = helpIn(lang);
  const program = new Command('flowc')
    .exitOverride()
    .configureHelp(helpStyle(lang))
    .configureOutput({
      writeOut: (text) => {
        written.out += text;
      },
      writeErr: (text) => {
        written.err += text;
      },
      outputError: () => {},
    })
    .description(words('flowc'))
    .version(version, '-V, --version', words('version'))
    .helpOption('-h, --help', words('help'))
    .option('-q, --quiet', words('quiet'))
    .option('--color', words('color'))
    .addOption(new Option('--no-color', words('noColor')).hideHelp())
    .addOption(new Option('--lang <lang>', words('lang')).choices(['en', 'zh']))
    .option('--config <file>', words('config'))
    .option('--no-plugins', words('noPlugins'))
    .addHelpText('after', `\n${words('seeCommand')}`);
  const help = new Command('help')
    .helpOption(false)
    .argument('[command]')
    .description(words('helpCommand'))
    .helpGroup(words('group.setUp'));
  return program.addHelpCommand(help);
}

/** A command that the line does not name needs no options: defining those of all takes longer than to read a file. */
function addCommand(
  program: Command,
  { name, summary, group, examples, define }: CliCommand,
  lang: Lang,
  isNamed: boolean,
): Command {
  const words = helpIn(lang);
  const command = program
    .command(name)
    .description(words(summary))
    .helpGroup(words(`group.${group}`));
  if (!isNamed) return command;
  define(command, words);
  command.helpOption('-h, --help', words('help'));
  return command.addHelpText('after', `${sharedText(program, lang)}${examplesText(examples, lang)}`);
}

function sessionOf({ config, color, quiet, plugins, lang: asked }: SharedOptions, terminal: Terminal, lang: Lang): Session {
  return {
    terminal,
    lang,
    langIsAsked: asked !== undefined,
    quiet: quiet === true,
    config: config ?? null,
    runsPlugins: plugins !== false && !terminal.env.FLOWC_NO_PLUGINS,
    colorLevel: colorLevel(color, terminal),
  };
}
