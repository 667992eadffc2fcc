/**
 * What BPMN has no element for, in a namespace of flowc's own: the kind and id that a part has in a `.flow` file, its attributes, the label of
 * information flow, pages and classes. docs/interchange.md describes it; other programs keep it as they keep any extension.
 */
import type { DraftAttributes, DraftValue } from '../draft/draft.ts';
import type { BpmnElement } from './moddle.ts';
import { list, text } from './moddle.ts';

/** `flowc:part` of an element, or null. */
export function partOf(element: BpmnElement): BpmnElement | null {
  const extension = element.get('extensionElements') as BpmnElement | undefined;
  return (extension && list(extension, 'values').find(({ $type }) => $type === 'flowc:Part')) ?? null;
}

/** The probability that flowc wrote beside a flow. */
export function shareOf(flow: BpmnElement): number | null {
  const written = partOf(flow)?.get('probability');
  const share = written === undefined ? Number.NaN : Number(written);
  return share >= 0 && share <= 1 ? share : null;
}

/**
 * The attributes in the order they were written. An entry has one value; `form` says what is not a single text: `name` an id, `list` one
 * of several, `empty` a list of none, `flag` a bare key.
 */
export function attributesOf(part: BpmnElement): DraftAttributes {
  const found: Record<string, true | DraftValue | DraftValue[]> = {};
  for (const each of list(part, 'attributes')) {
    const key = text(each, 'key') ?? '';
    if (!/^[a-z][a-z0-9-]*$|^x-[\p{L}\p{N}-]+$/u.test(key)) continue;
    const forms = (text(each, 'form') ?? '').split(' ');
    const value: DraftValue = { text: text(each, 'value') ?? '', ...(forms.includes('name') ? { isName: true } : {}) };
    if (forms.includes('flag')) found[key] = true;
    else if (forms.includes('empty')) found[key] = [];
    else if (forms.includes('list')) found[key] = [...(Array.isArray(found[key]) ? found[key] : []), value];
    else found[key] = value;
  }
  return found;
}

export interface WrittenAttribute {
  readonly key: string;
  readonly value?: string;
  readonly form?: string;
}

/** The entries that `attributesOf` reads. */
export function writtenAttributes(attributes: DraftAttributes): WrittenAttribute[] {
  return Object.entries(attributes).flatMap(([key, value]): WrittenAttribute[] => {
    if (value === true) return [{ key, form: 'flag' }];
    if (!Array.isArray(value)) return [entry(key, value as DraftValue, [])];
    return value.length === 0 ? [{ key, form: 'empty' }] : value.map((each) => entry(key, each, ['list']));
  });
}

function entry(key: string, { text: value, isName = false }: DraftValue, forms: readonly string[]): WrittenAttribute {
  const form = [...forms, ...(isName ? ['name'] : [])].join(' ');
  return { key, value, ...(form === '' ? {} : { form }) };
}
