/** `flowc diff`. */

import type { CliCommand } from '../command.ts';
import type { DiffOptions } from './diff.ts';

export const diffCommand: CliCommand = {
  name: 'diff',
  summary: 'diff',
  group: 'check',
  examples: [
    'flowc diff old.flow new.flow',
    'flowc diff HEAD~1 quotation.flow',
    'flowc diff main...feature --format markdown',
    'flowc diff --cached --exit-code',
    'flowc diff HEAD~1 quotation.flow --out changes.svg',
    'flowc diff HEAD~1:quotation.flow quotation.flow',
    'git difftool --extcmd="flowc diff" HEAD~1 -- quotation.flow',
  ],
  define(command, words) {
    command
      .argument('[versions...]', words('diff.versions'))
      .option('-f, --format <format>', words('diff.format'))
      .option('-o, --out <file>', words('diff.out'))
      .option('--theme <theme>', words('build.theme'))
      .option('--font <file>', words('build.font'))
      .option('--font-bold <file>', words('build.fontBold'))
      .option('--embed-fonts', words('build.embedFonts'))
      .option('--show <list>', words('build.show'))
      .option('--direction <direction>', words('build.direction'))
      .option('--columns <columns>', words('build.columns'))
      .option('--exit-code', words('diff.exitCode'))
      .option('--cached', words('diff.cached'))
      .option('--as <path>', words('diff.as'))
      .option('--textconv', words('diff.textconv'));
  },
  run: async (names, options: DiffOptions, session) => (await import('./diff.ts')).diff(names, options, session),
};
