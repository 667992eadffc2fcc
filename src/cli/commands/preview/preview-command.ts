/** `flowc preview`. */
import type { CliCommand } from '../command.ts';
import type { PreviewOptions } from './preview.ts';

export const previewCommand: CliCommand = {
  name: 'preview',
  summary: { en: 'show drawings in the browser, again whenever a file is saved', zh: '在浏览器中显示流程图，文件保存后立即更新' },
  group: 'draw',
  examples: ['flowc preview quotation.flow', 'flowc preview --edit processes', 'flowc preview --port 8080 --no-open'],
  define(command, words) {
    command
      .argument(
        '[paths...]',
        words({ en: 'files, folders or globs (default: this folder)', zh: '文件、文件夹或通配符（默认为当前文件夹）' }),
      )
      .option(
        '--port <number>',
        words({
          en: 'port on this machine (default: 3569, or any that is free)',
          zh: '本机端口（默认为 3569，被占用时任选空闲端口）',
        }),
      )
      .option(
        '--edit',
        words({ en: 'write the text in the browser, too, beside its drawing', zh: '同时在浏览器中编辑文本，与图并列' }),
      )
      .option('--no-open', words({ en: 'print the address without opening a browser', zh: '只显示地址，不打开浏览器' }));
  },
  run: async (paths, options: PreviewOptions, session) => {
    const load = async () => (await import('../lsp/lsp.ts')).pageServer;
    return (await import('./preview.ts')).preview(paths, options, session, load);
  },
};
