/** The page of a preview, which is empty until its server tells it what to show, and a drawing as that page takes it in. */
import type { PreviewDrawing, PreviewWords } from '../../client/preview-state.ts';
import type { Diagram } from '../../geometry/diagram.ts';
import { escapeXml } from '../svg/escape.ts';
import { bar, jsonInHtml, landmarks, pageLinks } from './document.ts';
import { policyOf } from './policy.ts';
import { PREVIEW_CLIENT, PREVIEW_STYLE } from './preview-client.generated.ts';
import { type HtmlOptions, htmlParts } from './render-html.ts';
import { colorsOf, drawingStyle } from './style.ts';
import { Palette } from './two-tone.ts';
import { pageWords } from './words.ts';

export interface PreviewPage {
  readonly html: string;
  /** What the server must send as the page's Content-Security-Policy. */
  readonly policy: string;
}

export function renderPreviewPage(lang: 'en' | 'zh'): PreviewPage {
  const words = previewWords(lang);
  const style = `${colorsOf({ palette: new Palette() })}\n${PREVIEW_STYLE}`;
  const picker = `<select id="files" aria-label="${escapeXml(words.files)}" hidden></select>`;
  const { title, files: _files, problems, ...ofScript } = words;
  const html = `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeXml(title)}</title>
<style>${style}</style>
</head>
<body>
${bar({ title, pages: [], before: picker }, pageWords(lang))}
<p id="state" role="status" hidden></p>
${landmarks('', pageWords(lang))}
<section id="problems" aria-label="${escapeXml(problems)}"></section>
<script type="application/json" id="words">${jsonInHtml(ofScript)}</script>
<script>${PREVIEW_CLIENT}</script>
</body>
</html>
`;
  return { html, policy: `${policyOf(PREVIEW_CLIENT, style, { connect: "'self'" })}; frame-ancestors 'none'` };
}

/** The drawing for that page, which lies at the root of its server; `places` says where nodes are declared, by their names. */
export function previewDrawing(
  diagram: Diagram,
  places: Readonly<Record<string, string>>,
  options: Pick<HtmlOptions, 'seeLink' | 'themes' | 'fontFamily'>,
): PreviewDrawing {
  const { sheets, guide } = htmlParts(diagram, options);
  const { title, lang, pages } = diagram;
  return {
    ...{ title, lang, guide, places },
    ...{ markup: sheets.markup, pageLinks: pageLinks(pages, pageWords(lang)), style: drawingStyle(sheets) },
  };
}

interface PreviewPageWords extends PreviewWords {
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

/** The words of a preview's page besides those of every page. */
function previewWords(lang: 'en' | 'zh'): PreviewPageWords {
  return lang === 'zh' ? ZH : EN;
}
