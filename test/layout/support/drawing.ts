/** Pictures of `.flow` texts for tests, laid out by the plain stack layout: what is tested here is all around the lane layout. */
import type { Diagram, PlacedNode, PlacedPage } from '../../../src/geometry/diagram.ts';
import { layoutProcess } from '../../../src/layout/layout-process.ts';
import type { LayoutOptions } from '../../../src/layout/options.ts';
import { buildProcess } from '../../../src/model/build-process.ts';
import { NO_FILES } from '../../../src/model/host.ts';
import type { Process } from '../../../src/model/process.ts';
import { sourceFile } from '../../../src/source/source-file.ts';
import { parse } from '../../../src/syntax/parse.ts';
import { stackLayout } from './stack-layout.ts';

export function processOf(text: string): Process {
  const { tree } = parse(sourceFile('test.flow', text));
  return buildProcess(tree, NO_FILES, parse).process;
}

export async function draw(text: string, options: LayoutOptions = {}): Promise<Diagram> {
  return layoutProcess(processOf(text), options, stackLayout);
}

/** The sole page of a picture. */
export async function drawPage(text: string, options: LayoutOptions = {}): Promise<PlacedPage> {
  const { pages } = await draw(text, options);
  if (pages.length !== 1) throw new Error(`expected one page, found ${pages.length}`);
  return pages[0]!;
}

export function nodeNamed({ nodes }: PlacedPage, id: string, place = 1): PlacedNode {
  const found = nodes.find((node) => node.id === id && node.place === place);
  if (!found) throw new Error(`no node ${id} at place ${place} among ${nodes.map((node) => node.id).join(', ')}`);
  return found;
}

/** `from -> to` of every edge, with the place where it is not the first. */
export function arrows({ edges }: PlacedPage): string[] {
  const end = (id: string, place: number) => (place === 1 ? id : `${id}(${place})`);
  return edges.map((edge) => `${end(edge.from, edge.fromPlace)} -> ${end(edge.to, edge.toPlace)}`);
}

export function factsOf(node: PlacedNode): Record<string, string> {
  const facts: Record<string, string> = {};
  for (const { key, line } of node.facts) facts[key] = key in facts ? `${facts[key]} ${line.text}` : line.text;
  return facts;
}
