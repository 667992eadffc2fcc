/** `flowc explain`. */
import type { CliCommand } from '../command.ts';
import type { ExplainOptions } from './explain.ts';

export const explainCommand: CliCommand = {
  name: 'explain',
  summary: { en: 'tell what a rule wants and why, with examples', zh: '说明一条规则的要求、理由及正反示例' },
  group: 'check',
  examples: ['flowc explain', 'flowc explain dead-end', 'flowc explain --format md > rules.md'],
  define(command, words) {
    command
      .argument('[rule]', words({ en: 'name of a rule (default: list them all)', zh: '规则名（默认列出全部规则）' }))
      .option('-f, --format <format>', words({ en: 'text, or md for Markdown', zh: 'text，或 md（Markdown）' }));
  },
  run: async (args, options: ExplainOptions, session) => (await import('./explain.ts')).explain(args[0], options, session),
};
