/** The page of a preview, which is empty until its server sends it what to show, and a drawing as that page takes it in. */
import type { EditSetup, EditWords } from '../../client/edit/protocol.ts';
import type { PreviewDrawing, PreviewWords } from '../../client/preview-state.ts';
import type { Diagram } from '../../geometry/diagram.ts';
import { escapeXml } from '../svg/element.ts';
import { bar, jsonInHtml, landmarks, pageLinks } from './document.ts';
import { editWords } from './edit-words.ts';
import { pageWords } from './page-words.ts';
import { noncePolicy, policyOf } from './policy.ts';
import { PREVIEW_CLIENT, PREVIEW_STYLE } from './preview-client.generated.ts';
import { type HtmlOptions, htmlParts } from './render-html.ts';
import { colorsOf, drawingStyle } from './style.ts';
import { Palette } from './two-tone.ts';

export interface PreviewPage {
  readonly html: string;
  /** What the server must send as the page's Content-Security-Policy. */
  readonly policy: string;
}

/** The page of `flowc preview`, which its script fills. */
export function renderPreviewPage(lang: 'en' | 'zh'): PreviewPage {
  const html = pageOf(lang, landmarks('', pageWords(lang)), `<script>${PREVIEW_CLIENT}</script>`);
  return { html, policy: `${policyOf(PREVIEW_CLIENT, pageStyle(), { connect: "'self'" })}; frame-ancestors 'none'` };
}

/** The same page with the text beside the drawing. Its script is a file of its own, which the page runs by the nonce of the setup. */
export function renderEditPage(lang: 'en' | 'zh', setup: EditSetup): PreviewPage {
  const words = editWords(lang);
  const nonce = escapeXml(setup.nonce);
  const workspace = `<div class="desk">
${textPane(words)}
${landmarks('', pageWords(lang))}
</div>
<script type="application/json" id="edit">${jsonInHtml(setup)}</script>
<script type="application/json" id="editWords">${jsonInHtml(words)}</script>`;
  const html = pageOf(lang, workspace, `<script nonce="${nonce}" src="/edit.js"></script>`);
  return { html, policy: `${noncePolicy(nonce, pageStyle(), "'self'")}; frame-ancestors 'none'` };
}

function textPane({ text, save, takeTheirs, keepMine, width }: EditWords): string {
  return `<section id="text" aria-label="${escapeXml(text)}">
<div class="saving"><p id="saving" role="status"></p><button type="button" class="act" id="save" aria-keyshortcuts="Control+S" disabled>${escapeXml(save)}</button></div>
<div id="conflict" role="alert" hidden><p id="differs"></p><button type="button" class="act" id="theirs">${escapeXml(takeTheirs)}</button><button type="button" class="act" id="mine">${escapeXml(keepMine)}</button></div>
<div id="editors"></div>
<div id="divider" role="separator" aria-orientation="vertical" aria-controls="text" aria-valuemin="15" aria-valuemax="80" aria-valuenow="40" aria-label="${escapeXml(width)}" tabindex="0"></div>
</section>`;
}

const pageStyle = (): string => `${colorsOf({ palette: new Palette() })}\n${PREVIEW_STYLE}`;

function pageOf(lang: 'en' | 'zh', content: string, script: string): string {
  const { title, files, problems, ...ofScript } = previewWords(lang);
  const picker = `<select id="files" aria-label="${escapeXml(files)}" hidden></select>`;
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeXml(title)}</title>
<style>${pageStyle()}</style>
</head>
<body>
${bar({ title, pages: [], before: picker }, pageWords(lang))}
<p id="state" role="status" hidden></p>
${content}
<section id="problems" aria-label="${escapeXml(problems)}"></section>
<script type="application/json" id="words">${jsonInHtml(ofScript)}</script>
${script}
</body>
</html>
`;
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
    title,
    lang,
    guide,
    places,
    markup: sheets.markup,
    pageLinks: pageLinks(pages, pageWords(lang)),
    style: drawingStyle(sheets),
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
