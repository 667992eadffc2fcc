/** `flowc lsp`. */
import type { CliCommand } from '../command.ts';

export const lspCommand: CliCommand = {
  name: 'lsp',
  summary: 'lsp',
  group: 'setUp',
  examples: ['flowc lsp'],
  define(command, words) {
    command.option('--stdio', words('lsp.stdio'));
  },
  run: async (_args, _options, session) => (await import('./lsp.ts')).lsp(session),
};
