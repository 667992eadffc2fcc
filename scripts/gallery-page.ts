/** The page that `npm run gallery` writes: self-contained, each picture an image of its own so that ids and styles can't meet. */
import type { Drawing } from '../test/support/geometry/drawing.ts';
import { blemishesOf } from '../test/support/geometry-blemishes.ts';
import { checkDrawing, describeFinding, HARD_RULES } from '../test/support/geometry-checker.ts';

/** One process drawn one way, or why it could not be drawn. */
export type Exhibit = { readonly title: string; readonly text: string } & (
  | { readonly drawing: Drawing; readonly pictures: readonly string[] }
  | { readonly failure: string }
);

const STYLE = `body{font:14px/1.5 sans-serif;margin:2rem;color:#15202e}section{border-top:1px solid #bcc7d3;padding:1rem 0}
img{max-width:100%;max-height:90vh;border:1px solid #bcc7d3;background:#fff;cursor:zoom-in}img.large{max-width:none;max-height:none;cursor:zoom-out}
.broken{color:#b3261e;font-weight:700}pre{background:#f7f9fb;padding:1rem;overflow:auto}h2{font-size:1rem;margin:0}`;
const ZOOM = `document.addEventListener('click',e=>{if(e.target.tagName==='IMG')e.target.classList.toggle('large')})`;

export function galleryHtml(sections: readonly string[]): string {
  const broken = sections.filter((section) => section.includes('class="broken"')).length;
  const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>flowc gallery</title><style>${STYLE}</style>`;
  const title = `<h1>${sections.length} drawings, ${broken} with a broken rule</h1>`;
  return `${head}${title}${sections.join('\n')}<script>${ZOOM}</script></html>\n`;
}

export function exhibitHtml(exhibit: Exhibit): string {
  const body = 'failure' in exhibit ? `<pre class="broken">${escapeHtml(exhibit.failure)}</pre>` : drawnHtml(exhibit);
  const source = `<details><summary>text</summary><pre>${escapeHtml(exhibit.text)}</pre></details>`;
  return `<section><h2>${escapeHtml(exhibit.title)}</h2>${body}${source}</section>`;
}

function drawnHtml({ drawing, pictures }: { drawing: Drawing; pictures: readonly string[] }): string {
  const { nodes, hard, costs, findings } = checkDrawing(drawing);
  const counts = `${nodes} nodes, ${costs.crossings} crossings, ${costs.bends} bends, ${costs.back} back, ${costs.swapped} swapped`;
  const rules: readonly string[] = HARD_RULES;
  const faults = findings
    .filter(({ rule }) => rules.includes(rule))
    .map((finding) => `<li>${escapeHtml(describeFinding(finding))}</li>`);
  const broken = HARD_RULES.some((rule) => hard[rule] > 0) ? `<ul class="broken">${faults.join('')}</ul>` : '';
  const images = pictures.map((svg) => `<img alt="" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`);
  const blemishes = blemishesOf(drawing).map((blemish) => `<li>${escapeHtml(blemish)}</li>`);
  const notes =
    blemishes.length > 0
      ? `<details><summary>${blemishes.length} blemishes</summary><ul>${blemishes.join('')}</ul></details>`
      : '';
  return `<p>${counts}</p>${broken}${notes}${images.join('\n')}`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
