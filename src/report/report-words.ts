/** The words of a report, in the language of its process, and those of a book in that of most of its processes. */
import { EN } from './report-words-en.ts';
import { ZH } from './report-words-zh.ts';

export type ReportWords = Readonly<Record<keyof typeof EN, string>>;

export function wordsOf(lang: 'en' | 'zh'): ReportWords {
  return lang === 'zh' ? ZH : EN;
}
