/**
 * What is written in and at a box besides its text: short facts stand at its corners, where no flow leaves or enters, and what names someone or
 * something stands in the box, under its text.
 */
import type { Lane, Process, ProcessNode, ShowKey } from '../../model/process.ts';
import type { ShapeCorner } from '../../shapes/shape.ts';
import type { Control } from '../chart/control.ts';
import type { PictureSettings } from '../options.ts';
import { wordsOf } from '../words/picture-words.ts';
import { durationText, moneyText } from '../words/quantities.ts';

export interface CornerFact {
  readonly key: ShowKey;
  readonly text: string;
  readonly corner: ShapeCorner;
  /** What may stand there instead of the text where there is no room for it. */
  readonly shorter: string | null;
  /** What stands there rather than nothing. */
  readonly shortest: string | null;
}

export interface ShownFacts {
  readonly corners: readonly CornerFact[];
  readonly inside: readonly string[];
}

export const NO_FACTS: ShownFacts = { corners: [], inside: [] };

/** `lane` is the node's own, not one in which it is merely drawn. */
export function shownFacts(
  node: ProcessNode,
  number: string,
  lane: Lane | null,
  controls: readonly Control[],
  process: Process,
  settings: PictureSettings,
): ShownFacts {
  const { attributes } = node;
  const { show, lang } = settings;
  const corner = (key: ShowKey, at: ShapeCorner, text: string | undefined): CornerFact[] =>
    text && show.has(key) ? [{ key, text, corner: at, shorter: null, shortest: null }] : [];
  return {
    corners: [
      ...corner('number', 'topLeft', `${settings.numberPrefix}${number}`),
      ...badge(controls, settings),
      ...corner('time', 'bottomLeft', attributes.time && durationText(attributes.time, lang)),
      ...corner('cost', 'bottomRight', attributes.cost && moneyText(attributes.cost, process.attributes.currency, lang)),
    ],
    inside: insideFacts(node, lane, settings),
  };
}

/** The numbers of a node's key controls. There always is a badge, if need be without a number. */
function badge(controls: readonly Control[], { show, lang }: PictureSettings): CornerFact[] {
  const words = wordsOf(lang);
  const numbers = [...new Set(controls.map(({ number }) => number ?? words.control))];
  const [first, ...others] = numbers;
  if (first === undefined || !show.has('control')) return [];
  const shorter = others.length > 0 ? `${first} +${others.length}` : null;
  return [{ key: 'control', text: numbers.join(words.comma), corner: 'topRight', shorter, shortest: words.control }];
}

function insideFacts({ attributes }: ProcessNode, lane: Lane | null, settings: PictureSettings): string[] {
  const { show, lang } = settings;
  const words = wordsOf(lang);
  const list = (texts: readonly string[] | undefined) => texts?.join(words.comma);
  const role = whoActs('role', attributes, lane, settings);
  const ipo = settings.columns === 'ipo';
  const who = ipo ? [lane?.name, role].flatMap((text) => text ?? []) : role && show.has('role') ? [role] : [];
  const facts: readonly (readonly [ShowKey, string | undefined])[] = [
    ['person', whoActs('person', attributes, lane, settings)],
    ['system', list(attributes.system?.map(({ text }) => text))],
    ['wait', attributes.wait && words.wait(durationText(attributes.wait, lang))],
    ['policy', list(attributes.policy)],
    ['risk', attributes.risk && words.risk(list(attributes.risk)!)],
  ];
  return [...who, ...facts.flatMap(([key, text]) => (text && show.has(key) ? [text] : []))];
}

/** The node's own where it is not its lane's; the lane's too where it was asked for, and where the picture has no lanes to show it. */
function whoActs(
  key: 'role' | 'person',
  own: ProcessNode['attributes'],
  lane: Lane | null,
  settings: PictureSettings,
): string | undefined {
  const ofLane = lane?.attributes[key];
  if (settings.columns === 'ipo' || !settings.showByDefault) return own[key] ?? ofLane;
  return own[key] === ofLane ? undefined : own[key];
}
