/** `flowc explain`. */
import { choiceOption } from '../../shell/choice.ts';
import type { CliCommand } from '../command.ts';
import type { ExplainOptions } from './explain.ts';

export const explainCommand: CliCommand = {
  name: 'explain',
  summary: { en: 'explain a rule, or a word of the language', zh: '说明一条规则，或语言中的一个词' },
  group: 'check',
  examples: ['flowc explain', 'flowc explain dead-end', 'flowc explain merge', 'flowc explain --format md > rules.md'],
  define(command, words) {
    command
      .argument(
        '[rule]',
        words({
          en: 'name of a rule, or a kind, key or unit of the language (default: list all rules)',
          zh: '规则名，或语言中的类型、属性、单位（默认列出全部规则）',
        }),
      )
      .addOption(
        choiceOption('-f, --format <format>', words({ en: 'text, or md for Markdown', zh: 'text，或 md（Markdown）' }), [
          'text',
          'md',
        ]),
      );
  },
  run: async (args, options: ExplainOptions, session) => (await import('./explain.ts')).explain(args[0], options, session),
};
