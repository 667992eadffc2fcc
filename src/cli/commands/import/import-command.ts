/** `flowc import`. */
import type { CliCommand } from '../command.ts';
import type { ImportOptions } from './import.ts';

export const importCommand: CliCommand = {
  name: 'import',
  summary: { en: 'write .flow files from BPMN, tables, Mermaid and others', zh: '把 BPMN、表格、Mermaid 等文件写成 .flow 文件' },
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
      .argument(
        '<files...>',
        words({ en: 'files of other programs; "-" is standard input', zh: '其他程序的文件；"-" 为标准输入' }),
      )
      .option(
        '-o, --out <path>',
        words({
          en: '.flow file, folder or "-" (default: beside the source)',
          zh: '.flow 文件、文件夹或 "-"（标准输出）；默认放在源文件旁',
        }),
      )
      .option(
        '--from <format>',
        words({
          en: 'bpmn, xlsx, csv, tsv, md, mermaid, plantuml or drawio (default: by the ending)',
          zh: 'bpmn、xlsx、csv、tsv、md、mermaid、plantuml 或 drawio（默认按扩展名）',
        }),
      )
      .option(
        '--columns <map>',
        words({ en: 'what the columns of a table are: "Who: lane, Notes: -"', zh: '表格各列的含义，如 "部门: lane, 备注: -"' }),
      )
      .option('--strict', words({ en: 'fail where something was dropped', zh: '有内容被舍弃时以失败结束' }))
      .option('--force', words({ en: 'replace .flow files that exist', zh: '覆盖已存在的 .flow 文件' }));
  },
  run: async (files, options: ImportOptions, session) => (await import('./import.ts')).importFiles(files, options, session),
};
