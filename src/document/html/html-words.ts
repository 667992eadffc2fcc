/** The few words that an HTML page has beside its document. */
const EN = { contents: 'Contents', skip: 'Skip to the text', inPicture: 'Show in the chart' };

export type HtmlWords = Readonly<typeof EN>;

const ZH: HtmlWords = { contents: '目录', skip: '跳到正文', inPicture: '在流程图中查看' };

export function htmlWords(lang: 'en' | 'zh'): HtmlWords {
  return lang === 'zh' ? ZH : EN;
}
