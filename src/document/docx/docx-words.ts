/** The few words that a Word file has beside those of the document. */
const en = { contents: 'Contents', owner: 'Owner', version: 'Version', date: 'Date', colon: ': ', between: ' · ', of: ' / ' };

const zh: typeof en = { contents: '目录', owner: '负责', version: '版本', date: '日期', colon: '：', between: '　', of: ' / ' };

export type DocxWords = Readonly<typeof en>;

export function wordsOf(lang: 'en' | 'zh'): DocxWords {
  return lang === 'zh' ? zh : en;
}
