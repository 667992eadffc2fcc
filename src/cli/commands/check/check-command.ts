/** `flowc check`. */

import type { CliCommand } from '../command.ts';
import type { CheckOptions } from './check.ts';

export const checkCommand: CliCommand = {
  name: 'check',
  summary: 'check',
  group: 'check',
  examples: [
    'flowc check',
    'flowc check quotation.flow --fix',
    'flowc check processes --preset strict --max-warnings 0',
    'flowc check processes --baseline known.json --update-baseline',
    'flowc check --print-config processes/quotation.flow',
    'flowc check --rule ping-pong=warning --rule label-too-long=off',
    'cat quotation.flow | flowc check - --format json',
  ],
  define(command, words) {
    command
      .argument('[paths...]', words('paths'))
      .option('-f, --format <format>', words('check.format'))
      .option('--fix', words('check.fix'))
      .option('--fix-dry-run', words('check.fixDryRun'))
      .option('--baseline <file>', words('check.baseline'))
      .option('--update-baseline', words('check.updateBaseline'))
      .option('--print-config <file>', words('check.printConfig'))
      .option('--all', words('check.all'))
      .option('--stats', words('check.stats'))
      .option('-j, --jobs <number>', words('check.jobs'))
      .option('--max-warnings <number>', words('check.maxWarnings'))
      .option('--preset <preset>', words('check.preset'))
      .option('--rule <name=severity>', words('check.rule'), (value: string, before?: string[]) => [...(before ?? []), value]);
  },
  run: async (paths, options: CheckOptions, session) => (await import('./check.ts')).check(paths, options, session),
};
