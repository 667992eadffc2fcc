/** `flowc report`. */
import { engineThread } from '../../drawing/engine-thread.ts';
import { REPORT_FORMATS } from '../../output/formats.ts';
import type { CliCommand } from '../command.ts';
import type { ReportRunOptions } from './report.ts';

export const reportCommand: CliCommand = {
  name: 'report',
  summary: { en: 'write the process result report; of a folder as one book', zh: '编写业务流程成果报告；整个文件夹合成一册' },
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
      .option(
        '-f, --format <list>',
        words({
          en: `list of ${REPORT_FORMATS.join(', ')} (default: from the ending of --out, else md)`,
          zh: `${REPORT_FORMATS.join('、')} 或其列表（默认取自 --out 的扩展名，否则为 md）`,
        }),
      )
      .option(
        '-o, --out <path>',
        words({
          en: 'one file for all, a folder for a report each, or "-" (default: beside the source; for a folder a book in it)',
          zh: '合成一个文件、每个流程一份的文件夹，或 "-"（标准输出）；默认在源文件旁，文件夹则在其中生成一册',
        }),
      )
      .option('--each', words({ en: 'a report for each process, also of a folder', zh: '每个流程一份报告（文件夹也是）' }))
      .option('--title <text>', words({ en: 'title of the book', zh: '手册的标题' }))
      .option('--template <file>', words({ en: 'Word file to fill in, with placeholders', zh: '要填写的 Word 文件（含占位符）' }))
      .option('--theme <theme>', words('build.theme'))
      .option('--font <file>', words('build.font'))
      .option('--font-bold <file>', words('build.fontBold'))
      .option('--own-fonts', words('build.ownFonts'))
      .option('--embed-fonts', words('build.embedFonts'))
      .option('--pdfa', words('build.pdfa'))
      .option('--show <list>', words('build.show'))
      .option('--direction <direction>', words('build.direction'))
      .option('--columns <columns>', words('build.columns'));
  },
  // The layered engine takes as long to begin as all that comes before the first chart.
  run: async (paths, options: ReportRunOptions, session) => {
    const { worker } = session.terminal;
    const engine = worker === null ? null : engineThread(worker);
    const { report } = await import('./report.ts');
    return report(paths, options, session, engine);
  },
};
