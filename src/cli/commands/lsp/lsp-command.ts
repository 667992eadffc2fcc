/** `flowc lsp`. */
import type { CliCommand } from '../command.ts';

export const lspCommand: CliCommand = {
  name: 'lsp',
  summary: { en: 'serve editors by the Language Server Protocol', zh: '通过语言服务器协议为编辑器提供支持' },
  group: 'setUp',
  examples: ['flowc lsp'],
  define(command, words) {
    command.option(
      '--stdio',
      words({ en: 'over standard input and output, which is the default', zh: '经由标准输入和输出（默认）' }),
    );
  },
  run: async (_args, _options, session) => (await import('./lsp.ts')).lsp(session),
};
