/** `flowc preview`. */

import type { CliCommand } from '../command.ts';
import type { PreviewOptions } from './preview.ts';

export const previewCommand: CliCommand = {
  name: 'preview',
  summary: 'preview',
  group: 'draw',
  examples: ['flowc preview quotation.flow', 'flowc preview processes', 'flowc preview --port 8080 --no-open'],
  define(command, words) {
    command
      .argument('[paths...]', words('preview.paths'))
      .option('--port <number>', words('preview.port'))
      .option('--no-open', words('preview.noOpen'));
  },
  run: async (paths, options: PreviewOptions, session) => (await import('./preview.ts')).preview(paths, options, session),
};
