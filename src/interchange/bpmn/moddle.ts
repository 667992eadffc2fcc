/** bpmn-moddle as this folder uses it: elements by their type, properties by their name. */
import { type BpmnElement, BpmnModdle } from 'bpmn-moddle';
import { Unreadable } from '../draft/remark.ts';
import { phrase } from '../interchange-messages.ts';
import { FLOWC_PACKAGE } from './flowc-package.ts';

export type { BpmnElement } from 'bpmn-moddle';

/** BPMN with flowc's own namespace. */
export const moddle = () => new BpmnModdle({ flowc: FLOWC_PACKAGE });

/** What the parser could not read, with its line. */
export interface Warning {
  readonly problem: string;
  readonly line: number | null;
}

/** The parser's own words end in `line: 3; column: 5; nested error: duplicate ID <a>`. */
function warningOf(message: string): Warning {
  const line = /\bline: (\d+)/.exec(message)?.[1];
  const problem = /nested error: (.+)/.exec(message)?.[1] ?? message.split('\n')[0]!;
  return { problem, line: line === undefined ? null : Number(line) + 1 };
}

/** The definitions of a document, and what the parser warns of. Throws `Unreadable` where it is no BPMN 2.0. */
export async function parseBpmn(xml: string): Promise<{ definitions: BpmnElement; warnings: readonly Warning[] }> {
  try {
    const { rootElement: definitions, warnings } = await moddle().fromXML(xml);
    if (definitions.$type !== 'bpmn:Definitions') throw new Unreadable(phrase('import.bpmn.none'));
    return { definitions, warnings: warnings.map(({ message }) => warningOf(message)) };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const problem = (error as Error).message.split('\n')[0]!;
    throw new Unreadable(
      /failed to parse document as/.test(problem) ? phrase('import.bpmn.none') : phrase('import.xml.malformed', { problem }),
    );
  }
}

/** A property that holds many elements. */
export function list(element: BpmnElement, property: string): readonly BpmnElement[] {
  const value = element.get(property);
  return Array.isArray(value) ? (value as BpmnElement[]) : [];
}

/** A property that holds one element; null also where it is a reference to nothing. */
export function one(element: BpmnElement, property: string): BpmnElement | null {
  const value = element.get(property);
  return typeof value === 'object' && value !== null && '$type' in value ? (value as BpmnElement) : null;
}

/** A property that holds words; null where it is absent or blank. */
export function text(element: BpmnElement, property: string): string | null {
  const value = element.get(property);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** Whether an element is of one of these BPMN types, or of a type derived from it. */
export function isA(element: BpmnElement, ...types: readonly string[]): boolean {
  return types.some((type) => element.$instanceOf(`bpmn:${type}`));
}
