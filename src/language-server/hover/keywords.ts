/** What a word of the language means, as Markdown. */
import { type MarkupContent, MarkupKind } from 'vscode-languageserver';
import type { Lang } from '../../diagnostics/message-table.ts';
import { say } from '../../diagnostics/phrase.ts';
import { kindWordsTable, statementTable } from '../../syntax/keyword-entries.ts';
import { keyMeaning, kindMeaning, statementMeaning } from '../../syntax/keyword-meanings.ts';
import { type AttributeKey, keyTable } from '../../syntax/keywords.ts';
import { phrase } from '../editor-messages.ts';

/** A node kind or the keyword of a statement, by its English word; null where it is neither. */
export function keywordMarkdown(own: string, lang: Lang): MarkupContent | null {
  if (Object.hasOwn(kindWordsTable, own)) {
    const { aliases, symbol } = kindWordsTable[own]!;
    return markdown(
      `**\`${own}\`** ${aliasText(aliases, lang)}`,
      kindMeaning(own, lang),
      `${say(phrase('editor.symbol'), lang)}: ${symbol}`,
    );
  }
  return Object.hasOwn(statementTable, own)
    ? markdown(`**\`${own}\`** ${aliasText(statementTable[own]!, lang)}`, statementMeaning(own, lang) ?? '')
    : null;
}

/** An attribute's key, by its English word. */
export function keyMarkdown(key: AttributeKey, lang: Lang): MarkupContent {
  const { aliases, type, list, values } = keyTable[key];
  const choice = values ? `${say(phrase('editor.one-of'), lang)}: ${values.map((value) => `\`${value}\``).join(' ')}` : null;
  const kind = choice ?? `${say(phrase('editor.value'), lang)}: ${type}`;
  const many = list ? `, ${say(phrase('editor.list'), lang)}` : '';
  return markdown(`**\`${key}:\`** ${aliasText(aliases, lang)}`, keyMeaning(key, lang), kind + many);
}

/** Paragraphs of Markdown as the protocol wants them; empty ones are left out. */
export function markdown(...paragraphs: readonly string[]): MarkupContent {
  return { kind: MarkupKind.Markdown, value: paragraphs.filter((each) => each !== '').join('\n\n') };
}

function aliasText(aliases: readonly string[], lang: Lang): string {
  return aliases.length === 0 ? '' : `· ${say(phrase('editor.also'), lang)} ${aliases.map((alias) => `\`${alias}\``).join(' ')}`;
}

/** A text of the user's in Markdown: nothing in it is formatting, a link, a picture or HTML. */
export function plainMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()<>#+\-.!|~&]/g, '\\$&');
}
