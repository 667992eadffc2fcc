/** `flowc diff`. */
import { choiceOption } from '../../shell/choice.ts';
import type { CliCommand } from '../command.ts';
import type { DiffOptions } from './diff.ts';

export const diffCommand: CliCommand = {
  name: 'diff',
  summary: {
    en: 'show what changed in meaning between two files or revisions',
    zh: '说明两个文件或 git 的两个版本在含义上有何变化',
  },
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
      .argument(
        '[versions...]',
        words({
          en: 'two files or folders; or revisions as for git diff, then paths (default: the index and the working tree)',
          zh: '两个文件或文件夹；或与 git diff 相同的版本，后接路径（默认比较暂存区与工作区）',
        }),
      )
      .addOption(
        choiceOption(
          '-f, --format <format>',
          words({
            en: 'text, markdown for a pull request, or json for programs',
            zh: 'text、markdown（用于合并请求），或供程序读取的 json',
          }),
          ['text', 'markdown', 'json'],
        ),
      )
      .option(
        '-o, --out <file>',
        words({
          en: 'draw both versions of one file as one picture, with what changed marked; svg, pdf, png or html',
          zh: '把一个文件的两个版本绘成一张图并标出变化；svg、pdf、png 或 html',
        }),
      )
      .option('--theme <theme>', words('build.theme'))
      .option('--font <file>', words('build.font'))
      .option('--font-bold <file>', words('build.fontBold'))
      .option('--own-fonts', words('build.ownFonts'))
      .option('--embed-fonts', words('build.embedFonts'))
      .option('--show <list>', words('build.show'))
      .option('--direction <direction>', words('build.direction'))
      .option('--columns <columns>', words('build.columns'))
      .option('--exit-code', words({ en: 'end with 1 where something changed', zh: '有变化时以 1 结束' }))
      .option(
        '--cached',
        words({ en: 'compare the index with HEAD, or with the revision named', zh: '将暂存区与 HEAD（或指定版本）比较' }),
      )
      .option(
        '--as <path>',
        words({
          en: 'path that both files are taken to have, for what they take in by `use`',
          zh: '把两个文件视为位于该路径（用于解析 use）',
        }),
      )
      .option(
        '--textconv',
        words({
          en: 'print one file as plain lines, for textconv of git',
          zh: '把一个文件输出为逐行文本，供 git 的 textconv 使用',
        }),
      );
  },
  run: async (names, options: DiffOptions, session) => (await import('./diff.ts')).diff(names, options, session),
};
