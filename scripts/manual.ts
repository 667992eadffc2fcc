/** The manual page, made of the command line itself. */
import { manualPage } from '../src/cli/completion/manual.ts';
import { specOf } from '../src/cli/completion/spec.ts';
import { COMMANDS, describedProgram } from '../src/cli/program.ts';
import { version } from '../src/cli/version.ts';

export function manual(): string {
  const examples = Object.fromEntries(COMMANDS.map((command) => [command.name, command.examples]));
  return manualPage(specOf(describedProgram('en')), { version, examples });
}
