/** The manual page, made of the command line itself. */
import { manualPage } from '../src/cli/commands/completion/manual.ts';
import { specOf } from '../src/cli/commands/completion/spec.ts';
import { COMMANDS, describedProgram } from '../src/cli/program.ts';
import { version } from '../src/cli/shell/version.ts';

export function manual(): string {
  const examples = Object.fromEntries(COMMANDS.map((command) => [command.name, command.examples]));
  return manualPage(specOf(describedProgram('en')), { version, examples });
}
