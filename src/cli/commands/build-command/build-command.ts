/** `flowc build`. */
import type { BuildOptions } from '../../drawing/plan.ts';
import type { CliCommand } from '../command.ts';

export const buildCommand: CliCommand = {
  name: 'build',
  summary: 'build',
  group: 'draw',
  examples: [
    'flowc build processes -o drawings',
    'flowc build quotation.flow -o quotation.svg --theme dark --direction right',
    'flowc build quotation.flow --show number,role,time,control --page "A4 landscape"',
    'flowc build quotation.flow -f svg,pdf,png --dpi 300',
    'flowc build processes --merge -o handbook.pdf',
    'flowc build quotation.flow --heat time -o heat.svg',
    'flowc build order-to-cash.flow --expand -o end-to-end.svg',
    'cat quotation.flow | flowc build - -f json > quotation.json',
    'flowc build processes --watch',
  ],
  define(command, words) {
    command
      .argument('[paths...]', words('paths'))
      .optionsGroup(words('group.what'))
      .option('-o, --out <path>', words('build.out'))
      .option('-f, --format <list>', words('build.format'))
      .option('--joined', words('build.joined'))
      .option('--merge', words('build.merge'))
      .optionsGroup(words('group.look'))
      .option('--theme <theme>', words('build.theme'))
      .option('--show <list>', words('build.show'))
      .option('--page <size>', words('build.page'))
      .option('--direction <direction>', words('build.direction'))
      .option('--columns <columns>', words('build.columns'))
      .option('--font <file>', words('build.font'))
      .option('--font-bold <file>', words('build.fontBold'))
      .option('--heat <figure>', words('build.heat'))
      .option('--highlight <rule>', words('build.highlight'))
      .option('--expand', words('build.expand'))
      .option('--expand-only <ids>', words('build.expandOnly'))
      .optionsGroup(words('group.formats'))
      .option('--embed-fonts', words('build.embedFonts'))
      .option('--scale <factor>', words('build.scale'))
      .option('--dpi <number>', words('build.dpi'))
      .option('--transparent', words('build.transparent'))
      .option('--pdfa', words('build.pdfa'))
      .optionsGroup(words('group.run'))
      .option('-w, --watch', words('build.watch'))
      .option('--verify', words('build.verify'))
      .option('--no-check', words('build.noCheck'))
      .option('-j, --jobs <number>', words('build.jobs'))
      .option('--shard <part>', words('build.shard'))
      .option('--force', words('build.force'))
      .option('--no-cache', words('build.noCache'));
  },
  run: async (paths, options: BuildOptions, session) => (await import('./build.ts')).build(paths, options, session),
};
