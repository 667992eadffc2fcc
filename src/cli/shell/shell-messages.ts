/** What several parts of the command line say. */
import { phrasesOf } from '../../diagnostics/phrase.ts';

export const shellPhrase = phrasesOf({
  'cli.error': { en: 'error: {text}', zh: '错误：{text}' },
  'cli.help': { en: 'help: {text}', zh: '建议：{text}' },
  'cli.didYouMean': { en: 'did you mean `{name}`?', zh: '是不是想写 `{name}`？' },
  'cli.missingValue': { en: 'option "{option}" needs a value', zh: '选项“{option}”缺少值' },
  'explain.unknown': { en: 'unknown rule "{rule}"', zh: '没有名为“{rule}”的规则' },
  'explain.list': { en: 'see `flowc explain` for the list', zh: '用 `flowc explain` 查看全部规则' },
  'cli.wrongCount': {
    en: 'option "{option}" expects a whole number, found "{value}"',
    zh: '选项“{option}”应为整数，实为“{value}”',
  },
  'cli.wrongArgument': { en: '`{command}` expects {choices}, found "{value}"', zh: '`{command}` 应为 {choices}，实为“{value}”' },
});
