/** `flowc report`. */

import type { CliCommand } from '../command.ts';
import type { ReportOptions } from './report.ts';

export const reportCommand: CliCommand = {
  name: 'report',
  summary: 'report',
  group: 'check',
  examples: [
    'flowc report quotation.flow',
    'flowc report quotation.flow -o quotation.html',
    'flowc report processes -o handbook.html',
    'flowc report quotation.flow -f pdf --font Acme.ttf',
    'flowc report processes --each',
    'flowc report quotation.flow --template ours.docx',
    'flowc report quotation.flow -o - | less',
  ],
  define(command, words) {
    command
      .argument('[paths...]', words('paths'))
      .option('-f, --format <list>', words('report.format'))
      .option('-o, --out <path>', words('report.out'))
      .option('--each', words('report.each'))
      .option('--title <text>', words('report.title'))
      .option('--template <file>', words('report.template'))
      .option('--theme <theme>', words('build.theme'))
      .option('--font <file>', words('build.font'))
      .option('--font-bold <file>', words('build.fontBold'))
      .option('--embed-fonts', words('build.embedFonts'))
      .option('--pdfa', words('build.pdfa'))
      .option('--show <list>', words('build.show'))
      .option('--direction <direction>', words('build.direction'))
      .option('--columns <columns>', words('build.columns'));
  },
  run: async (paths, options: ReportOptions, session) => (await import('./report.ts')).report(paths, options, session),
};
