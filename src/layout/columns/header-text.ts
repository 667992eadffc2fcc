/** What a lane's header says: its name, and below it in small type who acts in it, or that it is an outside party. */
import type { TextLine } from '../../geometry/diagram.ts';
import type { Lane } from '../../model/process.ts';
import { TYPE_SCALE } from '../../text/type-scale.ts';
import { breaker, type WrappedLine, wrap } from '../../text/wrap.ts';
import type { PictureSettings } from '../options.ts';
import { wordsOf } from '../words/picture-words.ts';
import { textLines } from '../words/text-line.ts';

/** What a header's text depends on beside its lane. */
export type HeaderSettings = Pick<PictureSettings, 'lang' | 'fonts'>;

export interface HeaderText {
  readonly name: readonly WrappedLine[];
  readonly role: readonly WrappedLine[];
}

/** Space between the text and a header's sides, and from its first baseline to its top and from the last one to its foot. */
export const HEADER_PADDING = 10;
const NAME_TOP = 18;
const LONE_NAME_TOP = 20;
const NAME_TO_ROLE = 16;
const ROLE_FOOT = 8;
const LONE_NAME_FOOT = 10;

/** A name is broken between words to stay as narrow as `usual`; a long word may take this much. */
const LONGEST_WORD = 176;

/** The width at which a header's text is broken where nothing else decides it. */
export function breakingWidth({ name, attributes }: Lane, usual: number, { fonts }: HeaderSettings): number {
  const word = Math.max(
    breaker(name, TYPE_SCALE.lane, fonts).widestWord,
    breaker(attributes.role ?? '', TYPE_SCALE.laneRole, fonts).widestWord,
  );
  return Math.min(LONGEST_WORD, Math.max(usual, Math.ceil(word)));
}

/** The lines of a lane's header at a width in pixels: its name; below, role and person, or that it is external. */
export function headerText({ name, attributes }: Lane, width: number, { lang, fonts }: HeaderSettings): HeaderText {
  const { role, person, external } = attributes;
  const words = wordsOf(lang);
  const who = [role, person].filter((text) => text !== undefined).join(words.comma) || (external ? words.external : '');
  return { name: wrap(name, TYPE_SCALE.lane, width, fonts), role: who ? wrap(who, TYPE_SCALE.laneRole, width, fonts) : [] };
}

/** Width of the text as broken. */
export function textWidth({ name, role }: HeaderText): number {
  return [...name, ...role].reduce((most, { width }) => Math.max(most, width), 0);
}

/** Height of a header that holds every one of these texts with their first role lines level. */
export function headerHeight(texts: readonly HeaderText[]): number {
  const { name, role } = tallest(texts);
  const names = (name - 1) * TYPE_SCALE.lane.lineHeight;
  if (role === 0) return LONE_NAME_TOP + names + LONE_NAME_FOOT;
  return NAME_TOP + names + NAME_TO_ROLE + (role - 1) * TYPE_SCALE.laneRole.lineHeight + ROLE_FOOT;
}

/** The lines of one header, centred on `x`, in a row of headers that begins at `top`; a name of fewer lines stands in the middle of its part. */
export function headerLines({ name, role }: HeaderText, row: readonly HeaderText[], x: number, top: number): TextLine[] {
  const most = tallest(row);
  const { lineHeight } = TYPE_SCALE.lane;
  const first = top + (most.role === 0 ? LONE_NAME_TOP : NAME_TOP);
  const nameTop = first + ((most.name - name.length) * lineHeight) / 2;
  const roleTop = first + (most.name - 1) * lineHeight + NAME_TO_ROLE;
  return [
    ...textLines(name, x, nameTop, { style: TYPE_SCALE.lane, tone: 'ink', anchor: 'middle' }),
    ...textLines(role, x, roleTop, { style: TYPE_SCALE.laneRole, tone: 'quiet', anchor: 'middle' }),
  ];
}

function tallest(texts: readonly HeaderText[]): { name: number; role: number } {
  return {
    name: texts.reduce((most, { name }) => Math.max(most, name.length), 1),
    role: texts.reduce((most, { role }) => Math.max(most, role.length), 0),
  };
}
