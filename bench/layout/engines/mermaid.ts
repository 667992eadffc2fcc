/**
 * Mermaid's own `swimlane-beta` (MIT), in Chromium, in its own sizes. Positions are asked of the page, since texts are measured there; the course of
 * a line stands with it as JSON.
 */
import { createRequire } from 'node:module';
import puppeteer, { type Page } from 'puppeteer-core';
import type { Box, Point } from '../../../src/geometry/geometry.ts';
import { ARGUMENTS, CHROMIUM } from '../../../test/support/chromium.ts';
import type { DrawnEdge, DrawnLane, DrawnNode } from '../../../test/support/geometry/drawing.ts';
import type { Engine, LayoutTask } from '../task.ts';

/** By the ids of the text: `n0`, `L0`, and of the n-th line from one node to another `L_n0_n1_0`. */
interface Placed {
  readonly nodes: Readonly<Record<string, Box>>;
  readonly lanes: Readonly<Record<string, Box>>;
  readonly labels: Readonly<Record<string, Box>>;
  readonly courses: Readonly<Record<string, readonly { readonly x: number; readonly y: number }[]>>;
}

export const mermaidSwimlane: Engine = {
  name: 'Mermaid, swimlane',
  options: 'mermaid, `swimlane-beta` in Chromium, its defaults and sizes',
  leavesOut: 'parents of lanes',
  directions: ['down', 'right'],
  async layout(task) {
    const page = await start();
    const placed = (await page.evaluate(`place(${JSON.stringify(swimlaneText(task))})`)) as Placed;
    return { direction: task.direction, pages: [readBack(task, placed)] };
  },
};

let running: Promise<Page> | null = null;

/** One page serves all drawings; it ends with this process. */
function start(): Promise<Page> {
  running ??= open();
  return running;
}

async function open(): Promise<Page> {
  if (CHROMIUM === undefined) throw new Error('there is no Chromium on this machine');
  const browser = await puppeteer.launch({ executablePath: CHROMIUM, args: [...ARGUMENTS], pipe: true });
  process.on('exit', () => browser.process()?.kill('SIGKILL'));
  const page = await browser.newPage();
  await page.setContent('<main></main>');
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js') });
  await page.addScriptTag({ content: `mermaid.initialize({ startOnLoad: false }); const place = ${PLACE};` });
  return page;
}

/** Runs in the page: where all parts of a picture lie. */
const PLACE = `async (text) => {
  const main = document.querySelector('main');
  main.innerHTML = (await mermaid.render('g', text)).svg;
  const root = main.querySelector('g.root');
  const boxOf = (...parts) => {
    const toRoot = (part) => root.getCTM().inverse().multiply(part.getCTM());
    const corners = parts.flatMap((part) => {
      const { x, y, width, height } = part.getBBox();
      return [[x, y], [x + width, y + height]].map(([x, y]) => new DOMPoint(x, y).matrixTransform(toRoot(part)));
    });
    const [left, top] = [Math.min(...corners.map(({ x }) => x)), Math.min(...corners.map(({ y }) => y))];
    return { x: left, y: top, width: Math.max(...corners.map(({ x }) => x)) - left, height: Math.max(...corners.map(({ y }) => y)) - top };
  };
  const all = (query) => [...main.querySelectorAll(query)];
  const table = (parts, keyOf, valueOf) => Object.fromEntries(parts.map((part) => [keyOf(part), valueOf(part)]));
  return {
    nodes: table(all('g.node'), ({ id }) => /flowchart-(.+)-\\d+$/.exec(id)[1], (part) => boxOf(part.querySelector('.label-container'))),
    lanes: table(all('g.cluster'), (part) => part.dataset.id, (part) => boxOf(...part.querySelectorAll(':scope > rect'))),
    labels: table(
      all('g.edgeLabel').filter((part) => part.textContent.trim() !== ''),
      ({ id }) => /-(L_[^-]+)$/.exec(id)[1],
      (part) => boxOf(part.querySelector('foreignObject')),
    ),
    courses: table(all('path[data-points]'), (part) => part.dataset.id, (part) => JSON.parse(atob(part.dataset.points))),
  };
}`;

/** The lanes that hold nodes: Mermaid's lanes do not nest. */
export function leafLanes(lanes: LayoutTask['lanes']): LayoutTask['lanes'] {
  return lanes.filter(({ id }) => !lanes.some(({ parent }) => parent === id));
}

/** A task in Mermaid's language, its lanes named `L0`, `L1` … in the order of `leafLanes`. */
export function swimlaneText({ nodes, edges, lanes, direction }: LayoutTask): string {
  const box = ({ id, kind, name }: LayoutTask['nodes'][number]) =>
    kind === 'decision' ? `${id}{"${name}"}` : `${id}["${name}"]`;
  const within = (lane: string | null) => nodes.filter((node) => node.lane === lane).map(box);
  return [
    `swimlane-beta ${direction === 'down' ? 'TB' : 'LR'}`,
    ...leafLanes(lanes).flatMap(({ id }, i) => [`subgraph L${i}["${id}"]`, ...within(id), 'end']),
    ...within(null),
    ...edges.map(({ from, to, kind, label }) => {
      const arrow = kind === 'sequence' ? '-->' : '-.->';
      return label === null ? `${from} ${arrow} ${to}` : `${from} ${arrow}|"${label.replaceAll('"', "'")}"| ${to}`;
    }),
  ].join('\n');
}

function readBack({ nodes, edges, lanes }: LayoutTask, placed: Placed) {
  const counts = new Map<string, number>();
  return {
    lanes: leafLanes(lanes).map(({ id }, i): DrawnLane => ({ id, parent: null, ...there(placed.lanes[`L${i}`]) })),
    nodes: nodes.map((node): DrawnNode => ({ ...node, ...there(placed.nodes[node.id]) })),
    edges: edges.map((edge): DrawnEdge => {
      const pair = `${edge.from}_${edge.to}`;
      const count = counts.get(pair) ?? 0;
      counts.set(pair, count + 1);
      const id = `L_${pair}_${count}`;
      return { ...edge, labelBox: placed.labels[id] ?? null, points: there(placed.courses[id]).map(({ x, y }): Point => [x, y]) };
    }),
  };
}

function there<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('a part of the process is not drawn');
  return part;
}
