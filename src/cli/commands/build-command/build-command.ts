/** `flowc build`. */
import { engineThread } from '../../drawing/engine-thread.ts';
import type { BuildOptions } from '../../drawing/plan.ts';
import { FORMATS } from '../../output/formats.ts';
import { choiceOption } from '../../shell/choice.ts';
import type { CliCommand } from '../command.ts';

export const buildCommand: CliCommand = {
  name: 'build',
  summary: {
    en: 'draw .flow files as SVG, PDF, PNG, HTML, JSON, BPMN and more',
    zh: '把 .flow 文件绘制成 SVG、PDF、PNG、HTML、JSON、BPMN 等格式',
  },
  group: 'draw',
  examples: [
    'flowc build processes -o drawings',
    'flowc build quotation.flow -o quotation.svg --theme dark --direction right',
    'flowc build quotation.flow --show number,role,time --page "A4 landscape"',
    'flowc build quotation.flow -f svg,pdf,png --dpi 300',
    'flowc build processes --merge -o handbook.pdf',
    'flowc build quotation.flow --heat time -o heat.svg',
    'flowc build job-to-cash.flow --expand -o end-to-end.svg',
    'cat quotation.flow | flowc build - -f json > quotation.json',
    'flowc build processes --watch',
  ],
  define(command, words) {
    command
      .argument('[paths...]', words('paths'))
      .optionsGroup(words({ en: 'What is written:', zh: '输出内容：' }))
      .option(
        '-o, --out <path>',
        words({ en: 'file, folder or "-" (default: beside the source)', zh: '文件、文件夹或 "-"（标准输出）；默认放在源文件旁' }),
      )
      .option(
        '-f, --format <list>',
        words({
          en: `list of ${FORMATS.join(', ')} (default: by --out)`,
          zh: `${FORMATS.join('、')} 或其列表（默认按 --out 的扩展名，否则为 svg）`,
        }),
      )
      .option(
        '--joined',
        words({ en: 'all pages on one sheet, not a file each', zh: '所有页面绘于同一张图，而不是每页一个文件' }),
      )
      .option('--merge', words({ en: 'all processes in one PDF with a table of contents', zh: '把所有流程合成一个带目录的 PDF' }))
      .optionsGroup(words({ en: 'How it looks:', zh: '外观：' }))
      .option('--theme <theme>', words('build.theme'))
      .option('--show <list>', words('build.show'))
      .option(
        '--page <size>',
        words({
          en: 'auto, or a paper such as "A4 landscape", "A3 fit"',
          zh: 'auto，或纸张大小，如 "A4 landscape"、"A3 portrait fit"',
        }),
      )
      .option('--direction <direction>', words('build.direction'))
      .option('--columns <columns>', words('build.columns'))
      .option('--font <file>', words('build.font'))
      .option('--font-bold <file>', words('build.fontBold'))
      .option('--own-fonts', words('build.ownFonts'))
      .addOption(
        choiceOption(
          '--heat <figure>',
          words({ en: 'show where time, cost or waiting occurs', zh: '标出各步骤占用的用时、成本或等候（time、cost、wait）' }),
          ['time', 'cost', 'wait'],
        ),
      )
      .option(
        '--highlight <rule>',
        words({
          en: 'mark what the findings of a rule concern',
          zh: '在图上标出某条规则发现的问题所涉及的节点和流程线（不论级别）',
        }),
      )
      .option('--expand', words({ en: 'draw called processes in place', zh: '把子流程所参见的流程画在原处' }))
      .option('--expand-only <ids>', words({ en: 'only those of these subprocesses', zh: '只展开列出标识的子流程' }))
      .optionsGroup(words({ en: 'For some formats:', zh: '个别格式：' }))
      .option('--embed-fonts', words('build.embedFonts'))
      .option(
        '--scale <factor>',
        words({ en: 'pixels of a PNG to one of the picture (default: 2)', zh: 'PNG 的缩放倍数（默认 2）' }),
      )
      .option('--dpi <number>', words({ en: 'pixels of a PNG to an inch of paper', zh: 'PNG 每英寸的像素数' }))
      .option('--transparent', words({ en: 'draw PNG without a background', zh: 'PNG 不画背景' }))
      .option('--pdfa', words('build.pdfa'))
      .optionsGroup(words({ en: 'How it is done:', zh: '运行方式：' }))
      .option('-w, --watch', words({ en: 'build again whenever a file changes', zh: '文件一有变化就重新生成' }))
      .option(
        '--verify',
        words({ en: 'write nothing; fail where an output is not fresh', zh: '不写文件；若有输出缺失、过期或多余则失败' }),
      )
      .option('--no-check', words({ en: 'draw what can be drawn, without the lint rules', zh: '不运行检查规则，能画多少画多少' }))
      .option(
        '-j, --jobs <number>',
        words({ en: 'threads that draw (default: one a core)', zh: '绘图的线程数（默认按处理器核数）' }),
      )
      .option(
        '--shard <part>',
        words({ en: 'do only one part of the files, such as 1/4', zh: '只处理一部分文件，如 1/4，以便多台机器分担' }),
      )
      .option('--force', words({ en: 'draw everything again, whatever the cache holds', zh: '全部重新绘制，不管缓存中有什么' }))
      .option('--no-cache', words({ en: 'neither read nor write the cache', zh: '不读也不写缓存' }));
  },
  run: async (paths, options: BuildOptions, session) => {
    const { worker } = session.terminal;
    const engine = worker !== null && surelyDraws(options) ? engineThread(worker) : null;
    try {
      const { build } = await import('./build.ts');
      return await build(paths, options, session, engine);
    } finally {
      await engine?.close();
    }
  },
};

/** The layered engine takes longer to begin than all that comes before its first question: where it is surely asked, it begins first of all. */
function surelyDraws({ cache, force, merge, verify, watch }: BuildOptions): boolean {
  return (cache === false || force === true) && !(merge || verify || watch);
}
