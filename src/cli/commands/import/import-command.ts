/** `flowc import`. */
import type { CliCommand } from '../command.ts';
import type { ImportOptions } from './import.ts';

export const importCommand: CliCommand = {
  name: 'import',
  summary: 'import',
  group: 'draw',
  examples: [
    'flowc import order.bpmn',
    'flowc import steps.xlsx -o purchase.flow',
    'flowc import list.csv --columns "Who: lane, What: text"',
    'flowc import model.xml --from bpmn -o processes',
    'flowc import chart.mmd -o - --strict',
  ],
  define(command, words) {
    command
      .argument('<files...>', words('import.files'))
      .option('-o, --out <path>', words('import.out'))
      .option('--from <format>', words('import.from'))
      .option('--columns <map>', words('import.columns'))
      .option('--strict', words('import.strict'))
      .option('--force', words('import.force'));
  },
  run: async (files, options: ImportOptions, session) => (await import('./import.ts')).importFiles(files, options, session),
};
