/** The words of a preview's page besides those of every page. */
import type { PreviewWords } from '../../client/preview-state.ts';

export interface PreviewPageWords extends PreviewWords {
  readonly title: string;
  readonly files: string;
  readonly problems: string;
}

const EN: PreviewPageWords = {
  title: 'flowc preview',
  files: 'File',
  problems: 'Problems',
  error: 'error',
  warning: 'warning',
  info: 'info',
  errors: '{count} {count|error|errors}',
  warnings: '{count} {count|warning|warnings}',
  noProblems: 'No problems',
  stale: 'The file has errors; this is how it was before',
  busy: 'Drawing …',
  lost: 'flowc preview has ended',
  nothing: 'Nothing to draw yet',
  copy: 'Copy',
  copied: 'Copied',
};

const ZH: PreviewPageWords = {
  title: 'flowc 预览',
  files: '文件',
  problems: '问题',
  error: '错误',
  warning: '警告',
  info: '提示',
  errors: '{count} 个错误',
  warnings: '{count} 个警告',
  noProblems: '没有问题',
  stale: '文件有错误；此图为出错之前的样子',
  busy: '正在绘制……',
  lost: 'flowc preview 已结束',
  nothing: '还没有可以绘制的内容',
  copy: '复制',
  copied: '已复制',
};

export function previewWords(lang: 'en' | 'zh'): PreviewPageWords {
  return lang === 'zh' ? ZH : EN;
}
