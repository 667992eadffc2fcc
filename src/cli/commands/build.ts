/** `flowc build`. */
import type { BuildOptions } from '../run/plan.ts';
import type { CliCommand } from './command.ts';

export const buildCommand: CliCommand = {
  name: 'build',
  summary: 'build',
  examples: [
    'flowc build quotation.flow',
    'flowc build processes -o drawings',
    'flowc build quotation.flow -o quotation.svg --theme dark --direction right',
    'flowc build quotation.flow --show number,role,time,control --page "A4 landscape"',
    'flowc build quotation.flow -f svg,pdf,png --dpi 300',
    'flowc build processes --merge -o handbook.pdf',
    'flowc build quotation.flow --highlight deadlock',
    'flowc build quotation.flow --heat time -o heat.svg',
    'flowc build order-to-cash.flow --expand all -o end-to-end.svg',
    'cat quotation.flow | flowc build - -f json > quotation.json',
    'flowc build processes --watch',
    'flowc build --verify --shard 1/4',
  ],
  define(command, words) {
    command
      .argument('[paths...]', words('paths'))
      .option('-o, --out <path>', words('build.out'))
      .option('-f, --format <list>', words('build.format'))
      .option('--joined', words('build.joined'))
      .option('--font <file>', words('build.font'))
      .option('--font-bold <file>', words('build.fontBold'))
      .option('--embed-fonts', words('build.embedFonts'))
      .option('--scale <factor>', words('build.scale'))
      .option('--dpi <number>', words('build.dpi'))
      .option('--transparent', words('build.transparent'))
      .option('--merge', words('build.merge'))
      .option('--pdfa', words('build.pdfa'))
      .option('--verify', words('build.verify'))
      .option('-w, --watch', words('build.watch'))
      .option('-j, --jobs <number>', words('build.jobs'))
      .option('--shard <part>', words('build.shard'))
      .option('--force', words('build.force'))
      .option('--no-cache', words('build.noCache'))
      .option('--no-check', words('build.noCheck'))
      .option('--highlight <rule>', words('build.highlight'))
      .option('--heat <figure>', words('build.heat'))
      .option('--expand <list>', words('build.expand'))
      .option('--show <list>', words('build.show'))
      .option('--direction <direction>', words('build.direction'))
      .option('--columns <columns>', words('build.columns'))
      .option('--theme <theme>', words('build.theme'))
      .option('--page <size>', words('build.page'));
  },
  run: async (paths, options: BuildOptions, session) => (await import('../run/build.ts')).build(paths, options, session),
};
