/** The words on an HTML page round the drawing. */
import type { GuideWords } from '../../client/guide.ts';

export interface PageWords extends GuideWords {
  readonly skip: string;
  readonly pages: string;
  readonly page: string;
  readonly find: string;
  readonly next: string;
  readonly previous: string;
  readonly view: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly actualSize: string;
  readonly dark: string;
  readonly details: string;
  readonly drawing: string;
  readonly help: string;
  readonly openProcess: string;
  readonly openLink: string;
  readonly goTo: string;
}

const EN: PageWords = {
  skip: 'Skip to the drawing',
  pages: 'Pages',
  page: 'Page {number}',
  find: 'Find',
  next: 'Next hit',
  previous: 'Previous hit',
  view: 'View',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit the page',
  actualSize: 'Actual size',
  dark: 'Dark colours',
  details: 'Details',
  drawing: 'Drawing',
  help: 'Tab goes along the flow, the arrow keys follow the lines. Plus and minus zoom, 0 fits the page, a slash finds.',
  openProcess: 'Open the process: {text}',
  openLink: 'Open: {text}',
  goTo: 'Go to page {number}: {text}',
  leadsTo: 'Leads to',
  comesFrom: 'Comes from',
  none: 'Nothing found',
  hit: '{number} of {count}',
  zoom: '{percent}%',
  close: 'Close',
};

const ZH: PageWords = {
  skip: '跳到流程图',
  pages: '页面',
  page: '第{number}页',
  find: '查找',
  next: '下一处',
  previous: '上一处',
  view: '视图',
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '适合页面',
  actualSize: '实际大小',
  dark: '深色',
  details: '详情',
  drawing: '流程图',
  help: 'Tab 键沿流程前进，方向键沿连线移动；加号和减号缩放，0 适合页面，斜杠查找。',
  openProcess: '打开流程：{text}',
  openLink: '打开：{text}',
  goTo: '转到第{number}页：{text}',
  leadsTo: '去向',
  comesFrom: '来自',
  none: '未找到',
  hit: '第{number}处，共{count}处',
  zoom: '{percent}%',
  close: '关闭',
};

/** The words of a page in a language. */
export function pageWords(lang: 'en' | 'zh'): PageWords {
  return lang === 'zh' ? ZH : EN;
}

/** A text with its `{name}`s replaced. */
export function filledIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
