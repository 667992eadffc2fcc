/** The document that is read: its elements, where each is drawn, and where each stands in the text. */
import type { Remarks, SourcePlace } from '../draft/remark.ts';
import { linesOfIds } from '../xml/read-xml.ts';
import { type BpmnElement, list, one, text } from './moddle.ts';

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface BpmnShape extends Bounds {
  readonly isHorizontal: boolean | null;
  readonly isExpanded: boolean | null;
}

export interface Source {
  readonly definitions: BpmnElement;
  readonly shapes: ReadonlyMap<BpmnElement, BpmnShape>;
  /** Whether its texts are Chinese, for words that flowc adds. */
  readonly isChinese: boolean;
  readonly remarks: Remarks;
  /** Sequence flows that leave an element, by what they say themselves: not every program writes it at the element too. */
  outgoing(element: BpmnElement): readonly BpmnElement[];
  place(element: BpmnElement): SourcePlace;
}

export function sourceOf(definitions: BpmnElement, xml: string, remarks: Remarks): Source {
  const lines = linesOfIds(xml);
  const outgoing = outgoingIn(definitions);
  return {
    definitions,
    shapes: shapesOf(definitions),
    isChinese: /name\s*=\s*["'][^"']*\p{Script=Han}/u.test(xml),
    remarks,
    outgoing: (element) => outgoing.get(element) ?? [],
    place: (element) => ({
      line: element.id === undefined ? null : (lines.get(element.id) ?? null),
      part: element.name?.trim() || element.id || null,
    }),
  };
}

function outgoingIn(definitions: BpmnElement): Map<BpmnElement, BpmnElement[]> {
  const outgoing = new Map<BpmnElement, BpmnElement[]>();
  const scopes = [...list(definitions, 'rootElements')];
  for (let scope = scopes.pop(); scope !== undefined; scope = scopes.pop()) {
    for (const element of list(scope, 'flowElements')) {
      scopes.push(element);
      const from = element.$type === 'bpmn:SequenceFlow' ? one(element, 'sourceRef') : null;
      if (from !== null) outgoing.set(from, [...(outgoing.get(from) ?? []), element]);
    }
  }
  return outgoing;
}

function shapesOf(definitions: BpmnElement): Map<BpmnElement, BpmnShape> {
  const shapes = new Map<BpmnElement, BpmnShape>();
  for (const diagram of list(definitions, 'diagrams')) {
    const plane = one(diagram, 'plane');
    for (const shape of plane ? list(plane, 'planeElement') : []) {
      const [element, bounds] = [one(shape, 'bpmnElement'), one(shape, 'bounds')];
      if (element === null || bounds === null || shapes.has(element)) continue;
      const size = (key: string) => Number(bounds.get(key)) || 0;
      shapes.set(element, {
        x: size('x'),
        y: size('y'),
        width: size('width'),
        height: size('height'),
        isHorizontal: flag(shape, 'isHorizontal'),
        isExpanded: flag(shape, 'isExpanded'),
      });
    }
  }
  return shapes;
}

function flag(element: BpmnElement, property: string): boolean | null {
  const value = element.get(property);
  return typeof value === 'boolean' ? value : null;
}

/** Elements in the order in which they are drawn, from top to bottom where they lie below each other, else from left to right. */
export function asDrawn(elements: readonly BpmnElement[], { shapes }: Source): readonly BpmnElement[] {
  const placed = elements.map((element) => shapes.get(element));
  if (placed.some((shape) => shape === undefined)) return elements;
  const spread = (key: 'x' | 'y') =>
    Math.max(...placed.map((shape) => shape![key])) - Math.min(...placed.map((shape) => shape![key]));
  const axis = spread('y') >= spread('x') ? 'y' : 'x';
  return [...elements].sort((a, b) => shapes.get(a)![axis] - shapes.get(b)![axis]);
}

/** What an element's documentation says, in one text. */
export function documentationOf(element: BpmnElement): string | null {
  const texts = list(element, 'documentation').flatMap((each) => text(each, 'text')?.trim() ?? []);
  return texts.length === 0 ? null : texts.join('\n');
}
