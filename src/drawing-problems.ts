/** What is wrong with a picture as a whole: a process too large to draw, text too small to read on its paper. */
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { phrasesOf } from './diagnostics/phrase.ts';
import type { Diagram, PlacedPage } from './geometry/diagram.ts';
import type { LayoutOptions } from './layout/options.ts';
import { SMALLEST_SCALE } from './layout/page/sheet.ts';
import type { Process } from './model/process.ts';

const phrase = phrasesOf({
  'layout.too-many-nodes': {
    en: 'too large to draw: {count} nodes on one page, at most {most} can be drawn',
    zh: '过大，无法绘制：一页上有 {count} 个节点，最多 {most} 个',
  },
  'layout.too-many-flows': {
    en: 'too large to draw: {count} flows, at most {most} can be drawn',
    zh: '过大，无法绘制：有 {count} 条流程线，最多 {most} 条',
  },
  'layout.too-large.help': {
    en: 'split the process into pages with `page`, or into subprocesses of their own',
    zh: '请用“页”分成几页，或拆成几个子流程',
  },
  'layout.small-print': {
    en: 'the smallest text is {points} pt on paper of {width} mm x {height} mm: less than {least} pt is hard to read',
    zh: '在 {width}×{height} 毫米的纸上，最小的字只有 {points} 磅，小于 {least} 磅难以阅读',
  },
  'layout.small-print-page': {
    en: 'the smallest text on page {page} is {points} pt on paper of {width} mm x {height} mm: less than {least} pt is hard to read',
    zh: '在 {width}×{height} 毫米的纸上，第 {page} 页最小的字只有 {points} 磅，小于 {least} 磅难以阅读',
  },
  'layout.small-print.help': {
    en: 'take a larger paper, or shorten the longest text of a step',
    zh: '请换用更大的纸，或缩短最长的步骤文字',
  },
  'layout.small-print-fit.help': {
    en: 'take a larger paper, or leave out `fit` so that the process is spread over several pages',
    zh: '请换用更大的纸，或去掉“缩放”，让流程分到几页上',
  },
});

/** Why a process is not drawn at all; null where it can be. */
export function sizeProblem(process: Process): Diagnostic | null {
  const excess = tooLarge(process);
  if (!excess) return null;
  const { what, count, most } = excess;
  return {
    code: 'too-large',
    severity: 'error',
    span: process.span,
    related: [],
    fix: null,
    message: phrase(what === 'nodes' ? 'layout.too-many-nodes' : 'layout.too-many-flows', { count, most }),
    help: phrase('layout.too-large.help'),
  };
}

/** Text that is too small to read once it is printed. */
export function printProblem(process: Process, options: LayoutOptions, { pages }: Diagram): Diagnostic | null {
  const print = smallPrint(pages);
  if (!print) return null;
  const paper = options.page ?? process.attributes.page ?? 'auto';
  const fits = paper !== 'auto' && paper.fit;
  const values = { points: print.points, least: print.least, width: print.widthMm, height: print.heightMm };
  return {
    code: 'small-print',
    severity: 'warning',
    span: process.span,
    related: [],
    fix: null,
    message: phrase(pages.length === 1 ? 'layout.small-print' : 'layout.small-print-page', { ...values, page: print.page }),
    help: phrase(fits ? 'layout.small-print-fit.help' : 'layout.small-print.help'),
  };
}

const MOST_NODES = 5000;
const MOST_FLOWS = 15_000;
/** Arrows that cross each other cost more than those that lead along: a process of few nodes may have fewer. */
const FLOWS_OF_ANY = 2000;
const FLOWS_PER_NODE = 3;

/**
 * A process beyond these sizes is not laid out: the layered engine overflows the stack at about 7,000 nodes (elkjs, measured on Node 20),
 * and a picture of so many, or of nodes that all lead to one another, would be of no use to anybody. What there is too much of on one page,
 * and how many there may be; null where the process can be drawn.
 */
function tooLarge({
  nodes,
  flows,
  pages,
}: Process): { readonly what: 'nodes' | 'flows'; readonly count: number; readonly most: number } | null {
  const perPage = new Map<number, number>(pages.map(({ number }) => [number, 0]));
  for (const { page } of nodes) perPage.set(page, (perPage.get(page) ?? 0) + 1);
  const most = [...perPage.values()].reduce((a, b) => Math.max(a, b), 0);
  if (most > MOST_NODES) return { what: 'nodes', count: most, most: MOST_NODES };
  const mostFlows = Math.min(MOST_FLOWS, FLOWS_OF_ANY + FLOWS_PER_NODE * nodes.length);
  return flows.length > mostFlows ? { what: 'flows', count: flows.length, most: mostFlows } : null;
}

const SMALLEST_TYPE = 11;
const PT_PER_PX = 0.75;
const MM_PER_PT = 25.4 / 72;
const LEAST_POINTS = 7;

interface SmallPrint {
  readonly page: number;
  /** Of the smallest type on the paper, with one decimal. */
  readonly points: number;
  readonly least: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

/**
 * Whether what is drawn on paper can still be read: type of less than 7 pt can't, by common advice for printed text. The page with the
 * smallest type, where that is too small; null where all pages can be read.
 */
function smallPrint(pages: readonly PlacedPage[]): SmallPrint | null {
  const small = pages.filter(({ sheet }) => sheet.isPaper && sheet.scale < SMALLEST_SCALE - 1e-6);
  const [first, ...others] = small;
  if (!first) return null;
  const { number, sheet } = others.reduce((worst, page) => (page.sheet.scale < worst.sheet.scale ? page : worst), first);
  const points = Math.floor(SMALLEST_TYPE * PT_PER_PX * sheet.scale * 10) / 10;
  const [widthMm, heightMm] = [sheet.width, sheet.height].map((length) => Math.round(length * MM_PER_PT * 10) / 10) as [
    number,
    number,
  ];
  return { page: number, points, least: LEAST_POINTS, widthMm, heightMm };
}
