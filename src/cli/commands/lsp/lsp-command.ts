/** `flowc lsp`. */
import type { CliCommand } from '../command.ts';

export const lspCommand: CliCommand = {
  name: 'lsp',
  summary: { en: 'serve editors by the Language Server Protocol', zh: '通过语言服务器协议为编辑器提供支持' },
  group: 'setUp',
  examples: ['flowc lsp'],
  define(command, words) {
    command
      .option('--stdio', words({ en: 'over standard input and output, which is the default', zh: '经由标准输入和输出（默认）' }))
      // Editors that start servers by the client of VS Code add it; the server's library reads it by itself.
      .option(
        '--clientProcessId <id>',
        words({ en: 'end when the process of this number does', zh: '该编号的进程结束时随之结束' }),
      );
  },
  run: async (_args, _options, session) => (await import('./lsp.ts')).lsp(session),
};
